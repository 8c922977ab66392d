// Slides moved by hand: dragged by their pictures, with a finger by the grip beside them; by the arrow keys on the grip, by
// Alt and an arrow on any button of them. The page does the moving: here is only told which goes where, and the focus goes along.
const SLIDE = '[class*="st-key-slide-"]';
const SCROLLED = "[data-testid=stMain]";
// Pixels: less is a click; so near to an edge the page goes on, so far at a time.
const [STILL, EDGE, STEP] = [6, 56, 10];
const KEYS = { ArrowUp: -1, ArrowDown: 1 };
let send = () => {};
let last = null;
let drag = null;

const slides = () => [...document.querySelectorAll(SLIDE)];

function put(start, to) {
  if (start >= 0 && to !== start && to >= 0 && to < slides().length) send({ start, to });
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drag) return end(false);
  const step = KEYS[event.key];
  const own = event.target.closest?.(`${SLIDE} button`);
  if (!step || !own || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!event.altKey && !own.matches(".slide-grip")) return;
  event.preventDefault();
  const start = slides().indexOf(own.closest(SLIDE));
  put(start, start + step);
});

addEventListener("pointerdown", (event) => {
  const own = event.target.closest?.(".slide-grip, .slide-picture");
  if (!own || event.button || (event.pointerType !== "mouse" && !own.matches(".slide-grip"))) return;
  // What was typed is kept where it was meant.
  if (document.activeElement?.matches("input")) document.activeElement.blur();
  const slide = own.closest(SLIDE);
  drag = { slide, pointer: event.pointerId, from: event.clientY, y: event.clientY, start: slides().indexOf(slide), to: null };
  document.documentElement.setPointerCapture(event.pointerId);
});

addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  drag.y = event.clientY;
  if (drag.line || Math.abs(drag.y - drag.from) < STILL) return;
  drag.slide.dataset.dragged = "";
  drag.line = document.body.appendChild(Object.assign(document.createElement("div"), { className: "slide-line" }));
  follow();
});

// As long as it lasts: the line between the slides where this one would come to stand.
function follow() {
  if (!drag) return;
  const boxes = slides().map((slide) => slide.getBoundingClientRect());
  const others = boxes.filter((_, at) => at !== drag.start);
  drag.to = others.filter((box) => box.top + box.height / 2 < drag.y).length;
  const [before, after] = [others[drag.to - 1], others[drag.to]];
  const y = before && after ? (before.bottom + after.top) / 2 : before ? before.bottom + 8 : after ? after.top - 8 : drag.y;
  Object.assign(drag.line.style, { top: `${y}px`, left: `${boxes[0].left}px`, width: `${boxes[0].width}px` });
  const near = drag.y < EDGE ? -STEP : drag.y > innerHeight - EDGE ? STEP : 0;
  if (near) document.querySelector(SCROLLED)?.scrollBy(0, near);
  requestAnimationFrame(follow);
}

function end(isDone) {
  const { slide, line, start, to } = drag;
  drag = null;
  delete slide.dataset.dragged;
  line?.remove();
  if (isDone && line && to !== null) put(start, to);
}

addEventListener("pointerup", (event) => drag?.pointer === event.pointerId && end(true));
addEventListener("pointercancel", (event) => drag?.pointer === event.pointerId && end(false));
addEventListener("dragstart", (event) => event.target.closest?.(".slide-picture") && event.preventDefault());

// The slide has moved: its own control has the focus again, or the one beside it where it can go no further.
function focus({ at, on }) {
  const slide = slides()[at];
  const all = [...(slide?.querySelectorAll(`.slide-${on}, [class*="st-key-${on}-"] button, .slide-grip`) ?? [])];
  // Streamlit has a button with a hint twice, one of them unseen.
  const can = all.filter((one) => !one.disabled && one.getClientRects().length);
  const own = can.find((one) => !one.matches(".slide-grip")) ?? can[0];
  own?.focus({ preventScroll: true });
  own?.scrollIntoView({ block: "nearest" });
}

export default function ({ parentElement, data, setTriggerValue }) {
  send = (move) => setTriggerValue("move", move);
  const region = parentElement.querySelector("[role=status]");
  if (data.turn === last) return;
  const isNew = last !== null && data.turn;
  last = data.turn;
  if (!isNew) return;
  region.textContent = data.said;
  setTimeout(focus, 60, data);
}
