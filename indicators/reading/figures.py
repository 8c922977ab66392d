"""Numbers that count or measure: how far the print reaches, what it reads as, how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from indicators import lexicon
from indicators.lexicon import either
from indicators.quantity import Bound, Quantity
from indicators.quantity.forms import readings
from indicators.quantity.grammar import ARABIC, DIGITS, SCALE, SPACE, before, bounded, known_units

BACK = 8
CN = re.compile(rf"[{DIGITS}十百千万亿]+")
# 每公斤20元; 每公斤能卖到20元: what stands between holds neither a number nor the end of a clause.
NEAR = re.compile(rf"每{SPACE}(?P<per>[百千万]?(?:{known_units()})){SPACE}$")
FAR = re.compile(r"每(?P<per>[^每0-9，,。；;：:、！？\n]{1,6}?)(?P<gap>[^0-9，,。；;：:、！？\n每]{0,12})$")
GAP = 20
NO_RATE = ("次", "个", "项", "种")
# 一家 is an article, save after words that count: 新建一座, 仅一家. 一个 and the like need stronger ones.
STRONG = r"上升|下降|前移|后退|前进|提前|延长|缩短|推迟|新增|再添|添|仅|仅有|只|只有|各|共|共有|不到|唯一的?|增加|建成|设立|打造了|单"
COUNTING = (
    rf"(?:{STRONG}|新建|建设|改造|引进|引入|落户|拥有|有|新设|投产|竣工|开通|获评|获批|开出|开行|购置|买|建|建起|种|养|安装|架设|"
    r"配备|配|又|(?<!纽)约|每|翻|近|用|满|为期|历时|连续|长达|再建|修|修建|达|完成|办|开|盖|卖|打|通车)了?$"
)
WEAK = ["个", "名", "位", "种", "次", "项", "批", "条", "件", "年", "天", "张", "份", "场", "句", "篇", "面", "间", "片", "道", "家", "段", "人", "套", "支", "处", "层", "级", "类", "环", "回", "杯", "碗", "口", "点", "笔", "块", "步", "路", "方", "方面", "村", "镇", "县", "市", "国", "厂", "店", "园", "街", "院", "门", "声", "节", "组", "周"]
NEVER = ["批", "种", "类", "段", "代", "级", "面", "点", "路", "步", "方", "口", "声", "度"]
MEASURES = (
    "money",
    "money-usd",
    "area",
    "mass",
    "share",
    "points",
    "multiple",
    "people",
    "visits",
    "volume",
    "energy",
    "power",
)
COUNTERS = ("人", "名", "家", "户", "项", "座", "件", "头", "只", "台", "套")
# 百亩, 千户: a round number that still counts; 百年 and 千里 are words.
ROUGH = ("亩", "家", "户", "吨", "万元", "亿元", "元", "公里", "台", "辆")
SIGNS = ("-", "−", "下", "负")
SIGNED = re.compile(r"(?:^|[^0-9A-Za-z%℃.)）])(?P<sign>[-−])$|(?:零下|负)$")
ARABIC_SURE, CHINESE_SURE, UNSURE, BARE = 0.95, 0.85, 0.6, 0.4


# Units that nothing but a figure has behind digits: no date, ordinal or name needs to be thought of.
SURE = re.compile(
    rf"(?:{ARABIC}){SPACE}(?:{SCALE}?{SPACE}(?:{either([*(u.word for u in lexicon.units().values() if u.quantity in MEASURES), *COUNTERS])})(?![至到—–~×xX*-]))"
)


@dataclass(frozen=True)
class Figure:
    start: int
    end: int
    quantity: Quantity
    confidence: float


def is_sure(text: str, start: int) -> bool:
    """Whether digits with such a unit stand here and nothing around makes a name, an ordinal or a range of them."""
    ahead = text[start - 1 : start]
    return (
        text[start] in "0123456789"
        and not (ahead in "第前" and ahead)
        and not ahead.isascii()
        and bool(SURE.match(text, start))
    )


def find(text: str, start: int, floor: int, plain: bool = False) -> Figure | None:
    """The figure whose numeral begins at ``start`` of the folded text, with all that bounds it."""
    ahead = text[max(floor, start - BACK) : start]
    sign = SIGNED.search(ahead) if ahead[-1:] in SIGNS else None
    signed = len(sign["sign"] or sign[0]) if sign else 0
    forms = readings(text, start - signed, known_units(), plain)
    best = next((form for form in forms if _stands(form[0], form[1], text, start)), None)
    if best is None:
        return None
    name, match, quantity = best
    length, bound = before(text[max(floor, start - signed - BACK) : start - signed])
    quantity = bounded(quantity, match, bound)
    begin = match.start() - length
    chinese = bool(CN.match(text, start))
    if not _counts(name, match, quantity, text, chinese):
        return None
    begin, unit = _rate(text, begin, floor, quantity.unit)
    quantity = replace(quantity, unit=unit)
    return Figure(begin, match.start() + len(match[0].rstrip()), quantity, _confidence(quantity, match, chinese))


def _stands(name: str, match: re.Match, text: str, start: int) -> bool:
    """Whether a form may be read here at all."""
    if name == "range":
        # 从3家到5家 is a change, not a range; a range without any unit is one of names or scores.
        changed = re.search(r"[从由][^，,。]{0,2}$", text[max(0, start - 3) : start]) and re.search("[至到]", match[0])
        return not changed and bool(match["unit"] or match["scale_high"])
    if name == "ratio":
        return text[start - 1 : start] not in "0123456789.:" or start == 0
    if name == "slash":
        return text[start - 1 : start] not in "0123456789/." or start == 0
    return True


def _counts(name: str, match: re.Match, quantity: Quantity, text: str, chinese: bool) -> bool:
    """Whether the number counts or measures something: Chinese numerals mostly stand in words."""
    if name in ("single", "bare"):
        number = match.groupdict().get("number") or ""
        scaled = match["scale"] or match.groupdict().get("tens")
        if quantity.unit and not match["unit"] and " " in match[0]:
            return False
        if not quantity.unit and not (chinese and len(number) > 1):
            return bool(quantity.bound is not Bound.EXACT and not chinese)
        if quantity.unit and chinese and re.fullmatch("[百千万亿]*", number):
            return quantity.bound is not Bound.EXACT or (number in ("百", "千") and match["unit"] in ROUGH)
        if number == "一" and not scaled and quantity.bound is Bound.EXACT:
            return _one(match, text)
        if number in ("零", "〇"):
            return quantity.unit in ("%", "个百分点", "℃", "摄氏度")
        return bool(quantity.unit)
    return True


def _one(match: re.Match, text: str) -> bool:
    unit, ahead = match["unit"] or "", text[max(0, match.start() - 4) : match.start()]
    if match["half"] or match["after"]:
        return True
    if unit == "番":
        return "翻" in ahead
    known = lexicon.units().get(unit)
    if unit in NEVER:
        return False
    if unit in WEAK:
        return bool(re.search(rf"(?:{STRONG}|为期|历时|连续|满|用|同意)了?$", ahead)) or (
            unit in ("条", "家", "所", "件", "间", "套", "班") and bool(re.search(COUNTING, ahead))
        )
    if known and known.quantity != "count":
        return True
    return bool(re.search(COUNTING, ahead))


def _rate(text: str, begin: int, floor: int, unit: str) -> tuple[int, str]:
    """每公斤20元 and 每公斤能卖到20元: the unit becomes 元/公斤; only in the first does the print begin earlier."""
    if not unit or "/" in unit or unit in ("%", "倍", "个百分点"):
        return begin, unit
    if near := NEAR.search(text[max(floor, begin - GAP) : begin]):
        return begin - len(near[0]), f"{unit}/{near['per']}"
    far = FAR.search(text[max(0, begin - GAP) : begin])
    if far and (per := _per().match(far["per"] + far["gap"])) and per[0] not in NO_RATE:
        return begin, f"{unit}/{per[0]}"
    return begin, unit


@cache
def _per() -> re.Pattern:
    return re.compile(rf"(?:{known_units()})|[百千万](?:{known_units()})")


def _confidence(quantity: Quantity, match: re.Match, chinese: bool) -> float:
    if not quantity.unit:
        return BARE
    if chinese and quantity.value == Decimal(1):
        return UNSURE
    return CHINESE_SURE if chinese else ARABIC_SURE
