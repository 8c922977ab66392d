"""``python -m indicators add``, ``correct`` and ``undo``: into the data folder, all or nothing, and back."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from indicators import settings
from indicators.intake import rewrite
from indicators.intake.changes import CORRECTED, WITHDRAWN, Wish, not_to_be
from indicators.intake.contribution import MOST_BYTES, Refused, Rows, read, refused
from indicators.intake.edit import Edit
from indicators.intake.maps import maps_in
from indicators.intake.plans import adding, beside, correcting, undoing
from indicators.intake.texts import opened
from indicators.settings import data_dir
from indicators.tables.package import tables
from indicators.tables.raw import Contents, contents


def run(options: argparse.Namespace) -> int:
    """``add``: new rows, changed ones where there is a reason, and a ZIP of corrections."""
    try:
        content = opened(options.file, MOST_BYTES + 1)
        rows, kept = read(content, options.file.name), maps_in(content, options.file.name)
    except Refused as error:
        print(error.text(options.lang), file=sys.stderr)
        return 1
    return rewrite.run(options, beside(adding(rows, options.reason.strip(), settings.now(), options.lang), kept))


def add(folder: Path, rows: Rows, *, lang: str, reason: str = "", now: datetime | None = None, **how: Any) -> bool:
    """Add rows to a folder; ``how`` as for ``rewrite``. True where they are in (or would be)."""
    return rewrite.rewrite(folder, adding(rows, reason, now or settings.now(), lang), lang=lang, **how)


def run_correct(options: argparse.Namespace) -> int:
    """``correct``: cells of a row, or a withdrawal."""
    try:
        wishes = wishes_of(options, contents(options.data or data_dir()))
    except Refused as error:
        print(error.text(options.lang), file=sys.stderr)
        return 1
    return rewrite.run(options, correcting(wishes, settings.now(), options.lang))


def run_undo(options: argparse.Namespace) -> int:
    """``undo``: the last change taken back."""
    return rewrite.run(options, undoing(options.lang))


def wishes_of(options: argparse.Namespace, there: Contents) -> list[Wish]:
    """What the command line wishes; raises Refused where it cannot be meant so."""
    cells = dict(_cell(text) for text in options.cells)
    if bool(cells) == options.withdraw:
        raise refused("correct.either", option="--withdraw")
    table, key = _row(options.row, there)
    if options.withdraw and table != "figures":
        raise not_to_be(WITHDRAWN, f"{table}.{key}")
    kind = WITHDRAWN if options.withdraw else CORRECTED
    return [Wish(table, key, kind, cells, {}, " ".join(options.reason.split()))]


def _cell(text: str) -> tuple[str, str]:
    column, equals, value = text.partition("=")
    if not equals:
        raise refused("correct.cell", text=text[:80])
    return column.strip(), " ".join(value.split())


def _row(code: str, there: Contents) -> tuple[str, str]:
    """The table and key of a code: of a figure, or of the one table that has it; ``places.anshan`` says which."""
    table, _, key = code.partition(".")
    if key and table in tables():
        return table, key
    edit = Edit(there)
    found = [name for name, one in tables().items() if one.path in there and edit.find(name, code)]
    if "figures" in found or len(found) == 1:
        return ("figures" if "figures" in found else found[0]), code
    if not found:
        raise refused("change.no-row", row=code)
    raise refused("correct.several", ways=" ".join(f"{name}.{code}" for name in found))
