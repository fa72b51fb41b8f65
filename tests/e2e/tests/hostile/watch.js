// Detects payloads that run, and elements that must not be in the page. The page is never reloaded, so
// that the script stays.

window.__hit = undefined;
for (const box of ["alert", "confirm", "prompt", "open", "print"]) window[box] = () => { window.__hit = box; };

// Elements that no screen contains.
const FOREIGN = "script:not(#boot-script), iframe, frame, object, embed, base, style, template, " +
  "img, video, audio, source, math, marquee, area, foreignObject, animate, set, meta[http-equiv], x, " +
  "[srcdoc], [style*=url], a[href*='evil']";
const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href", "data"];

const visible = (element) => element.textContent;

// Resolves with the result of `find` once it is truthy. Polls once a frame.
window.soon = (what, find) => new Promise((resolve, reject) => {
  const end = performance.now() + 10_000;
  const look = () => {
    const found = find();
    if (found) resolve(found);
    else if (performance.now() > end) reject(new Error(`${what} does not come; ${location.pathname}: ${document.body.innerText.slice(0, 600)}`));
    else requestAnimationFrame(look);
  };
  look();
});

window.same = (what, found, wanted) => {
  if (found !== wanted) throw new Error(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
};

// Asserts what must hold on every screen at every moment.
window.sound = (where) => {
  if (window.__hit !== undefined) throw new Error(`${where}: something ran: ${window.__hit}`);
  const foreign = document.querySelector(FOREIGN);
  if (foreign) throw new Error(`${where}: foreign element ${foreign.outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) throw new Error(`${where}: handler ${name}=${value}`);
      if (!ADDRESSES.includes(name)) continue;
      if (!/^(?:\/(?!\/)|#|mailto:|tel:)/.test(value)) throw new Error(`${where}: ${element.localName} leads to ${value}`);
      if (/^(?:mailto|tel):.*[<>"'?&\s]/.test(value)) throw new Error(`${where}: a link says more than an address: ${value}`);
    }
  }
  if (document.querySelector("#crash:not([hidden])")) throw new Error(`${where}: the application crashed`);
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) throw new Error(`${where}: the page is ${root.scrollWidth} px wide`);
};

// Follows a link of the application to a path.
window.go = (path) => {
  const link = document.createElement("a");
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
};

window.press = (label, within = document) => {
  const button = [...within.querySelectorAll("button")].find((it) => it.textContent.trim() === label);
  if (!button) throw new Error(`no button ${label}`);
  button.click();
};

// Types into a field and dispatches the event that a user's input dispatches.
window.type = (id, text) => {
  const field = document.getElementById(id);
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  set.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

// Returns the text of a fact by its label.
window.fact = (label, root = document) => {
  const term = [...root.querySelectorAll("dt")].find((it) => it.textContent === label);
  return term ? visible(term.nextElementSibling) : undefined;
};

// Returns a text in one line, with a blank in place of line breaks.
window.oneLine = (text) => text.split(/[\t-\r\u0085\u2028\u2029]+/).filter(Boolean).join(" ");

// Returns a text as a control holds it: an input has no line breaks, a textarea has one kind.
window.typed = (field, text) => field.localName === "textarea"
  ? text.replace(/\r\n?/g, "\n")
  : oneLine(text);

// Returns what the form makes of a text that is filled into the field with this label. The browser
// drops line breaks from an input, and the form drops what cannot be seen.
window.filled = (label, text) => {
  const held = label === "Description"
    ? text.replace(/\r\n?/g, "\n")
    : oneLine(text.replace(/[\r\n]/g, ""));
  const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e00ff}]/gu;
  return held.replace(invisible, "").replace(label === "Phone" ? /^tel:/i : "", "");
};

// Saves a change of another administrator.
window.put = async (id, keys) => {
  const answer = await fetch(`/v1.0/customers/${id}`, {
    method: "PUT",
    headers: { "Authorization": "Bearer demo", "Content-Type": "application/json" },
    body: JSON.stringify(keys),
  });
  if (!answer.ok) throw new Error(`PUT: ${answer.status}`);
};
