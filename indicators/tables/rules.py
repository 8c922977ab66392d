"""What a schema cannot say: printed forms, periods, units, charts and coverage hold together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from indicators.quantity import Quantity, Units, Unreadable, numerals, parse, period
from indicators.tables import schema
from indicators.tables.faults import Fault, Weight
from indicators.tables.raw import Raw
from indicators.tables.tree import lineage, loops

PLACEHOLDER = re.compile(r"{([^}]*)}")
NUMBER = schema.PLAIN["number"]
# What a title may hold beside figures; ``share:<figure>`` is the share of a figure in the sum.
COMPUTED = ("sum", "count", "articles", "cities", "topics", "met", "first", "last")
OF_DATES = ("count", "articles", "cities", "first", "last")
OF_FIGURES = ("sum", "count", "articles", "cities", "topics", "met")
# These draw every figure or every date, and so may name no indicators.
WHOLE = ("map", "matrix", "timeline", "targets")

PAIR = 2
MOST_DOTS = 100

Raws = dict[str, Raw]


def faults(raws: Raws) -> list[Fault]:
    """All faults of all rules; a rule is passed over where a table it needs cannot be read."""
    found: list[Fault] = []
    for needs, rule in RULES:
        if all(name in raws and not raws[name].unusable for name in needs):
            found += rule(*(raws[name] for name in needs))
    return found


def _fault(raw: Raw, index: int, column: str, key: str, weight: Weight = Weight.ROW, **values: object) -> Fault:
    return Fault(raw.table.path, raw.lines[index], column, key, weight, values)


def units_of(raw: Raw) -> Units:
    """The units that can be read; a factor that is no number is the schema's business."""
    return Units.of(row.values() for row in raw.rows if _decimal(row["factor"]))


def _decimal(cell: str) -> Decimal | None:
    return Decimal(cell) if NUMBER.fullmatch(cell) else None


def _periods(*raws: Raw) -> Iterator[Fault]:
    for raw in raws:
        for index, row in enumerate(raw.rows):
            for column in ("period", "published"):
                cell = row.get(column)
                if not cell:
                    continue
                if not _is_period(cell):
                    yield _fault(raw, index, column, "period", cell=cell)


@lru_cache(maxsize=10_000)
def _is_period(cell: str) -> bool:
    try:
        period.parse(cell)
    except period.NoPeriod:
        return False
    return True


def _reasons(skipped: Raw) -> Iterator[Fault]:
    """Whatever is skipped for another reason says which."""
    for index, row in enumerate(skipped.rows):
        if row["reason"] == "other" and not row["note_zh"]:
            yield _fault(skipped, index, "note_zh", "required")


def _printed(figures: Raw, units: Raw) -> Iterator[Fault]:
    """value, upper, bound and unit are exactly what the printed form reads as."""
    known = units_of(units)
    # The same print reads the same everywhere.
    reads: dict[str, dict[str, str] | Unreadable] = {}
    for index, row in enumerate(figures.rows):
        if not row["printed"]:
            continue
        if row["printed"] not in reads:
            reads[row["printed"]] = _read(row["printed"], known)
        read = reads[row["printed"]]
        if isinstance(read, Unreadable):
            yield _fault(figures, index, "printed", "unreadable", printed=row["printed"], left=read.left)
            continue
        for column, wanted in read.items():
            if row[column] != wanted and not _same(row[column], wanted):
                printed = row["printed"]
                yield _fault(figures, index, column, "not-as-printed", cell=row[column], printed=printed, wanted=wanted)


def _read(printed: str, known: Units) -> dict[str, str] | Unreadable:
    try:
        return _columns(parse(printed, known))
    except Unreadable as error:
        return error


def _columns(read: Quantity) -> dict[str, str]:
    def text(number: Decimal | None) -> str:
        return "" if number is None else format(number, "f")

    return {"value": text(read.value), "upper": text(read.upper), "bound": read.bound.value, "unit": read.unit}


