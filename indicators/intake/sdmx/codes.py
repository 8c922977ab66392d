"""Codes of areas, units and flags -> the words of the tables. Nothing is guessed: an unknown code has no word.

Areas: ISO 3166-1 (two letters), with Eurostat's own (EL, UK, EU…, EA…). Units: Eurostat's list UNIT, and
UNIT_MEASURE with UNIT_MULT as other agencies have them (currencies by ISO 4217). Flags: the common code list
CL_OBS_STATUS, which Eurostat writes in small letters.
"""

import re
from typing import NamedTuple

from indicators.reading import gazetteer

# Eurostat's letters of two countries, and its groups of countries.
COUNTRIES = {"EL": "GR", "UK": "GB"}
GROUPS = {re.compile(r"EU(\d\d)?(_\d{4})?"): "欧盟", re.compile(r"EA(\d\d)?"): "欧元区"}

SHARE, INDEX, GROWTH, PREVIOUS, LEVEL = "share", "index", "growth", "growth-previous", "level"
CURRENCIES = {"EUR": "欧元", "USD": "美元", "CNY": "元", "RMB": "元", "JPY": "日元", "GBP": "英镑", "HKD": "港元"}
POWERS = {0: "", 3: "千", 4: "万", 6: "百万", 8: "亿", 9: "十亿", 12: "万亿"}
COUNTS = {"NR": "个", "NBR": "个", "PER": "人", "PS": "人", "PERS": "人", "T": "吨", "KM": "公里", "KM2": "平方公里",
          "HA": "公顷"}  # fmt: skip
SCALES = {"": 0, "THS": 3, "MIO": 6, "BIO": 9, "M": 6, "K": 3}
PRICES = re.compile(r"(?:(CP|CLV\d\d|CLV)_)?(?:(MIO|THS|BIO)_)?(M|K)?([A-Z]{3})(_HAB)?")
COUNTED = re.compile(r"(?:(THS|MIO)_?)?([A-Z]+\d?)?")
RATIO = re.compile(r"PC|PT|PERCENT|PC_ACT|PC_POP")
# Of what: PC_GDP.
PARTS = ("PC_", "PT_")

PURE = "PN"
# Which flags make of a number something other than what is: estimates and forecasts.
ESTIMATES = "esfi"
# In the order in which they are told; each has its words in locale/: sdmx-in.flag-b.
FLAGS = "bcdefinprsu"


class Unit(NamedTuple):
    """What stands behind the number in print, what is said with it, and what it makes of an indicator: 人均, or which
    prices it is in; in Chinese and English.
    """

    word: str
    measure: str = LEVEL
    more: tuple[str, str] = ("", "")


# What is no amount of money and counts nothing: changes, indexes, ratios, pure numbers.
PLAIN = (
    (re.compile(r"(?:[A-Z]+\d*_)?(?:PCH_(?:SM|SAME|A)|RCH_A)"), Unit("%", GROWTH)),
    (re.compile(r"(?:[A-Z]+\d*_)?(?:PCH_(?:PRE|M|Q)|RCH_[MQ])"), Unit("%", PREVIOUS)),
    (re.compile(r"I\d\d|IX|INX|INDEX"), Unit("", INDEX)),
    (RATIO, Unit("%")),
    (re.compile(PURE), Unit("")),
)


def area(code: str) -> str:
    """The Chinese name of an area; empty for an unknown one.

    >>> [area(code) for code in ("DE", "EL", "EU27_2020", "EA20", "CN", "ZZ")]
    ['德国', '希腊', '欧盟', '欧元区', '全国', '']
    """
    if found := gazetteer.by_code().get(COUNTRIES.get(code, code)):
        return found.name
    return next((name for pattern, name in GROUPS.items() if pattern.fullmatch(code)), "")


def unit(code: str, mult: int = 0, freq: str = "") -> Unit | None:
    """What a unit's code says; None for an unknown one. Of a year the period before is the year before.

    >>> unit("CP_MEUR").word, unit("PCH_PRE", freq="A").measure, unit("USD", 9).word, unit("MIO_NAC")
    ('百万欧元', 'growth', '十亿美元', None)
    """
    if code.startswith(PARTS) and not RATIO.fullmatch(code):
        return Unit("%", SHARE, (code, code))
    for pattern, found in PLAIN:
        if pattern.fullmatch(code):
            return found._replace(measure=GROWTH) if found.measure == PREVIOUS and freq == "A" else found
    return _money(code, mult) or _count(code, mult)


def _money(code: str, mult: int) -> Unit | None:
    found = PRICES.fullmatch(code)
    if not found or found[4] not in CURRENCIES:
        return None
    power = mult + SCALES[found[2] or found[3] or ""]
    # Money of one year's prices is another quantity than that of each year's.
    constant = (f"不变价（{found[1]}）", f"constant prices ({found[1]})")
    parts = [("人均", "per head")] if found[5] else []
    parts += [{"CP": ("现价", "current prices")}.get(found[1], constant)] if found[1] else []
    return _scaled(CURRENCIES[found[4]], power, ("".join(zh for zh, _ in parts), ", ".join(en for _, en in parts)))


def _count(code: str, mult: int) -> Unit | None:
    found = COUNTED.fullmatch(code)
    word = COUNTS.get((found[2] or "NR") if found and (found[1] or found[2]) else "")
    return _scaled(word, mult + SCALES[found[1] or ""]) if found and word else None


def _scaled(word: str, power: int, more: tuple[str, str] = ("", "")) -> Unit | None:
    return Unit(POWERS[power] + word, LEVEL, more) if power in POWERS else None


def flags(text: str) -> list[str]:
    """The flags of a cell, known ones alone: ``bp`` and ``B`` alike."""
    return [one for one in FLAGS if one in text.lower()]
