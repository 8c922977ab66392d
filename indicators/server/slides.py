"""What is no page of Streamlit's: slides, their QR code, the library that draws, the icon."""

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Match, Route
from starlette.types import Scope

from indicators import cache, current
from indicators.charts.assets import plotly_js
from indicators.charts.pages import FIXED, homes
from indicators.exports import share
from indicators.exports.show import show
from indicators.server.head import headed
from indicators.server.headers import ancestors
from indicators.server.plain import lang_of, way
from indicators.settings import ROOT, public_url
from indicators.tables import Unusable
from indicators.view import View, link, parse

PLOTLY = "assets/plotly.js"
ICON = "assets/icon.svg"
DAY = {"Cache-Control": "public, max-age=86400"}


def _shell(request: Request) -> Response:
    query = request.query_params
    lang, name = lang_of(query), request.url.path.strip("/")
    page = headed(way().page(lang, name, query.get("embed") == "true"), request, name, lang)
    return HTMLResponse(page, headers={"Cache-Control": "no-cache"})


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


def present(request: Request) -> Response:
    """The deck's page; with a slide in the link the slides themselves, full-bleed and without Streamlit."""
    from indicators.exports.player import to_html

    query = {name: request.query_params.getlist(name) for name in request.query_params}
    try:
        dataset, every, known = current.dataset(), current.figures(), current.known()
    except Unusable:
        return _shell(request)
    view, _ = parse(query, known, "present")
    base = public_url()
    shown = show(view.deck, dataset, every, view.lang, known, base) if view.slide else []
    if not shown:
        return _shell(request)
    # Only the browser knows the address behind a proxy: without a configured one it asks for the code itself.
    address = link(View("present", view.lang, deck=view.deck), known, base) if base else ""
    slides = to_html(shown, cache.labels(dataset, view.lang, ()), address, plotly=PLOTLY)
    # What the page may load stands in the page itself, so that it holds in a saved file too.
    return HTMLResponse(slides, headers={"Cache-Control": "no-cache", "Content-Security-Policy": ancestors()})


async def plotly(request: Request) -> Response:
    return Response(plotly_js(), media_type="text/javascript", headers=DAY)


async def icon(request: Request) -> Response:
    return FileResponse(ROOT / ICON, headers=DAY)


async def qr(request: Request) -> Response:
    """The QR code of ``text``; 400 where it is empty or too long for one."""
    code = share.qr(request.query_params.get("text", ""))
    return Response(code, media_type="image/svg+xml", headers=DAY) if code else Response(status_code=400)


routes: list[Route] = [
    Route("/present", present),
    *(Route(path, index) for path in ("/", *(f"/{page}" for page in FIXED))),
    Route(f"/{PLOTLY}", plotly),
    Route(f"/{ICON}", icon),
    Route("/qr.svg", qr),
    PageRoute("/{page}", index),
]
