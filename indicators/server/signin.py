"""Sign-in at the web server: what answers to whom, and the way back to the wanted view.

Streamlit signs readers in (``st.login``, OpenID Connect) and keeps what the provider said of them in a
signed cookie. Its own routes (media, uploads, components) and ours ask for no sign-in: this does, before
any of them is reached. The pages are closed by the script (see ui/signin.py): their shell holds no data.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from urllib.parse import SplitResult, urlsplit

import streamlit as st
from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from indicators import access
from indicators.settings import sign_in
from indicators.text import LANGUAGES, t

# What a browser needs to show the page that asks for sign-in, and sign-in itself. The libraries are public.
# That nothing is to be read is for all to read.
OPEN = {f"/_stcore/{name}" for name in ("health", "host-config", "stream")}
OPEN |= {"/healthz", "/readyz", "/auth/login", "/auth/logout", "/oauth2callback", "/favicon.png", "/robots.txt"}
OPEN_FOLDERS = ("/static/", "/assets/")
# What 读报 alone uses.
INTAKE = "/_stcore/upload_file/"

# Where Streamlit keeps what the provider said: for 30 days, and one more for clocks that differ. The script alone is
# told by a public interface (``st.user``). If a new version keeps it in another way, all readers are strangers here.
USER = "_streamlit_user"
PARTS = "chunks-"
DAYS = 31
WANTED = "indicators_wanted"
MINUTES = 10
# Browsers keep no cookie longer than 4096 bytes, its attributes included.
MOST_CHARACTERS = 3800
# A key of 32 characters cannot be guessed.
SECRET = 32
NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")


def auth() -> dict[str, str]:
    """The [auth] section of Streamlit's secrets; empty where there is none."""
    try:
        return dict(st.secrets["auth"])
    except (KeyError, FileNotFoundError):
        return {}


def claims(cookies: dict[str, str]) -> dict[str, object]:
    """What the provider said of the reader; empty where the cookie is missing, forged or too old."""
    try:
        text = _read(cookies, USER, DAYS * 86400)
        if text.startswith(PARTS):
            count = int(text.removeprefix(PARTS))
            text = "".join(_read(cookies, f"{USER}_{number + 1}", DAYS * 86400) for number in range(count))
        told = json.loads(text)
    except (BadData, ValueError):
        return {}
    return told if told.pop("origin", None) == _origin() else {}


def _signer(name: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(auth().get("cookie_secret", ""), salt=name)


def _read(cookies: dict[str, str], name: str, seconds: int) -> str:
    """What the server itself wrote into a cookie; raises BadData where it did not, or too long ago."""
    return str(_signer(name).loads(cookies.get(name, ""), max_age=seconds))


def _parts(address: str) -> SplitResult:
    """The parts of an address; none of what is no address."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _origin() -> str:
    """The dashboard's own address, as the provider knows it: scheme and host."""
    parts = _parts(auth().get("redirect_uri", ""))
    return f"{parts.scheme}://{parts.netloc}"


def check() -> None:
    """End the start with a sentence, in both languages, where sign-in is asked for and cannot work."""
    way = sign_in()
    values: dict[str, object] = {"value": way}
    if not way:
        return
    if way not in ("all", "intake"):
        fault = "word"
    elif not find_spec("authlib"):
        fault = "library"
    elif missing := [key for key in NEEDED if not auth().get(key)]:
        fault, values["missing"] = "missing", ", ".join(missing)
    elif _leads_elsewhere(address := auth()["redirect_uri"]):
        fault, values["value"] = "address", address
    elif len(auth()["cookie_secret"]) < SECRET:
        fault, values["count"] = "secret", SECRET
    else:
        return
    raise SystemExit("\n".join(t(f"fault.sign-in.{fault}", lang, **values) for lang in LANGUAGES))


def _leads_elsewhere(address: str) -> bool:
    # Streamlit sends browsers to /auth/login of the host: in a folder of another site that is not ours.
    parts = _parts(address)
    return parts.scheme not in ("http", "https") or not parts.netloc or parts.path != "/oauth2callback"


class Gate:
    """ASGI middleware: it must stand before whatever answers, above all before what answers from a cache.

    Where ``is_page`` says so of a path, strangers get the shell of the front page, which then asks them to sign in.
    """

    def __init__(self, app: ASGIApp, is_page: Callable[[str], bool]) -> None:
        self.app, self.is_page = app, is_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or not sign_in():
            await self.app(scope, receive, send)
        elif not _closed(scope["path"]):
            # Streamlit comes back from sign-in to the front page: this remembers the view where it was asked for.
            change = {"/auth/login": _remember, "/oauth2callback": _return}.get(scope["path"])
            await self.app(scope, receive, _changed(send, change, HTTPConnection(scope)) if change else send)
        else:
            await self._guarded(scope, receive, send)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HTTPConnection(scope)
        who = claims(request.cookies)
        if access.admitted(who):
            await self.app(scope, receive, _changed(send, _keep_private, request))
        elif scope["type"] == "http" and self.is_page(scope["path"]):
            front = {**scope, "path": "/", "raw_path": b"/", "query_string": b""}
            await self.app(front, receive, send)
        else:
            await refusal(scope, who)(scope, receive, send)


def _closed(path: str) -> bool:
    return path not in OPEN and not path.startswith(OPEN_FOLDERS) if access.needed() else path.startswith(INTAKE)


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


def _changed(send: Send, change: Callable[[HTTPConnection, MutableHeaders], None], request: HTTPConnection) -> Send:
    """The headers of the answer to a request, changed."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            change(request, MutableHeaders(raw=message["headers"]))
        await send(message)

    return sending


def _keep_private(_: HTTPConnection, headers: MutableHeaders) -> None:
    """No cache on the way may keep what only some may see, nor the browser show it unasked after sign-out."""
    if "no-store" not in headers.get("Cache-Control", ""):
        headers["Cache-Control"] = "private, no-cache"


def _remember(request: HTTPConnection, headers: MutableHeaders) -> None:
    here = _parts(request.headers.get("Referer", ""))
    signed = str(_signer(WANTED).dumps(here.path + (f"?{here.query}" if here.query else "")))
    if f"{here.scheme}://{here.netloc}" == _origin() and len(signed) <= MOST_CHARACTERS:
        _set_cookie(headers, signed, MINUTES * 60)


def _return(request: HTTPConnection, headers: MutableHeaders) -> None:
    with suppress(BadData):
        view = _read(request.cookies, WANTED, MINUTES * 60)
        if headers.get("Location") == "/":
            # With the origin before it no path leads to another host.
            headers["Location"] = _origin() + view
            _set_cookie(headers, "", 0)


def _set_cookie(headers: MutableHeaders, value: str, seconds: int) -> None:
    response = Response()
    response.set_cookie(WANTED, value, seconds, httponly=True, samesite="lax", secure=_origin().startswith("https:"))
    headers.append("Set-Cookie", response.headers["Set-Cookie"])
