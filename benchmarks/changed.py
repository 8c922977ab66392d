"""``python -m benchmarks.changed [FIGURES]``: what readers notice while a word changes in one table of a large folder.

A server over a folder of ``benchmarks.generate`` (a million figures unless told otherwise), its copy made before. One
reader changes the city again and again: for half a minute, then from the change until the new data are served. Told are
the medians and the p95 of both in milliseconds, the longest answer, and after how many seconds the new data are there.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx2

from benchmarks.contestants import CONTESTANTS, running
from benchmarks.generate import prepared
from benchmarks.process import rest
from benchmarks.stats import percentile
from tests.reader import Reader

FIGURES, QUIET, MOST = 1_000_000, 30, 300
CITIES = ("", *(f"21{number:02d}00" for number in range(1, 15)))


async def _read(url: str, is_over: Callable[[], bool]) -> list[float]:
    """Seconds of each run of the page of figures; each city was shown before."""
    found = []
    async with Reader(url, "figures") as reader:
        for city in CITIES:
            await reader.run(f"v=1&city={city}")
        while not is_over():
            start = time.perf_counter()
            await reader.run(f"v=1&city={CITIES[len(found) % len(CITIES)]}")
            found.append(time.perf_counter() - start)
            await asyncio.sleep(0.1)
    return found


async def _renewed(url: str, old: str) -> float:
    """After how many seconds the tables have another version."""
    start = time.perf_counter()
    async with httpx2.AsyncClient(timeout=MOST) as client:
        while time.perf_counter() - start < MOST:
            if (await client.get(f"{url}/api/v1/places.csv")).headers["etag"] != old:
                break
            await asyncio.sleep(0.5)
    return time.perf_counter() - start


async def _watched(url: str, data: Path) -> dict[str, float]:
    end = time.monotonic() + QUIET
    quiet = await _read(url, lambda: time.monotonic() > end)
    old = httpx2.get(f"{url}/api/v1/places.csv").headers["etag"]
    table = data / "places.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("Anshan", "Anshan city", 1), encoding="utf-8")
    waiting = asyncio.create_task(_renewed(url, old))
    changed = await _read(url, waiting.done)
    parts = {"quiet": quiet, "changed": changed}
    shares = {"p50": 0.5, "p95": 0.95, "max": 1.0}
    told = {f"{n}_{s}_ms": round(1000 * percentile(found, q)) for n, found in parts.items() for s, q in shares.items()}
    return {"runs": len(changed), **told, "renewed_s": round(await waiting, 1)}


def main(figures: int = FIGURES) -> None:
    """Print a Markdown table."""
    with prepared(figures) as data, running(CONTESTANTS["ours"], data) as server:
        rest(server.pid)
        row = asyncio.run(_watched(server.url, data))
    print("| " + " | ".join(row) + " |\n" + "| --- " * len(row) + "|")
    print("| " + " | ".join(f"{value:,}" for value in row.values()) + " |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
