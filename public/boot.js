// Loads the application. It is the page's only script, so that a strict Content-Security-Policy
// needs no exception for inline code.

import { isOwn, missingFeature } from "./boot/checks.js";
import { fill, firstSpoken, translate } from "./boot/language.js";
import texts from "./boot/texts.js";
import { createHTML } from "./boot/trusted-types.js";

const root = document.documentElement;
const { js, wasm } = document.getElementById("boot-script").dataset;
// The folder of the page. Below a path, an address such as /desk/customers/5 does not tell it.
const base = new URL(".", import.meta.url);

// The message in index.html appears by itself as long as this is not set (style/boot.css).
root.classList.add("started");

// src/boot/configuration.rs waits for it.
globalThis.bootConfig = whole(fetch(new URL("config.json", base)));

// The language: what the user chose in the menu (src/language/choice.rs), else the first of the
// browser's languages that there is, else that of config.json, else English.
let chosen = null;
try {
  chosen = localStorage.getItem("customer-desk.language");
} catch {
  // Storage is forbidden.
}
const spoken = firstSpoken([chosen, ...navigator.languages], texts);
root.lang = spoken ?? "en";
// src/boot/mod.rs waits for it.
globalThis.bootLanguage = spoken
  ? Promise.resolve(spoken)
  : bootConfig
      .then((answer) => answer.clone().json())
      .then(({ language }) => (root.lang = firstSpoken([language], texts) ?? "en"))
      .catch(() => "en");
const text = (key, values) => fill(texts[root.lang][key], values);

try {
  showChosenColumns();
  const token = storedToken();
  // Without a token there is no list, so its skeleton stays hidden.
  if (token) {
    root.classList.add("signed-in");
    if (isPlainList(location)) {
      const config = bootConfig.then((answer) => answer.clone().json());
      // The application reports what is wrong with the configuration.
      config.then((config) => prefetch(config, token)).catch(() => {});
    }
  }
  // What the user prefers, before anything is painted otherwise (src/app/appearance.rs).
  for (const name of ["theme", "density"]) {
    const value = localStorage.getItem(`customer-desk.${name}`);
    if (value) root.dataset[name] = value;
  }
} catch {
  // Storage is forbidden: the system's theme, and a sign-in for each tab.
}

// As src/session/mod.rs: no token that a header cannot carry, and none of a session that another tab
// has ended since.
function storedToken() {
  const token = sessionStorage.getItem("customer-desk.token") ?? "";
  const [began, latest] = [sessionStorage, localStorage].map(
    (store) => store.getItem("customer-desk.signed-out") ?? "",
  );
  const isSignedOut = latest !== "" && began !== latest;
  return /^[!-~\xa1-\xff]+$/.test(token) && !isSignedOut ? token : null;
}

// An address of the list that names nothing opens with the columns that the user has chosen. A link that
// names anything shows what its sender saw.
function showChosenColumns() {
  const columns = localStorage.getItem("customer-desk.columns");
  if (columns && isPlainList(location) && !location.search) {
    history.replaceState(history.state, "", `${base.pathname}customers?columns=${encodeURI(columns)}`);
  }
}

// Whether the first page of the list is asked for as it opens. Its columns change no row.
function isPlainList({ pathname, search, hash }) {
  const paths = ["", "customers"].map((path) => base.pathname + path);
  const others = [...new URLSearchParams(search).keys()].filter((key) => key !== "columns");
  return paths.includes(pathname) && others.length === 0 && !hash;
}

// Asks for the first page of the list while the code is on its way. The application takes the
// answer over where it would ask the same (src/api/boot_prefetch.rs).
function prefetch({ apiBase = "", auth = {}, maxLimit = 100 }, token) {
  const { header = "Authorization", scheme = "Bearer" } = auth;
  const limit = Math.min(maxLimit, 100);
  const url = `${apiBase}/v1.0/customers?sortby=default&direction=asc&offset=0&limit=${limit}`;
  const authorization = scheme ? `${scheme} ${token}` : token;
  const controller = new AbortController();
  const answer = fetch(url, {
    headers: { Accept: "application/json", [header]: authorization },
    signal: controller.signal,
    // As all reads of customers (src/api/transport.rs).
    cache: "no-store",
  });
  globalThis.bootPrefetch = { url, authorization, controller, answer: whole(answer) };
}

