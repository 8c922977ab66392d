"""What takes long to make anew is made beside those who use what there was before."""

from collections.abc import Callable, Hashable
from threading import Lock, Thread


class Beside:
    """One thing at a time is made, by a thread that nobody waits for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: Thread | None = None

    def begin(self, key: Hashable, make: Callable[[], object]) -> bool:
        """Begin to make it, unless something is being made already; whether it was begun. ``make`` raises nothing."""
        with self._lock:
            if self._thread and self._thread.is_alive():
                return False
            self._thread = Thread(target=make, name=f"beside-{hash(key)}", daemon=True)
            self._thread.start()
            return True

    def wait(self) -> None:
        """Until nothing is being made."""
        if thread := self._thread:
            thread.join()
