"""The pieces of a printed number: numerals, units, and the words that bound them. How they join: ``forms``.

Everything works on folded text (``fold``): full-width characters as half-width ones, one for one, so that
a place in the folded text is the same place in the text. The words come from ``lexicon.csv``.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from indicators.quantity import lexicon
from indicators.quantity.lexicon import any_of, either, firsts
from indicators.quantity.model import Bound, Quantity
from indicators.quantity.script import as_simplified

SPACE = r"[ \u00a0\u2009\u202f]*"
DIGITS = "〇零一二两三四五六七八九"
# Thousands may be set apart by commas.
ARABIC = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
# 十二, 一千零五, 三点五; also bare 百 and 千 (百余家). Whole numbers may hold 万 and 亿 inside: 三万五千.
# 三百二十万千瓦 is 320 万千瓦.
PART = rf"[{DIGITS}十百千廿卅]{{1,24}}"
TENTHS = rf"(?:点[{DIGITS}]+(?![十百千]))?"
CHINESE = rf"(?:{PART}[万亿])+零?(?![百千](?:千|[瓦米克伏焦升])){PART}{TENTHS}|{PART}{TENTHS}"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
SCALE = r"(?:万亿|[万亿])"
# -20~-17℃: the second dash is a minus.
TO = rf"{SPACE}(?:至|到|[—–]+|~+|-+[—–]*){SPACE}"
AND = rf"{SPACE}[和与]{SPACE}"
PER = rf"{SPACE}(?:/|每){SPACE}"
UNPLAIN = frozenset("钱币/每")
SPELT = re.compile("(?<=元)(?:钱|人民币)|(?<=块)钱")
# No newspaper prints a longer number; a longer run of digits is none.
LONGEST = 24
# Characters that stand for others; a dot in the middle was once the decimal point (247·5公斤).
SAME = str.maketrans("∶︰﹕﹪", ":::%")
# Once set for a full stop, save in numbers and behind those of a list.
FULL_STOP = re.compile("．(?<=[\u4e00-\u9fff％%)）”].)(?![0-9０-９])")
WIDE_COMMA = re.compile("，(?<=[０-９]，)(?=[０-９]{3})")
HALF_WIDTH = (
    {wide: wide - 0xFEE0 for wide in range(ord("！"), ord("～") + 1) if wide != ord("，")} | {0x3000: " "} | SAME
)
DOT = re.compile(r"·(?<=[0-9]·)(?=[0-9]+(?:[%亿万元吨米倍]|公斤|公里|个百分点))")


@cache
def pattern_of(pattern: str) -> re.Pattern[str]:
    """A pattern made when it is first needed: one with all units takes a tenth of a second."""
    return re.compile(pattern)


def fold(text: str) -> str:
    """Full-width characters as half-width ones, of the same length; full-width commas only between digits; the
    traditional script as the simplified one.
    """
    text = WIDE_COMMA.sub(",", FULL_STOP.sub("。", text))
    return DOT.sub(".", as_simplified(text.translate(HALF_WIDTH)))


def decimal(numeral: str) -> Decimal:
    """3,456.7, 三十五, 三万五千, 百 -> their value; ValueError for what is no number (一百百)."""
    if len(numeral) > LONGEST:
        raise ValueError(numeral)
    if numeral[0] in "0123456789":
        return Decimal(numeral.replace(",", "").replace(" ", ""))
    return _chinese(numeral)


@lru_cache(maxsize=4096)
def _chinese(numeral: str) -> Decimal:
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    if numeral[:1] in "百千万亿":
        numeral = "一" + numeral
    if len(numeral) > 1 and "两" in numeral and not set(numeral) & set("十百千万亿点"):
        raise ValueError(numeral)
    # Of the articles' numbers hardly one is written so.
    import cn2an

    return Decimal(str(cn2an.cn2an(numeral, "normal")))


@cache
def known_units() -> str:
    """A pattern for every unit of the lexicon, rates (元/吨, 元每平方米) included; scales stand before it."""
    return rf"(?:{_unit_words()})(?:{PER}(?:{per_units()}))?"


@cache
def per_units() -> str:
    """What stands under a rate: 吨, 万人, 月, 人·月, 平方米·天; d and a are days and years (万吨/a)."""
    words = _unit_words()
    return rf"(?:[百千万]?(?:{words})|月|日|[ad](?![A-Za-z]))(?:·(?:月|日|天|年|人|次))?"


@cache
def _unit_words() -> str:
    """The unit words, longest first, none where its next character makes another word of it: 米 but not 米粉.

    Words with the same first character stand together: the pattern looks at it once, not once a word.
    """
    unless = lexicon.exceptions()
    by_first: dict[str, list[str]] = {}
    for word in sorted(filter(None, lexicon.units()), key=lambda word: (-len(word), word)):
        end = f"(?![{unless[word]}])" if word in unless else ""
        if word[-1].isascii() and word[-1].isalpha():
            end += "(?![A-Za-z])"
        by_first.setdefault(word[0], []).append(re.escape(word[1:]) + end)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())


def plain(unit: str | None) -> str:
    """元钱, 元人民币 and 人民币 are 元, 元每亩 is 元/亩."""
    if not unit or UNPLAIN.isdisjoint(unit):
        return unit or ""
    return "元" if unit == "人民币" else re.sub(PER, "/", SPELT.sub("", unit))


def rate(unit: str, per: str) -> str:
    """元 per 亩 -> 元/亩; 元/月 per 人 -> 元/人·月."""
    over, _, under = unit.partition("/")
    return f"{over}/{per}·{under}" if under else f"{over}/{per}"


# 约, 近, 过 and 超 are the ends of other words: 条约3项, 附近3家, 通过3项 and 彩超3台 hold no qualifier; 超过了35%,
# 产值过3亿元 do. 成交额破百亿元 bounds, 侦破3起 and 打破2项 do not.
BOUNDS = lexicon.group("before", "at_least", "more_than", "at_most", "about")
# 至少有10个, 最多为50人, 不少于了.
HAVING = "(?:可?达到?|可?有|[了到为是])?"
BOUND = (
    rf"(?=[约近过超破{firsts(BOUNDS)}])(?P<word>(?<![条节合契公预特签履纽])约(?:为|占|有)?|(?<![附最])近|(?:\A|(?<=[次要已能可将望均值额入量率比重积模润款种播割,，、；;])|(?<=[进幅温速]度))过"
    rf"|(?<![彩B赶反英中])超|(?:(?<=[首已均将再双望额值量入款润资数次元房口])|\A)破"
    rf"|{either(BOUNDS - {'约', '近', '过', '超', '破', '约为', '约占', '约有'})}){HAVING}{SPACE}"
)
# The word of a fall right before a number is its sign: 下降29.7%, 降幅为3%, 减少了约1.3万人; 下降到3% is a level. The
# words of one character are the ends of others: 至少, 霜降, 增减, 涨跌, 最低.
AMOUNT = "高达|达到?|在"
# 产量减5%; 裁减, 抵减 and 满100元减30元 say something else.
LESS = "(?<![增加缩裁核精压税递降节抵免元、，,])减"
FALL = (
    rf"(?=[降跌少低慢减{firsts(lexicon.group('fall', 'noun', 'verb'))}])"
    rf"(?:(?:{any_of('fall', 'noun')})(?:为|是|{AMOUNT})?"
    rf"|(?:{any_of('fall', 'verb')}|(?<![霜空迫升递起])降|(?<!涨)跌(?!破)|{LESS}"
    rf"|(?:(?<![至不最多缺稀])少|(?<![最高])低|慢)(?!于))(?:了|{AMOUNT})?){SPACE}"
)
BOUNDED = re.compile(BOUND + r"\Z")
FALLING = re.compile(FALL + r"\Z")
WIDEST = 16
LAST = frozenset("了到降跌减少低慢为是达在有") | {
    word[-1] for word in lexicon.group("before") | lexicon.group("fall", "verb", "noun")
}


@dataclass(frozen=True)
class Ahead:
    """What stands right before a number: how many characters, the bound that they make, and how many of them say that
    something falls by as much.
    """

    length: int = 0
    bound: Bound = Bound.EXACT
    fall: int = 0


NOTHING = Ahead()


def before(text: str, start: int, floor: int = 0) -> Ahead:
    """What bounds the number at ``start`` from the left, or gives it its sign, looked for no further than ``floor``."""
    # Most numbers have nothing of the kind ahead of them: a look at one character is quick.
    if start <= floor or not (text[start - 1] in LAST or text[start - 1].isspace()):
        return NOTHING
    begin = max(floor, start - WIDEST)
    bound = BOUNDED.search(text[begin:start])
    # What stands before the floor still tells whether a word is a fall: 满100元减30元.
    fall = FALLING.search(text, begin, begin + bound.start() if bound else start)
    if not bound and not fall:
        return NOTHING
    lengths = [len(match[0]) if match else 0 for match in (bound, fall)]
    return Ahead(sum(lengths), Bound(lexicon.words("before")[bound["word"]]) if bound else Bound.EXACT, lengths[1])


def bounded(read: Quantity, match: re.Match, ahead: Ahead) -> Quantity:
    """The quantity with the bound that stands around it: behind the number, in it (余), or ahead of it; and its sign.

    六大 prints no counter: whatever there are six great ones of, they are six 个.
    """
    unit, bound = "个" if read.unit == "大" else read.unit, read.bound
    if bound not in (Bound.VAGUE, Bound.RANGE):
        if word := match["after"]:
            bound = Bound(lexicon.words("after")[word])
            bound = Bound.MORE_THAN if match["without"] and bound is Bound.AT_LEAST else bound
        elif match["within"]:
            bound = Bound.AT_MOST
        elif bound is Bound.EXACT:
            bound = ahead.bound
    if (unit, bound) != (read.unit, read.bound):
        read = Quantity(read.value, unit, bound, read.upper)
    return read.fallen() if ahead.fall else read
