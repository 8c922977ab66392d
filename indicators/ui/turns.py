"""Whose script runs: one after the other, in the order of asking, and none for long at the cost of the rest.

Scripts share one interpreter: side by side they only take turns by force, and each is done later. So
one runs at a time. A script that takes longer than its share (a deck being made, a large table) goes on,
but the next one need not wait for it; of those so many run beside each other and no more.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition, Lock

SHARE = 0.1  # seconds; most runs take a tenth of it
MOST_AT_ONCE = 6


@dataclass
class Turn:
    """A turn as it passes: ``page`` is what runs, as soon as it is known."""

    page: str = ""


class Turns:
    """Turns for threads. ``share`` is how long one runs alone, ``most`` how many run at once in the worst case."""

    def __init__(self, share: float = SHARE, most: int = MOST_AT_ONCE) -> None:
        self.share, self.most = share, most
        self._lock = Lock()
        self._waiting: deque[Condition] = deque()
        self._running: dict[Condition, float] = {}
        # Told of each turn that ends: its page, how long it waited and took, in seconds.
        self.on_end: Callable[[str, float, float], object] = lambda page, waited, took: None

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @property
    def running(self) -> int:
        """How many have their turn."""
        return len(self._running)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """Wait for one's turn; it ends with the block."""
        me, asked = Condition(self._lock), time.monotonic()
        with self._lock:
            self._waiting.append(me)
            while self._waiting[0] is not me or (wait := self._wait()) != 0:
                me.wait(wait if self._waiting[0] is me else None)
            self._waiting.popleft()
            self._running[me] = started = time.monotonic()
            self._wake()
        turn = Turn()
        try:
            yield turn
        finally:
            with self._lock:
                del self._running[me]
                self._wake()
            self.on_end(turn.page, started - asked, time.monotonic() - started)

    def _wake(self) -> None:
        """Only the first in the queue has anything to look for: to wake a hundred costs more than a run."""
        if self._waiting:
            self._waiting[0].notify()

    def _wait(self) -> float | None:
        """How long the first in the queue has to wait: 0 for not at all, None for until somebody ends."""
        if len(self._running) >= self.most:
            return None
        last = max(self._running.values(), default=-self.share)
        return max(0.0, last + self.share - time.monotonic())


turns = Turns()
