"""Observations of another's SDMX-CSV -> a draft: a table whose rows are the observations, each with its source.

The columns before OBS_VALUE are dimensions: how often, where, in what unit; all the others together are the
indicator. What a code does not tell stays open, and a person is asked.
"""

import re
from collections import Counter
from datetime import datetime
from functools import cache

from indicators.exports.sdmx.names import AREA, FREQ, OBS_STATUS, TIME, UNIT_MEASURE, UNIT_MULT, VALUE
from indicators.exports.sdmx.times import period_of
from indicators.intake import places, suggest
from indicators.intake.contribution import refused
from indicators.intake.draft import COLUMNS, Draft, begin, indicator_called
from indicators.intake.importing import About
from indicators.intake.prints import amount
from indicators.intake.sdmx import codes
from indicators.intake.sdmx.message import ACTION, DATAFLOW, STRUCTURE, STRUCTURE_ID, Cell, Message
from indicators.quantity import period
from indicators.reading import FIGURE, NAME, OTHER
from indicators.tables import Dataset
from indicators.text import LANGUAGES, t

UPDATED = "LAST UPDATE"
LEADING = (DATAFLOW, STRUCTURE, STRUCTURE_ID, ACTION, "SERIES_KEY", "OBS_KEY", UPDATED)
# What a component may be called, as agencies do.
AREAS, UNITS, FLAGS, FREQS = (AREA, "GEO"), (UNIT_MEASURE, "UNIT"), (OBS_STATUS, "OBS_FLAG"), (FREQ,)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# How Eurostat dates its files, and how others do.
DATES = ("%d/%m/%y %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d")
# Of the tables: why a numeral is no figure; the longest heading of a row.
UNAVAILABLE, LONGEST = "unavailable", 200
ACTUAL, ESTIMATE = "actual", "estimate"

Row = dict[str, str]


def draft_of(message: Message, about: About, dataset: Dataset, topic: str = "") -> Draft:
    """The draft of a table of observations; raises Refused where no day of publication is known.

    What ``about`` says comes before what the file says of itself. ``topic`` is that of indicators which are new and
    resemble none.
    """
    published = about.published or _updated(message)
    if not published:
        raise refused("sdmx-in.undated", option="--published")
    title = about.title or message.flow.said
    draft = begin(title, dataset, published)
    meta = {"published": published, "title_zh": title, "title_en": title, "kind": "table", "publisher": about.publisher}
    draft.meta |= meta
    for row in draft.rows:
        # A number of a title counts nothing: it is a date, or part of a name.
        row["kind"] = row["kind"] if row["kind"] not in ("", FIGURE, OTHER) else NAME
    reader = _Reader(message, draft, dataset, published)
    lines = [reader.row(n, row) for n, row in enumerate(message.rows, 1)]
    draft.text = "\n".join([title, *lines])
    draft.headings = ["", *map(reader.heading, message.rows)]
    named = Counter(row["place"] for row in draft.rows if row["place"])
    draft.meta["place"] = max(named, key=named.__getitem__, default="")
    for one in draft.indicators:
        one["topic"] = one["topic"] or topic
    return draft


def _updated(message: Message) -> str:
    """The day on which the file says that it was brought up to date."""
    text = message.rows[0].get(UPDATED, Cell("")).code
    for form in DATES:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return ""


