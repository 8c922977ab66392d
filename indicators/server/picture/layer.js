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
  const drawn = (within, selector, has) => [...within.querySelectorAll(selector)].filter(isSeen).every(has);
  const look = () => {
    const main = document.querySelector('[data-testid=stMain]');
    if (document.querySelector('.stSidebar') && !document.querySelector('.stSidebar [data-testid=stSkeleton]')) layer.classList.add('aside');
    if (!main || !main.querySelector('h1')) return requestAnimationFrame(look);
    // From now on the page is the one that is read and clicked.
    layer.inert = true;
    since ||= performance.now();
    const wanted = Math.min(1, [...layer.querySelectorAll('.chart')].filter(isSeen).length);
    const charts = [...main.querySelectorAll('[data-testid=stPlotlyChart]')].filter(isSeen);
    const isReady = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
      && charts.length >= wanted && charts.every((one) => one.querySelector('.main-svg :is(.trace path, .annotation)'))
      && drawn(main, '[data-testid=stSkeleton]', () => false);
    if (!isReady && performance.now() - since < PATIENCE) return requestAnimationFrame(look);
    // What is in the document now is painted in the frame after next.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      main.scrollTop = layer.scrollTop;
      layer.remove();
    }));
  };
  requestAnimationFrame(look);
})();
