"""The first screen in words: how fresh, the answers, the targets, the figures by status, the articles."""

from math import ceil
from typing import NamedTuple

import pandas as pd

from indicators.figures import answers, highlights, record
from indicators.figures.articles import latest
from indicators.figures.board import Goal, board, picked
from indicators.figures.columns import FigureRow
from indicators.figures.coverage import extent
from indicators.figures.selection import reported
from indicators.quantity import period
from indicators.settings import contact
from indicators.tables.package import contributors, options
from indicators.words.answers import Sentence, sentences
from indicators.words.labels import Labels

# On the first page; the others are where all are.
MOST_TARGETS, MOST_ARTICLES = 10, 12
# With more figures one square stands for several.
MOST_SQUARES = 120
DAY = len("2021-11-30")


class Target(NamedTuple):
    """A line of the board: ``actual`` is empty where nothing is reported, ``state`` a value of ``targets.State`` and
    ``chip`` its word; ``is_past`` where its last day is over and nothing is reported.
    """

    figure: str
    place: str
    name: str
    value: str
    due: str
    actual: str
    actual_figure: str
    state: str
    chip: str
    is_past: bool


class Share(NamedTuple):
    """A status with how many figures have it and by how many squares that is shown."""

    status: str
    name: str
    counted: str
    squares: int


class Number(NamedTuple):
    """A number of an article's tile; ``context`` is place, time and status."""

    figure: str
    value: str
    name: str
    context: str


class Tile(NamedTuple):
    """An article: its day as far as it is known, the place it is about, its best numbers, how many it has."""

    article: str
    title: str
    day: str
    place: str
    numbers: list[Number]
    counted: str


class Front(NamedTuple):
    """All that the first screen tells; ``more_targets`` and ``more_articles`` say how many are not on it (or empty),
    ``square`` how many figures one square is, ``states`` the targets counted by state.
    """

    fresh: list[str]
    sentences: list[Sentence]
    targets: list[Target]
    more_targets: str
    rule: str
    shares: list[Share]
    square: str
    tiles: list[Tile]
    more_articles: str


def front(rows: pd.DataFrame, every: pd.DataFrame, labels: Labels) -> Front:
    """Of the ``rows`` that the filters leave of ``every`` figure."""
    dataset = labels.dataset
    goals = board(rows, dataset, labels.today)
    articles = latest(rows, dataset)
    shares, each = _shares(rows, labels)
    return Front(
        fresh=fresh(rows, labels),
        sentences=sentences(answers.answers(rows, every, dataset, goals), labels),
        targets=[_target(goal, labels) for goal in picked(goals, MOST_TARGETS)],
        more_targets=labels.t("front.all-targets", count=f"{len(goals):,}") if len(goals) > MOST_TARGETS else "",
        rule=labels.t("front.rule", date=period.word(labels.today.isoformat(), labels.lang)) if goals else "",
        shares=shares,
        square=labels.t("front.square" if each == 1 else "front.squares", count=f"{each:,}"),
        tiles=_tiles(rows, articles[:MOST_ARTICLES], labels),
        more_articles=labels.t("front.all-articles", count=f"{len(articles):,}"),
    )


def fresh(rows: pd.DataFrame, labels: Labels) -> list[str]:
    """How much there is, from when to when the reports are, the last change, who made it, under which licence."""
    t, lang = labels.t, labels.lang
    days = sorted({str(day) for day in rows["reported"].unique()} - {""})
    exact = [day for day in days if len(day) == DAY] or days
    numbers = {name: f"{count:,}" for name, count in extent(rows).items()}
    told = [t("front.extent", **numbers)]
    if exact:
        first, last = period.word(exact[0], lang), period.word(exact[-1], lang)
        span = t("front.reports" if first != last else "front.report", first=first, last=last)
        told.append(span + _inferred(rows, labels) + _undated(rows, labels))
    if changed := record.last(labels.dataset):
        told.append(t("front.changed", day=period.word(changed[:DAY], lang)))
    # Whoever made the data and may be asked, where the declaration names somebody.
    told += [t("front.maker", name=name) for name in contributors()]
    told += [t("front.contact", name=name) for name in [contact()] if name]
    return [*told, labels.licence()]


def _inferred(rows: pd.DataFrame, labels: Labels) -> str:
    """Whether the years of all these reports, or of some, are not printed but inferred."""
    table = labels.dataset.table("articles")
    own = table[table["article"].isin(rows["article"].unique())]
    guessed = (own["date_basis_zh"] != "").sum()
    return labels.t("front.inferred" if guessed == len(own) else "front.partly") if guessed else ""


def _undated(rows: pd.DataFrame, labels: Labels) -> str:
    """How many of these reports print no day, where others do."""
    days = rows.drop_duplicates("article")["reported"].astype("str").str.len() == DAY
    return labels.t("front.undated", count=f"{(~days).sum():,}") if days.any() and not days.all() else ""


def _target(goal: Goal, labels: Labels) -> Target:
    row, actual = goal.target, goal.outcome.actual
    return Target(
        figure=row.figure,
        place=labels.place(row.place),
        name=labels.name_of(row),
        value=labels.value(row),
        due=labels.as_of(row),
        actual=labels.value(actual) if actual else "",
        actual_figure=actual.figure if actual else "",
        state=goal.outcome.state,
        chip=labels.t(f"targets.{goal.outcome.state}"),
        is_past=goal.is_overdue,
    )


def _shares(rows: pd.DataFrame, labels: Labels) -> tuple[list[Share], int]:
    """The statuses that there are, in their order; and how many figures a square stands for, none less than one."""
    counts = rows["status"].value_counts()
    each = max(1, ceil(len(rows) / MOST_SQUARES))
    found = [
        Share(code, labels.status(code), f"{counts[code]:,}", ceil(counts[code] / each))
        for code in options("figures", "status")
        if counts.get(code)
    ]
    return found, each


def _tiles(rows: pd.DataFrame, articles: list[str], labels: Labels) -> list[Tile]:
    days, places = reported(labels.dataset), labels.dataset.names("articles", "place")
    guessed = labels.dataset.names("articles", "date_basis_zh")
    counts = rows["article"].value_counts()
    best = highlights.highlights(rows, articles, labels.dataset)
    return [
        Tile(
            article=article,
            title=labels.article(article),
            day=period.word(days[article], labels.lang) + (labels.t("front.guessed") if guessed[article] else ""),
            place=labels.place(places[article]),
            numbers=[_number(row, places[article], labels) for row in best[article]],
            counted=labels.t("site.count", count=f"{counts[article]:,}"),
        )
        for article in articles
    ]


def _number(row: FigureRow, place: str, labels: Labels) -> Number:
    """The place is said where it is not the article's, the time where it is not that of the report."""
    where = "" if row.place == place else labels.place(row.place)
    when = labels.as_of(row) if row.period else ""
    context = labels.t("list.dot").join(filter(None, (where, when, labels.status(row.status))))
    return Number(row.figure, labels.value(row), labels.name_of(row), context)
