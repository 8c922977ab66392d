"""``python -m benchmarks.soak --minutes 20 --sessions 50``: does memory stay flat while readers come and work?

Resident memory is sampled every 5 s; its slope over the second half is what counts, for the first half still
fills caches. The row goes to results.json and to the tables.
"""

from __future__ import annotations

import argparse
import asyncio
import time

SAMPLE = 5.0
THINK = 5.0


async def _soak(server, minutes: float, count: int) -> dict:
    from benchmarks.load import connect, spell
    from benchmarks.process import memory_mb

    sessions = await connect(server, "", count)
    working = asyncio.create_task(spell(server, sessions, minutes * 60, THINK))
    begun, times, sizes = time.perf_counter(), [], []
    while not working.done():
        # Reading the kernel's tables takes a while: in a thread, so that no reader waits for it.
        sizes.append(await asyncio.to_thread(memory_mb, server.pid))
        times.append((time.perf_counter() - begun) / 3600)
        await asyncio.wait([working], timeout=SAMPLE)
    done = working.result()
    await asyncio.gather(*(session.close() for session in sessions), return_exceptions=True)
    return done | {"minutes": minutes, "sessions": len(sessions), **trend(times, sizes)}


def trend(hours: list[float], sizes: list[float]) -> dict:
    """Memory at the start and the end, and its slope over the second half in MB an hour."""
    from benchmarks.stats import slope

    half = len(sizes) // 2
    rise = slope(hours[half:], sizes[half:])
    return {"first_mb": round(sizes[0], 1), "last_mb": round(sizes[-1], 1), "mb_an_hour": round(rise, 1)}


def main() -> None:
    """Soak the dashboard and keep the row."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--dry", action="store_true", help="print, write nothing")
    options = parser.parse_args()
    from benchmarks.__main__ import at_home

    at_home("benchmarks.soak")
    from benchmarks.contestants import CONTESTANTS, running
    from benchmarks.measure import stored
    from benchmarks.table import write

    with running(CONTESTANTS["ours"]) as server:
        found = asyncio.run(_soak(server, options.minutes, options.sessions))
    print(found)
    if not options.dry:
        stored("soak", found)
        write()


if __name__ == "__main__":
    main()
