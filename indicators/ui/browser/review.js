// A draft to walk through. What is typed or accepted shows at once and goes to the server as a numbered edit, kept
// until the server says that it has it (``data.done``): quick fingers lose nothing. All texts are put in as text nodes.
const SHARED = ["period", "place", "status"];
const FIELDS = ["indicator", "measure", "period", "place", "status", "kind", "printed", "note_zh", "note_en"];
const FILLED = ["indicator", "measure", "period", "place", "status", "kind"];
const WHOLE = "row";
// Several that are accepted in a row go together.
const WAIT = 400;
const boards = new WeakMap();

function h(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made[name] = value;
    else if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child != null && child !== false && child !== ""));
  return made;
}

class Board {
  constructor(box) {
    this.box = box;
    this.pending = [];
    this.opened = null;
    this.only = false;
    this.box.addEventListener("keydown", (event) => this.key(event));
  }

  // ---- what the server sends, and what it has not seen yet
  take(data, send) {
    if (this.data?.number !== data.number) Object.assign(this, { pending: [], opened: null, only: false, at: null });
    this.data = data;
    this.post = send;
    this.byKey = Object.fromEntries(data.groups.map((group) => [`c${group.rows[0]}`, group]));
    this.groupOf = {};
    data.groups.forEach((group) => group.rows.forEach((n) => (this.groupOf[n] = group)));
    this.lists = ["indicator", "place"].map((name) =>
      h("datalist", { id: `names-${name}` }, data.suggested[name].map((one) => h("option", { value: one }))));
    this.pending = this.pending.filter((edit) => edit.id > data.done);
    this.pending.forEach((edit) => this.show(edit));
    this.draw();
  }

