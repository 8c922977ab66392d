"""Which numbers are alike, so that one axis may hold them: of one quantity, and said of their indicator in one way.

GDP and GDP per head are both money; growth, a share and an index may all be printed in %. Until the tables say what a
number says of its indicator (MEASURE, the transformation), its name tells.
"""

import re

import pandas as pd

LEVEL, INDEX, PRICE = "level", "index", "price"
# Words of Chinese names of indicators, the strongest first: 人均收入增长率 is growth, 价格指数 an index.
_TOLD_BY = {
    "growth": re.compile("增长率|增速|增幅|涨幅|降幅|同比|环比"),
    INDEX: re.compile("指数"),
    "share": re.compile("比重|占比|占有率|份额|比例"),
    PRICE: re.compile("价格|均价|单价"),
    "per-unit": re.compile("人均|每"),
    "rate": re.compile("率"),
}
# Rows that agree in these columns of the tidy frame may share an axis.
AXIS = ["quantity", "measure"]
MONEY = "money"


def measure(name: str) -> str:
    """What an indicator of this Chinese name says: growth, index, share, price, per-unit, rate, or else level.

    >>> [measure(name) for name in ("地区生产总值", "人均地区生产总值", "居民消费价格指数", "市场占有率")]
    ['level', 'per-unit', 'index', 'share']
    """
    return next((code for code, words in _TOLD_BY.items() if words.search(name)), LEVEL)


def is_of_one_axis(rows: pd.DataFrame) -> bool:
    return len(rows[AXIS].drop_duplicates()) == 1


def leaves_zero(rows: pd.DataFrame) -> bool:
    """Whether a line of these rows says more where its axis does not begin at zero.

    An index or a price is compared with itself, not with nothing; and more than half of the height would be empty.
    """
    low, high = rows["amount"].min(), rows[["amount", "amount_upper"]].max().max()
    return bool(rows["measure"].isin((INDEX, PRICE)).all() and 0 < high / 2 < low)


def panels(rows: pd.DataFrame) -> pd.Series:
    """The axis of each row where unlike indicators stand side by side unasked, as a code without dots.

    Counts of several things may share one, sums of money only where one indicator is the parent of the others.
    """
    codes = rows["quantity"].astype(str)
    is_money = codes == MONEY
    codes = codes.mask(rows["measure"] != LEVEL, codes + "-" + rows["measure"].astype(str))
    kind = rows["kind"].astype(str)
    return codes.mask(is_money, codes + "-" + kind.mask(kind == "", rows["indicator"].astype(str)))
