"""The pictures that links and home screens show: of a view 1200 × 630, and the dashboard's icon in pixels."""

import logging
from functools import cache as kept_for_good
from functools import partial

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from indicators import access, cache, current, settings
from indicators.charts.catalogue import HOME
from indicators.charts.theme import LIGHT
from indicators.exports.preview import Glimpse, card, neutral, png
from indicators.making.shelf import Busy, File, Order
from indicators.server.api.query import asked
from indicators.server.plain import lang_of
from indicators.server.work import beside, made_for
from indicators.tables import Unusable
from indicators.text import t
from indicators.view import View, link, parse

PATH = "/preview.png"
SIZES = (180, 192, 512)
CACHING = {"Cache-Control": "public, max-age=60, must-revalidate"}
DAY = {"Cache-Control": "public, max-age=86400"}


def glimpse(view: View) -> Glimpse:
    """What the view shows of itself; its charts are those that are kept for the page (``cache``)."""
    return Glimpse(view, cache.labels(current.dataset(), view.lang, view.units), current.figures())


async def preview(request: Request) -> Response:
    """The picture of the view whose page and parameters the address has."""
    try:
        picture = await made_for(request, _picture)
    except Exception as error:
        # A picture is no reason for a broken link.
        if not isinstance(error, (Unusable, Busy)):
            logging.getLogger(__name__).exception("a preview could not be made")
        picture = None
    file = picture if isinstance(picture, File) else await beside(_file, lang_of(request.query_params))
    headers = CACHING | {"ETag": file.tag}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(file.body, headers=headers, media_type=file.media)


def _picture(request: Request) -> Order | None:
    wanted = asked(request)
    page = wanted.params.pop("page", [HOME])[0]
    if access.needed() or access.needed(page):
        return None
    known, version = current.known(), current.version()
    view, _ = parse(wanted.params, known, page)
    # Where the font lacks a character of it there is none.
    return Order((version, PATH, link(view, known), wanted.today), lambda: _file(view.lang, png(card(glimpse(view)))))


def _file(lang: str, picture: bytes | None = None) -> File:
    return File("preview.png", "image/png", picture or plain(lang))


@kept_for_good
def plain(lang: str) -> bytes:
    """The picture that tells nothing but the dashboard's name."""
    return png(neutral(lang)) or b""


async def nothing(request: Request) -> Response:
    """The picture for whoever has not signed in."""
    return Response(await to_thread.run_sync(plain, lang_of(request.query_params)), media_type="image/png", headers=DAY)


@kept_for_good
def _icon(size: int) -> bytes:
    svg = (settings.ROOT / "assets" / "icon.svg").read_text(encoding="utf-8")
    # Systems round the corners themselves.
    return png(svg.replace("<svg ", f'<svg width="{size}" height="{size}" ', 1).replace(' rx="5"', "", 1)) or b""


async def icon(_: Request, size: int) -> Response:
    """The icon as PNG, of so many pixels."""
    return Response(await to_thread.run_sync(_icon, size), media_type="image/png", headers=DAY)


async def manifest(request: Request) -> Response:
    """What a home screen needs (https://www.w3.org/TR/appmanifest)."""
    lang = lang_of(request.query_params)
    icons = [{"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in SIZES[1:]]
    icons.append({"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"})
    told = {
        "name": t("app.title", lang), "short_name": t("app.title", lang), "lang": lang, "start_url": f"../?lang={lang}",
        "scope": "../", "display": "minimal-ui", "theme_color": LIGHT.steel, "background_color": LIGHT.ground,
        "icons": icons,
    }  # fmt: skip
    return JSONResponse(told, media_type="application/manifest+json", headers=DAY)


routes: list[Route] = [
    Route(PATH, preview),
    Route("/assets/preview.png", nothing),
    *(Route(f"/assets/icon-{size}.png", partial(icon, size=size)) for size in SIZES),
    Route("/assets/manifest.json", manifest),
]
