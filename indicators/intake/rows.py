"""A reviewed draft -> new rows for the tables: article, paragraphs, figures, skipped numbers, and what they need."""

import re
from decimal import Decimal

from indicators.charts import forms
from indicators.figures import coverage
from indicators.intake.contribution import Rows
from indicators.intake.draft import Draft, Row
from indicators.intake.units import missing
from indicators.quantity import COUNT, Unit, Units, lexicon, word
from indicators.quantity.parse import Unreadable, interpret
from indicators.reading import FIGURE
from indicators.tables import Dataset
from indicators.tables.package import tables


def contribution(draft: Draft, dataset: Dataset) -> Rows:
    """All new rows that the draft stands for, as text, in the order of the tables; what is undecided stays empty."""
    figures = _figures(draft, dataset)
    used = {"indicator": {row["indicator"] for row in figures}, "place": {row["place"] for row in figures}}
    used["place"].add(draft.meta["place"])
    found = {
        "articles": [draft.meta],
        "paragraphs": _paragraphs(draft),
        "places": _used(draft.places, "place", used["place"]),
        "units": _units(figures, dataset),
        "indicators": _used(draft.indicators, "indicator", used["indicator"]),
        "figures": figures,
        "skipped": _skipped(draft),
    }
    found["charts"] = _charts(draft, figures, dataset)
    return {name: [_whole(name, row) for row in found[name]] for name in tables() if found.get(name)}


def _whole(table: str, row: Row) -> Row:
    """The cells of a row in the declared order, with stray spaces gone; columns that the row lacks are empty."""
    return {column: " ".join(row.get(column, "").split()) for column in tables()[table].columns}


def _used(rows: list[Row], key: str, used: set[str]) -> list[Row]:
    return [row for row in rows if row[key] in used]


def _paragraphs(draft: Draft) -> list[Row]:
    rows = coverage.paragraphs(draft.text, draft.meta["article"])
    return [dict(zip(("article", "paragraph", "numerals", "gap"), map(str, row), strict=True)) for row in rows]


def _figures(draft: Draft, dataset: Dataset) -> list[Row]:
    taken = set(dataset.figures["figure"])
    found = []
    for row in draft.rows:
        if row["kind"] != FIGURE:
            continue
        code = _code(row, taken)
        taken.add(code)
        found.append(row | amount(row["printed"]) | {"figure": code, "article": draft.meta["article"]})
    return found


def _code(row: Row, taken: set[str]) -> str:
    """place-indicator, with the year and then a number where that is taken."""
    parts = [row["place"], row["indicator"]]
    code = "-".join(filter(None, parts))
    if code in taken and row["period"]:
        code = f"{code}-{row['period'][:4]}"
    found, n = code, 2
    while found in taken:
        found, n = f"{code}-{n}", n + 1
    return found


def amount(printed: str) -> Row:
    """value, upper, bound and unit as the print reads; all empty where it cannot be read: the check says so."""
    try:
        read = interpret(printed)
    except Unreadable:
        return dict.fromkeys(("value", "upper", "bound", "unit"), "")
    return {"value": _text(read.value), "upper": _text(read.upper), "bound": read.bound.value, "unit": read.unit}


def worded(printed: str, dataset: Dataset, lang: str) -> str:
    """How a print is read, in words: ≥ 30 家. Empty where it cannot be read."""
    try:
        read = interpret(printed)
    except Unreadable:
        return ""
    known = Units([*dataset.units, *(unit_of(row) for row in missing(read.unit, dataset.units))])
    return word(read, known, lang) if read.unit in known else ""


def unit_of(row: Row) -> Unit:
    """A row of ``units.csv`` as a unit."""
    return Unit(row["unit"], row["name_zh"], row["name_en"], row["quantity"], Decimal(row["factor"]), row["base"])


def _text(number: Decimal | None) -> str:
    return "" if number is None else format(number.normalize(), "f")


def _units(figures: list[Row], dataset: Dataset) -> list[Row]:
    found: dict[str, Row] = {}
    for row in figures:
        for new in missing(row["unit"], dataset.units):
            found.setdefault(new["unit"], new)
    return list(found.values())


