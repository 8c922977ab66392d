// Before the browser prints, each drawing takes the width that it has on paper, whole: what a chart was drawn for on
// the screen is its view box. Afterwards it is as it was.
const FOOT = "indicators-paper";
const LONGEST = 400;
// What was drawn for a phone grows by so much at most; so high is a page, in CSS pixels.
const [GROWTH, PAGE] = [1.4, 880];
let words = {};
let undo = [];

function set(element, attributes) {
  const before = Object.keys(attributes).map((name) => [name, element.getAttribute(name)]);
  undo.push(() => {
    for (const [name, value] of before) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
  });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function fit(container) {
  const { clientWidth: width, clientHeight: height } = container;
  if (!width || !height) return;
  const own = container.getAttribute("style") ?? "";
  const wide = width * Math.min(GROWTH, PAGE / height);
  set(container, { style: `${own}; --wide: ${wide}px; --shape: ${width} / ${height}` });
  for (const drawing of container.querySelectorAll(":scope > .main-svg")) {
    set(drawing, { viewBox: `0 0 ${width} ${height}` });
  }
}

// A card that no page holds may be parted; one that a page holds may not.
function part(card) {
  card.classList.toggle("tall", card.offsetHeight > PAGE);
}

// A text as a string of CSS.
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;

// The link in words, as far as a foot has room for it.
function address() {
  try {
    return decodeURI(location.href).slice(0, LONGEST);
  } catch {
    return location.href.slice(0, LONGEST);
  }
}

function foot() {
  const style = document.createElement("style");
  style.id = FOOT;
  const day = new Date().toLocaleDateString(words.lang);
  const link = `${words.title} · ${words.printed.replace("{day}", day)} · ${address()}`;
  const small = "font: 7pt sans-serif; color: #555;";
  style.textContent =
    `@page { @bottom-left { content: ${quoted(link)}; width: 85%; ${small} }` +
    ` @bottom-right { content: counter(page) " / " counter(pages); ${small} } }`;
  document.head.append(style);
  undo.push(() => style.remove());
}

function restore() {
  for (const step of undo.reverse()) step();
  undo = [];
}

function prepare() {
  restore();
  document.querySelectorAll(".js-plotly-plot .svg-container").forEach(fit);
  document.querySelectorAll('[class*="st-key-card-"]').forEach(part);
  foot();
}

addEventListener("beforeprint", prepare);
addEventListener("afterprint", restore);

export default function ({ data }) {
  words = data;
}
