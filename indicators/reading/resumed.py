"""Times that are resumed without being printed again: a holiday, a day of this month, the beginning of the year."""

import re

from indicators.quantity.grammar import decimal
from indicators.reading.span import MONTH_LENGTH

# 假日期间: the holiday that was named before.
THAT_HOLIDAY = (
    *("小长假期间", "长假期间", "假期期间", "假日期间", "节日期间", "节假日期间", "黄金周期间"),
    *("长假里", "假期里", "节日里", "整个假期", "长假首日", "假期", "长假"),
)
# 从本月一号起.
DAY_OF_MONTH = re.compile(r"(?:本|当|这个)月 ?(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]")
# 由年初的22元涨到29元.
FROM_JANUARY = re.compile("[由从][^，,。；;\n]{0,12}年初的?$")
# A stock (余额) is told for a day, and so are those named after it.
STOCK = re.compile("余额|存款|贷款|存栏|在册|保有量|库存|实有|户数|人口|职工|从业")
# 6月末, 三季度末, 截至6月底.
POINT = re.compile("[末底]$")
NEAR = 16


def day_of_month(printed: str, month: str) -> str:
    """The day that 本月一号 is, where the month spoken of is known; empty for what is no such print."""
    match = DAY_OF_MONTH.fullmatch(printed)
    day = int(decimal(match["day"])) if match else 0
    return f"{month[:MONTH_LENGTH]}-{day:02}" if 0 < day <= 31 and len(month) >= MONTH_LENGTH else ""


def from_january(text: str, start: int) -> bool:
    """Whether the number at a place is what there was when the year began."""
    return "年初" in text[max(0, start - 4) : start] and bool(FROM_JANUARY.search(text[max(0, start - NEAR) : start]))


def is_point(printed: str, period: str, whole: str) -> bool:
    """Whether a date is the last month of the months spoken of: what there was at their end, not in that month."""
    ends = len(period) == MONTH_LENGTH and len(whole) > MONTH_LENGTH and whole.endswith(f"/{period}")
    return ends and bool(POINT.search(printed))
