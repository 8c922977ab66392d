"""An exhibit by its identifier: whatever can stand on a card, on a slide or in a file.

A card of a page, a slide of a deck and an export are made of the same Exhibit, so that none can say more than another.
"""

from typing import Any

import pandas as pd

from indicators.charts import forms, pages
from indicators.charts.catalogue import EXPLORED, FAMILY, HOME, LIST, NUMBER, PANEL, Chart, catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.explored import Plot, explored
from indicators.charts.form import Form
from indicators.charts.stored import stored
from indicators.charts.wall import apology, report, told, walled
from indicators.figures import compare, likeness, selection
from indicators.figures.selection import Filters
from indicators.words.labels import Labels


def find(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit | None:
    """The exhibit of an identifier (``view.vocabulary.charts``) under filters; None where it has no rows.

    ``frame`` is the tidy frame of all figures; ``options`` are mode, own_title and sort of the Exhibit, and the
    ``plot`` of one of the reader's own choice.
    """
    plot = options.pop("plot", Plot())
    if code == EXPLORED:
        return explored(frame, filters, labels, plot, **options)
    if code.startswith(PANEL):
        return _panel(code, frame, filters, labels, options)
    chart = _chart(code, frame, labels)
    found = exhibit(chart, frame, filters, labels, **options) if chart else None
    return None if found is None or found.rows.empty else found


def exhibit(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit:
    """The exhibit of a chart, its words made; its rows may be none. An Apology where its form fails."""
    try:
        make = stored if chart.view else _plain
        one = make(chart, frame, filters, labels, **options)
    except Exception:
        report(chart.chart)
        one = apology(_of(Form(), chart, frame, filters, labels, **options))
    return one if one.rows.empty else walled(one, told)


def _plain(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit:
    return _of(forms.REGISTRY[chart.form], chart, frame, filters, labels, **options)


def _of(form: Form, chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit:
    """The exhibit of the rows that a chart of this form has."""
    # Its own rows first: they are few, and the filters need look at no others.
    every = form.every(chart, frame, labels.dataset)
    rows = selection.select(every, form.applied(filters), labels.haystack)
    # The best first is an order of lists: a chart has its own.
    search = filters.search if form.kind == "table" else ""
    rows = selection.ordered(rows, options.get("sort", ""), labels, search)
    return Exhibit(chart, labels, filters, rows, every, **options)


def count_of(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels) -> int:
    """How many rows the filters leave a chart that no reader stored; it is not made for that."""
    form = forms.REGISTRY[chart.form]
    return len(selection.select(form.every(chart, frame, labels.dataset), form.applied(filters), labels.haystack))


def _chart(code: str, frame: pd.DataFrame, labels: Labels) -> Chart | None:
    """A chart of the table, the list, a number, a family, or the figures of a topic without a chart."""
    if code == LIST:
        return listed(labels)
    title = f"title_{labels.lang}"
    if code.startswith(NUMBER):
        figure = code.removeprefix(NUMBER)
        for row in frame[frame["figure"] == figure].to_dict("records"):
            texts = {title: labels.named(row["indicator"], row["measure"])}
            return Chart(code, row["topic"], forms.NUMBERS, (), (), texts, (figure,))
    if code.startswith(pages.TOPIC):
        return pages.uncharted(labels.dataset).get(code.removeprefix(pages.TOPIC))
    if code.startswith(FAMILY):
        root, _, measure = code.removeprefix(FAMILY).partition(".")
        own = frame[frame["indicator"].isin(compare.kinds(labels.dataset).get(root, ()))]
        own = own[own["measure"] == (measure or labels.usual(root))]
        for family in compare.families(own, labels.dataset):
            name = labels.named(root, family.measure)
            several = own["indicator"].nunique() > 1
            texts = {title: labels.t("cities.family-title", name=name) if several else name}
            topic = labels.dataset.names("indicators", "topic")[root]
            return Chart(code, topic, forms.COMPARED, family.indicators, (), texts, measures=(family.measure,))
    return next((chart for chart in catalogue(labels.dataset) if chart.chart == code), None)


def listed(labels: Labels) -> Chart:
    """The table of the figures that the filters leave."""
    return Chart(LIST, HOME, forms.LISTED, (), (), {f"title_{labels.lang}": labels.t("figures.title")})


def panel_code(topic: str, rows: pd.DataFrame, city: str) -> str:
    return f"{PANEL}{topic}.{likeness.panels(rows.head(1)).iloc[0]}.{city}"


def panel(topic: str, city: str, group: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Exhibit:
    """A city's panel of the small multiples; ``group`` are the rows of all panels of its scale."""
    own = group[group["city"] == city]
    # What all panels of the scale measure, where it is one thing; else the marks say it.
    is_one = group["indicator"].nunique() == 1
    names = labels.names_of(own) if is_one else map(labels.place, own["place"])
    texts = {
        f"title_{labels.lang}": labels.city(city),
        f"subtitle_{labels.lang}": labels.t("list.comma").join(dict.fromkeys(names)),
    }
    chart = Chart(panel_code(topic, group, city), topic, forms.COMPARED, (), (), texts)
    return walled(Exhibit(chart, labels, filters, own, own, like=group, **options), told)


def _panel(code: str, frame: pd.DataFrame, filters: Filters, labels: Labels, options: dict[str, Any]) -> Exhibit | None:
    _, topic, axis, city = code.split(".")
    rows = selection.select(frame, filters, labels.haystack)
    groups = compare.panels(rows, compare.shown(rows, filters.city)[0], topic)
    there = [group for group in groups if city in set(group["city"])]
    # Links of old name it otherwise.
    found = [group for group in there if panel_code(topic, group, city) == code]
    for former in likeness.former_panels(pd.concat([group.head(1) for group in there])) if there else ():
        found += [group for group, old in zip(there, former, strict=True) if old == axis]
    return panel(topic, city, found[0], filters, labels, **options) if found else None
