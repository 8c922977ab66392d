"""What a schema cannot say: printed forms, periods, units, places and coverage hold together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from indicators.quantity import Quantity, Units, Unreadable, numerals, parse, period
from indicators.tables.faults import Fault, Weight
from indicators.tables.raw import Raw
from indicators.tables.schema import NUMBER
from indicators.tables.tree import lineage, loops

Raws = dict[str, Raw]
# The tables that a rule needs, and the rule, which is called with them.
Rule = tuple[tuple[str, ...], Callable[..., Iterable[Fault]]]


def faults(raws: Raws, rules: Iterable[Rule] = ()) -> list[Fault]:
    """All faults of the rules here and of ``rules``; one is passed over where a table it needs cannot be read."""
    found: list[Fault] = []
    for needs, rule in (*RULES, *rules):
        if all(name in raws and not raws[name].unusable for name in needs):
            found += rule(*(raws[name] for name in needs))
    return found


def fault(raw: Raw, index: int, column: str, key: str, weight: Weight = Weight.ROW, **values: object) -> Fault:
    """A fault in a row of a table, by its index."""
    return Fault(raw.table.path, raw.lines[index], column, key, weight, values)


def units_of(raw: Raw) -> Units:
    """The units that can be read; a factor that is no number is the schema's business."""
    return Units.of(row.values() for row in raw.rows if decimal(row["factor"]))


def decimal(cell: str) -> Decimal | None:
    """The number of a cell; None where it is none."""
    return Decimal(cell) if NUMBER.fullmatch(cell) else None


def _periods(*raws: Raw) -> Iterator[Fault]:
    for raw in raws:
        for index, row in enumerate(raw.rows):
            for column in ("period", "published"):
                cell = row.get(column)
                if not cell:
                    continue
                if not _is_period(cell):
                    yield fault(raw, index, column, "period", cell=cell)


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
            yield fault(skipped, index, "note_zh", "required")


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
            yield fault(figures, index, "printed", "unreadable", printed=row["printed"], left=read.left)
            continue
        for column, wanted in read.items():
            if row[column] != wanted and not _same(row[column], wanted):
                printed = row["printed"]
                yield fault(figures, index, column, "not-as-printed", cell=row[column], printed=printed, wanted=wanted)


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
    first, second = decimal(cell), decimal(wanted)
    return cell == wanted if first is None or second is None else first == second


def _unit_fits(figures: Raw, indicators: Raw, units: Raw) -> Iterator[Fault]:
    known = units_of(units)
    usual = {row["indicator"]: row["unit"] for row in indicators.rows}
    for index, row in enumerate(figures.rows):
        wanted = usual.get(row["indicator"], "")
        if row["unit"] in known and wanted in known and not known.convertible(row["unit"], wanted):
            unit, indicator = row["unit"], row["indicator"]
            yield fault(figures, index, "unit", "unit-misfit", unit=unit, indicator=indicator, wanted=wanted)


def _base_units(units: Raw) -> Iterator[Fault]:
    rows = {row["unit"]: row for row in units.rows}
    for index, row in enumerate(units.rows):
        base = rows.get(row["base"])
        if base and (base["quantity"] != row["quantity"] or decimal(base["factor"]) != 1):
            yield fault(units, index, "base", "base-unit", base=row["base"], quantity=row["quantity"])


def _paragraph_exists(figures: Raw, skipped: Raw, paragraphs: Raw) -> Iterator[Fault]:
    known = {(row["article"], row["paragraph"]) for row in paragraphs.rows}
    for raw in (figures, skipped):
        for index, row in enumerate(raw.rows):
            if (row["article"], row["paragraph"]) not in known:
                article, number = row["article"], row["paragraph"]
                yield fault(raw, index, "paragraph", "no-paragraph", article=article, paragraph=number)


def _trees(*raws: Raw) -> Iterator[Fault]:
    for raw in raws:
        key = raw.table.schema["primaryKey"][0]
        looped = set(loops({row[key]: row["parent"] for row in raw.rows}))
        for index, row in enumerate(raw.rows):
            if row[key] in looped:
                yield fault(raw, index, "parent", "loop", cell=row["parent"])


def _cities(places: Raw) -> Iterator[Fault]:
    """A place has the code of the city above it."""
    parents = {row["place"]: row["parent"] for row in places.rows}
    codes = {row["place"]: row["city"] for row in places.rows if row["level"] == "city"}
    for index, row in enumerate(places.rows):
        wanted = next((codes[node] for node in lineage(row["place"], parents) if node in codes), "")
        if row["city"] != wanted:
            yield fault(places, index, "city", "city-code", cell=row["city"], wanted=wanted)


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
            yield fault(paragraphs, index, "numerals", "coverage", Weight.NOTICE, **values)


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


RULES: tuple[Rule, ...] = (
    (("articles", "figures", "skipped"), _periods),
    (("skipped",), _reasons),
    (("units",), _base_units),
    (("figures", "units"), _printed),
    (("figures", "indicators", "units"), _unit_fits),
    (("figures", "skipped", "paragraphs"), _paragraph_exists),
    (("places", "indicators"), _trees),
    (("places",), _cities),
    (("paragraphs", "figures", "skipped"), _coverage),
)
