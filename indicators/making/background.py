"""What takes long to make anew is made in the background of those who use what there was before."""

from collections.abc import Callable
from threading import Lock, Thread


class Background:
    """One thing at a time is made, by a thread that nobody waits for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: Thread | None = None

    def begin(self, make: Callable[[], object]) -> None:
        """Begin to make it, unless something is being made already. ``make`` raises nothing."""
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=make, name="background", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Until nothing is being made."""
        if thread := self._thread:
            thread.join()