def _same(cell: str, wanted: str) -> bool:
    first, second = _decimal(cell), _decimal(wanted)
    return cell == wanted if first is None or second is None else first == second


def _unit_fits(figures: Raw, indicators: Raw, units: Raw) -> Iterator[Fault]:
    known = units_of(units)
    usual = {row["indicator"]: row["unit"] for row in indicators.rows}
    for index, row in enumerate(figures.rows):
        wanted = usual.get(row["indicator"], "")
        if row["unit"] in known and wanted in known and not known.convertible(row["unit"], wanted):
            unit, indicator = row["unit"], row["indicator"]
            yield _fault(figures, index, "unit", "unit-misfit", unit=unit, indicator=indicator, wanted=wanted)


def _base_units(units: Raw) -> Iterator[Fault]:
    rows = {row["unit"]: row for row in units.rows}
    for index, row in enumerate(units.rows):
        base = rows.get(row["base"])
        if base and (base["quantity"] != row["quantity"] or _decimal(base["factor"]) != 1):
            yield _fault(units, index, "base", "base-unit", base=row["base"], quantity=row["quantity"])


def _paragraph_exists(figures: Raw, skipped: Raw, paragraphs: Raw) -> Iterator[Fault]:
    known = {(row["article"], row["paragraph"]) for row in paragraphs.rows}
    for raw in (figures, skipped):
        for index, row in enumerate(raw.rows):
            if (row["article"], row["paragraph"]) not in known:
                article, number = row["article"], row["paragraph"]
                yield _fault(raw, index, "paragraph", "no-paragraph", article=article, paragraph=number)


def _trees(*raws: Raw) -> Iterator[Fault]:
    for raw in raws:
        key = raw.table.schema["primaryKey"][0]
        looped = set(loops({row[key]: row["parent"] for row in raw.rows}))
        for index, row in enumerate(raw.rows):
            if row[key] in looped:
                yield _fault(raw, index, "parent", "loop", cell=row["parent"])


def _cities(places: Raw) -> Iterator[Fault]:
    """A place has the code of the city above it."""
    parents = {row["place"]: row["parent"] for row in places.rows}
    codes = {row["place"]: row["city"] for row in places.rows if row["level"] == "city"}
    for index, row in enumerate(places.rows):
        wanted = next((codes[node] for node in lineage(row["place"], parents) if node in codes), "")
        if row["city"] != wanted:
            yield _fault(places, index, "city", "city-code", cell=row["city"], wanted=wanted)


def _charts(charts: Raw, figures: Raw, indicators: Raw, places: Raw, units: Raw) -> Iterator[Fault]:
    known_units = units_of(units)
    known = {"indicators": {r["indicator"] for r in indicators.rows}, "places": {r["place"] for r in places.rows}}
    parents = {row["place"]: row["parent"] for row in places.rows}
    by_indicator: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for figure in figures.rows:
        by_indicator[figure["indicator"]].append(figure)
    for index, row in enumerate(charts.rows):
        wanted = {column: row[column].split() for column in known}
        strange = [(column, name) for column in known for name in wanted[column] if name not in known[column]]
        for column, name in strange:
            yield _fault(charts, index, column, "chart-names", name=name, table=f"{column}.csv")
        if strange:
            continue
        if row["form"] in WHOLE:
            yield from _titles(charts, index, set())
            continue
        if not wanted["indicators"]:
            yield _fault(charts, index, "indicators", "required")
            continue
        own = [figure for indicator in dict.fromkeys(wanted["indicators"]) for figure in by_indicator[indicator]]
        rows = [figure for figure in own if _is_there(figure, wanted, parents)]
        drawn = {figure["figure"] for figure in rows}
        if not drawn:
            yield _fault(charts, index, "indicators", "chart-empty", chart=row["chart"])
        elif reason := _misfit(row["form"], rows, known_units):
            yield _fault(charts, index, "form", "chart-form", chart=row["chart"], form=row["form"], reason=reason)
        yield from _titles(charts, index, drawn)


