"""Which place a figure is of: the one named last of which the article speaks."""

import re
from bisect import bisect_left

from indicators.reading import asides, opening, sites
from indicators.reading.gazetteer import NATION, PROVINCE, REGION, by_code
from indicators.reading.held import Held
from indicators.reading.named import BODY, WIDE, ZONE, Mention
from indicators.reading.shares import wider
from indicators.reading.sites import belongs, is_average, is_nationwide, is_provincewide, lands
from indicators.reading.span import Span, Told
from indicators.reading.spoken import Focuses

__all__ = ["NATION", "Places"]

OTHER_WORKS = re.compile(
    "(?!这|该|此|本)[\u4e00-\u9fff]{2,12}(?<![一二三四]期)(?:工程|项目)(?=计划|总|投资|已|完成|预计|规划|将)"
)
SEVERAL = 2


class Places(Held):
    """``of`` reads the place off for a figure, by the places that its text has spoken of up to it."""

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

    def _brief(self, aside: Mention, position: int) -> bool:
        """Whether it is spoken of for a sentence alone: not what opens a paragraph, nor a statement's only country."""
        if aside.kind in WIDE and self._listed == {aside.name} and self._stated == self.layout.statement(position):
            return False
        opens = self.layout.sentence(aside.start) == self.layout.line(aside.start)
        if aside.kind == REGION:
            return bool(self._home) or not aside.is_broad
        return asides.is_passing(aside, self._subject) and not opens
