"""A file that a button of a page saves: made once it is asked for, once for all who ask for the same."""

from collections.abc import Callable, Hashable

from indicators import current
from indicators.making.shelf import LARGE_ROWS, File, Made, Order, shelf


def saved(key: Hashable, make: Callable[[], bytes], rows: int) -> Callable[[], bytes]:
    """What gives the file, which ``make`` makes of the data as they are now; ``key`` names all else that it is made of,
    ``rows`` says how much that is.
    """

    def file() -> File:
        return File("", "", make())

    def ordered() -> Made | Callable[[], Made]:
        return file if rows > LARGE_ROWS else file()

    order = Order((current.version(), "saved", key), ordered)

    def taken() -> bytes:
        found = shelf.taken(order)
        return found.body if isinstance(found, File) else b""

    return taken
