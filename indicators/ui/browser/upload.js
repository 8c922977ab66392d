// A file chosen or dropped goes to the session as it is, and nowhere else. One that is too big is not read: its name
// and size are told, and the server says in the reader's words what is the matter.
export default function ({ parentElement, data, setTriggerValue }) {
  const box = parentElement.querySelector(".drop");
  const input = box.querySelector("input");
  box.querySelector(".name").textContent = data.words.choose;
  box.querySelector(".hint").textContent = data.words.hint;
  input.accept = data.endings.map((one) => `.${one}`).join(",");
  input.onchange = async () => {
    const file = input.files[0];
    if (!file) return;
    box.querySelector(".name").textContent = file.name;
    const content = file.size <= data.most ? await base64(file) : "";
    input.value = "";
    setTriggerValue("file", { name: file.name, size: file.size, content });
  };
  box.ondragover = () => box.classList.add("over");
  box.ondragleave = box.ondrop = () => box.classList.remove("over");
}

function base64(file) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => resolve("");
    reader.readAsDataURL(file);
  });
}
