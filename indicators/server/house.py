"""How many readers the server has room for: each takes some of the files that the system lets a process open."""

import logging
import resource
import time

# A reader's connection, and the script that draws for it: two sockets to wake it, and what waits on them.
FILES_OF_A_READER = 4
# Where the system sets no end.
MOST_FILES = 65_536
# Of the files so much is for requests, and for what the server itself opens.
FOR_REQUESTS = 0.25
OWN_FILES = 64
# A line of the log in so many seconds, however many are sent away.
QUIET = 10
LOG = logging.getLogger(__name__)


def widen() -> int:
    """Raise the number of files that the process may open as far as it may by itself; how many that are."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        return wanted
    return wanted if soft == resource.RLIM_INFINITY else soft


class House:
    """Room for so many readers, and for so many connections beside theirs. Used on the event loop alone."""

    def __init__(self, files: int) -> None:
        kept = max(int(files * FOR_REQUESTS), 2 * OWN_FILES)
        self.seats = max((files - kept) // FILES_OF_A_READER, 1)
        self.callers = max(kept - OWN_FILES, 1)
        self.readers = 0
        self._sent_away, self._told = 0, -float(QUIET)

    @property
    def is_full(self) -> bool:
        return self.readers >= self.seats

    def send_away(self) -> None:
        """Tell the log, once in a while, that and how many found no room."""
        self._sent_away += 1
        if (now := time.monotonic()) - self._told >= QUIET:
            LOG.warning("full: %d readers, %d sent away (limit of open files)", self.readers, self._sent_away)
            self._told, self._sent_away = now, 0


# The server's own; whoever imports it is the server, and opens its files from now on.
house = House(widen())
