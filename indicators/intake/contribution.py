"""A contribution: new rows of tables as text, its files, and the tables with the rows appended."""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from indicators.charts.check import check
from indicators.exports.package import zipped
from indicators.intake.lines import appendix, header, line, widened
from indicators.settings import ROOT
from indicators.tables import Fault
from indicators.tables.faults import Weight
from indicators.tables.package import Table, tables
from indicators.tables.raw import Contents, guess
from indicators.tables.raw import read as read_table
from indicators.text import t

# The cells of a row of a table, as text, by column; and by table its new rows.
Row = dict[str, str]
Rows = dict[str, list[Row]]

# Bytes, unpacked. Far more than anybody types, far less than a bomb.
MOST_BYTES = 5_000_000
# The maps by which tables were read: their folder, the ending of their files.
MAPS, MAP = "maps", ".yml"
IGNORED = ("readme.md", "readme.txt", "datapackage.json")
# How a file may differ from the tables of the data folder: a spreadsheet saves it so.
FORGIVEN = ("bom", "crlf", "column-order", "blank-row")
# Rows that a contribution brings along so that it is whole; known ones do no harm.
HELPERS = (
    "articles", "paragraphs", "places", "pages", "topics", "indicators", "units", "measures", "charts", "decks",
    "changes",
)  # fmt: skip
MEASURES = "measures.csv"


class Refused(Exception):
    """Nothing was taken; ``text(lang)`` says in a line what is wrong and what to do."""

    def __init__(self, text: Callable[[str], str]) -> None:
        super().__init__(text("en"))
        self.text = text


def refused(key: str, **values: object) -> Refused:
    """The refusal in the words of ``key``."""
    return Refused(lambda lang: t(key, lang, **values))


def to_csv(rows: Rows, table: str) -> bytes:
    """The new rows of one table below its header."""
    columns = tables()[table].columns
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows.get(table, ()))]
    return "".join(line(cells, "\n") for cells in lines).encode()


def to_zip(rows: Rows, read_by: Mapping[str, str] | None = None) -> bytes:
    """A CSV for each table that has new rows, and the maps by which tables were read, by the names of their files; the
    same rows give the same bytes.
    """
    files = [(table.path, to_csv(rows, name)) for name, table in tables().items() if rows.get(name)]
    return zipped([*files, *((f"{MAPS}/{name}", text.encode()) for name, text in (read_by or {}).items())])


def read(content: bytes, name: str, most: int = MOST_BYTES) -> Rows:
    """The rows of a ZIP of tables or of one CSV, of at most so many bytes, unpacked; raises Refused."""
    if len(content) > most:
        raise refused("add.too-big", file=name, most=f"{most:,}")
    packed = name.lower().endswith(".zip") or content.startswith(b"PK")
    rows: Rows = {}
    for member, data in unpacked(content, name, most) if packed else [(name, content)]:
        if packed and member.endswith(MAP):
            continue
        if not data.strip():
            raise refused("add.empty", file=member)
        raw = read_table(data, _table_of(data, member))
        if fault := next((one for one in raw.faults if one.key not in FORGIVEN), None):
            raise Refused(replace(fault, file=member).text)
        if raw.table.name in rows:
            raise refused("add.twice", file=member, table=raw.table.path)
        rows[raw.table.name] = raw.rows
    if not any(rows.values()):
        raise refused("add.no-rows", file=name)
    return {table: rows[table] for table in tables() if rows.get(table)}


def unpacked(content: bytes, name: str, most: int) -> Iterator[tuple[str, bytes]]:
    """The tables and maps of a ZIP by base name. Sizes count as they are unpacked, whatever the ZIP says of them."""
    if not content.startswith(b"PK"):
        raise refused("add.no-zip", file=name)
    left = most
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            for entry in file.infolist():
                member = _base_name(entry.filename)
                if entry.is_dir() or member.startswith(".") or member.lower() in IGNORED:
                    continue
                if not member.lower().endswith((".csv", MAP)):
                    raise refused("add.unknown", file=member)
                # Others unpack into memory without bound.
                if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                    raise refused("add.damaged", file=name)
                with file.open(entry) as stream:
                    data = stream.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise refused("add.too-big", file=name, most=f"{most:,}")
                yield member, data
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        # RuntimeError: a password is asked for.
        raise refused("add.damaged", file=name) from error


