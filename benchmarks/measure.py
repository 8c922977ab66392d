"""The parts of the benchmarks, one by one, into results.json."""

from __future__ import annotations

import json
import os
import platform
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.contestants import CONTESTANTS, present
from indicators import current
from indicators.charts.pages import menu

RESULTS = Path(__file__).parent / "results.json"
PACKAGES = ("streamlit", "dash", "panel", "bokeh", "plotly", "pandas", "uvicorn", "gunicorn")
ALONE = ["ours", "streamlit", "dash", "panel", "static"]
# The static site's charts have no filter.
CHANGING = ["ours", "streamlit", "dash", "dash-kept", "panel"]
SERVERS = ["ours", "streamlit", "dash", "dash-kept", "panel", "ours-2", "dash-2", "panel-2"]
PAGES = sorted(name for names in menu(current.dataset()).values() for name in names)


def machine() -> dict:
    """What the numbers were taken on."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return {"cores": os.cpu_count(), "cpu": model, "python": platform.python_version(), "system": platform.system()}


def versions() -> dict:
    """The versions of the contestants and of what they draw with."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def measure(parts: list[str], names: list[str], quick: bool, keep: bool = True) -> None:
    """Measure the parts; each is kept as soon as it is there, with the load that the machine had before it."""
    for part in parts:
        start, busy = time.time(), os.getloadavg()[0]
        print(f"== {part}", flush=True)
        found = MEASURES[part](names, quick)
        print(json.dumps(found, ensure_ascii=False), flush=True)
        if keep and found:
            about = {"quick": quick, "busy_before": round(busy, 2), "minutes": round((time.time() - start) / 60, 1)}
            stored(part, found | {"about": about})


def stored(part: str, found: dict) -> None:
    """Put a part's results into results.json."""
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results |= {"machine": machine(), "versions": versions(), part: found}
    RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _chosen(names: list[str], usual: list[str]) -> list:
    return present([name for name in usual if not names or name in names])


def _first_chart(names: list[str], quick: bool) -> dict:
    from benchmarks.first_chart import first_chart

    return first_chart(_chosen(names, ALONE), rounds=2 if quick else 5)


def _shift(names: list[str], quick: bool) -> dict:
    from benchmarks.first_chart import shifts

    return shifts(CONTESTANTS["ours"], PAGES[:2] if quick else PAGES)


def _load(names: list[str], quick: bool) -> dict:
    from benchmarks.load import QUICK, Plan, load

    return load(_chosen(names, SERVERS), QUICK if quick else Plan())


def _pages(names: list[str], quick: bool) -> dict:
    from benchmarks.load import pages

    # Dash and Panel have the overview alone.
    return pages(_chosen(names, ["ours", "streamlit"]), PAGES, count=10, seconds=2.0 if quick else 5.0)


def _changes(names: list[str], quick: bool) -> dict:
    from benchmarks.changes import changes

    return changes(_chosen(names, CHANGING), count=6 if quick else 24)


def _start(names: list[str], quick: bool) -> dict:
    from benchmarks.memory import start

    return start(_chosen(names, CHANGING), rounds=1 if quick else 3)


def _memory(names: list[str], quick: bool) -> dict:
    from benchmarks.memory import memory

    chosen = _chosen(names, CHANGING)
    return memory(chosen, sessions=5 if quick else 20, runs=20 if quick else 200)


def _growth(names: list[str], quick: bool) -> dict:
    from benchmarks import growth

    return {"rows": growth.measure(growth.SIZES[:2] if quick else growth.SIZES)}


MEASURES = {
    "start": _start,
    "first-chart": _first_chart,
    "shift": _shift,
    "changes": _changes,
    "load": _load,
    "pages": _pages,
    "memory": _memory,
    "growth": _growth,
}
