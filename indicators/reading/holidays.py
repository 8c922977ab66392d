"""Holidays and seasons of travel: where a text names one, and of what time it is."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from indicators.quantity.grammar import decimal
from indicators.quantity.lexicon import either
from indicators.reading.resumed import THAT_HOLIDAY

# 十一 is a numeral too.
NUMERALS = frozenset(("十一",))
FIXED = {
    **{"元旦": "01", "清明": "04", "五一": "05", "国庆": "10", "十一": "10"},
    # Days on which shops on the internet sell most.
    **{"双11": "11", "双十一": "11", "双12": "12", "双十二": "12", "6·18": "06"},
}
HOLIDAYS = {*FIXED, "春节", "元宵", "端午", "中秋", "双节", "春运", "暑运", "暑期", "暑假", "寒假"}
FESTIVE = HOLIDAYS | set(THAT_HOLIDAY)
# The first day off of the two long holidays with a fixed date, by the State Council's yearly notices, where it is not
# that date itself.
NATIONAL, MAY = (
    {2012: "09-30", 2023: "09-29"},
    {
        **{2011: "04-30", 2012: "04-29", 2013: "04-29", 2016: "04-30"},
        **{2017: "04-29", 2018: "04-29", 2022: "04-30", 2023: "04-29"},
    },
)
FIRST_DAY = {"国庆": ("10-01", NATIONAL), "十一": ("10-01", NATIONAL), "五一": ("05-01", MAY)}
# Holidays of the lunar calendar (GB/T 33661-2017): their months, the earlier one in these of the years known.
KNOWN = range(2000, 2037)
# Years whose days off for 春节 begin in January and end in February, save 2022, of which one day alone is in January.
TWO_MONTHS = {2006, 2014, 2017, 2020, 2025, 2033, 2036}
# 中秋 and 国庆 next to each other.
DOUBLE, DOUBLES = "双节", {2001, 2006, 2009, 2012, 2017, 2020, 2023, 2025, 2028, 2031, 2036}
LUNAR = {
    "春节": ("01", "02", {2001, 2004, 2006, 2009, 2012, 2014, 2017, 2020, 2023, 2025, 2028, 2031, 2033, 2036}),
    "端午": ("05", "06", {2006, 2009, 2017, 2025, 2028, 2036}),
    "中秋": ("09", "10", set(KNOWN) - {2001, 2006, 2009, 2017, 2020, 2025, 2028, 2031, 2036}),
}
_STRETCH = r"小?长?假期?|期间|假日|黄金周|首日|当[日天]|前[后夕]|第[一二三四五六七八]天|[0-9三五七八] ?天"
_AROUND = r"[”\"’」]?(?:节日?)?"
# “五一”收入7万元, 国庆旅游收入: what a holiday brought.
_BROUGHT = "(?:旅游|出游|出行|客流|游客|接待|收入|票房|消费|销售|发送|运送|累计|预计|共(?![^，,。；;\n]{0,4}同))"
HOLIDAY = re.compile(
    rf"(?<![第二三四五六七八九双])(?:{either(NUMERALS)})(?={_AROUND}(?:{_STRETCH}))|"
    rf"(?:{either(HOLIDAYS - NUMERALS)})(?={_AROUND}(?:{_STRETCH}|{_BROUGHT}|[，,]))"
)
# In a headline it needs no more: 沈铁春运圆满收官; but 五一 is a medal too.
IN_HEADLINE = re.compile(either(HOLIDAYS - NUMERALS - {"五一"}))
# 10月5日,国庆假期第五天: what a day was; 国庆假期前五天 are more than one.
_OF_DAY = re.compile(rf"{_AROUND}(?:(?:{_STRETCH})的?){{0,2}}(?<=首日|.[天日])(?<!假日)")
# 国庆假期第二天, 前五天.
_DAYS = re.compile(
    rf"(?:{_AROUND}(?:小?长?假期?|假日|期间|黄金周|旅游)*的?[，,]?)?"
    r"(?:(?P<first>首[日天])|第(?P<nth>[一二三四五六七八2-8]) ?[天日]|前(?P<up_to>[两二三四五六七八2-8]) ?[天日])"
)


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
    if holiday == "春节" and year in TWO_MONTHS:
        return f"{year}-01/{year}-02"
    if holiday == DOUBLE and year in DOUBLES:
        month = FIXED["国庆"]
    return f"{year}-{month}" if month else str(year)


def is_of_a_day(text: str, end: int) -> bool:
    """Whether a holiday that ends at ``end`` is named to say which of its days another date is."""
    return bool(_OF_DAY.match(text, end))


def days_of(holiday: str, year: int, text: str, begin: int) -> str:
    """Which days of a holiday a text tells from ``begin`` on (第二天, 前五天), empty where none or not known."""
    told = _DAYS.match(text, begin)
    if not told or not year or holiday not in FIRST_DAY:
        return ""
    usual, others = FIRST_DAY[holiday]
    first = date.fromisoformat(f"{year}-{others.get(year, usual)}")
    last = first + timedelta(days=int(decimal(told["nth"] or told["up_to"] or "1")) - 1)
    return f"{first}/{last}" if told["up_to"] else str(last)
