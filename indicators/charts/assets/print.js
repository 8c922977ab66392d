// Before a browser prints, each drawing takes the width that it has on paper, whole: what it was drawn for on the screen is
// its view box; a foot says what is printed. Afterwards all is as it was. For the scripts that this text is put before.
const LONGEST_ADDRESS = 400;
// What was drawn for a phone grows by so much at most; so high is a page, in CSS pixels.
const [GROWTH, PAPER] = [1.2, 880];
// So high a chart may be on a sheet upright or across: with its heading it is on one, the first under the head of the page.
const ROOMS = { portrait: [830, 640], landscape: [480, 330] };
let undo = [];

function put(element, name, value) {
  const before = element.getAttribute(name);
  undo.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
  element.setAttribute(name, value);
}

function fit(container) {
  const { clientWidth: width, clientHeight: height } = container;
  if (!width || !height) return;
  const wide = width * Math.min(GROWTH, PAPER / height);
  put(container, "style", `${container.getAttribute("style") ?? ""}; --wide: ${wide}px; --shape: ${width / height}`);
  for (const drawing of container.querySelectorAll(":scope > .main-svg")) {
    put(drawing, "viewBox", `0 0 ${width} ${height}`);
  }
}

// A card that no page holds may be parted, and the first, which is under the head of the page; one that a page holds
// may not.
function part(card, index) {
  card.classList.toggle("tall", card.offsetHeight > PAPER);
  card.classList.toggle("first", index === 0);
}

// A text as a string of CSS.
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;

// The link in words, as far as a foot has room for it.
function address() {
  try {
    return decodeURI(location.href).slice(0, LONGEST_ADDRESS);
  } catch {
    return location.href.slice(0, LONGEST_ADDRESS);
  }
}

// The widths that leave them so high; Streamlit's own rules for what it prints are weaker.
const rooms = () =>
  Object.entries(ROOMS).map(([way, heights]) => {
    const [any, first] = heights.map((high) => `.svg-container.svg-container { max-width: min(var(--wide), ${high}px * var(--shape)) !important }`);
    return `@media print and (orientation: ${way}) { :root ${any} :root .first ${first} }`;
  }).join(" ");

// Charts that fit a sheet; at the foot of each what is told, the address and the number of the sheet.
function foot(...told) {
  const style = document.createElement("style");
  style.id = "indicators-paper";
  const small = "font: 7pt sans-serif; color: #555;";
  style.textContent =
    `${rooms()} @page { @bottom-left { content: ${quoted([...told, address()].join(" · "))}; width: 85%; ${small} }` +
    ` @bottom-right { content: counter(page) " / " counter(pages); ${small} } }`;
  document.head.append(style);
  undo.push(() => style.remove());
}

function restore() {
  for (const step of undo.reverse()) step();
  undo = [];
}

addEventListener("afterprint", restore);
