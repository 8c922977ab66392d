"""Articles in words: for a list of them, and one paragraph by paragraph."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from indicators.figures.articles import Paragraph
from indicators.figures.columns import FigureRow
from indicators.quantity import period
from indicators.words.labels import TABLE, Labels


class Entry(NamedTuple):
    """A figure in its paragraph: ``status`` is its code, ``context`` its place and time."""

    figure: str
    value: str
    name: str
    status: str
    status_name: str
    printed: str
    context: str


class Left(NamedTuple):
    """A number of the print that is no figure, and why; ``note`` says what it is."""

    printed: str
    reason: str
    note: str


class Part(NamedTuple):
    """A paragraph: its ``name``, the Arabic ``numerals`` of the text, what is to be ``told`` of it, what was made."""

    number: int
    name: str
    numerals: str
    told: list[str]
    figures: list[Entry]
    skipped: list[Left]


class Listed(NamedTuple):
    """An article in a list: ``day`` is that of the report as far as it is known, ``by`` who printed it; ``figures``
    says how many it has, empty where the list is of those that have none.
    """

    article: str
    title: str
    day: str
    inferred: str
    place: str
    by: str
    figures: str


def counted(telling: int, silent: int, labels: Labels) -> str:
    """How many articles there are, and of them how many have figures where some have none."""
    key = "articles.counted" if silent else "articles.count"
    return labels.t(key, all=f"{telling + silent:,}", count=f"{telling:,}")


def listed(articles: Iterable[str], counts: Mapping[Any, int] | None, labels: Labels) -> list[Listed]:
    """Rows of a list of articles; ``counts`` are their figures, None where the list is of those without."""
    found = []
    for article in articles:
        row = labels.report(article)
        count = labels.t("articles.figures", count=f"{counts.get(article, 0):,}") if counts is not None else ""
        told = _day(row, labels), _inferred(row, labels), labels.place(row.place), row.newspaper or row.publisher
        found.append(Listed(article, labels.article(article), *told, count))
    return found


def facts(article: str, labels: Labels) -> list[str]:
    """What is known of an article beside its title: day, place, kind, who printed and who wrote it."""
    row, reporter = labels.report(article), labels.reporter(article)
    known = labels.t("list.bracket", text=_inferred(row, labels) or labels.t("articles.printed"))
    day = _day(row, labels) + known
    by = row.newspaper or row.publisher
    unknown = labels.t("source.no-publisher" if row.kind == TABLE else "source.no-newspaper")
    kind = labels.t(f"articles.kind-{row.kind or 'article'}")
    wrote = labels.t("articles.reporter", name=reporter) if reporter else ""
    return list(filter(None, (day, labels.place(row.place), kind, by or unknown, wrote)))


def basis(article: str, labels: Labels) -> str:
    """Why its day is inferred to be that; empty where it is printed."""
    reason = getattr(labels.report(article), f"date_basis_{labels.lang}")
    return labels.t("articles.inferred", reason=reason) if reason else ""


def _day(row: Any, labels: Labels) -> str:
    day = period.reported(row.published, row.dateline)
    return period.word(day, labels.lang) if day else ""


def _inferred(row: Any, labels: Labels) -> str:
    """What of the day is inferred; empty where it is printed."""
    if not row.date_basis_zh:
        return ""
    return labels.t("articles.year-inferred" if len(row.published) == len("2021") else "articles.day-inferred")


def parts(paragraphs: Iterable[Paragraph], labels: Labels, article: str) -> list[Part]:
    """The paragraphs of an article in words, those of which there is nothing to tell left out."""
    return [_part(one, labels, article) for one in paragraphs if not one.is_empty]


def _part(one: Paragraph, labels: Labels, article: str) -> Part:
    told = [labels.t("articles.gap")] if one.gap else []
    told += [] if one.covered else [labels.t("articles.uncovered")]
    return Part(
        one.number,
        labels.paragraph(one.number, article),
        "\u2002".join(one.numerals),
        told,
        [entry(row, labels) for row in one.figures],
        [Left(row.printed, labels.t(f"reason.{row.reason}"), labels.note(row)) for row in one.skipped],
    )


def entry(row: FigureRow, labels: Labels) -> Entry:
    """A figure where its article tells of it."""
    told = [labels.place(row.place), labels.as_of(row)]
    if row.column:
        told.append(labels.t("articles.column", column=row.column))
    context = labels.t("list.dot").join(told)
    return Entry(
        row.figure, labels.value(row), labels.name_of(row), row.status, labels.status(row.status), row.printed, context
    )
