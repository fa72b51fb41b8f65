// Visits all screens of a customer: the API holds `stored` in every field, and the page shows it as
// `shown`. The user then types `mine`, and another administrator saves `theirs`.
const { id, stored, shown, mine, theirs, theirsShown, record } = input;
const TEXTS = ["Company", "First name", "Last name", "Phone", "Description", "CRM ID", "Reference ID"];
const IDS = { "Company": "company", "First name": "first_name", "Last name": "last_name", "Phone": "phone",
  "Description": "description", "CRM ID": "crm_id", "Reference ID": "ref_id", "Email": "email" };
const name = (text) => text.trim();
const heading = (text) => () => document.querySelector("h1")?.textContent === name(text);
const toast = (text) => () => [...document.querySelectorAll(".toast-text")].some((it) => it.textContent === text);

go(`/customers/${id}`);
await soon("the customer's page", () => location.pathname === `/customers/${id}` && fact("ID") === String(id)
  && fact("Company") === shown && heading(shown)());
for (const label of [...TEXTS, "Email"]) same(label, fact(label), shown);
same("the title", document.title, `${name(shown)} · Customer Desk`.replace(/\s+/g, " ").trim());
await soon("the orders", () => document.querySelector(".orders") && !document.querySelector(".orders [aria-busy=true]"));
sound("customer");

press("Delete");
const dialog = await soon("the dialog", () => document.querySelector("dialog[open]"));
same("the dialog's title", dialog.querySelector("h2").textContent.trim(), `Delete ${name(shown)}?`);
same("the dialog's name", dialog.querySelector("strong").textContent, name(shown));
sound("dialog");
press("Cancel", dialog);
await soon("the dialog's end", () => !document.querySelector("dialog[open]"));

[...document.querySelectorAll("a.button")].find((it) => it.textContent.trim() === "Edit").click();
await soon("the form", () => document.getElementById("company"));
for (const [label, field] of Object.entries(IDS)) {
  const control = document.getElementById(field);
  same(`${label} in the form`, control.value, typed(control, stored));
}
same("the breadcrumb", document.querySelector(".breadcrumb a").textContent.trim(), name(shown));
sound("form");
for (const label of TEXTS) type(IDS[label], mine);
await put(id, { ...record, ...Object.fromEntries(["customerName", "customerLastName", "customerCompanyName",
  "customerPhone", "customerDescription", "crmId", "refId"].map((key) => [key, theirs])) });
press("Save");
const panel = await soon("the conflicts", () => document.querySelector(".conflicts"));
const asked = [...panel.querySelectorAll("fieldset")];
same("the fields asked", asked.map((it) => it.querySelector("legend").textContent).join(), TEXTS.join());
for (const fieldset of asked) {
  const [ours, others] = [...fieldset.querySelectorAll(".conflict-value")];
  const label = fieldset.querySelector("legend").textContent;
  same("the base", fieldset.querySelector(".conflict-base").textContent, `Was: ${shown}`);
  same("mine", ours.textContent, filled(label, mine));
  same("theirs", others.textContent, theirsShown);
}
sound("conflicts");
for (const fieldset of asked) fieldset.querySelector("input").click();
press("Save");
const saved = filled("Company", mine);
await soon("the toast", toast(`Saved ${name(saved)}`));
await soon("the saved customer", heading(saved));
sound("saved");

press("Archive");
await soon("the toast", toast(`Archived ${name(saved)}`));
sound("archived");
await soon("the button to restore", () => [...document.querySelectorAll("button")]
  .some((it) => it.textContent.trim() === "Restore" && !it.ariaBusy));

press("Delete");
const again = await soon("the dialog", () => document.querySelector("dialog[open]"));
await put(id, { ...record, archived: true });
await soon("the rest of the button", () => !again.querySelector(".button-danger").ariaDisabled);
press("Delete customer", again);
const changes = await soon("what has changed", () => again.querySelector(".changes"));
for (const change of changes.querySelectorAll("li")) {
  same("a change", change.textContent, `${change.textContent.split(": ")[0]}: ${shown}`);
}
sound("changed meanwhile");
press("Cancel", again);
document.querySelectorAll(".toast .button-icon").forEach((it) => it.click());
