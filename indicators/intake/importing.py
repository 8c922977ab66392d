"""A sheet of numbers -> a draft, or the questions that a person must answer before it is one.

What comes of it is as what comes of a text: the same page reviews it, the same rows are made of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from indicators.intake import suggest
from indicators.intake.contribution import refused
from indicators.intake.draft import Draft
from indicators.intake.tabulated import drafted
from indicators.reading import gazetteer
from indicators.reading.span import FIGURE
from indicators.reading.tabular.cells import BLANK, NIL, OTHER, UNAVAILABLE
from indicators.reading.tabular.maps import INDICATOR, OPEN, PERIOD, PLACE, UNIT, VALUE, Map
from indicators.reading.tabular.roles import chosen as roles_of
from indicators.reading.tabular.roles import key, roles, shape
from indicators.reading.tabular.said import Names, as_names, caption, place_of
from indicators.reading.tabular.statements import Reading, Statement
from indicators.reading.tabular.table import Table, taken_apart
from indicators.sheets import Sheet
from indicators.tables import Dataset
from indicators.text import t

# What a text in the place of a number may be said to be.
ANSWERS = (BLANK, NIL, UNAVAILABLE, OTHER)
OVERVIEW = "overview"
# What every figure needs, and that by which an answer is asked: of one column, of one indicator, or of all.
NEEDED = (INDICATOR, PLACE, PERIOD, UNIT)


class About(NamedTuple):
    """What is known of the release: its title (that of its caption where empty), who published it, and when
    (``2024``, ``2024-10`` or ``2024-10-21``).
    """

    title: str = ""
    publisher: str = ""
    published: str = ""


class Question(NamedTuple):
    """What is open in a map: the answer goes to ``map.told(part, name, answer)``.

    ``part`` is fixed, topics or cells; ``name`` what is asked for there; ``where`` the address of a cell that shows
    it (C7), or empty. ``choices`` are codes that may be answered, none where any text may be.
    """

    part: str
    name: str
    where: str = ""
    choices: tuple[str, ...] = ()

    def text(self, lang: str) -> str:
        """The question in words."""
        field, _, of = self.name.partition(" ")
        if self.part == "fixed":
            what = t(f"import-ask.{field}-of" if of else f"import-ask.{field}", lang, of=of)
        else:
            what = t(f"import-ask.{self.part}", lang, of=self.name)
        where = t("import.at", lang, cell=self.where) if self.where else ""
        choices = t("import.choices", lang, choices=" ".join(self.choices)) if self.choices else ""
        return what + where + choices


@dataclass(frozen=True)
class Open:
    """A table of which something is not told: the map as far as it goes, and what is to be asked."""

    map: Map
    questions: tuple[Question, ...]


def draft_of(sheet: Sheet, chosen: Map | None, about: About, dataset: Dataset) -> Draft | Open:
    """The draft of a table, in which every number has a row; Open where caption, headings and ``chosen`` leave
    something to say.

    ``chosen``: the map to read it by; None reads what caption and headings tell. The answers to Open's questions go
    into its map, and that comes back as ``chosen``. Raises ``contribution.Refused`` where the sheet holds no number.
    """
    reading = _reading(sheet, chosen, about, dataset)
    found = list(reading.statements())
    if not any(one.kind == FIGURE for one in found):
        raise refused("import.no-numbers", sheet=sheet.name or sheet.address(0, 0))
    if asked := [*_fields(reading, found), *_cells(reading, found)]:
        return Open(asking(reading.map, asked), tuple(asked))
    draft = drafted(reading, found, _title(reading.table, about), about.publisher, about.published, dataset)
    for row in draft.indicators:
        row["topic"] = row["topic"] or reading.map.topics.get(row["name_zh"], "").replace(OPEN, "")
    return draft


def without_topic(draft: Draft, dataset: Dataset) -> tuple[Question, ...]:
    """The new indicators of which nobody has said the topic: a page has a field for them, a command must ask."""
    codes = tuple(code for code in dataset.table("topics")["topic"] if code != OVERVIEW)
    return tuple(Question("topics", row["name_zh"], "", codes) for row in draft.indicators if not row["topic"])


def asking(one: Map, asked: Iterable[Question]) -> Map:
    """The map with an open place for each question."""
    for question in asked:
        if question.name not in getattr(one, question.part):
            one = one.told(question.part, question.name, OPEN)
    return one


def map_of(sheet: Sheet, chosen: Map | None, about: About, dataset: Dataset) -> Map:
    """The map by which a table is read: what is told by its caption and headings, and by ``chosen``."""
    return _reading(sheet, chosen, about, dataset).map


def known(sheet: Sheet, maps: Iterable[Map], about: About, dataset: Dataset) -> Map | None:
    """Of some maps the one that was made for a table of the same shape; None for none."""
    own = map_of(sheet, None, about, dataset)
    return next((one for one in maps if one.fits(own)), None)


def _reading(sheet: Sheet, chosen: Map | None, about: About, dataset: Dataset) -> Reading:
    if about.title and about.title not in sheet.caption.splitlines():
        sheet = replace(sheet, caption=f"{about.title}\n{sheet.caption}".strip())
    table = taken_apart(sheet, chosen.header if chosen else None)
    if table is None:
        raise refused("import.no-numbers", sheet=sheet.name or sheet.address(0, 0))
    names = _names(table, about, dataset)
    found = roles_of(table, roles(table, names), chosen)
    title, headings = shape(table)
    own = Map(
        caption=title,
        headings=headings,
        header=table.header,
        columns={key(table, n): role for n, role in enumerate(found) if role != VALUE},
    )
    if chosen:
        own = replace(own, fixed=chosen.fixed, topics=chosen.topics, cells=chosen.cells)
    return Reading(table, found, names, own, _home(about.publisher, names))


def _names(table: Table, about: About, dataset: Dataset) -> Names:
    """The places that may be named, and the time that the caption or else the day of the release gives to dates
    without a year.
    """
    places = suggest.places(dataset)
    first = as_names(places, int(about.published[:4]) if about.published[:4].isdecimal() else 0)
    period = next((one.period for one in (caption(line, first) for line in table.captions) if one.period), "")
    return as_names(places, int(period[:4]) if period else first.year, period)


def _home(publisher: str, names: Names) -> str:
    """The place in the name of whoever published the table: 沈阳市统计局."""
    for begin, end in gazetteer.find(publisher, dict(names.places)):
        if place := place_of(publisher[begin:end], names):
            return place
    return ""


def _title(table: Table, about: About) -> str:
    return about.title or (table.captions[0] if table.captions else table.sheet.name)


def _fields(reading: Reading, found: list[Statement]) -> list[Question]:
    """What no heading tells of the figures: once for all, of a unit for each indicator, of an indicator for each
    column, where several lack it.
    """
    asked = []
    for field in NEEDED:
        lacking = [one for one in found if one.kind == FIGURE and getattr(one, field) == OPEN]
        names = list(dict.fromkeys(_by(field, one, reading) for one in lacking))
        for name in names:
            first = next(one for one in lacking if _by(field, one, reading) == name)
            where = reading.table.sheet.address(first.row, first.column_at)
            asked.append(Question("fixed", field if len(names) == 1 or not name else f"{field} {name}", where))
    return asked


def _by(field: str, one: Statement, reading: Reading) -> str:
    if field == UNIT:
        return one.indicator if one.indicator != OPEN else ""
    return key(reading.table, one.column_at) if field == INDICATOR else ""


def _cells(reading: Reading, found: list[Statement]) -> list[Question]:
    """Texts in the place of numbers, each once."""
    first: dict[str, Statement] = {}
    for one in found:
        if not one.kind:
            first.setdefault(one.printed, one)
    address = reading.table.sheet.address
    return [Question("cells", text, address(one.row, one.column_at), ANSWERS) for text, one in first.items()]
