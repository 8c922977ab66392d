// A table to be read: all texts are put in as text nodes, and a row whose figure has a card is a way to it, by a real
// link in its first cell. Roles are said although they are a table's own: as a list (rows.css) it would lose them.
const UP = "ascending", DOWN = "descending";
// What tells a row from all others: what, how much and in what sense, where and when.
const TELLING = ["indicator", "worded", "place", "as_of"];

export default function ({ parentElement, data }) {
  const box = parentElement.querySelector(".rows");
  const told = JSON.stringify(data);
  // Each run of the page says it again: order, place and focus of what is there already stay.
  if (box.told === told) return;
  box.told = told;
  box.style.setProperty("--most", data.most);
  box.style.setProperty("--listed", data.listed);
  box.classList.toggle("words", !data.here);
  const table = made(data);
  // What has no link to come by is scrolled by keys of its own.
  const own = { tabindex: "0", role: "region", "aria-label": data.name };
  for (const [name, value] of Object.entries(own)) data.here ? box.removeAttribute(name) : box.setAttribute(name, value);
  box.replaceChildren(table);
  box.onclick = clicked;
  new ResizeObserver(() => rest(box)).observe(table);
}

function made(data) {
  const head = h("tr", { role: "row", "data-sort": data.sort + data.colon }, ...data.heads.map((text, n) =>
    h("th", { role: "columnheader", scope: "col", class: data.kinds[n] }, text)));
  const rows = data.rows.map((cells, n) => line(cells, data.figures[n], data));
  const body = h("tbody", { role: "rowgroup" }, ...rows);
  const table = h("table", { role: "table" }, h("caption", {}, data.name),
    h("thead", { role: "rowgroup" }, head), body);
  table.classList.toggle("sorts", data.sorts);
  if (data.sorts) [...head.cells].forEach((one, column) => sortable(one, column, data, rows, body));
  return table;
}

function line(cells, figure, data) {
  return h("tr", figure ? { role: "row", class: "opens" } : { role: "row" }, ...cells.map((cell, column) => {
    const attributes = { class: data.kinds[column], "data-head": data.heads[column] + data.colon };
    if (column) return h("td", { role: "cell", ...attributes }, ...content(cell));
    const name = figure ? [link(cells, figure, data)] : content(cell);
    return h("th", { role: "rowheader", scope: "row", ...attributes }, ...name);
  }));
}

function content([text, under, badge]) {
  const number = badge ? h("span", { class: "line" }, h("span", {}, text), " ", h("span", { class: "badge" }, badge)) : text;
  return under ? [number, " ", h("span", { class: "under" }, under)] : [number];
}

// Its name says enough to be chosen among the links alone, also what the heading says of every row.
function link(cells, figure, data) {
  const told = TELLING.map((kind) => {
    const [text, , badge] = cells[data.kinds.indexOf(kind)] ?? [data.said[kind] ?? ""];
    return badge ? `${text} ${badge}` : text;
  });
  return h("a", { href: address(data.here, figure), "aria-label": told.filter(Boolean).join(data.comma) }, cells[0][0]);
}

function address(here, figure) {
  const found = new URL(here, location.href);
  found.searchParams.set("figure", figure);
  // What is embedded stays so.
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name.startsWith("embed")) found.searchParams.append(name, value);
  }
  return found.href;
}

// A click anywhere in a row, but not one that ends the marking of a text.
function clicked(event) {
  const own = event.target.closest("a");
  const found = own ?? event.target.closest("tr")?.querySelector("a");
  if (!found || (own && !isPlain(event)) || (!own && !getSelection().isCollapsed)) return;
  event.preventDefault();
  if (!isPlain(event)) return void open(found.href, "_blank", "noopener");
  // Where the card, once closed, gives the focus back to.
  found.focus({ preventScroll: true });
  go(found.href);
}

// Up, down, and back to the order in which the rows came; what cannot be sorted by a number is by how it reads.
function sortable(head, column, data, rows, body) {
  const reads = new Intl.Collator(data.lang, { numeric: true });
  const button = h("button", { type: "button", title: data.sort }, ...head.childNodes);
  head.append(button);
  const compare = ([a, , , first], [b, , , second]) => first === null ? reads.compare(a, b) : first - second;
  button.onclick = () => {
    const before = head.getAttribute("aria-sort");
    for (const one of head.parentElement.cells) one.removeAttribute("aria-sort");
    const order = rows.map((_, n) => n);
    if (before !== DOWN) {
      head.setAttribute("aria-sort", before === UP ? DOWN : UP);
      const sign = before === UP ? -1 : 1;
      order.sort((a, b) => sign * compare(data.rows[a][column], data.rows[b][column]));
    }
    body.append(...order.map((n) => rows[n]));
    rest(body.closest(".rows"));
  };
}
