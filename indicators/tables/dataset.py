"""The checked tables as typed pandas frames."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from indicators.quantity import Units
from indicators.settings import data_dir
from indicators.tables import rules
from indicators.tables.check import examine
from indicators.tables.faults import Fault, Weight
from indicators.tables.package import Table
from indicators.tables.raw import MAP, Contents, Raw, contents


class Unusable(Exception):
    """No dashboard can be made of the folder: a table is missing or cannot be read."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(fault.where for fault in faults))
        self.faults = faults


@dataclass(frozen=True, eq=False)
class Dataset:
    """All tables. A frame handed out is a copy (free under pandas' copy-on-write): nobody can spoil the rest."""

    frames: MappingProxyType[str, pd.DataFrame]
    units: Units
    outlines: tuple[dict, ...]
    faults: tuple[Fault, ...]

    def table(self, name: str) -> pd.DataFrame:
        """A table by its name in ``datapackage.json``."""
        return self.frames[name].copy(deep=False)

    @property
    def figures(self) -> pd.DataFrame:
        return self.table("figures")

    def names(self, table: str, column: str) -> dict[str, str]:
        """A column of a table by its identifier: ``names("places", "name_zh")``."""
        frame = self.frames[table]
        return dict(zip(frame.iloc[:, 0], frame[column], strict=True))


def load(source: Path | Contents | None = None, more: Iterable[rules.Rule] = ()) -> Dataset:
    """Read a folder (default: the data folder) or files in memory; a faulty row is left out and told in ``faults``.

    ``more`` are rules beside those of the tables. Raises Unusable where a table is missing or cannot be read.
    """
    given = contents(data_dir() if source is None else source)
    raws, faults = examine(given, more)
    fatal = [fault for fault in faults if fault.weight is Weight.TABLE]
    if fatal:
        raise Unusable(fatal)
    faults += _leave_out(raws, faults)
    frames = {name: _typed(raw.rows, raw.table) for name, raw in raws.items()}
    return Dataset(MappingProxyType(frames), rules.units_of(raws["units"]), outlines(given), tuple(faults))


def _leave_out(raws: dict[str, Raw], faults: list[Fault]) -> list[Fault]:
    """Drop faulty rows, then rows that lean on a dropped one; the latter are told as new faults."""
    for raw in raws.values():
        bad = {f.line for f in faults if f.table == raw.table.name and f.weight is Weight.ROW}
        _keep(raw, [line not in bad for line in raw.lines])
    new: list[Fault] = []
    while leaning := [fault for raw in raws.values() for fault in _leaning(raw, raws)]:
        new += leaning
        for raw in raws.values():
            bad = {f.line for f in leaning if f.table == raw.table.name}
            _keep(raw, [line not in bad for line in raw.lines])
    return new


def _keep(raw: Raw, kept: list[bool]) -> None:
    raw.rows = [row for row, keep in zip(raw.rows, kept, strict=True) if keep]
    raw.lines = [line for line, keep in zip(raw.lines, kept, strict=True) if keep]


def _leaning(raw: Raw, raws: dict[str, Raw]) -> list[Fault]:
    found = []
    for column, other, key in raw.table.foreign_keys:
        there = {row[key] for row in raws[other].rows} | {""}
        for line, row in zip(raw.lines, raw.rows, strict=True):
            if row[column] not in there:
                values = {"cell": row[column], "table": raws[other].table.path}
                found.append(Fault(raw.table.path, line, column, "leans", Weight.ROW, values))
    return found


def _typed(rows: list[dict[str, str]], table: Table) -> pd.DataFrame:
    """Text stays text (empty, never missing), numbers are float64 with NaN, integers int64."""
    frame = pd.DataFrame(rows, columns=table.columns, dtype="str")
    for column in table.numbers:
        frame[column] = pd.to_numeric(frame[column])
    for column in table.integers:
        frame[column] = frame[column].astype("int64")
    return frame


def outlines(given: Contents) -> tuple[dict, ...]:
    """The cities' outlines, empty where there is no usable map: the map's card then says so."""
    try:
        features = tuple(json.loads(given[MAP].decode("utf-8"))["features"])
        for feature in features:
            _ = feature["id"], feature["properties"]["adcode"]
            _ = float(feature["properties"]["label_lon"]), float(feature["properties"]["label_lat"])
            polygons = feature["geometry"]["coordinates"]
            polygons = polygons if feature["geometry"]["type"] == "MultiPolygon" else [polygons]
            _ = [float(lon) + float(lat) for polygon in polygons for lon, lat in polygon[0]]
    except (ValueError, LookupError, TypeError, RecursionError):
        return ()
    return features
