"""Corrections and withdrawals in words: for a figure's card, the data interface and the static site."""

from collections.abc import Mapping

from indicators.figures.history import Correction, Withdrawn
from indicators.quantity import period
from indicators.tables.package import tables
from indicators.text import interface
from indicators.words.labels import Labels

# What follows from the print need not be told beside it.
READ = ("value", "upper", "bound", "unit")


def withdrawal(one: Withdrawn, labels: Labels) -> str:
    """That it was withdrawn, when and why, in a sentence."""
    return labels.t("history.withdrawn", day=_time(one.day, labels), reason=one.reason)


def title(one: Withdrawn, labels: Labels) -> str:
    """What it was a number of: indicator and place."""
    return " · ".join(cell(column, one.cells.get(column, ""), labels) for column in ("indicator", "place"))


def facts(one: Withdrawn, labels: Labels) -> dict[str, str]:
    """What it was, by the names of the columns; empty cells are left out."""
    columns = ("printed", "status", "period", "article", "paragraph", f"note_{labels.lang}")
    there = [column for column in columns if one.cells.get(column)]
    return {column_name(column, labels): cell(column, one.cells[column], labels) for column in there}


def correction(one: Correction, labels: Labels) -> str:
    """A correction in a line: the day, what stood there and what stands there since, why."""
    return labels.t(
        "history.corrected", day=_time(one.day, labels), cells=changed(one.cells, labels), reason=one.reason
    )


def changed(cells: Mapping[str, tuple[str, str]], labels: Labels, table: str = "figures") -> str:
    """Of each column of a table's row what stood there and what stands there since."""
    shown = [column for column in cells if column not in READ] or list(cells)
    parts = [
        labels.t("history.cell", column=column_name(column, labels, table), old=old, new=new)
        for column in shown
        for old, new in [[cell(column, text, labels, table) or "–" for text in cells[column]]]
    ]
    return labels.t("list.semicolon").join(parts)


def named(table: str, key: str, labels: Labels) -> str:
    """A row of a table by its name, else by its identifier."""
    return labels.names.get(table, {}).get(key, key)


def column_name(column: str, labels: Labels, table: str = "figures") -> str:
    """A column of a table as the codebook calls it."""
    name = "title" if labels.lang == "zh" else "title_en"
    fields = tables()[table].schema["fields"] if table in tables() else ()
    return next((field[name] for field in fields if field["name"] == column), column)


def cell(column: str, text: str, labels: Labels, table: str = "figures") -> str:
    """A cell of a table in words. It may hold anything: what was corrected may have been no code at all."""
    for own, other, _ in tables()[table].foreign_keys if table in tables() else ():
        if own == column:
            kind = "title" if other == "articles" else "name"
            return labels.dataset.names(other, f"{kind}_{labels.lang}").get(text, text)
    if column == "paragraph" and text.isdecimal():
        return labels.paragraph(int(text))
    return _time(text, labels) if column == "period" else interface(labels.lang).get(f"{column}.{text}", text)


def _time(text: str, labels: Labels) -> str:
    try:
        period.parse(text)
    except period.NoPeriod:
        return text
    return period.word(text, labels.lang)
