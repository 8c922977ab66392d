"use strict";
// A search on one part of a long list goes through all parts: INDEX holds their names, and comes when it is wanted.

const MOST_FOUND = 100;

const indexed = (form) => {
  const [words] = fieldsOf(form);
  const [list, table, turns] = [".found", ".scroll", ".turns"].map((one) => form.parentElement.querySelector(one));

  const item = ([name, address, latest]) => {
    const [one, link, note] = ["li", "a", "span"].map((tag) => document.createElement(tag));
    [link.textContent, link.href, note.textContent, note.className] = [name, address, latest, "quiet"];
    one.append(link, " ", note);
    return one;
  };

  const apply = () => {
    const asks = Boolean(words.value.trim());
    const patterns = wordsOf(words.value).map(patternOf);
    const passes = ([, , , text]) => !asks || (patterns.length > 0 && patterns.every((one) => one.test(text)));
    const rank = ([, , , text]) => patterns.reduce((sum, one) => sum + rankOf(text, one), 0);
    const found = INDEX.filter(passes).map((one) => [rank(one), one]).sort(([a], [b]) => a - b);
    list.replaceChildren(...(asks ? found.slice(0, MOST_FOUND).map(([, one]) => item(one)) : []));
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

  opened([words]);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", come);
  form.addEventListener("input", () => { write([words]); come().then(apply); });
  if (words.value) come().then(apply);
};

document.querySelectorAll(".filters[data-index]").forEach(indexed);