  edit(act, rows, columns, texts = []) {
    this.last = Math.max(this.last ?? 0, this.data.done) + 1;
    const edit = { id: this.last, act, rows, columns, texts };
    this.pending.push(edit);
    this.show(edit);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.post({ draft: this.data.number, edits: this.pending }), act === "accept" ? WAIT : 0);
  }

  show({ act, rows, columns, texts }) {
    rows.forEach((n, at) => {
      const row = this.data.rows[n];
      if (!row) return;
      row.open = row.open.filter((name) => !columns.includes(name));
      if (act !== "change") return;
      const text = texts[Math.min(at, texts.length - 1)];
      row.cells[columns[0]] = text;
      row.told[columns[0]] = this.data.choices[columns[0]]?.[text] ?? text;
    });
    if (act !== "change") return;
    const [name] = columns;
    for (const group of this.data.groups.filter((one) => one.rows.length && name in one.cells)) {
      if (group.rows.every((n) => this.data.rows[n].cells[name] === texts[0])) {
        group.cells[name] = texts[0];
        group.told[name] = this.data.choices[name]?.[texts[0]] ?? texts[0];
      }
    }
  }

  // ---- what is left to look at
  // A figure that has not what its line of context says, says it itself.
  apart(n) {
    const group = this.groupOf[n];
    return group ? SHARED.filter((name) => group.cells[name] !== this.data.rows[n].cells[name]) : [];
  }
  own(n) {
    const apart = this.apart(n);
    return this.data.rows[n].open.filter((name) => !SHARED.includes(name) || apart.includes(name));
  }
  isOpenRow(n) {
    const row = this.data.rows[n];
    return this.own(n).length > 0 || row.faults.length > 0 || !row.cells.kind || (row.cells.kind === "figure" && !row.cells.status);
  }
  unsure(group) {
    return SHARED.filter((name) =>
      name in group.cells && group.rows.some((n) => this.data.rows[n].open.includes(name) && !this.apart(n).includes(name)));
  }
  isOpenGroup(group) {
    return this.unsure(group).length > 0;
  }
  get left() {
    return this.data.groups.reduce(
      (sum, group) => sum + this.isOpenGroup(group) + group.rows.filter((n) => this.isOpenRow(n)).length, 0);
  }

  // ---- drawing
  draw() {
    const root = this.box.getRootNode();
    const focused = root.activeElement?.closest?.("[data-key]");
    const field = root.activeElement?.name;
    const typed = root.activeElement?.matches?.("input,select") ? root.activeElement.value : null;
    const unsent = typed != null && root.activeElement.dataset.was !== typed;
    const key = focused?.dataset.key;
    const { words, colours, groups, aside } = this.data;
    this.box.setAttribute("aria-label", this.data.name);
    Object.entries(colours).forEach(([kind, colour]) => this.box.style.setProperty(`--${kind}`, colour));
    this.keys = [];
    const body = groups.map((group) => this.group(group));
    const shown = aside.rows.map((n) => this.asideOpen && this.row(n));
    // A field that goes while somebody types in it tells of a change that is none yet.
    this.drawing = true;
    this.box.replaceChildren(...[
      this.bar(),
      ...this.lists,
      ...body,
      aside.rows.length > 0 && h("div", { class: "aside" },
        h("button", { class: "fold", "aria-expanded": String(!!this.asideOpen), onclick: () => this.fold() },
          `${this.asideOpen ? "▾" : "▸"} ${words.aside} ${aside.rows.length}`, h("span", { class: "quiet" }, aside.told.join("　"))),
        ...shown.filter(Boolean)),
      h("p", { class: "quiet" }, this.say("edited", {
        ...this.data.edited, each: (this.data.edited.edits / Math.max(1, this.data.edited.figures)).toFixed(2) })),
    ].filter(Boolean));
    this.drawing = false;
    if (!key) return;
    const again = this.element(key) ?? this.element(this.at);
    const input = field && again?.querySelector(`[name="${field}"]`);
    if (input && unsent) input.value = typed;
    (input || again)?.focus({ preventScroll: true });
  }

  say(name, values) {
    return this.data.words[name].replace(/\{(\w+)\}/g, (_, one) => values[one]);
  }

  bar() {
    const { words } = this.data;
    const left = this.left;
    return h("div", { class: "bar" },
      h("strong", { class: left ? "left" : "", role: "status" }, left ? this.say("open-count", { count: left }) : words["all-looked-at"]),
      left > 0 && h("button", { class: "main", onclick: () => this.next() }, words.next),
      h("label", {}, h("input", { type: "checkbox", checked: this.only, onchange: (event) => this.filter(event.target.checked) }), words["only-open"]),
      h("span", { class: "quiet keys" }, words.keys));
  }

  group(group) {
    const shown = (n) => !this.only || this.isOpenRow(n) || this.opened === `r${n}` || this.at === `r${n}`;
    if (this.only && !this.isOpenGroup(group) && !group.rows.some(shown)) return null;
    const head = group.rows.length > 0 && this.context(group);
    const parts = group.sentences.map(({ paragraph, text, rows }) => {
      const visible = rows.filter(shown);
      if (this.only && !visible.length) return null;
      return h("div", { class: rows.length ? "" : "plain" },
        text.length > 0 && h("p", { class: "sentence" }, h("span", { class: "paragraph" }, paragraph), text.map((one) => this.piece(one))),
        ...visible.map((n) => this.row(n)));
    });
    return h("section", {}, head, ...parts.filter(Boolean));
  }

  piece({ text, kind, row, title }) {
    if (!kind) return text;
    const chosen = this.at === `r${row}` ? " chosen" : "";
    return h("mark", { class: kind + chosen, title, "data-row": row, onclick: () => this.goto(row) }, text);
  }

  context(group) {
    const key = `c${group.rows[0]}`;
    this.keys.push(key);
    const open = this.unsure(group);
    const names = SHARED.filter((name) => name in group.cells);
    const parts = names.map((name) =>
      h("span", { class: `shared ${open.includes(name) ? "unsure" : group.same.includes(name) ? "same" : ""}` },
        h("span", { class: "label" }, this.data.columns[name]), group.told[name] || "—", open.includes(name) && "？"));
    return h("div", { class: "context item", tabindex: 0, "data-key": key, onclick: (event) => this.click(event, key) },
      h("div", { class: "line" }, parts,
        h("span", { class: "quiet count" }, this.say("group", { count: group.rows.length })),
        open.length > 0 && h("button", { class: "ok", tabindex: -1, onclick: () => this.accept(key) },
          `✓ ${this.say("accept", { what: open.map((name) => group.told[name] || this.say("empty", { column: this.data.columns[name] })).join("　") })}`)),
      this.opened === key && this.form(group.rows, names, group.cells, key));
  }

  row(n) {
    const key = `r${n}`;
    const { cells, reading, bound, faults, hints, ...row } = this.data.rows[n];
    const { words, choices, columns } = this.data;
    this.keys.push(key);
    const figure = cells.kind === "figure";
    const open = this.own(n);
    const told = [...hints, ...faults];
    const apart = this.apart(n).map((name) =>
      h("small", { class: `apart ${open.includes(name) ? "unsure" : ""}` }, `${columns[name]} `, h("b", {}, row.told[name] || "—"), open.includes(name) && "？"));
    const unsure = (name) => (open.includes(name) ? "unsure" : "");
    return h("div", { class: `row item ${this.isOpenRow(n) ? "open" : ""}`, tabindex: 0, "data-key": key, "data-row": n, onclick: (event) => this.click(event, key) },
      h("div", { class: "line" },
        h("span", { class: `printed ${unsure(WHOLE)}` }, cells.printed),
        h("span", { class: "reading" }, row.column || reading, bound && h("small", {}, ` ${bound}`)),
        h("span", { class: `indicator ${unsure("indicator")}` }, figure ? `${row.new ? "＋ " : ""}${cells.indicator}` : choices.kind[cells.kind] ?? "", open.includes("indicator") && "？", apart),
        h("span", { class: `measure ${unsure("measure")}` }, figure ? choices.measure[cells.measure] ?? "" : "", open.includes("measure") && "？"),
        open.length > 0
          ? h("button", { class: "ok", tabindex: -1, "aria-label": this.say("accept", { what: open.map((name) => columns[name]).join("　") }), onclick: () => this.accept(key) }, "✓")
          : h("span", { class: "done", "aria-hidden": "true" }, this.isOpenRow(n) ? "" : "✓")),
      told.length > 0 && h("ul", { class: "told" }, told.map((one) => h("li", { class: faults.includes(one) ? "fault" : "" }, one))),
      this.opened === key && this.form([n], FIELDS, cells, key));
  }

  form(rows, names, cells, key) {
    return h("div", { class: "form" }, names.map((name) => this.field(rows, name, cells[name], key)),
      h("button", { class: "close", onclick: (event) => { event.stopPropagation(); this.close(key); } }, this.data.words.close));
  }

  field(rows, name, value, key) {
    const { choices, columns, help, words } = this.data;
    const options = choices[name];
    const common = { name, title: help[name], "data-was": value };
    const input = options
      ? h("select", common, !options[value] && h("option", { value: "", selected: true }, words.choose),
          Object.entries(options).map(([code, label]) => h("option", { value: code, selected: code === value }, label)))
      : h("input", { ...common, value, autocomplete: "off", list: ["indicator", "place"].includes(name) && `names-${name}` });
    const below = rows.length === 1 && FILLED.includes(name) ? this.below(rows[0], name) : [];
    // Of a line of context what is typed is for the figures that have what it says.
    const goal = rows.length === 1 ? rows : rows.filter((n) => this.data.rows[n].cells[name] === value);
    const keep = (more = []) => {
      if (this.drawing) return;
      if (input.value !== input.dataset.was || more.length) {
        input.dataset.was = input.value;
        this.edit("change", [...goal, ...more], [name], [input.value]);
        this.draw();
      }
    };
    // A field that came in the place of another tells of no change when it is left.
    input.onchange = input.onblur = () => keep();
    input.onkeydown = (event) => {
      if (event.key === "Escape") { event.stopPropagation(); input.value = input.dataset.was; this.close(key); }
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") { event.preventDefault(); keep(below); }
      else if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); keep(); this.close(key); }
    };
    input.onpaste = (event) => this.paste(event, rows, name);
    return h("label", { class: `field ${name}` }, h("span", {}, columns[name]), input,
      below.length > 0 && h("button", { class: "fill", type: "button", tabindex: -1, title: "Ctrl+D", onmousedown: (event) => event.preventDefault(), onclick: (event) => { event.preventDefault(); keep(below); } },
        this.say("fill", { count: below.length })));
  }

  figures() {
    return this.data.groups.flatMap((group) => group.rows);
  }
  // The figures right below that all say the same in a column: what filling down changes.
  below(n, name) {
    const all = this.figures();
    const behind = all.slice(all.indexOf(n) + 1);
    if (!all.includes(n) || !behind.length) return [];
    const same = this.data.rows[behind[0]].cells[name];
    const end = behind.findIndex((one) => this.data.rows[one].cells[name] !== same);
    return end < 0 ? behind : behind.slice(0, end);
  }

  paste(event, rows, name) {
    const lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t")[0]);
    const all = this.figures();
    const from = all.indexOf(rows[0]);
    if (lines.length < 2 || from < 0) return;
    event.preventDefault();
    const goal = all.slice(from, from + lines.length);
    this.edit("change", goal, [name], lines.slice(0, goal.length));
    this.draw();
  }

  // ---- walking
  element(key) {
    return key && this.box.querySelector(`[data-key="${key}"]`);
  }
  focus(key) {
    this.at = key;
    this.box.querySelectorAll("mark.chosen").forEach((mark) => mark.classList.remove("chosen"));
    if (key.startsWith("r")) this.box.querySelectorAll(`mark[data-row="${key.slice(1)}"]`).forEach((mark) => mark.classList.add("chosen"));
    const element = this.element(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  }
  isOpen(key) {
    return this.byKey[key] ? this.isOpenGroup(this.byKey[key]) : key.slice(1) in this.groupOf && this.isOpenRow(+key.slice(1));
  }
  next() {
    const at = this.keys.indexOf(this.at);
    const order = [...this.keys.slice(at + 1), ...this.keys.slice(0, at + 1)];
    const goal = order.find((key) => this.isOpen(key)) ?? this.keys[Math.min(at + 1, this.keys.length - 1)];
    if (goal) this.focus(goal);
  }
  step(way) {
    const goal = this.keys[this.keys.indexOf(this.at) + way];
    if (goal) this.focus(goal);
  }
  // Accepts what the item shows with a question mark, and nothing else.
  accept(key) {
    const group = this.byKey[key];
    if (group) {
      for (const name of this.unsure(group)) this.edit("accept", group.rows.filter((n) => !this.apart(n).includes(name)), [name]);
    } else if (this.own(+key.slice(1)).length) this.edit("accept", [+key.slice(1)], this.own(+key.slice(1)));
    this.at = key;
    this.draw();
    this.next();
  }
  open(key) {
    this.opened = key;
    this.at = key;
    this.draw();
    this.focus(key);
    this.element(key)?.querySelector("input,select")?.focus();
  }
  close(key) {
    this.opened = null;
    this.draw();
    this.focus(key);
  }
  goto(row) {
    if (this.data.aside.rows.includes(row)) this.asideOpen = true;
    this.only = false;
    this.open(`r${row}`);
  }
  fold() {
    this.asideOpen = !this.asideOpen;
    this.draw();
  }
  filter(only) {
    this.only = only;
    this.draw();
  }
  click(event, key) {
    if (event.target.closest("button,input,select,label,mark")) return;
    if (this.opened === key) this.close(key);
    else this.open(key);
  }
  key(event) {
    const item = event.target.closest(".item");
    if (!item || event.target !== item) return;
    const key = item.dataset.key;
    this.at = key;
    const act = {
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      ArrowRight: () => this.open(key),
      F2: () => this.open(key),
      Enter: () => {
        if (!this.isOpen(key) || this.byKey[key] || this.own(+key.slice(1)).length) this.accept(key);
        else this.open(key);
      },
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }
}

export default function ({ parentElement, data, setStateValue }) {
  const box = parentElement.querySelector(".board");
  if (!boards.has(box)) boards.set(box, new Board(box));
  boards.get(box).take(structuredClone(data), (edits) => setStateValue("edits", edits));
}
