"""A reviewed draft -> new rows for the tables: article, paragraphs, figures, skipped numbers, and what they need."""

import re

from indicators.charts import forms
from indicators.figures import coverage
from indicators.intake.contribution import Rows
from indicators.intake.draft import Draft, Row, usual_measures
from indicators.intake.places import with_parents
from indicators.intake.slugs import unlike
from indicators.intake.units import missing
from indicators.quantity import COUNT, Units, number, word
from indicators.quantity.parse import Unreadable, interpret
from indicators.reading import FIGURE
from indicators.tables import Dataset
from indicators.tables.package import tables
from indicators.tables.statements import LEVEL
from indicators.text import LANGUAGES


def contribution(draft: Draft, dataset: Dataset) -> Rows:
    """All new rows that the draft stands for, as text, in the order of the tables; what is undecided stays empty."""
    article, figures = draft.meta["article"], _figures(draft, dataset)
    indicators = _indicators(draft, {row["indicator"] for row in figures})
    places = with_parents((draft.meta["place"], *(row["place"] for row in figures)), draft.places)
    units = {new["unit"]: new for row in (*figures, *indicators) for new in missing(row["unit"], dataset.units)}
    paragraphs = coverage.paragraphs(draft.text, article, draft.headings)
    columns = tables()["paragraphs"].columns
    found = {
        "articles": [draft.meta],
        "paragraphs": [dict(zip(columns, map(str, row), strict=True)) for row in paragraphs],
        "places": [row for row in draft.places if row["place"] in places],
        "units": list(units.values()),
        "indicators": indicators,
        "figures": figures,
        "skipped": [_skipped(row) | {"article": article} for row in draft.rows if row["kind"] != FIGURE],
        "charts": _charts(draft, figures, units, dataset),
    }
    return {name: [_whole(name, row) for row in found[name]] for name in tables() if found.get(name)}


def _whole(table: str, row: Row) -> Row:
    """The cells of a row in the declared order, with stray spaces gone; columns that the row lacks are empty."""
    return {column: " ".join(row.get(column, "").split()) for column in tables()[table].columns}


def _indicators(draft: Draft, used: set[str]) -> list[Row]:
    """The new indicators that figures are of, and those of which they are parts."""
    parents = {row["parent"] for row in draft.indicators if row["indicator"] in used}
    return [row for row in draft.indicators if row["indicator"] in used | parents]


def _figures(draft: Draft, dataset: Dataset) -> list[Row]:
    """Named place-indicator, with the measure where it is not the usual, the year and a number where that is taken."""
    taken, usual = set(dataset.figures["figure"]), usual_measures(draft, dataset)
    found = []
    for row in draft.rows:
        if row["kind"] == FIGURE:
            measure = "" if row["measure"] == usual.get(row["indicator"]) else row["measure"]
            code = "-".join(filter(None, (row["place"], row["indicator"], measure)))
            if code in taken and row["period"]:
                code = f"{code}-{row['period'][:4]}"
            code = unlike(code, taken)
            taken.add(code)
            found.append(row | amount(row["printed"]) | {"figure": code, "article": draft.meta["article"]})
    return found


def amount(printed: str) -> Row:
    """value, upper, bound and unit as the print reads; all empty where it cannot be read: the check says so."""
    try:
        read = interpret(printed)
    except Unreadable:
        return dict.fromkeys(("value", "upper", "bound", "unit"), "")
    value, upper = ("" if one is None else number(one, "zh") for one in (read.value, read.upper))
    return {"value": value, "upper": upper, "bound": read.bound.value, "unit": read.unit}


def worded(printed: str, dataset: Dataset, lang: str) -> str:
    """How a print is read, in words: ≥ 30 家. Empty where it cannot be read."""
    try:
        read = interpret(printed)
    except Unreadable:
        return ""
    known = Units(dataset.units | Units.of(row.values() for row in missing(read.unit, dataset.units)))
    return word(read, known, lang) if read.unit in known else ""


def _skipped(row: Row) -> Row:
    """Dates with a note go on the time line; of others the period would say nothing there."""
    silent = {} if row["note_zh"] else {"period": "", "place": ""}
    return row | silent | {"reason": row["kind"], "note_en": row["note_en"] or row["note_zh"]}


def _charts(draft: Draft, figures: list[Row], units: dict[str, Row], dataset: Dataset) -> list[Row]:
    """Bars for counts that one paragraph lists of one place; whatever else a topic has stands on cards.

    Shares, sums and growth are seldom of one kind: to set those side by side takes a person's eye.
    """
    topics = dataset.names("indicators", "topic") | {row["indicator"]: row["topic"] for row in draft.indicators}
    counters = {unit.unit for unit in dataset.units.values() if unit.quantity == COUNT}
    counters |= {unit for unit, row in units.items() if row["quantity"] == COUNT}
    groups: dict[str, dict[str, list[Row]]] = {}
    for row in figures:
        if topic := topics.get(row["indicator"]):
            # 减少1.3万人 is no stock beside the 227.4万人 that are left.
            is_level = row["measure"] == LEVEL
            alike = (row["unit"], row["place"], row["status"], row["paragraph"], row["period"])
            kind = " ".join(alike) if row["value"] and row["unit"] in counters and is_level else ""
            groups.setdefault(topic, {}).setdefault(kind, []).append(row)
    found: list[Row] = []
    for topic, kinds in groups.items():
        several = {kind: rows for kind, rows in kinds.items() if kind and len({row["indicator"] for row in rows}) > 1}
        rest = [row for kind, rows in kinds.items() if kind not in several for row in rows]
        for form, rows in [*((forms.COMPARED, rows) for rows in several.values()), (forms.NUMBERS, rest)]:
            if rows:
                found.append(_chart(form, topic, rows, len(found) + 1, draft, dataset))
    return found


def _chart(form: str, topic: str, rows: list[Row], n: int, draft: Draft, dataset: Dataset) -> Row:
    charts, usual = dataset.table("charts"), usual_measures(draft, dataset)
    measures = [row["measure"] for row in rows]
    unusual = any(row["measure"] != usual[row["indicator"]] for row in rows)
    return {
        "chart": f"{draft.meta['article']}-{n}",
        "topic": topic,
        "position": str(max(charts.loc[charts["topic"] == topic, "position"], default=0) + n),
        "form": form,
        "indicators": " ".join(dict.fromkeys(row["indicator"] for row in rows)),
        "measures": " ".join(dict.fromkeys(measures)) if unusual else "",
        "places": " ".join(dict.fromkeys(row["place"] for row in rows)),
    } | {f"title_{lang}": _title(form, topic, rows, lang, draft, dataset) for lang in LANGUAGES}


def _title(form: str, topic: str, rows: list[Row], lang: str, draft: Draft, dataset: Dataset) -> str:
    """The largest figure as the finding; several on cards are a topic of a place."""
    top = max(rows, key=lambda row: float(row["value"] or 0))
    column, joint, gap = f"name_{lang}", *(("：", "") if lang == "zh" else (": ", " "))

    def name(table: str, key: str, new: list[Row]) -> str:
        """Without braces: they mark figures in titles."""
        names = dataset.names(table, column) | {row[key]: row[column] for row in new}
        return re.sub("[{}]", "", names.get(top[key], top[key]))

    place = name("places", "place", draft.places)
    if form == forms.NUMBERS:
        return f"{place}{joint}{dataset.names('topics', column).get(topic, topic)}"
    return f"{place}{joint}{name('indicators', 'indicator', draft.indicators)}{gap}{{{top['figure']}}}"
