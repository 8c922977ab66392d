"""``python -m indicators import``: a data package or SDMX-CSV into the data folder; tables and folders by others."""

import argparse
import sys
from pathlib import Path

from indicators import settings
from indicators.charts.check import load
from indicators.intake import batch, rewrite, tables_in
from indicators.intake.contribution import Refused, Rows, begun, read, refused
from indicators.intake.importing import About
from indicators.intake.plans import adding
from indicators.intake.questions import known_article, open_rows
from indicators.intake.rows import contribution
from indicators.intake.sdmx import draft_of, header_of, is_own, message_of, recognises, rows_of
from indicators.intake.texts import opened
from indicators.tables import Unusable
from indicators.tables.raw import contents

# Bytes of a package, unpacked: what an office keeps of ten years is some ten million.
MOST_PACKAGE = 200_000_000
# Questions that are printed; the rest are counted.
MOST_TOLD = 40


def takes(path: Path) -> bool:
    """Whether a file is rows or SDMX-CSV, by its name and header: any other is a table of somebody's."""
    if path.suffix.lower() == ".zip":
        return True
    try:
        return recognises(header_of(opened(path, batch.MOST_BYTES)))
    except Refused:
        return False


def run(options: argparse.Namespace) -> int:
    """Take it in; 1 and a line that says what is wrong where that cannot be done."""
    if options.path.is_dir():
        return batch.run(options)
    if not takes(options.path):
        return tables_in.run(options)
    try:
        rows = _rows(options)
    except Refused as error:
        print(error.text(options.lang), file=sys.stderr)
        return 1
    except Unusable as error:
        print(*(fault.text(options.lang) for fault in error.faults), sep="\n", file=sys.stderr)
        return 1
    return rewrite.run(options, adding(rows, options.reason.strip(), settings.now(), options.lang))


def _rows(options: argparse.Namespace) -> Rows:
    path, lang = options.path, options.lang
    content = opened(path, MOST_PACKAGE + 1)
    if not recognises(header_of(content)):
        return read(content, path.name, MOST_PACKAGE)
    message, there = message_of(content, path.name), begun(contents(options.data or settings.data_dir()))
    if is_own(message):
        beside = options.structure
        structure = opened(beside, batch.MOST_BYTES + 1) if beside else batch.structure_beside(path)
        return rows_of(message, structure, there)
    dataset = load(there)
    about = About(options.title, options.publisher, options.published)
    draft = draft_of(message, about, dataset, options.topic)
    if known := known_article(draft, dataset):
        raise refused("asked.known", article=known)
    if found := open_rows(draft, lang):
        lines = [f"{one.paragraph}: {one.printed}: {one.why}" for one in found[:MOST_TOLD]]
        print(*lines, sep="\n", file=sys.stderr)
        raise refused("sdmx-in.open", count=len(found))
    return contribution(draft, dataset)
