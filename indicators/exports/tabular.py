"""Figures as a table to calculate with: CSV and JSON."""

import codecs
import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import orjson
import pandas as pd

from indicators.exports import delimited
from indicators.exports.origin import Origin
from indicators.figures import derived, versions
from indicators.figures.columns import FigureRow
from indicators.quantity import convert
from indicators.tables.distinct import each, each_row
from indicators.tables.package import tables
from indicators.view import View, link
from indicators.words.labels import Labels

# Spreadsheet programs run a cell that begins like this as a formula; some take the full-width characters too.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# What begins so and is a number with its unit, -3.5%: it has no operator, name or bracket that could be run.
SIGNED = re.compile(r"[-+－＋][\d.,]*\d[\d.,]*\s?[\w%‰％]*")
COLUMNS = (
    "figure", "indicator", "indicator_name", "measure", "measure_name", "transformation", "topic", "place",
    "place_name", "level", "city", "city_name", "status", "printed", "value", "upper", "bound", "unit", "base_value",
    "base_unit", "period", "as_of", "article", "article_title", "paragraph", "row_heading", "column", "note",
    "version", "revised", "same_as",
)  # fmt: skip
# Of computed numbers, how and of which figures.
COMPUTED = ("derived", "formula", "sources")
# Of every row of a CSV where it was shown.
ORIGIN = ("figure_link", "heading", "subtitle", "link", "retrieved")
# What a number's conversion looks at.
QUANTITY = ("value", "upper", "bound", "unit")
SOME = "some-figure"
# Up to here every whole number is one of JavaScript (Number.MAX_SAFE_INTEGER).
EXACT = 2**53
# Before a CSV file, so that Excel shows Chinese.
BOM = codecs.BOM_UTF8


def with_origin(rows: pd.DataFrame, labels: Labels, origin: Origin) -> pd.DataFrame:
    """Rows as ``with_links`` has them, each with where it was shown: what a file of one table needs."""
    day = origin.made.isoformat()
    table = with_links(rows, labels, origin.base)
    return table.assign(heading=origin.title, subtitle=origin.subtitle, link=origin.link, retrieved=day)


def with_links(rows: pd.DataFrame, labels: Labels, base: str) -> pd.DataFrame:
    """Rows of figures (``to_table``), each with the link that opens it, ``base`` as in ``view.link``; or of dated
    events (``selection.dates``).
    """
    if "figure" not in rows:
        return rows[["period", f"note_{labels.lang}", "place", "city", "printed", "article", "paragraph"]]
    table = to_table(rows, labels)
    # An identifier stands in a link as it is.
    before, _, after = link(View(lang=labels.lang, figure=SOME), {}, base).partition(SOME)
    table["figure_link"] = before + table["figure"] + after
    return table


