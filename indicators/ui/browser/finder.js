// The box that searches everything: a combobox with a list (WAI-ARIA APG), the best hit chosen to begin with. What is
// found comes from the data interface, so that typing costs no run of the page. All texts are put in as text nodes.
const PAUSE = 120; // ms after a key before it asks: most letters of a word come sooner

export default function ({ parentElement, data }) {
  const box = parentElement.querySelector(".finder");
  box.finder ??= new Finder(box);
  box.finder.tell(data);
  // Each run of the page begins anew before it ends what was: what somebody types meanwhile stays.
  const call = (event) => box.finder.called(event);
  document.addEventListener("keydown", call);
  return () => document.removeEventListener("keydown", call);
}

class Finder {
  constructor(box) {
    this.box = box;
    [this.input, this.found, this.list, this.told, this.said] =
      ["input", ".found", "[role=listbox]", ".told", ".said"].map((which) => box.querySelector(which));
    this.input.oninput = () => this.later();
    this.input.onfocus = () => { this.input.select(); this.later(0); };
    this.input.onkeydown = (event) => this.key(event);
    box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) this.close(); });
    // The focus stays in the field while somebody clicks.
    this.found.onmousedown = (event) => event.preventDefault();
    this.list.onclick = (event) => {
      const option = event.target.closest("a");
      if (option && isPlain(event)) { event.preventDefault(); this.open(option); }
    };
  }

  tell(data) {
    this.data = data;
    this.input.placeholder = data.hint;
    this.input.title = data.key;
    this.input.setAttribute("aria-label", data.label);
    this.list.setAttribute("aria-label", data.results);
  }

  // "/" (on a Chinese keyboard perhaps "、"), or Ctrl and K, wherever nobody is typing.
  called(event) {
    const at = event.composedPath()[0];
    const isTyping = at.closest?.("input, textarea, select, [contenteditable], [role=dialog], [role=slider]");
    const isSlash = (event.key === "/" || event.key === "、") && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || event.isComposing || isTyping || !(isSlash || isK)) return;
    event.preventDefault();
    this.input.focus();
  }

  key(event) {
    // Keys with which a Chinese input method chooses its characters are none of ours.
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !this.found.hidden) this.move(step);
    else if (step) this.later(0);
    else if (event.key === "Enter") this.enter();
    else if (event.key === "Escape") this.escape();
    else return;
    event.preventDefault();
  }

  escape() {
    if (!this.found.hidden) return this.close();
    this.input.value = "";
    this.input.blur();
  }

  // Whoever is quicker than the answer gets the best hit when it comes.
  enter() {
    const query = this.query();
    if (query && query === this.answered && !this.found.hidden) this.open(this.chosen());
    else if (query) { this.wanted = query; this.later(0); }
  }

  query() {
    return this.input.value.trim();
  }

  later(pause = PAUSE) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    const query = this.query();
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    // Asked for nothing, the server makes ready what it looks through, before the first letter comes.
    if (!query) this.clear();
    try {
      const sent = new URLSearchParams({ lang: this.data.lang, q: query });
      const answer = await fetch(`${this.root()}/api/v1/search?${sent}`, { signal: asked.signal });
      if (!answer.ok) throw new Error(answer.status);
      if (query) this.show(query, await answer.json());
    } catch {
      if (query && !asked.signal.aborted) this.answer([], this.data.failed, "");
    }
  }

  show(query, answer) {
    if (!this.box.contains(document.activeElement)) return;
    this.answered = query;
    const names = Object.entries(answer.searched).map(([name, count]) => `${this.data.groups[name]} ${count.toLocaleString("en")}`);
    const searched = this.data.searched.replace("{groups}", names.join(this.data.comma));
    const none = this.data.none.replace("{query}", () => query);
    const found = this.data.found.replace("{count}", answer.total.toLocaleString("en"));
    this.answer(answer.groups.map((group, at) => this.group(group, at)), answer.total ? found : none, searched);
    this.choose(this.options()[0]);
    if (this.wanted === query && answer.total) this.open(this.chosen());
  }

  answer(groups, said, searched) {
    this.list.replaceChildren(...groups);
    this.told.replaceChildren(...(groups.length ? [] : [h("strong", {}, said), " "]), searched);
    this.said.textContent = `${said} ${searched}`;
    this.found.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  group(group, at) {
    const head = h("div", { class: "head", id: `finder-head-${at}` }, `${group.name} ${group.total.toLocaleString("en")}`);
    const hits = group.hits.map((hit, index) => h("a", { href: this.href(hit.link), role: "option", tabindex: -1, id: `finder-${at}-${index}` },
      h("span", { class: "title" }, hit.title), " ", h("span", { class: "detail" }, hit.detail)));
    const every = group.link && h("a", { href: this.href(group.link), role: "option", tabindex: -1, id: `finder-${at}-every`, class: "every" },
      this.data.every.replace("{count}", group.total.toLocaleString("en")));
    return h("div", { role: "group", "aria-labelledby": head.id }, head, ...hits, ...(every ? [every] : []));
  }

  options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  chosen() {
    return this.list.querySelector("[aria-selected=true]");
  }

  choose(option) {
    this.chosen()?.removeAttribute("aria-selected");
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  move(step) {
    const options = this.options();
    if (options.length) this.choose(options[(options.indexOf(this.chosen()) + step + options.length) % options.length]);
  }

  open(option) {
    if (!option) return;
    this.input.blur();
    go(option.href);
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.clear();
  }

  clear() {
    this.wanted = "";
    this.found.hidden = true;
    this.list.replaceChildren();
    this.said.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  // Behind a proxy the dashboard may lie in a folder.
  root() {
    const path = location.pathname.replace(/\/$/, ""), last = path.slice(path.lastIndexOf("/") + 1);
    return this.data.pages.includes(last) ? path.slice(0, -last.length - 1) : path;
  }

  // The page that an answer leads to, through whatever address the reader came, with what goes along everywhere.
  href(link) {
    const to = new URL(link, location.href);
    const found = new URL(`${this.root()}/${to.pathname.split("/").at(-1)}${to.search}`, location.origin);
    for (const [name, value] of this.data.carried) found.searchParams.append(name, value);
    return found.href;
  }
}

function h(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
