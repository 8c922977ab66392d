"""What is no page of Streamlit's: slides, their QR code, the library that draws, the icon."""

import gzip
from collections.abc import Callable
from functools import partial

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Match, Route
from starlette.types import Scope

from indicators import cache, current
from indicators.charts.assets import plotly_js
from indicators.charts.pages import FIXED, homes
from indicators.exports import share
from indicators.exports.show import show
from indicators.making.shelf import File, Order
from indicators.server.head import headed
from indicators.server.headers import ancestors
from indicators.server.picture import pictured
from indicators.server.plain import lang_of, way
from indicators.server.work import beside, made_for
from indicators.settings import ROOT, public_url, today
from indicators.tables import Unusable
from indicators.view import View, link, parse

PLOTLY = "assets/plotly.js"
ICON = "assets/icon.svg"
# With the picture of its view a page is some 40 kB: two milliseconds of work, and a quarter of them to send.
LEVEL = 6
DAY = {"Cache-Control": "public, max-age=86400"}


def _shell(request: Request) -> Response:
    query = request.query_params
    lang, name = lang_of(query), request.url.path.strip("/")
    page = headed(way().page(lang, name, query.get("embed") == "true"), request, name, lang)
    page = pictured(page, request, name)
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return HTMLResponse(page, headers=headers)
    return HTMLResponse(gzip.compress(page.encode(), LEVEL), headers=headers | {"Content-Encoding": "gzip"})


def index(request: Request) -> Response:
    """A page; what its head says of the view is made beside the other requests."""
    return _shell(request)


def pages() -> list[str]:
    """The names of all pages as the data are now."""
    return [*FIXED, *current.pages()]


def is_page(path: str) -> bool:
    """Whether a page answers at the path. New data may bring one."""
    return path == "/" or path.removeprefix("/") in pages()


def home(path: str) -> str:
    """The page of the topic that a path names, where no page is called so; empty for none."""
    try:
        return homes(current.dataset()).get(path.removeprefix("/"), "")
    except Unusable:
        return ""


class PageRoute(Route):
    """The pages of topics: rows of the data, not known before they are asked for."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        found, child = super().matches(scope)
        is_none = found is Match.NONE or child["path_params"]["page"] not in current.pages()
        return (Match.NONE, {}) if is_none else (found, child)


async def present(request: Request) -> Response:
    """The deck's page; with a slide in the link the slides themselves, full-bleed and without Streamlit."""
    slides = await made_for(request, _slides)
    if not isinstance(slides, File) or not slides.body:
        return await beside(_shell, request)
    # What the page may load stands in the page itself, so that it holds in a saved file too.
    headers = {"Cache-Control": "no-cache", "Content-Security-Policy": ancestors()}
    return Response(slides.body, headers=headers, media_type=slides.media)


def _slides(request: Request) -> Order | None:
    """The slides of a link, empty where none of them has anything to show; None where the link opens none."""
    query = {name: request.query_params.getlist(name) for name in request.query_params}
    try:
        dataset, known, version = current.dataset(), current.known(), current.version()
    except Unusable:
        return None
    view, _ = parse(query, known, "present")
    if not view.slide or not view.deck:
        return None
    base = public_url()
    # Only the browser knows the address behind a proxy: without a configured one it asks for the code itself.
    address = link(View("present", view.lang, deck=view.deck), known, base) if base else ""

    def make() -> File:
        from indicators.exports.player import to_html

        shown = show(view.deck, dataset, current.figures(), view.lang, known, base)
        page = to_html(shown, cache.labels(dataset, view.lang, ()), address, plotly=PLOTLY) if shown else b""
        return File("present.html", "text/html", page)

    return Order((version, "present", view.deck, view.lang, base, today()), partial(_later, make))


def _later(make: Callable[[], File]) -> Callable[[], File]:
    """A deck takes seconds: it is made apart from what is small."""
    return make


async def plotly(request: Request) -> Response:
    return Response(plotly_js(), media_type="text/javascript", headers=DAY)


async def icon(request: Request) -> Response:
    return FileResponse(ROOT / ICON, headers=DAY)


async def qr(request: Request) -> Response:
    """The QR code of ``text``; 400 where it is empty or too long for one."""
    code = await made_for(request, _code)
    if isinstance(code, File) and code.body:
        return Response(code.body, media_type=code.media, headers=DAY)
    return Response(status_code=400)


def _code(request: Request) -> Order:
    text = request.query_params.get("text", "")
    return Order(("qr", text), lambda: File("qr.svg", "image/svg+xml", share.qr(text).encode()))


routes: list[Route] = [
    Route("/present", present),
    *(Route(path, index) for path in ("/", *(f"/{page}" for page in FIXED))),
    Route(f"/{PLOTLY}", plotly),
    Route(f"/{ICON}", icon),
    Route("/qr.svg", qr),
    PageRoute("/{page}", index),
]
