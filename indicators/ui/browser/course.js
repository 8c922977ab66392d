// A small line over its first and its last period.
export default function ({ parentElement, data }) {
  const ends = [data.since, data.until].map((text) => h("span", {}, text));
  parentElement.querySelector(".course").replaceChildren(drawn(data), h("p", {}, ...ends));
}
