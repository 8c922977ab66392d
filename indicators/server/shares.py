"""Nobody takes the server from the others: so many messages a socket, so many requests an address, so many readers.

Whoever asks for more than a share waits a while; then the answer is 429. Where the house is full it is 503.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from starlette.datastructures import QueryParams
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from indicators.server.api.problems import Problem
from indicators.server.buckets import Bucket, Buckets
from indicators.server.house import House
from indicators.server.plain import lang_of
from indicators.text import LANGUAGES, t

# Messages of a socket: a second, and at once. A hand gives one or two a second; a page sends some by itself.
MESSAGES, MESSAGES_AT_ONCE = 20, 100
# Characters or bytes that count as a message more: a file of 10 MB is some fifty.
LENGTH = 256 * 1024
# What a request takes of its address's share: a page with all its files takes some 20, from the cache 5.
FILE, PAGE, MADE = 0.2, 1.0, 5.0
# An address's share is for so many seconds at once (one newsroom may sit behind it); more waits for so many seconds.
AT_ONCE, PATIENCE = 6, 5
# What is made for whoever asks.
MAKING = ("/api/", "/present", "/preview.png", "/qr.svg", "/feed.atom", "/catalog.jsonld", "/sitemap.xml")
FILES = ("/static/", "/assets/", "/media/", "/_stcore/bidi-components/")
# Whoever watches the server is never refused.
WATCHED = ("/healthz", "/readyz", "/_stcore/health")
AGAIN = {"Cache-Control": "no-store", "Retry-After": "10"}


class Shares:
    """ASGI middleware, before all others. ``requests`` a second are an address's share, 0 for no end; ``is_page`` knows
    the addresses of pages.
    """

    def __init__(self, app: ASGIApp, house: House, requests: float, is_page: Callable[[str], bool]) -> None:
        self.app, self.house, self.is_page = app, house, is_page
        self.addresses = Buckets(requests, requests * AT_ONCE) if requests else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http" and (answer := await self._instead(scope)):
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _instead(self, scope: Scope) -> Response | None:
        """What is answered to a request that has no share."""
        path = scope["path"]
        if path in WATCHED:
            return None
        wait = self._take(scope, MADE if path.startswith(MAKING) else FILE if path.startswith(FILES) else PAGE)
        if wait is None:
            return _refused(scope)
        await asyncio.sleep(wait)
        if self.house.is_full and self.is_page(path):
            self.house.send_away()
            return PlainTextResponse(" ".join(t("shares.full", lang) for lang in LANGUAGES), 503, AGAIN)
        return None

    def _take(self, scope: Scope, cost: float) -> float | None:
        bucket = self._bucket(scope)
        return bucket.take(cost, PATIENCE) if bucket else 0.0

    def _bucket(self, scope: Scope) -> Bucket | None:
        return self.addresses.of((scope.get("client") or ("",))[0]) if self.addresses else None

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait = self._take(scope, PAGE)
        if wait is None or self.house.is_full:
            if self.house.is_full:
                self.house.send_away()
            await _closed(scope, send, 429 if wait is None else 503)
            return
        await asyncio.sleep(wait)
        with self._seat():
            await self.app(scope, self._in_turn(scope, receive), send)

    @contextmanager
    def _seat(self) -> Iterator[None]:
        self.house.readers += 1
        try:
            yield
        finally:
            self.house.readers -= 1

    def _in_turn(self, scope: Scope, receive: Receive) -> Receive:
        """The messages of a socket, no faster than its share; what waits is not read from the network."""
        own, address = Bucket(MESSAGES, MESSAGES_AT_ONCE), self._bucket(scope)

        async def received() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive":
                cost = 1 + len(message.get("bytes") or message.get("text") or "") / LENGTH
                waits = [bucket.take(cost) or 0.0 for bucket in (own, address) if bucket]
                # Without a wait, too, others have their turn.
                await asyncio.sleep(max(waits))
            return message

        return received


def _refused(scope: Scope) -> Response:
    if scope["path"].startswith("/api/"):
        response = Problem(429, "many").response(lang_of(QueryParams(scope["query_string"])))
        response.headers.update(AGAIN)
        return response
    return PlainTextResponse(" ".join(t("shares.many", lang) for lang in LANGUAGES), 429, AGAIN)


async def _closed(scope: Scope, send: Send, status: int) -> None:
    """Refuse a socket before it opens, with a status where the server can send one."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": 1013})
        return
    headers = [(name.lower().encode(), value.encode()) for name, value in AGAIN.items()]
    await send({"type": "websocket.http.response.start", "status": status, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": b""})
