"""Lists whose members share what is printed once: 4.6和3.1个百分点, 第一、二、三产业, 1996、1997两年."""

import re
from dataclasses import replace

from indicators.quantity import Bound, Quantity
from indicators.quantity.grammar import ARABIC, before, decimal
from indicators.quantity.lexicon import any_of
from indicators.reading.damage import is_lost
from indicators.reading.rated import rated
from indicators.reading.respectively import shared_out
from indicators.reading.span import DATE, FIGURE, NAME, ORDINAL, OTHER, VALUE, Span
from indicators.reading.structure import parted

JOINER = re.compile(r" ?[、和与及至] ?")
ALIKE = re.compile(r" ?[、和与及] ?")
# 高于全国0.7、全省2.3个百分点.
OVER = re.compile("[、和](?:比|高于|低于|快于|慢于)?全[国省市县区](?:平均)?(?:水平)?")
NUMBER = re.compile(rf"-?(?:{ARABIC})")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# 分别为0.2、-5.6和1.3个百分点
MINUS = re.compile("[、和与及为是][-−]\\Z")
SMALL = frozenset("一二三四五六七八九十")
SHARED = 0.8
MAGNITUDES = ("万", "亿", "万亿")
# (以上年为100)，其中食品类99.4: what an index is at, and its parts.
BASE = "100"
PART_OF_INDEX = re.compile(r"(?:[(（][^()（）\n]{0,12}100[)）])?[^。！!？?\n0-9]{0,24}[类品价数]")
# 出现了9.7%的下滑.
FALLS = re.compile("(?:以上|左右)?的(?:同比)?(?:下滑|下降|降幅|跌幅|回落|减少|缩减)")
# 沈阳、大连等八市, 最后两位: whether these count or only sum up what is named, nobody can tell.
SUMMED_UP = frozenset(("市", "省", "县", "区", "省区", "省市", "区县", "国"))
LAST_PLACES = re.compile(r"(?:最后|末尾|倒数|后)\Z")
# 由1.96缩小至1.81: what a number without a unit was, as what it became.
FROM = re.compile(r"[由从](?:[^，,。；;：:\n]{0,10}的)?\Z")
FROM_NEAR = 14
BECAME = re.compile(f"(?:{any_of('growth')}|{any_of('fall', 'verb')}|调整|[升降增减])[到至为]")
DECIMAL = re.compile(r"[0-9]{2,3}\.[0-9]{1,2}(?=[，,、；;。)）\s]|\Z)")


def joined(text: str, spans: list[Span]) -> list[Span]:
    """The spans with the members of lists settled by their neighbours."""
    found = list(parted(text, spans))
    for n in range(len(found) - 2, -1, -1):
        one, following = found[n], found[n + 1]
        if one.bare and _became(text, one, following):
            was = Quantity(decimal(text[one.start : one.end]), "")
            found[n] = following._replace(start=one.start, end=one.end, quantity=was)
        elif JOINER.fullmatch(text, one.end, following.start) or _is_over(text, one, following):
            found[n] = _as_next(text, one, following, found[n - 1].end if n else 0)
    for n in range(1, len(found)):
        last, one = found[n - 1], found[n]
        loose = one.kind in (OTHER, NAME, FIGURE) and text[one.start] in SMALL
        # 价格指数为101.2(以上年为100),其中食品类99.4: what it is counted from stands between.
        index = found[n - 2] if n > 1 and last.bare and text[last.start : last.end] == BASE else last
        if one.bare and (printed := _part_of_index(text, index, one)):
            found[n] = Span(one.start, printed.end(), FIGURE, Quantity(decimal(printed[0]), ""), confidence=SHARED)
            continue
        if not (loose or one.bare) or not JOINER.fullmatch(text, last.end, one.start):
            continue
        if last.kind == ORDINAL and loose:
            found[n] = Span(one.start, one.start + 1, ORDINAL)
        elif last.quantity and not last.unit and (printed := NUMBER.fullmatch(text, one.start, one.end)):
            # 指数分别为101.2和99.8.
            found[n] = last._replace(start=one.start, end=one.end, quantity=Quantity(decimal(printed[0]), ""), fall=0)
    return shared_out(text, rated(text, _falling(text, [_doubted(text, one) for one in found])))


