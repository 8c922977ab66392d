"""Places that stand in a list are one mention of several."""

import re
from collections.abc import Iterator

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
