"""Holidays and seasons of travel: where a text names one, and of what time it is."""

import re
from collections.abc import Iterator

from indicators.quantity.lexicon import either

# 十一 is a numeral too.
NUMERALS = frozenset(("十一",))
FIXED = {"元旦": "01", "清明": "04", "五一": "05", "国庆": "10", "十一": "10"}
HOLIDAYS = {*FIXED, "春节", "元宵", "端午", "中秋", "双节", "春运", "暑运", "暑期", "暑假", "寒假"}
# Holidays of the lunar calendar (GB/T 33661-2017): their months, the earlier one in these of the years known.
KNOWN = range(2000, 2037)
LUNAR = {
    "春节": ("01", "02", {2001, 2004, 2006, 2009, 2012, 2014, 2017, 2020, 2023, 2025, 2028, 2031, 2033, 2036}),
    "端午": ("05", "06", {2006, 2009, 2017, 2025, 2028, 2036}),
    "中秋": ("09", "10", set(KNOWN) - {2001, 2006, 2009, 2017, 2020, 2025, 2028, 2031, 2036}),
}
_STRETCH = r"小?长?假期?|期间|假日|黄金周|首日|当[日天]|前[后夕]|第[一二三四五六七八]天|[0-9三五七八] ?天"
_AROUND = r"[”\"’」]?(?:节日?)?"
HOLIDAY = re.compile(
    rf"(?<![第二三四五六七八九])(?:{either(NUMERALS)})(?={_AROUND}(?:{_STRETCH}))|"
    rf"(?:{either(HOLIDAYS - NUMERALS)})(?={_AROUND}(?:{_STRETCH}|[，,]))"
)
# In a headline it needs no more: 沈铁春运圆满收官; but 五一 is a medal too.
IN_HEADLINE = re.compile(either(HOLIDAYS - NUMERALS - {"五一"}))
# 10月5日,国庆假期第五天: what a day was; 国庆假期前五天 are more than one.
_OF_DAY = re.compile(rf"{_AROUND}(?:(?:{_STRETCH})的?){{0,2}}(?<=首日|.[天日])(?<!假日)")


def find(text: str) -> Iterator[re.Match]:
    """Every holiday that a text names to tell a time."""
    title = text.partition("\n")[0]
    yield from IN_HEADLINE.finditer(title) if "。" not in title else ()
    yield from HOLIDAY.finditer(text)


def period_of(holiday: str, year: int) -> str:
    """Its month where that is known, else the year (春运, 寒假); empty without a year."""
    if not year:
        return ""
    month = FIXED.get(holiday, "")
    if holiday in LUNAR and year in KNOWN:
        early, late, years = LUNAR[holiday]
        month = early if year in years else late
    return f"{year}-{month}" if month else str(year)


def is_of_a_day(text: str, end: int) -> bool:
    """Whether a holiday that ends at ``end`` is named to say which of its days another date is."""
    return bool(_OF_DAY.match(text, end))
