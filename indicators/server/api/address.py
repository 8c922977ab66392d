"""One address of the data interface: methods, conditions and headers; what it answers is given to it."""

import logging
import traceback
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from indicators import access
from indicators.making.shelf import Busy, File, Made, Order
from indicators.server.api.part import following
from indicators.server.api.problems import METHODS, Problem, unusable
from indicators.server.api.query import LONGEST, Asked, asked
from indicators.server.work import awaited, beside, in_turns, made
from indicators.tables import Unusable

# A minute: a burst of readers behind a proxy is one request, and new data are seen soon. Then it asks again.
CACHING = "public, max-age=60, must-revalidate"
READ = (".json", ".jsonld", ".atom", ".xml", ".txt")
LOG = logging.getLogger(__name__)


# What a program on a page of another site may do, where all may see everything (the Fetch standard, CORS).
OPEN = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, X-Total-Count"}
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class Address:
    """An ASGI app that answers with the file that ``answer`` gives or orders; it raises Problem or Unusable where it
    cannot.
    """

    def __init__(self, answer: Callable[[Asked], Made | Order]) -> None:
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with awaited(receive):
            response = await self._response(Request(scope))
            response.headers.update({} if access.needed() else OPEN)
            await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        wanted = asked(request)
        try:
            if request.method == "OPTIONS":
                return Response(status_code=204, headers={"Allow": METHODS} | ({} if access.needed() else PREFLIGHT))
            if request.method not in ("GET", "HEAD"):
                raise Problem(405, "method")
            if len(request.scope["query_string"]) > LONGEST:
                raise Problem(414, "long", most=LONGEST)
            order = await beside(self.answer, wanted)
            file = await made(order) if isinstance(order, Order) else order
            return _sent(file, request, _counted(file, wanted, request.scope["path"]))
        except Problem as problem:
            return problem.response(wanted.lang)
        except Unusable as error:
            return unusable(error, wanted.lang)
        except Busy:
            return Problem(503, "busy").response(wanted.lang)
        except Exception as error:
            # Where, but not the message: it may repeat what a stranger sent.
            LOG.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
            return Problem(500, "failed").response(wanted.lang)


def _counted(file: Made, wanted: Asked, path: str) -> dict[str, str]:
    """Of how many rows it has a part, and where the next part is."""
    if file.total < 0:
        return {}
    further = following(wanted, path, file.total)
    return {"X-Total-Count": str(file.total)} | ({"Link": f'<{further}>; rel="next"'} if further else {})


def _sent(file: Made, request: Request, more: dict[str, str]) -> Response:
    """The file, or 304 where the caller has it already. Of HEAD the server leaves out the body."""
    tag = file.tag
    headers = {"ETag": tag, "Cache-Control": CACHING} | more
    # Compared weakly, as RFC 9110 asks.
    named = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if tag in named or named == ["*"]:
        return Response(status_code=304, headers=headers)
    # These are read where they stand; a browser shows them instead of saving them.
    way = "inline" if file.name.endswith(READ) else "attachment"
    headers["Content-Disposition"] = f'{way}; filename="{file.name}"'
    if isinstance(file, File):
        return Response(file.body, headers=headers, media_type=file.media)
    if request.method == "HEAD":
        return Response(headers=headers, media_type=file.media)
    return StreamingResponse(in_turns(file.parts()), headers=headers, media_type=file.media)
