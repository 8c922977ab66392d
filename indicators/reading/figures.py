"""Numbers that count or measure: how far the print reaches, what it reads as, how sure that is."""

import re
from dataclasses import replace

from indicators.quantity import Quantity, lexicon
from indicators.quantity.forms import readings, simplest
from indicators.quantity.grammar import ARABIC, SCALE, SPACE, before, bounded, known_units, pattern_of, per_units, rate
from indicators.quantity.lexicon import any_of, either
from indicators.reading.counted import counts
from indicators.reading.names import CHINESE
from indicators.reading.span import FIGURE, VALUE, Span

BACK = 8
# 每公斤20元; 每公斤卖价是20元: what stands between holds neither a number nor the end of a clause.
# 每个标箱 is 每标箱, but 每个月 is no 每月 (个月 is a unit of its own).
EACH = f"每{SPACE}(?:个(?!月|小时|星期|工作日|学时|百分点|年头))?"
NEAR = re.compile(rf"(?:{EACH}(?P<outer>{per_units()}){SPACE})?{EACH}(?P<per>{per_units()}){SPACE}\Z")
SAID = "两三四五六七八九十百千万"
CLAUSE = r"0-9，,。；;：:、！!？?…“”\n每"
FAR = re.compile(
    rf"(?:每(?P<outer>人|户|亩){SPACE})?每(?P<per>[百千万]?[^{CLAUSE}{SAID}]{{1,6}}?)(?P<gap>[^{CLAUSE}{SAID}]{{0,12}})\Z"
)
GAP = 20
# 3000元左右一亩, 8毛一斤, 2.5元1斤: what one costs; 投资3亿元一期工程 costs nothing each.
COSTS = re.compile(
    "(?:左右|上下|多)?(?:钱)?[一1](?P<per>公?斤|吨|亩|平方?米|度|个月?|只|头|人|户|位|张|晚|天|月|年|次|份|棵|株|件|瓶|箱|袋)(?![0-9一二两三四五六七八九十百千万亿])"
)
PRICE = frozenset("元块毛角")
YEAR = "年"
# 产值508.1亿, 投资5000万以上: money without 元.
SCALES = frozenset(("万", "亿"))
OF_MONEY = re.compile(
    "(?:产值|增加值|生产总值|GDP|投资|营收|收入|支出|利润|税收|利税|销售额|零售额|资金|金额|贷款|存款|预算|资产|订单|成交额)"
    "[^，,。；;\n0-9人户吨亩]{0,8}\\Z"
)
MONEY_ENDS = re.compile("[，,。；;！!？?）)”\n]|以上|左右|的(?![^，,。；;]{0,8}人)|\\Z")
NO_RATE = ("次", "个", "项", "种")
MEASURES = ("money", "money-usd", "area", "mass", "share", "points", "multiple", "visits", "volume", "energy", "power")
# 1块2, 1毛5: the number may go on behind the unit.
SPOKEN = ("块", "毛", "角")
COUNTERS = ("人", "名", "家", "户", "项", "座", "件", "头", "只", "台", "套")
SIGNS = frozenset("-−下负")
SIGNED = re.compile(r"(?:^|[^0-9A-Za-z%℃.)）])(?P<sign>[-−])\Z|(?:零下|(?<![减自抱担])负)\Z")
ARABIC_SURE, CHINESE_SURE, INDEX_SURE, UNSURE, BARE = 0.95, 0.85, 0.8, 0.6, 0.4
# An index prints no unit (景气指数为96.93), nor does what it rose or fell by; a whole number may be one of anything.
INDEX = re.compile(
    r"(?:上[年月](?:同期|同月)?(?:=|为)|收入比|指数|倍率|系数|性别比|比值|容积率|市盈率|汇率|中间价|得分|评分|净值|PMI|CPI|PPI|AQI)"
    r"(?:[(（][^()（）\n]{0,16}[)）])?[^，,。；;\s0-9()（）]{0,8}\Z"
)
# 从3家到5家 is a change, not a range.
CHANGES = re.compile(r"[从由][^，,。]{0,2}\Z")
# No ratio begins behind these: they are digits of it.
NOT_BEHIND = {"ratio": "0123456789.:", "slash": "0123456789/."}
RATIO = re.compile(r"(?:比(?:例|重|值|率|数)?|率)[^，,。；;\s0-9]{0,4}\Z|比1[^，,。；;\s0-9]{0,4}[到至为]\Z")
PARTS = re.compile(rf"(?:{ARABIC})(?:{SPACE}:{SPACE}(?:{ARABIC}))+")
STRUCTURE = re.compile("(?:结构|之比|占比|比[重例率值])(?:[^，,。；;\n]{0,24}[为由到至是])?\\Z")
CHANGED = re.compile(rf"(?:(?:{any_of('growth')}|{any_of('fall')})[了到至为]?|[升降增减][至为])\Z")
# (上年同期=100), 以女性为100: what an index is counted from is no figure.
BASE_AHEAD, BASE_NEAR = "=为于", 16
BASE = re.compile(r"(?:=|(?:上年|去年|上月|基期|以)[^，,。；;()（）\n0-9]{0,10}(?:为|等于))100\Z")
LONGEST_INDEX, LONGEST_CHANGE = 30, 8
CLOSED = re.compile(r" ?(?:[，,。；;：:！!？?)）\n]|\Z)")
# Units that nothing but a figure has behind digits: no date, ordinal or name needs to be thought of.
UNITS = either(
    {unit.unit for unit in lexicon.units().values() if unit.quantity in MEASURES}.difference(SPOKEN).union(COUNTERS)
)
SURE = re.compile(
    rf"(?:{ARABIC}){SPACE}{SCALE}?{SPACE}(?:{UNITS})"
    r"(?![至到—–~×xX*-]|[1-9][角毛]|[和与][^，,。；;、\n]{1,16}之间)"
)


