"""Ports for the servers that tests start."""

from __future__ import annotations

import os
import random
import socket

# Chromium opens all of them, and the system gives none of them to a connection on its way out.
FIRST, LAST = 20_000, 32_000
# So many workers of pytest-xdist have ports of their own.
WORKERS = 20


def free_port() -> int:
    """A port on which nothing listens; no other worker of this run is given it before the server listens there."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % WORKERS
    # Hypothesis seeds the common generator alike in all workers.
    while not _free(port := random.SystemRandom().randrange(FIRST + worker, LAST, WORKERS)):
        pass
    return port


def _free(port: int) -> bool:
    with socket.socket() as knock:
        try:
            knock.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
