"""Is a figure done, planned, a target or an estimate (its observation status)? The words of its sentence say so."""

import re
from bisect import bisect_left

from indicators.reading import foretold, goals
from indicators.reading.alike import THESE, YEARS_SHARE, goes_on, is_growth, of_one_list
from indicators.reading.building import FURTHER
from indicators.reading.columns import status_of
from indicators.reading.cues import COSTS, FARTHEST, Cue, after_done
from indicators.reading.prospects import DO, REACH, last, to_come
from indicators.reading.reach import MONEY, ONCE, SIGNED, Reach
from indicators.reading.senses import BY, WILL_BE
from indicators.reading.span import OPEN, Span, Told, end_of

SO_FAR = re.compile("了|已|顺利|圆满|超额")
# 为确保项目落地,筛选了368个.
BROUGHT = re.compile("(?:^|[，,。；;：:])[^，,。；;：:\n将要可能会拟再0-9]{2,}(?<![为除])了$")
# 围绕全年目标,上半年完成14亿元.
BY_NOW = re.compile(
    "(?:上半年|前?[一二三]个?季度|前[0-9三]{1,2}个?季?月|1[—\\-~至到][0-9]{1,2}月)(?![^，,。；;\n]{0,8}目标)[^。；;\n力争将要确保计划拟望预]*$"
)
COMPLETED = re.compile(f"{SO_FAR.pattern}|完成")
# 力争:新增企业12家;…: a list of what is to be reached.
LISTS = re.compile("[^，,。；;：:\n0-9]{2,8}[:：]")
THIS_YEAR = re.compile("(?:今年|以来|年初|[0-9]月份?|季度|半年)[^。；;\n]{0,14}$")
GOT = re.compile("获得|获批|(?<!争取)到位|落实|全[省市国县]第[一二三]")
# 计划降到3%: a level to be reached, which is a target.
TO_LEVEL = re.compile("(?:提高|提升|增加|增长|降低|下降|降|压缩|缩短|控制|稳定|保持|扩大|翻).{0,3}[到至在][^，。]{0,2}")
# 年均要增长18%以上.
TO_GROW = re.compile(
    "要[^，,。；;\n0-9]{0,6}(?:增长|提高|提升|下降|降低|压减|压缩)[^，,。；;\n0-9]{0,3}[0-9.]+ ?%(?:以[上内下]|左右)?$"
)
# 规模以上企业是指年收入2000万元以上的企业: what a word means.
DEFINED = re.compile("是指|指的是|系指")
STRONG = ("target", "estimate", "intended", "planned")
YEARS_END = ("年底", "年末")
TOTALS = {*COSTS, "设计年产", "设计年", "项目预算"}


