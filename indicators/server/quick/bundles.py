"""Streamlit's own files, as they are sent: smaller, compressed once, kept by the browser for good.

Some files are not sent as Streamlit ships them. The chunk that draws charts carries the whole of
plotly.js, of which the charts here need a quarter (``charts.assets``), and hands it every chart three times,
which would be drawn twice without ``redraw.js``; the icon font has thousands of icons, of which Streamlit's
pages and these name some hundred; Source Sans, which Streamlit adds to every list of fonts, is no font of this theme
and keeps one character. Where a new version of Streamlit no longer looks as expected, its own file is sent.

``python -m indicators prepare`` writes all of it into the cache folder, once for a version; nginx can serve
the folder (see deploy/). Where it is missing, a file is compressed when it is first asked for, less tightly.
"""

import gzip
import hashlib
import io
import mimetypes
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path

import brotli
import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from indicators.charts.assets import plotly_js
from indicators.settings import ROOT, cache_dir

STATIC = Path(streamlit.__file__).parent / "static" / "static"
REDRAW = Path(__file__).with_name("redraw.js")
TEXTS = (".js", ".css", ".svg", ".json", ".html")
# The tightest is for what is made once, the other for what somebody waits for.
TIGHT, QUICK = (11, 9), (5, 5)
# The compressed forms by the name that a browser gives them, the smallest first.
FORMS = {"br": ".br", "gzip": ".gz"}
# A CommonJS module of three parameters around the whole of plotly.js.
PLOTLY = re.compile(
    r"(var \w+=\w+\(\(\()e,t,n(\)=>\{)\(function\(e,n\)\{typeof t==`object`"
    r".*?return window\.Plotly=e,e\}\)(\}\)\))",
    re.DOTALL,
)
# Icons that the pages themselves name.
PAGES, NAMED = ROOT / "indicators" / "ui", re.compile(r":material/(\w+):")
QUOTED = re.compile(r"""[`"'](?::material/)?([a-z0-9_]{2,40}):?[`"']""")


@cache
def home() -> Path:
    """The folder of the prepared files of this version of Streamlit, plotly.js, this module and the pages' icons."""
    own = (path.read_text("utf-8") for path in (Path(__file__), REDRAW))
    made_of = (streamlit.__version__, plotly_js(), *own, *sorted(own_icons()))
    return cache_dir() / f"web-{hashlib.sha256('|'.join(made_of).encode()).hexdigest()[:12]}"


def prepare() -> Path:
    """Write all files and their compressed forms, where that is not done; returns the folder."""
    folder = home()
    if folder.exists():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    # The compressors let go of Python's lock.
    with ThreadPoolExecutor() as pool:
        files = filter(Path.is_file, STATIC.rglob("*"))
        list(pool.map(lambda path: _write(building / path.relative_to(STATIC), _content(path)), files))
    # Whoever was first has made the same.
    with suppress(OSError):
        building.rename(folder)
    return folder


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if target.suffix in TEXTS:
        for form, ending in FORMS.items():
            target.with_name(target.name + ending).write_bytes(_compressed(content, form, TIGHT))


def _content(path: Path) -> bytes:
    """A file of Streamlit's, or the smaller one that stands for it."""
    content = path.read_bytes()
    if path.name.startswith("PlotlyChart.") and path.suffix == ".js":
        return basic_plotly(content.decode("utf-8")).encode()
    if path.name.startswith("MaterialSymbols"):
        return smaller_font(content, icons(), "abcdefghijklmnopqrstuvwxyz0123456789_")
    if path.name.startswith("SourceSans"):
        return smaller_font(content, set(), "†")
    return content


def basic_plotly(chunk: str) -> str:
    """The chunk with the basic bundle in place of the whole plotly.js; unchanged where that is not found in it."""
    found = PLOTLY.search(chunk)
    if not found:
        return chunk
    start, middle, end = found.groups()
    once = f"((plotly) => {{\n{REDRAW.read_text(encoding='utf-8')}}})(module.exports);"
    inside = f"{start}exports,module{middle}{plotly_js()}\n{once}\nwindow.Plotly=module.exports;{end}"
    return chunk[: found.start()] + inside + chunk[found.end() :]


def icons() -> set[str]:
    """Every word in quotes in Streamlit's scripts: the names of its icons are among them; and those of the pages."""
    scripts = (STATIC / "js").glob("*.js")
    return own_icons().union(*(QUOTED.findall(path.read_text(encoding="utf-8")) for path in scripts))


def own_icons() -> set[str]:
    """The icons that the pages name."""
    return set().union(*(NAMED.findall(path.read_text(encoding="utf-8")) for path in PAGES.rglob("*.py")))


def smaller_font(font: bytes, names: set[str], text: str) -> bytes:
    """A font (woff2) with the glyphs of these names and characters only; the font itself where it cannot be read."""
    # Once for a version of Streamlit: not at every start.
    from fontTools import subset
    from fontTools.ttLib import TTFont

    try:
        loaded = TTFont(io.BytesIO(font))
        cutter = subset.Subsetter(subset.Options(layout_closure=False, layout_features=["*"]))
        cutter.populate(glyphs=sorted(names & set(loaded.getGlyphOrder())), text=text)
        cutter.subset(loaded)
        loaded.flavor, made = "woff2", io.BytesIO()
        loaded.save(made)
    except Exception:
        return font
    return made.getvalue()


def _compressed(content: bytes, form: str, levels: tuple[int, int]) -> bytes:
    if form == "br":
        return brotli.compress(content, quality=levels[0])
    return gzip.compress(content, compresslevel=levels[1], mtime=0)


@lru_cache(maxsize=2048)
def served(name: str, form: str) -> tuple[bytes, dict[str, str]] | None:
    """A file below ``/static/`` in a form (of FORMS, or empty), with its headers; None for no such file."""
    path = (STATIC / name).resolve()
    if not path.is_relative_to(STATIC.resolve()) or not path.is_file():
        return None
    kind = "text/javascript" if path.suffix == ".js" else mimetypes.guess_type(path.name)[0]
    headers = {"Content-Type": kind or "application/octet-stream"}
    # Their names change with their content.
    headers["Cache-Control"] = "public, max-age=31536000, immutable"
    form = form if path.suffix in TEXTS else ""
    if path.suffix in TEXTS:
        headers |= {"Content-Type": f"{kind}; charset=utf-8", "Vary": "Accept-Encoding"}
    if form:
        headers["Content-Encoding"] = form
    ready = home() / (name + FORMS.get(form, ""))
    if ready.is_file():
        return ready.read_bytes(), headers
    # Without preparation the icon font stays whole: cutting it takes seconds.
    content = path.read_bytes() if path.name.startswith("MaterialSymbols") else _content(path)
    return _compressed(content, form, QUICK) if form else content, headers


class Static:
    """ASGI middleware for ``/static/``, in place of Streamlit's own handler; everything else goes on to the app."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return
        accepted = Headers(scope=scope).get("accept-encoding", "")
        form = next((form for form in FORMS if form in accepted and f"{form};q=0" not in accepted), "")
        found = await run_in_threadpool(served, scope["path"].removeprefix("/static/"), form)
        response = Response(found[0], headers=found[1]) if found else PlainTextResponse("Not Found", 404)
        if scope["method"] == "HEAD":
            response.body = b""
        await response(scope, receive, send)
