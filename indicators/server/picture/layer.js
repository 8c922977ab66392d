// The picture gives way to the page as it stands: what can be seen of it is drawn, and nothing there is on its way.
(() => {
  const layer = document.currentScript.parentElement;
  // The reader's choice, as Streamlit keeps it.
  try {
    const chosen = JSON.parse(localStorage.getItem(`stActiveTheme-${location.pathname}-v2`));
    if (chosen === 'Light' || chosen === 'Dark') layer.dataset.theme = chosen.toLowerCase();
  } catch { /* Without storage the system's. */ }
  // In milliseconds: so long after its heading is there a page that does not come to rest is shown as it is.
  const PATIENCE = 4000;
  let since = 0;
  const isSeen = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  };
  const seen = (within, selector) => [...within.querySelectorAll(selector)].filter(isSeen);
  // A picture that has but the head gives way to the head.
  const isAlone = () => !layer.querySelector('.card, .front');
  const isShown = (one) => getComputedStyle(one).visibility === 'visible';
  const isDrawn = (main) => {
    // Where things are is asked when the run has ended: each time the browser lays the page out anew.
    if (!document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')) return false;
    const charts = seen(main, '[data-testid=stPlotlyChart]');
    return (charts.length || !seen(layer, '.chart').length)
      && charts.every((one) => one.querySelector('.main-svg :is(.trace path, .annotation)'))
      && !seen(main, '[data-testid=stSkeleton]').length;
  };
  const look = () => {
    const main = document.querySelector('[data-testid=stMain]');
    const heading = main?.querySelector('h1');
    const side = document.querySelector('.stSidebar');
    if (side && !side.querySelector('[data-testid=stSkeleton]')) layer.classList.add('aside');
    if (!heading) return requestAnimationFrame(look);
    // From now on the page is the one that is read and clicked.
    layer.inert = true;
    since ||= performance.now();
    if (!(isAlone() ? isShown(heading) : isDrawn(main)) && performance.now() - since < PATIENCE) return requestAnimationFrame(look);
    // What is in the document now is painted in the frame after next.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      // Where the reader has not moved the picture, the page may have gone to its figure meanwhile.
      if (layer.scrollTop) main.scrollTop = layer.scrollTop;
      layer.remove();
    }));
  };
  requestAnimationFrame(look);
})();
