"""A place that a text names: where, what it is, and whether a figure behind it may be of it."""

import re
from typing import NamedTuple

from indicators.reading.gazetteer import COUNTRY, NATION, PROVINCE, REGION

ZONE, BODY, TOWN, KNOWN, GROUP = "zone", "body", "town", "known", "group"
WIDE = frozenset((COUNTRY, REGION))
# Regions that figures of a whole article are told of, where no place is its own.
BROAD = re.compile("^(?!辽).*(?:地区|平原|三角洲?|湾区|经济带|京津冀|城市群)$")
LIES = re.compile("(?:位于|坐落[于在]?|地处)$")
BEFORE = len("坐落于")


class Mention(NamedTuple):
    """``text[start:end]`` names the place ``name``.

    ``kind`` is a level of the gazetteer, ``ZONE``, ``BODY`` (a firm, a port), ``TOWN``, ``KNOWN`` (of the tables) or
    ``GROUP`` (several, named in ``group``, as are a town and its villages); empty for a word like 全市, whose level
    (市, 园区, 当地, 公司) ``name`` holds; ``ours`` says that it is the paper's own (我市), ``that`` that it is the one
    named last (该市). ``codes`` are those of the
    nearest place of the gazetteer that it is or lies in, and of all above. ``head``: it opens its clause. ``own``:
    figures behind it may be of it.
    """

    start: int
    end: int
    name: str
    kind: str
    codes: tuple[str, ...] = ()
    sure: bool = True
    head: bool = False
    own: bool = True
    group: tuple[str, ...] = ()
    ours: bool = False
    that: bool = False

    @property
    def firm(self) -> bool:
        """Whether it is a firm that the list calls so: 鞍钢 is a 集团 too."""
        return self.kind == BODY and not self.codes

    @property
    def is_broad(self) -> bool:
        """Whether it is a region of several provinces, as 京津冀, of which a whole paragraph may be."""
        return self.kind == REGION and bool(BROAD.search(self.name))

    def holds(self, behind: "Mention") -> bool:
        """Whether what stands right behind it lies in it, or is one firm with it; all of China does in 中国."""
        if self.name == NATION:
            return bool(behind.kind)
        inside = behind.kind and self.codes[:1] and self.codes[0] in behind.codes
        return bool(inside) or self.kind == behind.kind == BODY

    def is_apart(self, other: "Mention") -> bool:
        """Whether neither lies in the other."""
        return not (set(self.codes) <= set(other.codes) or set(other.codes) <= set(self.codes))

    def is_site_of(self, other: "Mention", text: str) -> bool:
        """Whether it only says where the other lies, which stands behind it: 位于凤城街道的枫林公司."""
        lies = LIES.search(text[max(0, self.start - BEFORE) : self.start])
        return bool(lies and other.kind in (BODY, ZONE) and text[self.end : other.start] == "的")

    def is_around(self, home: "Mention") -> bool:
        """Whether ``home`` lies in it."""
        if home.codes == self.codes:
            return False
        return bool(self.codes) and set(self.codes) < set(home.codes) if home.codes else self.kind == PROVINCE

    def is_beyond(self, home: "Mention", is_dateline: bool) -> bool:
        """Whether it lies outside the city or province ``home``; an agency's 杭州2日电 may be of all its province."""
        if not home.codes or not self.codes or home.name == NATION:
            return False
        region = home.codes[-2] if len(home.codes) > 1 and not is_dateline else home.codes[-1]
        return region not in self.codes and self.codes[0] not in home.codes
