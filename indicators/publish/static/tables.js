"use strict";
// Tables that can be sorted and filtered; without this script they are whole and in the order of the articles.

// So many rows are seen at a glance, in whatever order.
const FEW = 4;
const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });

// Headings of groups within a table stand aside while it is sorted or searched.
const rowsOf = (table) => [...table.tBodies[0].rows].filter((row) => !row.matches(".group"));

const sortable = (table) => {
  const [every, rows] = [[...table.tBodies[0].rows], rowsOf(table)];
  if (rows.length <= FEW) return;
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;
  heads.forEach((head, column) => {
    if ("unsorted" in head.dataset) return;
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
      const order = head.ariaSort ? [...rows] : every;
      const sign = head.ariaSort === "descending" ? -1 : 1;
      if (head.ariaSort) order.sort((a, b) => sign * collator.compare(key(a, column), key(b, column)));
      table.classList.toggle("sorted", Boolean(head.ariaSort));
      table.tBodies[0].append(...order);
      rest(table.closest(".scroll"));
    });
  });
};

// A row that leads somewhere does so wherever it is clicked, unless a text was marked; its link is in the first cell.
const follow = (event) => {
  const link = event.target.closest(".opens")?.querySelector("a");
  if (!link || event.target.closest("a, button") || !getSelection().isCollapsed) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) window.open(link.href, "_blank", "noopener");
  else location.assign(link.href);
};

// What a form filters by: its words, then its choices.
const fieldsOf = (form) => [...form.elements].filter((one) => one.matches("input, select"));

// The address is the view: it can be sent, and the other language opens the same.
const write = (fields) => {
  const query = new URLSearchParams(fields.filter((one) => one.value).map((one) => [one.name, one.value]));
  try {
    history.replaceState(null, "", (query.size ? `?${query}` : location.pathname.split("/").pop()));
  } catch {
    // Some browsers keep the address of a file as it is.
  }
};

const opened = (fields) => {
  const asked = new URLSearchParams(location.search);
  fields.forEach((one) => {
    const value = asked.get(one.name) ?? "";
    // A chat glues its stop to an address.
    one.value = one.matches("input") ? value : value.replace(GLUED_END, "");
    if (one.selectedIndex === -1) one.value = "";
  });
};

const filterable = (form) => {
  const table = form.parentElement.querySelector("table");
  const [every, rows] = [[...table.tBodies[0].rows], rowsOf(table)];
  const names = JSON.parse(form.parentElement.querySelector(".names").textContent);
  const named = (row) => row.dataset.names.split(" ").map((number) => names[number]);
  const texts = new Map(rows.map((row) => [row, [row.dataset.find, ...named(row)].join("\n")]));
  const fields = fieldsOf(form);
  const [words] = fields;

  const passes = (row, patterns) =>
    (patterns.length > 0 || !words.value.trim()) && patterns.every((one) => one.test(texts.get(row))) &&
    fields.slice(1).every((one) => !one.value || row.dataset[one.name] === one.value);

  // The best first, where no column is sorted by: the names of what is measured, and of where, the first OWN, count.
  const arrange = (patterns) => {
    if (!patterns.length) return table.tBodies[0].append(...every);
    const ranks = new Map(rows.map((row) => {
      const own = named(row).slice(0, OWN).join("\n");
      return [row, row.hidden ? 0 : patterns.reduce((sum, one) => sum + rankOf(own, one), 0)];
    }));
    table.tBodies[0].append(...[...rows].sort((a, b) => ranks.get(a) - ranks.get(b)));
  };

  const apply = () => {
    const patterns = wordsOf(words.value).map(patternOf);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !passes(row, patterns);
      shown += !row.hidden;
    }
    table.classList.toggle("searched", patterns.length > 0);
    if (!table.querySelector("[aria-sort]")) arrange(patterns);
    form.querySelector("output").value = form.dataset.shown
      .replace("{shown}", shown)
      .replace("{all}", rows.length);
  };

  opened(fields);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { apply(); write(fields); });
  apply();
  // A link to a row that a filter hides shows the row.
  const target = document.getElementById(location.hash.slice(1));
  if (target?.hidden) { fields.forEach((one) => { one.value = ""; }); apply(); }
  target?.scrollIntoView({ block: "center" });
};

// Its box is the table's whose rows are sorted, filtered, or wrapped anew.
const restful = (table) => new ResizeObserver(() => rest(table.closest(".scroll"))).observe(table);

// A chart that has gone on to a further part is where its name here leads.
const goOn = () => {
  const way = document.getElementById(location.hash.slice(1))?.dataset.moved;
  if (way) location.replace(way);
};

addEventListener("hashchange", goOn);
goOn();

document.querySelectorAll("main table[data-sort]").forEach(sortable);
document.querySelectorAll("main .scroll:not(.whole) > table").forEach(restful);
document.addEventListener("click", follow);
document.querySelectorAll(".filters:not([data-index])").forEach(filterable);
document.querySelectorAll(".langs a").forEach((link) => {
  const plain = link.getAttribute("href");
  link.addEventListener("click", () => { link.href = plain + location.search + location.hash; });
});
