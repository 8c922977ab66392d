"""Streamlit's own files in their smaller forms (see ``bundles``), in place of its own handler."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from indicators.server.quick.bundles import FORMS, served

PREFIX = "/static/"


class Static:
    """ASGI middleware for ``/static/``; everything else goes on to the app."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PREFIX):
            await self.app(scope, receive, send)
            return
        accepted = Headers(scope=scope).get("accept-encoding", "")
        forms = frozenset(form for form in FORMS if form in accepted and f"{form};q=0" not in accepted)
        found = await run_in_threadpool(served, scope["path"].removeprefix(PREFIX), forms)
        response = Response(found[0], headers=found[1]) if found else PlainTextResponse("Not Found", 404)
        if scope["method"] == "HEAD":
            response.body = b""
        await response(scope, receive, send)
