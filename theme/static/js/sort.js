// A list's columns can be put in order by a button in each heading; a third press restores the order it came in.
const order = new Intl.Collator("th", { numeric: true });
const next = { ascending: "descending", descending: "none", none: "ascending" };
const digits = (text) => text.replace(/[๐-๙]/g, (each) => each.charCodeAt(0) - 0xe50).replace(/,/g, "");

const key = (cell) => {
  // A cell of one that spans several columns is not there.
  if (!cell || cell.classList.contains("is-absent")) return null;
  const text = cell.dataset.value || digits(cell.textContent.trim());
  if (!cell.classList.contains("is-number")) return text;
  return /^[\d.-]+/.test(text) ? parseFloat(text) : null;
};

const compare = (a, b) => (typeof a === "number" ? a - b : order.compare(a, b));

// Cards on a narrow screen have no headings to press.
const narrow = matchMedia("(max-width: 40rem)");

for (const table of document.querySelectorAll("[data-sortable] table")) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];
  const sort = (column, way) => {
    const keyed = rows.map((row) => [row, key(row.cells[column])]);
    // What is not known stays at the end, whichever way the rest goes.
    const known = keyed.filter(([, value]) => value !== null).sort(([, a], [, b]) => compare(a, b));
    if (way === "descending") known.reverse();
    const unknown = keyed.filter(([, value]) => value === null);
    table.tBodies[0].append(...(way === "none" ? rows : [...known, ...unknown].map(([row]) => row)));
  };
  for (const [column, head] of heads.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    const fit = () => {
      const isPressed = !(narrow.matches && table.closest(".table--cards"));
      if (isPressed && !button.isConnected) {
        button.append(...head.childNodes);
        head.append(button);
      } else if (!isPressed && button.isConnected) {
        button.replaceWith(...button.childNodes);
      }
    };
    fit();
    narrow.addEventListener("change", fit);
    button.addEventListener("click", () => {
      const way = next[head.getAttribute("aria-sort") ?? "none"];
      for (const each of heads) each.removeAttribute("aria-sort");
      if (way !== "none") head.setAttribute("aria-sort", way);
      sort(column, way);
    });
  }
}
