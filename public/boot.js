// Loads the application. It is the page's only script, so that a strict Content-Security-Policy
// needs no exception for inline code.

const root = document.documentElement;

// src/boot/configuration.rs waits for it.
globalThis.bootConfig = whole(fetch("/config.json"));

try {
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
  // The user's theme, before anything is painted in another one (src/app/theme.rs).
  const theme = localStorage.getItem("customer-desk.theme");
  if (theme) root.dataset.theme = theme;
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
  return /^[!-~\xa1-\xff]+$/.test(token) && began === latest ? token : null;
}

function isPlainList({ pathname, search, hash }) {
  return ["/", "/customers"].includes(pathname) && !search && !hash;
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

// Shows the message that stands in index.html, after a panic (src/boot/panic.rs) or an error that
// nothing has caught.
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
