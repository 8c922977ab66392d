// A region that changes is read aloud; one that comes with its text is not.
export default function ({ parentElement, data }) {
  const region = parentElement.querySelector("[role=status]");
  if (region.textContent !== data.text) region.textContent = data.text;
}
