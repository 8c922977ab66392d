"""The rules of pages, charts and decks, and the data folder checked by them and by those of the tables."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

import pandas as pd

from indicators import tables
from indicators.charts import forms, pages
from indicators.charts.catalogue import EXPLORED, LIST, catalogue
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.headings import PLACEHOLDER, SHARE
from indicators.charts.parameters import vocabulary
from indicators.charts.stored import COLUMNS, NAMES, read, stored
from indicators.figures import likeness, selection
from indicators.figures.filters import CITIES, Filters
from indicators.figures.transform.given import populations
from indicators.quantity import period
from indicators.tables import Dataset, Fault
from indicators.tables.cells import Rule, decimal, fault, units_of
from indicators.tables.dataset import of_rows
from indicators.tables.faults import Key
from indicators.tables.raw import Contents, Raw
from indicators.tables.tree import lineage
from indicators.words.labels import Labels

Figures = list[dict[str, str]]
# Of what a cell should not hold no more is repeated.
LONGEST_TOLD = 100


def check(source: Path | Contents) -> list[Fault]:
    """Every fault of a folder, or of files in memory; an empty list means that all is well."""
    return tables.examine(source, RULES, drawn)[1]


def load(source: Path | Contents | None = None) -> Dataset:
    """As ``tables.load``, without the charts that cannot be drawn honestly."""
    return tables.load(source, RULES, drawn)


def prepared(source: Path | Contents | None = None, least: int = tables.LEAST_BYTES) -> Dataset:
    """As ``tables.prepared``, likewise."""
    return tables.prepared(source, RULES, drawn, least)


# What else links name in the places of codes: every city, the reader's own chart, the list of figures.
RESERVED = {"places": (CITIES,), "charts": (EXPLORED, LIST), "decks": (EXPLORED, LIST)}


def _reserved(*raws: Raw) -> Iterator[Fault]:
    """A code means one thing in a link, and a deck that is called as a chart would hide that."""
    codes = {raw.table.name: [next(iter(row.values())) for row in raw.rows] for raw in raws}
    taken = RESERVED | {"decks": {*RESERVED["decks"], *codes["charts"]}}
    for raw in raws:
        column = raw.table.columns[0]
        for index, code in enumerate(codes[raw.table.name]):
            if code in taken[raw.table.name]:
                yield fault(raw, index, column, "reserved", cell=code)


def _charts(
    charts: Raw, figures: Raw, indicators: Raw, measures: Raw, places: Raw, units: Raw, articles: Raw, changes: Raw
) -> Iterator[Fault]:
    gone = _gone(changes)
    tables_of = {"indicators": indicators, "measures": measures, "places": places}
    known = {column: {next(iter(row.values())) for row in raw.rows} for column, raw in tables_of.items()}
    drawable = _Drawable(figures, indicators, places, units, articles)
    for index, row in enumerate(charts.rows):
        wanted = {column: row[column].split() for column in known}
        strange = [(column, name) for column in known for name in wanted[column] if name not in known[column]]
        for column, name in strange:
            yield fault(charts, index, column, "chart-names", name=name, table=f"{column}.csv")
        allowed = forms.EXPLORED if row["view"] else tuple(forms.REGISTRY)
        if row["form"] not in allowed:
            if row["form"]:
                yield fault(charts, index, "form", "enum", cell=row["form"], allowed=", ".join(allowed))
        elif not strange and not row["view"]:
            yield from _chart(charts, index, drawable.rows(**wanted), drawable, gone)


class _Drawable:
    """The figures of the tables by what a chart asks for, and what its form must know of them."""

    def __init__(self, figures: Raw, indicators: Raw, places: Raw, units: Raw, articles: Raw) -> None:
        self._units = units_of(units)
        days = {row["article"]: period.reported(row["published"], row["dateline"]) for row in articles.rows}
        self._days = {article: day for article, day in days.items() if len(day) == len("2021-11-30")}
        self._places = {row["place"]: row for row in places.rows}
        self._above = {row["place"]: row["parent"] for row in places.rows}
        self._indicators = {row["indicator"]: row for row in indicators.rows}
        self._by_indicator: defaultdict[str, Figures] = defaultdict(list)
        for figure in figures.rows:
            self._by_indicator[figure["indicator"]].append(figure)

    def rows(self, indicators: list[str], measures: list[str], places: list[str]) -> Figures:
        """As ``catalogue.rows_of``, of raw rows."""
        found = []
        for code in dict.fromkeys(indicators):
            said = measures or [self._indicators[code]["measure"]]
            found += [figure for figure in self._by_indicator[code] if figure["measure"] in said]
        there = set(places)
        return [one for one in found if not there or there.intersection(lineage(one["place"], self._above))]

    def facts(self, rows: Figures) -> Facts:
        """What a form asks of the rows."""
        frame = pd.DataFrame(rows)
        units, own = self._units, [self._indicators[code]["quantity"] for code in frame["indicator"]]
        frame["quantity"] = [units[unit].quantity if unit in units else "" for unit in frame["unit"]]
        frame["scale"] = list(map(likeness.scale, frame["quantity"], own, frame["measure"]))
        frame["value"] = [None if (number := decimal(cell)) is None else float(number) for cell in frame["value"]]
        frame["as_of"] = [row["period"] or self._days.get(row["article"], "") for row in rows]
        for column in ("level", "city"):
            frame[column] = [self._places.get(row["place"], {}).get(column, "") for row in rows]
        parents = {code: row["parent"] for code, row in self._indicators.items()}
        return Facts(frame, (parents, self._above))


def _gone(changes: Raw) -> set[tuple[str, str]]:
    """Figures that were withdrawn, and their indicators: ("figure", …) and ("indicator", …).

    A chart that spoke of one gives way by itself, to its neutral title or altogether: no fault to hold up a withdrawal.
    """
    rows = [row for row in changes.rows if row["kind"] == "withdrawn"]
    return {("figure", row["figure"]) for row in rows} | {(row["column"], row["old"]) for row in rows}


def _chart(charts: Raw, index: int, rows: Figures, drawable: _Drawable, gone: set[tuple[str, str]]) -> Iterator[Fault]:
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
        facts = drawable.facts(rows)
        if form.is_of_one and facts.unlike:
            yield fault(charts, index, "form", "chart-axis", chart=row["chart"], names=" ≠ ".join(facts.unlike))
        elif reason := form.refuses(facts):
            yield fault(charts, index, "form", "chart-form", chart=row["chart"], form=row["form"], reason=Key(reason))
    yield from _titles(charts, index, form, {figure["figure"] for figure in rows}, gone)


def _titles(charts: Raw, index: int, form: Form, drawn: Collection[str], gone: set[tuple[str, str]]) -> Iterator[Fault]:
    """A title speaks of figures that the chart draws."""
    row = charts.rows[index]
    for column in ("title_zh", "title_en"):
        for name in PLACEHOLDER.findall(row[column]):
            figure = name.removeprefix(SHARE)
            if name not in form.fills and figure not in drawn and ("figure", figure) not in gone:
                yield fault(charts, index, column, "chart-title", name=name)


def _views(charts: Raw, articles: Raw, topics: Raw, indicators: Raw, measures: Raw, places: Raw) -> Iterator[Fault]:
    """What a chart keeps of a view is what links hold."""
    raws = {raw.table.name: raw for raw in (articles, topics, indicators, measures, places)}
    known = vocabulary(lambda table, column: [row[column] for row in raws[table].rows])
    allowed, columns = ", ".join(("v", *NAMES)), ", ".join(COLUMNS.values())
    for index, row in enumerate(charts.rows):
        if row["view"]:
            if not row["indicators"].split():
                yield fault(charts, index, "indicators", "required")
            if strange := ", ".join(read(row["view"], known)[2])[:LONGEST_TOLD]:
                yield fault(charts, index, "view", "chart-view", part=strange, allowed=allowed, columns=columns)


def drawn(raws: dict[str, Raw]) -> Iterator[Fault]:
    """Whether the charts with a view can be drawn as it says: they are made as the dashboard makes them."""
    charts = raws["charts"]
    codes = {code for row in charts.rows if row["view"] for code in row["indicators"].split()}
    if not codes:
        return
    dataset, gone = _of_indicators(raws, codes), _gone(raws["changes"])
    every, labels = selection.tidy(dataset), Labels(dataset, "en")
    lines = {row["chart"]: index for index, row in enumerate(charts.rows)}
    for chart in (chart for chart in catalogue(dataset) if chart.view):
        index, one = lines[chart.chart], stored(chart, every, Filters(), labels)
        if one.rows.empty:
            if one.refused:
                yield fault(charts, index, "view", "chart-computed", chart=chart.chart, transform=one.plot.transform)
            elif not any(("indicator", code) in gone for code in chart.indicators):
                yield fault(charts, index, "view", "chart-empty", chart=chart.chart)
        elif one.refusal:
            yield fault(
                charts, index, "form", "chart-form", chart=chart.chart, form=chart.form, reason=Key(one.refusal)
            )
        yield from _titles(charts, index, forms.REGISTRY[chart.form], set(one.rows["figure"]), gone)


def _of_indicators(raws: dict[str, Raw], codes: Collection[str]) -> Dataset:
    """The tables with the figures of these indicators, and of those by which others are divided: of a million figures
    charts ask for few.
    """

    def only(name: str, wanted: Collection[str]) -> Raw:
        return Raw(raws[name].table, [row for row in raws[name].rows if row.get("indicator") in wanted])

    bare = {name: only(name, ()) for name in ("paragraphs", "skipped", "figures")}
    people = populations(of_rows(raws | bare))
    return of_rows(raws | bare | {"figures": only("figures", {*codes, *people})})


def _decks(decks: Raw, charts: Raw) -> Iterator[Fault]:
    """A slide names a chart; what has a dot, is the list or the reader's own is found when the deck is opened."""
    there = {row["chart"] for row in charts.rows} | {LIST, EXPLORED}
    for index, row in enumerate(decks.rows):
        for code in row["slides"].split():
            name = code.partition(";")[0]
            if name not in there and "." not in name:
                yield fault(decks, index, "slides", "chart-names", name=name, table="charts.csv")


def _pages(raw: Raw) -> Iterator[Fault]:
    """A page has an address that the dashboard does not need itself."""
    for index, row in enumerate(raw.rows):
        if pages.is_taken(row["page"]):
            yield fault(raw, index, "page", "page-taken", cell=row["page"])


RULES: tuple[Rule, ...] = (
    (("pages",), _pages),
    (("places", "charts", "decks"), _reserved),
    (("charts", "figures", "indicators", "measures", "places", "units", "articles", "changes"), _charts),
    (("charts", "articles", "topics", "indicators", "measures", "places"), _views),
    (("decks", "charts"), _decks),
)
