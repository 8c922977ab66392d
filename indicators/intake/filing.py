"""Under which indicator a figure is filed: by the parts of its name, exactly; else it is new, and resembles some.

The tables' own indicators come first, then those of the registry, which become rows of ``indicators.csv``. Nothing is
filed by likeness: 进口总额 is no 出口总额, however alike.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from indicators.intake.suggest import quantity
from indicators.reading.measures import DIFFERENCE, LEVEL
from indicators.reading.registry import Known, Register, known, registry
from indicators.tables import Dataset

# People who travel are counted as people or as journeys.
KIN = {"visits": "count"}


class Filed(NamedTuple):
    """``own``: the code of an indicator of the tables; ``known``: a row of the registry that the tables lack.

    Both are empty for an indicator that is new.
    """

    own: str = ""
    known: Known | None = None


def filed(name: str, measure: str, unit: str, dataset: Dataset) -> Filed:
    """Where a figure belongs whose indicator is called ``name``."""
    for register in (_own(dataset), registry()):
        found = register.find(name, measure)
        if found and _fits(found, measure, unit, dataset):
            return Filed(own=found.indicator) if register is not registry() else Filed(known=found)
    return Filed()


def resembling(name: str, dataset: Dataset) -> Known | None:
    """An indicator that a new one resembles, of the tables or of the registry: a hint for the person who decides."""
    return _own(dataset).resembling(name) or registry().resembling(name)


def row_of(one: Known, codes: Iterable[str]) -> dict[str, str]:
    """The cells of ``indicators.csv`` for a row of the registry; its parent only where ``codes`` has it."""
    share = "" if one.measure == "index" else "%"
    return {
        "indicator": one.indicator,
        "topic": one.topic,
        "name_zh": one.name_zh,
        "name_en": one.name_en,
        "aliases": " ".join(one.aliases),
        "unit": one.unit if one.measure == LEVEL else share,
        "measure": one.measure,
        "parent": one.parent if one.parent in codes else "",
    }


@lru_cache(maxsize=2)
def _own(dataset: Dataset) -> Register:
    rows: list[Any] = dataset.table("indicators").to_dict("records")
    return Register(map(known, rows))


def _fits(one: Known, measure: str, unit: str, dataset: Dataset) -> bool:
    """Whether levels are of one quantity; growth, shares and the like have units of their own."""
    level = measure == LEVEL or (measure == DIFFERENCE and not unit.endswith("点"))
    # Of what was only said to grow no unit is known.
    if not level or one.measure != LEVEL or not one.unit:
        return True
    wanted, has = (quantity(text, dataset.units) for text in (one.unit, unit))
    return KIN.get(wanted, wanted) == KIN.get(has, has)
