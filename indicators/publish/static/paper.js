"use strict";
// Before the browser prints, each drawing takes the width that it has on paper: what it was drawn for on the screen is
// its view box. What is folded opens, the foot names page and address. Afterwards all is as it was.

const [LONGEST_ADDRESS, SHORT] = [400, 10];
// What was drawn for a phone grows by so much at most; so high is a page, in CSS pixels.
const [GROWTH, PAPER] = [1.4, 880];
let undo = [];

const put = (element, name, value) => {
  const before = element.getAttribute(name);
  undo.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
  element.setAttribute(name, value);
};

const fit = (container) => {
  const { clientWidth: width, clientHeight: height } = container;
  if (!width || !height) return;
  const wide = width * Math.min(GROWTH, PAPER / height);
  put(container, "style", `${container.getAttribute("style") ?? ""}; --wide: ${wide}px; --shape: ${width} / ${height}`);
  for (const drawing of container.querySelectorAll(":scope > .main-svg")) {
    put(drawing, "viewBox", `0 0 ${width} ${height}`);
  }
};

// A text as a string of CSS.
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;

const address = () => {
  try {
    return decodeURI(location.href).slice(0, LONGEST_ADDRESS);
  } catch {
    return location.href.slice(0, LONGEST_ADDRESS);
  }
};

const foot = () => {
  const style = document.createElement("style");
  const small = "font: 7pt sans-serif; color: #555;";
  style.textContent =
    `@page { @bottom-left { content: ${quoted(`${document.title} · ${address()}`)}; width: 85%; ${small} }` +
    ` @bottom-right { content: counter(page) " / " counter(pages); ${small} } }`;
  document.head.append(style);
  undo.push(() => style.remove());
};

const restore = () => {
  for (const step of undo.reverse()) step();
  undo = [];
};

addEventListener("beforeprint", () => {
  restore();
  document.querySelectorAll(".chart .svg-container").forEach(fit);
  document.querySelectorAll(".fold:not([open])").forEach((one) => put(one, "open", ""));
  // A short cell stays on one line, however long its neighbours are; a card that no page holds may be parted.
  document.querySelectorAll("td").forEach((one) => one.classList.toggle("short", one.textContent.length <= SHORT));
  document.querySelectorAll(".card").forEach((one) => one.classList.toggle("tall", one.offsetHeight > PAPER));
  foot();
});
addEventListener("afterprint", restore);
