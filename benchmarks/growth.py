"""``python -m benchmarks.growth [SIZE …]``: how load, filters, pages and files grow with the figures.

For each size a folder of ``benchmarks.generate`` is opened in a process of its own. Pages are run on the server by
Streamlit's AppTest, without a browser; a filter change is one run of the page after the choice. Seconds of the
clock, medians (p50) and the 95th percentile (p95); memory is the process's peak.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.generate import generate
from indicators.settings import ROOT

SIZES = (64, 10_000, 100_000, 1_000_000)
CITIES = tuple(f"21{number:02d}00" for number in range(1, 15))


def measure(sizes: tuple[int, ...] = SIZES) -> list[dict]:
    """A row a size: figures, check_s, check_peak_mb, open_s, table_s, filter_p50_s, filter_p95_s, overview_p50_s,
    overview_charts, cities_p50_s, cities_charts, search_s, csv_s, csv_mb, peak_mb.
    """
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            data = Path(folder) / str(size)
            generate(data, size)
            settings = {"INDICATORS_DATA": str(data), "INDICATORS_CACHE": str(Path(folder) / "cache")}
            row = {"figures": size}
            for part in ("check", "use"):
                command = [sys.executable, "-m", "benchmarks.growth", f"--{part}"]
                done = subprocess.run(
                    command, cwd=ROOT, env=os.environ | settings, check=True, capture_output=True, text=True
                )
                row |= json.loads(done.stdout.splitlines()[-1])
            rows.append(row)
    return rows


def _check() -> dict:
    """The full check from CSV, and the copy made."""
    from indicators.charts.check import prepared

    return {"check_s": _timed(lambda: prepared(least=0)), "check_peak_mb": _peak()}


def _use() -> dict:
    """What a reader does, from the copy where there is one."""
    from streamlit.testing.v1 import AppTest

    from indicators import current
    from indicators.exports.tabular import csv_file, to_table
    from indicators.figures.selection import Filters, select
    from indicators.server.plain import rest_garbage_collection
    from indicators.words.labels import Labels

    found = {"open_s": _timed(current.known)}
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=600)
    app.run()
    _fine(app.switch_page("pages/figures.py").run())
    found["table_s"] = _timed(lambda: _fine(app.run()))
    rest_garbage_collection()
    changes = _changes(app)
    found |= {
        "filter_p50_s": round(median(changes), 3),
        "filter_p95_s": round(quantiles(changes, n=20, method="inclusive")[-1], 3),
    }
    for page in ("overview", "cities"):
        _fine(app.switch_page(f"pages/{page}.py").run())
        found |= {f"{page}_p50_s": round(median(_changes(app)), 3), f"{page}_charts": len(app.get("plotly_chart"))}
    every, labels = current.figures(), Labels(current.dataset(), "zh")
    found["search_s"] = _timed(lambda: select(every, Filters(search="钢铁 鞍山"), labels.haystack))
    content = []
    found["csv_s"] = _timed(lambda: content.append(csv_file(to_table(every, labels))))
    return {**found, "csv_mb": round(len(content[0]) / 1e6, 1), "peak_mb": _peak()}


def _changes(app) -> list[float]:
    """Seconds of the page's run after each choice of a city; none was chosen before."""
    _fine(app.pills(key="filter-city").set_value([]).run())
    return [_timed(lambda city=city: _fine(app.pills(key="filter-city").set_value([city]).run())) for city in CITIES]


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return round(perf_counter() - start, 3)


def _fine(app):
    """The run, that must not have failed."""
    if app.exception:
        raise RuntimeError(app.exception[0].message)
    return app


def _peak() -> int:
    """Peak resident memory in MB; Linux counts kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(arguments: list[str]) -> None:
    """Print a Markdown table; the sizes may be given."""
    if arguments in (["--check"], ["--use"]):
        print(json.dumps(_check() if arguments == ["--check"] else _use()))
        return
    rows = measure(tuple(map(int, arguments)) or SIZES)
    print("| " + " | ".join(rows[0]) + " |\n" + "| --- " * len(rows[0]) + "|")
    for row in rows:
        print("| " + " | ".join(f"{value:,}" for value in row.values()) + " |")


if __name__ == "__main__":
    main(sys.argv[1:])
