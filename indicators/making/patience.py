"""Long work is done for somebody, and ends where nobody waits for it any more.

Whoever starts the work says in ``until`` how that is known; the work itself looks now and then.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Left(Exception):
    """Nobody waits any more for what is being made."""


def _never() -> bool:
    return False


_left: ContextVar[Callable[[], bool]] = ContextVar("left", default=_never)


@contextmanager
def until(left: Callable[[], bool]) -> Iterator[None]:
    """What is done inside may end, with ``Left``, once ``left`` says that nobody waits."""
    token = _left.set(left)
    try:
        yield
    finally:
        _left.reset(token)


def look() -> None:
    """Raises Left where nobody waits; called by whatever takes long, a few times a second."""
    if _left.get()():
        raise Left
