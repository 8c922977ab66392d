"""Codes -> words in one language: the edge where names, worded numbers and sources are put in."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

import pandas as pd

from indicators import settings
from indicators.figures.columns import EventRow, FigureRow
from indicators.figures.derived import quantity_of
from indicators.figures.selection import REASONS, comparability
from indicators.quantity import Quantity, Scale, UnitsDiffer, convert, number, period, scale, word
from indicators.tables import Dataset
from indicators.tables.distinct import records
from indicators.tables.package import licence, options
from indicators.tables.statements import MINUS
from indicators.text import t
from indicators.words.metrics import wrap
from indicators.words.names import Names

MOST_SOURCES = 8
# Of a table so many rows are named, of more their number.
MOST_LINES = 3
TABLE = "table"
# So much of a headline tells its article from the others, in widths of a Latin letter.
HEADLINE = 40


class Labels(Names):
    """Names and wordings of a dataset in ``lang`` (zh or en); ``chosen`` are units that numbers are shown in,
    each for its quantity, instead of those printed; ``today`` is the day on which it is said what is due.
    """

    def __init__(self, dataset: Dataset, lang: str, chosen: tuple[str, ...] = (), today: date | None = None) -> None:
        super().__init__(dataset, lang)
        self.today = today or settings.today()
        self.chosen = {self.units[unit].quantity: unit for unit in chosen}
        self._articles = dataset.table("articles").set_index("article")
        self._tables = set(self._articles.index[self._articles["kind"] == TABLE])
        rows = dataset.table("paragraphs")
        gaps = rows[rows["gap"] == "true"]
        self._gaps = set(zip(gaps["article"], gaps["paragraph"], strict=True))
        # Of the rows of tables, what stands at their heads.
        self._headings = {
            (row.article, row.paragraph): row.heading for row in records(rows[rows["article"].isin(self._tables)])
        }

    def value(self, row: FigureRow, unit: str = "", grouped: bool = False) -> str:
        """The number to label a mark with: ≥ 30 家; a vague one as printed, or its magnitude in English. With
        ``grouped`` thousands are set off in Chinese too.
        """
        return self.worded(row, quantity_of(row), unit or row.unit, grouped)

    def worded(self, row: FigureRow, amount: Quantity, unit: str, grouped: bool = False) -> str:
        """The same where the row's quantity is known."""
        if row.bound == "vague":
            return row.printed if self.lang == "zh" else self._magnitude(row.printed)
        try:
            shown = convert(amount, self.shown_in(unit), self.units)
        except UnitsDiffer:
            shown = amount
        return word(shown, self.units, self.lang, grouped=grouped)

    def shown_in(self, unit: str) -> str:
        """The unit that numbers of this unit are shown in."""
        return self.chosen.get(self.units[unit].quantity, unit)

    def scale(self, unit: str, highest: float) -> Scale:
        """What an axis of this unit is told in, up to ``highest`` in its base unit."""
        return scale(unit, highest, self.units, self.lang)

    def spoken(self, row: FigureRow) -> str:
        """The number inside a sentence: the print itself in Chinese, words in English."""
        # What is computed has no print.
        if self.lang == "zh" and row.printed and "…" not in row.printed:
            return row.printed
        return self._spoken(row, row.measure in self._changes)

    def beside(self, row: FigureRow) -> str:
        """The same behind its name: where that says growth the sign tells a fall, and no word does so again."""
        if row.value < 0 and not row.printed.startswith(MINUS):
            return self._spoken(row, False)
        return self.spoken(row)

    def _spoken(self, row: FigureRow, signed: bool) -> str:
        if row.bound == "vague":
            return self.value(row)
        return word(quantity_of(row), self.units, self.lang, spoken=True, signed=signed)

    def derived(self, amount: Quantity, digits: int | None = None, spoken: bool = False) -> str:
        # Rounded numbers keep the unit that they are rounded for.
        unit = self.shown_in(amount.unit) if digits is None else amount.unit
        return word(convert(amount, unit, self.units), self.units, self.lang, spoken=spoken, digits=digits)

    def base(self, row: FigureRow) -> str:
        """The same in the base unit, digits grouped; empty where that says nothing new."""
        unit = self.units[row.unit]
        if row.bound == "vague" or unit.unit == unit.base or unit.quantity == "count":
            return ""
        base = convert(quantity_of(row), unit.base, self.units)
        numbers = "–".join(number(n, self.lang, grouped=True) for n in base.numbers)
        return f"{numbers} {getattr(self.units[unit.base], f'name_{self.lang}')}"

    def _magnitude(self, printed: str) -> str:
        scale = next((scale for scale in "万千百十" if scale in printed), "none")
        return self.t(f"vague.{scale}")

    def as_of(self, row: FigureRow) -> str:
        """The period, or 截至报道 with its day, or that the report has no date."""
        if row.period:
            return period.word(row.period, self.lang)
        if row.as_of:
            return self.t("period.report", date=period.word(row.as_of, self.lang))
        return self.t("period.undated")

    def paragraph(self, number: int, article: str = "", lang: str = "") -> str:
        """The headline, a paragraph, or a row of a table by what stands at its head; ``lang`` where it is another."""
        lang = lang or self.lang
        if number == 0 or article not in self._tables:
            return t("source.paragraph", lang, number=number) if number else t("source.headline", lang)
        heading = self.heading(article, number)
        return t("source.row" if heading else "source.bare-row", lang, number=number, heading=heading)

    def heading(self, article: str, number: int) -> str:
        """What stands at the head of a row of a table; empty in prose."""
        return self._headings.get((article, number), "")

    def cell(self, row: FigureRow | EventRow, lang: str = "") -> str:
        """Where a figure stands in its article: the paragraph, or the row and the column of a table."""
        line, column = self.paragraph(row.paragraph, row.article, lang), getattr(row, "column", "")
        return t("source.cell", lang or self.lang, row=line, column=column) if column else line

    def short(self, article: str) -> str:
        """An article by the beginning of its headline."""
        first, *rest = wrap(self.article(article), HEADLINE)
        return f"{first}…" if rest else first

    def stands(self, row: FigureRow) -> str:
        """Where a figure is printed, in a line: the article and where it stands there."""
        return self.t("source.line", title=self.article(row.article), paragraphs=self.cell(row))

    def source(self, rows: pd.DataFrame, most: int = MOST_SOURCES) -> str:
        """Where the rows come from, in a line; it says so where years of theirs are inferred.

        Of more than ``most`` articles only the number: the table has them row by row.
        """
        articles = rows["article"].nunique()
        many = [self.t("source.many", count=f"{articles:,}")] if articles > most else []
        return self.t(f"source.{self.dated(rows)}", lines=self.t("list.semicolon").join(many or self.sources(rows)))

    def dated(self, rows: pd.DataFrame) -> str:
        """Whether the times of rows rest on the year of an article that does not print it: label (of none), inferred
        (of all) or partly.
        """
        years = self._articles.loc[self._articles["date_basis_zh"] != "", "published"].str[:4]
        time = "as_of" if "as_of" in rows else "period"
        guessed = rows["article"].isin(years.index)
        own = rows.loc[guessed, ["article", time]].drop_duplicates()
        found = {years[article] in when for article, when in zip(own["article"], own[time], strict=True)}
        every = guessed.all() and False not in found
        return "label" if True not in found else "inferred" if every else "partly"

    def licence(self) -> str:
        """Under which licence the data are, as their declaration has it."""
        return self.t("sources.license", license=licence()["name"].replace("-", " "))

    def statuses(self, rows: pd.DataFrame) -> str:
        """The statuses that some rows have, in words: 实际、计划和目标."""
        there = set(rows["status"].unique())
        names = [self.status(code) for code in options("figures", "status") if code in there]
        return self.t("list.and").join(filter(None, (self.t("list.comma").join(names[:-1]), *names[-1:])))

    def warning(self, rows: pd.DataFrame, among: Collection[str] = REASONS) -> str:
        """That figures are not of one kind, and for which of these reasons; empty for none."""
        statuses = self.statuses(rows[rows["status"] != "context"])
        reasons = [self.t(f"comparability.{one}", statuses=statuses) for one in comparability(rows) if one in among]
        return self.t("card.warning", reasons=self.t("list.semicolon").join(reasons)) if reasons else ""

    def replaced(self, rows: Sequence[FigureRow]) -> str:
        """That these rows (``versions.replaced``) were printed anew with other numbers, each with its day."""
        items = [
            self.t("version.item", place=self.place(row.place), indicator=self.name_of(row),
                   time=self.as_of(row), printed=self.beside(row), day=period.word(row.reported, self.lang))
            for row in rows[:MOST_SOURCES]
        ]  # fmt: skip
        if more := len(rows) - MOST_SOURCES:
            items += [self.t("summary.more", count=more)] if more > 0 else []
        return self.t("version.note", items=self.t("list.semicolon").join(items)) if items else ""

    def in_gap(self, rows: pd.DataFrame) -> bool:
        """Whether a row's paragraph has lines missing in the source."""
        return bool(self._gaps) and not self._gaps.isdisjoint(zip(rows["article"], rows["paragraph"], strict=True))

    def sources(self, rows: pd.DataFrame) -> list[str]:
        """A line for each article: its headline and the paragraphs (of a table the rows) that they come from."""
        lines = []
        for article in rows["article"].unique().tolist():
            told = self.stand(rows[rows["article"] == article])
            lines.append(self.t("source.line", title=self.article(str(article)), paragraphs=told))
        return lines

    def stand(self, rows: pd.DataFrame) -> str:
        """The paragraphs, of a table the rows, of one article that these rows come from."""
        article, numbers = str(rows["article"].iloc[0]), sorted(rows["paragraph"].unique())
        if article in self._tables and len(numbers) > MOST_LINES:
            return self.t("source.rows", count=len(numbers))
        return self.t("list.comma").join(self.paragraph(n, article) for n in numbers)

    def report(self, article: str) -> Any:
        """The row of an article in ``articles.csv``, typed as there."""
        return self._articles.loc[article]

    def reporter(self, article: str) -> str:
        return str(self._articles.at[article, f"reporter_{self.lang}"])

    def citation(self, row: FigureRow | EventRow, lang: str) -> str:
        """The article in the style of GB/T 7714—2015 ([N]: newspaper, [DS]: data set), or in English; gaps are named,
        not filled.
        """
        one = self._articles.loc[row.article]
        told = {"title": one[f"title_{lang}"], "date": period.reported(str(one["published"]), str(one["dateline"]))}
        if row.article in self._tables:
            publisher = one["publisher"] or t("source.no-publisher", lang)
            return t("source.citation-table", lang, publisher=publisher, cell=self.cell(row, lang), **told)
        paper, reporter = one["newspaper"] or t("source.no-newspaper", lang), one[f"reporter_{lang}"]
        cited = t("source.citation", lang, paper=paper, paragraph=row.paragraph, **told)
        return f"{reporter}. {cited}" if reporter else cited
