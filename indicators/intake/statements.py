"""What the tables say of a printed number beside what its text says: period, place, status, measure, indicator, value.

Only what the reader is sure of is held against a row: what it concludes itself proves nothing.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from indicators.figures.derived import quantity_of
from indicators.quantity import period
from indicators.quantity.wording import plain
from indicators.reading import Proposal
from indicators.reading.registry import Register, known
from indicators.tables import Dataset
from indicators.text import t

CONTEXT = "context"
# In the order in which they are told; of those the tables have.
FIELDS = ("value", "period", "place", "status", "measure", "indicator")

Row = Mapping[str, Any]


class Difference(NamedTuple):
    """A field of a statement with its cell in the tables and what is read, both as words."""

    field: str
    cell: str
    read: str

    def text(self, lang: str) -> str:
        return t("audit.field", lang, field=t(f"audit.{self.field}", lang), cell=self.cell, read=self.read)


class Statements:
    """The names that rows are compared by, found once for an article."""

    def __init__(self, dataset: Dataset, lang: str) -> None:
        self._lang = lang
        self.fields = [field for field in FIELDS if field in dataset.figures.columns]
        self._names = {
            f"{table[:-1]}": dataset.names(table, f"name_{lang}")
            for table in ("places", "measures", "indicators")
            if table in dataset.frames
        }
        self._places, self._parents = dataset.names("places", "name_zh"), dataset.names("places", "parent")
        self._own = dataset.names("indicators", "name_zh")
        rows: list[Any] = dataset.table("indicators").to_dict("records")
        self._register = Register(map(known, rows))

    def differences(self, row: Any, one: Proposal) -> Iterator[Difference]:
        """Where a row of ``figures.csv`` says other than what is read with certainty."""
        for field in self.fields:
            # A name that the tables have is one, whether or not offices print it.
            if field == "indicator" or field not in one.unsure:
                told: tuple[str, str] | None = getattr(self, f"_{field}")(row, one)
                if told:
                    yield Difference(field, *told)

    def _value(self, row: Any, one: Proposal) -> tuple[str, str] | None:
        read = one.quantity
        cell = quantity_of(row)
        return (plain(cell), plain(read)) if read and read != cell else None

    def _period(self, row: Any, one: Proposal) -> tuple[str, str] | None:
        """Nothing where either is silent; a person may know more than was printed: the day, or until when."""
        if not row.period or not one.period:
            return None
        cells, reads = row.period.split("/"), one.period.split("/")
        reads = reads * 2 if len(reads) < len(cells) else reads
        if len(cells) == len(reads) and all(map(_within, cells, reads)):
            return None
        return period.word(row.period, self._lang), period.word(one.period, self._lang)

    def _place(self, row: Any, one: Proposal) -> tuple[str, str] | None:
        """A narrower or a wider one is no other place."""
        named = [code for code, name in self._places.items() if name == one.place]
        wider = set(self._above(row.place))
        if not one.place or wider.intersection(named) or any(row.place in self._above(code) for code in named):
            return None
        return self._name("place", row.place), one.place

    def _above(self, code: str) -> Iterator[str]:
        """A place and all that it lies in."""
        seen = set[str]()
        while code and code not in seen:
            seen.add(code)
            yield code
            code = self._parents.get(code, "")

    def _status(self, row: Any, one: Proposal) -> tuple[str, str] | None:
        """What is only context is for a person to say."""
        if not one.status or one.status == row.status or CONTEXT in (row.status, one.status):
            return None
        return t(f"status.{row.status}", self._lang), t(f"status.{one.status}", self._lang)

    def _measure(self, row: Any, one: Proposal) -> tuple[str, str] | None:
        if not one.measure or one.measure == row.measure:
            return None
        return self._name("measure", row.measure), self._name("measure", one.measure)

    def _indicator(self, row: Any, one: Proposal) -> tuple[str, str] | None:
        """Only where the printed name is that of another indicator of the tables: there are many names for one."""
        found, own = (self._register.find(name) for name in (one.indicator, self._own[row.indicator]))
        if found is None or found is own:
            return None
        return self._name("indicator", row.indicator), self._name("indicator", found.indicator)

    def _name(self, field: str, code: str) -> str:
        return self._names.get(field, {}).get(code, code)


def _within(part: str, whole: str) -> bool:
    """Whether a day, month or year lies in another one: 2021-11 in 2021."""
    inner, outer = period.parse(part), period.parse(whole)
    return outer.start <= inner.start and inner.end <= outer.end
