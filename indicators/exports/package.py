"""The selection as a Frictionless data package in a ZIP: the tables themselves, with their declaration."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import IO

import pandas as pd

from indicators.exports.origin import Origin
from indicators.exports.tabular import defused
from indicators.tables.package import declared, tables
from indicators.words.labels import Labels


class Archive(zipfile.ZipFile):
    """A new archive, compressed, to which writers give names and contents; ``made`` is the time of every entry."""

    def __init__(self, file: IO[bytes], made: date) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED)
        self.made = made

    def writestr(self, name: str, data: str | bytes, *_: object) -> None:  # type: ignore[override]
        entry = zipfile.ZipInfo(name, (self.made.year, self.made.month, self.made.day, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(entry, data)

    def write(self, path: str, name: str, *_: object) -> None:  # type: ignore[override]
        self.writestr(name, Path(path).read_bytes())


def to_zip(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """``figures.csv`` with the rows only, all other tables whole, and ``datapackage.json`` that says where from.

    A table of charts or decks is of the dashboard, not of the data, and stays there.
    """
    dataset, wanted = labels.dataset, set(rows["figure"])
    kept = [one for one in declared()["resources"] if one["name"] not in ("charts", "decks")]
    about = {"title": origin.title, "homepage": origin.link, "created": f"{origin.made.isoformat()}T00:00:00Z"}
    buffer = io.BytesIO()
    with Archive(buffer, origin.made) as file:
        described = declared() | about | {"resources": kept}
        file.writestr("datapackage.json", json.dumps(described, ensure_ascii=False, indent=2))
        for resource in kept:
            name = resource["name"]
            table = dataset.table(name)[tables()[name].columns]
            table = table[table["figure"].isin(wanted)] if name == "figures" else table
            file.writestr(resource["path"], defused(table).to_csv(index=False, lineterminator="\n"))
        file.writestr("README.md", "\n".join(f"- {name}: {text}" for name, text in origin.lines(labels).items()))
    return buffer.getvalue()
