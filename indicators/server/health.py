"""Whether the server is up, and whether it has data: for whatever watches it."""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from indicators import current
from indicators.server.api.problems import unusable
from indicators.tables import Unusable
from indicators.view import View

NOW = {"Cache-Control": "no-store"}


async def alive(_: Request) -> Response:
    """The process answers; nothing else is looked at."""
    return PlainTextResponse("ok", headers=NOW)


def ready(_: Request) -> Response:
    """200 with what there is, counting the faulty rows that were left out; 503 where no page can be made."""
    try:
        dataset = current.dataset()
    except Unusable as error:
        return unusable(error, View.lang)
    return JSONResponse({"figures": len(dataset.figures), "faults": len(dataset.faults)}, headers=NOW)


routes: list[Route] = [Route("/healthz", alive), Route("/readyz", ready)]
