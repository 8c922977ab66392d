// What a page of the dashboard does before it is printed (print.js stands before it).
let words = {};

addEventListener("beforeprint", () => {
  restore();
  document.querySelectorAll(".js-plotly-plot .svg-container").forEach(fit);
  document.querySelectorAll('[class*="st-key-card-"]').forEach(part);
  foot(words.title, words.printed.replace("{day}", new Date().toLocaleDateString(words.lang)));
});

export default function ({ data }) {
  words = data;
}
