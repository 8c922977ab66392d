"""Codes -> names in one language, and their order."""

from collections.abc import Iterable

import pandas as pd
from cachetools import LRUCache

from indicators.figures.columns import FigureRow, Noted
from indicators.figures.matching import folded
from indicators.figures.search import Haystack
from indicators.figures.spelling import spelled
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.tables.distinct import records
from indicators.tables.statements import LEVEL
from indicators.text import interface

# By table, what its rows are called by.
NAMED = dict.fromkeys(("places", "pages", "topics", "indicators", "measures"), "name") | {"articles": "title"}


class Names:
    """What the rows of a dataset are called in ``lang`` (zh or en)."""

    def __init__(self, dataset: Dataset, lang: str) -> None:
        self.dataset, self.lang, self.units = dataset, lang, dataset.units
        self._interface = interface(lang)
        # By table; of articles the headlines.
        self.names = {table: dataset.names(table, f"{column}_{lang}") for table, column in NAMED.items()}
        self._definitions = dataset.names("indicators", f"definition_{lang}")
        self._questions = dataset.names("pages", f"question_{lang}")
        self._usual = dataset.names("indicators", "measure")
        signed = dataset.names("measures", "signed")
        against = dataset.names("measures", "against")
        self._changes = {code for code in signed if signed[code] == "true" and against[code]}
        places = dataset.table("places")
        cities = places[(places["level"] == "city") & (places["city"] != "")]
        self._within = dataset.names("places", "city")
        # Liaoning's, by their codes: the place that is the city itself, and its name without 市: 鞍山.
        self.seats = {row.city: row.place for row in records(cities)}
        self.cities = {city: self.names["places"][place].removesuffix("市") for city, place in self.seats.items()}
        # Of a page's rows before the filters, and of those after.
        self._haystacks: LRUCache[int, Haystack] = LRUCache(2)
        self._positions: dict[str, dict[str, int]] = {}

    def t(self, key: str, **values: object) -> str:
        """As ``text.t``, in this language."""
        text = self._interface[key]
        return text.format(**values) if values else text

    def indicator(self, code: str) -> str:
        return self.names["indicators"].get(code, code)

    def definition(self, indicator: str) -> str:
        """What an indicator means; empty where nobody said."""
        return self._definitions.get(indicator, "")

    def measure(self, code: str) -> str:
        return self.names["measures"].get(code, code)

    def usual(self, indicator: str) -> str:
        """The measure that is mostly printed of an indicator."""
        return self._usual.get(indicator, "")

    def is_said(self, indicator: str, measure: str) -> bool:
        """Whether the name of an indicator says the measure: a level, or an index whose name has the word.

        A change is never said by it, however usual.
        """
        is_usual = measure == self.usual(indicator) and measure not in self._changes
        # Of consumer prices growth is usual, and their name ends in 指数 all the same.
        return measure == LEVEL or is_usual or self.indicator(indicator).endswith(self.measure(measure))

    def named(self, indicator: str, measure: str, derived: str = "", of: str = "") -> str:
        """What a figure is a number of: the indicator, and the measure where its name does not say it; what is
        ``derived`` from numbers of the measure ``of`` is said to be.
        """
        name = self.indicator(indicator)
        if derived:
            return self.t(f"transform.{derived}.named", name=self.named(indicator, of))
        if self.is_said(indicator, measure):
            return name
        return self.t("measure.named", name=name, measure=self.measure(measure))

    def name_of(self, row: FigureRow) -> str:
        """What a figure is a number of, in words."""
        return self.named(row.indicator, row.measure, getattr(row, "derived", ""), getattr(row, "of", ""))

    def names_of(self, rows: pd.DataFrame) -> list[str]:
        """What some figures are numbers of, each once, in their order."""
        columns = ["indicator", "measure", *(("derived", "of") if "derived" in rows else ())]
        return [self.named(*codes) for codes in dict.fromkeys(zip(*(rows[name] for name in columns), strict=True))]

    def place(self, code: str) -> str:
        return self.names["places"].get(code) or self._interface.get(f"places.{code}", code)

    def situated(self, code: str) -> str:
        """A place with the city in which it lies, where its name does not say it: 高三家子村（沈阳）."""
        name, city = self.place(code), self.cities.get(self._within.get(code, ""), "")
        return name if not city or city in name else name + self.t("list.bracket", text=city)

    def since(self, code: str) -> str:
        return self.t("period.since", time=period.word(code, self.lang))

    def until(self, code: str) -> str:
        return self.t("period.until", time=period.word(code, self.lang))

    def topic(self, code: str) -> str:
        return self.names["topics"].get(code, code)

    def page(self, code: str) -> str:
        """The name of a page: that of its row, or of the interface."""
        return self.names["pages"].get(code) or self._interface.get(f"page.{code}", code)

    def question(self, code: str) -> str:
        """What a page answers."""
        return self._questions.get(code) or self._interface.get(f"question.{code}", "")

    def section(self, topic: str) -> str:
        """The heading over the charts of a topic; what is of no topic stands at a glance."""
        return self.t("overview.glance") if topic == "overview" else self.topic(topic)

    def article(self, code: str) -> str:
        """The headline: as printed in Chinese, translated in English."""
        return self.names["articles"].get(code, code)

    def city(self, code: str) -> str:
        """A city by its code; figures of the province or the country have none."""
        return self.cities.get(code) or self.t("city.none")

    def status(self, code: str) -> str:
        return self.t(f"status.{code}")

    def year(self, code: str) -> str:
        return self.t("period.undated") if code == "none" else period.word(code, self.lang)

    def note(self, row: Noted) -> str:
        return getattr(row, f"note_{self.lang}")

    def quantity(self, code: str) -> str:
        """What units measure; a quantity that came with new data is called by its base unit."""
        if f"quantity.{code}" in self._interface:
            return self.t(f"quantity.{code}")
        return next((self.unit(unit.base) for unit in self.units.values() if unit.quantity == code), code)

    def unit(self, code: str) -> str:
        return getattr(self.units[code], f"name_{self.lang}")

    def haystack(self, frame: pd.DataFrame) -> Haystack:
        """What a search looks through; asked again for the same frame, it has kept what was found."""
        if (found := self._haystacks.get(id(frame))) is None:
            found = self._haystacks[id(frame)] = Haystack(frame, self.dataset)
        return found

    def positions(self, column: str) -> dict[str, int]:
        """Where the codes of a column (city, place, indicator, quantity) stand in the order of their names."""
        if column not in self._positions:
            quantities = {unit.quantity: "" for unit in self.units.values()}
            own = {"city": self.cities, "quantity": quantities}
            codes = own[column] if column in own else self.names[f"{column}s"]
            self._positions[column] = {code: index for index, code in enumerate(self.by_name(codes, column))}
        return self._positions[column]

    def by_name(self, codes: Iterable[str], column: str) -> list[str]:
        """Codes of a column in the order of their names: by pinyin in Chinese, else by the alphabet."""
        name = getattr(self, column)
        return sorted(codes, key=lambda code: _order(name(code), self.lang))


def _order(name: str, lang: str) -> tuple[list[str], str]:
    """What a name is sorted by: syllable by syllable, so that 安 stands before 昂 whatever follows."""
    plain = folded(name)
    return (spelled(plain) if lang == "zh" else []) or [plain], plain
