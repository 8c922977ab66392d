"""``python -m benchmarks.attacks [NAME …]``: what others notice while somebody asks for more than a share.

A server of its own for each attack. Before it, during it and after it one reader changes the city again and again, and
``/healthz`` is asked twenty times a second; the attack comes from a process of its own. Told are the longest answer of
``/healthz`` and the reader's p95, quiet and attacked, in milliseconds, and the server's memory (with its children)
before, at most, and a minute later, in MB.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import sys
import time
from collections.abc import Awaitable, Callable
from urllib.parse import quote

import httpx2

from benchmarks.contestants import CONTESTANTS, Running, running
from benchmarks.process import memory_mb, rest
from benchmarks.stats import percentile
from tests import hostile
from tests.reader import Reader

QUIET, ATTACKED, AFTER = 10, 20, 60
CITIES = ("", "210300", "210700", "211300", "210600", "210100")
# How many do the same at a time.
READERS = 6


async def usual(url: str) -> None:
    """A reader who has a file read and takes a table away: what does that is loaded for the first, and stays."""
    async with Reader(url, "intake") as reader:
        await reader.run()
        await reader.choose("article.txt", "标题\n2024年，鞍山市有企业30家。".encode())
        await reader.drawn()
    async with httpx2.AsyncClient(timeout=120) as client:
        await client.get(f"{url}/api/v1/figures.xlsx")


async def files(url: str, content: bytes, name: str) -> None:
    """Readers who choose a hostile file, and leave after a second."""

    async def one() -> None:
        reader = await Reader(url, "intake").__aenter__()
        await reader.run()
        await reader.choose(name, content)
        await asyncio.sleep(1)
        reader.leave()

    await asyncio.gather(*(one() for _ in range(READERS)))


async def waited_for(url: str, content: bytes, name: str) -> None:
    """The same by readers who stay."""

    async def one() -> None:
        async with Reader(url, "intake") as reader:
            await reader.run()
            await reader.choose(name, content)
            await reader.drawn()

    await asyncio.gather(*(one() for _ in range(READERS)))


async def codes(url: str) -> None:
    """Twenty QR codes, each as large as there are."""
    async with httpx2.AsyncClient(timeout=120) as client:
        texts = [f"{number:02}" + "a" * 2_900 for number in range(20)]
        await asyncio.gather(*(client.get(f"{url}/qr.svg?text={text}") for text in texts))


async def messages(url: str) -> None:
    """Five thousand small messages on a socket, as fast as they go."""
    async with Reader(url) as reader:
        await reader.run()
        message = reader.asked().SerializeToString()
        for _ in range(5_000):
            await reader.socket.send(message)
        await asyncio.sleep(10)


async def decks(url: str) -> None:
    """A deck of sixty slides, asked for twenty times."""
    slide = quote("anshan-srdi-targets")
    deck = "&".join(["deck=" + ",".join([slide] * 60)])
    async with httpx2.AsyncClient(timeout=120) as client:
        await asyncio.gather(*(client.get(f"{url}/present?{deck}&slide=1") for _ in range(20)))


async def tables(url: str) -> None:
    """All figures as a workbook, each time with another search."""
    async with httpx2.AsyncClient(timeout=120) as client:
        await asyncio.gather(*(client.get(f"{url}/api/v1/figures.xlsx?limit={n + 40}") for n in range(20)))


ATTACKS: dict[str, Callable[[str], Awaitable[None]]] = {
    "wide-cell-left": lambda url: files(url, hostile.wide_cell(), "wide.docx"),
    "pdf-left": lambda url: files(url, hostile.one_stream(), "stream.pdf"),
    "pdf-stayed": lambda url: waited_for(url, hostile.one_stream(), "stream.pdf"),
    "merged": lambda url: waited_for(url, hostile.merged_down(900), "merged.docx"),
    "qr": codes,
    "messages": messages,
    "present": decks,
    "xlsx": tables,
}


def attack(name: str, url: str) -> None:
    """One attack, in a process of its own."""
    asyncio.run(ATTACKS[name](url))


async def _health(url: str, found: list[float], until: Callable[[], bool]) -> None:
    async with httpx2.AsyncClient(timeout=120) as client:
        while not until():
            start = time.perf_counter()
            await client.get(f"{url}/healthz")
            found.append(time.perf_counter() - start)
            await asyncio.sleep(0.05)


async def _reader(url: str, found: list[float], until: Callable[[], bool]) -> None:
    async with Reader(url) as reader:
        await reader.run()
        number = 0
        while not until():
            number += 1
            start = time.perf_counter()
            await reader.run(f"v=1&city={CITIES[number % len(CITIES)]}")
            found.append(time.perf_counter() - start)
            await asyncio.sleep(0.1)


async def _watched(server: Running, until: Callable[[], bool]) -> tuple[list[float], list[float], float]:
    """Answers of ``/healthz`` and of pages in seconds, and the most memory."""
    health: list[float] = []
    pages: list[float] = []
    most = [0.0]

    async def memory() -> None:
        while not until():
            most[0] = max(most[0], await asyncio.to_thread(memory_mb, server.pid))
            await asyncio.sleep(0.5)

    await asyncio.gather(_health(server.url, health, until), _reader(server.url, pages, until), memory())
    return health, pages, most[0]


def _until(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def measure(name: str) -> dict[str, float]:
    """What others notice of an attack."""
    with running(CONTESTANTS["ours"]) as server:
        # What it makes behind its open door takes from others, too.
        rest(server.pid)
        asyncio.run(usual(server.url))
        asyncio.run(_watched(server, _until(2)))
        rest(server.pid)
        before = memory_mb(server.pid)
        calm, quiet, _ = asyncio.run(_watched(server, _until(QUIET)))
        process = multiprocessing.get_context("spawn").Process(target=attack, args=(name, server.url))
        process.start()
        ends = _until(ATTACKED)
        health, pages, most = asyncio.run(_watched(server, lambda: ends() and not process.is_alive()))
        process.join()
        time.sleep(AFTER)
        return {
            "health_quiet_ms": round(1000 * max(calm)),
            "health_max_ms": round(1000 * max(health)),
            "quiet_p95_ms": round(1000 * percentile(quiet, 0.95)),
            "attacked_p95_ms": round(1000 * percentile(pages, 0.95)),
            "before_mb": round(before),
            "most_mb": round(most),
            "after_mb": round(memory_mb(server.pid)),
        }


def main(names: list[str]) -> None:
    """Print a Markdown table; the attacks may be named."""
    # Here the attack and the others have one address: its share is as large as several readers need.
    os.environ.setdefault("INDICATORS_REQUESTS", "100")
    for number, name in enumerate(names or ATTACKS):
        row = measure(name)
        if not number:
            print("| attack | " + " | ".join(row) + " |\n|" + " --- |" * (len(row) + 1))
        print(f"| {name} | " + " | ".join(f"{value:,}" for value in row.values()) + " |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
