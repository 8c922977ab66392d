"""``python -m indicators import DIR``: a folder of articles and tables, each in turn, and one report of what is open.

What needs nobody is added with ``--yes``; all else is written down as a draft that a person looks at. Nothing unsure
is added, and no file ends the run: one that cannot be read is a line of the report.
"""

import argparse
import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from indicators.charts.check import check, load
from indicators.exports import file_stem
from indicators.intake import importing, tables_in, texts
from indicators.intake.add import add
from indicators.intake.contribution import MAPS, MOST_BYTES, Refused, Rows, begun, faults, known, read, refused, to_zip
from indicators.intake.draft import Draft, begin
from indicators.intake.importing import About
from indicators.intake.questions import Question, questions
from indicators.intake.rows import contribution
from indicators.intake.sdmx import draft_of, header_of, is_own, message_of, recognises, rows_of
from indicators.settings import data_dir
from indicators.sheets import Unreadable, read_apart
from indicators.sheets.limits import LARGEST
from indicators.tables import Dataset, Unusable
from indicators.tables.faults import Fault
from indicators.tables.raw import Contents, contents
from indicators.text import t

# More at one go nobody looks through; the next run takes the next.
MOST_FILES = 500
# What is read, by the end of the name: articles, and files of rows.
PACKED = ".zip"
ARTICLES = tuple(f".{one}" for one in texts.ENDINGS)
TABLES = (".csv", PACKED, ".xlsx", ".xls", ".ods")
REPORT = "report.csv"
COLUMNS = ("file", "state", "paragraph", "printed", "why", "draft")
ADDED, READY, OPEN, UNREAD = "added", "ready", "open", "unread"


class Line(NamedTuple):
    """A line of the report; ``draft`` is the name of what was written for a person."""

    file: str
    state: str
    question: Question
    draft: str = ""

    def cells(self, lang: str) -> tuple[str, ...]:
        why = self.question
        return self.file, t(f"batch.{self.state}", lang), why.paragraph, why.printed, why.why, self.draft


class Tables(NamedTuple):
    """The data folder as it is, before a file: its files, its tables, and what is wrong with them already."""

    there: Contents
    dataset: Dataset
    faults: list[Fault]


class Found(NamedTuple):
    """What a file became: its rows, what is open, and the draft where there is one to look at."""

    rows: Rows
    questions: list[Question]
    draft: Draft | None = None


def run(options: argparse.Namespace) -> int:
    """Take the folder in; 0 where nothing is left for a person."""
    folder, out = options.data or data_dir(), options.out or _beside(options.path)
    try:
        files = _files(options.path)
        if not files:
            raise refused("batch.empty", folder=options.path, endings=" ".join((*ARTICLES, *TABLES)))
        if not options.dry_run:
            out.mkdir(parents=True, exist_ok=True)
        lines = [line for path in files for line in _taken(path, folder, out, options)]
        told = report(lines, options.lang)
        if options.dry_run:
            print(told.decode("utf-8-sig"), end="")
        else:
            (out / REPORT).write_bytes(told)
    except (Refused, OSError) as error:
        print(error.text(options.lang) if isinstance(error, Refused) else error)
        return 1
    counts = {one: len({line.file for line in lines if line.state == one}) for one in (ADDED, READY, OPEN, UNREAD)}
    counts["questions"] = sum(line.state == OPEN for line in lines)
    print(t("batch.done", options.lang, report=out / REPORT, **counts))
    return 1 if counts[OPEN] or counts[UNREAD] else 0


