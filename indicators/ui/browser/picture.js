// The library that draws is fetched from the dashboard's own server when a picture is first wanted.
function library() {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  const base = window.__streamlit?.BACKEND_BASE_URL ?? new URL("./", document.baseURI).href;
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("assets/plotly.js", base).href;
    script.onload = () => (window.Plotly ? resolve(window.Plotly) : reject(new Error("no library")));
    script.onerror = reject;
    document.head.append(script);
  });
}

function save(url, name) {
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

export default function ({ parentElement, data }) {
  const status = parentElement.querySelector("[role=status]");
  const { width, height } = data.drawing.layout;
  for (const button of parentElement.querySelectorAll("button")) {
    const format = button.dataset.format;
    button.onclick = async () => {
      status.textContent = data.busy;
      try {
        const plotly = await library();
        const options = { format, width, height, scale: format === "png" ? 2 : 1 };
        save(await plotly.toImage(structuredClone(data.drawing), options), `${data.name}.${format}`);
        status.textContent = "";
      } catch {
        status.textContent = data.failed;
      }
    };
  }
}
