"""What a figure is of: its measure, and the name of its indicator.

The words before a number in its clause say both; growth and shares belong to what was named before, a part of it
(其中装备制造业) takes its head (增加值), and what stands behind a number is what it counts (78个项目).
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from indicators.reading.ahead import before, led, resumes
from indicators.reading.behind import by_stage, in_stage, kind_of_works, leaves_open, noun_of_all
from indicators.reading.layout import Layout, became
from indicators.reading.measures import (
    CONTRIBUTION,
    DIFFERENCE,
    GROWTH,
    LEVEL,
    MEASURING,
    OF_THEM,
    PARTS,
    RELATIVE,
    SHARE,
    SHARES,
    Said,
    measured,
    named,
)
from indicators.reading.memory import Last, Memory
from indicators.reading.nameless import VERBS_OF_SUMS, of_verb
from indicators.reading.plain import is_counted, is_named, is_thing, known_part
from indicators.reading.rates import of_change, of_parts
from indicators.reading.respectively import count_from, follows_list, goes_on
from indicators.reading.since import counted_from
from indicators.reading.span import Span, Told
from indicators.reading.spread import in_bracket, spread
from indicators.reading.trim import is_name, is_open, trimmed
from indicators.reading.wholes import (
    ahead_of,
    faring,
    in_all,
    is_bare,
    is_pronoun,
    joined,
    of_last,
    of_subject,
    of_topic,
    staged,
    subject,
    topic,
    worth,
)

LONGEST, BEHIND, FARTHEST = 30, 24, 90
# 三分之二, 一半, 八成: a part of something, save in a rate (不足四成).
SIGNED = re.compile("\\+|.[-−+][0-9]")
FRACTION = re.compile("(?<![百千万])分之|一半|成|[0-9]/[0-9]")
RATE = re.compile("[率度比]$")
# 浓度75%的酒精 has no share of it, 园区95%的企业 has one.
OF_RATE = re.compile("[率度比例重量值额价数幅]$")
AGE, LIFE = "岁", re.compile("年龄|寿命")
# 分别高于全国、全省 and, of points, 比全省和全国分别高 are lists of places, not of names.
COMPARING, ABOVE_EACH = re.compile("[高低快慢]于[^，,。；;]*[、和与及]"), re.compile("分别[高低快慢]出?$")
BY_PLACE = re.compile("(?:分|按|从)[省市州县区旗域地乡镇街道城国别、()（）]{1,10}看[，,]")
COMPARED_WITH = re.compile(r"[^，,。；;\n0-9]{0,2}相比[，,]")
NO_NOUN = " ，,达到为至约超过有"
BRACKETS = str.maketrans("()", "（）")
# Counted without a word: 全村共有608户, 2100人.
COUNTED = {"户": "户数", "万户": "户数", "人": "人数", "万人": "人数"}
POINTS = ("个百分点", "百分点", "个点")
JOINING = ("、", "和", "与", "及")
# 6万人享受最低生活保障.
GOT = re.compile("(?:享受|领取|得到|获得|参加)了?[\u4e00-\u9fff]{4,14}(?<![的了])")
# 前4天接待5万人.
VISIT, VISITORS, PEOPLE = "接待", "游客", ("人", "人次")
# 23个行业大类中有17个.
AMONG_END = re.compile("(?<=..)(?<![高初其集])[中里]$")
# So long is a verb.
VERB, LASTING = 2, re.compile("钟|[天年月周日]$")


def _plain(name: str) -> Told:
    """A name, sure where an office prints it or nothing is amiss with it."""
    return Told(name, is_named(name))


class What(NamedTuple):
    """``measure``: a key of measures.csv; ``indicator``: the name without measure, place and time."""

    measure: Told
    indicator: Told


class Subjects:
    """What the figures of a whole text are of; ``of`` reads it off for a figure.

    ``heads`` matches the places that may stand at the head of a name; ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, layout: Layout, spans: list[Span], heads: re.Pattern, year: int = 0) -> None:
        self.year = year
        self.text, self.layout, self.spans, self.heads = layout.text, layout, spans, heads
        self._starts = [one.start for one in spans]
        self._last, self._measure = 0, LEVEL
        # Of the figure in hand: which of the spans it is, and where its line begins.
        self._at = self._line = 0
        self._memory = Memory()
        self._waiting: list[str] = []
        # Whether 分别 stands before the numbers in hand, and no list gave each of them a name.
        self._unparted = False

    def of(self, span: Span) -> What:
        """Of the next figure; call it in order. A cell of a table is called by its row and column alone."""
        self._at, self._line = bisect_left(self._starts, span.start), self.layout.line(span.start)
        words = span.subject or self._bracketed(span) or self._before(self._last)
        if COMPARED_WITH.match(self.text, span.end):
            # 与2010年普查的1841905人相比: of what was spoken of.
            words = ""
        said = self._said(words, span)
        if not said.rest.strip() and not span.subject and (ahead := led(self.layout, span.start)):
            # 地区生产总值:735亿元, 固定资产投资:增长12%.
            words, said = ahead + words, said._replace(rest=ahead)
        said = said._replace(rest="") if resumes(words) else said
        if not (self._unparted and goes_on(self.text, self.spans, self._at)):
            self._unparted = "分别" in words and not span.subject and count_from(self.text, self.spans, self._at) > 1
        told, said = of_change(self._name(words, said, span), said, span.unit)
        # What no office prints so is new: a person says whether it is a name, save of the plainest.
        name = told._replace(text=told.text[:LONGEST].translate(BRACKETS))
        if name.text:
            self._memory.keep(name, self._line, self.layout.sentence(span.start), span.unit)
        self._last, self._measure = max(self._last, span.end), said.measure
        return What(of_parts(said.measure, name.text, span.unit), name)

    def _before(self, floor: int, until: int = 0) -> str:
        return before(self.layout, self.spans, self._starts, self._at, floor, until)

    def _bracketed(self, span: Span) -> str:
        """贷款集中在浙江(2万亿元)、江苏(1万亿元), 贷款主要投向制造业(4亿元): what each is of."""
        begin = self.layout.near_breath(span.start)
        whole, sector = spread(self.text, begin, span.start, span.end)
        words = self._before(begin, whole) if whole else ""
        words = words or in_bracket(self.text, span.start, span.end)
        return f"{sector}{trimmed(words, self.heads)}" if sector else words

    def _said(self, words: str, span: Span) -> Said:
        """The measure; numbers that are joined share what the first says."""
        joined_to = not words.strip(" 、和与及") and goes_on(self.text, self.spans, self._at)
        if joined_to or (self._at and not span.subject and became(self.layout, self.spans[self._at - 1], span)):
            return Said("", self._measure)
        said = measured(words, span.unit, self.text[span.end : span.end + BEHIND])
        if said.measure == LEVEL:
            said = Said(said.rest, self._level(said.rest, span))
        return counted_from(said, words, self.layout, self.spans, self._at, self.year)

    def _level(self, words: str, span: Span) -> str:
        """LEVEL, or a SHARE (三分之二, 占…14个市的51%, 80%的员工), or what the number before is (超过五成,达到55%)."""
        if FRACTION.search(self.text, span.start, span.end) and not RATE.search(words):
            return SHARE
        if span.unit not in PARTS or span.subject:
            return LEVEL
        if not words.strip(NO_NOUN + "+") and SIGNED.match(self.text, span.start - 1):
            # 出口额58.7亿元,-2.8%.
            return GROWTH
        alone = not OF_RATE.search(words.strip()) or is_open(words)
        if SHARES.search(self.text, self.layout.clause(span.start), span.start) or (
            alone and OF_THEM.match(self.text, span.end)
        ):
            return SHARE
        goes_on = not words.strip(NO_NOUN) and self._last > self.layout.sentence(span.start)
        return self._measure if goes_on and self._measure in (SHARE, CONTRIBUTION) else LEVEL

    def _name(self, words: str, said: Said, span: Span) -> Told:
        """Its own name, that of its list, of what it counts, or of what was named before."""
        rest = trimmed(said.rest, self.heads)
        if listed := self._listed(words, rest, span):
            return _plain(listed)
        if span.unit == AGE and not LIFE.search(rest):
            return _plain("年龄")
        if counted := "" if span.subject else self._counted(rest, said, span):
            return Told(counted, is_name(counted) or is_counted(counted))
        if is_pronoun(rest):
            last = worth(rest, self._last_name(said, span).name)
            return Told(last or self._whole(rest, span), sure=False)
        if span.subject and (rest or not self._is_listed(span) or self._of_list(span)):
            name = named(rest or self._of_list(span) or trimmed(span.subject, self.heads))[0]
            return _plain(self._memory.completed(name, self._line, span.unit, said.measure == LEVEL))
        return self._printed(rest, said, span)

    def _of_list(self, span: Span) -> str:
        """沈阳港、大连港集装箱分别增长2%、3%: what all of a list of places are told of stands behind the last."""
        last = self._at + count_from(self.text, self.spans, self._at) - 1
        subject = self.spans[last].subject if span.subject and last > self._at else ""
        return trimmed(measured(subject, span.unit, "").rest, self.heads) if subject else ""

    def _is_listed(self, span: Span) -> bool:
        """Whether a number is joined to another, as those are that a list of places has."""
        return count_from(self.text, self.spans, self._at) > 1 or goes_on(self.text, self.spans, self._at)

    def _listed(self, words: str, rest: str, span: Span) -> str:
        """The name of a member of a list of numbers alone: A、B, 分别增长x、y."""
        compared = COMPARING.search(words) or (span.unit in POINTS and ABOVE_EACH.search(words))
        if not self._waiting and not rest and not compared:
            count = count_from(self.text, self.spans, self._at)
            respectively = "分别" in words and not self._is_of_places(span)
            begin = self.layout.sentence(span.start)
            if respectively or (words.strip() and follows_list(self.text, self.spans, self._at, count, begin)):
                self._waiting = self._memory.several(self._line, count)
        return self._waiting.pop(0) if self._waiting else ""

    def _is_of_places(self, span: Span) -> bool:
        """Whether what 分别 stands behind are places, all of which have the same name's numbers: 双辽市、铁东区分别."""
        begin = max(self.layout.sentence(span.start), span.start - FARTHEST)
        listed = self.text[begin : max(begin, self.text.rfind("分别", begin, span.start))].rstrip("，,")
        last = re.split("[、和与及]", listed[-LONGEST:])[-1]
        return bool(last and self.heads.fullmatch(last.strip()))

    def _is_by_place(self, span: Span) -> bool:
        """Whether a figure without a name is one of those that places have of a whole: 分县区看,甲县增长5%."""
        begin = self.layout.near_statement(span.start)
        return bool(BY_PLACE.search(self.text, begin, span.start)) or self._is_of_places(span)

    def _printed(self, name: str, said: Said, span: Span) -> Told:
        """The name that stands before a number, or what its verb tells it to be; without one that of another figure."""
        left = said.measure == LEVEL and (not name or name.endswith(VERBS_OF_SUMS))
        if left and (done := of_verb(said.rest, span.unit)):
            return Told(done, sure=False)
        if not name:
            return self._carried(said, span)
        name = self._memory.completed(AMONG_END.sub("", name), self._line, span.unit, said.measure == LEVEL)
        name = in_stage(self.text, by_stage(said.rest.strip(), name), span.end)
        whole = joined(name, self._last_name(said, span).name) or self._whole(name, span)
        told = _plain(whole + VISITORS if whole.endswith(VISIT) and span.unit.endswith(PEOPLE) else whole)
        return told._replace(sure=told.sure and not self._unparted)

    def _carried(self, said: Said, span: Span) -> Told:
        if span.unit.endswith(PEOPLE) and (got := GOT.match(self.text, span.end)):
            return Told(f"{got[0]}人数", sure=False)
        # 完成投资82亿元,占总投资229亿元的36%: the share is of what stands before the whole.
        share = SHARES.search(self.text, self.layout.clause(span.start), span.start) if said.measure == SHARE else None
        of_whole = share and self._at and share.start() < self.spans[self._at - 1].start
        last = (self._memory.before_last(self._line) if of_whole else None) or self._last_name(said, span)
        if self._is_by_place(span) and (whole := self._memory.whole(self._line)):
            return Told(whole, sure=False)
        same = last.sentence == (sentence := self.layout.sentence(span.start))
        fares = faring(self.text[max(sentence, self._last) : span.start], self.heads)
        spoken_of = fares or ("" if same else topic(self.text[sentence : sentence + LONGEST]))
        if spoken_of and is_name(known := self._memory.completed(spoken_of, self._line, span.unit, level=False)):
            return _plain(known)
        if not same and (before_it := ahead_of(self.text[sentence : span.start][:FARTHEST])):
            return Told(trimmed(before_it, self.heads), sure=False)
        name = last.name if last.alike else COUNTED.get(span.unit, last.name)
        name = in_all(said.rest, name)
        if whole := staged(kind_of_works(self.text, span.end) or said.rest.strip(), name) or (
            "" if same else self._whole("", span)
        ):
            return _plain(whole)
        sure = last.sure and same and not self._unparted
        return Told(name, sure and (said.measure != LEVEL or is_name(name)))

    def _last_name(self, said: Said, span: Span) -> Last:
        """The name that a number without one goes on with; a count or amount goes on with one in its own unit."""
        unit = span.unit
        own = said.measure in (LEVEL, DIFFERENCE) and unit not in RELATIVE and unit not in POINTS
        return self._memory.last(self._line, unit if own else "")

    def _whole(self, name: str, span: Span) -> str:
        """A bare name with what it is of: by the figure before it in its sentence, or by how the sentence begins."""
        sentence = self.layout.sentence(span.start)
        last = self._memory.last(self._line)
        near = last.name and self.layout.statement(last.sentence) == self.layout.statement(span.start)
        whole = of_last(name, last.name) if near else name
        if whole != name or not is_bare(name):
            return whole
        for begin in dict.fromkeys((sentence, self.layout.statement(span.start))):
            lead = subject(self.text[begin : min(begin + LONGEST, span.start)]) if whole == name else ""
            whole = of_subject(name, trimmed(lead, self.heads)) if lead else whole
            spoken_of = topic(self.text[begin : min(begin + LONGEST, span.start)]) if whole == name else ""
            whole = of_topic(name, trimmed(spoken_of, self.heads)) or whole
        return whole

    def _counted(self, rest: str, said: Said, span: Span) -> str:
        """The noun behind a number, where none stands right before it."""
        if said.measure not in (LEVEL, DIFFERENCE, SHARE) or (said.measure == SHARE and rest) or span.unit in POINTS:
            return ""
        open_ = leaves_open(rest, said.rest, span.unit, level=said.measure == LEVEL)
        if not open_ and (MEASURING.search(span.unit) or is_named(rest)):
            return ""
        noun, end = noun_of_all(self.text, self.spans, self._at)
        # 抽检210家企业: a verb that no list has before a noun; 集中精力办好10件民生实事: no name at all.
        if not open_ and not (len(rest) == VERB < len(noun)):
            named = is_thing(rest) or "、" in rest or LASTING.search(span.unit)
            noun = known_part(noun) or ("" if named else noun)
        if not noun:
            return ""
        noun = in_stage(self.text, noun, end)
        # 5只山羊和3只绵羊: the noun of one number does not stand before the next.
        self._last = end if self.text[end : end + 1] in JOINING else self._last
        return noun