def is_sure(text: str, start: int) -> bool:
    """Whether digits with such a unit stand here and nothing around makes a name, an ordinal or a range of them."""
    ahead = text[start - 1 : start]
    return text[start] in "0123456789" and not ahead.isascii() and ahead not in "第前" and bool(SURE.match(text, start))


def is_ratio(text: str, start: int) -> bool:
    """Whether 7:49:44 is the structure of something and no time of the day."""
    parts = ":" in text[start : start + BACK] and PARTS.match(text, start)
    return bool(parts and STRUCTURE.search(text[max(0, start - LONGEST_INDEX) : start]))


def find(text: str, start: int, floor: int, plain: bool = False) -> Span | None:
    """The figure whose numeral begins at ``start`` of the folded text, with all that bounds it.

    ``plain``: it is known to be of the simplest form.
    """
    # What was read before counts too: the dash of 5300-4800 is no minus.
    sign = SIGNED.search(text[max(0, start - BACK) : start]) if start > floor and text[start - 1] in SIGNS else None
    signed = len(sign["sign"] or sign[0]) if sign else 0
    if plain:
        best = simplest(text, start - signed, known_units())
    else:
        forms = readings(text, start - signed, known_units())
        best = next((form for form in forms if _stands(form[0], form[1], text, start)), None)
    if best is None:
        return None
    name, match, quantity = best
    bound = before(text, start - signed, floor)
    quantity = bounded(quantity, match, bound)
    index = not quantity.unit and _is_index(text, start, match.end())
    if index and text[start - 1] in BASE_AHEAD and BASE.search(text[max(0, start - BASE_NEAR) : match.end()]):
        return None
    if not (index or counts(name, match, quantity, text)):
        return None
    unit = _in_money(quantity.unit, match, text, match.start() - bound.length)
    begin, unit = _rate(text, match.start() - bound.length, floor, unit)
    if unit != quantity.unit:
        quantity = replace(quantity, unit=unit)
    sure = INDEX_SURE if index else _confidence(quantity, text[start] in CHINESE)
    fall = match.start() - bound.length + bound.fall - begin if bound.fall else 0
    # 超2000余 of what: the unit may be one that nobody knows.
    unsure = () if quantity.unit or index else (VALUE,)
    end = match.start() + len(match[0].rstrip())
    if quantity.unit[-1:] in PRICE and (each := COSTS.match(text, end)):
        quantity, end = replace(quantity, unit=rate(quantity.unit, each["per"])), each.end()
    return Span(begin, end, FIGURE, quantity, confidence=sure, fall=fall, unsure=unsure)


def _stands(name: str, match: re.Match, text: str, start: int) -> bool:
    """Whether a form may be read here at all."""
    if name == "range":
        # A range without any unit is one of names or scores.
        changed = CHANGES.search(text[max(0, start - 3) : start]) and ("至" in match[0] or "到" in match[0])
        return not changed and bool(match["unit"] or match["scale_high"] or _is_index(text, start, match.end()))
    if name == "versus":
        # A score of a match is printed so too.
        return bool(RATIO.search(text[max(0, start - BACK) : start]))
    if name == "close_digits":
        # 分别为3、5元 are two.
        return "分别" not in text[max(0, start - BACK) : start]
    parts = NOT_BEHIND.get(name)
    return not parts or start == 0 or text[start - 1] not in parts


def _in_money(unit: str, match: re.Match, text: str, begin: int) -> str:
    """产值508.1亿 is of yuan, whatever is printed; 投资3个亿 is left as it is said."""
    bare = unit in SCALES and "个" not in match[0] and MONEY_ENDS.match(text, match.end())
    return f"{unit}元" if bare and OF_MONEY.search(text[max(0, begin - GAP) : begin]) else unit


def _rate(text: str, begin: int, floor: int, unit: str) -> tuple[int, str]:
    """每公斤20元 and 每公斤卖价是20元: the unit becomes 元/公斤; only in the first does the print begin earlier."""
    if not unit or unit in ("%", "倍", "个百分点") or "每" not in text[max(0, begin - GAP) : begin]:
        return begin, unit
    if near := NEAR.search(text[max(floor, begin - GAP) : begin]):
        return begin - len(near[0]), rate(unit, "·".join(filter(None, (near["outer"], near["per"]))))
    if "/" in unit:
        return begin, unit
    if far := FAR.search(text[max(0, begin - GAP) : begin]):
        words = far["per"] + far["gap"]
        own = pattern_of(per_units()).match(words, 1) if words.startswith("个") else None
        per = own or pattern_of(per_units()).match(words)
        # 每年产桃3000万公斤: what a year brings is counted in kilos.
        if per and per[0] not in NO_RATE and not (per[0] == YEAR and not far["outer"]):
            return begin, rate(unit, "·".join(filter(None, (far["outer"], per[0]))))
    return begin, unit


def _is_index(text: str, start: int, end: int) -> bool:
    """Whether a number that nothing stands behind is what an index is at, or what it changed by."""
    named = INDEX.search(text[max(0, start - LONGEST_INDEX) : start])
    changed = CHANGED.search(text[max(0, start - LONGEST_CHANGE) : start])
    if "." in text[start:end]:
        return bool(named or (changed and CLOSED.match(text, end)))
    return bool(named and text[start] in "0123456789" and CLOSED.match(text, end))


def _confidence(quantity: Quantity, chinese: bool) -> float:
    if not quantity.unit:
        return BARE
    if chinese and quantity.value == 1:
        return UNSURE
    return CHINESE_SURE if chinese else ARABIC_SURE
