// The changes by day and article. All texts are put in as text nodes, and its links are real ones.
export default function ({ parentElement, data }) {
  const box = parentElement.querySelector(".updates");
  box.replaceChildren(
    h("p", { class: "feed" }, h("a", { href: data.feed.way, type: "application/atom+xml", rel: "alternate" }, data.feed.text)),
    ...data.days.map((day) => h("section", {},
      h("h2", {}, day.title), day.note && h("p", { class: "quiet" }, day.note),
      ...day.articles.map((one) => article(one, data)))));
  box.onclick = (event) => {
    const link = event.target.closest("a");
    if (!link || link.type || !isPlain(event)) return;
    event.preventDefault();
    go(link.href);
  };
}

function article(one, data) {
  return h("article", {},
    h("h3", {}, one.way ? h("a", { href: one.way }, one.title) : one.title),
    ...one.updates.flatMap((update) => [
      h("p", { class: "what" }, h("span", { class: `kind ${update.code}` }, update.kind), " ", update.said,
        update.why && h("span", { class: "quiet" }, ` ${update.why}`)),
      update.lines.length && h("ul", {}, ...update.lines.map((line) => item(line, data))),
      update.more && h("p", { class: "more" }, h("a", { href: update.rest }, update.more)),
    ]));
}

function item(line, data) {
  const number = line.number || line.name;
  const about = [line.place, line.time].filter(Boolean).join(" · ");
  return h("li", {},
    h("span", { class: "name" }, line.name),
    h("span", { class: "number" },
      line.figure ? h("a", { href: address(data.here, line.figure) }, number) : number,
      line.status && " ", line.status && h("span", { class: "status" }, line.status)),
    about && h("span", { class: "quiet" }, about),
    line.told && h("span", { class: "told" }, line.told));
}

function address(base, figure) {
  const found = new URL(base, location.href);
  found.searchParams.set("figure", figure);
  return found.href;
}
