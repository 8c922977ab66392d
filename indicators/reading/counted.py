"""Whether a number counts. Chinese numerals mostly stand in words: 一家 is an article, 三县 are those that were named,
每10万人 is what others are told of.
"""

import re

from indicators.quantity import COUNT, Bound, Quantity, lexicon
from indicators.quantity.lexicon import any_of, group
from indicators.reading.names import CHINESE

SAYING_NEAR = 16
# 一家 is an article, save behind words that count: 新建一座, 仅一家. Weak counters (一个) need stronger words.
STRONG = re.compile(rf"(?:{any_of('one', 'strong', 'span')})了?\Z")
COUNTING = re.compile(rf"(?:{any_of('one', 'strong', 'counting')})了?(?<!纽约)\Z")
WEAK, NEVER, ROUGH = group("one", "weak"), group("one", "never"), group("one", "rough")
# 一艘货轮: a ship is counted wherever it stands.
ALWAYS = group("one", "always")
# 一斤能卖30块钱, 一亩地能打1200斤: what is got of one, none counted.
PER_ONE = re.compile(
    "[\u4e00-\u9fff]{0,5}(?:能|可|要)卖|[地上]?(?:能|可|卖|要卖|就能|就可|平均|大概|的成本|的价|"
    "[0-9一二两三四五六七八九十几百.]{1,6}[块元毛角])|[^，,。；;\n0-9]{1,8}(?:只|能|可|才)(?:赚|挣)"
)
PER_HUNDRED = re.compile("(?:平均|综合)?(?:[油电气能]耗|耗[油电气能]|加速)")
# 每10万人中, 每100元收入: a round number that others are told of; 每四件泳装里，就有一件: one of a saying.
ROUND = re.compile("10+")
SMALL = "[0-9一二两三四五六七八九十]"
HAVE = r"(?:[里中][，,]?[^，,。；;\n0-9]{0,2}|就)有"
IN_EACH = re.compile(rf"[^，,。；;\n0-9]{{0,8}}{HAVE}{SMALL}")
ONE_IN = re.compile(rf"每{SMALL}{{1,3}}[^，,。；;\n0-9]{{1,8}}{HAVE}\Z")
# 续了一轮又一轮.
AGAIN = re.compile(r"一.{1,2}(?:又|接着?|连着?|跟着?|挨着?)\Z")
# 三县, 五市 sum up what was named, save behind what counts them.
PLACES = frozenset("市县区省州国")
COUNTS_PLACES = re.compile(
    r"(?:辖|设|共|有|全[市省县区国]?|等|覆盖|涉及|涵盖|遍及|遍布|分布[于在]|包括|横跨|跨|[了于])\Z"
)
NAMED = 4
RANK, OF_RANK = "级", tuple("省市县区乡镇村")
# 驰名商标一个、著名商标七个: behind its noun, in a list of things with so many of each, one is counted.
ITEM = r"[^，,。；;：:、\n0-9]{2,14}"
COUNTED_HERE = r"[0-9一二两三四五六七八九十百]+[个家座所条项件台辆艘户名处栋套间]"
ITEM_BEHIND = re.compile(rf"、{ITEM}?{COUNTED_HERE}(?=[、，,。；;]|\Z)")
ITEM_AHEAD = re.compile(rf"{COUNTED_HERE}、{ITEM}\Z")
LONGEST_ITEM, CLOSING_ITEM, NO_NOUN = 20, ("、", "，", ",", "。", "；", ";"), "了着过的这那每第又有是"
# Weak counters that 新建 and 有 still make count.
SOLID = frozenset("条家所件间套班")
BACK_ONE = 4
ZERO, ZERO_UNITS = ("零", "〇"), ("%", "个百分点", "℃", "摄氏度")


def counts(form: str, match: re.Match, quantity: Quantity, text: str) -> bool:
    """Whether a number that the form ``form`` matched is a figure."""
    if form not in ("single", "bare"):
        return True
    number = match["number"] if form == "single" else ""
    if not quantity.unit or (not match["unit"] and " " in match[0].strip()):
        # 突破10 is a figure even so; 3 万象汇 is the number of a line.
        return quantity.bound is not Bound.EXACT and number[:1].isdigit() and not quantity.unit
    if _is_base(match, number, text) or (quantity.bound is Bound.EXACT and _sums_up(match, number, quantity.unit)):
        return False
    if not number.strip("百千万亿"):
        # 每百户 and 百公里油耗 count none.
        base = text[match.start() - 1 : match.start()] == "每" or PER_HUNDRED.match(text, match.end())
        rough = quantity.bound is not Bound.EXACT or (number in ("百", "千") and match["unit"] in ROUGH)
        return rough and not base
    if number == "一" and not (match["scale"] or match["tens_number"]) and quantity.bound is Bound.EXACT:
        return _one(match, text)
    return number not in ZERO or quantity.unit in ZERO_UNITS


def _is_base(match: re.Match, number: str, text: str) -> bool:
    """Whether a number is what something is told of (每10万人, 每100元收入), or one of a saying: 每四件里就有一件."""
    start = match.start()
    if text[start - 1 : start] == "每" and (ROUND.fullmatch(number) or IN_EACH.match(text, match.end())):
        return True
    return text[start - 1 : start] == "有" and bool(ONE_IN.search(text[max(0, start - SAYING_NEAR) : start]))


def _sums_up(match: re.Match, number: str, unit: str) -> bool:
    """Whether 三县, 五市 are those that were named; 下辖三县 are three."""
    if not number or not CHINESE.issuperset(number):
        return False
    if unit == RANK:
        # 市区两级配套: of the city and of the district.
        return match.string[match.start() - 1 : match.start()] in OF_RANK
    if unit not in PLACES:
        return False
    return not COUNTS_PLACES.search(match.string[max(0, match.start() - NAMED) : match.start()])


def _ends_item(match: re.Match, text: str) -> bool:
    """Whether 一个 stands behind what it counts, in a list of things with so many of each."""
    end = match.end()
    if text[end : end + 1] not in CLOSING_ITEM or text[match.start() - 1 : match.start()] in NO_NOUN:
        return False
    ahead = text[max(0, match.start() - LONGEST_ITEM) : match.start()]
    return bool(ITEM_BEHIND.match(text, end) or ITEM_AHEAD.search(ahead))


def _one(match: re.Match, text: str) -> bool:
    unit, ahead = match["unit"] or "", text[max(0, match.start() - BACK_ONE) : match.start()]
    again = AGAIN.search(ahead) and text[match.start() + 1 : match.end()] in ahead
    if again or (PER_ONE.match(text, match.end()) and not COUNTING.search(ahead)):
        return False
    if match["half"] or match["after"] or unit in ALWAYS or _ends_item(match, text):
        return True
    if unit == "番":
        return "翻" in ahead
    if unit in NEVER or (ahead.endswith("每") and unit in WEAK):
        return False
    if unit in WEAK:
        return bool(STRONG.search(ahead) or (unit in SOLID and COUNTING.search(ahead)))
    known = lexicon.units().get(unit)
    return bool((known and known.quantity != COUNT) or COUNTING.search(ahead))
