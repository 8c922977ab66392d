"""What a view selects, as a file: the command line and the data interface make the same ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pandas as pd

from indicators.charts.catalogue import LIST, NUMBER
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import exhibit, find, listed
from indicators.exports.origin import Origin
from indicators.exports.package import to_zip
from indicators.exports.parts import LONG, Part, Unshaped, streamed, written
from indicators.exports.sdmx import to_sdmx_csv, to_structure
from indicators.exports.show import home_of
from indicators.exports.tabular import to_csv, to_json
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.view import View
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels


def _to_xlsx(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    # What writes workbooks is loaded for the first.
    from indicators.exports.workbook import to_xlsx

    return to_xlsx(rows, labels, origin)


# Ending -> what writes it, and its media type.
TABLES = {
    "csv": (to_csv, "text/csv"),
    "xlsx": (_to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (to_json, "application/json"),
    "zip": (to_zip, "application/zip"),
    "sdmx.csv": (to_sdmx_csv, "application/vnd.sdmx.data+csv;version=2.0.0"),
    "sdmx.json": (to_structure, "application/vnd.sdmx.structure+json;version=2.0.0"),
}
# The most rows that a file of the ending is written with: a sheet ends at 1,048,575, and long before that neither
# the server nor a spreadsheet program can well hold it. CSV and ZIP take any number.
LIMITS = {"xlsx": 100_000, "json": 100_000}
# Those that hold computed numbers, marked as such; the others hold the printed ones that they are made of.
COMPUTED = ("csv", "xlsx", "json")
# The only ones that can hold dated events.
DATED = ("csv", "xlsx")
# Those that can be wide, and whose columns can be chosen.
SHAPED = ("csv", "json")


def selected(view: View, dataset: Dataset, every: pd.DataFrame) -> Exhibit:
    """The open figure, the chart that stands alone, or else the list of figures; its rows may be none.

    ``every`` is the tidy frame of all figures.
    """
    labels = Labels(dataset, view.lang, view.units)
    # A card opens whatever is chosen around it.
    filters = Filters() if view.figure else view.filters
    found = find(code(view), every, filters, labels, sort=view.sort, plot=view.plot)
    # Without rows a chart has nothing to say: what is left is the list, with its columns and no row.
    return found or exhibit(listed(labels), every.iloc[:0], filters, labels)


def too_long(ending: str, rows: pd.DataFrame) -> dict[str, str]:
    """What to tell of rows too many for the ending, as values of a message; empty where they fit."""
    most = LIMITS.get(ending, len(rows))
    return {"formats": ending.upper(), "most": f"{most:,}", "count": f"{len(rows):,}"} if len(rows) > most else {}


def called(ending: str, labels: Labels) -> str:
    """What a reader sees of an ending of TABLES: CSV, SDMX-CSV."""
    return labels.t("share.structure") if ending == "sdmx.json" else ending.upper().replace(".", "-")


def code(view: View) -> str:
    """The identifier of what a view shows alone."""
    return NUMBER + view.figure if view.figure else view.chart or LIST


def write(ending: str, one: Exhibit, view: View, known: Known, base: str, today: date | None = None) -> bytes:
    """The file of an exhibit that ``view`` selects (an ending of TABLES); ``base`` as in ``view.link``."""
    return TABLES[ending][0](rows_for(ending, one), one.labels, origin_of(one, view, known, base, today))


def write_part(
    ending: str, one: Exhibit, view: View, known: Known, base: str, part: Part, today: date | None = None
) -> tuple[bytes, int]:
    """A part of the same file, and how many rows the whole has; raises Unshaped where there cannot be one.

    What is no CSV and no JSON is always long, with all its columns.
    """
    rows = rows_for(ending, one)
    if part.shape == LONG and (told := too_long(ending, part.of(rows))):
        raise Unshaped("rows", **told)
    if part == Part():
        return write(ending, one, view, known, base, today), len(rows)
    origin = origin_of(one, view, known, base, today)
    if ending in SHAPED:
        return written(ending, rows, one.labels, origin, part)
    return TABLES[ending][0](part.of(rows), one.labels, origin), len(rows)


def stream_part(
    one: Exhibit, view: View, known: Known, base: str, part: Part, today: date | None = None
) -> Iterator[bytes]:
    """A long CSV as ``write_part`` writes it, in pieces: its rows are put into words as they are asked for."""
    yield from streamed(rows_for("csv", one), one.labels, origin_of(one, view, known, base, today), part)


def origin_of(one: Exhibit, view: View, known: Known, base: str, today: date | None) -> Origin:
    """What the file of an exhibit that ``view`` selects says of itself."""
    there = replace(view, page=home_of(code(view), one.labels.dataset))
    return Origin.of(one, there, known, base, today)


def rows_for(ending: str, one: Exhibit) -> pd.DataFrame:
    """What of an exhibit a file of the ending holds."""
    return one.rows if ending in COMPUTED else one.as_printed