def _skipped(draft: Draft) -> list[Row]:
    """Dates with a note go on the time line; of others the period would say nothing there."""
    rows = [row for row in draft.rows if row["kind"] != FIGURE]
    told = [row | {"note_en": row["note_en"] or row["note_zh"]} for row in rows]
    silent = {"period": "", "place": ""}
    article = {"article": draft.meta["article"]}
    return [row | article | {"reason": row["kind"]} | ({} if row["note_zh"] else silent) for row in told]


def _charts(draft: Draft, figures: list[Row], dataset: Dataset) -> list[Row]:
    """Bars for counts that one paragraph lists of one place; whatever else a topic has stands on cards.

    Shares, sums and growth are seldom of one kind: to set those side by side takes a person's eye.
    """
    topics = dict(dataset.table("indicators")[["indicator", "topic"]].to_numpy())
    topics |= {row["indicator"]: row["topic"] for row in draft.indicators}
    quantities = {unit.unit: unit.quantity for unit in dataset.units}
    quantities |= {row["unit"]: row["quantity"] for row in _units(figures, dataset)}
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in figures:
        if topic := topics.get(row["indicator"]):
            alike = (row["unit"], row["place"], row["status"], row["paragraph"], row["period"])
            is_count = row["value"] and quantities.get(row["unit"]) == COUNT and not _changes(row)
            kind = " ".join(alike) if is_count else ""
            groups.setdefault((topic, kind), []).append(row)
    found: list[Row] = []
    for topic in dict.fromkeys(topic for topic, _ in groups):
        several = {
            kind: rows
            for (one, kind), rows in groups.items()
            if one == topic and kind and len({row["indicator"] for row in rows}) > 1
        }
        rest = [row for (one, kind), rows in groups.items() if one == topic and kind not in several for row in rows]
        for form, rows in [*((forms.COMPARED, rows) for rows in several.values()), (forms.NUMBERS, rest)]:
            if rows:
                found.append(_chart(form, topic, rows, len(found), draft, dataset))
    return found


def _changes(row: Row) -> bool:
    """减少1.3万人 is no stock beside the 227.4万人 that are left."""
    return any(word in row["subject"] for word in lexicon.group("growth"))


def _chart(form: str, topic: str, rows: list[Row], n: int, draft: Draft, dataset: Dataset) -> Row:
    charts = dataset.table("charts")
    last = charts.loc[charts["topic"] == topic, "position"].max() if (charts["topic"] == topic).any() else 0
    top = max(rows, key=lambda row: float(row["value"] or 0))
    title = {lang: _title(form, top, lang, topic, draft, dataset) for lang in ("zh", "en")}
    return {
        "chart": f"{draft.meta['article']}-{n + 1}",
        "topic": topic,
        "position": str(int(last) + n + 1),
        "form": form,
        "indicators": " ".join(dict.fromkeys(row["indicator"] for row in rows)),
        "places": " ".join(dict.fromkeys(row["place"] for row in rows)),
        "title_zh": title["zh"],
        "title_en": title["en"],
    }


def _title(form: str, row: Row, lang: str, topic: str, draft: Draft, dataset: Dataset) -> str:
    """The largest figure as the finding; several on cards are a topic of a place."""
    names = {
        "place": dataset.names("places", f"name_{lang}") | {one["place"]: one[f"name_{lang}"] for one in draft.places},
        "indicator": dataset.names("indicators", f"name_{lang}")
        | {one["indicator"]: one[f"name_{lang}"] for one in draft.indicators},
        "topic": dataset.names("topics", f"name_{lang}"),
    }
    place = _plain(names["place"].get(row["place"], row["place"]))
    indicator = _plain(names["indicator"].get(row["indicator"], row["indicator"]))
    joint = "：" if lang == "zh" else ": "
    if form == forms.NUMBERS:
        return f"{place}{joint}{names['topic'].get(topic, topic)}"
    figure = f"{{{row['figure']}}}"
    return f"{place}{joint}{indicator}{figure}" if lang == "zh" else f"{place}{joint}{indicator} {figure}"


def _plain(name: str) -> str:
    """A name without braces: they mark figures in titles."""
    return re.sub("[{}]", "", name)
