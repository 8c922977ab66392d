// Links of the first screen open within the session.
export default function ({ parentElement }) {
  const page = parentElement.closest("[data-testid=stMain]");
  if (!page) return;
  page.onclick = (event) => {
    const link = event.target.closest(".front a[href]");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    go(link.href);
  };
}
