// A plain click on a link of the dashboard goes there as the browser's own back button would, within the session,
// instead of loading the page anew.
const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);

const AT_REST = ".stApp[data-test-script-state=notRunning]";
const [LONGEST_RUN, LONGEST_CLOSING, STEP] = [1500, 10000, 50];

// A run that is on its way would put back the address that it began with: it is let come first, for a while, so that
// the last word is the reader's.
function go(href, since = Date.now()) {
  const waited = Date.now() - since;
  if (waited < LONGEST_CLOSING && isClosing() || waited < LONGEST_RUN && !document.querySelector(AT_REST)) {
    setTimeout(go, STEP, href, since);
    return;
  }
  history.pushState(null, "", href);
  dispatchEvent(new PopStateEvent("popstate"));
}

// A card goes before the server knows that it was closed, and the server knows before the address does: until then
// a way to the next one would be taken for that of the last.
function isClosing() {
  const names = new URLSearchParams(location.search).get("figure");
  return names && !document.querySelector("[role=dialog], .st-key-marked");
}
