"use strict";
/**
 * What else than keys walks through a deck: a bar of buttons, the list of slides, a touch; and the list of keys. The bar is there
 * while somebody moves the pointer, touches or has the focus in it, so that a slide on the wall is the slide alone.
 *
 * `acts` are what the buttons do by name; a name that it lacks has no button. Gives what `deck.js` tells of the slide.
 */
function controls({ words, titles, acts, go }) {
  const BUTTONS = [["previous", "‹", "←"], ["next", "›", "→"], ["overview", "≡", "O"], ["notes", "✎", "N"],
    ["auto", "▷", "A"], ["screen", "□", "F"], ["keys", "?", "?"], ["leave", "✕", "Esc"]];
  const KEYS = [["next", "→ ↓ PageDown Space"], ["previous", "← ↑ PageUp Shift+Space"], ["ends", "Home End"],
    ["overview", "O"], ["notes", "N"], ["window", "Shift+N"], ["auto", "A"], ["screen", "F"], ["print", "P"],
    ["keys", "?"], ["leave", "Esc"]];
  const SHOWN = 3000;
  const make = (tag, values, ...children) => {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...children);
    return made;
  };

  const bar = make("nav", { id: "tools", ariaLabel: words.tools });
  const place = make("output", { className: "place" });
  const overview = panel(words.overview);
  const help = panel(words.keys);
  const own = { overview: () => open(overview), keys: () => open(help), ...acts };

  function panel(title) {
    const close = make("button", { type: "button", textContent: "✕", ariaLabel: words.close });
    const made = make("dialog", { className: "panel", ariaLabel: title }, make("h2", { textContent: title }), close);
    close.onclick = () => made.close();
    return made;
  }

  function open(dialog) {
    dialog.showModal();
    (dialog.querySelector("[aria-current]") ?? dialog.querySelector("button")).focus();
  }

  for (const [name, sign, key] of BUTTONS) {
    if (!own[name]) continue;
    const button = make("button", { type: "button", textContent: sign, ariaLabel: words[name], title: `${words[name]} (${key})` });
    button.onclick = own[name];
    bar.append(button);
    if (name === "previous") bar.append(place);
  }
  const slides = titles.map((title, at) => {
    const button = make("button", { type: "button" }, make("b", { textContent: at + 1 }), " ", title);
    button.onclick = () => (overview.close(), go(at + 1));
    return button;
  });
  overview.append(make("ol", {}, ...slides.map((button) => make("li", {}, button))));
  const rows = KEYS.filter(([name]) => name !== "leave" || own.leave);
  help.append(make("dl", {}, ...rows.flatMap(([name, keys]) => [
    make("dt", {}, ...keys.split(" ").map((key) => make("kbd", { textContent: key }))), make("dd", { textContent: words[name] }),
  ])));
  document.body.append(bar, overview, help);

  let timer = 0;
  function wake() {
    bar.classList.add("awake");
    clearTimeout(timer);
    timer = setTimeout(() => bar.classList.remove("awake"), SHOWN);
  }
  for (const name of ["pointermove", "touchstart"]) document.addEventListener(name, wake, { passive: true });
  wake();

  // A touch in the outer thirds turns the page; in the middle it is left to the chart.
  let touch = null;
  const onTouch = (name, action) => document.getElementById("stage").addEventListener(name, action, { passive: true });
  onTouch("touchstart", ({ touches }) => (touch = touches.length === 1 ? touches[0] : null));
  onTouch("touchend", ({ target, changedTouches: [to] }) => {
    if (!touch || target.closest("a")) return;
    const [across, down] = [to.clientX - touch.clientX, to.clientY - touch.clientY];
    const isSwipe = Math.abs(across) > 40 && Math.abs(across) > Math.abs(down);
    const isTap = Math.hypot(across, down) < 12;
    if (isSwipe ? across < 0 : isTap && to.clientX > (innerWidth * 2) / 3) acts.next();
    else if (isSwipe || (isTap && to.clientX < innerWidth / 3)) acts.previous();
  });

  return {
    overview: own.overview,
    keys: own.keys,
    isOpen: () => overview.open || help.open,
    show(index, said) {
      place.textContent = said;
      slides.forEach((button, at) => (at + 1 === index ? button.setAttribute("aria-current", "true") : button.removeAttribute("aria-current")));
    },
  };
}
