"""Sign-in at the web server: what answers to whom, and the way back to the wanted view.

Streamlit signs readers in (``st.login``, OpenID Connect) and keeps what the provider said of them in a
signed cookie. Its own routes (media, uploads, components) and ours ask for no sign-in: this does, before
any of them is reached. The pages are closed by the script (see ui/signin.py): their shell holds no data.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose
from streamlit.auth_util import get_origin_from_redirect_uri
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import (
    _get_signed_cookie_with_chunks,
    _parse_decoded_user_cookie,
)

from indicators import access
from indicators.text import LANGUAGES, t

# What a browser needs to show the page that asks for sign-in, and sign-in itself. The libraries are public.
OPEN = {f"/_stcore/{name}" for name in ("health", "host-config", "stream")}
OPEN |= {"/healthz", "/readyz", "/auth/login", "/auth/logout", "/oauth2callback", "/favicon.png"}
OPEN_FOLDERS = ("/static/", "/assets/")
# What 读报 alone uses.
INTAKE = ("/_stcore/upload_file/",)

WANTED = "indicators_wanted"
MINUTES = 10
# Browsers keep no cookie longer than 4096 bytes, its attributes included.
MOST = 3800


def claims(cookies: dict[str, str]) -> dict[str, object]:
    """What the provider said of the reader; empty where the cookie is missing, forged or too old."""
    signed = _get_signed_cookie_with_chunks(cookies, USER_COOKIE_NAME)
    return _parse_decoded_user_cookie(signed, get_origin_from_redirect_uri() or "") if signed else {}


class Gate:
    """ASGI middleware: it must stand before whatever answers, above all before what answers from a cache.

    At the paths of ``pages`` strangers get the shell of the front page, which then asks them to sign in.
    """

    def __init__(self, app: ASGIApp, pages: Iterable[str]) -> None:
        self.app = app
        self.pages = {f"/{page}" for page in pages} | {"/"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or not access.used():
            await self.app(scope, receive, send)
        elif scope["path"] in OPEN or not _closed(scope["path"]):
            await self.app(scope, receive, _on_the_way(HTTPConnection(scope), send))
        else:
            await self._guarded(scope, receive, send)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        who = claims(HTTPConnection(scope).cookies)
        if access.admitted(who):
            await self.app(scope, receive, _kept_private(send))
        elif scope["type"] == "http" and scope["path"] in self.pages:
            front = scope | {"path": "/", "raw_path": b"/", "query_string": b""}
            await self.app(front, receive, send)
        else:
            await refusal(scope, who)(scope, receive, send)


def _closed(path: str) -> bool:
    if access.needed():
        return not path.startswith(OPEN_FOLDERS)
    return path.startswith(INTAKE)


def refusal(scope: Scope, who: dict[str, object]) -> ASGIApp:
    """401 for strangers, 403 for whoever has signed in and is not on the list; JSON under /api/."""
    if scope["type"] == "websocket":
        return WebSocketClose(code=1008)
    status, key = (403, "signin.refused") if access.signed_in(who) else (401, "signin.asked")
    text = " ".join(t(key, lang) for lang in LANGUAGES)
    headers = {"Cache-Control": "no-store"}
    if scope["path"].startswith("/api/"):
        return JSONResponse({"error": text}, status, headers)
    return PlainTextResponse(text, status, headers)


def _kept_private(send: Send) -> Send:
    """No cache on the way may keep what only some may see, nor the browser show it unasked after sign-out."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            if "no-store" not in headers.get("Cache-Control", ""):
                headers["Cache-Control"] = "private, no-cache"
        await send(message)

    return sending


def _on_the_way(request: HTTPConnection, send: Send) -> Send:
    """Streamlit comes back from sign-in to the front page: this remembers the view where sign-in was asked for."""
    origin = get_origin_from_redirect_uri() or ""
    change = {"/auth/login": _remember, "/oauth2callback": _return}.get(request.url.path)

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            change(request, MutableHeaders(raw=message["headers"]), origin)
        await send(message)

    return sending if change else send


def _remember(request: HTTPConnection, headers: MutableHeaders, origin: str) -> None:
    here = urlsplit(request.headers.get("Referer", ""))
    if f"{here.scheme}://{here.netloc}" != origin:
        return
    view = here.path + (f"?{here.query}" if here.query else "")
    signed = create_signed_value(get_cookie_secret(), WANTED, view).decode()
    if len(signed) <= MOST:
        _set_cookie(headers, signed, MINUTES * 60, origin)


def _return(request: HTTPConnection, headers: MutableHeaders, origin: str) -> None:
    age = MINUTES / (24 * 60)
    view = decode_signed_value(get_cookie_secret(), WANTED, request.cookies.get(WANTED, ""), max_age_days=age)
    if view and headers.get("Location") == "/":
        # With the origin before it no path leads to another host.
        headers["Location"] = origin + view.decode()
        _set_cookie(headers, "", 0, origin)


def _set_cookie(headers: MutableHeaders, value: str, seconds: int, origin: str) -> None:
    response = Response()
    response.set_cookie(WANTED, value, seconds, httponly=True, samesite="lax", secure=origin.startswith("https:"))
    headers.append("Set-Cookie", response.headers["Set-Cookie"])
