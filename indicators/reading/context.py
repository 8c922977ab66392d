"""What surrounds a figure says what it is: its place, period, subject and status."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Mapping

from indicators.quantity import lexicon
from indicators.quantity.lexicon import any_of, either
from indicators.reading.span import DATE, ORDINAL, Span
from indicators.reading.status import OPEN, Cues

SENTENCE = re.compile(r"[。！!？?；;\n]")
CLAUSE = re.compile(r"[，,。！!？?；;：:、（）()\n]|(?<![0-9])\.(?![0-9])")
# A place or year that something is compared with is not the figure's own: 比上年, 高于全国, 占全省.
COMPARED = re.compile(r"(?:比|较|与|高于|低于|快于|慢于|占|居|位居|列|是|超过|超|同|于)$")
YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "年初以来": 0, "明年": 1, "来年": 1}
YEAR_WORD = re.compile(either(YEARS) + "|全年")
HERE = {"全市": "市", "我市": "市", "本市": "市", "全县": "县", "我县": "县", "全区": "区", "我区": "区"}
NATION = "全国"
LEADING = re.compile(
    r"^(?:其中|目前|截至目前|截至|截止|现在|现|如今|当前|同时|此外|另外|另有|还|以及|及|和|与|并|而|且|到|在|于|年末|全年|年底|期末|末|底|分别|"
    r"预计|力争|确保|计划|目标|已|将|的|了|比上年|较上年|同期|我们|他们|咱们|我|他|她|它|该|这个|那个|这里|这|那|从|由|使|让|把|对|为|以(?![上下内来])|"
    r"全[市省县区村镇乡国]|先后|累计|再(?!生)|共有|拥有|现有|已有|设有|实现|有(?![机色效限线关])|比如|据了解|据介绍|据悉|记者获悉|每[^，,]{1,2}(?=能|可|拥有|产|卖)|\[|\])+"
)
# A figure list joins its nouns: 5只山羊和3只绵羊.
JOINT = re.compile(r"[和及与、]$")
CUT = re.compile("享受|通过|顺利|实现|完成|开工|复工|满负荷|住进|参加|获|纳入|达|任|投入|入驻|长成")
# A deadline holds for its own sentence only: 力争到2027年.
UNTIL = re.compile("[到至]$")
LISTED = re.compile(r"[^，,。；;、\s0-9]{2,6}(?:、|等)")
LONGEST, FARTHEST, SHORT, LONGEST_CHANGE = 30, 60, 8, 14
NOUN = re.compile(r"[^，,。！!？?；;：:、（）()“”\s0-9〇零一二两三四五六七八九十百千万的在已将被等有和与是为及]{1,12}")


VERBS = re.compile(f"(?:{any_of('verb')})+$")
GROWN = re.compile(f"(?:同比|环比|比上年|较上年|比上年同期|年均)?(?:{any_of('growth')})+(?:了|到|至)?$")


class Context:
    """Places, dates and clauses of a whole text, found once; ``of`` reads them off for a figure.

    ``places`` maps what a text may print (朝阳高新区) to the place's name; the lexicon's are always known.
    ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, folded: str, spans: list[Span], places: Mapping[str, str], year: int) -> None:
        self.text, self.spans, self.year = folded, spans, year
        self._known = {**lexicon.words("place"), **places}
        self._heads = re.compile(f"(?:{either(self._known)})+")
        found = re.finditer(either([*self._known, *HERE]), folded)
        self._mentions = deque((match.start(), match[0]) for match in found if not self._in_list(match))
        self._sentences = [0, *(m.end() for m in SENTENCE.finditer(folded))]
        self._clauses = [0, *(m.end() for m in CLAUSE.finditer(folded))]
        self._lines = [0, *(m.end() for m in re.finditer("\n", folded))]
        self._marks, self._last_mark, self._until = self._time_marks(), (-1, ""), (-1, "")
        self._here, self._nation = "", -1
        self._by_level: dict[str, str] = {}
        self._head, self._last = "", 0
        self._cues = Cues(folded, year)

    def _in_list(self, found: re.Match) -> bool:
        """辽宁健德 in a list of firms is a firm, not the province."""
        listed = self.text[found.start() - 1 : found.start()] in ("、", "驻")
        return listed and found[0][-1] not in "市县区省" and bool(LISTED.match(self.text, found.end()))

    def of(self, span: Span) -> tuple[str, str, str, str]:
        """Period, place, subject and status of the next figure, each may be empty; call it in order.

        The status is empty where the figure may be of what is to come, and no word says so.
        """
        sentence, clause = _last(self._sentences, span.start), _last(self._clauses, span.start)
        place = self._place(span, clause)
        if span.subject and (head := self._heads.match(span.subject)):
            place = self._known.get(head[0], place)
        # A cell of a table is called by its row and column, not by what stands before it.
        subject = span.subject or self._subject_of(span, sentence, clause)
        period = self._period(span, sentence)
        status = self._cues.status(span.start, span.end, sentence, clause)
        if self.year and period and int(period.rpartition("/")[2][:4]) > self.year:
            # What is done already is not of the time to come that its sentence names.
            period, status = ("", status) if status == "actual" else (period, status or OPEN)
        status = "" if status == OPEN else status or "actual"
        return period, place, subject, "context" if status == "actual" and place == NATION else status

    def _place(self, span: Span, clause: int) -> str:
        """The last place named before the number; 全国 only in its own clause, 全市 as the last city."""
        while self._mentions and self._mentions[0][0] < span.start:
            start, form = self._mentions.popleft()
            if COMPARED.search(self.text[max(0, start - 3) : start]):
                continue
            name = self._by_level.get(HERE[form], self._here) if form in HERE else self._known[form]
            if name == NATION:
                self._nation = start
            else:
                self._here = self._by_level[name[-1:]] = name
                self._nation = -1
        return NATION if self._nation >= clause else self._here

    def _period(self, span: Span, sentence: int) -> str:
        """Of the last date before the number in its paragraph that nothing is compared with."""
        while self._marks and self._marks[0][0] < span.start:
            one = self._marks.popleft()
            if UNTIL.search(self.text[max(0, one[0] - 2) : one[0]]):
                self._until = one
            else:
                self._last_mark = one
        until, period = self._until
        if until >= sentence and until > self._last_mark[0]:
            return period
        start, period = self._last_mark
        return period if start >= _last(self._lines, span.start) else ""

    def _time_marks(self) -> deque[tuple[int, str]]:
        """Where a date or a word for a year stands, and its period."""
        marks = [(one.start, one.period) for one in self.spans if one.kind == DATE and one.period]
        if self.year:
            found = YEAR_WORD.finditer(self.text)
            marks += [(match.start(), str(self.year + YEARS.get(match[0], 0))) for match in found]
        return deque(sorted(one for one in marks if not COMPARED.search(self.text[max(0, one[0] - 2) : one[0]])))

    def _subject_of(self, span: Span, sentence: int, clause: int) -> str:
        """The words before the number, or behind it; growth and shares belong to what was named before."""
        begin = max(clause, self._last, span.start - FARTHEST)
        left = self.text[max(begin, self._after_date(begin, span.start)) : span.start]
        left = left[left.rfind("“") + 1 :] if left.count("“") > left.count("”") else left
        new_sentence = sentence >= self._last
        self._last = span.end
        words = self._trimmed(left)
        change = GROWN.search(words, max(0, len(words) - LONGEST_CHANGE))
        if change and len(words) - len(change[0]) < 2:
            base = "" if new_sentence else self._head
            return (base + change[0])[:LONGEST]
        if not words or words.endswith("等") or JOINT.search(left):
            words = self._behind(span) or words or ("" if new_sentence else self._head)
        self._head = words[: change.start()] if change and change.start() else words or self._head
        return words[:LONGEST]

    def _after_date(self, begin: int, end: int) -> int:
        """Where the last date of a clause ends, or an ordinal right before the number: 第一批12个项目."""
        index = bisect_left(self.spans, end, key=lambda one: one.start)
        while index and self.spans[index - 1].start >= begin:
            index -= 1
            one = self.spans[index]
            if one.kind == DATE or (one.kind == ORDINAL and one.end == end):
                return one.end
        return 0

    def _trimmed(self, left: str) -> str:
        """The noun before a number: no dates, no places at its head, no verbs at its end."""
        words = LEADING.sub("", re.sub(r"[\s0-9%.,]+", "", left).removesuffix("“"))
        while verb := VERBS.search(words[-SHORT:]):
            words = words[: len(words) - len(verb[0])]
        head = self._heads.match(words)
        return LEADING.sub("", words[head.end() :]) if head and head.end() < len(words) else words

    def _behind(self, span: Span) -> str:
        """The noun behind a number: 78个项目享受 -> 项目."""
        match = NOUN.match(self.text, span.end)
        return CUT.split(match[0])[0] if match and len(match[0]) > 1 else ""


def _last(starts: list[int], position: int) -> int:
    return starts[bisect_right(starts, position) - 1]
