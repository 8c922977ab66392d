// The list of indicators. All texts are put in as text nodes, and its links are real ones.
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
