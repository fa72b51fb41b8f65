// The language of the page before the application is there. tests/browser/boot_language.rs.

// Returns the first of the tags that `texts` has, such as "ru" for "ru-RU"; undefined without one.
export function firstSpoken(tags, texts) {
  const primary = tags.map((tag) => String(tag ?? "").split("-")[0].toLowerCase());
  return primary.find((tag) => Object.hasOwn(texts, tag));
}

// Fills values into the places of a text.
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

// Translates the elements that name a text. What they say at first is English.
export function translate(within, texts) {
  for (const element of within.querySelectorAll("[data-text]")) {
    element.dataset.english ??= element.textContent;
    element.textContent = texts[element.dataset.text] ?? element.dataset.english;
  }
}
