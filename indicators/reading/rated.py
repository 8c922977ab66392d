"""What a rate printed once is of: 由每公斤5.6元跌到4.1元 and 每公斤分别为4.4元和11.8元 print 每公斤 once for both."""

import re
from dataclasses import replace
from itertools import pairwise

from indicators.quantity.model import Quantity
from indicators.reading.span import VALUE, Span

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
AHEAD = 20


def rated(text: str, spans: list[Span]) -> list[Span]:
    """The spans, a number in the unit of the rate before it as that rate where both are told of one thing."""
    found = list(spans)
    for n, (one, following) in enumerate(pairwise(spans), start=1):
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


def _is_same(text: str, one: Span, following: Span) -> bool:
    """Whether both are members of a list, or the second is what the first became."""
    if JOINED.fullmatch(text, one.end, following.start):
        return True
    became = BECAME.fullmatch(text, one.end, following.start)
    return bool(became and FROM.search(text[max(0, one.start - AHEAD) : one.start]))


def _per(amount: Quantity, under: str) -> Quantity:
    return replace(amount, unit=f"{amount.unit}/{under}")
