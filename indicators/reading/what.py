"""What a figure is of: its measure, and the name of its indicator.

The words before a number in its clause say both; growth and shares belong to what was named before, a part of it
(其中装备制造业) takes its head (增加值), and what stands behind a number is what it counts (78个项目).
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from indicators.reading.ahead import before
from indicators.reading.layout import Layout
from indicators.reading.measures import DIFFERENCE, GROWTH, LEVEL, MEASURING, RELATIVE, SHARE, Said, measured, named
from indicators.reading.memory import Last, Memory
from indicators.reading.parts import HEAD
from indicators.reading.plain import is_plain
from indicators.reading.respectively import joined_to
from indicators.reading.saying import growth, level
from indicators.reading.span import Span, Told
from indicators.reading.trim import before_change, is_open, noun_behind, trimmed
from indicators.reading.wholes import above, grown, is_pronoun, of_subject, staged, subject, total

LONGEST, BEHIND = 30, 24
FARTHEST = 240
AGE, LIFE = "岁", re.compile("年龄|寿命")
# 分别高于全国、全省 is a list of places, not of names.
COMPARING = re.compile("[高低快慢]于|拉动")
BRACKETS = str.maketrans("()", "（）")
# Counted without a word: 全村共有608户, 2100人.
COUNTED = {"户": "户数", "万户": "户数", "人": "人数", "万人": "人数"}
POINTS = ("个百分点", "百分点", "个点")
JOINING = ("、", "和", "与", "及")


class What(NamedTuple):
    """``measure``: a key of measures.csv; ``indicator``: the name without measure, place and time."""

    measure: Told
    indicator: Told


class Subjects:
    """What the figures of a whole text are of; ``of`` reads it off for a figure.

    ``heads`` matches the places that may stand at the head of a name.
    """

    def __init__(self, layout: Layout, spans: list[Span], heads: re.Pattern) -> None:
        self.text, self.layout, self.spans, self.heads = layout.text, layout, spans, heads
        self._starts = [one.start for one in spans]
        self._last, self._measure = 0, LEVEL
        self._memory = Memory()
        self._waiting: list[str] = []
        self._behind = ""

    def of(self, span: Span) -> What:
        """Of the next figure; call it in order. A cell of a table is called by its row and column alone."""
        words = span.subject or before(self.layout, self.spans, self._starts, span, self._last)
        said = self._said(words, span)
        self._behind = ""
        told = self._name(words, said, span)
        text = told.text[:LONGEST].translate(BRACKETS)
        # What is not plainly a name may be one: a person says so.
        name = Told(text, told.sure and is_plain(text, counted=text == self._behind))
        if name.text:
            self._memory.keep(name.text, self._line(span), self.layout.sentence(span.start), span.unit)
        self._last, self._measure = max(self._last, span.end), said.measure
        return What(Told(said.measure), name)

    def _line(self, span: Span) -> int:
        return self.layout.line(span.start)

    def _said(self, words: str, span: Span) -> Said:
        """The measure; numbers that are joined share what the first says."""
        at = bisect_left(self._starts, span.start)
        if not words.strip(" 、和与及") and at and joined_to(self.text, self.spans[at - 1], span):
            return Said("", self._measure)
        said = measured(words, span.unit, self.text[span.end : span.end + BEHIND])
        goes_on = self._last > self.layout.sentence(span.start)
        if said.measure == LEVEL:
            rest = trimmed(said.rest, self.heads) if span.unit == "%" else said.rest
            return level(said, rest, words, self.text, span, self._measure if goes_on else "")
        if said.measure == GROWTH:
            line = max(self.layout.line(span.start), span.start - FARTHEST)
            return said._replace(measure=growth(words, self.text[line : span.start], self._measure if goes_on else ""))
        return said

    def _name(self, words: str, said: Said, span: Span) -> Told:
        """Its own name, that of its list, of what it counts, or of what was named before."""
        rest = trimmed(said.rest, self.heads)
        if listed := self._listed(words, rest, span):
            return Told(listed)
        if is_pronoun(rest):
            last = total(self._last_name(said, span).name)
            return Told(last or self._whole(rest, span), sure=False)
        if span.unit == AGE and not LIFE.search(rest):
            return Told("年龄")
        self._behind = "" if span.subject else self._counted(rest, said, span)
        if self._behind:
            return Told(self._behind)
        if span.subject:
            name = named(rest or trimmed(span.subject, self.heads))[0]
            return Told(self._memory.completed(name, self._line(span), span.unit, said.measure == LEVEL))
        return self._printed(rest, said, span) if rest else self._carried(said, span)

    def _listed(self, words: str, rest: str, span: Span) -> str:
        """The name of a member of a list of numbers alone: A、B, 分别增长x、y."""
        if not self._waiting and "分别" in words and not rest and not COMPARING.search(words):
            self._waiting = self._memory.several(self._line(span), self._joined(span))
        return self._waiting.pop(0) if self._waiting else ""

    def _printed(self, name: str, said: Said, span: Span) -> Told:
        name = self._memory.completed(name, self._line(span), span.unit, said.measure == LEVEL)
        return Told(above(name, self._last_name(said, span).name) or self._whole(name, span))

    def _carried(self, said: Said, span: Span) -> Told:
        last, sentence, alike = self._last_name(said, span)
        same = sentence == self.layout.sentence(span.start)
        last = last if alike else COUNTED.get(span.unit, last)
        if whole := staged(said.rest.strip(), last) or ("" if same else self._whole("", span)):
            return Told(whole)
        return Told(last, sure=same and said.measure != LEVEL)

    def _last_name(self, said: Said, span: Span) -> Last:
        """The name that a number without one goes on with; a count or amount goes on with one in its own unit."""
        own = said.measure in (LEVEL, DIFFERENCE) and span.unit not in RELATIVE and span.unit not in POINTS
        return self._memory.last(self._line(span), span.unit if own else "")

    def _whole(self, name: str, span: Span) -> str:
        """A bare name with what it is of: by the figure before it in its sentence, or by how the sentence begins."""
        sentence = self.layout.sentence(span.start)
        last, where, _ = self._memory.last(self._line(span))
        whole = grown(name, last) if where == sentence else name
        for begin in dict.fromkeys((sentence, self.layout.statement(span.start))):
            lead = subject(self.text[begin : min(begin + LONGEST, span.start)]) if whole == name else ""
            whole = of_subject(name, trimmed(lead, self.heads)) if lead else whole
        return whole

    def _counted(self, rest: str, said: Said, span: Span) -> str:
        """The noun behind a number, where none stands right before it."""
        counts = not MEASURING.search(span.unit)
        if said.measure not in (LEVEL, DIFFERENCE, SHARE) or (said.measure == SHARE and rest):
            return ""
        # 辖城西、城东2个街道: what a list is of.
        listed = "、" in rest and not HEAD.search(rest)
        if rest and not (counts and (listed or is_open(before_change(said.rest)))):
            return ""
        noun, end = noun_behind(self.text, span.end)
        # 5只山羊和3只绵羊: the noun of one number does not stand before the next.
        self._last = end if self.text[end : end + 1] in JOINING else self._last
        return noun

    def _joined(self, span: Span) -> int:
        """How many numbers are joined from this one on."""
        at, count = bisect_left(self._starts, span.start), 1
        while at + count < len(self.spans) and joined_to(self.text, *self.spans[at + count - 1 : at + count + 1]):
            count += 1
        return count
