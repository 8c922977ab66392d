"""Which place a figure is of: the one named last of which the article speaks."""

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from indicators.quantity.lexicon import either
from indicators.reading import gazetteer
from indicators.reading.gazetteer import CITY, COUNTY, FIRM, LIAONING, NATION, PROVINCE, REGION
from indicators.reading.headings import column_places
from indicators.reading.layout import Layout
from indicators.reading.mentions import BODY, GROUP, WIDE, Mention, mentions
from indicators.reading.span import Span, Told, end_of

__all__ = ["NATION", "Places"]

THERE = "当地"
# 县里 may be said of a city of that rank.
COUNTIES = frozenset("县区旗")
NAMELESS = frozenset("市县区州旗盟")
REPORT = re.compile("公报|统计|运行|经济形势|年报|月报|简况|分析")
# 本报抚顺12月3日电, 四川经济日报广元讯.
DATELINE = re.compile(r"(?:[0-9]{1,2}月[0-9]{1,2}日)?\s?[讯电]")
LONGEST_TITLE, FAR, REMEMBERED = 60, 120, 8
RESPECTIVELY = re.compile(r"(?:分别|依次|各)(?P<items>(?:[^，,。；;\n]|(?<=[0-9]),(?=[0-9]{3}))*)")
CLAUSE_REST = re.compile("[^，,。！!？?；;：:、（）()\n]*")
LANDED = re.compile("(?:落户|落地|落子|坐落于?|选址|位于|落在)$")
SENTENCE_REST = re.compile(rf"[^。！!？?；;\n]{{,{FAR}}}")
LINE = re.compile(r"[^\n]*\S")
ITEMS = re.compile("[、和及与]|以及")


