// On a phone the menu lies over the page: it says what it is, and goes away once something was chosen in it. The name
// over it leads to the first page as the menu's own link does, with what goes along everywhere.
const NARROW = matchMedia("(max-width: 767px)");
const [OPEN, CLOSE, HOME, SIDEBAR] = [
  "[data-testid=stExpandSidebarButton]", "[data-testid=stSidebarCollapseButton] button",
  "[data-testid=stLogoLink]", "[data-testid=stSidebar]",
];

function label(text) {
  const style = document.getElementById("indicators-menu") ?? document.createElement("style");
  style.id = "indicators-menu";
  style.textContent = `${OPEN}::after { content: ${JSON.stringify(text)}; padding-left: 0.25rem; font-size: 0.9375rem }
    ${OPEN} { width: auto !important }`;
  document.head.append(style);
}

function clicked(event) {
  const menu = document.querySelector(SIDEBAR);
  if (event.target.closest?.(HOME)) {
    event.preventDefault();
    event.stopPropagation();
    menu?.querySelector("a[data-testid=stPageLink-NavLink]")?.click();
  } else if (NARROW.matches && menu?.contains(event.target) && event.target.closest("a, [role=radio]")) {
    // The choice itself comes first.
    setTimeout(() => menu.querySelector(CLOSE)?.click());
  }
}

export default function ({ data }) {
  label(data.open);
  document.addEventListener("click", clicked, true);
  return () => document.removeEventListener("click", clicked, true);
}
