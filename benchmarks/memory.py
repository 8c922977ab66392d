"""Memory and start-up: what a server takes when idle, for each session, and after many runs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from benchmarks.contestants import Contestant, Running, running
from benchmarks.load import Session, sessions_of
from benchmarks.process import cpu_seconds, memory_mb, rest
from benchmarks.stats import median

CITIES = ("", "210300", "210700", "211300")


async def _session(server: Running) -> Session:
    return await sessions_of(server.contestant)(server.url, "").open()


async def _first(server: Running) -> float:
    """Seconds until the first page is whole."""
    start = time.perf_counter()
    session = await _session(server)
    await session.change("")
    seconds = time.perf_counter() - start
    await session.close()
    return seconds


def start(contestants: list[Contestant], rounds: int) -> dict:
    """Milliseconds from the command to the first answer, and from there to the first whole page; medians.

    ``cpu_ms`` is the CPU time of all that.
    """
    samples: dict = {one.name: [] for one in contestants}
    for _ in range(rounds):
        for one in contestants:
            with running(one) as server:
                page = asyncio.run(_first(server))
                samples[one.name].append((server.seconds, page, cpu_seconds(server.pid)))
    keys = ("serves_ms", "first_page_ms", "cpu_ms")
    return {
        name: {key: round(median(times) * 1000) for key, times in zip(keys, zip(*some, strict=True), strict=True)}
        for name, some in samples.items()
    }


async def _grown(server: Running, sessions: int, runs: int, told: Callable[[], float]) -> dict:
    await _first(server)
    # What a server makes behind the first page is no part of what a session takes.
    rest(server.pid)
    idle = told()
    opened = [await _session(server) for _ in range(sessions)]
    for session in opened:
        await session.change("")
    held = told()
    for turn in range(runs):
        await opened[turn % sessions].change(CITIES[turn // sessions % len(CITIES)])
    after = told()
    for session in opened:
        await session.close()
    return {
        "idle_mb": round(idle, 1),
        "session_mb": round((held - idle) / sessions, 2),
        "growth_kb_a_run": round((after - held) / runs * 1024, 1),
    }


def memory(contestants: list[Contestant], sessions: int, runs: int) -> dict:
    """Idle, for a session that stays open, and growth for a run, by contestant."""
    found = {}
    for one in contestants:
        with running(one) as server:
            found[one.name] = asyncio.run(_grown(server, sessions, runs, lambda pid=server.pid: memory_mb(pid)))
        print(f"memory: {one.name}: {found[one.name]}", flush=True)
    return found