def _became(text: str, one: Span, following: Span) -> bool:
    """Whether a bare number is what an index, or another number without a unit, was."""
    return bool(
        following.quantity
        and not following.unit
        and BECAME.fullmatch(text, one.end, following.start)
        and FROM.search(text[max(0, one.start - FROM_NEAR) : one.start])
        and NUMBER.fullmatch(text, one.start, one.end)
    )


def _is_over(text: str, one: Span, following: Span) -> bool:
    """Whether two numbers are points by which a thing lies over what each is set against."""
    return one.bare and following.unit.endswith("点") and bool(OVER.fullmatch(text, one.end, following.start))


def _part_of_index(text: str, last: Span, one: Span) -> re.Match | None:
    """价格指数为101.2,其中食品类99.4: the decimal behind an index."""
    index = last.quantity and not last.unit and PART_OF_INDEX.fullmatch(text, last.end, one.start)
    return DECIMAL.match(text, one.start) if index else None


def _doubted(text: str, one: Span) -> Span:
    """A number in 万 or 亿 of nothing (2.4万棒), that a fall behind it would turn, or that may sum up what is named
    (辽西五市), is no sure value.
    """
    if not one.quantity:
        return one
    unit = one.unit
    summed = unit in SUMMED_UP or (unit == "位" and LAST_PLACES.search(text[max(0, one.start - 2) : one.start]))
    doubt = summed or unit in MAGNITUDES or (not one.fall and FALLS.match(text, one.end))
    return one._replace(unsure=(*one.unsure, VALUE)) if doubt and VALUE not in one.unsure else one


def _falling(text: str, spans: list[Span]) -> list[Span]:
    """分别下降3.2%、1.5%和1%: the word of the fall holds for all that are joined to the number behind it."""
    found, falls = list(spans), False
    for n, one in enumerate(spans):
        if falls and one.quantity and not one.fall and _alike(text, spans[n - 1], one):
            found[n] = one._replace(quantity=one.quantity.fallen())
        else:
            falls = bool(one.fall)
    return found


def _alike(text: str, one: Span, following: Span) -> bool:
    return one.unit == following.unit and bool(ALIKE.fullmatch(text, one.end, following.start))


def _as_next(text: str, one: Span, following: Span, floor: int) -> Span:
    """A bare number takes the unit of the next; 10个和10.6个百分点 too, whose 个 is the unit's beginning.

    What stands before it is looked at no further than ``floor``.
    """
    printed = text[one.start : one.end]
    unit, bound = following.unit, following.quantity and following.quantity.bound
    if one.bare and following.kind == DATE and YEAR.fullmatch(printed):
        return one._replace(kind=DATE, period=printed)
    whole = NUMBER.fullmatch(printed) and not is_lost(text, one.start)
    minus = MINUS.search(text, max(floor, one.start - 2), one.start)
    if one.bare and unit and bound is not Bound.VAGUE and whole and minus:
        amount = Quantity(-decimal(printed), unit)
        return Span(one.start - 1, one.end, FIGURE, amount, confidence=SHARED)
    if one.bare and unit and bound is not Bound.VAGUE and whole:
        fall = before(text, one.start, floor).fall
        amount = Quantity(decimal(printed), unit)
        read = amount.fallen() if fall else amount
        return Span(one.start - fall, one.end, FIGURE, read, confidence=SHARED, fall=fall)
    if one.quantity and one.unit in MAGNITUDES and unit != one.unit and unit.startswith(one.unit):
        # 4.6亿、3.1亿元.
        return one._replace(quantity=replace(one.quantity, unit=unit))
    if one.quantity and one.unit == "个" and unit.startswith("个") and len(unit) > 1:
        return one._replace(quantity=replace(one.quantity, unit=unit))
    return one
