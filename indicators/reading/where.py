"""Which place a figure is of: the one named last of which the article speaks."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Mapping
from itertools import islice

from indicators.quantity.lexicon import either
from indicators.reading import asides, opening, sites
from indicators.reading.gazetteer import CITY, COUNTRY, COUNTY, NATION, PROVINCE, REGION, by_code
from indicators.reading.groups import LISTING
from indicators.reading.headings import column_places
from indicators.reading.layout import Layout, first_line
from indicators.reading.mentions import mentions
from indicators.reading.named import BODY, GROUP, TOWN, WIDE, ZONE, Mention
from indicators.reading.scenes import REST, is_foremost
from indicators.reading.sections import ADDRESSED, HEAD
from indicators.reading.shares import Share, shares, wider
from indicators.reading.sites import (
    COMES,
    Brackets,
    Partners,
    belongs,
    is_average,
    is_nationwide,
    is_provincewide,
    lands,
)
from indicators.reading.span import Span, Told, end_of
from indicators.reading.speakers import Speakers
from indicators.reading.spoken import Focuses, Spoken, is_same

__all__ = ["NATION", "Places"]

THERE, OUR_PROVINCE, NAMELESS = "当地", "省", frozenset("市县区州旗盟")
OTHER_WORKS = re.compile(
    "(?!这|该|此|本)[\u4e00-\u9fff]{2,12}(?<![一二三四]期)(?:工程|项目)(?=计划|总|投资|已|完成|预计|规划|将)"
)
FORMAL = re.compile("工作报告|分工方案|公报")
REPORT, AHEAD, SEVERAL = re.compile("公报|统计|运行|经济形势|年报|月报|简况|分析"), 6, 2
AMONG, STOP = ("其中", "其中，", "其中,"), re.compile("[，,。！!？?；;：:、（）()\n]")


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
        groups = (LISTING.split(self.text[one.start : one.end]) for one in found if one.kind == GROUP)
        words = either({*self._names, *(word for group in groups for word in group if len(word) > 1)}) or "(?!)"
        # 大连市区空气质量 is the city's.
        self.heads = re.compile(f"(?:(?:{words})(?:(?<=市)区(?![域位划间块])|地区(?!生产总值))?)+")
        self._mentions = deque(found)
        self._firms = {one.name for one in found if one.kind == BODY}
        self._stops = [stop.start() for stop in STOP.finditer(self.text)]
        self._opening = opening.ends(self.text)
        # A communiqué is of the place of its title in every paragraph.
        self._report = bool(REPORT.search(self.text[: self._opening[0]]))
        self._lead = not self._report
        self._formal = bool(FORMAL.search(first_line(self.text)) or ADDRESSED.search(self.text, 0, HEAD))
        self._home, self._dated = opening.told(self.text, found, *self._opening)
        self._spoken = Spoken(layout, found)
        if not self._home or self._dated:
            ours = (one for one in found if one.end <= self._opening[0] and one.name == OUR_PROVINCE and not one.kind)
            if province := next(map(self._spoken.of_the_press, ours), None):
                self._home, self._dated = province, False
        self._home = self._home or opening.of_all(found)
        self._here, self._ground = self._home, self._home
        self._aside: Mention | None = None
        self._latest: Mention | None = None
        # What the lead speaks of, and of which country.
        self._said: list[Mention] = [self._home] if self._home and not self._dated else []
        self._wide: Mention | None = None
        self._columns = deque(column_places(self.text, self._names))
        self._shares: deque[Share] = deque()
        self._speakers = Speakers(self.text, found)
        self._brackets, self._partners = Brackets(self.text), Partners(self.text)
        # What was spoken of before a bracket, which holds again behind it, and where the bracket ends.
        self._before: tuple[int, Mention | None, Mention | None] | None = None
        self._row: Mention | None = None
        self._base: Mention | None = None
        self._leads, self._doubt = False, -1
        # Where no place is named at all, nothing is concluded; where the nation alone is, all is of it.
        self._any = any(one.kind not in ("", *WIDE) for one in found)
        self._alone = {one.name for one in found} == {NATION}
        # The places of which a paragraph and a sentence have spoken, where each begins, and whose figures there were.
        self._paragraph, self._listed, self._figured = set[str](), set[str](), set[str]()
        self._began = self._stated = 0

    def _settle(self, position: int) -> None:
        """A narrower place that the lead goes to is that of the article: 丹东……在凤城市大梨树村."""
        if not self._lead or position <= self._opening[1]:
            return
        self._lead = False
        here, home, said = self._here, self._home, self._said
        if self._wide and (here is self._wide or (self._dated and here is home)):
            # 新华社北京电: the nation's figures.
            self._home = self._here = self._ground = self._wide
            return
        if not here or (here.kind == BODY and home):
            # 老钢厂 in the headline is the firm that the lead names.
            self._home = here if here and home and home.kind == BODY and not here.is_apart(home) else home
            return
        if home and self._dated and home.start < here.start:
            self._home = here
        if any(here.is_apart(one) for one in said):
            return
        self._base = here
        later = (*said, *([self._latest] if self._latest else []), *self._mentions)
        again = home and any(one.name == home.name and one.start > self._opening[0] for one in later)
        far = home and home.kind == PROVINCE and here.kind == TOWN
        if home and not far and not again and self._leads and set(home.codes) <= set(here.codes):
            self._home = here

    def of(self, span: Span) -> Told:
        """The place of the next figure; call it in order."""
        while self._mentions and self._mentions[0].start < span.start:
            self._latest = one = self._mentions.popleft()
            self._bracketed(one.start)
            self._take(one)
        self._bracketed(span.start)
        self._settle(span.start)
        if (latest := self._latest) and sites.opens(self.text, latest, span.start):
            return Told(latest.name)
        if told := self._of_speaker(self._speakers.of(span.start)):
            return told
        average = is_average(self.text, span.start, span.end)
        if not span.subject and (average or is_nationwide(self.text, span.start)):
            return Told(NATION, sure=False)
        if not span.subject and is_provincewide(self.text, span.start) and (province := self._province()):
            return Told(province, sure=False)
        for cells in (self._columns, self._shares):
            while cells and cells[0][1] <= span.start:
                cells.popleft()
            if cells and cells[0][0] <= span.start:
                return Told(cells[0][2])
        return self._of_cell(span) if span.subject else self._landed(span) or self._last(span.start)

    def _province(self) -> str:
        """The name of the province in which the place that is spoken of lies."""
        codes = next((one.codes for one in (self._here, self._home) if one and one.codes), ())
        found = by_code().get(codes[-1]) if codes else None
        return found.name if found and found.level == PROVINCE else ""

    def area(self, name: str) -> str:
        """The name itself, or, where it is a firm's, that of the place around: what only a place has is none of a
        firm's.
        """
        if name not in self._firms:
            return name
        around = self._ground if self._ground and self._ground.kind != BODY else self._home
        return around.name if around and around.kind not in (BODY, PROVINCE) else name

    def _of_speaker(self, one: Mention | None) -> Told | None:
        """Whose words a quotation is; 公司总经理 is of the firm spoken of."""
        if one and not one.kind:
            found = self._spoken.meant(one, Focuses(None, self._here, self._home, self._base), self._figured)
            one = found if found and found.kind == BODY else None
        return Told(one.name, sure=False) if one else None

    def _bracketed(self, position: int) -> None:
        """What a bracket names holds within it alone: 评价断面154个(庄河市1个断流),优良126个."""
        if self._before and position >= self._before[0]:
            self._here, self._aside = self._before[1:]
            self._before = None
        end = self._brackets.around(position)
        if end and not self._before and (self._here or self._aside):
            self._before = (end, self._here, self._aside)

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
        if one and one.kind and one.name and belongs(self.text, span.end, one):
            return Told(one.name, sure=False)
        # A clause without an end is no reason to read it over and over.
        at = bisect_left(self._stops, span.end)
        if not one or not one.kind or (at < len(self._stops) and one.start > self._stops[at]):
            return None
        latest = self._aside or self._here
        named = latest and latest is not self._home and latest.start >= self.layout.sentence(span.start)
        if not lands(self.text, span.end, one) or (named and latest and latest.kind != BODY):
            return None
        return Told(one.name, sure=False) if one.name else None

    def _last(self, position: int) -> Told:
        """The place that holds for a position, and whether that is told there or nearby.

        Another sentence weakens it in a paragraph on a firm or several places, another paragraph behind a straying one.
        """
        sentence, line = self.layout.sentence(position), self.layout.line(position)
        if line and sites.BITE.match(self.text, line):
            line = self.layout.line(line - 1)
        aside = self._aside
        if aside and aside.start >= line and (aside.start >= sentence or not self._brief(aside, position)):
            return Told(aside.name, self._alone or (aside.sure and aside.start >= sentence > self._doubt))
        here, home = self._here, self._home
        if not here:
            return Told(opening.to_come(self.text, self._mentions, position), sure=not self._any)
        listed = here.start < self.layout.statement(position) and len(self._listed) >= SEVERAL
        lasting = wider(home, here) if listed else here
        if (
            self._formal
            and here.kind in (BODY, ZONE)
            and here is not home
            and here.start < self.layout.statement(position)
        ):
            # A report that has spoken of a mine is of its city again.
            around = home or (self._ground if self._ground and self._ground.kind not in (BODY, ZONE) else None)
            return Told(around.name if around else "", sure=False)
        if here.kind == BODY and line <= here.start < sentence and OTHER_WORKS.match(self.text, sentence):
            # 机场扩建2亿元；跨海引水工程投资8亿元.
            lasting = asides.lasting(here, self._ground, self._base)
        if here.start < line:
            lasting = home or asides.lasting(here, self._ground, self._base)
        self._figured.add(lasting.name)
        of_home = bool(home and home.name == lasting.name)
        weak = self._doubt >= sentence or not (lasting.sure or (home and of_home and home.sure))
        if here.start < line or lasting is not here:
            weak |= lasting.name != here.name and not self._report
        elif here.start < sentence and not of_home:
            weak |= here.kind == BODY or len(self._paragraph) > 1
        return Told(lasting.name, not weak)

    def _take(self, one: Mention) -> None:
        """What a mention changes; figures before it are dealt with."""
        self._settle(one.start)
        nation = self._dated and self._home and self._home.kind == COUNTRY
        partner = self._partners.has(one, self.layout.statement(one.start))
        if partner or not one.own or (nation and self._home and one.start == self._home.start):
            if not partner and not COMES.search(self.text[max(0, one.start - 2) : one.start]):
                self._spoken.hear(one)
                self._name_home(one)
            return
        if one.kind == GROUP:
            self._doubt = one.start
            if one.head and self._home:
                # 特别是沈阳增长9%。锦州、抚顺两市增长6%: no figures of the place before.
                self._here, self._aside = self._home, None
            self._shares += shares(self.text, one, islice(self._mentions, AHEAD))
            return
        sentence = self.layout.sentence(one.start)
        elsewhere = asides.is_elsewhere(one, self._subject, is_dateline=self._dated)
        aside = not one.head and (
            elsewhere or one.kind == BODY or asides.is_broader(self.text, one, self._here, self._home, sentence)
        )
        if aside or asides.is_site(self.text, one, self._aside or self._here, sentence):
            self._spoken.hear(one)
            return
        if not one.kind:
            if one.name == THERE or is_same(self.text, one, self._here, self.layout.statement(one.start)):
                return
            beside = self._aside if self._aside and self._aside.start >= sentence else None
            focuses = Focuses(beside, self._here, self._home, self._base)
            found = self._spoken.meant(one, focuses, self._figured)
            if not found:
                self._nameless(one)
                return
            one = found._replace(start=one.start, end=one.end)
            elsewhere = asides.is_elsewhere(one, self._subject, is_dateline=self._dated)
        whole = self._aside or self._here
        part = whole and self.text.endswith(AMONG, 0, one.start) and whole.is_around(one)
        if (part or is_foremost(self.text, one.start)) and not self._before:
            self._before = (end_of(REST, self.text, one.end), self._here, self._aside)
        self._hold(one._replace(sure=False) if sites.is_held_in(self.text, one) else one, sentence, elsewhere)

    def _hold(self, one: Mention, sentence: int, elsewhere: bool) -> None:
        """From here on figures are of this place, or for a while."""
        self._name_home(one)
        if self._lead:
            self._leads = one.head or not self._said or self._said[-1].start < sentence
            self._said.append(one)
            self._wide = one if one.kind == COUNTRY else self._wide
        self._spoken.say(one)
        self._doubt = -1
        if (line := self.layout.line(one.start)) != self._began:
            self._began, self._paragraph = line, set()
        self._paragraph.add(one.name)
        if (statement := self.layout.statement(one.start)) != self._stated:
            self._stated, self._listed = statement, set()
        here = self._here
        within = one.kind == BODY and here and here.start >= statement and set(here.codes) <= set(one.codes)
        # 位于弓长岭区的奥克药业 is one place, not two.
        self._listed = {one.name} if within else self._listed | {one.name}
        if elsewhere or asides.is_passing(one, self._subject):
            self._aside = one
            self._here = one if not self._home and not self._here and one.name == NATION else self._here
        else:
            self._here, self._aside = one, None
            self._ground = self._ground if one.kind == BODY else one

    def _name_home(self, one: Mention) -> None:
        """在全县会议上的讲话……法库县: the county that the title leaves out."""
        if self._home and not self._home.name and one.kind in (CITY, COUNTY) and self._home.group == (one.name[-1],):
            self._home = one

    @property
    def _subject(self) -> Mention | None:
        """The place of the article, as its title tells; where the reporter writes from says little of what about."""
        return None if self._dated and self._lead else self._home

    def _brief(self, aside: Mention, position: int) -> bool:
        """Whether it is spoken of for a sentence alone: not what opens a paragraph, nor a statement's only country."""
        if aside.kind in WIDE and self._listed == {aside.name} and self._stated == self.layout.statement(position):
            return False
        opens = self.layout.sentence(aside.start) == self.layout.line(aside.start)
        if aside.kind == REGION:
            return bool(self._home) or not aside.is_broad
        return asides.is_passing(aside, self._subject) and not opens

    def _nameless(self, one: Mention) -> None:
        """全县 of a county that the text does not name: its figures are a question, what else is named passes."""
        self._doubt = one.start
        if one.sure and one.name in NAMELESS:
            self._here = self._aside = None
            self._home = self._home or one._replace(name="", kind=CITY, sure=False, group=(one.name,))
