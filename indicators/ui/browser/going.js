// A plain click on a link of the dashboard goes there as the browser's own back button would, within the session,
// instead of loading the page anew.
const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);

function go(href) {
  history.pushState(null, "", href);
  dispatchEvent(new PopStateEvent("popstate"));
}
