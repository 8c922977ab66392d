"""Every numeral of a text, found and told apart, from left to right and once each."""

import re

from indicators.quantity.grammar import DIGITS
from indicators.reading import damage, dates, figures, names, spells
from indicators.reading.lists import joined
from indicators.reading.span import DATE, NAME, ORDINAL, OTHER, SLOGAN, Span, end_of

# A quick look at the first character saves most tries.
FIRST = rf"\d{DIGITS}十百千万亿廿卅上下半唯若好数几过\u00bc-\u00be\u2150-\u215e\u2460-\u249b"
NUMERAL = re.compile(
    f"(?=[{FIRST}])(?:"
    + "|".join(
        (
            # A digit; a Chinese numeral, save the 千 of a bare 千瓦.
            rf"[0-9]|(?!千[瓦米克卡升])[{DIGITS}十百千万亿廿卅]|(?<=[0-9{DIGITS}十百万亿几数多余来])千",
            # What counts without one: 半个百分点, 唯一, 若干, 数十, 上百, 过万.
            r"[上下]半年|(?<!过)半(?=个百分点|个?小时|个月|年(?![报度])|[亩斤吨]|公[里斤]|数(?![字据控码值]))|(?<!独)唯一|若干|好几(?=[十百千万亿])|[数几](?=[十百千万亿])",
            r"(?<![以之历晚早马向网晋])上(?=[十百千]?[百千万亿])|(?<![超通经路])过(?=[十百千]?[百千万亿])",
            # Digits of other scripts, ½ and ①: no rule reads them, but none is passed over.
            r"\d|[\u00bc-\u00be\u2150-\u215e\u2460-\u249b]",
        )
    )
    + ")"
)
RUN = re.compile(rf"[数几][十百千万亿]+|[0-9]+(?:[.,][0-9]+)*|[{DIGITS}十百千万亿廿卅]+|唯一|若干|好几|.")
# 点击:1690次: what a page counts of its readers is no figure of the article.
READERS = re.compile("(?:点击|浏览|阅读|访问)(?:次数|数|量|率)?[:：] ?$")
AHEAD, FARTHEST = (":", "：", " "), 8
# 十年 in 十年九旱: a figure of more characters is none of an idiom.
LONGEST_IN_IDIOM = 2
QUARTER = re.compile(".{1,3}季度")


def scan(folded: str, year: int = 0) -> list[Span]:
    """The spans of a folded text in order; no two overlap, and every numeral lies in one."""
    spans, floor = [], 0
    while match := NUMERAL.search(folded, floor):
        span = _span(folded, match.start(), floor, year)
        spans.append(span)
        floor = span.end
    return joined(folded, spans)


def _span(text: str, start: int, floor: int, year: int) -> Span:
    """What the numeral at ``start`` is: the first of the rules that claims it."""
    if damaged := damage.find(text, start, floor):
        return damaged
    if text[start - 1 : start] in AHEAD and READERS.search(text[max(0, start - FARTHEST) : start]):
        return Span(start, end_of(RUN, text, start), OTHER)
    sure = figures.is_sure(text, start)
    first = sure or figures.is_ratio(text, start) or names.counts_a_list(text, start)
    if first and (figure := _figure(text, start, floor, sure)):
        return figure
    if known := _before_dates(text, start, floor) or dates.find(text, start, floor, year):
        return known
    figure = None if first else _figure(text, start, floor, sure)
    if figure and spells.is_spell(text, figure):
        return Span(figure.start, figure.end, DATE)
    return _after_dates(text, start, floor, figure) or figure or _rest(text, start)


def _figure(text: str, start: int, floor: int, plain: bool) -> Span | None:
    """A number that counts or measures; unsure where it seems to have lost its beginning."""
    figure = figures.find(text, start, floor, plain)
    return damage.unsure(figure) if figure and damage.is_lost(text, start) else figure


def _before_dates(text: str, start: int, floor: int) -> Span | None:
    """第三季度 is a date, 第三 otherwise is an ordinal whatever follows; so are digits among letters a name."""
    ordinal = None
    if text[max(0, start - 2) : start].strip().endswith("第") and not QUARTER.match(text, start, start + 6):
        word = names.by_word(text, start, floor)
        ordinal = word if word and text[word.start] == "第" else names.by_pattern(text, start, floor, ORDINAL)
    return ordinal or names.by_letters(text, start, floor)


def _after_dates(text: str, start: int, floor: int, figure: Span | None) -> Span | None:
    """A word, a name, an ordinal or a slogan; of a word and a figure the longer, of an idiom and a word too, save
    where the word is a name: 四川三省.
    """
    idiom = None if figure and figure.end - figure.start > LONGEST_IN_IDIOM else names.by_idiom(text, start)
    word, quoted = names.by_word(text, start, floor), names.by_quotes(text, start)
    if word and quoted and quoted.end > word.end:
        # “四级三类”: the quotes hold more than the word.
        return quoted
    if word and idiom and word.kind != NAME and idiom.end - idiom.start > word.end - word.start:
        word = idiom
    if word and not (
        figure and (figure.end > word.end or (figure.end == word.end and word.start == start and text[start] == "一"))
    ):
        return word
    return (
        quoted
        or idiom
        or names.by_toponym(text, start)
        or names.by_pattern(text, start, floor, ORDINAL)
        or names.by_pattern(text, start, floor, NAME)
        or names.at(names.GREAT, text, start, SLOGAN)
    )


def _rest(text: str, start: int) -> Span:
    """A numeral that nothing claims: part of a name if it is Arabic and letters follow, else of a word."""
    end = end_of(RUN, text, start)
    if place := names.at(names.LANDSCAPE, text, start, NAME):
        return place._replace(confidence=0.5)
    name = text[start].isdigit() and "\u4e00" <= text[end : end + 1] <= "\u9fff"
    return Span(start, end, NAME if name else OTHER, confidence=0.4, bare=True)
