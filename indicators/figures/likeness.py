"""Which numbers are alike, so that one axis may hold them: one measure of one quantity, said of like indicators.

GDP and GDP per head are both money; growth, a share and an index may all be printed in %. What a number says of its
indicator is its measure (TRANSFORMATION); what the indicator is counted in is its unit's quantity, or its own.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from indicators.tables.statements import LEVEL

INDEX, DIFFERENCE, SHARE = "index", "difference", "share"
# Measures that add up: growth of two cities is no growth of both.
ADDITIVE = (LEVEL, DIFFERENCE, SHARE, "contribution")
# Rows that agree in these columns of the tidy frame may share an axis.
AXIS = ["scale", "measure"]
MONEY, PRICE = "money", "price"
# What stood in the codes of panels for a measure while the name of an indicator told it: links made then go on.
OF_OLD = ("growth", "index", "share", "price", "per-unit", "rate")


def scale(quantity: str, own: str, measure: str) -> str:
    """What an axis is of: the ``quantity`` of the unit, or the indicator's ``own``, which holds in its own unit alone.

    >>> scale("money", "money-per-head", "level"), scale("share", "money-per-head", "growth")
    ('money-per-head', 'share')
    """
    return own if own and measure in (LEVEL, DIFFERENCE, INDEX) else quantity


def is_of_one_axis(rows: pd.DataFrame) -> bool:
    return all(rows[name].nunique() == 1 for name in AXIS)


def is_additive(rows: pd.DataFrame) -> bool:
    """Whether their sum says something: growth of two places is none of both, nor is money per head."""
    measures = rows["measure"].unique()
    own = rows["scale"].astype("str") != rows["quantity"].astype("str")
    return len(measures) == 1 and measures[0] in ADDITIVE and not own.any()


def leaves_zero(rows: pd.DataFrame) -> bool:
    """Whether a line of these rows says more where its axis does not begin at zero.

    An index or a price is compared with itself, not with nothing; and more than half of the height would be empty.
    """
    low, high = extent(rows)
    if not 0 < high / 2 < low:
        return False
    compared = (rows["measure"] == INDEX) | rows["scale"].astype("str").str.startswith(PRICE)
    return bool(compared.all())


def extent(rows: pd.DataFrame) -> tuple[float, float]:
    """The lowest and the highest of the amounts, of ranges the upper end; not a number where there is none."""
    amounts, uppers = rows["amount"].to_numpy("float64"), rows["amount_upper"].to_numpy("float64")
    none = float("nan")
    return float(np.fmin.reduce(amounts, initial=none)), float(np.fmax.reduce(np.fmax(amounts, uppers), initial=none))


def panels(rows: pd.DataFrame) -> pd.Series:
    """The axis of each row where unlike indicators stand side by side unasked, as a code without dots.

    Counts of several things may share one, sums of money only where one indicator is the parent of the others.
    """
    scales = rows["scale"].astype(str)
    codes = scales.mask(rows["measure"] != LEVEL, scales + "-" + rows["measure"].astype(str))
    return codes.mask(scales.str.startswith(MONEY), codes + "-" + _kinds(rows))


def former_panels(rows: pd.DataFrame) -> Iterator[pd.Series]:
    """The codes that the axes had in earlier links: a quantity alone, then with what the indicator's name told."""
    quantities = rows["quantity"].astype(str)
    yield quantities
    for told in OF_OLD:
        codes = quantities + "-" + told
        yield codes.mask(quantities == MONEY, codes + "-" + _kinds(rows))


def _kinds(rows: pd.DataFrame) -> pd.Series:
    kinds = rows["kind"].astype(str)
    return kinds.mask(kinds == "", rows["indicator"].astype(str))
