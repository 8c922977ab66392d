"""The places that a text speaks of, as far as it was read: that of the whole, the one at hand, one beside it."""

import re
from collections import deque
from collections.abc import Mapping
from itertools import islice

from indicators.quantity.lexicon import either
from indicators.reading import asides, opening, sites
from indicators.reading.gazetteer import CITY, COUNTRY, COUNTY, NATION, PROVINCE
from indicators.reading.groups import LISTING
from indicators.reading.headings import column_places
from indicators.reading.layout import Layout, first_line
from indicators.reading.levels import ZONES
from indicators.reading.mentions import mentions
from indicators.reading.named import BODY, GROUP, TOWN, WIDE, Mention
from indicators.reading.scenes import REST, is_foremost
from indicators.reading.sections import ADDRESSED, HEAD
from indicators.reading.shares import Share, shares
from indicators.reading.sites import COMES, Brackets, Partners
from indicators.reading.span import end_of
from indicators.reading.speakers import Speakers
from indicators.reading.spoken import Focuses, Spoken, is_same

THERE, OUR_PROVINCE, NAMELESS = "当地", "省", frozenset("市县区州旗盟")
FORMAL = re.compile("工作报告|分工方案|公报")
REPORT, AHEAD = re.compile("公报|统计|运行|经济形势|年报|月报|简况|分析"), 6
AMONG, STOP = ("其中", "其中，", "其中,"), re.compile("[，,。！!？?；;：:、（）()\n]")


class Held:
    """The places of a whole text, found once and taken in their order; each is remembered for what is of it.

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

    def _bracketed(self, position: int) -> None:
        """What a bracket names holds within it alone: 评价断面154个(庄河市1个断流),优良126个."""
        if self._before and position >= self._before[0]:
            self._here, self._aside = self._before[1:]
            self._before = None
        end = self._brackets.around(position)
        if end and not self._before and (self._here or self._aside):
            self._before = (end, self._here, self._aside)

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

    def _nameless(self, one: Mention) -> None:
        """全县 of a county that the text does not name: its figures are a question, what else is named passes."""
        self._doubt = one.start
        if one.sure and one.name in NAMELESS:
            self._here = self._aside = None
            self._home = self._home or one._replace(name="", kind=CITY, sure=False, group=(one.name,))
        elif one.name in ZONES and self._here and self._here.kind == BODY:
            # 今年上半年,合作区开工57个: no firm's, though nobody has named the zone.
            self._here, self._aside = self._ground or self._home, None
