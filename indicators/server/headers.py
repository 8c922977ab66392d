"""The headers that every answer carries, errors and the WebSocket's handshake among them."""

import base64
import hashlib
import re
from functools import cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from indicators import settings
from indicators.server import cookies
from indicators.server.picture import SCRIPT
from indicators.server.plain import way
from indicators.text import LANGUAGES

HOST = re.compile(r"[\w.-]+(:\d+)?|\[[0-9a-fA-F:]+\](:\d+)?")
INLINE = re.compile(r"<script>(.*?)</script>", re.S)
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


def policy(host: str) -> str:
    """The Content-Security-Policy for a page of ``host``: nothing from elsewhere, no script but the server's own.

    Streamlit's styles are written into the page, its inline components and the pictures of charts are blobs, and it
    compiles a WebAssembly module of its own.
    Safari does not count the WebSocket of the same host as 'self'.
    """
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    parts = {
        "default-src": "'self'",
        "script-src": " ".join(("'self' blob: 'wasm-unsafe-eval'", *inline_scripts())),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": f"'self' data: blob:{sockets}",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return "; ".join((*(f"{name} {value}" for name, value in parts.items()), ancestors()))


@cache
def inline_scripts() -> tuple[str, ...]:
    """The hashes by which the policy allows the page's own inline scripts."""
    scripts = dict.fromkeys((SCRIPT, *(text for lang in LANGUAGES for text in INLINE.findall(way().page(lang)))))
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts)
    return tuple(f"'sha256-{digest}'" for digest in digests)


def ancestors() -> str:
    """The part that says who may show a page in a frame; a page that brings its own policy needs it as a header."""
    return " ".join(("frame-ancestors 'self'", *settings.embed_in()))


class SecurityHeaders:
    """ASGI middleware, the outermost; a policy that an answer brings along stays. Over https cookies are secure."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        host = Headers(scope=scope).get("host", "") if scope["type"] in ("http", "websocket") else ""
        accepted = False

        async def sent(message: Message) -> None:
            nonlocal accepted
            kind = message["type"]
            if kind == "websocket.close" and not accepted and "websocket.http.response" in scope.get("extensions", {}):
                # Refused before it opened: the server's own answer would carry no headers.
                await sent({"type": "websocket.http.response.start", "status": 403, "headers": []})
                await send({"type": "websocket.http.response.body", "body": b""})
                return
            if kind in ("http.response.start", "websocket.accept", "websocket.http.response.start"):
                accepted = True
                message.setdefault("headers", [])
                headers = MutableHeaders(scope=message)
                headers.update(FIXED)
                headers.setdefault("Content-Security-Policy", policy(host))
                del headers["server"]
                cookies.guard(headers, is_https=scope.get("scheme") in ("https", "wss"))
            await send(message)

        await self.app(scope, receive, sent)
