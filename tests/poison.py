"""A data folder whose every word means something to a program: what a page makes of it is a fault of the page."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from indicators.settings import ROOT
from indicators.tables.package import tables

# Where a host of nobody's stands in an address, or a token alone in an element of its own, words were taken for code.
HOST = "evil.example"
TOKENS = ("zqbold", "zqlink", "zqname", "zqred", "zqmath")
POISON = (
    f'**zqbold** <a href="http://{HOST}/a">zqlink</a> <img src="http://{HOST}/i.png"> [zqname](http://{HOST}/x) '
    f":red[zqred] $zqmath$ https://{HOST}/u www.{HOST} ![zqname](http://{HOST}/y.png) <b>zqbold</b> "
    f"</script><script src=http://{HOST}/s.js></script>"
)
# The same, short enough for any column.
SHORT = f"**zqbold** [zqlink](http://{HOST}/x) https://{HOST}/u"
# Beside the columns of each language; an article of ours has none of these, and gets them.
WORDS = ("newspaper", "publisher")
CHANGE = (
    "2026-01-02T03:04:05+08:00", "corrected", "anshan-enterprise-roadmap", "falan-steel-customers", "note_zh",
    SHORT, SHORT, SHORT,
)  # fmt: skip


def poisoned(folder: Path) -> Path:
    """A copy of the data in ``folder``, with POISON behind every name, title, note, question and definition."""
    shutil.copytree(ROOT / "data", folder)
    for table in tables().values():
        path = folder / table.path
        with path.open(encoding="utf-8", newline="") as stream:
            names, *rows = csv.reader(stream)
        if table.name == "changes":
            rows.append([*CHANGE])
        for row in rows:
            for index, name in enumerate(names):
                if name in WORDS:
                    row[index] = SHORT
                elif name.endswith(("_zh", "_en")) and row[index]:
                    row[index] += f" {POISON}"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([names, *rows])
    return folder
