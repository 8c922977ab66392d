// What a page of the dashboard does before it is printed (print.js stands before it).
let words = {};

addEventListener("beforeprint", () => {
  restore();
  document.querySelectorAll(".js-plotly-plot .svg-container").forEach(fit);
  document.querySelectorAll('[class*="st-key-card-"]').forEach(part);
  document.querySelectorAll('[class*="st-key-tiles-"]').forEach(parted);
  lighten(Object.entries(words.colours ?? {}));
  foot(words.title, words.printed.replace("{day}", new Date().toLocaleDateString(words.lang)));
});

// Numbers that would leave a great part of a sheet empty before them go on over two, line by line.
const parted = (tiles) => tiles.classList.toggle("tall", tiles.offsetHeight > PAPER / 2);

// The page and the parts of it that have styles of their own.
const roots = (root) =>
  [root, ...[...root.querySelectorAll("*")].filter((one) => one.shadowRoot).flatMap((one) => roots(one.shadowRoot))];

// Paper is white: every colour of the dark theme is that of the light one, wherever it is said.
function lighten(pairs) {
  if (!pairs.length) return;
  const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(", ");
  const light = new Map(pairs.flatMap(([dark, light]) => [[dark.toLowerCase(), light], [channels(dark), channels(light)]]));
  const dark = new RegExp([...light.keys()].map((one) => `${one}\\b`).join("|").replace(/(^|\|)(?=\d)/g, "$1\\b"), "gi");
  const swapped = (text) => text.replace(dark, (one) => light.get(one.toLowerCase()));
  roots(document).forEach((root) => {
    root.querySelectorAll("[style], [fill], [stroke]").forEach((element) => attributes(element, swapped));
    [...root.styleSheets, ...root.adoptedStyleSheets].forEach((sheet) => rules(sheet, swapped));
  });
}

function attributes(element, swapped) {
  for (const name of ["style", "fill", "stroke"]) {
    const before = element.getAttribute(name) ?? "", after = swapped(before);
    if (after !== before) put(element, name, after);
  }
}

function rules(group, swapped) {
  for (const rule of group.cssRules ?? []) {
    const before = rule.style?.cssText ?? "", after = swapped(before);
    if (after !== before) {
      undo.push(() => (rule.style.cssText = before));
      rule.style.cssText = after;
    }
    rules(rule, swapped);
  }
}

export default function ({ data }) {
  words = data;
}
