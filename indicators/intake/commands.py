"""``python -m indicators read`` and ``audit``: a text's numbers, alone or against the tables."""

import argparse
import json
import sys
from decimal import Decimal

from indicators.intake import suggest
from indicators.intake.audit import TABLES, audit
from indicators.intake.contribution import Refused
from indicators.intake.texts import LONGEST_TEXT, opened, text_of
from indicators.quantity.wording import plain
from indicators.reading import FIGURE, OTHER, Proposal, read
from indicators.reading.tidy import tidied
from indicators.settings import data_dir
from indicators.tables import Unusable, load
from indicators.text import t
from indicators.words.columned import columned

COLUMNS = ("printed", "kind", "reading", "indicator", "place", "period", "status", "sure")


def run_read(options: argparse.Namespace) -> int:
    """Print the proposals; 1 and one line where there is no text to read."""
    if not (text := _text(options)):
        return 1
    try:
        places = suggest.places(load(options.data or data_dir()))
    except Unusable:
        # Without tables the reader still knows Liaoning's cities and counties.
        places = {}
    found = read(text if options.json else tidied(text), places, options.year)
    if options.json:
        print(json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=1, default=_number))
    else:
        print(_table(found, options.lang))
    return 0


def run_audit(options: argparse.Namespace) -> int:
    """Print the differences between a text and the tables; 1 where there are any."""
    article, lang = options.article, options.lang
    if not (text := _text(options)):
        return 1
    try:
        dataset = load(options.data or data_dir())
    except Unusable as error:
        print(*(fault.text(lang) for fault in error.faults), sep="\n", file=sys.stderr)
        return 1
    known = dataset.names("articles", "article")
    if article not in known:
        print(t("audit.unknown", lang, article=article, articles=" ".join(known)), file=sys.stderr)
        return 1
    if found := audit(text, article, dataset, lang):
        print(*found, t("audit.differs", lang, count=len(found)), sep="\n")
        return 1
    counts = {table: (dataset.table(table)["article"] == article).sum() for table in TABLES}
    print(t("audit.fine", lang, article=article, **counts))
    return 0


def _text(options: argparse.Namespace) -> str:
    """The text of the file, ``-`` for standard input; empty, and a line on stderr, where there is none to read."""
    name, most = options.file.name, LONGEST_TEXT + 1
    try:
        return text_of(sys.stdin.buffer.read(most) if str(options.file) == "-" else opened(options.file, most), name)
    except (Refused, OSError) as error:
        print(error.text(options.lang) if isinstance(error, Refused) else error, file=sys.stderr)
        return ""


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral() else float(value)


def _table(found: list[Proposal], lang: str) -> str:
    """The proposals in aligned columns; Chinese characters take two."""
    if not found:
        return t("read.none", lang)
    table = [["", *(t(f"read-column.{name}", lang) for name in COLUMNS)], *(_cells(one, lang) for one in found)]
    figures = sum(one.kind == FIGURE for one in found)
    return "\n".join([columned(table), t("read.count", lang, figures=figures, others=len(found) - figures)])


def _cells(one: Proposal, lang: str) -> list[str]:
    paragraph = t("read.head-line", lang, paragraph=one.paragraph)
    kind = t(f"kind.{one.kind}", lang) if one.kind != OTHER else "–"
    reading, sure = (plain(one.quantity), f"{one.confidence:.0%}") if one.quantity else ("", "")
    status = t(f"status.{one.status}", lang) if one.status else ""
    return [paragraph, one.printed, kind, reading, one.indicator, one.place or "", one.period or "", status, sure]
