// Questions about the browser that public/boot.js asks. tests/browser/checks.rs.

// What the application cannot do without. README.md, "Browsers", names the oldest that have all.
const NEEDED = {
  WebAssembly: (it) => it.WebAssembly,
  "AbortSignal.timeout": (it) => it.AbortSignal?.timeout,
  "AbortSignal.any": (it) => it.AbortSignal?.any,
  HTMLDialogElement: (it) => it.HTMLDialogElement?.prototype.showModal,
  popover: (it) => it.HTMLElement?.prototype.showPopover,
  ResizeObserver: (it) => it.ResizeObserver,
  "Intl.DateTimeFormat": (it) => it.Intl?.DateTimeFormat,
  "Intl.Collator": (it) => it.Intl?.Collator,
  "CSS nesting": (it) => it.CSS?.supports?.("selector(&)"),
  "CSS light-dark()": (it) => it.CSS?.supports?.("color", "light-dark(red, red)"),
};

// Returns the name of a feature that the browser lacks; undefined where it has all.
export function missingFeature(scope) {
  return Object.keys(NEEDED).find((name) => !NEEDED[name](scope));
}

// Returns whether an error comes from the application, by its stack: browser extensions and other
// scripts fail in the page too. `stem` is what the names of the application's files begin with.
// `running` is the stack at which the browser reports the error. It holds the application where a
// listener of another script failed while the application moved the focus: the error has ended that
// listener, not the application.
export function isOwn(error, stem, running = "") {
  const stack = String(error?.stack ?? "");
  const isListeners = isOurs(running, stem) && !isOurs(thrower(stack), stem);
  return isOurs(stack, stem) && !isListeners;
}

// A part of the wasm that was compiled from bytes has no file's name in the stack.
function isOurs(stack, stem) {
  return stack.includes(stem) || (stack.includes("wasm-function") && !stack.includes("-extension://"));
}

// Returns the line of the function that threw. Functions of the browser itself have no address.
function thrower(stack) {
  return stack.split("\n").find((line) => /:\d+:\d+|:0x/.test(line)) ?? "";
}
