// Put into every page before its own scripts: when the first picture of a chart was painted (the dashboard shows one before
// its charts), when the first chart is there, when the last change of one was, and how far the layout jumped. Shadow roots (Panel) are looked into as they are made.
(() => {
  const probe = { first: null, picture: null, last: null, shift: 0, roots: [document] };
  window.__probe = probe;
  // The marks of a chart, not its axes: the same classes in plotly.js 3 and 7.
  const MARKS = '.js-plotly-plot .trace path';
  // The list of a chart's marks for a keyboard is made when the chart is there.
  const isList = (change) => [...change.addedNodes, ...change.removedNodes].some((one) => one.className === 'marks');
  const watch = (root) => new MutationObserver((changes) => {
    for (const change of changes) {
      const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
      if (at && !isList(change) && (at.closest('.js-plotly-plot') || at.querySelector?.(':scope > .js-plotly-plot'))) {
        probe.last = performance.now();
        return;
      }
    }
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['d', 'transform', 'class', 'style'] });
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    probe.roots.push(root);
    watch(root);
    return root;
  };
  const drawn = (one) => { const box = one.getBoundingClientRect(); return box.width > 2 && box.height > 2; };
  const plots = () => probe.roots.flatMap((root) => [...root.querySelectorAll('.js-plotly-plot')]);
  probe.charts = () => plots().filter((plot) => [...plot.querySelectorAll('.trace path')].some(drawn)).length;
  const look = () => {
    if (probe.roots.some((root) => [...root.querySelectorAll(MARKS)].some(drawn))) probe.first = performance.now();
    else setTimeout(look, 10);
  };
  look();
  // What is in the document is painted before the frame after it begins; nothing is before the page's first paint.
  const painted = (then) => performance.getEntriesByName('first-contentful-paint').length
    ? then(performance.getEntriesByName('first-contentful-paint')[0].startTime) : requestAnimationFrame(() => painted(then));
  const glance = () => {
    if (probe.first) return;
    if (![...document.querySelectorAll('#picture .chart svg')].some(drawn)) requestAnimationFrame(glance);
    else requestAnimationFrame((frame) => painted((first) => { probe.picture = Math.max(frame, first); }));
  };
  glance();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) probe.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
})();