def _misfit(form: str, figures: list[dict[str, str]], units: Units) -> str:
    """Why a form cannot draw these figures honestly: what it would need, or empty."""
    numbers = [_decimal(figure["value"]) for figure in figures]
    quantities = {units[figure["unit"]].quantity for figure in figures if figure["unit"] in units}
    if form in ("bars", "parts") and len(quantities) > 1:
        return " ≠ ".join(sorted(quantities))
    if form == "paired" and len(quantities) != PAIR:
        return f"quantity: {len(quantities)} ≠ {PAIR}"
    if form == "progress" and len(figures) < PAIR and quantities != {"share"}:
        return f"figures: {len(figures)} < {PAIR}"
    if form == "dots" and any(n is not None and (n != n.to_integral() or n > MOST_DOTS) for n in numbers):
        return f"dots: 0 … {MOST_DOTS}"
    return ""


def _titles(charts: Raw, index: int, drawn: set[str]) -> Iterator[Fault]:
    computed = OF_DATES if charts.rows[index]["form"] == "timeline" else OF_FIGURES
    for column in ("title_zh", "title_en"):
        for name in PLACEHOLDER.findall(charts.rows[index][column]):
            if name not in computed and name.removeprefix("share:") not in drawn:
                yield _fault(charts, index, column, "chart-title", name=name)


def _decks(decks: Raw, charts: Raw) -> Iterator[Fault]:
    """A slide names a chart; what has a dot or is the list is found when the deck is opened."""
    there = {row["chart"] for row in charts.rows}
    for index, row in enumerate(decks.rows):
        for code in row["slides"].split():
            name = code.partition(";")[0]
            if name not in there and "." not in name and name != "list":
                yield _fault(decks, index, "slides", "chart-names", name=name, table="charts.csv")


def _is_there(figure: dict[str, str], wanted: dict[str, list[str]], parents: dict[str, str]) -> bool:
    return not wanted["places"] or any(node in wanted["places"] for node in lineage(figure["place"], parents))


def _coverage(paragraphs: Raw, figures: Raw, skipped: Raw) -> Iterator[Fault]:
    """The numerals of a paragraph are those of its figures and skipped rows, as a multiset."""
    found = counted([*figures.rows, *skipped.rows])
    for index, row in enumerate(paragraphs.rows):
        printed = Counter(row["numerals"].split())
        accounted = found[row["article"], row["paragraph"]]
        if printed != accounted:
            missing = " ".join((printed - accounted).elements()) or "–"
            extra = " ".join((accounted - printed).elements()) or "–"
            values = {"article": row["article"], "paragraph": row["paragraph"], "missing": missing, "extra": extra}
            yield _fault(paragraphs, index, "numerals", "coverage", Weight.NOTICE, **values)


def counted(rows: list[dict]) -> defaultdict[tuple, Counter]:
    """The Arabic numerals inside ``printed``, by (article, paragraph)."""
    found: defaultdict[tuple, Counter] = defaultdict(Counter)
    inside: dict[str, list[str]] = {}
    for row in rows:
        printed = row["printed"]
        if printed not in inside:
            inside[printed] = numerals(printed)
        found[row["article"], row["paragraph"]].update(inside[printed])
    return found


RULES = (
    (("articles", "figures", "skipped"), _periods),
    (("skipped",), _reasons),
    (("units",), _base_units),
    (("figures", "units"), _printed),
    (("figures", "indicators", "units"), _unit_fits),
    (("figures", "skipped", "paragraphs"), _paragraph_exists),
    (("places", "indicators"), _trees),
    (("places",), _cities),
    (("charts", "figures", "indicators", "places", "units"), _charts),
    (("paragraphs", "figures", "skipped"), _coverage),
    (("decks", "charts"), _decks),
)
