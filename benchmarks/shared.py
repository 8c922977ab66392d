"""``python -m benchmarks.shared [FIGURES]``: what a second process over the same large data takes of the memory.

A server over a folder of ``benchmarks.generate`` (a million figures unless told otherwise), its copy made before, once
as one process and once as two (``serve --processes 2``). Each process shows the overview, a list of figures and a
profile for three cities; told is the memory of the one, and what the two take beyond it with the process that started
them, in MB, all at rest: pages that several have count once (PSS).
"""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.contestants import CONTESTANTS, running
from benchmarks.generate import prepared
from benchmarks.process import memory_mb, rest
from indicators.server.slack import PAUSE
from tests.reader import Reader

FIGURES = 1_000_000
VISITS = [(page, city) for page in ("overview", "figures", "cities") for city in ("210100", "210200", "210300")]


async def _read(url: str) -> None:
    for page, city in VISITS:
        async with Reader(url, page) as reader:
            await reader.run(f"v=1&city={city}")


def measure(data: Path) -> dict[str, float]:
    """``first_mb`` alone, ``second_mb`` that the second adds, and their ratio."""
    alone, both = (_held(count, data) for count in (1, 2))
    return {"first_mb": round(alone), "second_mb": round(both - alone), "ratio": round((both - alone) / alone, 2)}


def _held(processes: int, data: Path) -> float:
    several = ["--processes", str(processes)] if processes > 1 else []
    ours = CONTESTANTS["ours"]
    with running(replace(ours, command=lambda port, folder: [*ours.command(port, folder), *several]), data) as server:
        port = urlsplit(server.url).port or 0
        for number in range(port, port + processes):
            asyncio.run(_read(f"http://127.0.0.1:{number}"))
        # What was taken and is not used any more goes back a few seconds later.
        time.sleep(2 * PAUSE)
        rest(server.pid)
        return memory_mb(server.pid)


def main(figures: int = FIGURES) -> None:
    """Print a Markdown table."""
    with prepared(figures) as data:
        row = measure(data)
    print("| " + " | ".join(row) + " |\n" + "| --- " * len(row) + "|")
    print("| " + " | ".join(f"{value:,}" for value in row.values()) + " |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
