"""What a figure counts or measures: the words around it that name it."""

import re
from bisect import bisect_left
from typing import NamedTuple

from indicators.quantity.lexicon import any_of
from indicators.reading.layout import Layout
from indicators.reading.span import DATE, ORDINAL, Span, Told

LEADING = re.compile(
    r"^(?:其中|目前|截至目前|截至|截止|现在|现|如今|当前|同时|此外|另外|另有|还|以及|及|和|与|并|而|且|到|在|于|年末|全年|年底|期末|末|底|分别|"
    r"预计|力争|确保|计划|目标|已|将|的|了|比上年|较上年|同期|我们|他们|咱们|我|他|她|它|该|这个|那个|这里|这|那|从|由|使|让|把|对|为|以(?![上下内来])|"
    r"全[市省县区村镇乡国]|先后|累计|再(?!生)|共有|拥有|现有|已有|设有|实现|有(?![机色效限线关])|比如|据了解|据介绍|据悉|记者获悉|每[^，,]{1,2}(?=能|可|拥有|产|卖)|\[|\])+"
)
# A figure list joins its nouns: 5只山羊和3只绵羊.
JOINT = re.compile(r"[和及与、]$")
CUT = re.compile("享受|通过|顺利|实现|完成|开工|复工|满负荷|住进|参加|获|纳入|达|任|投入|入驻|长成")
LONGEST, FARTHEST, SHORT, LONGEST_CHANGE = 30, 60, 8, 14
NOUN = re.compile(r"[^，,。！!？?；;：:、（）()“”\s0-9〇零一二两三四五六七八九十百千万的在已将被等有和与是为及]{1,12}")


VERBS = re.compile(f"(?:{any_of('verb')})+$")
GROWN = re.compile(f"(?:同比|环比|比上年|较上年|比上年同期|年均)?(?:{any_of('growth')})+(?:了|到|至)?$")


class What(NamedTuple):
    """``measure``: a key of measures.csv; ``indicator``: the name without measure, place and time.

    ``subject`` is the words that say what is counted, with the direction of growth.
    """

    subject: str
    measure: Told = Told("")
    indicator: Told = Told("")


class Subjects:
    """What the figures of a whole text are of; ``of`` reads it off for a figure.

    ``heads`` matches the places that may stand at the head of a name.
    """

    def __init__(self, layout: Layout, spans: list[Span], heads: re.Pattern) -> None:
        self.text, self.layout, self.spans, self.heads = layout.text, layout, spans, heads
        self._head, self._last = "", 0

    def of(self, span: Span) -> What:
        """Of the next figure; call it in order. A cell of a table is called by its row and column alone."""
        return What(span.subject or self._subject_of(span))

    def _subject_of(self, span: Span) -> str:
        """The words before the number, or behind it; growth and shares belong to what was named before."""
        sentence, clause = self.layout.sentence(span.start), self.layout.clause(span.start)
        begin = max(clause, self._last, span.start - FARTHEST)
        left = self.text[max(begin, self._after_date(begin, span.start)) : span.start + span.fall]
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
        head = self.heads.match(words)
        return LEADING.sub("", words[head.end() :]) if head and head.end() < len(words) else words

    def _behind(self, span: Span) -> str:
        """The noun behind a number: 78个项目享受 -> 项目."""
        match = NOUN.match(self.text, span.end)
        return CUT.split(match[0])[0] if match and len(match[0]) > 1 else ""
