// What a page of the dashboard does before it is printed (print.js stands before it).
let words = {};

addEventListener("beforeprint", () => {
  restore();
  document.querySelectorAll(".js-plotly-plot .svg-container").forEach(fit);
  document.querySelectorAll('[class*="st-key-card-"]').forEach(part);
  lighten(Object.entries(words.colours ?? {}));
  foot(words.title, words.printed.replace("{day}", new Date().toLocaleDateString(words.lang)));
});

// Paper is white: every colour of the dark theme is that of the light one, wherever it is said.
function lighten(pairs) {
  if (!pairs.length) return;
  const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(", ");
  const light = new Map(pairs.flatMap(([dark, light]) => [[dark.toLowerCase(), light], [channels(dark), channels(light)]]));
  const dark = new RegExp([...light.keys()].map((one) => `${one}\\b`).join("|").replace(/(^|\|)(?=\d)/g, "$1\\b"), "gi");
  const swapped = (text) => text.replace(dark, (one) => light.get(one.toLowerCase()));
  for (const name of ["style", "fill", "stroke"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const before = element.getAttribute(name), after = swapped(before);
      if (after !== before) put(element, name, after);
    }
  }
  [...document.styleSheets].forEach((sheet) => rules(sheet, swapped));
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
