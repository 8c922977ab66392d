// The draft waits in the reader's own browser: the server keeps nothing, and a reload loses nothing.
const KEY = "indicators.draft";

export default function ({ data, setStateValue }) {
  try {
    if (data.draft === null) {
      const kept = localStorage.getItem(KEY);
      if (kept) setStateValue("kept", kept);
    } else if (data.draft === "") {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, data.draft);
    }
  } catch {
    // A browser that forbids storage keeps the draft as long as the page is open.
  }
}
