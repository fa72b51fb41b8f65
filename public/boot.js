// Loads the application. It is the page's only script, so that a strict Content-Security-Policy
// needs no exception for inline code.

const root = document.documentElement;

try {
  const token = sessionStorage.getItem("customer-desk.token");
  // Without one there will be no list, so that its skeleton would be a promise not kept.
  if (token) {
    askEarly(token);
    root.classList.add("signed-in");
  }
  // The theme that was chosen, before anything is painted in another one (src/ui/theme.rs).
  const theme = localStorage.getItem("customer-desk.theme");
  if (theme) root.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme, and a sign-in for each tab.
}

// src/start/configuration.rs waits for it.
globalThis.askedConfig = ahead(fetch("/config.json"));

// What the list has asked first at this address is asked again, while the application is still on
// its way: that takes the answer over where it would ask the same (src/api/early.rs).
function askEarly(token) {
  const first = sessionStorage.getItem("customer-desk.first") ?? "";
  const [address, url, header, scheme] = first.split("\n");
  if (address !== location.pathname + location.search) return;
  const authorization = scheme + token;
  const controller = new AbortController();
  const answering = fetch(url, {
    headers: { Accept: "application/json", [header]: authorization },
    signal: controller.signal,
    // As all reads of customers (src/api/transport.rs).
    cache: "no-store",
  });
  globalThis.askedEarly = { url, authorization, controller, answer: ahead(answering) };
}

// An answer that nobody waits for yet. It comes with its whole text, which would else be a second
// thing to wait for.
function ahead(answering) {
  const whole = answering.then(async (answer) =>
    answer.status === 200 ? new Response(await answer.arrayBuffer(), answer) : answer,
  );
  // Whoever takes it over sees why it has failed.
  whole.catch(() => {});
  return whole;
}

// Leptos sets its templates, which come from our own source, as markup. Nothing else may, and no
// template of ours holds anything that runs or loads: what does is refused, wherever it comes from.
const TAG = /<\/?([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*)\s*\/?>/gi;
const REFUSED = /^(?:script|iframe|frame|object|embed|base|link|meta|style|template|form|math|set|animate.*)$/i;
const RUNS = /\s(?:on[a-z]*|src[a-z]*|style|action|formaction|data|xlink)(?:=|\s|$)|\shref="(?!#|\/(?![/\\\s]))/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML(markup) {
    const rest = markup.replaceAll("<!>", "").replace(TAG, (_, name, attributes) => {
      if (REFUSED.test(name) || RUNS.test(attributes)) throw new TypeError("refused markup");
      return "";
    });
    if (rest.includes("<")) throw new TypeError("refused markup");
    return markup;
  },
});

// The message that a panic uncovers (src/panic.rs), and any other failure that nobody has caught.
function crash(error) {
  console.error(error);
  const message = document.getElementById("crash");
  if (!message || !message.hidden) return;
  message.hidden = false;
  message.querySelector("button").focus();
}
// What was typed is kept, so that there is nothing to warn of on the way out.
addEventListener("beforeunload", (event) => {
  if (document.getElementById("crash")?.hidden === false) event.stopImmediatePropagation();
});
addEventListener("unhandledrejection", (event) => crash(event.reason));
addEventListener("error", (event) => event.error && crash(event.error));
document.addEventListener("click", (event) => {
  if (event.target.closest?.("#crash button")) location.reload();
});

// Compiled while the page is still being read; where that isn't possible (a server that gives wasm
// another media type), the application's own loader copes.
const { js, wasm } = document.getElementById("boot-script").dataset;
const compiled = WebAssembly.compileStreaming(fetch(wasm)).catch(() => wasm);
const parsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve);
});
Promise.all([import(js), compiled, parsed])
  .then(([module, module_or_path]) => module.default({ module_or_path }))
  .catch(crash);
