"use strict";
// Tables that can be sorted and filtered; without this script they are whole and in the order of the articles.

const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });

const sortable = (table) => {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 2) return;
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = table.dataset.sort;
    button.append(...head.childNodes);
    head.append(button);
    // Up, down, and back to the order of the articles.
    button.addEventListener("click", () => {
      const before = head.ariaSort;
      heads.forEach((one) => { one.ariaSort = null; });
      head.ariaSort = before === "ascending" ? "descending" : before === "descending" ? null : "ascending";
      const order = [...rows];
      const sign = head.ariaSort === "descending" ? -1 : 1;
      if (head.ariaSort) order.sort((a, b) => sign * collator.compare(key(a, column), key(b, column)));
      table.tBodies[0].append(...order);
    });
  });
};

const filterable = (form) => {
  const rows = [...form.parentElement.querySelectorAll("tbody tr")];
  const texts = new Map(rows.map((row) => [row, `${row.id} ${row.textContent}`.toLowerCase()]));
  const [words, ...choices] = form.elements;
  const fields = [words, ...choices.filter((one) => one.matches("select"))];

  const passes = (row) =>
    words.value.toLowerCase().split(/\s+/).every((word) => texts.get(row).includes(word)) &&
    fields.slice(1).every((one) => !one.value || row.dataset[one.name] === one.value);

  const apply = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !passes(row);
      shown += !row.hidden;
    }
    form.querySelector("output").value = form.dataset.shown
      .replace("{shown}", shown)
      .replace("{all}", rows.length);
  };

  // The address is the view: it can be sent, and the other language opens the same.
  const write = () => {
    const query = new URLSearchParams(fields.filter((one) => one.value).map((one) => [one.name, one.value]));
    try {
      history.replaceState(null, "", (query.size ? `?${query}` : location.pathname.split("/").pop()));
    } catch {
      // Some browsers keep the address of a file as it is.
    }
  };

  const asked = new URLSearchParams(location.search);
  fields.forEach((one) => { one.value = asked.get(one.name) ?? ""; if (one.selectedIndex === -1) one.value = ""; });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { apply(); write(); });
  apply();
  // A link to a row that a filter hides shows the row.
  const target = document.getElementById(location.hash.slice(1));
  if (target?.hidden) { fields.forEach((one) => { one.value = ""; }); apply(); }
  target?.scrollIntoView({ block: "center" });
};

document.querySelectorAll("main table[data-sort]").forEach(sortable);
document.querySelectorAll(".filters").forEach(filterable);
document.querySelectorAll(".langs a").forEach((link) => {
  const plain = link.getAttribute("href");
  link.addEventListener("click", () => { link.href = plain + location.search + location.hash; });
});