class _Reader:
    """Observations one by one, into the rows of a draft."""

    def __init__(self, message: Message, draft: Draft, dataset: Dataset, published: str) -> None:
        self.draft, self.dataset, self.published = draft, dataset, published
        by_name = {one.upper(): one for one in message.columns}
        self.area, self.unit, self.flag, self.freq = (
            next((by_name[name] for name in names if name in by_name), "") for names in (AREAS, UNITS, FLAGS, FREQS)
        )
        before = message.columns[: message.columns.index(VALUE)]
        known = {*LEADING, TIME, UNIT_MULT, self.area, self.unit, self.flag, self.freq}
        self.key = [one for one in before if one not in LEADING]
        self.dims = [one for one in before if one not in known]
        self.at = len(draft.text) + 1
        # Observations of a series share these.
        self._place_of, self._filed_as = cache(self._place), cache(self._indicator)

    def row(self, n: int, cells: dict[str, Cell]) -> str:
        """Take an observation into the draft; the line of the text that it is."""
        printed, value = "", cells[VALUE].code
        unit = self._unit(cells)
        row = dict.fromkeys(COLUMNS, "") | {"paragraph": str(n), "column": VALUE}
        if NUMBER.fullmatch(value):
            printed = value + (unit.word if unit else "")
            row |= self._figure(cells, printed, unit)
        else:
            # Not there, or no number of a form that prints have (1e5): not a zero.
            printed = value or ":"
            row |= {"kind": "" if any(one.isdigit() for one in value) else UNAVAILABLE, **self._notes(["missing"])}
        row |= {"printed": printed, "start": str(self.at), "end": str(self.at + len(printed))}
        self.at += len(printed) + 1
        self.draft.rows.append(row)
        return printed

    def heading(self, cells: dict[str, Cell]) -> str:
        """What stands at the head of a row: its key, A.CP_MEUR.B1GQ.DE.2022."""
        return ".".join(cells[one].code for one in self.key)[:LONGEST]

    def _unit(self, cells: dict[str, Cell]) -> codes.Unit | None:
        mult = cells.get(UNIT_MULT, Cell("")).code
        power = int(mult) if re.fullmatch(r"-?\d{1,2}", mult) else 0
        freq = cells[self.freq].code if self.freq else ""
        return codes.unit(cells[self.unit].code, power, freq) if self.unit else codes.unit(codes.PURE)

    def _figure(self, cells: dict[str, Cell], printed: str, unit: codes.Unit | None) -> Row:
        """The cells of a number; where a code tells nothing the cell is empty, and the row is unsure."""
        found = codes.flags(cells[self.flag].code) if self.flag else []
        row = {
            "kind": FIGURE if unit else "",
            "period": self._period(cells),
            "place": self._place_of(cells[self.area].code if self.area else ""),
        }
        row |= {"status": ESTIMATE if set(found) & set(codes.ESTIMATES) else ACTUAL, **self._notes(found)}
        if row["period"] and row["status"] == ACTUAL and self._is_to_come(row["period"]):
            row["status"] = ""
        name = " ".join(cells[one].said for one in self.dims)
        row["said"] = name
        if unit and name:
            row |= {"measure": unit.measure, "said": unit.more[0] + name}
            english = ", ".join(filter(None, (name, unit.more[1])))
            row["indicator"] = self._filed_as(row["said"], english, unit.measure, amount(printed)["unit"])
        open_ = [one for one in ("indicator", "measure", "place", "period", "status") if not row.get(one)]
        return row | {"unsure": " ".join(open_), "sure": "" if open_ or not unit else "yes"}

    def _indicator(self, name: str, english: str, measure: str, unit: str) -> str:
        """The code of an indicator; the English name is that of one that is new."""
        new = len(self.draft.indicators)
        code = indicator_called(name, measure, unit, self.draft, self.dataset)
        for one in self.draft.indicators[new:]:
            one["name_en"] = english if one["name_en"] == name else one["name_en"]
        return code

    def _period(self, cells: dict[str, Cell]) -> str:
        try:
            return period_of(cells[TIME].code)
        except period.NoPeriod:
            return ""

    def _is_to_come(self, text: str) -> bool:
        return period.parse(text).end > period.parse(self.published).end

    def _place(self, code: str) -> str:
        if code in self.dataset.names("places", "name_zh"):
            return code
        name = codes.area(code)
        known = suggest.place(name, self.dataset) if name else ""
        return known or (places.code(name, "", self.draft.places, self.dataset) if name else "")

    def _notes(self, found: list[str]) -> Row:
        """What flags say, in both languages."""
        keys = [one if len(one) > 1 else f"flag-{one}" for one in found]
        joints = {"zh": "；", "en": "; "}
        return {f"note_{lang}": joints[lang].join(t(f"sdmx-in.{key}", lang) for key in keys) for lang in LANGUAGES}
