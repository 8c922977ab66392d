"""Files made for readers: each is made once, however many ask for it, and the latest used are kept.

What is asked for is made by a few threads of its own, large things apart from small ones: whoever wants a small file
never waits for a large one, and readers' pages keep the processor. Where all who asked have left, the making ends.
"""

from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from threading import Lock
from typing import NamedTuple

from cachetools import LRUCache

from indicators.making import patience
from indicators.making.company import company

# In bytes; a file that is larger alone is not kept.
MOST_BYTES = 32 * 1024 * 1024
# So many are made at a time, and so many of those that are large: of more rows than this. Two small ones are not made
# sooner side by side, and a page beside them has the processor for a third of the time, not for half of it.
SMALL_AT_ONCE, LARGE_AT_ONCE = 1, 2
LARGE_ROWS = 2_000
# So many may wait to be made.
MOST_ORDERS = 200


@dataclass(frozen=True)
class File:
    """An answer. ``tag`` is its strong ETag: the digest of its bytes, so that equal tags are equal files; ``total``
    counts the rows of which the body holds a part, -1 where it holds no rows of a selection."""

    name: str
    media: str
    body: bytes
    total: int = -1

    def __len__(self) -> int:
        return len(self.body)

    @cached_property
    def tag(self) -> str:
        return f'"{sha256(self.body).hexdigest()[:20]}"'


@dataclass(frozen=True)
class Stream:
    """An answer too large to be held: ``parts`` begins it anew for each reader. Its ``tag`` is that of what it is made
    of, which makes the same bytes."""

    name: str
    media: str
    parts: Callable[[], Iterator[bytes]]
    total: int
    tag: str


Made = File | Stream


class Order(NamedTuple):
    """What is asked for: ``key`` holds all that it is made of. ``make`` gives it, or what will, where that takes
    long."""

    key: Hashable
    make: Callable[[], Made | Callable[[], Made]]

    @property
    def tag(self) -> str:
        """An ETag by what it is made of."""
        return f'"{sha256(repr(self.key).encode()).hexdigest()[:20]}"'


@dataclass(eq=False)
class _Making:
    """A file that is being made, and how many wait for it."""

    order: Order
    waiting: int = 0
    made: "Future[Made]" = field(default_factory=Future)

    def left(self) -> bool:
        return not self.waiting


class Busy(Exception):
    """So many things wait to be made that one more would only wait."""


class Shelf:
    """``most`` bytes of files, the latest used; made by so many threads at a time."""

    def __init__(self, most: int = MOST_BYTES, small: int = SMALL_AT_ONCE, large: int = LARGE_AT_ONCE) -> None:
        self._kept: LRUCache[Hashable, File] = LRUCache(most, getsizeof=len)
        self._makings: dict[Hashable, _Making] = {}
        self._lock = Lock()
        self._small = ThreadPoolExecutor(small, "small")
        self._large = ThreadPoolExecutor(large, "large")

    @contextmanager
    def asked(self, order: Order) -> Iterator["Future[Made]"]:
        """The file to come, for as long as somebody waits for it in this block. It is not to be cancelled.

        Raises Busy.
        """
        with self._lock:
            kept = self._kept.get(order.key)
            making = self._makings.get(order.key) or _Making(order)
            making.waiting += 1
            if kept is not None:
                making.made.set_result(kept)
            elif order.key not in self._makings:
                if len(self._makings) >= MOST_ORDERS:
                    raise Busy
                self._makings[order.key] = making
                self._small.submit(self._work, making, order.make)
        try:
            yield making.made
        finally:
            with self._lock:
                making.waiting -= 1
                # Whoever asks next does not wait for what is about to end.
                if making.left() and self._makings.get(order.key) is making:
                    del self._makings[order.key]

    def taken(self, order: Order) -> Made:
        """The file, waited for. Raises what making it raises."""
        with self.asked(order) as made:
            return made.result()

    def clear(self) -> None:
        """Keep nothing of what there is."""
        with self._lock:
            self._kept.clear()

    def _work(self, making: _Making, make: Callable[[], Made | Callable[[], Made]]) -> None:
        try:
            with patience.until(making.left), company.kept():
                patience.look()
                made = make()
        except BaseException as error:
            self._done(making)
            making.made.set_exception(error)
            return
        if isinstance(made, Made):
            self._done(making, made)
            making.made.set_result(made)
        else:
            self._large.submit(self._work, making, made)

    def _done(self, making: _Making, made: Made | None = None) -> None:
        with self._lock:
            if isinstance(made, File) and len(made) <= self._kept.maxsize:
                self._kept[making.order.key] = made
            if self._makings.get(making.order.key) is making:
                del self._makings[making.order.key]


shelf = Shelf()