def to_table(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The rows with names beside the codes, in the columns of an export; numbers stay numbers.

    ``base_value`` is ``value`` in ``base_unit``: what to calculate with across units.
    """
    table = rows.reset_index(drop=True)
    table["indicator_name"] = each(table["indicator"], labels.indicator)
    table["measure_name"] = each(table["measure"], labels.measure)
    table["transformation"] = each(table["measure"], labels.dataset.names("measures", "sdmx").__getitem__)
    table["place_name"] = each(table["place"], labels.place)
    table["city_name"] = each(table["city"], labels.city)
    table["row_heading"] = list(map(labels.heading, table["article"], table["paragraph"]))
    table["article_title"] = each(table["article"], labels.article)
    table["base_unit"] = each(table["unit"], lambda unit: labels.units[unit].base)
    other = table[table["unit"] != table["base_unit"]]
    table["base_value"] = table["value"]
    table.loc[other.index, "base_value"] = each_row(other, QUANTITY, lambda row: _exact(row, labels)).astype("float64")
    table["note"] = table[f"note_{labels.lang}"]
    table = table.assign(**_versions(table["figure"], labels))
    if "derived" in table:
        table["formula"] = each(table["derived"], lambda name: labels.t(f"transform.{name}.formula"))
    return table[list(columns_of(table))]


def _versions(figures: pd.Series, labels: Labels) -> dict[str, pd.Series]:
    """Which print of its number each figure is: most are the only one."""
    history, index = versions.history(labels.dataset), figures.index
    found = {at: one for at, figure in enumerate(figures.tolist()) if (one := history.get(figure))} if history else {}
    version, revised, same = [versions.Print().version] * len(index), [""] * len(index), [""] * len(index)
    for at, one in found.items():
        version[at], revised[at], same[at] = one.version, one.revised, " ".join(one.same)
    texts = {"revised": revised, "same_as": same}
    made = {name: pd.Series(cells, index, dtype="str") for name, cells in texts.items()}
    return {"version": pd.Series(version, index), **made}


def columns_of(rows: pd.DataFrame) -> tuple[str, ...]:
    """The columns of a file of these rows: computed numbers have some more."""
    return (*COLUMNS, *COMPUTED) if "derived" in rows else COLUMNS


def _exact(row: FigureRow, labels: Labels) -> Decimal | None:
    """Converted in decimal arithmetic: 88.32 亿元 is 8832000000, not 8831999999.999999."""
    return convert(derived.quantity_of(row), labels.units[row.unit].base, labels.units).value


def to_csv(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """UTF-8 with BOM, so that Excel shows Chinese; figures or dated events.

    An apostrophe stands before what a spreadsheet would run as a formula, and before nothing else.
    """
    return csv_file(with_origin(rows, labels, origin))


def to_json(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """``{"about": {...}, "columns": {name: meaning}, "figures": [...]}``; missing numbers are null."""
    return json_file(origin.lines(labels), meanings(labels, columns_of(rows)), "figures", to_table(rows, labels))


def encoded(name: str, ending: str, labels: Labels) -> bytes:
    """A table of the data package with its declared columns, as ``to_csv`` and ``to_json`` encode the figures."""
    table = labels.dataset.table(name)[tables()[name].columns]
    if ending == "csv":
        return csv_file(table)
    truths = [field["name"] for field in tables()[name].schema["fields"] if field["type"] == "boolean"]
    table = table.assign(**{column: table[column] == "true" for column in truths})
    about = {labels.t("origin.title"): tables()[name].described["title" if labels.lang == "zh" else "title_en"]}
    about |= {labels.t("workbook.license"): labels.licence()}
    return json_file(about, declared(labels, name), name, table)


def csv_file(table: pd.DataFrame) -> bytes:
    """The table as ``to_csv`` writes one."""
    return BOM + delimited.head(table) + csv_rows(table)


def csv_rows(table: pd.DataFrame) -> bytes:
    """The rows of ``csv_file`` without its head: what goes on with a file."""
    return delimited.lines(table.apply(_defused))


def csv_head(table: pd.DataFrame) -> str:
    """The line of names of ``csv_file``."""
    return delimited.head(table).decode()


def csv_lines(table: pd.DataFrame) -> list[str]:
    """The rows of ``csv_file`` as texts without their ends: a cell may hold an end of line."""
    text = csv_rows(table).decode()
    lines, reader = text.split("\n"), csv.reader(io.StringIO(text, newline=""))
    ends = [0, *(reader.line_num for _ in reader)]
    return ["\n".join(lines[begin:end]) for begin, end in pairwise(ends)]


def raw_csv(table: pd.DataFrame) -> str:
    """The table as CSV with its cells as they are, so that it can be read back."""
    return (delimited.head(table) + delimited.lines(table)).decode()


def json_file(about: Mapping[str, str | int], columns: dict[str, str], name: str, table: pd.DataFrame) -> bytes:
    """The table as ``to_json`` writes one, its rows under ``name``."""
    records = json.loads(table.to_json(orient="records", force_ascii=False), parse_float=_number)
    return orjson.dumps({"about": about, "columns": columns, name: records}, option=orjson.OPT_INDENT_2)


def _number(text: str) -> float:
    number = float(text)
    return int(number) if text.endswith(".0") and abs(number) < EXACT else number


def meanings(labels: Labels, columns: Sequence[str] = COLUMNS) -> dict[str, str]:
    """What each exported column means, from the tables' declaration; derived columns by their texts."""
    known = declared(labels, "places", "indicators", "measures", "articles", "paragraphs", "figures")
    return {name: known.get(name) or labels.t(f"export.{name}") for name in columns}


def declared(labels: Labels, *names: str) -> dict[str, str]:
    """What the columns of tables mean, by their declaration; of columns of one name the last table's."""
    suffix = "" if labels.lang == "zh" else "_en"
    fields = (field for name in names for field in tables()[name].schema["fields"])
    return {field["name"]: field.get(f"description{suffix}") or field[f"title{suffix}"] for field in fields}


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text.

    >>> [is_formula(text) for text in ("=1+1", "-3.5%", "-1+cmd", "@x")]
    [True, False, True, True]
    """
    return text.startswith(FORMULA) and not SIGNED.fullmatch(text)


def _defused(column: pd.Series) -> pd.Series:
    if pd.api.types.is_numeric_dtype(column):
        return column
    risky = column.str.startswith(FORMULA, na=False).to_numpy(bool, copy=True)
    risky[risky] = [is_formula(text) for text in column[risky]]
    # Most columns hold none, and need not be made anew.
    return column if not risky.any() else column.mask(risky, "'" + column.astype("str"))
