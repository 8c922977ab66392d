"""What a schema cannot say: printed forms, periods, units, places and coverage hold together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from indicators.quantity import Unreadable, numerals, parse, period
from indicators.tables import statements
from indicators.tables.cells import Rule, decimal, fault, units_of
from indicators.tables.faults import Fault, Weight
from indicators.tables.raw import Raw
from indicators.tables.tree import lineage

# The place that the fourteen cities lie in.
PROVINCE = "liaoning"


def faults(raws: dict[str, Raw], rules: Iterable[Rule] = ()) -> list[Fault]:
    """All faults of the rules here and of ``rules``; one is passed over where a table it needs cannot be read."""
    found: list[Fault] = []
    for needs, rule in (*RULES, *rules):
        if all(name in raws and not raws[name].unusable for name in needs):
            found += rule(*(raws[name] for name in needs))
    return found


def _periods(*raws: Raw) -> Iterator[Fault]:
    for raw in raws:
        for index, row in enumerate(raw.rows):
            for column in ("period", "published"):
                cell = row.get(column)
                if cell and not _end(cell):
                    yield fault(raw, index, column, "period", cell=cell)
            # 29 February is a day of some years only.
            if row.get("dateline") and _end(row["published"]) and not _end(_reported(row)):
                yield fault(raw, index, "dateline", "period", cell=_reported(row))


def _future(figures: Raw, articles: Raw) -> Iterator[Fault]:
    """What an article prints as actual has ended by the day it came out, the last one where only its year is known."""
    last = {row["article"]: _end(_reported(row)) for row in articles.rows}
    for index, row in enumerate(figures.rows):
        ends, published = _end(row["period"]), last.get(row["article"])
        if row["status"] == "actual" and ends and published and ends > published:
            yield fault(figures, index, "period", "future", ends=ends, published=published)


def _reported(article: dict[str, str]) -> str:
    return period.reported(article["published"], article["dateline"])


@lru_cache(maxsize=10_000)
def _end(cell: str) -> date | None:
    """The last day of a period; None for what is none."""
    try:
        return period.parse(cell).end
    except period.NoPeriod:
        return None


def _reasons(skipped: Raw) -> Iterator[Fault]:
    """Whatever is skipped for another reason says which."""
    for index, row in enumerate(skipped.rows):
        if row["reason"] == "other" and not row["note_zh"]:
            yield fault(skipped, index, "note_zh", "required")


def _why(changes: Raw) -> Iterator[Fault]:
    """A correction and a withdrawal say why."""
    for index, row in enumerate(changes.rows):
        if row["kind"] in ("corrected", "withdrawn") and not row["reason"]:
            yield fault(changes, index, "reason", "required")


def _printed(figures: Raw, units: Raw) -> Iterator[Fault]:
    """value, upper, bound and unit are exactly what the printed form reads as."""
    known = units_of(units)

    # The same print reads the same everywhere.
    @cache
    def columns(printed: str) -> dict[str, str]:
        read = parse(printed, known)
        value, upper = ("" if number is None else format(number, "f") for number in (read.value, read.upper))
        return {"value": value, "upper": upper, "bound": read.bound.value, "unit": read.unit}

    for index, row in enumerate(figures.rows):
        printed = row["printed"]
        try:
            read = columns(printed) if printed else {}
        except Unreadable as error:
            yield fault(figures, index, "printed", "unreadable", printed=printed, left=error.left)
            continue
        for column, wanted in read.items():
            if row[column] != wanted and not _same(row[column], wanted):
                yield fault(figures, index, column, "not-as-printed", cell=row[column], printed=printed, wanted=wanted)


def _same(cell: str, wanted: str) -> bool:
    first, second = decimal(cell), decimal(wanted)
    return cell == wanted if first is None or second is None else first == second


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
                yield fault(raw, index, "paragraph", "no-paragraph", article=row["article"], paragraph=row["paragraph"])


def _trees(*raws: Raw) -> Iterator[Fault]:
    for raw in raws:
        key = raw.table.schema["primaryKey"][0]
        parents = {row[key]: row["parent"] for row in raw.rows}
        for index, row in enumerate(raw.rows):
            if row[key] in lineage(parents[row[key]], parents):
                yield fault(raw, index, "parent", "loop", cell=row["parent"])


def _cities(places: Raw) -> Iterator[Fault]:
    """A place of Liaoning has the code of the city that it lies in, any other has none."""
    parents = {row["place"]: row["parent"] for row in places.rows}
    codes = {row["place"]: row["city"] for row in places.rows if row["level"] == "city"}
    for index, row in enumerate(places.rows):
        above = lineage(row["place"], parents)
        wanted = next((codes[node] for node in above if node in codes), "") if PROVINCE in above else ""
        if row["city"] != wanted:
            yield fault(places, index, "city", "city-code", cell=row["city"], wanted=wanted)


def _coverage(paragraphs: Raw, figures: Raw, skipped: Raw) -> Iterator[Fault]:
    """The numerals of a paragraph are those of its figures and skipped rows, as a multiset."""
    prints = (row for raw in (figures, skipped) for row in raw.rows)
    found = counted((row["article"], row["paragraph"], row["printed"]) for row in prints)
    for index, row in enumerate(paragraphs.rows):
        printed = Counter(row["numerals"].split())
        accounted = found[row["article"], row["paragraph"]]
        if printed != accounted:
            missing = " ".join((printed - accounted).elements()) or "–"
            extra = " ".join((accounted - printed).elements()) or "–"
            where = {"article": row["article"], "paragraph": row["paragraph"]}
            yield fault(paragraphs, index, "numerals", "coverage", Weight.NOTICE, missing=missing, extra=extra, **where)


def counted(prints: Iterable[tuple]) -> defaultdict[tuple, Counter]:
    """The Arabic numerals of ``prints`` (article, paragraph, printed), by (article, paragraph)."""
    found: defaultdict[tuple, Counter] = defaultdict(Counter)
    inside = cache(numerals)
    for article, paragraph, printed in prints:
        found[article, paragraph].update(inside(printed))
    return found


RULES: tuple[Rule, ...] = (
    (("articles", "figures", "skipped"), _periods),
    (("figures", "articles"), _future),
    (("skipped",), _reasons),
    (("changes",), _why),
    (("units",), _base_units),
    (("figures", "units"), _printed),
    *statements.RULES,
    (("figures", "skipped", "paragraphs"), _paragraph_exists),
    (("places", "indicators"), _trees),
    (("places",), _cities),
    (("paragraphs", "figures", "skipped"), _coverage),
)
