"""Rows of figures -> SDMX-CSV 2.0."""

from functools import lru_cache

import pandas as pd

from indicators.exports.origin import Origin
from indicators.exports.sdmx.names import (
    CARRIED,
    COLUMNS,
    FREQ,
    LEADING,
    OBS_STATUS,
    OF_KEY,
    PRINT,
    TIME,
    UNIT_MEASURE,
    UNIT_MULT,
    VALUE,
)
from indicators.exports.sdmx.times import time_of
from indicators.exports.sdmx.units import measured
from indicators.exports.tabular import raw_csv
from indicators.figures import selection
from indicators.tables import Dataset
from indicators.tables.distinct import each
from indicators.words.labels import Labels

# Of the common code list CL_OBS_STATUS the nearest: A normal, E estimate, F forecast (what is meant to be).
NEAREST = {"actual": "A", "context": "A", "estimate": "E", "planned": "F", "target": "F"}
# A number that the print does not give (数十个): missing, without a reason.
MISSING = "O"


def to_sdmx_csv(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """An observation for each figure. Cells are as they are, for programs; no byte order mark.

    TIME_PERIOD of a figure without a period is the day of its report; PERIOD is then empty, and says so.
    """
    table, dataset = rows.reset_index(drop=True), labels.dataset
    keys = _keys(dataset)
    found = {name: table[column] for name, column in (OF_KEY | CARRIED).items()}
    found |= {name: table["figure"].map(keys[name]) for name in (FREQ, PRINT, TIME)}
    units = measured(dataset.units)
    found[UNIT_MEASURE] = each(table["unit"], lambda unit: units[unit].code)
    found[UNIT_MULT] = each(table["unit"], lambda unit: units[unit].mult)
    found[VALUE] = table["value"]
    found[OBS_STATUS] = each(table["status"], NEAREST.__getitem__).where(table["value"].notna(), MISSING)
    return raw_csv(pd.DataFrame(found).assign(**LEADING)[list(COLUMNS)]).encode()


@lru_cache(maxsize=2)
def _keys(dataset: Dataset) -> pd.DataFrame:
    """FREQ, TIME_PERIOD and PRINT by figure, of all figures: what is selected changes no key."""
    every = selection.tidy(dataset)
    every = every[[*OF_KEY.values(), "figure", "as_of", "reported"]].astype("str")
    # Where the year of a report is all that is known, it is the time.
    times = each(every["as_of"].where(every["as_of"] != "", every["reported"]), time_of)
    keys = every.assign(**{FREQ: [one.freq for one in times], TIME: [one.when for one in times]})
    ordered = keys.sort_values("reported", kind="stable")
    keys[PRINT] = ordered.groupby([*OF_KEY.values(), FREQ, TIME], sort=False).cumcount() + 1
    return keys.set_index("figure")[[FREQ, PRINT, TIME]]
