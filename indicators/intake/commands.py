"""``python -m indicators read`` and ``audit``: a text's numbers, alone or against the tables."""

import argparse
import json
import sys
import unicodedata
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path

from indicators.intake import suggest
from indicators.intake.audit import audit
from indicators.intake.contribution import Refused
from indicators.intake.texts import LONGEST_TEXT, name_of, opened, text_of
from indicators.quantity import Quantity
from indicators.quantity.wording import SIGNS, number
from indicators.reading import FIGURE, Proposal, read
from indicators.settings import data_dir
from indicators.tables import Dataset, Unusable, load
from indicators.text import t

STDIN = "-"
COLUMNS = ("printed", "kind", "reading", "subject", "place", "period", "status", "sure")


def run_read(options: argparse.Namespace) -> int:
    """Print the proposals; 1 and one line where there is no text to read."""
    try:
        text = _text(options.file)
    except (Refused, OSError) as error:
        return _failed(error, options.lang)
    try:
        places = suggest.places(load(options.data or data_dir()))
    except Unusable:
        # Without tables the reader still knows Liaoning's cities and counties.
        places = {}
    found = read(text, places, options.year or 0)
    if options.json:
        print(json.dumps([_plain(one) for one in found], ensure_ascii=False, indent=1))
    else:
        print(_table(found, options.lang))
    return 0


def run_audit(options: argparse.Namespace) -> int:
    """Print the differences between a text and the tables; 1 where there are any."""
    try:
        text, dataset = _text(options.file), load(options.data or data_dir())
    except (Refused, OSError) as error:
        return _failed(error, options.lang)
    except Unusable as error:
        for fault in error.faults:
            print(fault.text(options.lang), file=sys.stderr)
        return 1
    return _audited(text, options.article, dataset, options.lang)


def _audited(text: str, article: str, dataset: Dataset, lang: str) -> int:
    known = dataset.names("articles", "article")
    if article not in known:
        print(t("audit.unknown", lang, article=article, articles=" ".join(known)), file=sys.stderr)
        return 1
    found = audit(text, article, dataset)
    for difference in found:
        print(difference.text(lang))
    if found:
        print(t("audit.differs", lang, count=len(found)))
        return 1
    counts = {table: int((dataset.table(table)["article"] == article).sum()) for table in ("figures", "skipped")}
    print(t("audit.fine", lang, article=article, **counts))
    return 0


def _text(file: Path) -> str:
    if str(file) == STDIN:
        return text_of(sys.stdin.buffer.read(LONGEST_TEXT + 1), STDIN)
    return text_of(opened(file, LONGEST_TEXT + 1), name_of(file))


def _failed(error: Exception, lang: str) -> int:
    print(error.text(lang) if isinstance(error, Refused) else error, file=sys.stderr)
    return 1


def _plain(one: Proposal) -> dict:
    """A proposal for JSON: numbers as numbers."""
    return {name: _number(value) if isinstance(value, Decimal) else value for name, value in asdict(one).items()}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral() else float(value)


def _table(found: list[Proposal], lang: str) -> str:
    """The proposals in aligned columns; Chinese characters take two."""
    if not found:
        return t("read.none", lang)
    heads = [t(f"read-column.{name}", lang) for name in COLUMNS]
    rows = [[t("read.head-line", lang, paragraph=one.paragraph), *_cells(one, lang)] for one in found]
    table = [["", *heads], *rows]
    widths = [max(_width(row[n]) for row in table) for n in range(len(table[0]))]
    lines = ["  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
             for row in table]  # fmt: skip
    figures = sum(one.kind == FIGURE for one in found)
    return "\n".join([*lines, t("read.count", lang, figures=figures, others=len(found) - figures)])


def _cells(one: Proposal, lang: str) -> list[str]:
    kind = t(f"kind.{one.kind}", lang) if one.kind != "other" else "–"
    reading = _reading(one.quantity) if one.quantity else ""
    sure = f"{one.confidence:.0%}" if one.quantity else ""
    status = t(f"status.{one.status}", lang) if one.status else ""
    return [one.printed, kind, reading, one.subject or "", one.place or "", one.period or "", status, sure]


def _reading(amount: Quantity) -> str:
    if amount.value is None:
        return f"? {amount.unit}"
    return f"{SIGNS[amount.bound].format(*(number(n, 'zh') for n in amount.numbers))} {amount.unit}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
