// The baseline of a key: writes the visible rows of the application into a table that stays on the page.
// Nothing is searched, marked, scrolled or styled.

const table = document.querySelector("table");
// Columns of a fixed width, and one line for each row, as in the application.
Object.assign(table.style, { width: "100%", tableLayout: "fixed", whiteSpace: "nowrap" });

globalThis.table = (rows) => {
  const [body] = table.tBodies;
  while (body.rows.length > rows.length) body.deleteRow(-1);
  rows.forEach((cells, at) => {
    const row = body.rows[at] ?? body.insertRow();
    cells.forEach(([text, href], column) => {
      const link = (row.cells[column] ?? newCell(row)).firstChild;
      if (link.firstChild.data !== text) link.firstChild.data = text;
      if (link.getAttribute("href") === href) return;
      if (href === null) link.removeAttribute("href");
      else link.setAttribute("href", href);
    });
  });
};

function newCell(row) {
  const cell = row.insertCell();
  const link = document.createElement("a");
  link.append("");
  cell.append(link);
  return cell;
}
