"use strict";
// A search on one part of a long list goes through all parts: INDEX holds their names, and comes when it is wanted.

// So many of what is found are listed, and as many more for each click.
const MOST_FOUND = 100;

// Of a table of figures: names that rows share stand there once.
const expanded = ({ called, files, names, codes, rows, own, choices }) =>
  rows.map(([name, file, figure, told, text, numbers, chosen]) => {
    const texts = numbers.map((number) => names[number]);
    const marks = Object.fromEntries(choices.map((choice, at) => [choice, codes[chosen[at]]]));
    const address = `${files[file]}#${figure}`;
    return [called[name], address, told, [text, ...texts].join("\n"), texts.slice(0, own).join("\n"), marks];
  });

const item = ([name, address, latest]) => {
  const [one, link, note] = ["li", "a", "span"].map((tag) => document.createElement(tag));
  [link.textContent, link.href, note.textContent, note.className] = [name, address, latest, "quiet"];
  one.append(link, " ", note);
  return one;
};

const indexed = (form) => {
  const fields = fieldsOf(form);
  const [words, ...choices] = fields;
  const [list, table] = [".found", ".scroll"].map((one) => form.parentElement.querySelector(one));
  const turns = document.querySelector(".turns");
  const more = document.createElement("button");
  [more.type, more.textContent] = ["button", form.dataset.more];

  const listed = (found, from) => {
    more.remove();
    list.append(...found.slice(from, from + MOST_FOUND).map(([, one]) => item(one)));
    if (found.length <= from + MOST_FOUND) return;
    list.append(more);
    more.onclick = () => listed(found, from + MOST_FOUND);
  };

  const apply = () => {
    const asks = fields.some((one) => one.value.trim());
    const patterns = wordsOf(words.value).map(patternOf);
    const passes = ([, , , text, , marks]) =>
      (patterns.length > 0 || !words.value.trim()) && patterns.every((one) => one.test(text)) &&
      choices.every((one) => !one.value || marks[one.name] === one.value);
    const rank = ([, , , text, own]) => patterns.reduce((sum, one) => sum + rankOf(own ?? text, one), 0);
    const found = INDEX.filter(passes).map((one) => [rank(one), one]).sort(([a], [b]) => a - b);
    list.replaceChildren();
    if (asks) listed(found, 0);
    [list.hidden, table.hidden, turns.hidden] = [!asks, asks, asks];
    form.querySelector("output").value = form.dataset.shown
      .replace("{shown}", found.length)
      .replace("{all}", INDEX.length);
  };

  let coming;
  const come = () => coming ??= new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = form.dataset.index;
    script.addEventListener("load", resolve);
    document.head.append(script);
  });

  opened(fields);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", come);
  form.addEventListener("input", () => { write(fields); come().then(apply); });
  if (fields.some((one) => one.value)) come().then(apply);
  // A link to a row leads to the part on which it stands.
  const goOn = () => {
    const row = location.hash;
    if (!row || document.getElementById(row.slice(1))) return;
    come().then(() => {
      const there = INDEX.find(([, address]) => address.endsWith(row));
      if (there) location.replace(there[1]);
    });
  };

  addEventListener("hashchange", goOn);
  goOn();
};

document.querySelectorAll(".filters[data-index]").forEach(indexed);
