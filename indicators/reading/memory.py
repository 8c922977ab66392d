"""What the figures of a text so far were of, for those that do not say it themselves."""

import re
from typing import NamedTuple

from indicators.reading.measures import MEASURING, RELATIVE
from indicators.reading.parts import HEAD
from indicators.reading.sectors import WITH_COMMAS
from indicators.reading.span import Told
from indicators.reading.trim import is_name

# A part stands near its whole: 规模以上工业增加值 …, 其中采矿业 …, 制造业 ….
NEAR = 4
# So far back the whole is looked for that places have parts of.
MOST = 48
LONGEST, SHORTEST = 9, 2
# 建设项目增长17%: so many of them.
WORKS = "项目"
SCALES = "十百千万亿"
TOTAL, VALUE_ADDED = "生产总值", "增加值"
# 国有企业 behind 进出口总值: what part of it they have.
KIND_OF_TRADER = re.compile("(?:国有|民营|私营|外商投资|外资|集体|股份制|港澳台)企业|(?:一般|加工|边境小额)贸易")
TRADE = re.compile("(?:进出口|出口|进口)(?=总?[值额]?$)")
# So many cities are no name of what grew there: 增速超过15%的有7个市,营口(18.1%).
COUNTED = frozenset(("市", "县", "区", "县区", "城市", "地区", "省份", "乡镇"))
# 制鞋业 behind 烟花制造业销售产值 has what an industry has.
INDUSTRY, OF_INDUSTRY = (
    re.compile(f"(?:[^的、]{{1,12}}(?<![企就毕])业|{WITH_COMMAS.pattern})$"),
    re.compile("(?<=[^企就毕]业)(?:主营业务|营业|业务)?[^业]{2,8}$"),
)


class _Named(NamedTuple):
    name: str
    line: int
    sentence: int
    unit: str
    sure: bool


class Last(NamedTuple):
    """A name, where its sentence begins, how sure it was, and whether it was printed in the unit that was asked for."""

    name: str
    sentence: int
    sure: bool = False
    alike: bool = False


class Memory:
    """The names of a text's figures in order; a paragraph forgets those of the one before."""

    def __init__(self) -> None:
        self._named: list[_Named] = []
        # The last name in each unit whatever its scale, of this paragraph and of those before.
        self._in_unit: dict[str, _Named] = {}
        self._counted: dict[str, _Named] = {}

    def keep(self, name: Told, line: int, sentence: int, unit: str) -> None:
        if self._named and self._named[-1].line != line:
            self._counted |= self._in_unit
            self._in_unit = {}
            self._named.clear()
        one = _Named(name.text, line, sentence, unit, name.sure)
        self._named.append(one)
        self._in_unit[unit.lstrip(SCALES)] = one

    def last(self, line: int, unit: str = "") -> Last:
        """The last name of a paragraph, and where its sentence begins; empty, -1 where there is none.

        With ``unit`` the last that was printed in it, if any was: a count is of what was counted before, be it in the
        paragraph before.
        """
        here = bool(self._named) and self._named[-1].line == line
        base = unit.lstrip(SCALES)
        if here and self._named[-1].unit and not self._named[-1].unit.lstrip(SCALES):
            # 收入迈过千亿大关，达1330亿元: the unit was not printed before.
            base = ""
        if here and unit and (one := self._in_unit.get(base)):
            return Last(one.name, one.sentence, one.sure, alike=True)
        counted = self._in_unit if self._named and not here else self._counted
        if unit and base in counted and not MEASURING.search(unit):
            return Last(counted[base].name, -1, alike=True)
        near = reversed(self._named if here else [])
        one = next((one for one in near if not (unit in RELATIVE and one.name in COUNTED)), None)
        return Last(one.name, one.sentence, one.sure) if one else Last("", -1)

    def before_last(self, line: int) -> Last | None:
        """The last name but one, where it stands in the sentence of the last."""
        near = [one for one in self._named[-2:] if one.line == line]
        same = len(near) > 1 and near[0].sentence == near[1].sentence
        return Last(near[0].name, near[0].sentence, near[0].sure) if same else None

    def whole(self, line: int) -> str:
        """The first name of a paragraph that ends as its last one does: 工业产值 behind 轻工业产值 and 重工业产值."""
        names = [one.name for one in self._named[-MOST:] if one.line == line]
        head = HEAD.search(names[-1]) if names else None
        return next((name for name in names if name.endswith(head[0])), "") if head else ""

    def several(self, line: int, count: int) -> list[str]:
        """As many different names, the last ones of a paragraph; none where there are not as many."""
        last = self._named[-count:]
        if len(last) == count and len({(one.name, one.unit, one.sentence) for one in last}) == 1 == len(
            {line, last[0].line}
        ):
            # 产销量为3万辆和2万辆，分别增长: all of one name.
            return [one.name for one in last]
        names = [one.name for one in reversed(self._named) if one.line == line]
        found = list(dict.fromkeys(names))[:count]
        return found[::-1] if len(found) == count > 1 else []

    def completed(self, name: str, line: int, unit: str, level: bool) -> str:
        """A part with the head of its whole where offices print it so: 装备制造业 -> 装备制造业增加值.

        A level takes it only from what has its own unit. 办公楼 behind 住宅销售额 has that, though offices print its
        销售面积 alone.
        """
        whole = is_name(name) and not WITH_COMMAS.fullmatch(name)
        if whole or HEAD.search(name) or name.endswith(WORKS):
            return name
        nearest = ""
        for one in reversed(self._named[-NEAR:]):
            if one.line != line or (level and one.unit != unit):
                continue
            # 城镇居民 behind 居民人均可支配收入: the longest end with which offices print it.
            for at in range(max(1, len(one.name) - LONGEST), len(one.name) - SHORTEST):
                if one.name[at] != "类" and not one.name.endswith(TOTAL) and is_name(name + one.name[at:]):
                    return name + (nearest or one.name[at:])
            if KIND_OF_TRADER.fullmatch(name) and (trade := TRADE.search(one.name)):
                return name + trade[0]
            head = HEAD.search(one.name)
            for found in (head[0] if head else "", VALUE_ADDED if one.name.endswith(TOTAL) else ""):
                nearest = nearest or found
                if found and is_name(name + found):
                    return name + nearest
            if INDUSTRY.match(name) and (own := OF_INDUSTRY.search(one.name)) and HEAD.search(own[0]):
                return name + own[0]
        return name