class Places:
    """The places of a whole text, found once; ``of`` reads them off for a figure.

    ``known`` maps what a text may print (朝阳高新区) to the place's name in the tables; those of the gazetteer are
    always known. ``heads`` matches places at the head of a name.
    """

    def __init__(self, layout: Layout, known: Mapping[str, str]) -> None:
        self.text, self.layout = layout.text, layout
        found = mentions(layout, known)
        self._names = {self.text[one.start : one.end]: one.name for one in found if one.kind and one.name}
        # 沈阳、大连分别: each of a group may head a name of its own.
        groups = (ITEMS.split(self.text[one.start : one.end]) for one in found if one.kind == GROUP)
        words = either({*self._names, *(word for group in groups for word in group if len(word) > 1)}) or "(?!)"
        self.heads = re.compile(f"(?:{words})+")
        self._mentions = deque(found)
        self._opening = self._ends()
        # A communiqué is of the place of its title in every paragraph.
        self._lead = not REPORT.search(self.text[: self._opening[0]])
        self._home = self._told_by_title(found)
        self._here, self._ground = self._home, self._home
        self._aside: Mention | None = None
        self._firm: Mention | None = None
        self._by_ending: dict[str, Mention] = {}
        self._said = [self._home] if self._home else []
        self._provinces = {one.codes[-1] for one in found if one.codes and one.codes[-1].isdigit()}
        self._columns = deque(column_places(self.text, self._names))
        self._shares: deque[tuple[int, int, str]] = deque()
        self._row: Mention | None = None
        self._base: Mention | None = None
        self._heard: deque[Mention] = deque(maxlen=REMEMBERED)
        self._leads = False
        self._doubt = -1

    def _told_by_title(self, found: list[Mention]) -> Mention | None:
        """The one place of the headline, or that of the dateline."""
        title, lead = self._opening
        named = [one for one in found if one.kind not in ("", REGION) and one.own and one.end <= title]
        dated = (one for one in found if one.kind and title < one.end < lead and DATELINE.match(self.text, one.end))
        self._dated = not named
        named = named or [*islice(dated, 1)]
        finest = max(named, key=lambda one: len(one.codes), default=None)
        if not finest or finest.kind in (GROUP, BODY):
            return None
        return finest if all(set(one.codes) <= set(finest.codes) for one in named) else None

    def _ends(self) -> tuple[int, int]:
        """Where the headline ends, 0 where there is none, and where the paragraph behind it does."""
        lines = [match.span() for match in islice(LINE.finditer(self.text), 2)]
        (begin, end), lead = lines[0] if lines else (0, 0), lines[-1][1] if lines else 0
        headline = end - begin <= LONGEST_TITLE and self.text[end - 1 : end] != "。"
        return (end, lead) if headline else (0, end)

    def _settle(self, position: int) -> None:
        """A narrower place that the lead goes to is that of the article: 丹东……在凤城市大梨树村."""
        if self._lead and position > self._opening[1]:
            self._lead = False
            here, home = self._here, self._home
            if not here or (here.kind == BODY and home):
                return
            if home and self._dated and home.start < here.start:
                self._home = here
            if any(_apart(one, here) for one in self._said):
                return
            self._base = here
            again = home and any(one.name == home.name and one.start > self._opening[0] for one in self._said)
            if home and not again and self._leads and set(home.codes) <= set(here.codes):
                self._home = here

    def of(self, span: Span) -> Told:
        """The place of the next figure; call it in order."""
        while self._mentions and self._mentions[0].start < span.start:
            self._take(self._mentions.popleft())
        self._settle(span.start)
        for cells in (self._columns, self._shares):
            while cells and cells[0][1] <= span.start:
                cells.popleft()
            if cells and cells[0][0] <= span.start:
                return Told(cells[0][2])
        return self._of_cell(span) if span.subject else self._landed(span) or self._last(span.start)

    def _of_cell(self, span: Span) -> Told:
        """A cell of a table is of the place that its row names; a row without one, among such rows, is of none."""
        here = self._here
        named = here and here.start >= self.layout.line(span.start)
        self._row = here if named else self._row
        head = self.heads.match(span.subject)
        if head and (name := self._names.get(head[0])):
            return Told(name)
        if here and not named and here is self._row:
            return Told(self._home.name if self._home else "", sure=False)
        return self._last(span.start)

    def _landed(self, span: Span) -> Told | None:
        """总投资8亿元的项目落户盘锦: the place behind the number, where the sentence names none before it."""
        one = self._mentions[0] if self._mentions else None
        if not one or not one.kind or one.start > end_of(CLAUSE_REST, self.text, span.end):
            return None
        latest = self._aside or self._here
        named = latest and latest is not self._home and latest.start >= self.layout.sentence(span.start)
        if named or not LANDED.search(self.text, span.end, one.start):
            return None
        return Told(one.name, sure=False) if one.name else None

    def _last(self, position: int) -> Told:
        """The place that holds for a position, and whether that is told there or nearby."""
        sentence, line = self.layout.sentence(position), self.layout.line(position)
        if self._aside and self._aside.start >= (sentence if self._brief(self._aside) else line):
            return Told(self._aside.name, self._aside.sure and self._aside.start >= sentence)
        here = self._here
        if not here:
            return Told("", sure=False)
        carried = here.start < line and here is not self._home and any(_apart(one, here) for one in self._said)
        if here.start < line:
            here = self._home or self._lasting(here)
        return Told(here.name, here.sure and not carried and self._doubt < sentence)

    def _lasting(self, here: Mention) -> Mention:
        """Of an article whose title tells no place: where the lead was, save where it has gone on to a wider place."""
        ground = (self._ground if here.kind == BODY else here) or here
        base = self._base
        return base if base and not set(ground.codes) <= set(base.codes) else ground

    def _take(self, one: Mention) -> None:
        """What a mention changes; figures before it are dealt with."""
        self._settle(one.start)
        if not one.own:
            self._heard.extend([one] if one.codes else [])
            return
        if one.kind == GROUP:
            self._doubt = one.start
            self._share(one)
            return
        sentence = self.layout.sentence(one.start)
        elsewhere = self._elsewhere(one)
        if not one.head and (elsewhere or one.kind == BODY or self._broader(one)):
            return
        if not one.kind:
            if one.name == THERE:
                return
            found = self._firm if one.name == FIRM else self._level(one, sentence)
            if not found:
                self._nameless(one)
                return
            one = replace(found, start=one.start, end=one.end)
            elsewhere = self._elsewhere(one)
        self._firm = one if one.kind == BODY else self._firm
        self._leads = one.head or not self._said or self._said[-1].start < sentence
        self._said.append(one)
        for name in (*one.group, one.name):
            self._by_ending[name[-1:]] = replace(one, name=name)
        self._doubt = -1
        if elsewhere or self._passing(one):
            self._aside = one
        else:
            self._here, self._aside = one, None
            self._ground = self._ground if one.kind == BODY else one

    def _passing(self, one: Mention) -> bool:
        """A country, or what the article's own place lies in, is spoken of for a sentence."""
        if one.kind in WIDE:
            return True
        home = self._home
        if not home or home.codes == one.codes:
            return False
        return set(one.codes) < set(home.codes) if home.codes else one.kind == PROVINCE

    def _brief(self, aside: Mention) -> bool:
        """Whether it is spoken of for its sentence alone: what opens a paragraph is that paragraph's."""
        opens = self.layout.sentence(aside.start) == self.layout.line(aside.start)
        return aside.kind == REGION or (self._passing(aside) and not opens)

    def _nameless(self, one: Mention) -> None:
        """全县 of a county of which the text has no name: its figures are a question, what else is named passes."""
        self._doubt = one.start
        if one.sure and one.name in NAMELESS:
            self._here = self._aside = None
            self._home = self._home or replace(one, name="", kind=CITY, sure=False)

    def _elsewhere(self, one: Mention) -> bool:
        """Whether it lies outside the city or province that the headline tells; a country always does."""
        if one.kind in WIDE:
            return True
        if not self._home or not self._home.codes or not one.codes:
            return False
        home = self._home.codes
        # An agency's 杭州2日电 may be of any place of the province.
        region = home[-2] if len(home) > 1 and not self._dated else home[-1]
        return region not in one.codes and one.codes[0] not in home

    def _broader(self, one: Mention) -> bool:
        """带动全市增长, in a sentence on a county, is no figure of the city."""
        here = self._here
        if not here or here.start < self.layout.sentence(one.start) or here is self._home:
            return False
        return not one.kind or (one.codes[:1] != here.codes[:1] and set(one.codes) <= set(here.codes))

    def _level(self, one: Mention, sentence: int) -> Mention | None:
        """The place of that level of which the text speaks; None for a county of which the text has no name."""
        aside = self._aside if self._aside and self._aside.start >= sentence else None
        for focus in filter(None, (aside, self._here, self._home)):
            if focus.kind == COUNTY and one.name in COUNTIES:
                return focus
            if focus.name.endswith(one.name) and not self._one_of_several(focus, one.name):
                return focus
            for n, code in enumerate(focus.codes):
                place = gazetteer.by_code()[code]
                if place.name.endswith(one.name) and place.name != focus.name:
                    return replace(focus, name=place.name, kind=place.level, codes=focus.codes[n:])
        if before := self._by_ending.get(one.name[-1:]):
            return before
        return self._overheard(one) or self._province(one)

    def _overheard(self, one: Mention) -> Mention | None:
        """记者在大连市举行的发布会上……全市: named, if only beside what the text is about."""
        for heard in reversed(self._heard):
            for n, code in enumerate(heard.codes):
                place = gazetteer.by_code().get(code)
                if place and place.name.endswith(one.name):
                    return replace(heard, name=place.name, kind=place.level, codes=heard.codes[n:], sure=False)
        return None

    def _province(self, one: Mention) -> Mention | None:
        """全省: of the one province that the text names anything of; in the press of Liaoning that."""
        [code] = self._provinces if len(self._provinces) == 1 else [LIAONING]
        province = gazetteer.by_code()[code]
        sure = self._provinces == {LIAONING}
        found = replace(one, name=province.name, kind=province.level, codes=(code,), sure=sure)
        return found if province.name.endswith(one.name) else None

    def _one_of_several(self, focus: Mention, level: str) -> bool:
        """全市 behind 盖州市 and 大石桥市 is 营口市; behind 海城市 alone it is that."""
        beside = {one.name for one in self._said if one.kind == COUNTY and one.codes[1:] == focus.codes[1:]}
        return level == "市" and focus.kind == COUNTY and bool(beside - {focus.name})

    def _share(self, one: Mention) -> None:
        """沈阳、大连分别增长5%和6%: to each its own, where there are as many."""
        stop = end_of(SENTENCE_REST, self.text, one.end)
        for match in RESPECTIVELY.finditer(self.text, one.end, stop):
            begin, end = match.span("items")
            cuts = [begin, *(cut.end() for cut in ITEMS.finditer(self.text, begin, end)), end]
            if len(cuts) == len(one.group) + 1:
                self._shares += [(a, b, name) for a, b, name in zip(cuts, cuts[1:], one.group, strict=False)]


def _apart(one: Mention, other: Mention) -> bool:
    """Whether neither lies in the other."""
    return not (set(one.codes) <= set(other.codes) or set(other.codes) <= set(one.codes))