// An answer with its whole body, which would else be a second thing to wait for.
function whole(answering) {
  const answer = answering.then(async (answer) =>
    answer.status === 200 ? new Response(await answer.arrayBuffer(), answer) : answer,
  );
  // The application sees the failure when it takes the answer over.
  answer.catch(() => {});
  return answer;
}

globalThis.trustedTypes?.createPolicy("default", { createHTML });

const parsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve);
});

// The words that stand in index.html are English. The menu can change the language later.
const translatePage = () => translate(document, texts[root.lang]);
Promise.all([bootLanguage, parsed]).then(translatePage);
new MutationObserver(translatePage).observe(root, { attributeFilter: ["lang"] });

// The texts of a language, for src/language/choice.rs.
globalThis.bootTexts = async (file) => {
  const answer = await fetch(new URL(file, base)).catch(() => null);
  return answer?.ok ? answer.text() : null;
};

// Shows a message on the skeleton. It goes with the skeleton when the application is mounted.
async function say(words) {
  await parsed;
  const message = document.getElementById("boot-message");
  if (!message) return;
  for (const other of message.querySelectorAll("[lang]")) other.remove();
  message.querySelector("p").textContent = words;
  message.querySelector("button").hidden = false;
  message.classList.add("shown");
}

// A connection that stalls neither answers nor fails: the page names what it waits for.
const SLOW_MS = 10_000;
let awaited = "boot-waiting-config";
let isSlow = false;
function sayAwaited() {
  if (isSlow) say(text(awaited));
}
function configSettled() {
  awaited = "boot-waiting-part";
  sayAwaited();
}
bootConfig.then(configSettled, configSettled);
const slow = setTimeout(() => {
  isSlow = true;
  sayAwaited();
}, SLOW_MS);

// Shows the message that stands in index.html, after a panic (src/boot/panic.rs) or an error of the
// application that nothing has caught.
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
const stem = new URL(js, base).pathname.replace(/\.js$/, "");
addEventListener("unhandledrejection", ({ reason }) => isOwn(reason, stem) && crash(reason));
addEventListener("error", ({ error }) => isOwn(error, stem, new Error().stack) && crash(error));
document.addEventListener("click", (event) => {
  if (event.target.closest?.("#crash button, #boot-message button")) location.reload();
});

// A deployment removes the files of the release before, while pages that began with it are open.
// Whether that is why a part is missing, the server's index.html tells. src/app/release.rs asks too.
globalThis.bootIsOutdated = async () => {
  try {
    const answer = await fetch(base, { cache: "no-store" });
    const page = await answer.text();
    return answer.ok && page.includes("boot-script") && !page.includes(wasm);
  } catch {
    return false;
  }
};

// Reloads the page, but only once until all parts have loaded: a server that gives old and new files
// in turn must not make a loop.
const RELOADED = "customer-desk.reloaded";
globalThis.bootReloadOnce = () => {
  try {
    if (sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, "1");
  } catch {
    // Nothing could end the loop.
    return;
  }
  location.reload();
};

// src/boot/mod.rs calls it too.
globalThis.bootPartMissing = async () => {
  clearTimeout(slow);
  isSlow = false;
  if (await bootIsOutdated()) {
    say(text("boot-new-version"));
    bootReloadOnce();
  } else {
    say(text("boot-part-missing"));
  }
};

function load() {
  // Compiled while the page is still being read; where that isn't possible (a server that gives wasm
  // another media type), the application's own loader copes.
  const compiled = WebAssembly.compileStreaming(fetch(wasm)).catch(() => wasm);
  Promise.all([import(js), compiled, parsed])
    .then(([module, module_or_path]) => module.default({ module_or_path }))
    .catch((error) => {
      if (error instanceof WebAssembly.RuntimeError) return crash(error);
      console.error(error);
      return bootPartMissing();
    });
}

const missing = missingFeature(globalThis);
if (missing) {
  clearTimeout(slow);
  say(text("boot-browser", { feature: missing }));
} else {
  load();
}
