// What a keyboard and a screen reader need, where Streamlit does not give it: its own words in the reader's language,
// the language of the page, headings without a gap, controls named after what they are of. One pass over what has a
// name, soon after the page has changed; what is right already is left alone.
const WAIT = 120;
// Where several of one kind stand on a page, and what each is called after.
const BOX = '[class*="st-key-card-"], [class*="st-key-number-"], [class*="st-key-slide-"], [class*="st-key-ready-"]';
const CONTROLS = ":is(.stButton, .stPopover, .stLinkButton) :is(button, a), [role=radiogroup], .stTextInput input";
const LARGE = '[class*="st-key-number-"] :is(h1, h2)';
const LONGEST = 160;
// These are called after their chart from the beginning.
const NAMED = '[class*="st-key-tools-"]';
// Texts that Streamlit writes and no attribute holds.
const OWN_TEXTS = "[data-testid=stSkipToContent], [role=listbox] div, [data-testid=InputInstructions], [data-testid=stStatusWidget] *";
let data = { lang: "zh", words: [] };
let timer = 0;
const names = new WeakMap();

function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

// A word of Streamlit's, in whichever language it stands, in the reader's; of what ends in {name} that is kept.
function worded(text) {
  for (const row of data.words) {
    const own = row[data.lang];
    for (const known of Object.values(row)) {
      if (known === text) return own;
      const [head, tail] = known.split("{name}");
      if (tail !== undefined && text.startsWith(head)) return own.replace("{name}", () => text.slice(head.length));
    }
  }
  return text;
}

function word() {
  for (const element of document.querySelectorAll("[aria-label], [placeholder], img[alt]")) {
    for (const name of ["aria-label", "placeholder", "alt"]) {
      if (element.hasAttribute(name)) set(element, name, worded(element.getAttribute(name)));
    }
  }
  for (const element of document.querySelectorAll(OWN_TEXTS)) {
    const [text] = element.childNodes;
    if (text?.nodeType !== Node.TEXT_NODE || element.childNodes.length > 1) continue;
    const own = worded(text.nodeValue);
    if (own !== text.nodeValue) text.nodeValue = own;
  }
}

const textOf = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
const short = (element) => textOf(element).slice(0, LONGEST);

// Its heading; a large number with the name below it.
function calledOf(box) {
  const large = [...box.querySelectorAll(LARGE)].find((one) => one.closest(BOX) === box);
  const under = large?.closest("[data-testid=stMarkdownContainer]").querySelector("p");
  if (large) return `${short(large)} ${short(under?.firstChild)}`.trim();
  return short(box.querySelector("h3") ?? box.querySelector("[data-testid=stMarkdownContainer]"));
}

// What a control is called without its box: React writes it anew where it changes.
function ownName(control) {
  const label = control.getAttribute("aria-label");
  const before = names.get(control);
  if (label !== null && label === before?.given) return before.own;
  if (control.matches("input")) return label ?? "";
  return label ?? textOf(control.querySelector("p") ?? control);
}

function name() {
  for (const box of document.querySelectorAll(BOX)) {
    const called = calledOf(box);
    if (!called) continue;
    set(box, "role", "group");
    set(box, "aria-label", called);
    for (const control of box.querySelectorAll(CONTROLS)) {
      if (control.closest(BOX) !== box) continue;
      // The text of a button may have changed since it was named.
      const seen = control.matches("button, a") ? textOf(control.querySelector("p") ?? control) : ownName(control);
      const own = data.signs[seen] ?? seen;
      // What says already what it is of is left alone.
      const given = control.closest(NAMED) || own.includes(called) ? own : `${own}${data.colon}${called}`;
      names.set(control, { own, given });
      set(control, "aria-label", given);
    }
  }
}

// The levels that headings have are those of their look: told is how deep each stands below those before it.
function level(root, first) {
  const above = [];
  for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (heading.matches(LARGE)) {
      set(heading, "role", "presentation");
      continue;
    }
    const own = Number(heading.tagName[1]);
    while (above.length && above.at(-1) >= own) above.pop();
    above.push(own);
    const told = above.length + first - 1;
    if (told === own) heading.removeAttribute("aria-level");
    else set(heading, "aria-level", String(told));
  }
}

function menu() {
  for (const link of document.querySelectorAll("[data-testid=stSidebar] .stPageLink a")) {
    if (link.pathname === location.pathname) set(link, "aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function pass() {
  timer = 0;
  set(document.documentElement, "lang", data.code);
  word();
  name();
  document.querySelectorAll("[data-testid=stMain]").forEach((main) => level(main, 1));
  document.querySelectorAll("[role=dialog]").forEach((dialog) => level(dialog, 2));
  menu();
  document.querySelectorAll("#js-plotly-tester").forEach((tester) => set(tester, "aria-hidden", "true"));
  document.querySelectorAll("[data-testid=stPlotlyChart]").forEach(list);
  comeBack();
}

const watched = { subtree: true, childList: true, characterData: true, attributeFilter: ["aria-label", "placeholder"] };
const isOfChart = ({ target }) => target.nodeType === Node.ELEMENT_NODE && target.closest(".svg-container");
new MutationObserver((changes) => {
  if (!timer && !changes.every(isOfChart)) timer = setTimeout(pass, WAIT);
}).observe(document.body, watched);

// A link to a figure that stands on the page opens its card there, as a click on a mark would.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-figure]");
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  const here = new URL(location.href);
  here.searchParams.set("v", "1");
  here.searchParams.set("figure", link.dataset.figure);
  go(here.href);
});

export default function ({ parentElement, data: given }) {
  data = given;
  const root = document.documentElement.style;
  const page = getComputedStyle(document.querySelector(".stApp"));
  root.setProperty("--aid-ring", getComputedStyle(parentElement).getPropertyValue("--st-link-color"));
  root.setProperty("--aid-ground", page.backgroundColor);
  root.setProperty("--aid-ink", page.color);
  pass();
}
