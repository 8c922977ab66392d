// A plain click on a link of the dashboard goes there as the browser's own back button would, within the session,
// instead of loading the page anew.
const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);

const AT_REST = ".stApp[data-test-script-state=notRunning]";
const [LONGEST_WAIT, STEP] = [1500, 50];

// A run that is on its way (a card was closed just now) would put back the address that it began with: it is let come
// first, for a while, so that the last word is the reader's.
function go(href, since = Date.now()) {
  if (!document.querySelector(AT_REST) && Date.now() - since < LONGEST_WAIT) {
    setTimeout(go, STEP, href, since);
    return;
  }
  history.pushState(null, "", href);
  dispatchEvent(new PopStateEvent("popstate"));
}
