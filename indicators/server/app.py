"""The ASGI app: Streamlit's pages, and beside them what is no page: slides, their QR code, the library that draws.

The pages' HTML shell is Streamlit's own with two things put in before it is sent: the language, and
the address of the server. Without the address the browser first looks for the server under the
page's own path (/cities/_stcore/health) and logs an error for each try.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from plotly.offline import get_plotlyjs
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from indicators import current, share
from indicators.exports.show import show
from indicators.labels import Labels
from indicators.server import api, health
from indicators.settings import ROOT, public_url
from indicators.tables import Unusable
from indicators.view import View, link, parse

SCRIPT = '<script>window.__streamlit={BACKEND_BASE_URL:new URL("./",document.baseURI).href};</script>'
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
PLOTLY = "assets/plotly.js"
DAY = {"Cache-Control": "public, max-age=86400"}


@cache
def shell() -> str:
    """Streamlit's index.html, in Chinese, knowing its server."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    page = page.replace('<html lang="en"', '<html lang="zh-CN"')
    return page.replace("<head>", f"<head>{SCRIPT}", 1)


def _fresh(page: str | bytes) -> HTMLResponse:
    return HTMLResponse(page, headers={"Cache-Control": "no-cache"})


async def index(request: Request) -> Response:
    return _fresh(shell())


def present(request: Request) -> Response:
    """The deck's page; with a slide in the link the slides themselves, full-bleed and without Streamlit."""
    from indicators.exports.player import to_html

    query = {name: request.query_params.getlist(name) for name in request.query_params}
    try:
        dataset, every, known = current.dataset(), current.figures(), current.known()
    except Unusable:
        return _fresh(shell())
    view, _ = parse(query, known, "present")
    base = public_url()
    shown = show(view.deck, dataset, every, view.lang, known, base) if view.slide else []
    if not shown:
        return _fresh(shell())
    # Only the browser knows the address behind a proxy: without a configured one it asks for the code itself.
    address = link(View("present", view.lang, deck=view.deck), known, base) if base else ""
    page = to_html(shown, Labels(dataset, view.lang), address, plotly=PLOTLY)
    return _fresh(page)


@cache
def _library() -> bytes:
    return get_plotlyjs().encode()


async def plotly(request: Request) -> Response:
    return Response(_library(), media_type="text/javascript", headers=DAY)


async def qr(request: Request) -> Response:
    """The QR code of ``text``; 400 where it is empty or too long for one."""
    code = share.qr(request.query_params.get("text", ""))
    return Response(code, media_type="image/svg+xml", headers=DAY) if code else Response(status_code=400)


app = st.App(
    ROOT / "dashboard.py",
    routes=[
        *health.routes,
        *api.routes,
        *(Route(path, index) for path in ("/", *(f"/{page}" for page in PAGES if page != "present"))),
        Route("/present", present),
        Route(f"/{PLOTLY}", plotly),
        Route("/qr.svg", qr),
    ],
)
