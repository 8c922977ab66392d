"""What takes long stands in nobody's way: it is done beside the event loop, by few threads at a time, and given up
where whoever asked has gone.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from functools import cache
from typing import TypeVar

from anyio import CapacityLimiter, create_task_group, to_thread
from starlette.requests import Request
from starlette.types import Receive

from indicators.making.company import company
from indicators.making.shelf import Made, Order, shelf

Result = TypeVar("Result")

# So many short pieces of work at a time, and so many pieces of long files: they share one processor.
AT_ONCE, PIECES_AT_ONCE = 4, 1


@cache
def _short() -> CapacityLimiter:
    return CapacityLimiter(AT_ONCE)


@cache
def _pieces() -> CapacityLimiter:
    return CapacityLimiter(PIECES_AT_ONCE)


async def beside(work: Callable[..., Result], *arguments: object) -> Result:
    """What ``work`` gives, done in a thread."""
    return await to_thread.run_sync(work, *arguments, limiter=_short())


async def made(order: Order) -> Made:
    """What is ordered, made once for all who wait for it. Raises what making it raises, and Busy."""
    with shelf.asked(order) as coming:
        # Others may wait for the same.
        return await asyncio.shield(asyncio.wrap_future(coming))


async def made_for(request: Request, work: Callable[[Request], Order | None]) -> Made | None:
    """What ``work`` orders for a request; None where it orders nothing, or whoever asked has left."""
    found: Made | None = None
    async with awaited(request.receive):
        if order := await beside(work, request):
            found = await made(order)
    return found


async def in_turns(parts: Iterator[bytes]) -> AsyncIterator[bytes]:
    """The pieces of a long file, each made when the one before is on its way, in turn with those of other files."""
    while (part := await to_thread.run_sync(_next, parts, limiter=_pieces())) is not None:
        yield part


def _next(parts: Iterator[bytes]) -> bytes | None:
    with company.kept():
        return next(parts, None)


@asynccontextmanager
async def awaited(receive: Receive) -> AsyncIterator[None]:
    """What is done inside is cancelled where the client leaves. (The body of the request is nobody's.)"""

    async def watch() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        group.cancel_scope.cancel()

    try:
        async with create_task_group() as group:
            group.start_soon(watch)
            yield
            group.cancel_scope.cancel()
    except BaseExceptionGroup as several:
        # Only what is done inside can fail.
        raise several.exceptions[0] from None
