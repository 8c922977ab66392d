"""Places that stand in a list are one mention of several."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from indicators.quantity.grammar import decimal
from indicators.reading.named import GROUP, Mention

LISTING = re.compile("[、和及与]|以及")
# 沈阳等地: a list, whatever it names.
ETC = re.compile("等(?![级待额同因效离候于]|一系列)")
# 沈阳至北京: where a road or a line runs.
ROUTE = re.compile("[东南西北]?站?(?:[至到—–-]|——|──)")


# 阜新市与江苏、广东多家企业签约: who does something with others is spoken of.
WITH, PACT = (
    frozenset("与和同"),
    re.compile(
        "[^，,。；;0-9]{0,12}(?:签约|签订|签署|携手|联手|结[成对]|达成)|"
        "(?:仅|只)?(?:一[河路街江水墙]之隔|隔[海江河]相望|相邻|毗邻|接壤|相距)(?!的)"
    ),
)

# 阜新、铁岭、朝阳三市投资1183亿元。…三市收入增幅分别达到31.2%、34.8%和29.5%: those that were named before.
THESE = re.compile(
    "(?<![一二三四五六七八九十0-9、])这?(?P<count>[两三四五六])[省市县区镇](?=[^，,。；;\n0-9]{0,20}分别)"
)


def grouped(found: Iterator[Mention], text: str) -> Iterator[Mention]:
    """Places that only 、 or 和 divides are one mention: none of them is the place of what follows, save by 分别."""
    held: list[Mention] = []
    last: Mention | None = None
    for one in found:
        listed = bool(last and LISTING.fullmatch(text, last.end, one.start))
        # 高于全国、全省: compared with, the one as the other.
        route = bool(last and ROUTE.fullmatch(text, last.end, one.start))
        if held and route:
            held[-1] = held[-1]._replace(own=False)
        last = one._replace(own=False) if route or (listed and last and not last.own) else one
        if held and not (listed and last.kind and held[-1].kind):
            yield _group(held, text)
            held = []
        held.append(last)
    if held:
        yield _group(held, text)


def _group(several: list[Mention], text: str) -> Mention:
    first, last = several[0], several[-1]
    if len(several) == 1 and not (first.kind and ETC.match(text, first.end)):
        return first
    if len(several) > 1 and text[first.end : several[1].start] in WITH and PACT.match(text, last.end):
        return first
    names = tuple(one.name for one in several)
    return first._replace(end=last.end, name="", kind=GROUP, group=names)


def named_again(found: Iterable[Mention], text: str) -> Iterator[Mention]:
    """The mentions with those of several by their number alone (三市分别…) that a list of as many has named before."""
    listed: dict[int, Mention] = {}
    again = deque(THESE.finditer(text))
    for one in found:
        while again and again[0].start() < one.start:
            yield from _of_count(again.popleft(), listed)
        if again and again[0].start() < one.end:
            # 沈阳、大连两市分别.
            again.popleft()
        if one.kind == GROUP:
            listed[len(one.group)] = one
        yield one
    for match in again:
        yield from _of_count(match, listed)


def _of_count(match: re.Match, listed: Mapping[int, Mention]) -> Iterator[Mention]:
    if several := listed.get(int(decimal(match["count"]))):
        yield several._replace(start=match.start(), end=match.end(), head=True, own=True)
