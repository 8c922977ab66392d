"""A chart of the reader's own choice: rows by the filters of a view, perhaps transformed, in a form that takes them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from indicators.charts import forms
from indicators.charts.catalogue import EXPLORED, Chart, rows_of
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.native import Number
from indicators.charts.series import middle
from indicators.figures import derived, selection, versions
from indicators.figures.columns import FACTS
from indicators.figures.selection import Filters
from indicators.figures.transform import INDEX, Derived, derive, printed
from indicators.tables import Dataset
from indicators.words.labels import Labels

# More indicators are no title.
MOST_NAMES = 3


@dataclass(frozen=True)
class Plot:
    """How the rows are shown: ``form`` by its name, or that which they ask for; ``transform`` one of
    ``figures.transform``, an index against the period ``base``; ``time`` is the one period of a form that shows one,
    ``focus`` the place that stands out.
    """

    form: str = ""
    transform: str = ""
    base: str = ""
    time: str = ""
    focus: str = ""


@dataclass(frozen=True, eq=False)
class Explored(Exhibit):
    """``whole`` are its rows before one period was chosen; ``printed`` the figures that its rows are, or are made of;
    ``refused`` counts by reason what was not computed; ``refusals`` say why a form cannot draw ``whole``, or nothing.
    """

    plot: Plot = Plot()
    whole: pd.DataFrame = field(default_factory=pd.DataFrame)
    printed: pd.DataFrame = field(default_factory=pd.DataFrame)
    refused: Counter[str] = field(default_factory=Counter)
    refusals: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_stored(self) -> bool:
        """Whether it is a row of ``charts.csv``, not what a reader has chosen just now."""
        return self.chart.chart != EXPLORED

    @property
    def as_printed(self) -> pd.DataFrame:
        return self.printed

    @property
    def loose(self) -> list[Number]:
        """Nothing: a reader chose how they are drawn, and what is computed has no card."""
        return []

    @property
    def focused(self) -> tuple[str, ...]:
        return (self.plot.focus,) if self.plot.focus else ()

    @cached_property
    def foci(self) -> list[str]:
        """The places of which a reader may make one stand out."""
        places = list(dict.fromkeys(self.rows["place"])) if self.kind == "drawing" else []
        return places if len(places) > 1 and self.form.may_focus(self) else []

    def put_forward(self, figure: str) -> str:
        """The place that a click on the mark of a figure makes stand out; none where it does already."""
        place = next(iter(self.rows.loc[self.rows["figure"] == figure, "place"]), "")
        return place if place in self.foci and place not in self.focused else ""

    @property
    def hint(self) -> str:
        return "explore.hint" if self.foci and not self.is_stored else super().hint

    @cached_property
    def finding(self) -> str:
        """The names of what is shown: a chart that nobody wrote claims nothing. A stored one has its heading."""
        return super().finding if self.is_stored else self.chart.text("title", self.labels.lang)

    @cached_property
    def subtitle(self) -> str:
        computed = self.labels.t("explore.derived") if self.plot.transform else ""
        return self.labels.t("list.dot").join(filter(None, (computed, super().subtitle)))

    @cached_property
    def refusal(self) -> str:
        """Known already: it was looked at for the period that is shown."""
        told = None if self.rows.empty else self.refusals.get(self.form.name)
        return super().refusal if told is None else told

    @cached_property
    def source(self) -> str:
        return "" if self.printed.empty else self.labels.source(self.printed)

    @cached_property
    def notes(self) -> list[str]:
        return [*self._computed(), *super().notes]

    def _computed(self) -> Iterator[str]:
        """How its numbers come about, which could not be had and why, and that some are of revised numbers."""
        labels, name = self.labels, self.plot.transform
        if not name:
            return
        yield labels.t("explore.computed", formula=labels.t(f"transform.{name}.formula"))
        if self.plot.base:
            yield labels.t("explore.base", base=labels.year(self.plot.base))
        if self.refused:
            reasons = [labels.t(f"refused.{why}", count=f"{n:,}") for why, n in self.refused.most_common()]
            told = labels.t("list.semicolon").join(reasons)
            yield labels.t("explore.refused", count=f"{self.refused.total():,}", reasons=told)
        history = versions.history(labels.dataset)
        if any(one in history and history[one].version > 1 for one in self.printed["figure"]):
            yield labels.t("explore.revised")

    @cached_property
    def times(self) -> list[str]:
        """The periods that there are, in order of time."""
        return times_of(self.whole)

    @property
    def has_period(self) -> bool:
        """Whether there is one period to choose."""
        return len(self.times) > 1 and (self.form.of_one_time or _is_chosen(self.plot, self.times))

    @property
    def period(self) -> str:
        """The one period that is shown, or was asked for."""
        return self.plot.time if self.plot.time in self.times else str(self.rows["as_of"].iloc[0])


def times_of(rows: pd.DataFrame) -> list[str]:
    return sorted(set(rows["as_of"].unique()) - {""}, key=middle)


def explored(frame: pd.DataFrame, filters: Filters, labels: Labels, plot: Plot, **options: Any) -> Explored | None:
    """The chart of a view; None where no indicator is chosen or nothing is left. ``frame`` are all figures."""
    if not filters.indicator:
        return None
    topic = labels.dataset.names("indicators", "topic")[filters.indicator[0]]
    chart = Chart(EXPLORED, topic, plot.form, filters.indicator, (), {}, measures=filters.measure)
    rows = selection.select(rows_of(chart, frame, labels.dataset), filters, labels.haystack)
    if rows.empty:
        return None
    made, plot = computed(rows, frame, plot, labels.dataset)
    told = refusals(made.rows, labels, plot.time)
    form, is_of_one = _form(made.rows, plot, told, labels)
    if not is_of_one:
        plot = replace(plot, time="")
    elif not made.rows.empty:
        # It takes the rows of its period, if not all.
        told[form.name] = ""
    shown = at_time(made.rows, plot.time) if is_of_one else made.rows
    shown = selection.ordered(shown, options.pop("sort", ""), labels)
    # In the order of all rows, whatever theirs is: names no more than there are.
    named = made.rows[made.rows["figure"].isin(shown["figure"])] if len(shown) else rows
    texts = {f"title_{labels.lang}": _title(named, labels)}
    own: dict[str, Any] = {"plot": plot, "whole": made.rows, "printed": printed(shown, frame), "refused": made.refused}
    own["refusals"] = told
    own["like"] = made.rows if is_of_one else None
    return Explored(replace(chart, form=form.name, texts=texts), labels, filters, shown, shown, **own, **options)


def _form(rows: pd.DataFrame, plot: Plot, told: Mapping[str, str], labels: Labels) -> tuple[Form, bool]:
    """The form that was asked for, or that which the rows ask for; and whether one period alone is shown: of one that
    was chosen no other, also where another form must draw it.
    """
    is_chosen = _is_chosen(plot, times_of(rows))
    if told.get(plot.form) == "":
        form = forms.REGISTRY[plot.form]
    elif is_chosen:
        own = at_time(rows, plot.time)
        form = forms.REGISTRY[default(own, refusals(own, labels))]
    else:
        form = forms.REGISTRY[default(rows, told)]
    return form, is_chosen or form.of_one_time


def _is_chosen(plot: Plot, times: list[str]) -> bool:
    """Whether a period of the rows was chosen, and not a form that shows them all."""
    asked = forms.REGISTRY.get(plot.form)
    return plot.time in times and (asked is None or asked.of_one_time)


def computed(rows: pd.DataFrame, frame: pd.DataFrame, plot: Plot, dataset: Dataset) -> tuple[Derived, Plot]:
    """The rows as the plot wants them, of ``frame``, all figures, and the plot with the base of its index."""
    if not plot.transform:
        return Derived(rows, Counter()), replace(plot, base="")
    base = plot.base or next(iter(times_of(rows[rows["status"].isin(FACTS)])), "")
    made = derive(plot.transform, versions.current(rows), versions.current(frame), base, dataset)
    return made, replace(plot, base=base if plot.transform == INDEX else "")


def _title(rows: pd.DataFrame, labels: Labels) -> str:
    names = list(dict.fromkeys(labels.names_of(rows)))
    is_many = len(names) > MOST_NAMES
    return labels.t("explore.many", count=len(names)) if is_many else labels.t("list.comma").join(names)


def at_time(rows: pd.DataFrame, time: str) -> pd.DataFrame:
    """The rows of one period: that asked for, or the latest of those that most places have."""
    if time not in set(rows["as_of"].unique()):
        facts = rows[rows["status"].isin(FACTS) & rows["value"].notna()]
        own = rows if facts.empty else facts
        counts = own[own["as_of"] != ""].groupby("as_of", observed=True)["place"].nunique()
        time = max((one for one in counts.index if counts[one] == counts.max()), key=middle, default="")
    return rows[rows["as_of"] == time] if time else rows


def refusals(rows: pd.DataFrame, labels: Labels, time: str = "") -> dict[str, str]:
    """By the name of each form that a reader may choose why it cannot draw these rows; empty where it can. A form of
    one period is asked about ``time``, or the latest.
    """
    parents, current = derived.parents(labels.dataset), versions.current(rows)
    if current.empty:
        return dict.fromkeys(forms.EXPLORED, "refusal.nothing")
    whole, one_time = Facts(current, parents), Facts(at_time(current, time), parents)
    own = {name: forms.REGISTRY[name] for name in forms.EXPLORED}
    return {name: form.refuses(one_time if form.of_one_time else whole) for name, form in own.items()}


def default(rows: pd.DataFrame, told: Mapping[str, str]) -> str:
    """The first form that takes the rows, of a lone number itself; the list takes all."""
    return forms.NUMBERS if len(rows) == 1 else next((name for name, why in told.items() if not why), forms.LISTED)