def report(lines: Sequence[Line], lang: str) -> bytes:
    """The report as CSV that spreadsheets open: a line for each file, and for each thing that a person must say."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(t(f"batch.{name}", lang) for name in COLUMNS)
    writer.writerows(line.cells(lang) for line in lines)
    return buffer.getvalue().encode("utf-8-sig")


def _beside(folder: Path) -> Path:
    real = folder.resolve()
    return real.with_name(f"{real.name}-drafts")


def _files(folder: Path) -> list[Path]:
    """What is read of a folder and those in it, by name; hidden files and links are left alone."""
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in (*ARTICLES, *TABLES) and path.is_file() and not path.is_symlink()
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    ]  # fmt: skip
    if len(found) > MOST_FILES:
        raise refused("batch.too-many", folder=folder, count=len(found), most=MOST_FILES)
    return found


def _taken(path: Path, folder: Path, out: Path, options: argparse.Namespace) -> Iterator[Line]:
    """The lines of the report for one file, which is added or written down by the way."""
    name, lang = str(path.relative_to(options.path)), options.lang
    try:
        there = begun(contents(folder))
        content = texts.opened(path, max(MOST_BYTES, texts.LONGEST_TEXT, LARGEST) + 1)
        for n, found in enumerate(_found(path, content, Tables(there, load(there), check(there)), options), 1):
            yield from _settled(found, name, n, folder, out, options)
    except (Refused, Unreadable) as error:
        yield Line(name, UNREAD, Question(error.text(lang)))
    except Unusable as error:
        yield Line(name, UNREAD, Question(error.faults[0].text(lang)))
    except Exception as error:
        # Whatever a stranger's file does to a reader of files: the next one is read all the same.
        yield Line(name, UNREAD, Question(t("batch.failed", lang, reason=type(error).__name__)))


def _settled(found: Found, name: str, n: int, folder: Path, out: Path, options: argparse.Namespace) -> Iterator[Line]:
    """Add what needs nobody, write down all else."""
    asked = found.questions
    if not asked and options.yes and not options.dry_run:
        said: list[str] = []
        if add(folder, found.rows, lang=options.lang, confirm=lambda _: True, say=said.append):
            yield Line(name, ADDED, Question(""))
            return
        asked = [Question(said[-1])]
    draft = "" if options.dry_run else _written(found, name, n, out)
    for one in asked:
        yield Line(name, OPEN, one, draft)
    if not asked:
        yield Line(name, READY, Question(""), draft)


def _found(path: Path, content: bytes, tables: Tables, options: argparse.Namespace) -> Iterator[Found]:
    """What a file becomes, of a workbook each of its tables; raises Refused or Unreadable where it cannot be read."""
    ending, there, dataset = path.suffix.lower(), tables.there, tables.dataset
    about = About(publisher=options.publisher, published=options.published)
    if ending in ARTICLES:
        yield _drafted(begin(texts.text_of(content, path.name), dataset, options.published), tables, options.lang)
    elif recognises(header_of(content)):
        message = message_of(content, path.name)
        if is_own(message):
            yield _whole(rows_of(message, structure_beside(path), there), tables, options.lang)
        else:
            yield _drafted(draft_of(message, about, dataset, options.topic), tables, options.lang)
    elif ending == PACKED or _is_table(content, path.name):
        yield _whole(read(content, path.name), tables, options.lang)
    else:
        saved = tables_in.kept((options.data or data_dir()) / MAPS)
        for sheet in read_apart(content, path.name):
            one = importing.draft_of(sheet, importing.known(sheet, saved, about, dataset), about, dataset)
            if isinstance(one, Draft):
                yield _drafted(one, tables, options.lang)
            else:
                told = t("asked.map", options.lang, count=len(one.questions), where=one.questions[0].where)
                yield Found({}, [Question(told)])


def _is_table(content: bytes, name: str) -> bool:
    """Whether a CSV is one of the tables of a data folder."""
    try:
        return bool(read(content, name))
    except Refused:
        return False


def _whole(rows: Rows, tables: Tables, lang: str) -> Found:
    """Rows that somebody has looked at already."""
    if count := known(tables.there, rows):
        return Found(rows, [Question(t("add.again", lang, count=count))])
    return Found(rows, [Question(one.text(lang)) for one in faults(tables.there, rows, tables.faults)])


def _drafted(draft: Draft, tables: Tables, lang: str) -> Found:
    rows = contribution(draft, tables.dataset)
    return Found(rows, questions(draft, rows, tables.dataset, tables.there, tables.faults, lang), draft)


def structure_beside(path: Path) -> bytes | None:
    """The structure that was exported with a file: figures.sdmx.json beside figures.sdmx.csv."""
    beside = path.with_suffix(".json")
    return texts.opened(beside, MOST_BYTES + 1) if beside.is_file() else None


def _written(found: Found, name: str, n: int, out: Path) -> str:
    """The name of what is written for a person: rows for ``add``, and beside them the draft for the page 读报."""
    stem = f"{file_stem(name)}{f'-{n}' if n > 1 else ''}"
    if not found.rows:
        return ""
    (out / f"{stem}.zip").write_bytes(to_zip(found.rows))
    if found.draft:
        (out / f"{stem}.json").write_text(found.draft.as_json(), encoding="utf-8")
    return f"{stem}.json" if found.draft else f"{stem}.zip"
