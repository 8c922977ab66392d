// A small line, for the modules that this text is put before.
const SVG = "http://www.w3.org/2000/svg";

function drawn(line) {
  const title = document.createElementNS(SVG, "title");
  title.textContent = line.told;
  const svg = shape("svg", { class: "smallline", viewBox: "0 0 120 28", role: "img", "aria-label": line.told });
  svg.append(title, shape("path", { d: line.path }), shape("circle", { cx: line.end[0], cy: line.end[1], r: 3 }));
  return svg;
}

function shape(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
