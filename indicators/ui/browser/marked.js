// The text arrives as plain strings and is put in as text nodes: what was pasted is never read as HTML.
function piece(segment, pick) {
  if (!segment.kind) return document.createTextNode(segment.text);
  const mark = document.createElement("mark");
  mark.textContent = segment.text;
  mark.className = `${segment.kind}${segment.chosen ? " chosen" : ""}`;
  mark.title = segment.title;
  if (segment.row !== null) {
    mark.dataset.row = segment.row;
    mark.onclick = () => pick(segment.row);
  }
  return mark;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const box = parentElement.querySelector(".text");
  box.setAttribute("aria-label", data.name);
  const legend = parentElement.querySelector(".legend");
  for (const [kind, colour] of Object.entries(data.colours)) {
    box.style.setProperty(`--${kind}`, colour);
    legend.style.setProperty(`--${kind}`, colour);
  }
  legend.replaceChildren(...data.legend.map((segment) => piece({ ...segment, row: null }, null)));
  const kept = box.scrollTop;
  box.replaceChildren(
    ...data.paragraphs.map((segments, n) => {
      const line = document.createElement("p");
      line.dataset.paragraph = n;
      line.append(...segments.map((segment) => piece(segment, (row) => setTriggerValue("picked", row))));
      return line;
    }),
  );
  box.scrollTop = kept;
  const chosen = box.querySelectorAll(".chosen");
  const last = [...chosen].find((mark) => Number(mark.dataset.row) === data.last) ?? chosen[0];
  if (last) box.scrollTo({ top: last.offsetTop - box.offsetTop - box.clientHeight / 3, behavior: "smooth" });
}
