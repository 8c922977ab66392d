"""The rules of ``charts.csv`` and ``decks.csv``, and the data folder checked by them and by those of the tables."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from indicators import tables
from indicators.charts import forms
from indicators.charts.catalogue import LIST
from indicators.charts.facts import Facts
from indicators.charts.headings import PLACEHOLDER, SHARE
from indicators.figures import likeness
from indicators.quantity import Units
from indicators.tables import Dataset, Fault
from indicators.tables.faults import Key
from indicators.tables.raw import Contents, Raw
from indicators.tables.rules import Rule, decimal, fault, units_of
from indicators.tables.tree import lineage

Figures = list[dict[str, str]]
Parents = tuple[dict[str, str], dict[str, str]]


def check(source: Path | Contents) -> list[Fault]:
    """Every fault of a folder, or of files in memory; an empty list means that all is well."""
    return tables.examine(source, RULES)[1]


def load(source: Path | Contents | None = None) -> Dataset:
    """As ``tables.load``, without the charts that cannot be drawn honestly."""
    return tables.load(source, RULES)


def prepared(source: Path | Contents | None = None, least: int = tables.LEAST_BYTES) -> Dataset:
    """As ``tables.prepared``, likewise."""
    return tables.prepared(source, RULES, least)


def _charts(charts: Raw, figures: Raw, indicators: Raw, places: Raw, units: Raw, changes: Raw) -> Iterator[Fault]:
    gone = _gone(changes)
    known = {"indicators": {r["indicator"] for r in indicators.rows}, "places": {r["place"] for r in places.rows}}
    known_units, declared = units_of(units), forms.declared()
    above = {row["place"]: row["parent"] for row in places.rows}
    parents = {row["indicator"]: row["parent"] for row in indicators.rows}, above
    measures = {row["indicator"]: likeness.measure(row["name_zh"]) for row in indicators.rows}
    by_indicator: defaultdict[str, Figures] = defaultdict(list)
    for figure in figures.rows:
        by_indicator[figure["indicator"]].append(figure)
    for index, row in enumerate(charts.rows):
        wanted = {column: row[column].split() for column in known}
        strange = [(column, name) for column in known for name in wanted[column] if name not in known[column]]
        for column, name in strange:
            yield fault(charts, index, column, "chart-names", name=name, table=f"{column}.csv")
        if row["form"] not in declared:
            if row["form"]:
                yield fault(charts, index, "form", "enum", cell=row["form"], allowed=", ".join(declared))
        elif not strange:
            own = [figure for code in dict.fromkeys(wanted["indicators"]) for figure in by_indicator[code]]
            there = set(wanted["places"])
            rows = [figure for figure in own if not there or there.intersection(lineage(figure["place"], above))]
            yield from _chart(charts, index, rows, known_units, parents, measures, gone)


def _gone(changes: Raw) -> set[tuple[str, str]]:
    """Figures that were withdrawn, and their indicators: ("figure", …) and ("indicator", …).

    A chart that spoke of one gives way by itself, to its neutral title or altogether: no fault to hold up a withdrawal.
    """
    rows = [row for row in changes.rows if row["kind"] == "withdrawn"]
    return {("figure", row["figure"]) for row in rows} | {(row["column"], row["old"]) for row in rows}


def _chart(
    charts: Raw, index: int, rows: Figures, units: Units, parents: Parents, measures: dict[str, str],
    gone: set[tuple[str, str]],
) -> Iterator[Fault]:  # fmt: skip
    """Whether the form can draw the ``rows``, and whether the titles speak of them alone."""
    row = charts.rows[index]
    form = forms.REGISTRY[row["form"]]
    if form.of_all:
        rows = []
    elif not row["indicators"].split():
        yield fault(charts, index, "indicators", "required")
        return
    elif not rows:
        if not any(("indicator", code) in gone for code in row["indicators"].split()):
            yield fault(charts, index, "indicators", "chart-empty", chart=row["chart"])
    else:
        facts = _facts(rows, units, parents, measures)
        if form.is_of_one and facts.unlike:
            yield fault(charts, index, "form", "chart-axis", chart=row["chart"], names=" ≠ ".join(facts.unlike))
        elif reason := form.refuses(facts):
            yield fault(charts, index, "form", "chart-form", chart=row["chart"], form=row["form"], reason=Key(reason))
    drawn = {figure["figure"] for figure in rows}
    for column in ("title_zh", "title_en"):
        for name in PLACEHOLDER.findall(row[column]):
            figure = name.removeprefix(SHARE)
            if name not in form.fills and figure not in drawn and ("figure", figure) not in gone:
                yield fault(charts, index, column, "chart-title", name=name)


def _facts(rows: Figures, units: Units, parents: Parents, measures: dict[str, str]) -> Facts:
    frame = pd.DataFrame(rows)
    frame["quantity"] = [units[unit].quantity if unit in units else "" for unit in frame["unit"]]
    frame["measure"] = frame["indicator"].map(measures)
    frame["value"] = [None if (number := decimal(cell)) is None else float(number) for cell in frame["value"]]
    return Facts(frame, parents)


def _decks(decks: Raw, charts: Raw) -> Iterator[Fault]:
    """A slide names a chart; what has a dot or is the list is found when the deck is opened."""
    there = {row["chart"] for row in charts.rows}
    for index, row in enumerate(decks.rows):
        for code in row["slides"].split():
            name = code.partition(";")[0]
            if name not in there and "." not in name and name != LIST:
                yield fault(decks, index, "slides", "chart-names", name=name, table="charts.csv")


RULES: tuple[Rule, ...] = (
    (("charts", "figures", "indicators", "places", "units", "changes"), _charts),
    (("decks", "charts"), _decks),
)
