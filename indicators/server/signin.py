"""Sign-in at the web server: what answers to whom, the way in and back to the wanted view, and the way out.

Streamlit's own routes (media, uploads, components) and ours ask for no sign-in: this does, before any of them is
reached. The pages are closed by the script (see ui/signin.py): their shell holds no data. What the script believes of
a reader it has from the same cookie, so one that is believed no longer (session.py) is taken out of every request.
"""

import logging
from collections.abc import Callable
from contextlib import suppress

from itsdangerous import BadData
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from indicators import access, settings
from indicators.server import cookies, revoked
from indicators.server.guard import BACK, LOGIN, LOGOUT, SIGN_IN, from_elsewhere
from indicators.server.session import NONE, USER, Session, origin, parts, read, session, signer
from indicators.server.watch import metrics, tell
from indicators.settings import sign_in
from indicators.text import LANGUAGES, t

# What a browser needs to show the page that asks for sign-in, and sign-in itself. The libraries are public.
# That nothing is to be read is for all to read.
OPEN = {f"/_stcore/{name}" for name in ("health", "host-config", "stream")}
OPEN |= {"/healthz", "/readyz", *SIGN_IN, "/favicon.png", "/robots.txt"}
OPEN_FOLDERS = ("/static/", "/assets/")
# What 读报 alone uses.
INTAKE = "/_stcore/upload_file/"

WANTED = "indicators_wanted"
MINUTES = 10
# Browsers keep no cookie longer than 4096 bytes, its attributes included.
MOST_CHARACTERS = 3800


class Gate:
    """ASGI middleware: it must stand before whatever answers, above all before what answers from a cache.

    Where ``is_page`` says so of a path, strangers get the shell of the front page, which then asks them to sign in.
    """

    def __init__(self, app: ASGIApp, is_page: Callable[[str], bool]) -> None:
        self.app, self.is_page = app, is_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or not sign_in():
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        who = session(request.cookies)
        if who is NONE:
            scope = {**scope, "headers": cookies.without(scope["headers"], USER)}
        if scope["path"] == LOGOUT:
            await self._leave(scope, receive, send, who)
        elif not _closed(scope["path"]):
            # Streamlit comes back from sign-in to the front page: this remembers the view where it was asked for.
            change = {LOGIN: _remember, BACK: _return}.get(scope["path"])
            if scope["type"] == "websocket" and who is not NONE:
                receive = _while_believed(request, receive, send)
            await self.app(scope, receive, _changed(send, change, request) if change else send)
        else:
            await self._guarded(scope, receive, send, who)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send, who: Session) -> None:
        if access.admitted(who.claims):
            await self.app(scope, receive, _changed(send, _keep_private, HTTPConnection(scope)))
        elif scope["type"] == "http" and self.is_page(scope["path"]):
            front = {**scope, "path": "/", "raw_path": b"/", "query_string": b""}
            await self.app(front, receive, send)
        else:
            await refusal(scope, who.claims)(scope, receive, send)

    async def _leave(self, scope: Scope, receive: Receive, send: Send, who: Session) -> None:
        """Sign out, asked for by a page of ours: whoever has a copy of the cookie is out too.

        Streamlit's own way out is taken along, which ends the sign-in at the provider: where to go then is answered.
        """
        if scope["method"] != "POST" or from_elsewhere(scope):
            status = 403 if scope["method"] == "POST" else 405
            await PlainTextResponse("", status, {"Allow": "POST"})(scope, receive, send)
            return
        if who is not NONE:
            try:
                revoked.revoke(revoked.SESSION, who.own)
            except OSError as error:
                logging.getLogger(__name__).error("a signing out could not be kept: %s", error)
            metrics.sign_outs.inc()
            tell("sign-out")
        found: list[Message] = []

        async def keep(message: Message) -> None:
            found.append(message)

        await self.app({**scope, "method": "GET"}, receive, keep)
        headers = Headers(raw=found[0]["headers"])
        answer = JSONResponse({"to": headers.get("location", "/")}, headers={"Cache-Control": "no-store"})
        answer.raw_headers += [(b"set-cookie", one.encode("latin-1")) for one in headers.getlist("set-cookie")]
        await answer(scope, receive, send)


def _closed(path: str) -> bool:
    return path not in OPEN and not path.startswith(OPEN_FOLDERS) if access.needed() else path.startswith(INTAKE)


def _while_believed(request: HTTPConnection, receive: Receive, send: Send) -> Receive:
    """What comes over a page's socket, as long as the sign-in with which it was opened holds: a page that has been left
    open does nothing after that. Its browser connects again, and is asked to sign in.
    """

    async def received() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive" and session(request.cookies) is NONE:
            await send({"type": "websocket.close", "code": 1008})
            return {"type": "websocket.disconnect", "code": 1008}
        return message

    return received


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
    here = parts(request.headers.get("Referer", ""))
    signed = str(signer(WANTED).dumps(here.path + (f"?{here.query}" if here.query else "")))
    if f"{here.scheme}://{here.netloc}" == origin() and len(signed) <= MOST_CHARACTERS:
        _set_cookie(headers, signed, MINUTES * 60)
    cookies.guard(headers, is_https=_is_https())


def _return(request: HTTPConnection, headers: MutableHeaders) -> None:
    with suppress(BadData):
        view, _ = read(request.cookies, WANTED, MINUTES * 60)
        if headers.get("Location") == "/":
            # With the origin before it no path leads to another host.
            headers["Location"] = origin() + view
            _set_cookie(headers, "", 0)
    # One that is taken away says 0.
    given = [one for one in headers.getlist("Set-Cookie") if one.startswith(f"{USER}=")]
    if any("max-age=0" not in one.lower() for one in given):
        metrics.sign_ins.inc()
        tell("sign-in")
    cookies.guard(headers, is_https=_is_https(), prefix=USER, seconds=round(settings.sign_in_hours() * 3600))


def _is_https() -> bool:
    return origin().startswith("https:")


def _set_cookie(headers: MutableHeaders, value: str, seconds: int) -> None:
    response = Response()
    response.set_cookie(WANTED, value, seconds, httponly=True, samesite="lax", secure=_is_https())
    headers.append("Set-Cookie", response.headers["Set-Cookie"])
