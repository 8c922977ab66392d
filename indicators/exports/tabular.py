"""The selection as CSV, XLSX and JSON."""

from __future__ import annotations

import io
import json

import pandas as pd

from indicators import derived
from indicators.labels import Labels
from indicators.quantity import convert
from indicators.tables.package import tables

# Spreadsheet programs run a cell that begins like this as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    "figure", "indicator", "indicator_name", "topic", "place", "place_name", "level", "city", "city_name",
    "status", "printed", "value", "upper", "bound", "unit", "base_value", "base_unit", "period", "as_of",
    "article", "article_title", "paragraph", "note",
)  # fmt: skip


def to_table(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The rows with names beside the codes, in the columns of an export; numbers stay numbers.

    ``base_value`` is ``value`` in ``base_unit``: what to calculate with across units.
    """
    table = rows.copy()
    table["indicator_name"] = table["indicator"].map(labels.indicator)
    table["place_name"] = table["place"].map(labels.place)
    table["city_name"] = table["city"].map(labels.city)
    table["article_title"] = table["article"].map(labels.article)
    table["base_value"] = [_exact(row, labels) for row in table.itertuples()]
    table["base_unit"] = [labels.units[unit].base for unit in table["unit"]]
    table["note"] = table[f"note_{labels.lang}"]
    return table[list(COLUMNS)].reset_index(drop=True)


def _exact(row, labels: Labels) -> float | None:
    """Converted in decimal arithmetic: 88.32 亿元 is 8832000000, not 8831999999.999999."""
    value = convert(derived.quantity_of(row), labels.units[row.unit].base, labels.units).value
    return None if value is None else float(value)


def to_csv(rows: pd.DataFrame, labels: Labels) -> bytes:
    """UTF-8 with BOM, so that Excel shows Chinese; cells that look like formulas are defused."""
    table = _defused(to_table(rows, labels))
    return table.to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def dates_to_csv(rows: pd.DataFrame, labels: Labels) -> bytes:
    """The dated events, as ``selection.dates`` gives them."""
    columns = ["period", f"note_{labels.lang}", "place", "city", "printed", "article", "paragraph"]
    table = _defused(rows[columns])
    return table.to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def to_json(rows: pd.DataFrame, labels: Labels) -> bytes:
    """``{"columns": {name: meaning}, "figures": [...]}``; missing numbers are null."""
    table = to_table(rows, labels)
    records = json.loads(table.to_json(orient="records", force_ascii=False))
    content = {"columns": meanings(labels), "figures": records}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def to_xlsx(rows: pd.DataFrame, labels: Labels) -> bytes:
    """A sheet of figures with a frozen header and filters, and one with the meaning of the columns."""
    buffer = io.BytesIO()
    about = pd.DataFrame(meanings(labels).items(), columns=["column", "meaning"])
    with pd.ExcelWriter(buffer, engine="openpyxl") as book:
        for name, table in ((labels.t("page.figures"), to_table(rows, labels)), (labels.t("sources.codebook"), about)):
            _defused(table).to_excel(book, sheet_name=name, index=False, freeze_panes=(1, 0))
            sheet = book.sheets[name]
            sheet.auto_filter.ref = sheet.dimensions
            for cells in sheet.columns:
                width = max(len(str(cell.value or "")) for cell in cells)
                sheet.column_dimensions[cells[0].column_letter].width = min(60, 4 + width * 1.3)
    return buffer.getvalue()


def meanings(labels: Labels) -> dict[str, str]:
    """What each exported column means, from the tables' declaration; derived columns by their texts."""
    title, described = ("title", "description") if labels.lang == "zh" else ("title_en", "description_en")
    declared = {
        field["name"]: field.get(described) or field[title]
        for name in ("places", "indicators", "articles", "figures")
        for field in tables()[name].schema["fields"]
    }
    return {name: declared.get(name) or labels.t(f"export.{name}") for name in COLUMNS}


def _defused(table: pd.DataFrame) -> pd.DataFrame:
    def defuse(cell):
        return "'" + cell if isinstance(cell, str) and cell.startswith(FORMULA) else cell

    return table.map(defuse)
