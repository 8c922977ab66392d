"""What a caption, a heading or a row's head says of its cells: place, period, unit, measure, status, indicator."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from indicators.quantity.grammar import fold
from indicators.reading import dates, gazetteer
from indicators.reading.gazetteer import LIAONING, NATION
from indicators.reading.homonyms import choose
from indicators.reading.measures import DIFFERENCE, GROWTH, INDEX, LEVEL, PREVIOUS, SHARE, measured
from indicators.reading.registry import registry
from indicators.reading.tabular.cells import unit_pattern, without_mark

RANK = "rank"
# Periods that hang on that of the caption: its month, the time from January to it, the same a year before.
MONTH, SO_FAR, BEFORE = "month", "so-far", "before"

HAN = "\u4e00-\u9fff"
GAP = re.compile(rf"(?<=[{HAN}])[ \u3000\n]+(?=[{HAN}])")
NAMED_UNIT = re.compile(r"[(（]?\s*(?:计量)?单位\s*[:：]\s*(?P<unit>[^\s,，;；、()（）]+)\s*[)）]?")
SEVERAL_UNITS = re.compile(r"[(（]?\s*(?:计量)?单位\s*[:：][^()（）]*[,，;；、][^()（）]*[)）]?")
# 上年=100, 上年同月＝100, 以2020年为100.
BASE = re.compile(r"[(（]?\s*以?(?P<base>[^()（）=\s]{0,10}?)(?:价格)?\s*(?:=|为)\s*100\s*[)）]?")
YEAR_BEFORE = re.compile("(?:上年|去年)")
PERCENT = re.compile(r"[(（]?\s*[±+]?\s*%\s*[)）]?")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
COMPACT = re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?:(?P<m>0[1-9]|1[0-2])|/(?P<slash>0?[1-9]|1[0-2])|[ -]?Q(?P<q>[1-4]))")
RELATIVE = (
    (re.compile("(?:上年|去年)(?:同期|同月|累计|全年|实际|实绩)?(?:数|累计)?"), BEFORE),
    (re.compile("(?:本年)?(?:1[-—至]本月)?累计(?:数|值|完成)?|本年实际|年初至今|本年(?:数|完成)?|1[-—至]本月"), SO_FAR),
    (re.compile("(?:本月|当月)(?:数|值|完成|止)?"), MONTH),
)
# In the table's short words: 同比 and 同比±% are 同比增长.
SHORT = re.compile("(?:增减|升降|涨跌|增长速度|涨跌幅|增减幅)(?:度|率|幅度)?$")
AGAINST = re.compile("(?:同比|环比|(?:比|较)[^，,。；;]{1,8}?(?:期|年|月|季))$")
POSITION = re.compile("(?:全省|全国|全市)?(?:位次|排名|名次|位居)$")
STATUSES = (
    (re.compile("(?:年度?)?(?:预期)?目标(?:值|数|任务)?"), "target"),
    (re.compile("(?:年度?)?计划(?:数|值|任务)?(?!单列)"), "planned"),
    (re.compile("预计(?:数|值)?|预测(?:数|值)?"), "estimate"),
)
EVERYWHERE = re.compile("(?:全省)?(?:各|分)(?:市|地区|城市|县区|市县|区县|县|区|省市?)(?:市|区|县)?")
OWN_PROVINCE = re.compile("(?:全|我)省")
# A heading that says in so many words that a level stands below it.
AMOUNT = re.compile("绝对(?:量|值|数)|^(?:总量|总额)$")
STOCK = re.compile("^(?:年末|期末|季末|月末|年底)")
# What stands in headings and captions and names no indicator.
EMPTY = re.compile(
    "绝对(?:量|值|数)|总量|累计(?:数|值)?|数值|指标值|指标(?:名称)?|项目(?:名称)?|数量|^(?:合计|总计|平均|值|数|额|本期|实际|实绩|完成|完成数|完成情况)$"
)
# 表2-1, 一、, （一）, 1., (1).
NUMBERING = re.compile(
    r"^(?:附?表\s*[0-9]+(?:[-—.][0-9]+)*|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]"
    r"|[0-9]{1,2}[、.．](?![0-9])|[（(][0-9]{1,2}[)）])\s*"
)
SORTED = re.compile(
    rf"(?:分|按)(?:地区|市|行业|县区|国别|产业|登记注册类型|经济类型|月份?|季度|品种|城乡|[{HAN}]{{2,6}}分)(?:的|组)?"
)
AND_SO = re.compile("(?:及|和|与|、)其?(?:增长|同比)?(?:速度|增速|增长率|增幅|比重|构成|指数|位次|排名|变化).*$")
TAIL = re.compile("(?:主要)?(?:完成)?(?:情况|统计|一览|数据|进度)?(?:统计)?表?$")
VAGUE = re.compile("主要|经济指标|运行|公报|概况|情况|基本|指标|统计|年鉴|月报|快报|简报|数据|表")


@dataclass(frozen=True)
class Names:
    """``places``: what may be printed -> a place's name, beside the gazetteer's; ``year``: of the caption, or 0;
    ``period``: the caption's own.
    """

    places: tuple[tuple[str, str], ...] = ()
    year: int = 0
    period: str = ""


class Said(NamedTuple):
    """What a text says; what it does not say is empty. ``unit`` is None there: an index has the empty one.

    ``base``: what an index is 100 of, other than the year before (上月).
    """

    place: str = ""
    period: str = ""
    indicator: str = ""
    measure: str = ""
    unit: str | None = None
    status: str = ""
    base: str = ""


@cache
def _bracketed() -> re.Pattern[str]:
    """A unit in brackets: （亿元）, (单位: %)."""
    return re.compile(rf"[(（\[]\s*(?:(?:计量)?单位\s*[:： ]\s*)?(?P<unit>{unit_pattern().pattern})\s*[)）\]]")


def tidy(text: str) -> str:
    """A text without footnote mark, without spaces inside words (沈 阳), full-width signs folded."""
    return GAP.sub("", fold(without_mark(" ".join(text.split()))[0])).strip()


def place_of(text: str, names: Names) -> str:
    """The place that a whole text names; empty where it names none."""
    word = tidy(text).lstrip("#").strip()
    if known := dict(names.places).get(word):
        return known
    if OWN_PROVINCE.fullmatch(word):
        return gazetteer.by_code()[LIAONING].name
    if word == NATION:
        return NATION
    # A district is called 铁西 only in its city; a word of two characters that is no city may be anything.
    found = choose(word, (), ((LIAONING,),)) if len(word) > 1 else None
    return found[0].name if found and found[0].code else ""


def period_of(text: str, names: Names) -> str:
    """The period that a whole text names (2023, 2023年1—9月, 202309, 2023Q1); empty where it names none."""
    rest, period = _dated(tidy(text), names)
    return period if period and not rest.strip("()（）末底止 ") else ""


@lru_cache(maxsize=20_000)
def said(text: str, names: Names) -> Said:
    """What a heading or the head of a row says."""
    rest, unit, measure, base = _units(tidy(text))
    whole = place_of(rest, names)
    if whole:
        return Said(place=whole, unit=unit, measure=measure, base=base)
    rest, period = _dated(rest, names)
    status = ""
    for pattern, code in STATUSES:
        if found := pattern.search(rest):
            rest, status = rest[: found.start()] + rest[found.end() :], code
            break
    measure = measure or (LEVEL if AMOUNT.search(rest) else "")
    rest, measure, unit = _measured(rest, measure, unit)
    name = _name(EMPTY.sub("", NUMBERING.sub("", rest)))
    return Said("", period, name if re.search(f"[{HAN}A-Za-z]", name) else "", measure, unit, status, base)


def caption(text: str, names: Names) -> Said:
    """What a caption says of all cells: unlike a heading it may name a place, and words that name nothing."""
    rest, unit, measure, base = _units(tidy(text))
    rest, period = _dated(rest, names, spans=False)
    place = _named_place(EVERYWHERE.sub("", rest), names)
    rest = EVERYWHERE.sub("", rest)
    if place:
        rest = re.sub("|".join(re.escape(word) for word in _prints(rest, names)) or "(?!)", "", rest, count=1)
    rest = OWN_PROVINCE.sub("", rest)
    rest = SORTED.sub("", NUMBERING.sub("", rest))
    name = TAIL.sub("", AND_SO.sub("", rest))
    if AND_SO.search(rest):
        measure = ""
    else:
        name, measure, unit = _measured(name, measure, unit)
    name = _name(name)
    return Said(place, period, "" if VAGUE.search(name) else name, measure, unit, "", base)


def _name(text: str) -> str:
    """The name of an indicator: brackets that are open, empty or at its head fall away; 年末 is a time, no name."""
    name = re.sub(r"\(\s*\)", "", text).strip(" :,，、-—/的")
    if name.count("(") != name.count(")") or name.startswith("("):
        name = name.strip("()")
    bare = STOCK.sub("", name)
    name = bare if bare != name and registry().find(bare) else name
    return name.replace("(", "（").replace(")", "）")


def _units(text: str) -> tuple[str, str | None, str, str]:
    """The text without its unit, the unit, the measure that the unit tells, and what it is 100 of."""
    if found := BASE.search(text):
        base = "" if YEAR_BEFORE.match(found["base"]) else found["base"]
        return text[: found.start()] + text[found.end() :], "", INDEX, base
    if found := SEVERAL_UNITS.search(text):
        # 单位：亿元、%: what is no share is in the one unit that is none.
        units = [unit for unit in unit_pattern().findall(found[0].partition(":")[2]) if unit not in ("%", "‰")]
        return text[: found.start()] + text[found.end() :], units[0] if len(units) == 1 else None, "", ""
    for pattern in (_bracketed(), NAMED_UNIT, PERCENT):
        if found := pattern.search(text):
            unit = found.groupdict().get("unit") or "%"
            return text[: found.start()] + text[found.end() :], re.sub(r"\s", "", unit), "", ""
    return text, None, "", ""


def _dated(text: str, names: Names, spans: bool = True) -> tuple[str, str]:
    """The text without its dates, and the period of the first; of a caption's 2019—2023年 no cell is."""
    if YEAR.fullmatch(text):
        return "", text
    if found := COMPACT.fullmatch(text):
        year, month = found["y"], found["m"] or found["slash"]
        last = int(found["q"]) * 3 if found["q"] else 0
        return "", f"{year}-{int(month):02}" if month else f"{year}-{last - 2:02}/{year}-{last:02}"
    rest, period = list[str](), ""
    at = 0
    for start, end, one in found_dates(text, names.year):
        rest.append(text[at:start])
        at = end
        is_span = re.fullmatch(r"[0-9]{4}/[0-9]{4}", one)
        period = period or ("" if is_span and not spans else one)
    left = "".join([*rest, text[at:]])
    for pattern, what in RELATIVE:
        if not period and names.period and (word := pattern.match(left)):
            return left[word.end() :], _relative(what, names.period)
    return (re.sub("^[末底止]", "", left) if rest else left), period


