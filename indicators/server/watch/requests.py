"""Requests and sockets as they end: what kind, with which status, after how long."""

import time
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from indicators.charts.catalogue import HOME
from indicators.server.watch import metrics
from indicators.server.watch.events import tell

FOLDERS = {"static": "static", "media": "media", "api": "api", "assets": "assets", "auth": "sign-in",
           "oauth2callback": "sign-in", "_stcore": "streamlit"}  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
OTHER = "other"
# What is no fault of the server's and was not given: refused, too large, too much, no room.
REFUSALS = (401, 403, 405, 413, 414, 429, 503)


class Watched:
    """ASGI middleware; ``own`` are the paths of the dashboard's own routes, ``is_page`` knows its pages."""

    def __init__(self, app: ASGIApp, own: tuple[str, ...], is_page: Callable[[str], bool]) -> None:
        self.app, self.own, self.is_page = app, frozenset(own), is_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        start, status = time.perf_counter(), 500

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, sent)
        finally:
            took, what = time.perf_counter() - start, self.kind(scope["path"])
            metrics.requests.labels(what, status).inc()
            metrics.request_seconds.labels(what).observe(took)
            _note_refusal(status)
            method = scope["method"] if scope["method"] in METHODS else OTHER
            tell("request", what=what, method=method, status=status, seconds=round(took, 4))

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        start, is_open = time.perf_counter(), False

        async def sent(message: Message) -> None:
            nonlocal is_open
            if message["type"] == "websocket.accept":
                is_open = True
                metrics.sessions.inc()
                metrics.opened.inc()
                tell("session", status="open")
            await send(message)

        try:
            await self.app(scope, receive, sent)
        finally:
            if is_open:
                metrics.sessions.dec()
                tell("session", status="closed", seconds=round(time.perf_counter() - start, 1))
            else:
                _note_refusal(403)
                tell("session", status="refused")

    def kind(self, path: str) -> str:
        """What an address asks for, in a few words that are known beforehand."""
        first = path.strip("/").partition("/")[0]
        if first in FOLDERS:
            return FOLDERS[first]
        if self.is_page(path):
            return first or HOME
        return path if path in self.own else OTHER


def _note_refusal(status: int) -> None:
    if status in REFUSALS:
        metrics.refused.labels(status).inc()
