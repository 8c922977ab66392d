"""What a rate printed once is of: 由每公斤5.6元跌到4.1元 and 每公斤分别为4.4元和11.8元 print 每公斤 once for both."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from indicators.quantity.model import Quantity
from indicators.reading.span import DATE, VALUE, Span

SCALES = "十百千万亿"
JOINED = re.compile(r" ?[、和与及] ?")
# 由每周3列加密到5列: what a rate became.
FROM = re.compile(r"[由从][^，,。；;：:\n]{0,16}\Z")
BECAME = re.compile("[^，,。；;：:、\n0-9]{0,10}[到至为成]了?(?:目前|现在|如今)?的?")
# 三年前每吨要花2万元,如今只卖1.2万元: what it is now beside what it was, or the other way round.
OTHER_TIME = re.compile(
    "[^。；;：:、\n0-9]{0,12}[，,][^，,。；;：:、\n0-9总共累计均每]{0,8}(?:如今|现在|目前|眼下|今年|现|而今|去年|过去|以前|原来|当时|后来)"
    "[^，,。；;：:、\n0-9总共累计均每]{0,8}(?:卖|售|价格?|花|买|掏|付|挣|赚|涨|跌|降)(?:[到了出价]|只要|只需)?(?:约|近|只)?"
)
TOTAL = re.compile("总|共|累计|均|每|成本|收入|产值|利润|税|资金|投资|补[贴助]|合计|花费|费用|奖|[。；;“”：:\n]")
# 每吨利润不足80元,而4月份最高时曾有310元; 每平方米26元,同为省会的长春市是27元: one thing, of another time or place.
ELSEWHERE = re.compile(
    "[^，,、]{0,10}[，,][^，,、]{0,14}(?:[，,][^，,、]{0,14})?"
    "(?:[涨跌降升落减增卖提][高低到了至出价]*|便宜|贵|比[^，,]{1,10}[高低贵多少]出?|曾有|曾达|要|只要|才|是|为|"
    "(?:[去今前上]年|同期|这时候?|眼下|现在|如今|[0-9]月份?)[只才已就还]?)"
    "(?:约|近|不足|超过)?"
)
MONEY, LIKELY = "元块毛角分", (Decimal("0.12"), Decimal(8))
# 一等果每斤28元,次果15元: its like.
LIKE = re.compile("[，,、][\u4e00-\u9fff]{1,3}")
ALIKE = (Decimal("0.33"), Decimal(3))
# 每千人口床位5.9张,届时可提高到6.3张.
LATER = re.compile(r"[^，,、0-9]{0,6}[，,][^，,、0-9]{0,10}(?:提[高升]|增[加长]?|扩大|减少|下?降|压缩|达)[到至]")
# 微克 are told of a cubic metre, where a text has said so once.
OF_AIR = ("微克", "毫克")
AHEAD = 20


def rated(text: str, spans: list[Span]) -> list[Span]:
    """The spans, a number in the unit of the rate before it as that rate where both are told of one thing."""
    found = _of_air(_elsewhere(text, spans))
    for n, (one, following) in enumerate(pairwise(list(found)), start=1):
        last = found[n - 1]
        over, _, under = last.unit.partition("/")
        # A look at the units saves most tries.
        if not under or not following.quantity or over.lstrip(SCALES) != following.unit.lstrip(SCALES):
            continue
        sure = _is_same(text, one, following)
        if sure or OTHER_TIME.fullmatch(text, one.end, following.start):
            amount = _per(following.quantity, under)
            unsure = following.unsure if sure else (*following.unsure, VALUE)
            found[n] = following._replace(quantity=amount, unsure=unsure)
    return found


def _elsewhere(text: str, spans: list[Span]) -> list[Span]:
    """Prices that stand beside the price of one, with no more than dates between."""
    found, last = list(spans), -1
    for n, one in enumerate(found):
        if one.quantity is None:
            last = -1 if one.kind != DATE else last
            continue
        if last >= 0 and (amount := _beside(text, found[last], one)):
            found[n] = one._replace(quantity=amount, unsure=(*one.unsure, VALUE))
        last = n if "/" in found[n].unit and found[n].unit[0] != "/" else -1
    return found


def _beside(text: str, rate: Span, one: Span) -> Quantity | None:
    """The amount of a price as that of one, where it is told of another time or place than a rate."""
    over, _, under = rate.unit.partition("/")
    price, before = one.quantity, rate.quantity
    if not (price and before and before.value and price.value) or over.lstrip(SCALES) != price.unit.lstrip(SCALES):
        return None
    if TOTAL.search(text, rate.end, one.start):
        return None
    if price.unit[-1:] not in MONEY:
        return _per(price, under) if LATER.fullmatch(text, rate.end, one.start) else None
    ratio = abs(price.value / before.value)
    if over == price.unit and ALIKE[0] <= ratio <= ALIKE[1] and LIKE.fullmatch(text, rate.end, one.start):
        return _per(price, under)
    # A fall by so much, or what it is dearer by, is no price.
    alike = one.fall or over != price.unit or LIKELY[0] <= ratio <= LIKELY[1]
    return _per(price, under) if alike and ELSEWHERE.fullmatch(text, rate.end, one.start + one.fall) else None


def _of_air(spans: list[Span]) -> list[Span]:
    """So many 微克, in a text that has told such of a cubic metre before."""
    told: dict[str, str] = {}
    found = []
    for one in spans:
        over, _, under = one.unit.partition("/")
        if over in OF_AIR and under:
            told[over] = under
        elif one.quantity and one.unit in told:
            one = one._replace(quantity=_per(one.quantity, told[one.unit]))  # noqa: PLW2901
        found.append(one)
    return found


def _is_same(text: str, one: Span, following: Span) -> bool:
    """Whether both are members of a list, or the second is what the first became."""
    if JOINED.fullmatch(text, one.end, following.start):
        return True
    became = BECAME.fullmatch(text, one.end, following.start)
    return bool(became and FROM.search(text[max(0, one.start - AHEAD) : one.start]))


def _per(amount: Quantity, under: str) -> Quantity:
    return replace(amount, unit=f"{amount.unit}/{under}")
