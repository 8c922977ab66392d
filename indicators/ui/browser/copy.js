export default function ({ parentElement, data }) {
  const field = parentElement.querySelector("input");
  const button = parentElement.querySelector("button");
  field.value = data.text;
  field.setAttribute("aria-label", data.name);
  button.textContent = data.copy;
  field.onfocus = () => field.select();
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
    } catch {
      // Without https there is no clipboard interface; the old way still works.
      field.focus();
      field.select();
      document.execCommand("copy");
    }
    button.textContent = data.done;
    setTimeout(() => { button.textContent = data.copy; }, 2000);
  };
}
