"""Dates and spans of time: where one stands, and which period it names.

A date that names no year gets that of its context (``year``); without one it names no period.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from itertools import pairwise

from indicators.quantity.grammar import DIGITS, SPACE, TO, decimal
from indicators.quantity.lexicon import either
from indicators.reading import holidays
from indicators.reading.span import DATE, DAY_LENGTH, MONTH_LENGTH, Span

YEAR = rf"(?:19|20)[0-9]{{2}}|[一二][{DIGITS}]{{3}}"
SMALL = r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
N = r"[0-9]{1,3}|[一二两三四五六七八九十百]+"
S = SPACE
QUARTER = "[一二两三四1234]"
END = "(?P<end>[末底])?"
# Years by their words, counted from that of the article.
YEARS = {
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "上年度": -1,
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}
# A season is told by its year, as the tables have no seasons.
SEASONS = {f"{word}{season}": shift for word, shift in (("今", 0), ("去", -1), ("明", 1)) for season in "春夏秋冬"}
RELATIVE = re.compile(f"({either(YEARS)})度?的?$")
# 03年2月 and 98年: the century of a year of two digits.
NEWEST = 50
# The five-year plans by their names: the 14th ran from 2021 to 2025.
FIRST_PLAN = 1951
MONTHS = 12
PART_OF_YEAR = {"上半年": (1, 6), "下半年": (7, 12)}
# What a number of days off stands behind; 十一 alone is a numeral.
_OFF = "小长假 长假 假期 黄金周 期间 假期共 小长假共 节 五一” 国庆” 十一” 黄金周”"
FREE = (*_OFF.split(), *sorted({*holidays.FIXED, *holidays.LUNAR} - holidays.NUMERALS))
LAST_OF_FREE = "".join(sorted({word[-1] for word in FREE}))
# What reads a match in the year of its context as a period of the tables, empty where unknown; None: it names none.
Reader = Callable[[re.Match, int], str] | None
Rule = tuple[re.Pattern, Reader]


def _number(text: str | None) -> int:
    return int(decimal(text)) if text else 0


def _span(year: int, first: int, last: int) -> str:
    ok = year and 1 <= first <= last <= 12
    return (f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}") if ok else ""


def _years(m: re.Match, year: int) -> str:
    first, last = _number(m["y"]), _number(m["y2"])
    return f"{first}/{last}" if first < last else ""


def _to_month(m: re.Match, year: int) -> str:
    """2016年至2020年9月."""
    first, last, month = _number(m["y"]), _number(m["y2"]), _number(m["m2"])
    return f"{first}/{last}-{month:02}" if first < last and 1 <= month <= MONTHS else ""


def _full(m: re.Match, year: int) -> str:  # noqa: PLR0911 - a return for each kind of print
    """Whatever of year, half, quarter, month and day the print has; ValueError for a day that no calendar has."""
    found, year = m.groupdict(), _number(m["y"]) or year
    if found.get("yy"):
        year = _number(found["yy"]) + (2000 if _number(found["yy"]) < NEWEST else 1900)
    if found.get("half"):
        return _span(year, *PART_OF_YEAR[found["half"]])
    if found.get("months"):
        return _span(year, 1, _number(found["months"]))
    if found.get("rest"):
        return _span(year, MONTHS + 1 - _number(found["rest"]), MONTHS)
    if found.get("q"):
        last = _number(found["q"]) * 3
        # 前三季度 runs from January; 三季度末 is its last month.
        first = 1 if found.get("q_from") or found.get("front") is not None else last - 2
        return _span(year, last if found.get("end") else first, last)
    if not found.get("m"):
        return str(year) if year else ""
    month = _number(found["m"])
    last = _number(found["m2"]) if found.get("m2") else month
    if found.get("pair"):
        return _span(year, month - 1, month)
    if not found.get("d"):
        return _span(year, month, last)
    begin = date(year, month, _number(found["d"]))
    if not found.get("d2"):
        return str(begin)
    end = date(year, last, _number(found["d2"]))
    return f"{begin}/{end}" if begin < end else ""


def _across(m: re.Match, year: int) -> str:
    """From a month of one year to a month of another, whose year is printed or counted from the first (至今年4月)."""
    first = _number(m["y"]) or year
    last = _number(m["y2"]) or first + NEXT[m["next"]]
    if not first:
        return ""
    begin = date(first, _number(m["m"]), _number(m["d"]) or 1)
    end = date(last, _number(m["m2"]), _number(m["d2"]) or 1)
    length = DAY_LENGTH if m["d"] and m["d2"] else MONTH_LENGTH
    return f"{str(begin)[:length]}/{str(end)[:length]}" if begin < end else ""


def first_of_plan(nth: str) -> int:
    """The first year of a five-year plan, by the numeral of its name: 2021 of 十四."""
    return FIRST_PLAN + _number(nth) * 5


def _plan(m: re.Match, year: int) -> str:
    first = first_of_plan(m["plan"])
    # “十四五”前四年: without its end.
    years = _number(m["years"]) or 5
    return f"{first}/{first + years - 1}"


def _rule(pattern: str, period: Reader = _full) -> Rule:
    return re.compile(pattern if "(?P<y>" in pattern else f"(?P<y>(?!))?{pattern}"), period


def _ahead(before: str, pattern: str, period: Reader = None) -> tuple[re.Pattern, Rule]:
    return re.compile(f"(?:{before})$"), _rule(pattern, period)


LAST_DAY = rf"{TO}(?:(?P<m2>{SMALL}){S}月{S})?(?P<d2>{SMALL}){S}[日号]"
HOUR = rf"(?:{S}[0-9]{{1,2}}时(?:{S}[0-9]{{1,2}}分)?)?"
# 十月二十三 is a day without 日; of 5月3家 the 3 is none.
HOURS = rf"(?:[0-9]{{1,2}}{S}[时点]|夜[间里]?|晚[间上]?|[凌清早]晨|[上中下]午|傍晚|午后)"
DAY = rf"(?P<d>{SMALL}){S}(?:(?:[日号]{HOURS}?)?{LAST_DAY}|[日号]|(?<=[一二三四五六七八九十]){S})"
MONTH_DAY = rf"(?P<m>{SMALL}){S}月{S}(?:份?[末底]|份|{DAY})?{HOUR}"
# What a year of a later month may be called, counted from that of the first.
NEXT = {"今年": 1, "次年": 1, "翌年": 1, "明年": 1, "来年": 1, "当年": 0}
MONTH = rf"(?P<m>{SMALL}){S}月{S}(?:(?P<d>{SMALL}){S}[日号])?"
LAST_MONTH = rf"(?P<m2>{SMALL}){S}月{S}(?:(?P<d2>{SMALL}){S}[日号]|份)?"
# 8:30; but 21:50:29 behind 比 or 结构 is a ratio.
CLOCK = _rule(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])", None)
COMPARED = re.compile("[比率配]|结构|占")
# 4、5月份, 五六月份; 1、5月份 is a point of a list and its month.
PAIRS = "|".join(f"{n}、(?={n + 1}{S}月)" for n in range(1, 12))
PAIRS += "".join(f"|{first}、?(?={second}月)" for first, second in pairwise("一二三四五六七八九十"))
RULES = (
    _rule(rf"(?P<y>{YEAR}){S}年{TO}(?P<y2>{YEAR}){S}年{S}(?P<m2>{SMALL}){S}月(?:份?[末底]|份)?(?!{S}[0-9])", _to_month),
    _rule(rf"(?P<y>{YEAR})/(?P<y2>{YEAR}){S}(?:学?年|榨季|采暖季)", _years),
    _rule(rf"(?P<y>{YEAR}){S}年?{TO}(?P<y2>{YEAR}){S}(?:年|(?![0-9]))", _years),
    _rule(rf"(?P<y>{YEAR})[、和及](?P<y2>{YEAR}){S}两年(?![度后来级多])", _years),
    _rule(rf"(?P<y>{YEAR}){S}年{S}{MONTH}{TO}(?:(?P<y2>{YEAR}){S}年{S}|(?P<next>{either(NEXT)})){LAST_MONTH}", _across),
    _rule(rf"(?P<y>{YEAR}){S}年{S}(?P<m>{SMALL}){S}(?:月份?)?{TO}(?P<m2>{SMALL}){S}月份?"),
    _rule(rf"(?P<y>{YEAR}){S}年{S}{MONTH_DAY}"),
    _rule(rf"(?P<y>{YEAR}){S}年{S}(?P<half>上半年|下半年)"),
    _rule(rf"(?P<y>{YEAR}){S}年{S}前{S}(?P<months>{SMALL}){S}个月"),
    _rule(rf"(?P<y>{YEAR}){S}年{S}(?P<front>前)?第?{S}(?:(?P<q_from>[一1]){TO})?(?P<q>{QUARTER}){S}季度{END}"),
    _rule(rf"(?P<y>{YEAR})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>[0-3]?[0-9])(?![0-9.])"),
    _rule(rf"(?P<y>{YEAR})[-/.](?P<m>0[1-9]|1[0-2])(?![0-9.%万亿千百元吨人])"),
    _rule(rf"(?P<y>{YEAR}){S}(?:年度?|(?=届|版|赛季|全年|学年|榨季|雪季))"),
    _rule(rf"(?P<yy>[0-9]{{2}}){S}年{S}(?={SMALL}{S}月){MONTH_DAY}"),
    _rule(rf"(?P<y>1[0-8][0-9]{{2}}){S}年(?!前|的?历史|以上|左右|多|余)"),
    _rule(r"(?P<y>1[89][0-9]{2}|20[0-9]{2})(?=[)）])"),
    _rule(r"(?P<half>上半年|下半年)"),
    _rule(rf"{MONTH}{TO}(?P<y2>(?!))?(?P<next>{either(NEXT)}){LAST_MONTH}", _across),
    _rule(rf"(?P<m>{SMALL}){S}(?:月份?)?{TO}(?P<m2>{SMALL}){S}月份?(?![0-9]{{1,2}}{S}[日号])"),
    _rule(rf"(?P<pair>{PAIRS})(?P<m>{SMALL}){S}月份?"),
    # 七、八两月, 七八两个月.
    _rule("(?P<m>1?[0-9]|[一二三四五六七八九])[、和]?(?P<m2>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])两个?月份?"),
    _rule(MONTH_DAY),
    _rule(rf"(?:{SMALL}){TO}(?:{SMALL}){S}日(?!元)", None),
    _rule(rf"(?:{SMALL}){S}点{TO}(?:{SMALL}){S}点", None),
    _rule(rf"(?P<d>(?!))?(?P<m>(?!))?(?:{SMALL}){S}日(?:{TO}(?:{SMALL}){S}日)?(?!元)", None),
    _rule(rf"(?:{N}){S}(?:世纪(?:{S}(?:{N})(?:{TO}(?:{N}))?{S}年代)?|年代)", None),
    _rule(rf"(?P<front>前)?(?:(?P<q_from>[一1]){TO})?(?P<q>{QUARTER}){S}季度{END}"),
    _rule(
        r"(?P<plan>十[一二三四五六]|[七八九十])五(?=[”\"’」』]|规划|期间|时期|末|收官|开局|以来|前)"
        r"(?:[”\"’」』]?(?:规划|时期)?前(?P<years>[两二三四234])年)?",
        _plan,
    ),
    # 五年累计投资30亿元, 五年平均产量: of the years that have gone by. 五年年均增长5%, 四年增长66%: over how long.
    _rule(r"(?<![0-9])[三四五345]年(?=累计(?!增长)|平均(?!增[长速幅]))(?<![前这来近去]..)", None),
    _rule(rf"(?:{N})年(?=平均|均增|年均|(?:累计|总?共)?(?:增长|翻[了一两番]))", None),
    # 3年内, 一年来, 五年前; 三年间.
    _rule(rf"(?:{N})(?:多|余)?{S}(?:年|个月|周|天(?!之?内))(?:之?[内前后间]|来|以[来前后])(?![容人续轮])", None),
    # 30余年的历史, 5年新高, 8天假日.
    _rule(rf"(?:{N})(?:多|余)?{S}(?:年的?(?:历史|经验|积淀)|天(?=的?(?:长?假|小长假|黄金周|时间|会期)))", None),
    _rule(rf"(?:{N}){S}年(?=新[高低])", None),
    # “五一”小长假5天, 国庆7天: how long a holiday is.
    _rule(rf"(?<=[{LAST_OF_FREE}])(?:{'|'.join(f'(?<={word})' for word in FREE)})(?:{N}){S}天", None),
    _rule(rf"(?:{N}){S}(?:时(?:{S}(?:{N}){S}分|整|许)|点(?:{S}(?:{N}){S}分|半|整|钟|许))", None),
    CLOCK,
)
# Where no year stands, those that begin with one need not be tried.
STARTS_WITH_YEAR = re.compile(YEAR)
YEARLESS = tuple(rule for rule in RULES if not rule[0].pattern.startswith(f"(?P<y>{YEAR})"))
# 提前3天 and 目前5个 are no dates.
BEFORE = r"(?<![提目之以此月天当面])[前头]"
# One look tells that none of these matches.
ANY_YEARLESS = re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for pattern, _ in YEARLESS))
# What stands ahead of a number and makes a date of it: 前5个月, 近五年, 未来三年, 周三, 初一.
AHEAD = (
    _ahead(BEFORE, rf"(?P<months>{SMALL}|两){S}个月", _full),
    # 元至5月: since January.
    _ahead("元月?份?(?:至|到|[—–-]+|~)", rf"(?P<months>{SMALL}){S}月份?", _full),
    # 后五个月还要组织收入; but 投产后五个月.
    _ahead("(?<=[，,。；;“\n年])后", rf"(?P<rest>{SMALL}|两){S}个月(?![前后内])", _full),
    _ahead(BEFORE, rf"(?P<front>)(?P<q>{QUARTER}){S}个?季度?{END}", _full),
    _ahead(BEFORE, rf"(?P<months>{SMALL}|两){S}月(?![0-9])份?", _full),
    # 本月二十号.
    _ahead("[本当上下]月|这个月", rf"(?:{SMALL}){S}[日号]"),
    _ahead("公元前?", rf"[0-9]+{S}年"),
    _ahead("民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|贞观", rf"(?:{N}){S}年"),
    _ahead("第", rf"(?P<q>{QUARTER}){S}季度{END}", _full),
    _ahead(BEFORE, rf"(?:{N}){S}[天日年周]"),
    _ahead(
        "(?<![历用耗]时)(?:近|最近|未来|今后|过去|此后|接下来|下一个|这)",
        rf"(?:{N}){S}(?:多|余)?(?:年|个月|天|周|日|小时)(?:里|内|间|来|中(?![国心央学小型期部午医介标外])|以来)?(?![级味岁]|年(?![均平]))",
    ),
    _ahead("连续", rf"(?:{N}){S}(?:多|余)?(?:年|个月|个?季度|天|周|日)(?![级味岁])"),
    _ahead("短短", rf"(?:{N})(?:多|余)?{S}(?:年|个月|天|周|个?小时)"),
    _ahead("周|星期|礼拜", r"[一二三四五六](?![年月个天期])"),
    _ahead(
        "(?:上午|下午|晚上|晚间|晚|早上|早晨|早|清晨|拂晓|凌晨|中午|正午|午后|傍晚|夜里|深夜|午夜|[今昨明当][天日晚早晨]|次日|截至)(?:约|大约)?",
        rf"(?:{N}){S}[点时:](?:{S}(?:{N}|[0-5][0-9]){S}分?|半|整|许)?",
    ),
    _ahead("(?:大年|正月|农历)?初|[正腊冬]月", r"[一二三四五六七八九十]{1,3}(?![中级])"),
)
ANY_AHEAD = re.compile("|".join(before.pattern for before, _ in AHEAD))
# 截至17时, 14日8时: the hour is a date of its own.
AT = re.compile("(?:截至|截止|至|到|从|于|日|号|前)$")
OCLOCK = re.compile(rf"(?:[01]?[0-9]|2[0-4]|零){S}时(?![间段代候尚速刻])(?:{S}[0-5]?[0-9]{S}分)?")
OWN_YEAR = re.compile(rf"{YEAR}|[0-9]{{2,4}}年|.{{1,2}}五(?!月)|.*世纪|.*年代")
FIRST = re.compile("[0-9一二两三四五六七八九十上下]")
BACK, NEAR = 6, 14
# The last characters of what stands ahead of dates, and those of which every date has one: a quick look saves tries.
LAST = frozenset("—–-~天短续前头近来后去个这周期拜午上晚间早晨约初月元国熙正隆庆光丰治绪统武乐历观第日号到从于至止")
CHARACTERS = frozenset("年月日号时点世季天周五半:-/.—)）届版赛")
LUNAR = re.compile("[农阴旧]历$")


def find(text: str, start: int, floor: int, year: int) -> Span | None:
    """The date at ``start`` of the folded text; what stands before it is looked at no further than ``floor``."""
    ahead = text[max(floor, start - BACK) : start]
    for before, (pattern, read) in AHEAD if ahead[-1:] in LAST and ANY_AHEAD.search(ahead) else ():
        if (word := before.search(ahead)) and (match := pattern.match(text, start)):
            return _date(start - len(word[0]), match, read, year)
    if ahead.endswith("第") or CHARACTERS.isdisjoint(text[start : start + NEAR]):
        return None
    if AT.search(text[max(0, start - BACK) : start]) and (match := OCLOCK.match(text, start)):
        return _date(start, match, None, year)
    yearless = not STARTS_WITH_YEAR.match(text, start)
    if yearless and not ANY_YEARLESS.match(text, start):
        return None
    for rule in YEARLESS if yearless else RULES:
        if rule is CLOCK and COMPARED.search(text[max(0, start - 12) : start]):
            continue
        if match := rule[0].match(text, start):
            return _date(start, match, rule[1], year)
    return None


def relative(text: str, start: int) -> str:
    """The word for a year that stands right before a position: 去年 of 去年5月."""
    word = RELATIVE.search(text[max(0, start - BACK) : start])
    return word[0] if word else ""


@lru_cache(maxsize=4096)
def prints_year(printed: str) -> bool:
    """Whether a date says of itself which year it is of."""
    return bool(OWN_YEAR.match(printed))


def in_year(text: str, span: Span, year: int) -> str:
    """The period of a date that prints no year, in another year than that of the article."""
    first = FIRST.search(text, span.start, span.end)
    again = find(text, first.start(), span.start, year) if first else None
    return again.period if again else ""


def _date(start: int, match: re.Match, read: Reader, year: int) -> Span:
    """Without a period where the numerals are no numbers (五四十月) or name no day (2月30日, 农历十月初三)."""
    ahead = match.string[max(0, start - BACK) : start]
    read = None if LUNAR.search(ahead) else read
    if year and (word := RELATIVE.search(ahead)):
        year += YEARS[word[1]]
    try:
        period = read(match, year) if read else ""
    except ValueError:
        period = ""
    return Span(start, match.end(), DATE, period=period)
