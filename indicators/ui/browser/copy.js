export default function ({ parentElement, data }) {
  const field = parentElement.querySelector("input");
  const [button, pass] = parentElement.querySelectorAll("button");
  const status = parentElement.querySelector("[role=status]");
  field.value = data.text;
  field.setAttribute("aria-label", data.name);
  button.textContent = data.copy;
  button.setAttribute("aria-label", `${data.copy}${data.colon}${data.name}`);
  field.onfocus = () => field.select();
  // The phone's own sheet, where the browser has it.
  pass.hidden = !(data.pass && navigator.share);
  pass.textContent = data.pass ?? "";
  pass.onclick = () => navigator.share({ title: data.title, url: data.text }).catch(() => {});
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
    } catch {
      // Without https there is no clipboard interface; the old way still works.
      field.focus();
      field.select();
      document.execCommand("copy");
      button.focus();
    }
    button.textContent = status.textContent = data.done;
    setTimeout(() => { button.textContent = data.copy; status.textContent = ""; }, 2000);
  };
}
