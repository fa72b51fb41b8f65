// Performs one action. `roll(end)` returns a number below `end`. No other action types `text`.
// `english` has the English label of a Russian one: the menu changes the language.
const [rolls, text, english] = arguments;
let at = 0;
const roll = (end) => rolls[at++ % rolls.length] % end;
const any = (list) => list[roll(list.length)];
const typed = (window.__typed ??= []);

const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
const seen = (selector) => [...root.querySelectorAll(selector)]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled);
const WRITES = ["Save", "Save again", "Create again", "Create another", "Retry",
  "Delete customer", "Archive", "Restore", "Archive instead"];

// Numbers the places, each of which runs one write at a time. A reload starts a new numbering.
window.__places ??= { page: rolls[1], numbers: new WeakMap(), count: 0 };
const numbered = (place) => {
  const { page, numbers } = window.__places;
  if (!numbers.has(place)) numbers.set(place, ++window.__places.count);
  return `${page}-${numbers.get(place)}`;
};

const set = (field, value) => {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  set.call(field, value);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

const signIn = () => {
  set(root.querySelector("#token"), "demo");
  root.querySelector("button[type=submit]").click();
  return { did: "sign in" };
};

const click = () => {
  // A job, an import and an undo write without a press of their own for each customer.
  // Files of views need a user to choose them.
  const JOBS = ".selection-acts, .job, .toast-action, .table-activity, .import-step, .dialog-compare, .view-files";
  const all = seen("button, a[href^='/']:not([target]), input[type=checkbox], input[type=radio], option, [role=option]");
  const goal = any(all.filter((it) => !it.closest(JOBS)));
  if (!goal) return { did: "nothing to click" };
  if (goal.localName === "option") {
    const select = goal.closest("select");
    select.selectedIndex = goal.index;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    return { did: `choose ${goal.textContent}` };
  }
  return press(goal);
};

const press = (goal) => {
  const words = goal.textContent.trim() || goal.getAttribute("aria-label") || goal.id || goal.name;
  const label = english[words] ?? words;
  const path = location.pathname;
  const busy = goal.getAttribute("aria-disabled") === "true";
  // Only these actions may change typed text.
  if (label === "Discard") typed.length = 0;
  if (goal.type === "radio") {
    const id = goal.name.replace("conflict-", "");
    typed.splice(0, typed.length, ...typed.filter((it) => it.field.id !== id));
  }
  const place = goal.closest(label === "Archive instead" ? ".page-actions" : "dialog, form.form, .page-actions");
  const writes = goal.localName === "button" && WRITES.includes(label) && !busy && place;
  const press = writes ? { label, path, place: numbered(place) } : null;
  goal.click();
  const did = `click ${label} at ${path}`;
  // Some users go on typing while the form is saved.
  if (label === "Save" && fields().length && roll(2)) return { did: `${did}, ${type().did}`, press };
  return { did, press };
};

const fields = () => seen("form.form input:not([type=checkbox], [type=radio]), form.form textarea");

const type = () => {
  const field = any(fields());
  if (!field) return click();
  const value = field.type === "number" ? String(rolls[0] % 100) : field.id === "email" ? `${text}@m.example` : text;
  set(field, value);
  typed.splice(0, typed.length, ...typed.filter((it) => it.field !== field));
  typed.push({ field, form: field.form, value });
  return { did: `type ${value} into ${field.id}` };
};

// A search text belongs to no record, and the URL may change it.
const search = () => {
  const field = any(seen("input[type=search], input[role=combobox]"));
  if (!field) return click();
  const words = any(["", "a", "er", "2", "26", "ö k", "königsberger", "konigsbreger", "customers"]);
  set(field, words);
  return { did: `search for “${words}”` };
};

if (root.querySelector("#token") && roll(10) < 7) return signIn();
const kind = roll(10);
// Writes get a larger share than chance would give them.
const buttons = seen("button").filter((it) => WRITES.includes(it.textContent.trim()) && !it.closest(".selection-acts, .job"));
if (kind < 3 && buttons.length) return press(any(buttons));
if (kind < 6) return type();
if (kind < 7) return search();
return click();
