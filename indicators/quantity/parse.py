"""A printed number -> a Quantity: 不少于30家, 600余头, 3家至5家, 88.32亿元, 数十个, 每栋…4万元以上."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

import cn2an

from indicators.quantity.model import Bound, Quantity, Units

# What stands before or after a number and bounds it. Longer words first: 不超过 before 超.
BEFORE = {
    Bound.AT_LEAST: ("不少于", "不低于", "不小于", "至少"),
    Bound.AT_MOST: ("不超过", "不高于", "不多于", "至多", "最多"),
    Bound.MORE_THAN: ("超过", "突破", "多于", "逾", "超"),
    Bound.ABOUT: ("大约", "大概", "约", "近"),
    Bound.EXACT: ("长达", "达到", "达", "共"),
}
AFTER = {
    Bound.AT_LEAST: ("及以上", "以上"),
    Bound.AT_MOST: ("及以下", "以内", "以下"),
    Bound.ABOUT: ("左右", "上下"),
}
# 上百, 上千: at least so many. 唯一: one, counted in the general counter.
ROUND = {"百": 100, "千": 1000, "万": 10000}
ONLY = {"唯一": ("1", "个")}
VAGUE = re.compile(r"(?:好几|数|几|若干)(?:十|百|千|万|亿)*(?P<unit>.+)")

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
CHINESE = r"[〇零一二两三四五六七八九十百千]+"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
ONE = re.compile(rf"(?P<number>{NUMBER})(?![\d.])(?P<scale>[万亿]*)(?P<more>[余多]?)(?P<unit>.+?)")
RANGE = re.compile(rf"(?P<low>{NUMBER})(?P<unit_low>[^\d至到—–~-]*?)(?:至|到|[—–~-]+)(?P<high>{NUMBER})(?P<unit>.+)")
RATE = re.compile(r"每(?P<per>.+?)…(?P<rest>.+)")


class Unreadable(ValueError):
    """A printed form that the grammar does not cover; ``left`` is the part it could not read."""

    def __init__(self, printed: str, left: str) -> None:
        super().__init__(f"{printed}: {left}")
        self.printed, self.left = printed, left


def numerals(text: str) -> list[str]:
    """All Arabic numerals of a text in order, full-width digits folded: what coverage counts."""
    return re.findall(ARABIC, unicodedata.normalize("NFKC", text))


def parse(printed: str, units: Units) -> Quantity:
    """Read a number as printed, with its qualifier and unit.

    The unit must be one of ``units``; 每公斤…20元 reads as 20 元/公斤. Raises Unreadable.
    """
    text = unicodedata.normalize("NFKC", printed).replace(" ", "").replace("...", "…")
    if text in ONLY:
        value, unit = ONLY[text]
        return Quantity(Decimal(value), unit)
    per = ""
    if rate := RATE.fullmatch(text):
        per, text = "/" + rate["per"], rate["rest"]
    bound, text = _strip(text)
    if bound is Bound.EXACT and text[:1] == "上" and text[1:2] in ROUND:
        return Quantity(Decimal(ROUND[text[1]]), _unit(text[2:] + per, printed, units), Bound.AT_LEAST)
    if vague := VAGUE.fullmatch(text):
        return Quantity(None, _unit(vague["unit"] + per, printed, units), Bound.VAGUE)
    if span := RANGE.fullmatch(text):
        return _range(span, per, printed, units)
    return _single(text, bound, per, printed, units)


def _single(text: str, bound: Bound, per: str, printed: str, units: Units) -> Quantity:
    match = ONE.fullmatch(text)
    if not match:
        raise Unreadable(printed, text)
    unit = _unit(match["scale"] + match["unit"] + per, printed, units)
    return Quantity(_decimal(match["number"], printed), unit, Bound.MORE_THAN if match["more"] else bound)


def _range(span: re.Match, per: str, printed: str, units: Units) -> Quantity:
    unit = _unit(span["unit"] + per, printed, units)
    if span["unit_low"] and span["unit_low"] + per != unit:
        raise Unreadable(printed, span["unit_low"])
    low, high = _decimal(span["low"], printed), _decimal(span["high"], printed)
    if low > high:
        raise Unreadable(printed, f"{span['low']} > {span['high']}")
    return Quantity(low, unit, Bound.RANGE, high)


def _strip(text: str) -> tuple[Bound, str]:
    """Take the qualifying words off both ends; a word before the number outweighs none after it."""
    found = Bound.EXACT
    for bound, words in BEFORE.items():
        for word in words:
            if text.startswith(word):
                text, found = text[len(word) :], bound
                break
    for bound, words in AFTER.items():
        for word in words:
            if text.endswith(word):
                return bound, text[: -len(word)]
    return found, text


def _decimal(number: str, printed: str) -> Decimal:
    if re.fullmatch(ARABIC, number):
        return Decimal(number.replace(",", ""))
    try:
        return Decimal(str(cn2an.cn2an(number, "normal")))
    except ValueError as error:
        raise Unreadable(printed, number) from error


def _unit(unit: str, printed: str, units: Units) -> str:
    if unit not in units:
        raise Unreadable(printed, unit)
    return unit
