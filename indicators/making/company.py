"""While something long is being made, threads take turns more often: the event loop waits for each turn of the others.

A script's run is done sooner where it is left alone for a while, so that is how it is the rest of the time.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

# Seconds of a turn: as Python has it by itself.
TURN = 0.005


class Company:
    """Several long works at a time; the turns are as before when the last of them ends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._works, self._before = 0, TURN

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is done inside is long."""
        with self._lock:
            self._works += 1
            if self._works == 1:
                self._before = sys.getswitchinterval()
                sys.setswitchinterval(min(TURN, self._before))
        try:
            yield
        finally:
            with self._lock:
                self._works -= 1
                if not self._works:
                    sys.setswitchinterval(self._before)


company = Company()
