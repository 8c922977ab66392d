"""``python -m benchmarks.stores [SIZE …] [--postgres ADDRESS]``: the five questions asked of each engine.

A folder of ``benchmarks.generate`` is checked, its tidy rows are written as an engine holds them, and each engine is
opened in a process of its own, which has the small tables and nothing else of the figures. Above the largest folder
that is generated (1,000,000) its rows stand there several times, each time under other identifiers: no CSV of that size
is checked, and only DuckDB is asked. PostgreSQL is asked where an address is given; its tables are dropped afterwards.

Seconds of the clock, medians (p50) and the 95th percentile (p95), and of the processor for a filter in the process that
asks (that of PostgreSQL is not counted); memory is the resident set of the process that asks,
after opening and at its peak. A filter is what the page of all figures asks for one choice: how many, counts beside six
filters, 200 rows.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from types import MappingProxyType

import pandas as pd
import pyarrow as pa

from benchmarks.generate import generate
from benchmarks.growth import CITIES
from indicators.charts.check import prepared
from indicators.figures.filters import Filters
from indicators.figures.selection import tidy
from indicators.settings import ROOT
from indicators.store import Memory, Store, duck
from indicators.store.copy import AT_ONCE, copied
from indicators.store.questions import PIECE
from indicators.tables import Dataset
from indicators.words.labels import Labels
from tests.processes import resident

SIZES, LARGEST = (100_000, 1_000_000, 10_000_000), 1_000_000
MEMORY, DUCKDB, POSTGRES = "pandas", "DuckDB", "PostgreSQL"
NAMES = ("city", "topic", "measure", "status", "article", "year")
SEARCHED = ("钢铁 鞍山", "34.6", "jiqiren", "≥30", "产值", "5%", "大连 利润", "软件", "2000余", "投资 沈阳")
# What no engine is asked for: it is not in its process.
LARGE = ("figures", "paragraphs", "skipped")
MOST = 200
# Rows that are written out, at most.
OUT = 1_000_000


def measure(sizes: Iterable[int], address: str) -> Iterator[dict]:
    """A row a size and engine."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _run("--write", folder, str(size))
            for engine in (MEMORY, DUCKDB, *([POSTGRES] if address else [])):
                if size <= LARGEST or engine == DUCKDB:
                    yield {"figures": size, "engine": engine} | _run("--ask", folder, engine, address)


def _run(*arguments: str) -> dict:
    command = [sys.executable, "-m", "benchmarks.stores", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def _write(folder: Path, size: int) -> dict:
    """The small tables, and the tidy rows in a Parquet file."""
    data, own = folder / "data", min(size, LARGEST)
    generate(data, own)
    dataset = prepared(data, least=own * 1_000_000)
    frame, words = tidy(dataset), [Labels(dataset, lang) for lang in ("zh", "en")]
    small = {name: table.iloc[:0] if name in LARGE else table for name, table in dataset.frames.items()}
    (folder / "tables").write_bytes(pickle.dumps((small, dataset.units, dataset.outlines)))
    duck.write_pieces(_pieces(frame, words, size // own), folder / "figures.parquet")
    return {}


def _pieces(frame: pd.DataFrame, words: list[Labels], times: int) -> Iterator[pa.Table]:
    for time in range(times):
        for first in range(0, len(frame), AT_ONCE):
            piece = frame.iloc[first : first + AT_ONCE]
            piece = piece.assign(figure=piece["figure"] + f"-{time}") if time else piece
            yield copied(piece, words, time * len(frame) + first)


def _ask(folder: Path, engine: str, address: str) -> dict:
    frames, units, outlines = pickle.loads((folder / "tables").read_bytes())
    dataset = Dataset(MappingProxyType(frames), units, outlines, ())
    labels = Labels(dataset, "zh")
    before = resident() // 1_000_000
    start = perf_counter()
    store, close = _opened(folder / "figures.parquet", engine, address, dataset)
    store.count()
    found: dict[str, object] = {"open_s": round(perf_counter() - start, 2), "open_mb": resident() // 1_000_000 - before}
    try:
        found |= _answers(store, labels)
    finally:
        close()
    return found | {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024 - before}


def _opened(file: Path, engine: str, address: str, dataset: Dataset) -> tuple[Store, Callable[[], object]]:
    on_disk = duck.opened(file, dataset)
    if engine == DUCKDB:
        return on_disk, lambda: None
    if engine == MEMORY:
        return Memory.of(on_disk.rows(), dataset), lambda: None
    import pyarrow.parquet as pq

    from indicators.store import postgres

    server, name = postgres.Server(address), "figures_benchmark"
    parts = pq.ParquetFile(file)
    groups = range(parts.num_row_groups)
    server.fill(name, lambda: (parts.read_row_group(group) for group in groups))
    return postgres.opened(server, name, dataset), lambda: (server.forget([name]), server.close())


def _answers(store: Store, labels: Labels) -> dict:
    chosen = [
        replace(more, city=(city,))
        for more in (Filters(), Filters(status=("actual",)), Filters(since=("2015",)))
        for city in CITIES
    ]

    def filtered(filters: Filters) -> None:
        store.count(filters)
        store.counts(filters, NAMES)
        store.page(filters, "", labels, 0, MOST)

    def sorted_by(filters: Filters) -> None:
        store.page(filters, "value", labels, 0, MOST)

    def searched(words: str) -> None:
        store.page(Filters(search=words), "", labels, 0, MOST)

    indicators = labels.dataset.table("indicators")["indicator"].tolist()[:20]
    rows = min(store.count(), OUT)
    out = _timed(lambda: sum(map(len, store.pieces(Filters(), "", labels, 0, rows))))
    every = _timed(lambda: store.page(Filters(), "period", labels, rows // 2, MOST))
    begun = process_time()
    return {
        **_spread("filter", map(timing(filtered), chosen)),
        "filter CPU s": round((process_time() - begun) / len(chosen), 3),
        **_spread("by value", map(timing(sorted_by), chosen)),
        **_spread("search", map(timing(searched), SEARCHED)),
        **_spread("chart", map(timing(lambda one: store.chart([one])), indicators)),
        "all in an order s": round(every, 3),
        "out rows/s": round(rows / out / PIECE) * PIECE,
    }


def timing(ask: Callable) -> Callable[[object], float]:
    """Seconds that one question takes."""
    return lambda one: _timed(lambda: ask(one))


def _spread(name: str, seconds: Iterable[float]) -> dict:
    found = [*seconds]
    return {
        f"{name} p50 s": round(median(found), 3),
        f"{name} p95 s": round(quantiles(found, n=20, method="inclusive")[-1], 3),
    }


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def main(arguments: list[str]) -> None:
    """Print a Markdown table."""
    if arguments[:1] == ["--write"]:
        print(json.dumps(_write(Path(arguments[1]), int(arguments[2]))))
        return
    if arguments[:1] == ["--ask"]:
        print(json.dumps(_ask(Path(arguments[1]), *arguments[2:4])))
        return
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stores")
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--postgres", default="", metavar="ADDRESS", help="of a PostgreSQL: postgresql://…")
    options = parser.parse_args(arguments)
    for number, row in enumerate(measure(options.sizes, options.postgres)):
        if not number:
            print("| " + " | ".join(row) + " |\n" + "| --- " * len(row) + "|")
        print(
            "| " + " | ".join(f"{one:,}" if not isinstance(one, str) else one for one in row.values()) + " |",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
