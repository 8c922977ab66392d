"use strict";
// Draws each chart when it comes near the window, in the colours of the reader's system; TEMPLATES stand above.

const CONFIG = { displayModeBar: false, scrollZoom: false, doubleClick: false, responsive: true };
const TOKEN = /^@@(\d+)$/;
// As the style sheet has it: paper is light.
const night = matchMedia("screen and (prefers-color-scheme: dark)");
let isPaper = false;
const waiting = new Set(document.querySelectorAll(".chart"));
const drawn = new Set();
const queue = [];

// Where the themes differ a token stands: put in what it means in this one.
const resolved = (part, colours) => {
  if (typeof part === "string") {
    const token = TOKEN.exec(part);
    return token ? colours[token[1]] : part;
  }
  if (Array.isArray(part)) return part.map((one) => resolved(one, colours));
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, resolved(one, colours)]));
};

const show = (box) => {
  const theme = night.matches && !isPaper ? "dark" : "light";
  const { data, layout, colours, links } = JSON.parse(box.nextElementSibling.textContent);
  const figure = resolved({ data, layout }, colours[theme]);
  Plotly.react(box, figure.data, { ...figure.layout, template: TEMPLATES[theme], autosize: true }, CONFIG);
  return links;
};

const draw = (box) => {
  if (!waiting.delete(box)) return;
  const links = show(box);
  drawn.add(box);
  // A mark leads to the row of its figure, or to the page of its city.
  const way = (event) => links[event.points[0].customdata?.[0]];
  box.on("plotly_click", (event) => { if (way(event)) location.href = way(event); });
  box.on("plotly_hover", (event) => box.classList.toggle("leads", Boolean(way(event))));
  box.on("plotly_unhover", () => box.classList.remove("leads"));
};

// One after the other: each is seen before the next is drawn, and the page answers in between.
const next = () => {
  const box = queue.shift();
  try {
    draw(box);
  } catch (error) {
    // As below: the chart in a sentence.
    console.error(error);
    box.textContent = box.getAttribute("aria-label");
  }
  if (queue.length) setTimeout(next);
};

if (window.Plotly) {
  const observer = new IntersectionObserver((seen) => {
    const near = seen.filter((one) => one.isIntersecting).map((one) => one.target);
    near.forEach((box) => observer.unobserve(box));
    const busy = queue.length > 0;
    queue.push(...near);
    if (near.length && !busy) next();
  }, { rootMargin: "300px" });
  waiting.forEach((box) => observer.observe(box));
  // On paper `night` ends, too; what is drawn there has its colours already, and the width of the screen.
  night.addEventListener("change", () => { if (!isPaper) drawn.forEach(show); });
  // A browser does not wait for what is drawn on its way to paper.
  const onPaper = (is) => {
    isPaper = is;
    drawn.forEach(show);
    if (is) [...waiting].forEach(draw);
  };
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));
} else {
  // The library did not come: the chart in a sentence is better than a hole.
  waiting.forEach((box) => { box.textContent = box.getAttribute("aria-label"); });
}
