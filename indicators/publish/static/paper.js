// What a page of the site does before it is printed (print.js stands before it): what is folded opens, too.
const SHORT = 10;

addEventListener("beforeprint", () => {
  restore();
  document.querySelectorAll(".chart .svg-container").forEach(fit);
  document.querySelectorAll(".fold:not([open])").forEach((one) => put(one, "open", ""));
  // A short cell stays on one line, however long its neighbours are.
  document.querySelectorAll("td").forEach((one) => one.classList.toggle("short", one.textContent.length <= SHORT));
  document.querySelectorAll(".card").forEach(part);
  foot(document.title);
});
