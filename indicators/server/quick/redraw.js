// Streamlit hands every chart to plotly three times: as it came, with the width that it has found meanwhile or had before
// its row changed, and as plotly gave it back; so it would be drawn twice. Here it is drawn at the width of its place at
// once, and what is on the screen already is not drawn again.
// `plotly` is plotly.js, before anybody uses it.
const told = (data, layout) => JSON.stringify([data, layout]);
const drawn = new WeakMap();
const { react } = plotly;
plotly.react = (chart, given, ...others) => {
  // Either a drawing as one object, or data, layout and config one after the other.
  const { data, layout, config, frames } = Array.isArray(given) ? { data: given, layout: others[0], config: others[1] } : given;
  // To broken pixels, as a browser's zoom makes them and Streamlit finds them; and what differs by less than one is the
  // same, or each would correct the other without end.
  const { width } = chart.getBoundingClientRect();
  if (layout && width && !(Math.abs(layout.width - width) < 1)) layout.width = width;
  const wanted = told(data, layout), options = JSON.stringify([config, frames ?? []]), before = drawn.get(chart);
  const same = before && before.options === options && (before.wanted === wanted || before.there === wanted);
  // A reader's click or drag changes what is there.
  if (same && before.there === told(chart.data, chart.layout)) return Promise.resolve(chart);
  drawn.delete(chart);
  return react(chart, given, ...others).then((done) => {
    drawn.set(chart, { wanted, options, there: told(chart.data, chart.layout) });
    return done;
  });
};
