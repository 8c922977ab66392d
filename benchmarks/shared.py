"""``python -m benchmarks.shared [FIGURES]``: what a second process over the same large data takes of the memory.

Two servers over a folder of ``benchmarks.generate`` (a million figures unless told otherwise), its copy made before.
Each shows the overview, a list of figures and a profile for three cities; told is the memory of the first while it is
alone, and what the second adds to that, in MB, both at rest: pages that both have count once (PSS).
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from benchmarks.contestants import CONTESTANTS, Running, running
from benchmarks.generate import prepared
from benchmarks.process import memory_mb, rest
from tests.reader import Reader

FIGURES = 1_000_000
VISITS = [(page, city) for page in ("overview", "figures", "cities") for city in ("210100", "210200", "210300")]


async def _read(server: Running) -> None:
    for page, city in VISITS:
        async with Reader(server.url, page) as reader:
            await reader.run(f"v=1&city={city}")


def measure(data: Path) -> dict[str, float]:
    """``first_mb`` alone, ``second_mb`` that the second adds, and their ratio."""
    ours = CONTESTANTS["ours"]
    with running(ours, data) as first:
        asyncio.run(_read(first))
        rest(first.pid)
        alone = memory_mb(first.pid)
        with running(ours, data) as second:
            asyncio.run(_read(second))
            rest(second.pid)
            added = memory_mb(first.pid) + memory_mb(second.pid) - alone
    return {"first_mb": round(alone), "second_mb": round(added), "ratio": round(added / alone, 2)}


def main(figures: int = FIGURES) -> None:
    """Print a Markdown table."""
    with prepared(figures) as data:
        row = measure(data)
    print("| " + " | ".join(row) + " |\n" + "| --- " * len(row) + "|")
    print("| " + " | ".join(f"{value:,}" for value in row.values()) + " |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
