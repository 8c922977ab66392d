// The draft waits in the reader's own browser: the server keeps nothing, and a reload loses nothing.
// Each tab has its own; the last one of all tabs is there for a tab that was closed by mistake.
const KEY = "indicators.draft";

export default function ({ data, setStateValue }) {
  try {
    const own = sessionStorage.getItem(KEY);
    if (data.draft === null) {
      const kept = own ?? localStorage.getItem(KEY);
      if (kept) setStateValue("kept", kept);
    } else if (data.draft === "") {
      if (own === localStorage.getItem(KEY)) localStorage.removeItem(KEY);
      sessionStorage.setItem(KEY, "");
    } else {
      sessionStorage.setItem(KEY, data.draft);
      localStorage.setItem(KEY, data.draft);
    }
  } catch {
    // A browser that forbids storage keeps the draft as long as the page is open.
  }
}
