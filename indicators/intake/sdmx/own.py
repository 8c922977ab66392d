"""Observations of this code's structure -> the rows that they were; what the rows lean on comes from the code lists."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from indicators.exports.sdmx.names import AGENCY, CARRIED, FLOW, LISTS, OF_KEY, VALUE
from indicators.intake.contribution import MOST_BYTES, Rows, refused
from indicators.intake.sdmx.message import Message
from indicators.quantity import numerals
from indicators.tables.package import tables
from indicators.tables.raw import Contents, read
from indicators.text import LANGUAGES

# Without these a row is no figure.
NEEDED = (*OF_KEY, VALUE, "FIGURE", "ARTICLE", "PARAGRAPH", "PRINTED", "BOUND", "UNIT", "PERIOD")
FIGURES, PARAGRAPHS = "figures", "paragraphs"

Row = dict[str, str]


def is_own(message: Message) -> bool:
    """Whether the observations are of the structure that this code writes, in whatever version."""
    return message.flow.code.startswith(f"{AGENCY}:{FLOW}(") and set(NEEDED) <= set(message.columns)


def rows_of(message: Message, structure: bytes | None, there: Contents) -> Rows:
    """The figures, and the rows of other tables that they lean on and the folder ``there`` lacks.

    Of a paragraph that the folder lacks, the numerals of its figures are all that is known: it is marked as having a
    gap. Raises Refused where codes are neither in the folder nor in the structure.
    """
    held = {column: component for component, column in (OF_KEY | CARRIED).items()} | {"value": VALUE}
    columns = tables()[FIGURES].columns
    figures = [{one: row[held[one]].code if held[one] in row else "" for one in columns} for row in message.rows]
    for row, cells in zip(figures, message.rows, strict=True):
        # Text is text: 增长3%: 见注 is no code with a name.
        row |= {one: _whole(cells, held[one]) for one in ("printed", "note_zh", "note_en", "column") if one in columns}
    given = _tables(structure) if structure else {}
    found = _leant_on(figures, given, _keys(there))
    return {name: rows for name, rows in (*found.items(), (PARAGRAPHS, _paragraphs(figures, there)), (FIGURES, figures))
            if rows}  # fmt: skip


def _whole(cells: dict[str, Any], component: str) -> str:
    if component not in cells:
        return ""
    code, name = cells[component]
    return f"{code}: {name}" if name else code


def _keys(there: Contents) -> dict[str, set[str]]:
    """The identifiers that the folder has, by table."""
    found = {}
    for name, table in tables().items():
        key = table.columns[0]
        found[name] = {row[key] for row in read(there[table.path], table).rows} if table.path in there else set()
    return found


def _leant_on(figures: list[Row], given: dict[str, dict[str, Row]], known: dict[str, set[str]]) -> Rows:
    """What foreign keys lead to, from the figures on, and the folder lacks: all of it, or Refused."""
    found: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    missing: list[str] = []
    queue = [(FIGURES, row) for row in figures]
    while queue:
        table, row = queue.pop()
        for column, other, _ in tables()[table].foreign_keys:
            code = row[column]
            if not code or code in known[other] or code in found[other]:
                continue
            if new := given.get(other, {}).get(code):
                found[other][code] = new
                queue.append((other, new))
            else:
                missing.append(f"{other}.{code}")
    if missing:
        raise refused("sdmx-in.unknown", codes=" ".join(sorted(set(missing))[:8]), count=len(set(missing)))
    return {one.table: list(found[one.table].values()) for one in LISTS if found[one.table]}


def _paragraphs(figures: list[Row], there: Contents) -> list[Row]:
    table = tables()[PARAGRAPHS]
    known = {(row["article"], row["paragraph"]) for row in read(there.get(table.path), table).rows}
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in figures:
        found[row["article"], row["paragraph"]] += numerals(row["printed"])
    empty = dict.fromkeys(table.columns, "")
    return [
        empty | {"article": article, "paragraph": paragraph, "numerals": " ".join(some), "gap": "true"}
        for (article, paragraph), some in found.items()
        if (article, paragraph) not in known
    ]


def _tables(structure: bytes) -> dict[str, dict[str, Row]]:
    """The rows that the code lists hold, by table and identifier; raises Refused where it is no structure message."""
    if len(structure) > MOST_BYTES:
        raise refused("add.too-big", file="SDMX-JSON", most=f"{MOST_BYTES:,}")
    try:
        lists = {one["id"]: one["codes"] for one in json.loads(structure)["data"]["codelists"]}
        return {one.table: dict(_rows(one.table, one.name, lists[one.codes])) for one in LISTS}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise refused("sdmx-in.structure") from error


def _rows(table: str, name: str, codes: list[dict[str, Any]]) -> Iterator[tuple[str, Row]]:
    columns = tables()[table].columns
    for code in codes:
        told = {one["type"]: one["value"] for one in code.get("annotations", ())}
        row = {columns[0]: code["id"], "parent": code.get("parent", "")}
        for held, column in (("names", name), ("descriptions", "definition")):
            row |= {f"{column}_{lang}": code.get(held, {}).get(lang, "") for lang in LANGUAGES}
        cells = row | told
        found = {column: cells.get(column, "") for column in columns}
        if not all(isinstance(cell, str) for cell in found.values()):
            raise TypeError(code["id"])
        yield found[columns[0]], found
