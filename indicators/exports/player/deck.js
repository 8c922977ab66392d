"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const deck = JSON.parse(find("deck").textContent);
  const { slides, words } = deck;
  const TOTAL = slides.length + 1; // with the closing slide
  const HIGH = 720;
  const [LARGEST, LEAST_WIDE] = [2.6, 320]; // a chart of two bars is not a poster; less room no chart can do with
  const [NEAR, EVERY] = [12, 15]; // pixels between words; seconds, where none are given

  const within = (number, least, most) => Math.min(Math.max(number, least), most);
  const clamp = (number) => within(Math.trunc(number), 1, TOTAL);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const given = new URL(location.href).searchParams;
  const seconds = Number(given.get("every")) > 0 ? within(Number(given.get("every")), 2, 3600) : 0;
  const served = /^https?:$/.test(location.protocol);
  const [began, drawn] = [Date.now(), new Map()];
  const state = { index: clamp(Number(given.get("slide")) || 1), notes: given.get("notes") === "1", every: seconds };

  /** An element with text, of so many lines at most; never with HTML, since readers write titles and notes. */
  function make(tag, name, text = "", lines = 0) {
    const made = document.createElement(tag);
    made.className = lines ? `${name} clamp` : name;
    made.textContent = text;
    if (lines) made.style.setProperty("--lines", lines);
    return made;
  }

  const linked = (link) => (/^https?:/.test(link) ? { href: link } : {});
  const anchor = (link, text) => Object.assign(make("a", "", text, 4), linked(link));

  /** The page's address with these parameters, without those that are empty. */
  function address(values) {
    const url = new URL(location.href);
    // Given a value too, "delete" would take away that value only.
    for (const [name, value] of Object.entries(values)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    return url.href;
  }

  /** The address without what the player adds to it: the page where the deck is edited. */
  const home = () => address({ slide: "", notes: "", every: "", print: "" });

  /** A slide inside a holder that has a place on the page, since it is measured. */
  function build(holder, index, wide) {
    const section = make("section", wide < 560 ? "slide narrow" : "slide");
    const unit = within((wide - LEAST_WIDE) / 960, 0, 1);
    const style = { wide, unit, head: 20 + 14 * unit, type: 14 + 10 * unit };
    Object.entries(style).forEach(([name, value]) => section.style.setProperty(`--${name}`, value));
    holder.append(section);
    if (index < TOTAL) compose(section, slides[index - 1], index);
    else close(section);
    return section;
  }

  function compose(section, slide, index) {
    const number = fill(words.page, { number: index, total: slides.length });
    const narrow = section.classList.contains("narrow");
    const [heading, footer] = [make("h1", "", slide.title), make("footer", "small")];
    const [body, notes] = [make("div", "body"), make("div", "notes small")];
    section.setAttribute("aria-label", `${number} ${slide.title}`);
    section.append(heading, ...(slide.subtitle ? [make("p", "sub", slide.subtitle)] : []), body, notes, footer);
    footer.append(make("span", "source", slide.source, narrow ? 3 : 2), make("span", "number", number));
    shrink(section, "--head", 16, () => heading.offsetHeight > HIGH * (narrow ? 0.3 : 0.2));
    slide.notes.forEach((line) => notes.append(make("p", "", line, narrow ? 4 : 3)));
    while (notes.childElementCount > 1 && notes.offsetHeight > HIGH * (narrow ? 0.25 : 0.13)) notes.lastChild.remove();
    if (slide.rows) table(section, body, slide);
    else if (slide.figure && window.Plotly) chart(body, (narrow && slide.tall) || slide.figure, slide.spoken);
    else paragraph(section, body, slide.spoken);
  }

  /** Make type smaller until it fits or can be no smaller. */
  function shrink(section, name, least, isTooLarge) {
    let size = parseFloat(section.style.getPropertyValue(name));
    while (size > least && isTooLarge()) section.style.setProperty(name, --size);
  }

  function paragraph(section, body, words) {
    const text = body.appendChild(make("p", "", words));
    section.style.setProperty("--type", 34);
    shrink(section, "--type", 14, () => text.offsetHeight > body.clientHeight);
  }

  /** As many rows as there is room for, and how many more there are. */
  function table(section, body, { columns, rows, count }) {
    const [grid, head, rest] = ["table", "thead", "tbody"].map((tag) => make(tag, ""));
    const more = make("p", "more");
    // A date or a number is not broken.
    const short = columns.map((name, at) => rows.every((cells) => cells[at].length < 11));
    const row = (holder, cells, tag) =>
      holder.appendChild(make("tr", "")).append(...cells.map((text, at) => make(tag, short[at] ? "short" : "", text)));
    row(head, columns, "th");
    rows.forEach((cells) => row(rest, cells, "td"));
    grid.append(head, rest);
    body.append(grid, more);
    const type = parseFloat(section.style.getPropertyValue("--type"));
    shrink(section, "--type", Math.min(18, type - 2), () => grid.offsetHeight > body.clientHeight);
    const say = (left) => (more.textContent = left ? fill(words.more, { count: left }) : "");
    say(count - rows.length);
    while (rest.childElementCount > 1 && grid.offsetHeight + more.offsetHeight > body.clientHeight) {
      rest.lastChild.remove();
      say(count - rest.childElementCount);
    }
  }

  /** The chart as large as the room allows, but smaller where its words would run into each other. */
  function chart(body, figure, spoken) {
    const plot = body.appendChild(make("div", "chart"));
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", spoken);
    const { clientWidth: wide, clientHeight: high } = body;
    const start = Math.min(high / figure.layout.height, LARGEST, wide / LEAST_WIDE);
    let best = { faults: Infinity };
    for (let zoom = start; best.faults && zoom > start * 0.5; zoom *= 0.9) {
      draw(plot, figure, wide, zoom);
      const faults = clashes(plot);
      if (faults < best.faults) best = { zoom, faults };
    }
    if (best.faults) draw(plot, figure, wide, best.zoom);
    plot.style.top = `${Math.max(0, (high - figure.layout.height * best.zoom) * 0.4)}px`;
  }

  function draw(plot, figure, wide, zoom) {
    // A copy: plotly writes into what it is given, and a slide may be drawn again.
    const { data, layout } = JSON.parse(JSON.stringify(figure));
    layout.width = wide / zoom;
    // Plotly measures a hover label on the screen and drops it where that is more than the figure's own height.
    const size = Math.min(14, layout.height / 7.5 / zoom / (innerHeight / HIGH));
    layout.hoverlabel = { ...layout.hoverlabel, font: { size } };
    plot.style.cssText = `transform: scale(${zoom}); width: ${layout.width}px; height: ${layout.height}px`;
    Plotly.newPlot(plot, data, layout, { displayModeBar: false, responsive: false, showTips: false });
  }

  /** How many words stand outside the chart, on each other, or so near that two read as one. */
  function clashes(plot) {
    const [frame, ...boxes] = [plot, ...plot.querySelectorAll("svg text")].map((one) => one.getBoundingClientRect());
    const seen = boxes.filter((box) => box.width > 1);
    const isOut = (box) => box.left < frame.left - 1 || box.right > frame.right + 1;
    const meet = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > -NEAR &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.35 * Math.min(a.height, b.height);
    const pairs = seen.flatMap((a, at) => seen.slice(at + 1).filter((b) => meet(a, b)));
    return seen.filter(isOut).length + pairs.length;
  }

  function close(section) {
    section.classList.add("closing");
    section.setAttribute("aria-label", words.app);
    const [body, code, said] = ["body", "code", "said"].map((name) => make("div", name));
    const link = deck.link || (served ? home() : "");
    section.append(make("h1", "", words.app), body);
    // Behind a proxy only the browser knows the page's own address; the server draws the code of it.
    const image = { alt: link, src: `qr.svg?text=${encodeURIComponent(link)}`, onerror: () => code.remove() };
    const known = find("qr").content.firstElementChild;
    if (known) code.append(Object.assign(known.cloneNode(true), { role: "img", ariaLabel: link }));
    else if (link && !deck.link) code.append(Object.assign(make("img", ""), image));
    if (!slides.length) said.append(make("p", "", words.nothing));
    if (link) said.append(make("p", "", words.scan), anchor(link, link));
    said.append(make("p", "small", words.made));
    body.append(code, said);
  }

  /** The slide on the screen, and then its neighbours, so that the next one is there at once. */
  function show() {
    const wide = Math.round(HIGH * within(innerWidth / innerHeight, 0.46, 2.2));
    const scale = Math.min(innerWidth / wide, innerHeight / HIGH);
    const [left, top] = [(innerWidth - wide * scale) / 2, (innerHeight - HIGH * scale) / 2];
    const now = state.index;
    const near = [now, now + 1, now - 1].filter((index) => index === clamp(index));
    const size = `${wide} ${scale}`;
    const isStale = ([index, section]) => !near.includes(index) || section.dataset.size !== size;
    [...drawn].filter(isStale).forEach(([index, section]) => drawn.delete(index, section.remove()));
    const put = (index) => {
      if (!drawn.has(index)) drawn.set(index, build(find("stage"), index, wide));
      const section = drawn.get(index);
      section.dataset.size = size;
      section.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
      section.classList.toggle("now", index === now && !state.notes);
      section.setAttribute("aria-hidden", index !== now);
    };
    put(now);
    setTimeout(() => now === state.index && near.slice(1).forEach(put), 60);
    const title = slides[now - 1]?.title ?? words.end;
    bar.show(now, now < TOTAL ? `${fill(words.page, { number: now, total: slides.length })} ${title}` : title);
    find("desk").hidden = !state.notes;
    if (state.notes) desk();
  }

  /** What the speaker sees: the slide, the next, the note, where each number is from, the time. */
  function desk() {
    const slide = slides[state.index - 1];
    const [left, thumb, then, time, text] = ["left", "thumb", "thumb then", "time", "text"].map((name) => make("div", name));
    const page = slide ? fill(words.page, { number: state.index, total: slides.length }) : words.end;
    left.append(thumb);
    if (slide) left.append(make("h2", "", words.next), then);
    time.append(make("span", "clock"), make("span", "elapsed"), make("span", "", page));
    if (slide?.note) text.append(make("h2", "", words.notes), make("p", "own", slide.note));
    if (slide) text.append(make("h2", "", words.sources), ...slide.provenance.map((line) => make("p", "line", line)));
    if (slide?.link) text.append(anchor(slide.link, words.open));
    find("desk").replaceChildren(left, time, text);
    small(thumb, state.index);
    if (slide) small(then, state.index + 1);
    tick();
  }

  function small(holder, index) {
    const section = build(holder, index, 1280);
    section.style.transform = `scale(${holder.clientWidth / 1280})`;
    section.classList.add("now");
  }

  function tick() {
    const passed = new Date(Date.now() - began).toISOString().slice(11, 19);
    const write = (name, text) => (find("desk").querySelector(name).textContent = text);
    write(".clock", new Date().toTimeString().slice(0, 5));
    write(".elapsed", `${words.elapsed} ${passed}`);
  }

  /** All slides for the printer, drawn at once: a browser does not wait after `beforeprint`. */
  function sheets() {
    for (let index = find("sheets").childElementCount + 1; index <= TOTAL; index++) build(find("sheets"), index, 1280);
  }

  function go(index, isEcho = false) {
    state.index = clamp(index);
    try { // reloading comes back to the slide; a file may refuse
      history.replaceState(null, "", address({ slide: state.index, notes: state.notes ? "1" : "" }));
    } catch {}
    show();
    advance();
    if (!isEcho) say();
  }

  function advance() {
    const left = find("bar");
    clearTimeout(state.timer);
    left.hidden = true;
    if (!state.every || state.notes) return;
    left.style.setProperty("--every", `${state.every}s`);
    void left.offsetWidth; // the animation begins anew
    left.hidden = false;
    state.timer = setTimeout(() => go(state.index >= slides.length ? 1 : state.index + 1), state.every * 1000);
  }

  // Windows of one deck hear each other by a channel, and by what opened what: files have no channel in common.
  const peers = [window.opener];
  const hear = ({ data }) => data?.deck === deck.name && data.index !== state.index && go(data.index, true);
  let channel = null;
  try {
    channel = new BroadcastChannel(deck.name);
    channel.onmessage = hear;
  } catch {}
  window.addEventListener("message", (event) => event.source && peers.includes(event.source) && hear(event));

  function say() {
    const message = { deck: deck.name, index: state.index };
    channel?.postMessage(message);
    peers.forEach((peer) => peer?.postMessage(message, "*"));
  }

  const toggle = (name, value) => {
    state[name] = state[name] ? 0 : value;
    go(state.index, true);
  };
  const [next, back] = [() => go(state.index + 1), () => go(state.index - 1)];
  const screen = () => (document.fullscreenElement ? document.exitFullscreen() : document.body.requestFullscreen());
  // In a window of their own the notes can stay on the speaker's screen.
  const openNotes = () => peers.push(window.open(address({ notes: "1" }), "_blank", "popup,width=1100,height=700"));
  const leave = served && given.has("slide") ? () => location.assign(home()) : null;
  const bar = controls({
    words, titles: [...slides.map(({ title }) => title), words.end], go,
    acts: { previous: back, next, notes: () => toggle("notes", 1), auto: () => toggle("every", seconds || EVERY), screen, leave },
  });
  const keys = {
    ArrowRight: next, ArrowDown: next, PageDown: next, " ": next,
    ArrowLeft: back, ArrowUp: back, PageUp: back, "shift ": back,
    Home: () => go(1), End: () => go(TOTAL), f: screen, p: () => window.print(), shiftn: openNotes,
    n: () => toggle("notes", 1), a: () => toggle("every", seconds || EVERY),
    Escape: () => leave?.(), o: bar.overview, "?": bar.keys, "shift?": bar.keys,
  };

  document.addEventListener("keydown", (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = (event.shiftKey && keys[`shift${key}`]) || keys[key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey || bar.isOpen()) return;
    // The blank is the button's own.
    if (key === " " && event.target.closest?.("button, a")) return;
    event.preventDefault();
    action();
  });

  window.addEventListener("resize", () => {
    clearTimeout(state.resizing);
    state.resizing = setTimeout(show, 120);
  });

  window.addEventListener("beforeprint", sheets);
  setInterval(() => state.notes && tick(), 1000);
  go(state.index, true);
  if (given.get("print") === "1") setTimeout(() => window.print(), 200);
})();
