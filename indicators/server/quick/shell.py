"""The page that every view starts as: Streamlit's index.html, made to arrive sooner.

Put in are the address of the server (by itself the browser first looks for the server under the page's own
path and logs an error for each try), and the loading of what the first chart needs beside everything else.
Taken out is a font that the theme does not use.
"""

import re
from functools import cache

from indicators.server.plain import index
from indicators.server.quick.bundles import STATIC

# With the server's address and what it would say of its host the WebSocket is opened at once, not two answers later.
SCRIPT = (
    'window.__streamlit={BACKEND_BASE_URL:new URL("./",document.baseURI).href,'
    "HOST_CONFIG:{allowedOrigins:[location.origin],useExternalAuthToken:false}};"
)
# The chunks that every page waits for, then those of a page: what comes after its place is laid out pushes it about.
WANTED = ("BidiComponent", "StreamlitMarkdown", "PageLink", "ButtonGroup", "Button")
OF_PAGE = {
    "figures": ("TextInput",),
    "sources": (),
    "cities": ("PlotlyChart", "Selectbox"),
    "explore": ("PlotlyChart", "Multiselect", "Selectbox", "Slider"),
    "indicators": ("TextInput",),
    "updates": (),
    "intake": ("TextArea", "FileUploader", "TextInput"),
    "present": ("LinkButton",),
}
# Streamlit's two kinds of parts that stand below each other, and of each kind one with a control that is on its way.
# Within ``:has()`` is named what is looked for, and nothing by ``:not()`` or ``*``: else whatever a chart draws has the
# browser look at all of it again.
PARTS = (".stElementContainer", "[data-testid=stLayoutWrapper]")
CONTROLS = ", ".join(
    f".st-key-screen-{name}" for name in ("filters", "active", "sort", "panel", "what", "where", "how")
)
AWAITED = (
    ".stElementContainer:not([class*=st-key-chart-]):has(> [data-testid=stSkeleton])",
    f"[data-testid=stLayoutWrapper]:has(> :is({CONTROLS}) [data-testid=stSkeleton])",
)
BELOW = ", ".join(f".stMain {one} ~ {part}" for one in AWAITED for part in PARTS)
# Chips are as wide as their words, on a phone in one line that scrolls.
# Until the sidebar and the box that searches are there, their places are kept, and the sidebar comes in one piece:
# what Streamlit draws in place of a link or a filter that is still on its way has another size. Of the page itself only
# charts are announced in that way, and what stands below a control is seen when that is there (a text of Streamlit's
# would show itself in what is hidden). The pages are wide, and begin as high as they will, from the beginning. Where
# there is no pointer to hover with, the tools of a table would always be there, over what stands above it; what they do
# the page's own controls do.
STYLE = """
@media (min-width: 768px) {
  .st-key-finder { min-height: 2.5rem }
  .stApp:not([data-test-script-state=notRunning]):not(:has(.stSidebar)) .stAppViewContainer { padding-left: 300px }
  .stApp[data-test-script-state=initial] [data-testid=stMainBlockContainer] { padding-top: 1rem !important }
}
@media (max-width: 767px) {
  .stApp:not([data-test-script-state=notRunning]):not(:has(.stSidebar)) [data-testid=stMainBlockContainer] {
    padding-top: 4.75rem !important;
  }
}
.stSidebar:has([data-testid=stSkeleton]),
.stMain .stElementContainer:not([class*=st-key-chart-]):has(> [data-testid=stSkeleton]), $below { visibility: hidden }
.stMain .stMarkdown > div { visibility: inherit !important }
[data-testid=stMainBlockContainer] { max-width: none !important }
@media (min-width: 864px) {
  [data-testid=stMainBlockContainer] { padding-left: 5rem !important; padding-right: 5rem !important }
}
:is(.st-key-filter-city, .st-key-active) button { flex: none !important }
.st-key-filters button { min-height: 2rem !important }
@media (max-width: 767px) {
  :is(.st-key-filter-city, .st-key-active) [role=toolbar] {
    flex-wrap: nowrap !important; overflow-x: auto; scrollbar-width: none;
    mask-image: linear-gradient(to right, black calc(100% - 1.5rem), transparent); padding-right: 1.5rem;
  }
}
@media (max-width: 767px), (hover: none) { .stElementContainer:has(.stDataFrame) .stElementToolbar { display: none } }
""".replace("$below", BELOW)
# A frame is painted after what it calls; a page in the background has no frames.
START = """(() => {
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    const sheet = Object.assign(document.createElement("link"), {rel: "stylesheet", crossOrigin: "", href: "$sheet"});
    document.head.append(sheet);
    import(new URL("$script", document.baseURI).href);
  };
  if (document.hidden || !document.getElementById("picture")) return begin();
  requestAnimationFrame(() => setTimeout(begin));
  setTimeout(begin, 1000);
})();"""
UNUSED_FONT = re.compile(r'\s*<link\s+rel="preload"[^>]*SourceSans[^>]*>')
ENTRY = re.compile(r'<script type="module" crossorigin src="([^"]+)"></script>')
EARLY = re.compile(r'<link rel="(?:modulepreload|preload)" [^>]+>')
SHEET = re.compile(r'<link rel="stylesheet" crossorigin href="([^"]+)">')
IMPORT = re.compile(r"""(?:from|import)["']\./([\w.-]+\.js)["']""")


@cache
def shell(lang: str, name: str = "", embedded: bool = False) -> str:
    """The page called ``name`` in a language (zh or en); embedded it has no sidebar."""
    page = UNUSED_FONT.sub("", index(lang)).replace("<head>", f"<head><script>{SCRIPT}</script>", 1)
    wanted = (*OF_PAGE.get(name, ("PlotlyChart",)), *WANTED)
    chunks = [path for chunk in wanted for path in sorted((STATIC / "js").glob(f"{chunk}.*.js"))]
    # They and what they import are loaded while the first scripts still run.
    early = dict.fromkeys(path.name for path in chunks)
    for path in chunks:
        early |= dict.fromkeys(IMPORT.findall(path.read_text(encoding="utf-8").partition(";var ")[0]))
    links = [f'<link rel="modulepreload" crossorigin href="./static/js/{one}">' for one in early if one not in page]
    style = "" if embedded else f"<style>{STYLE}</style>"
    page = page.replace("</head>", f"{style}{''.join(links)}</head>", 1)
    return picture_first(page)


def picture_first(page: str) -> str:
    """The page, with nothing that keeps the picture of its view (``server.picture``) from being painted: Streamlit's
    script and styles are loaded as before, and begin when that is done. A page that has no such parts stays as it is.
    """
    script, sheet = ENTRY.search(page), SHEET.search(page)
    if not script or not sheet:
        return page
    early = f'<link rel="modulepreload" crossorigin href="{script[1]}">'
    early += f'<link rel="preload" as="style" crossorigin href="{sheet[1]}">'
    page = page.replace(script[0], early, 1).replace(sheet[0], "", 1)
    # To ask for each of a hundred files takes its time: they are asked for when the picture has been read.
    links = "".join(EARLY.findall(page))
    page = EARLY.sub("", page).replace('<div id="root">', f'{links}<div id="root">', 1)
    start = START.replace("$script", script[1]).replace("$sheet", sheet[1])
    return page.replace("</body>", f"<script>{start}</script></body>", 1)