def _base_name(path: str) -> str:
    """The name without folders; a path that leads out of the ZIP is nobody's mistake."""
    pure = PurePosixPath(path.replace("\\", "/"))
    if pure.is_absolute() or ".." in pure.parts or re.match("[A-Za-z]:", path):
        raise refused("add.path", file=path)
    return pure.name


def _table_of(content: bytes, name: str) -> Table:
    """The table whose columns the header shares; the file's name decides only between equals."""
    names, hint = set(header(content)), PurePosixPath(name).stem.lower()
    columns = {one: set(table.columns) for one, table in tables().items()}
    likeness = {one: len(names & known) / len(names | known) for one, known in columns.items()}
    if not any(likeness.values()):
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused(Fault(name, 1, "", "encoding", values={"guess": guess(content)}).text) from None
    best = max(likeness, key=lambda one: (likeness[one], one == hint))
    found = best if likeness[best] >= 0.5 else hint
    if found not in tables():
        raise refused("add.unknown", file=name)
    return tables()[found]


def begun(contents: Contents) -> Contents:
    """The files, with the columns that those of an earlier declaration lack; where there is no table at all, as in an
    empty folder, the head of each and all measures.

    Those are the code's own, as the declaration is.
    """
    contents = dict(contents) | {
        table.path: widened(contents[table.path], table.columns, table.later)
        for table in tables().values()
        if table.later and table.path in contents
    }
    heads = {table.path: to_csv({}, name) for name, table in tables().items()}
    heads[MEASURES] = (ROOT / "data" / MEASURES).read_bytes()
    return contents if heads.keys() & contents.keys() else heads | contents


def merged(contents: Contents, rows: Rows) -> dict[str, bytes]:
    """The files with the new rows appended; old bytes stay as they are, a helper's known row is left out."""
    found = dict(contents)
    for name, new in fresh(contents, rows).items():
        path = tables()[name].path
        old = contents.get(path) or to_csv({}, name)
        found[path] = old + appendix(new, old)
    return found


def fresh(contents: Contents, rows: Rows) -> Rows:
    """The rows in the order of the tables, without those of helpers that stand there already, cell by cell."""
    found = {
        name: _new(rows[name], contents.get(table.path), table) if name in HELPERS else rows[name]
        for name, table in tables().items()
        if name in rows
    }
    return {name: new for name, new in found.items() if new}


def known(contents: Contents, rows: Rows) -> int:
    """The number of rows where every one of them is in the tables already, cell by cell; else 0."""
    new = [_new(some, contents.get(tables()[name].path), tables()[name]) for name, some in rows.items()]
    return 0 if any(new) else sum(map(len, rows.values()))


def _new(rows: list[dict[str, str]], old: bytes | None, table: Table) -> list[dict[str, str]]:
    """The rows that do not stand in the file yet, cell by cell."""
    there = {tuple(row.values()) for row in read_table(old, table).rows} if rows else set()
    return [row for row in rows if tuple(row.get(column, "") for column in table.columns) not in there]


def faults(contents: Contents, rows: Rows, before: list[Fault] | None = None) -> list[Fault]:
    """What is wrong once the rows are in and was not before; a table that cannot be read is always told.

    ``before`` are the faults of the tables as they stand, where somebody has found them already.
    """
    return new_faults(check(contents) if before is None else before, check(merged(contents, rows)))


def new_faults(before: list[Fault], after: list[Fault]) -> list[Fault]:
    """Those of ``after`` that are not of ``before``, on whatever line; of a table that cannot be read always."""
    old = Counter(replace(fault, line=0).text("en") for fault in before)
    found = []
    for fault in after:
        name = replace(fault, line=0).text("en")
        if fault.weight is Weight.TABLE or not old[name]:
            found.append(fault)
        else:
            old[name] -= 1
    return found
