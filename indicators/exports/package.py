"""The selection as a Frictionless data package in a ZIP: a data folder that ``check`` and ``add`` take."""

import io
import json
import zipfile
from collections.abc import Iterable
from datetime import date

import pandas as pd

from indicators.exports.origin import Origin
from indicators.exports.tabular import raw_csv
from indicators.tables.package import FILE, declared, tables
from indicators.words.labels import Labels

# The earliest day that a ZIP can name: for files that are of no day.
NO_DAY = date(1980, 1, 1)
# Of the type in the upper half: a file that everybody may read.
MODE = 0o100644 << 16


def zipped(files: Iterable[tuple[str, str | bytes]], made: date = NO_DAY) -> bytes:
    """Files by name and content, all of the day ``made``: the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in files:
            entry = zipfile.ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, MODE
            file.writestr(entry, content)
    return buffer.getvalue()


def to_zip(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """``figures.csv`` with the rows only, the other tables whole, and ``datapackage.json`` that says where from.

    Charts, decks and the record of changes speak of all figures, and are there where these all are.
    """
    dataset, wanted = labels.dataset, set(rows["figure"])
    is_whole = wanted.issuperset(dataset.figures["figure"])
    about = {"title": origin.title, "homepage": origin.link, "created": f"{origin.made.isoformat()}T00:00:00Z"}
    files = {FILE: json.dumps(declared() | about, ensure_ascii=False, indent=2)}
    for name, table in tables().items():
        frame = dataset.table(name)[table.columns]
        if name == "figures":
            frame = frame[frame["figure"].isin(wanted)]
        elif name in ("charts", "decks", "changes") and not is_whole:
            frame = frame.iloc[:0]
        files[table.path] = raw_csv(frame)
    files["README.md"] = "\n".join(f"- {name}: {text}" for name, text in origin.lines(labels).items())
    return zipped(files.items(), origin.made)
