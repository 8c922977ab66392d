"""Numbers that follow from printed ones of other times or places: growth, an index, a share … (TRANSFORMATION).

given.py  what a transformation looks at, and what it gives or refuses
ways.py   how each makes a number

Computed, never stored, always marked. Bounds are carried through (``quantity.model``); where nothing honest is left, or
what would be needed was never printed, the number is refused and the reason kept. None is made across a status: what
was reached is not held against a target. Of several prints of a number the current one counts.
"""

from collections import Counter
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

import pandas as pd

from indicators.figures import likeness, selection
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.transform.given import Given, Made, Refused, populations
from indicators.figures.transform.ways import INDEX, PER_HEAD, TRANSFORMS, Transform
from indicators.quantity import Bound, Quantity, UnitsDiffer
from indicators.tables import Dataset
from indicators.tables.statements import LEVEL

# Beyond so many rows nobody looks at one number.
MOST = 20_000
TENTH = Decimal("0.1")


class Derived(NamedTuple):
    """The rows, with three columns more: ``derived``, the transformation, ``of``, the measure of what it was made of,
    and ``sources``, the figures that each is made of, with blanks between; ``refused`` counts the others by reason.
    """

    rows: pd.DataFrame
    refused: Counter[str]


def derive(name: str, rows: pd.DataFrame, every: pd.DataFrame, base: str, dataset: Dataset) -> Derived:
    """The ``rows`` transformed, those that cannot be left out; ``every`` are all current figures."""
    transform = TRANSFORMS[name]
    wanted = [*rows["indicator"].unique(), *(populations(dataset) if name == PER_HEAD else ())]
    given = Given(rows, every[every["indicator"].isin(wanted)], base, dataset)
    made: dict[object, Made] = {}
    refused: Counter[str] = Counter()
    if transform.measure and not transform.of_levels and rows["measure"].nunique() > 1:
        return Derived(_frame(name, rows.iloc[:0], [], dataset), Counter({"measures": len(rows)}))
    if len(rows) > MOST:
        return Derived(_frame(name, rows.iloc[:0], [], dataset), Counter({"many": len(rows)}))
    for index, row in zip(rows.index, figure_rows(rows), strict=True):
        try:
            made[index] = _made(transform, row, given)
        except Refused as reason:
            refused[str(reason)] += 1
    return Derived(_frame(name, rows.loc[[*made]], [*made.values()], dataset), refused)


def printed(rows: pd.DataFrame, every: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``every`` figure that computed rows are made of; printed rows themselves."""
    if "sources" not in rows:
        return rows
    return every[every["figure"].isin({figure for told in rows["sources"] for figure in told.split()})]


def _made(transform: Transform, row: FigureRow, given: Given) -> Made:
    if transform.of_levels and row.measure != LEVEL:
        raise Refused("level")
    if not row.as_of:
        raise Refused("undated")
    if row.value != row.value:
        raise Refused("vague")
    try:
        found = transform.make(row, given)
    except UnitsDiffer:
        raise Refused("unit") from None
    if found.amount.value is None:
        raise Refused("bound")
    return found._replace(amount=rounded(found.amount)) if transform.is_rounded else found


def rounded(amount: Quantity) -> Quantity:
    """To a decimal, below a tenth to two digits; a bound away from what it would say too much of."""
    ways = {Bound.AT_LEAST: ROUND_FLOOR, Bound.MORE_THAN: ROUND_FLOOR, Bound.AT_MOST: ROUND_CEILING}
    way = ways.get(amount.bound, ROUND_HALF_EVEN)

    def shorter(number: Decimal) -> Decimal:
        digits = 1 - number.adjusted() if 0 < abs(number) < TENTH else 1
        return number.quantize(Decimal(1).scaleb(-digits), way).normalize()

    return amount.each(shorter, amount.unit)


def _frame(name: str, rows: pd.DataFrame, made: list[Made], dataset: Dataset) -> pd.DataFrame:
    """The rows with the numbers that were made in place of those printed."""
    units, own = dataset.units, dataset.names("indicators", "quantity")
    measure, against = TRANSFORMS[name].measure, dataset.names("measures", "against")
    amounts = [one.amount for one in made]
    factors = [float(units[amount.unit].factor) for amount in amounts]
    values = [float(amount.value) if amount.value is not None else float("nan") for amount in amounts]
    uppers = [float("nan") if amount.upper is None else float(amount.upper) for amount in amounts]
    times = [one.as_of or as_of for one, as_of in zip(made, rows["as_of"], strict=True)]
    measures = [measure or one for one in rows["measure"]]
    quantities = [units[amount.unit].quantity for amount in amounts]
    scales = [likeness.scale(q, own[i], m) for q, i, m in zip(quantities, rows["indicator"], measures, strict=True)]
    changed = {
        "printed": "", "measure": measures, "against": [against[one] for one in measures],
        "value": values, "upper": uppers, "bound": [str(amount.bound) for amount in amounts],
        "unit": [amount.unit for amount in amounts], "quantity": quantities,
        "scale": [f"{one}-per-head" for one in scales] if name == PER_HEAD else scales,
        "amount": [value * factor for value, factor in zip(values, factors, strict=True)],
        "amount_upper": [upper * factor for upper, factor in zip(uppers, factors, strict=True)],
        "period": times, "as_of": times, "year": [selection.year_of(one) for one in times],
        "derived": name, "of": list(rows["measure"]), "sources": [" ".join(one.sources) for one in made],
    }  # fmt: skip
    return rows.assign(**changed)
