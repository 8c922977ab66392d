// An element with its attributes and children, for the modules that this text is put before; texts are text nodes.
function h(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child));
  return made;
}
