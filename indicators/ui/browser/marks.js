// The marks of a chart for a keyboard and a screen reader, for the module that this text is put before: a button each,
// one stop of the Tab key for a chart, the arrows from mark to mark. A button does what a click on its mark does.
const MOST = 50;
const drawnFrom = new WeakMap();
// Where somebody opened a card, to come back to.
let left = null;

const plain = (html) =>
  new DOMParser().parseFromString(html.replace(/<extra>.*/s, "").replace(/<br>/g, data.between), "text/html").body.textContent;
const at = (of, index) => (Array.isArray(of) ? of[index] : of) ?? "";

// What of a drawing can be clicked, each once: several dots may be one figure.
function clickable(chart) {
  const found = new Map();
  (chart.data ?? []).forEach((trace, curveNumber) =>
    (trace.customdata ?? []).forEach((customdata, pointNumber) => {
      const key = customdata.join(" ").trim();
      const told = plain(at(trace.hovertemplate ?? trace.hovertext, pointNumber));
      if (key && told && !found.has(key)) found.set(key, { key, told, customdata, curveNumber, pointNumber });
    }));
  return [...found.values()];
}

function pointOf(chart, { customdata, curveNumber, pointNumber }) {
  const trace = chart.data[curveNumber];
  const [x, y] = ["x", "y"].map((axis) => at(trace[axis], pointNumber));
  return { customdata, curveNumber, pointNumber, pointIndex: pointNumber, x, y, data: trace };
}

const cardOf = (element) => element.closest('[class*="st-key-card-"]')?.className.match(/st-key-card-[\w-]+/)?.[0];

function button(chart, mark, first) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = mark.told;
  made.tabIndex = first ? 0 : -1;
  made.dataset.mark = mark.key;
  made.onclick = () => {
    left = { page: location.pathname, card: cardOf(made), mark: mark.key };
    chart.emit("plotly_selected", { points: [pointOf(chart, mark)] });
  };
  made.onfocus = () => window.Plotly?.Fx?.hover(chart, [mark]);
  made.onblur = () => window.Plotly?.Fx?.unhover(chart);
  return made;
}

function walk(event) {
  const all = [...event.currentTarget.querySelectorAll("button")];
  const now = all.indexOf(event.target);
  const goal = { ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: all.length - 1 }[event.key];
  if (now < 0 || !all[goal]) return;
  event.preventDefault();
  all[now].tabIndex = -1;
  all[goal].tabIndex = 0;
  all[goal].focus();
}

function list(figure) {
  const chart = figure.querySelector(".js-plotly-plot");
  if (!chart?.data || !chart.emit) return;
  chart.querySelectorAll(".plot-container").forEach((drawing) => set(drawing, "aria-hidden", "true"));
  const own = figure.querySelector(":scope > .marks");
  if (own && drawnFrom.get(own) === chart.data) return;
  const marks = clickable(chart);
  const made = document.createElement("ul");
  made.className = window.Plotly?.Fx ? "marks" : "marks seen";
  made.setAttribute("aria-label", data.marks);
  made.addEventListener("keydown", walk);
  marks.slice(0, MOST).forEach((mark, n) => {
    const item = made.appendChild(document.createElement("li"));
    item.append(button(chart, mark, !n));
  });
  if (marks.length > MOST) {
    made.appendChild(document.createElement("li")).textContent =
      data.more.replace("{most}", MOST).replace("{count}", marks.length);
  }
  drawnFrom.set(made, chart.data);
  const focused = own?.contains(document.activeElement) ? document.activeElement.dataset.mark : null;
  if (own) own.replaceWith(made);
  else if (marks.length) figure.append(made);
  if (focused) buttonOf(made, focused)?.focus();
}

const buttonOf = (marks, key) => [...marks.querySelectorAll("button")].find((one) => one.dataset.mark === key);

// Whoever opened a card by a mark is back there when it has closed, whether its chart was drawn anew before or after.
function comeBack() {
  if (left?.page !== location.pathname) left = null;
  if (!left) return;
  if (document.querySelector("[role=dialog]")) left.isOpened = true;
  else if (document.activeElement === document.body) {
    const marks = [...document.querySelectorAll(".marks")].find((one) => cardOf(one) === left.card);
    const goal = marks && buttonOf(marks, left.mark);
    goal?.focus();
    if (goal && left.isOpened) left = null;
  }
}

// Whoever has gone on with a pointer is not fetched back.
addEventListener("pointerdown", () => {
  if (!document.querySelector("[role=dialog]")) left = null;
});
