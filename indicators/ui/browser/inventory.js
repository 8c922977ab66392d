// The list of indicators. All texts are put in as text nodes, and its links are real ones.
const SVG = "http://www.w3.org/2000/svg";

export default function ({ parentElement, data }) {
  const box = parentElement.querySelector(".inventory");
  box.replaceChildren(...data.groups.flatMap((group) => [
    ...(group.title ? [h("h2", {}, group.title)] : []),
    tree(group.rows, data),
  ]));
  box.onclick = (event) => {
    const link = event.target.closest("a");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    go(link.href);
  };
}

function h(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child));
  return made;
}

// Breakdowns stand in a list of their own within that of what they are parts of.
function tree(rows, data) {
  const lists = [h("ul", {})];
  for (const row of rows) {
    lists.length = Math.min(lists.length, row.depth + 1);
    if (lists.length <= row.depth) {
      const list = h("ul", {});
      lists.at(-1).lastElementChild.append(list);
      lists.push(list);
    }
    lists.at(-1).append(item(row, data));
  }
  return lists[0];
}

function item(row, data) {
  const chosen = { indicator: row.code };
  if (row.cities > 1) chosen.place = "cities";
  if (row.said) chosen.measure = row.said;
  const name = h("div", { class: "name" },
    h("a", { href: address(data.explore, chosen) }, row.name),
    row.parent && h("span", { class: "quiet" }, row.parent));
  const number = h("div", { class: "number" },
    h("a", { href: address(data.here, { figure: row.figure }) },
      row.measure && h("small", {}, `${row.measure} `), row.number),
    row.status && " ", row.status && h("span", { class: "status" }, row.status),
    h("span", { class: "quiet" }, `${row.place} · ${row.time}`));
  const line = h("div", { class: "line" }, row.line && drawn(row.line),
    row.line && row.line.place !== row.place && h("span", { class: "quiet" }, row.line.place));
  const known = h("div", { class: "known quiet" }, ...row.known.flatMap((text) => [" · ", h("span", {}, text)]).slice(1));
  return h("li", {}, h("div", { class: "row" }, name, number, line, known));
}

function address(base, added) {
  const found = new URL(base, location.href);
  for (const [name, value] of Object.entries(added)) found.searchParams.set(name, value);
  return found.href;
}

function drawn(line) {
  const svg = document.createElementNS(SVG, "svg");
  const parts = { path: { d: line.path }, circle: { cx: line.end[0], cy: line.end[1], r: 3 } };
  for (const [tag, attributes] of Object.entries(parts)) {
    const part = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    svg.append(part);
  }
  const title = document.createElementNS(SVG, "title");
  title.textContent = line.told;
  svg.prepend(title);
  for (const [name, value] of Object.entries({ viewBox: "0 0 120 28", role: "img", "aria-label": line.told })) svg.setAttribute(name, value);
  return svg;
}
