"""A data folder like a real office's: fourteen cities, ten years, falls, targets, revisions, indices, odd names.

The six articles of ``data/`` are the smallest case. What is true on them may be false on the next ones, so the tests
run on this folder beside them. Numbers and events are made up from a seed and say nothing of Liaoning; the same seed
and the same kinds give the same bytes. ``python -m tests.province DIR`` writes one to look at.
"""

import random
import shutil
from collections.abc import Collection
from pathlib import Path

from indicators.settings import ROOT
from tests.province import bulletins, catalogue, oddities, series
from tests.province.book import Book

# The kinds of statements, each a function that writes its articles and figures; the order is that of the table.
KINDS = {
    "levels": bulletins.levels,
    "growth": bulletins.growth,
    "targets": bulletins.targets,
    "index": bulletins.index,
    "prices": bulletins.prices,
    "shares": bulletins.shares,
    "revision": bulletins.revision,
    "abroad": bulletins.abroad,
    "table": bulletins.table,
    "zeros": oddities.zeros,
    "bounds": oddities.bounds,
    "names": oddities.names,
    "events": oddities.events,
    "uncharted": oddities.uncharted,
    "series": series.series,
}
SEED = 20_251_130


def write(folder: Path, kinds: Collection[str] = tuple(KINDS), seed: int = SEED) -> Path:
    """Write the folder with these kinds of statements. Raises KeyError for a kind that is none of KINDS."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("liaoning.geojson", "liaoning.geojson.LICENSE"):
        shutil.copy(ROOT / "data" / name, folder / name)
    book = Book()
    for name in sorted(kinds, key=list(KINDS).index):
        # A stream of its own: a kind left out does not change the others.
        KINDS[name](book, random.Random(f"{seed} {name}"))
    catalogue.add_pages(book)
    catalogue.add_charts(book)
    book.write(folder)
    return folder
