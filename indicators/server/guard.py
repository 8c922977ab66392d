"""What is let in: known paths, by the methods they have, in sizes that somebody could mean."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import Headers, QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from indicators.charts.catalogue import HOME
from indicators.charts.pages import as_topic
from indicators.charts.parameters import VERSION
from indicators.server.plain import lang_of
from indicators.text import CODES, t

# A deck of sixty slides with filters each has a link of some 8,000 characters.
LONGEST_URL = 16 * 1024
# Of one request, in bytes; the page 读报 takes files of up to 2 MB, a form around them is small.
LARGEST_UPLOAD = 3 * 1024 * 1024
LARGEST_BODY = 64 * 1024
UPLOAD = "/_stcore/upload_file/"
STREAM = "/_stcore/stream"
# Of Streamlit's own: those that a browser asks for. Metrics, the interface for agents and the rest are shut. Of what
# it does not know it sends its own page, with 200: so only those folders are open that answer for all that is in them.
FOLDERS = ("/static/", "/media/", "/_stcore/bidi-components/", "/api/")
READING = ("GET", "HEAD", "OPTIONS")
PATHS = ("/favicon.png", "/_stcore/health", "/_stcore/host-config")
# Where somebody may sign in.
LOGIN, LOGOUT, BACK = "/auth/login", "/auth/logout", "/oauth2callback"
SIGN_IN = (LOGIN, LOGOUT, BACK)


class Guard:
    """ASGI middleware; ``own`` are the paths of the dashboard's own routes and of what it uses of Streamlit's (PATHS,
    SIGN_IN), ``is_page`` knows those that data bring, ``home`` the page of a topic that a path names (``slides.home``).
    """

    def __init__(
        self, app: ASGIApp, own: tuple[str, ...], is_page: Callable[[str], bool], home: Callable[[str], str]
    ) -> None:
        self.app, self.own, self.is_page, self.home = app, frozenset(own), is_page, home

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and (scope["path"] != STREAM or from_elsewhere(scope)):
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http" and (answer := self._instead(scope)):
            await answer(scope, receive, send)
        else:
            await self.app(scope, _limited(receive, _largest(scope)) if scope["type"] == "http" else receive, send)

    def _instead(self, scope: Scope) -> Response | None:
        path, query, headers = scope["path"], scope.get("query_string", b""), Headers(scope=scope)
        if len(scope.get("raw_path") or path) + len(query) > LONGEST_URL:
            return PlainTextResponse("URI Too Long", 414)
        if path == f"/{HOME}":
            # The page that opens first has the root for its address: by its name Streamlit would not find it.
            return RedirectResponse("./" + (f"?{query.decode('latin-1')}" if query else ""))
        if not self._is_there(path):
            page = self.home(path)
            return _moved(page, path[1:], query) if page else _lost(lang_of(QueryParams(query)), headers)
        # Uploads, signing out and the data interface know their own methods.
        if scope["method"] not in READING and not path.startswith((UPLOAD, LOGOUT, "/api")):
            return PlainTextResponse("Method Not Allowed", 405, {"Allow": "GET, HEAD"})
        size = headers.get("content-length", "0")
        if not size.isdigit() or int(size) > _largest(scope):
            return PlainTextResponse("Content Too Large", 413)
        return None

    def _is_there(self, path: str) -> bool:
        return path.isprintable() and (path in self.own or path.startswith((*FOLDERS, UPLOAD)) or self.is_page(path))


class NoUploads:
    """ASGI middleware, behind sign-in: no page of ours takes a file this way (see ui/browser/upload.js), and Streamlit
    would keep any number of them for as long as somebody's page is open.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(UPLOAD):
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


class RootPath:
    """ASGI middleware: the same app with and without a path before its own, whether or not a proxy cuts it off."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self.app, self.prefix = app, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.prefix and scope.get("path", "").startswith(f"/{self.prefix}/"):
            scope = {**scope, "path": scope["path"].removeprefix(f"/{self.prefix}"), "raw_path": None}
        await self.app(scope, receive, send)


def from_elsewhere(scope: Scope) -> bool:
    """Whether a page of another host asks. Streamlit refuses it too, after asking the internet for its own address."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host", "")


def _largest(scope: Scope) -> int:
    return LARGEST_UPLOAD if scope["path"].startswith(UPLOAD) else LARGEST_BODY


def _limited(receive: Receive, most: int) -> Receive:
    """The same body, broken off where it is longer than it may be (a length need not be declared)."""
    taken = 0

    async def received() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413)
        return message

    return received


def _moved(page: str, topic: str, query: bytes) -> Response:
    """To the page of a topic, from what stood under its own address."""
    told = as_topic(topic, parse_qs(query.decode("latin-1"), keep_blank_values=True))
    return RedirectResponse(f"./{page}?{urlencode({'v': [VERSION]} | told, doseq=True)}")


def _lost(lang: str, headers: Headers) -> Response:
    """The answer for an address that there is not: a page for people, a line for programs."""
    if "text/html" not in headers.get("accept", ""):
        return PlainTextResponse("Not Found", 404)
    words = {name: t(f"lost.{name}", lang) for name in ("heading", "text", "home")}
    return HTMLResponse(
        f'<!DOCTYPE html><html lang="{CODES[lang]}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f"<title>{words['heading']}</title><style>body{{font:1.125rem/1.6 sans-serif;margin:15vh auto;max-width:30em;"
        f"padding:0 1.5em}}</style><h1>{words['heading']}</h1><p>{words['text']}</p>"
        f'<p><a href="./">{words["home"]}</a></p></html>',
        404,
    )
