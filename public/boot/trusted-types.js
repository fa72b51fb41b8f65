// The rule of the Trusted Types policy, which public/boot.js installs. Leptos sets its templates,
// which come from our own source, as markup. Nothing else may, and no template of ours holds anything
// that runs or loads. tests/browser/trusted_types.rs.

const TAG = /<\/?([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*)\s*\/?>/gi;
const REFUSED = /^(?:script|iframe|frame|object|embed|base|link|meta|style|template|form|math|set|animate.*)$/i;
// A link of a template is a fragment or a path. A character reference could hide another one in it.
const RUNS = /\s(?:on[a-z]*|src[a-z]*|style|action|formaction|data|xlink)(?:=|\s|$)|\shref(?!="(?:#[\w-]*|\/(?:\w[\w\/.-]*)?)")/i;

function isHarmless(markup) {
  let harmless = true;
  const rest = markup.replaceAll("<!>", "").replace(TAG, (_, name, attributes) => {
    if (REFUSED.test(name) || RUNS.test(attributes)) harmless = false;
    return "";
  });
  return harmless && !rest.includes("<");
}

// Gives harmless markup back, and nothing in place of any other. An error would end the code that
// inserts it, which is not ours: browser extensions run in the page too. `sink` is the browser's name
// for the function that takes the markup.
export function createHTML(markup, _type, sink) {
  // It replaces the whole page, whatever it is given. Null makes the browser throw.
  if (sink?.startsWith("Document write")) return null;
  if (isHarmless(markup)) return markup;
  console.warn("refused markup:", markup.slice(0, 200));
  return "";
}
