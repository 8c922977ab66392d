// A box that scrolls ends, while it rests at its top, with the last row that is whole. On paper there is no box.
function rest(box) {
  if (matchMedia("print").matches) return;
  box.style.maxHeight = "";
  const room = box.clientHeight;
  if (box.scrollHeight <= room) return;
  const top = box.getBoundingClientRect().top + box.clientTop - box.scrollTop;
  const feet = [...box.querySelectorAll("tbody tr:not([hidden])")].map((row) => row.getBoundingClientRect().bottom - top);
  const foot = Math.max(...feet.filter((one) => one <= room));
  // Without the line below it: the box has one.
  if (foot > 0) box.style.maxHeight = `${Math.floor(foot) - 1 + box.offsetHeight - room}px`;
}