@lru_cache(maxsize=20_000)
def found_dates(text: str, year: int) -> tuple[tuple[int, int, str], ...]:
    """Where dates stand in a folded text, and their periods."""
    found, at = [], 0
    while at < len(text):
        one = dates.find(text, at, at, year) if text[at] in "0123456789一二三四五六七八九十前上下" else None
        if one and one.end > at:
            found.append((one.start, one.end, one.period))
            at = one.end
        else:
            at += 1
    return tuple(found)


def _relative(what: str, period: str) -> str:
    """2024-01/2024-09: its month 2024-09, so far the same, a year before 2023-01/2023-09."""
    first, _, last = period.partition("/")
    end = last or first
    if what == BEFORE:
        return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)
    if len(end) < len("2024-09"):
        return period
    return end if what == MONTH else f"{end[:4]}-01/{end}"


def _measured(rest: str, measure: str, unit: str | None) -> tuple[str, str, str | None]:
    """The words without those that say the measure, the measure, and the unit that it is in where none is printed."""
    if found := POSITION.search(rest):
        return rest[: found.start()], RANK, "" if unit is None else unit
    words = re.sub("[±%]", "", rest).strip()
    words = SHORT.sub("增长", words)
    if AGAINST.search(words):
        words += "增长"
    one = measured(words, "%" if unit is None or unit == "" else unit)
    if one.measure == LEVEL or (measure == INDEX and unit == ""):
        is_index = unit is None and measured(words, "").measure == INDEX
        return (words, INDEX, "") if is_index else (rest, measure, unit)
    relative = one.measure in (GROWTH, PREVIOUS, SHARE) or one.measure.startswith("growth")
    return one.rest, one.measure, "%" if unit is None and relative and one.measure != DIFFERENCE else unit


def _prints(text: str, names: Names) -> list[str]:
    return [text[begin:end] for begin, end in gazetteer.find(text, dict(names.places))][:1]


def _named_place(text: str, names: Names) -> str:
    """The place that a caption names first; that of the province where it says 全省."""
    for word in _prints(text, names):
        if found := place_of(word, names):
            return found
    return gazetteer.by_code()[LIAONING].name if OWN_PROVINCE.search(text) else ""


def as_names(places: Mapping[str, str], year: int = 0, period: str = "") -> Names:
    """Names from a mapping, as ``reading.read`` takes them."""
    return Names(tuple(sorted(places.items())), year, period)
