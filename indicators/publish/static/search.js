"use strict";
// The words of a query and where they stand, as the dashboard finds them; its tables and patterns stand above.

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|-]/g, "\\$&");
const GLUED_END = new RegExp(`[${escaped(GLUED)}]+$`);
const LEFT_OUT = new RegExp(`${DROPPED}|${STOP}`, "g");

const folded = (text) =>
  [...text.normalize("NFKC").toLowerCase()].map((one) => SIMPLIFIED[one] ?? one).join("")
    .replace(LEFT_OUT, "").replaceAll(">=", "≥").replaceAll("<=", "≤");

const wordsOf = (query) => {
  const apart = query.normalize("NFKC").replace(new RegExp(BETWEEN, "g"), " ").replace(new RegExp(SIGNED, "g"), "");
  return [...new Set(apart.split(/\s+/).map(folded))].filter(Boolean);
};

const patternOf = (word) => {
  const whole = SIGNS.includes(word[0]) && /\d$/.test(word) ? "(?![\\d.])" : "";
  const pinyin = /^[a-z]{2,}$/.test(word) ? `|\\b${[...word].join("'?")}` : "";
  return new RegExp(escaped(word) + whole + pinyin);
};

// How far a word stands from a name: it is the name, its beginning, within it, or elsewhere.
const rankOf = (text, pattern) =>
  Math.min(3, ...text.split("\n").map((line) => {
    const found = pattern.exec(line);
    return !found ? 3 : found.index ? 2 : found[0].length < line.length ? 1 : 0;
  }));
