"""The pictures that links and home screens show: of a view 1200 × 630, and the dashboard's icon in pixels."""

import logging
from collections.abc import Hashable
from functools import cache as kept_for_good
from functools import partial
from hashlib import sha256
from threading import Condition

from anyio import CapacityLimiter, to_thread
from cachetools import LRUCache, cached
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from indicators import access, cache, current, settings
from indicators.charts.catalogue import HOME
from indicators.charts.theme import LIGHT
from indicators.exports.preview import Glimpse, card, neutral, png
from indicators.server.api.query import asked
from indicators.server.plain import lang_of
from indicators.tables import Unusable
from indicators.text import t
from indicators.view import View, link, parse

PATH = "/preview.png"
# In bytes: some hundred pictures.
MOST_BYTES = 8 * 1024 * 1024
# So many are made at a time: whoever waits is no thread.
AT_A_TIME = 2
SIZES = (180, 192, 512)
CACHING = {"Cache-Control": "public, max-age=60, must-revalidate"}
DAY = {"Cache-Control": "public, max-age=86400"}


def glimpse(view: View) -> Glimpse:
    """What the view shows of itself; its charts are those that are kept for the page (``cache``)."""
    return Glimpse(view, cache.labels(current.dataset(), view.lang, view.units), current.figures())


@kept_for_good
def _limiter() -> CapacityLimiter:
    return CapacityLimiter(AT_A_TIME)


async def preview(request: Request) -> Response:
    """The picture of the view whose page and parameters the address has."""
    picture = await to_thread.run_sync(_picture, request, limiter=_limiter())
    headers = CACHING | {"ETag": f'"{sha256(picture).hexdigest()[:20]}"'}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(picture, headers=headers, media_type="image/png")


def _picture(request: Request) -> bytes:
    wanted = asked(request)
    page = wanted.params.pop("page", [HOME])[0]
    try:
        if not access.needed() and not access.needed(page):
            known = current.known()
            view, _ = parse(wanted.params, known, page)
            return _made((current.version(), link(view, known), wanted.today), view) or plain(wanted.lang)
    except Unusable:
        pass
    except Exception:
        # A picture is no reason for a broken link.
        logging.getLogger(__name__).exception("a preview could not be made")
    return plain(wanted.lang)


@cached(LRUCache(MOST_BYTES, getsizeof=len), key=lambda key, view: key, condition=Condition())
def _made(key: Hashable, view: View) -> bytes:
    """The picture; empty where the font lacks a character of it."""
    return png(card(glimpse(view))) or b""


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
