// Links of the page's own HTML go there within the session. The figure that the address names is brought into sight
// when it comes to be marked, not at every run.
let shown = "";

function show(figure) {
  const one = figure && document.getElementById(figure);
  if (!one || shown === figure) return;
  // Whoever clicks on another in the list has it before his eyes.
  one.scrollIntoView({ block: shown ? "nearest" : "center" });
  shown = figure;
}

export default function ({ data }) {
  const click = (event) => {
    const link = event.target.closest?.(".own a[href]");
    if (!link || !isPlain(event) || event.defaultPrevented) return;
    event.preventDefault();
    go(link.href);
  };
  document.addEventListener("click", click);
  if (!data.figure) shown = "";
  show(data.figure);
  return () => document.removeEventListener("click", click);
}
