"""Memory without use goes back to the machine: allocators keep what one large selection took, for the next."""

import asyncio
import ctypes
import time
from contextlib import suppress

# M_ARENA_MAX of glibc's <malloc.h>.
ARENA_MAX = -8
# Seconds between two looks, and of computing after which there may be something to give back.
PAUSE, WORK = 5, 0.2


def share_heaps() -> None:
    """Threads have two heaps together, not one each, which would keep forty megabytes more. Only glibc has such."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(ARENA_MAX, 2)


def give_back() -> None:
    """What the C library (glibc) holds without need, from which Arrow takes its memory too (``indicators``): some
    milliseconds, beside whoever computes.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


async def tidy() -> None:
    """Give back for as long as the server runs, whenever it has worked."""
    seen = 0.0
    while True:
        await asyncio.sleep(PAUSE)
        if time.process_time() - seen > WORK:
            await asyncio.to_thread(give_back)
            seen = time.process_time()
