"""Where the figures come from, in words: the coverage that adds up, what was skipped, what is inferred."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from indicators.figures.coverage import Sum, inside, numbered
from indicators.quantity import period
from indicators.tables.distinct import records
from indicators.words.labels import Labels

# Of very many places with a note and of very many gaps so many are named.
MOST_NAMED = 20
MOST_EXAMPLES = 4
HELD = {0: "sum.none", 1: "sum.one", 2: "sum.two"}
SIGN = {True: "✓", False: "✗"}


class Reckoning(NamedTuple):
    """A sum as a table: ``heads`` over its columns, ``lines`` of a name and a cell under each head."""

    heads: list[str]
    lines: list[tuple[str, list[str]]]


class Reason(NamedTuple):
    """Why numbers are no figures: ``rows`` tells how many are not for this reason, ``examples`` some as printed."""

    name: str
    rows: str
    examples: str


def verdict(proof: pd.DataFrame, labels: Labels) -> tuple[bool, str]:
    """Whether all numerals are accounted for, and that in a line; ``proof`` is ``coverage.coverage``."""
    if faults := int((~proof["covered"]).sum()):
        return False, labels.t("sources.coverage-some", faults=faults)
    return True, labels.t("sources.coverage-all", paragraphs=len(proof), numerals=numbered(proof))


def sentence(one: Sum, labels: Labels) -> str:
    """How the numerals of the text add up, in a line whose terms are exact."""
    told = labels.t(
        "sources.sum",
        numerals=_number(one.numerals),
        figures=_number(sum(one.figures.values())),
        inside=_number(inside(one.figures)),
        skipped=_number(sum(one.skipped.values())),
        left=_number(inside(one.skipped)),
    )
    missing = labels.t("sources.sum-missing", count=_number(one.missing)) if one.missing else ""
    beyond = labels.t("sources.sum-beyond", count=_number(one.beyond)) if one.beyond else ""
    return f"{told}{missing}{beyond}{labels.t('list.stop').strip()}"


def reckoning(one: Sum, labels: Labels) -> Reckoning:
    """The same as a table: how many rows hold how many numerals, among the figures, the skipped rows and both, and how
    many numerals that makes.
    """
    holding = sorted({*one.figures, *one.skipped})
    both = {held: one.figures.get(held, 0) + one.skipped.get(held, 0) for held in holding}
    columns = {"figures": one.figures, "skipped": one.skipped, "both": both}

    def line(key: str, numbers: Iterable[int], held: int = 0) -> tuple[str, list[str]]:
        return labels.t(key, count=held), list(map(_number, numbers))

    rows = [line(HELD.get(n, "sum.many"), (own.get(n, 0) for own in columns.values()), n) for n in holding]
    rows.append(line("sum.rows", (sum(own.values()) for own in columns.values())))
    rows.append(line("sum.numerals", map(inside, columns.values())))
    if one.missing or one.beyond:
        rows.append((labels.t("sum.differ"), ["", "", f"+{_number(one.missing)} −{_number(one.beyond)}"]))
    found = inside(both) + one.missing - one.beyond == one.numerals
    rows.append((labels.t("sum.text"), ["", "", f"{_number(one.numerals)} {SIGN[found]}"]))
    return Reckoning([labels.t(f"sum.{name}") for name in columns], rows)


def _number(count: int) -> str:
    return f"{count:,}"


def reasons(labels: Labels) -> list[Reason]:
    """Why numbers of the print are no figures, the most frequent reason first, each with a few of them."""
    table = labels.dataset.table("skipped")
    found = []
    for reason, count in table["reason"].value_counts().items():
        prints = table.loc[table["reason"] == reason, "printed"].unique()[:MOST_EXAMPLES]
        found.append(Reason(labels.t(f"reason.{reason}"), _number(count), labels.t("list.comma").join(prints)))
    return found


def inferred(proof: pd.DataFrame, labels: Labels) -> list[str]:
    """What the tables hold beyond the print, a line each: years, places, gaps, derived numbers."""
    articles, places = labels.dataset.table("articles"), labels.dataset.table("places")
    guessed = articles.loc[articles["date_basis_zh"] != "", "published"].str[:4]
    years = labels.t("list.comma").join(period.word(year, labels.lang) for year in sorted(set(guessed)))
    lines = [labels.t("sources.inferred-year", count=len(guessed), years=years)] if years else []
    notes = places.loc[places[f"note_{labels.lang}"] != ""]
    lines += _first(
        (
            f"{labels.t('sources.places')}{labels.place(r.place)}{labels.t('list.bracket', text=labels.note(r))}"
            for r in records(notes.head(MOST_NAMED))
        ),
        len(notes),
        labels,
    )
    gaps = proof[proof["gap"] == "true"]
    named = _first(
        (
            labels.t(
                "source.line",
                title=labels.article(row.article),
                paragraphs=labels.paragraph(row.paragraph, row.article),
            )
            for row in records(gaps.head(MOST_NAMED))
        ),
        len(gaps),
        labels,
    )
    lines += [labels.t("sources.gaps", items=labels.t("list.semicolon").join(named))] if named else []
    return [*lines, labels.t("sources.derived")]


def _first(lines: Iterable[str], count: int, labels: Labels) -> list[str]:
    """The first of so many lines, and how many more there are."""
    left = count - MOST_NAMED
    return [*lines, *([labels.t("sources.more", count=_number(left))] if left > 0 else [])]
