"""How far the words reach that say in what sense figures are meant: to a clause, a sentence, the full stop."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from indicators.reading.building import are_not_finished
from indicators.reading.columns import Cell
from indicators.reading.cues import FARTHEST, Cue, found
from indicators.reading.layout import Layout
from indicators.reading.prospects import BEHIND, DO, FEW, Prospects
from indicators.reading.span import OPEN, Span, Told, end_of

# 争取资金 is to ask for money; that it was asked for says a report on what was done.
MONEY = re.compile("资金|补助|投资|债券|专项债|国债")
# 计划总投资5000万元以上项目412个: the plan is of each, not of how many there are.
THRESHOLD = re.compile(
    r"总?投资额?[^，,。；;\n]{0,14}以上的?[^，,。；;\n]{0,6}(?:项目|企业|工程)[^，,。；;\n0-9]{0,4}$"
)
# What holds up to the full stop.
LASTING = ("target", "later", OPEN, "planned")
# What is signed is money to come, but so many projects are signed.
SIGNED = ("签约", "意向")
SOLD_FOR = ("能卖到", "能卖", "能到")
MOST = 40
MEANT_ONCE = ("曾", "原", "本", "初")
AMONG = "其中"
OF_ONE = re.compile("预计(?:可|将|能)?(?:完成|实现|达到?|增长|为|下降|超过?|突破|[0-9约近])")
ONCE = "后"


class Reach:
    """The words of a whole text that say in what sense its figures are meant, found once.

    The groups are those of the lexicon's kind ``status``: target; planned (总投资: of the next figure of its clause;
    投产后: of all that is reckoned behind it); intended (计划: of all that follows in the sentence, until something is
    done); estimate; done; built (建成: done, save where the clause only means to). Beside them later, for what lies
    ahead (到2025年 after the article's year, 明年); past (去年); and OPEN, for a date where that year is not known and
    for a 将 that no other word holds.
    """

    def __init__(self, layout: Layout, cells: Mapping[int, Cell], year: int) -> None:
        self.text, self.layout, self.cells = layout.text, layout, cells
        self._cues = sorted(found(layout.text, year))
        self._starts = [cue.start for cue in self._cues]
        self._prospects = Prospects(layout, year)
        self._told, self._unit = Told(""), ""
        # Where the figure before begins.
        self._counted_at = 0
        self._last: dict[str, tuple[int, str]] = {}
        self._counted: dict[str, Told] = {}

    def _begin(self, span: Span) -> int:
        """Where the statement begins; 其中 goes on with the one before, of what was to come in the same unit."""
        begin = self.layout.statement(span.start)
        if not self.text.startswith(AMONG, begin):
            return begin
        at, told = self._last.get(span.unit, (0, "actual"))
        end = begin - 1
        while end > 0 and self.text[end].isspace():
            end -= 1
        before = self.layout.statement(max(0, end))
        return before if at >= before and told not in ("", "actual") else begin

    def _between(self, start: int, end: int) -> list[Cue]:
        """The last of the words between two places."""
        behind = bisect_left(self._starts, end)
        return self._cues[bisect_left(self._starts, start, max(0, behind - MOST), behind) : behind]

    def _right_behind(self, end: int) -> set[str]:
        """The groups of the words right behind a number, in its clause."""
        at = bisect_left(self._starts, end)
        if at == len(self._starts) or self._starts[at] >= end + FEW:
            return set()
        groups = {cue.group for cue in self._between(end, end_of(BEHIND, self.text, end))}
        # 全长12公里的公路已完成路基工程 says nothing of its length.
        of_thing = self.text.startswith("的", end) or are_not_finished(self.text, end)
        return groups - {"done", "built"} if of_thing else groups

    def _reaches(self, cue: Cue, span: Span, begin: int) -> bool:
        """总投资 speaks of the next figure alone, 计划 of its sentence, 力争 and a date of all up to the full stop."""
        position = span.start
        # 争取资金3亿元,达标率达到72%: the money alone was asked for.
        asked = cue.word == "争取" and MONEY.search(self.text, cue.start, cue.start + FARTHEST)
        if (cue.word in SIGNED and "元" not in span.unit) or (asked and cue.start < self._prospects.last):
            return False
        if cue.group == "planned" and not cue.word.endswith(ONCE):
            return cue.start >= max(self.layout.clause(position), self._prospects.last)
        # 曾计划投资3亿元,后仅投入1亿元: what was planned once ends with its clause, as a price does (一斤能卖45块).
        once = cue.group == "intended" and self.text[max(0, cue.start - 1) : cue.start] in MEANT_ONCE
        if once or cue.word in SOLD_FOR:
            return cue.start >= self.layout.clause(position)
        of_each = THRESHOLD.search(self.text[max(0, position - FARTHEST) : position])
        if of_each and cue.start < self._prospects.last:
            return False
        if cue.start >= min(self.layout.sentence(position), begin) or cue.group in LASTING:
            return True
        # 计划引进项目20个;建设学校3所: what is meant goes on to what is done next.
        return cue.group == "intended" and bool(DO.search(self.text, self.layout.clause(position), position))

    def _is_of_others(self, cue: Cue, span: Span) -> bool:
        """产值预计增长6%;投资完成65亿元: what is expected of one thing, the name of which stands before the word."""
        one = OF_ONE.match(self.text, cue.start) and cue.start > self.layout.clause(cue.start)
        return bool(one) and self.layout.near_sentence(span.start) > cue.start

    def _last_year(self, said: list[Cue], start: int) -> bool:
        """Whether the last year that was named before a place has gone by."""
        past = next((cue for cue in reversed(said) if cue.group == "past" and cue.start < start), None)
        return bool(past and not {"今年", "明年"} & {self.text[n : n + 2] for n in range(past.start, start)})
