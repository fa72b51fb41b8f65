// The baseline of the application: the least code that shows the list. It handles no error and has no
// URL state, so that it is no example to follow.

const table = document.querySelector("table");
let sort = "default";
let direction = "asc";

table.tHead.addEventListener("click", ({ target }) => {
  if (target.localName !== "button") return;
  direction = sort === target.value && direction === "asc" ? "desc" : "asc";
  sort = target.value;
  show(target.parentNode);
});
show();

async function show(header) {
  table.ariaBusy = "true";
  const query = `sortby=${sort}&direction=${direction}&offset=0&limit=100`;
  const token = sessionStorage.getItem("customer-desk.token");
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`/v1.0/customers?${query}`, { headers });
  const { customers } = await answer.json();
  table.tBodies[0].replaceChildren(...customers.map(row));
  for (const cell of table.tHead.rows[0].cells) cell.ariaSort = null;
  if (header) header.ariaSort = direction === "asc" ? "ascending" : "descending";
  table.ariaBusy = "false";
}

function row(customer) {
  const { companyname, lastname, name, email } = customer;
  const person = [name, lastname].filter((text) => text.trim()).join(" ");
  const shown = companyname || person;
  const checkbox = document.createElement("input");
  checkbox.type = "checkbox";
  checkbox.ariaLabel = `Select ${shown}`;
  const lead = document.createElement("span");
  lead.append(link(`/customers/${customer._id}`, shown), customer.archived ? " Archived" : "");
  const row = document.createElement("tr");
  for (const content of [
    checkbox,
    lead,
    companyname && person,
    email && link(`mailto:${email}`, email),
    customer.phone,
    customer.status,
    customer.crmid,
    customer.refid,
  ]) {
    const cell = document.createElement("td");
    cell.append(content);
    row.append(cell);
  }
  return row;
}

function link(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}