class Cues(Reach):
    """``of`` reads the status off for a figure, by the words around it and by what the figures before it were."""

    def of(self, span: Span) -> Told:
        """The status of the next figure, in the order of the text: target, estimate, planned, actual where a word says
        that it is done, OPEN, or nothing where no word says anything.
        """
        begin = self._begin(span)
        told = status_of(self.cells.get(span.start)) or self._of_change(span)
        if not told and goals.is_threshold(self.text, span):
            self._prospects.last = span.end
            return Told("actual")
        if not told and goals.is_against(self.text, span):
            told = Told("target")
        told = told or self._as_before(span) or self._signed(span) or self._meant(span, begin)
        ahead = self._prospects.sections.look_ahead(span.start)
        if ahead and told.text in ("", "actual"):
            ahead = not any(cue.group == "past" for cue in self._between(begin, span.start))
        told = self._told_behind(span, told)
        self._told = self._prospects.concluded(span, told, ahead=ahead)
        self._counted_at = span.start
        self._unit = unit = span.unit
        self._last[unit] = span.start, self._told.text
        self._counted[self.text[span.start : span.end]] = self._told
        if self._told.text == "target" and self._is_called(span):
            # What a target is called by is no beginning of a list of targets.
            self._prospects.target = -1
        return self._told

    def to_come(self, span: Span, *, planned: bool = False) -> Told:
        """The status of a figure whose time is still to come, or only begun and ``planned``, though no word says so."""
        told = to_come(self.text[self.layout.clause(span.start) : span.end], by_then=planned)
        return told._replace(sure=told.sure and not planned)

    def _of_change(self, span: Span) -> Told | None:
        """What something that is to change has been is actual; what the weather will be is an estimate."""
        if self.layout.was(span, dated=True) or foretold.is_beside(self.text, span, self._prospects.year):
            return Told("actual")
        if foretold.is_set(self.text, span.start):
            return Told("target", sure=False)
        begin = self.layout.near_statement(span.start)
        if DEFINED.search(self.text, begin, span.start):
            return Told("context", sure=False)
        return Told("estimate") if foretold.is_forecast(self.text, begin, span) else None

    def _as_before(self, span: Span) -> Told | None:
        """建成后年产值35亿元、税收2亿元: what stands in one list with the figure before is meant as that is, and so is
        how much that has grown.
        """
        end = self._prospects.last
        if self.text.endswith(THESE, 0, span.start):
            return self._counted.get(self.text[span.start : span.end], Told("actual"))
        if bisect_left(self._starts, end) < bisect_left(self._starts, span.end):
            years = self._told.text in ("planned", "target") and YEARS_SHARE.fullmatch(self.text, end, span.start)
            return Told("planned", sure=False) if years else None
        if end and self._told.text != OPEN and is_growth(self.text, end, span):
            return self._told
        if self._told.text in ("", "actual"):
            return None
        if of_one_list(self.text, end, span):
            return self._told
        also = span.unit == self._unit and goes_on(self.text, end, span.start)
        return self._told._replace(sure=False) if also else None

    def _signed(self, span: Span) -> Told | None:
        """签约项目12个,签约额30亿元: money to come, and yet so much was signed, where so many projects were."""
        if "元" not in span.unit or self._told.text not in ("", "actual"):
            return None
        signed = foretold.is_signed(self.text, self._counted_at, self._prospects.last, span.start)
        return Told("actual", sure=False) if signed else None

    def _told_behind(self, span: Span, told: Told) -> Told:
        """What the words behind a number say of it: 12个项目将开工, 突破3500万吨已成定局."""
        then = told.text == "estimate" and foretold.is_done_then(self.text, span.end)
        still = foretold.is_still(self.text, span)
        if then or (told.text == OPEN and (still or foretold.comes(self.text, span.end))):
            return Told("planned", sure=False)
        if told.text not in ("", "actual"):
            return told
        if foretold.is_certain(self.text, span.end):
            return Told("estimate", sure=False)
        clause = self.layout.clause(span.start)
        # 总投资14亿元,客房2300间,要求明年4月底前投入运营: what belongs to a plan is due as that is.
        since = self.layout.near_sentence(span.start) if self._told.text == "planned" else clause
        due = not told.text and foretold.is_due(self.text, span, since, self._prospects.year)
        if due or still:
            return Told("planned")
        done = bool(told.text) and any(
            cue.group in ("done", "built", "past") for cue in self._between(clause, span.end)
        )
        rest = foretold.is_rest(self.text, span, called_done=done)
        if (told.text and not rest) or not foretold.comes(self.text, span.end):
            return told
        # 一期去年建成12栋,二期13栋将开工: the year gone by is of the clause before.
        past = not foretold.must(self.text, span.end) and any(
            cue.group == "past" for cue in self._between(clause, span.start)
        )
        return told if past else Told("planned", sure=False)

    def _is_called(self, span: Span) -> bool:
        """Whether a target is called by this number, which is not simply said to be there: 实现了12亿元的目标."""
        words = self.text[self.layout.near_breath(span.start) : span.end]
        return goals.is_called(self.text, span, words, back=self._prospects.sections.looks_back)

    def _meant(self, span: Span, begin: int) -> Told:  # noqa: PLR0911 - a return for each kind of word
        clause, said = self.layout.clause(span.start), self._between(begin, span.end)
        behind = self._right_behind(span.end)
        if self._is_called(span):
            return Told("target")
        if not (said or behind):
            return Told("")
        meant = [cue for cue in after_done(said) if self._reaches(cue, span, begin)]
        near = behind | {cue.group for cue in said if cue.start >= clause}
        strong = next((cue for cue in reversed(meant) if cue.group in STRONG), None)
        if "done" in behind and not (strong and strong.start >= clause):
            return Told("actual")
        if strong and (self._is_of_others(strong, span) or self._is_done_since(strong, clause, span)):
            return Told("actual", sure=False)
        if strong and not ("built" in near and strong.start < clause and strong.group != "target"):
            return self._strong(strong, said, span)
        words = self._prospects.words(span)
        if strong and strong.group == "estimate" and "done" not in near and not SO_FAR.search(words):
            return Told("estimate", sure=False)
        if strong and "built" in near and "done" not in near and not COMPLETED.search(words):
            # 预计开工项目30个,投产20个: a person says whether these are built yet.
            return self._strong(strong, said, span)._replace(sure=False)
        if told := self._of_time(meant, said, span):
            return told
        opens = said and said[-1].start == self.layout.statement(said[-1].start)
        if opens and near == {"built"} and self._told.text in ("target", "planned"):
            return Told("planned", sure=False)
        return Told("actual" if not near.isdisjoint(("done", "built")) else "")

    def _of_time(self, meant: list[Cue], said: list[Cue], span: Span) -> Told | None:
        """What a time to come says, or a 将 that no other word holds."""
        later = next((cue for cue in reversed(meant) if cue.group == "later"), None)
        if later and later.word.endswith(YEARS_END):
            # 到年底 of the year that a part looks back on, or that was told: 去年新增12亩,到年末达到13亩.
            gone = self._prospects.sections.looks_back(span.start) or self._last_year(said, later.start)
            later = None if gone else later
        told = to_come(self._prospects.words(span), by_then=later.word == BY) if later else None
        opened = next((cue for cue in reversed(meant) if cue.group == OPEN), None)
        return (
            told
            if not opened or (told and told.text != OPEN)
            else foretold.of_will(self.text, opened, span, self._prospects.words(span))
        )

    def _is_done_since(self, cue: Cue, clause: int, span: Span) -> bool:
        """围绕全年目标,上半年完成14亿元: whether a clause behind a word for what is meant tells what was done."""
        if cue.start >= clause:
            return False
        return bool(BROUGHT.search(self.text, clause, span.start) or BY_NOW.search(self.text, cue.start, span.start))

    def _strong(self, cue: Cue, said: list[Cue], span: Span) -> Told:
        """计划投资 is planned; 计划降到3% and 到2025年将建成 are targets; 投产后 and 预计…将达 are estimates."""
        words = self._prospects.words(span)
        if cue.group == "planned" and cue.word.endswith(ONCE):
            return foretold.once_there(self.text, cue, span)
        # 预计参展企业420家,签约额15亿元.
        if (cue.word in SIGNED or cue.word.startswith(WILL_BE)) and any(
            one.group == "estimate" or (one.group == "planned" and one.word.endswith(ONCE)) for one in said
        ):
            return Told("estimate")
        if cue.word == "争取" and MONEY.search(self.text, cue.start, cue.start + FARTHEST):
            return self._asked_for(cue, said)
        if (
            cue.group == "target"
            and cue.start < self.layout.sentence(span.start)
            and last(DO, words) > last(REACH, words)
            and not LISTS.match(self.text, cue.start)
        ):
            # 确保6月完工;增设站房2座: what is to be done next.
            return Told("planned", sure=False)
        if cue.group != "intended":
            stands = cue.word in TOTALS and self._prospects.stands(span)
            return Told("actual", sure=False) if stands else Told(cue.group)
        by_then = any(one.word.startswith(BY) for one in said) and last(REACH, words) >= last(DO, words)
        to_grow = cue.word == "要" and span.unit == "%" and TO_GROW.search(words)
        return Told("target" if by_then or to_grow or TO_LEVEL.search(words) else "planned")

    def _asked_for(self, cue: Cue, said: list[Cue]) -> Told:
        """争取资金: asked for where somebody plans, got where news tell what was done."""
        sections = self._prospects.sections
        line = self._between(self.layout.line(cue.start), cue.start)
        past = sections.looks_back(cue.start) or any(one.group == "past" for one in (*line, *said))
        news = THIS_YEAR.search(self.text, max(0, cue.start - FARTHEST), cue.start)
        told = bool(news) and said[0] is cue and not sections.look_ahead(cue.start)
        raised = self.text.endswith("向上", 0, cue.start) and not sections.look_ahead(cue.start)
        got = past or told or raised or GOT.search(self.text, cue.start, end_of(FURTHER, self.text, cue.start))
        return Told("actual", sure=False) if got else Told("planned")
