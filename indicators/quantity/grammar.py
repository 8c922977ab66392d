"""The pieces of a printed number: numerals, units, and the words that bound them. How they join: ``forms``.

Everything works on folded text (``fold``): full-width characters as half-width ones, one for one, so that
a place in the folded text is the same place in the text. The words come from ``lexicon.csv``.
"""

import re
from decimal import Decimal
from functools import cache, lru_cache

import cn2an

from indicators.quantity import lexicon
from indicators.quantity.lexicon import any_of, either
from indicators.quantity.model import Bound, Quantity

SPACE = r"[ \u00a0\u2009\u202f]*"
DIGITS = "〇零一二两三四五六七八九"
# Thousands set apart by commas, or by spaces where a unit follows: 321 146件.
ARABIC = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
SPACED = r"[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]+)?(?= ?[万亿件人户家个项台辆头只亩元吨公千平立%])"
# 十二, 一千零五, 三点五; also bare 百 and 千 (百余家). Whole numbers may hold 万 and 亿 inside: 三万五千.
PART = rf"[{DIGITS}十百千廿卅]{{1,24}}"
CHINESE = rf"(?:{PART}[万亿])+零?{PART}|{PART}(?:点[{DIGITS}]+(?![十百千]))?"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
SIGN = r"(?:零下|负|[-−])"
# 5千元 is 5,000 元, but 5千瓦 is 5 kilowatts.
TENS = r"[十百千](?![瓦米克卡帕焦伏赫]|公顷)"
SCALE = r"(?:万亿|[万亿])"
MORE = r"[余多几来]"
TO = rf"{SPACE}(?:至|到|[—–~-]+){SPACE}"
# 两年多, but not 两年多元发展; 3天内, but not 3年内 (a date); 两年半, but not 两年半数.
NOT_MORE = "元种样次个家层年措形维功点方位重边部平项数人地"
WITHIN = r"(?:(?<=小时)|(?<=分钟)|(?<=天)|(?<=工作日)|(?<=秒))(?:之内|内)"
AFTER = rf"{SPACE}(?:(?P<after>{any_of('after')})(?!多[{NOT_MORE}])|(?P<within>{WITHIN}))"
HALF = r"半(?![数价径程年岛成山导])"
# 上百, 上千: at least so many; 过百: more. 百余 and 近百 are read as 一百.
ROUND = {"上": Bound.AT_LEAST, "过": Bound.MORE_THAN}
FRACTIONS = {"百": ("%", 1), "千": ("‰", 1)}
PLACES = Decimal("0.000001")
# No newspaper prints a longer number; a longer run of digits is none.
LONGEST = 24


# Characters that stand for others; a dot in the middle was once the decimal point (247·5公斤).
SAME = str.maketrans("∶︰﹕﹪", ":::%")
DOT = re.compile(r"(?<=[0-9])·(?=[0-9]+(?:[%亿万元吨米倍]|公斤|公里|个百分点))")


def fold(text: str) -> str:
    """Full-width characters as half-width ones, of the same length; full-width commas only between digits."""
    folded = [chr(ord(one) - 0xFEE0) if "！" <= one <= "～" and one != "，" else one for one in text]
    for comma in re.finditer("(?<=[０-９])，(?=[０-９]{3})", text):
        folded[comma.start()] = ","
    text = "".join(folded).replace("\u3000", " ").translate(SAME)
    return DOT.sub(".", text)


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
    if numeral[:1] in "百千":
        numeral = "一" + numeral
    if len(numeral) > 1 and "两" in numeral and not set(numeral) & set("十百千万亿点"):
        raise ValueError(numeral)
    return Decimal(str(cn2an.cn2an(numeral, "normal")))


@cache
def known_units() -> str:
    """A pattern for every unit of the lexicon, rates (元/吨, 元每平方米) included; scales stand before it."""
    words = _unit_words()
    return rf"(?:{words})(?:{SPACE}(?:/|每|(?<=[元块钱])一){SPACE}(?:{per_units()}))?"


@cache
def per_units() -> str:
    """What stands under a rate: 吨, 万人, 月, 人·月."""
    words = _unit_words()
    return rf"人·月|人·年|(?:{words})|[百千万](?:{words})|月|日"


def rate(unit: str, per: str) -> str:
    """元 per 亩 -> 元/亩; 元/月 per 人 -> 元/人·月."""
    over, _, under = unit.partition("/")
    return f"{over}/{per}·{under}" if under else f"{over}/{per}"


@cache
def _unit_words() -> str:
    """The unit words, longest first, none where its next character makes another word of it: 米 but not 米粉.

    Words with the same first character stand together: the pattern looks at it once, not once a word.
    """
    unless = lexicon.exceptions()
    by_first: dict[str, list[str]] = {}
    for word in sorted(lexicon.units(), key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]) + _unless(word, unless.get(word, "")))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())


def _unless(word: str, characters: str) -> str:
    latin = word[-1].isascii() and word[-1].isalpha()
    return (f"(?![{characters}])" if characters else "") + ("(?![A-Za-z])" if latin else "")


def before(text: str) -> tuple[int, Bound]:
    """How many characters at the end of ``text`` bound the number that follows, and how."""
    # Most numbers have nothing of the kind ahead of them: a look at one character is quick.
    match = BEFORE.search(text) if text.rstrip()[-1:] in _last_characters() else None
    return (len(match[0]), Bound(lexicon.words("before")[match["word"]])) if match else (0, Bound.EXACT)


@cache
def _last_characters() -> frozenset[str]:
    return frozenset("了到") | {word[-1] for word in lexicon.group("before")}


def _about() -> list[str]:
    """The words for about, save 约 and 近, which are the ends of other words."""
    return [word for word in lexicon.group("before", "about") if word not in ("约", "近", "约为", "约占", "约有")]


# 条约3项, 附近3家 and 通过3项 hold no qualifier; 超过了35% does.
BEFORE = re.compile(
    rf"(?P<word>(?<![条节合契公预特签履纽])约(?:为|占|有)?|(?<![附最])近"
    rf"|{any_of('before', 'at_least', 'more_than', 'at_most')}|{either(_about())})[了到]?{SPACE}\Z"
)


def bounded(read: Quantity, match: re.Match, ahead: Bound) -> Quantity:
    """The quantity with the bound that stands around it: behind the number, in it (余), or ahead of it."""
    bound = read.bound
    if word := match["after"]:
        bound = Bound(lexicon.words("after")[word])
    elif match["within"]:
        bound = Bound.AT_MOST
    elif bound is Bound.EXACT:
        bound = ahead
    if read.bound in (Bound.VAGUE, Bound.RANGE):
        bound = read.bound
    return read if bound is read.bound else Quantity(read.value, read.unit, bound, read.upper)
