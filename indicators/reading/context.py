"""What surrounds a figure says what it is: its place, period, subject and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from indicators import lexicon
from indicators.lexicon import any_of, either
from indicators.reading.scan import DATE, Span

SENTENCE = re.compile(r"[。！!？?；;\n]")
CLAUSE = re.compile(r"[，,。！!？?；;：:、（）()“”\n]|(?<![0-9])\.(?![0-9])")
# A place or year that something is compared with is not the figure's own: 比上年, 高于全国, 占全省.
COMPARED = re.compile(r"(?:比|较|与|高于|低于|快于|慢于|占|居|位居|列|是|超过|超|同|于)$")
YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "年初以来": 0, "明年": 1, "来年": 1}
YEAR_WORD = re.compile(either(YEARS) + "|全年")
HERE = {"全市": "市", "我市": "市", "本市": "市", "全县": "县", "我县": "县", "全区": "区", "我区": "区"}
NATION = "全国"
LEADING = re.compile(
    r"^(?:其中|目前|截至目前|截至|截止|现在|现|如今|当前|同时|此外|另外|另有|还|以及|及|和|与|并|而|且|到|在|于|年末|全年|年底|期末|分别|"
    r"预计|力争|确保|计划|目标|已|将|的|了|了有|比上年|较上年|同期|我|他|她|它|该|这|那|从|由|使|让|把|对|为|以|据了解|据介绍|据悉|记者获悉|市|省|县|区)+"
)
FUTURE = re.compile(r"到(20[0-9]{2})年")
LONGEST = 30
NOUN = re.compile(r"[^，,。！!？?；;：:、（）()“”\s0-9〇零一二两三四五六七八九十百千万的在已将被等有和与是为及]{1,12}")


@dataclass(frozen=True)
class Surroundings:
    """Of one figure; ``status`` is one of the column ``status``, the rest may be empty."""

    place: str
    period: str
    subject: str
    status: str


class Context:
    """Places, dates and clauses of a whole text, found once; ``of`` reads them off for a figure.

    ``places`` maps what a text may print (朝阳高新区) to the place's name; the lexicon's are always known.
    ``year`` is that of the article, 0 where unknown.
    """

    def __init__(self, folded: str, spans: list[Span], places: Mapping[str, str], year: int) -> None:
        self.text, self.spans, self.year = folded, spans, year
        known = {**lexicon.words("place"), **places}
        self._known = known
        found = re.compile(either([*known, *HERE])) if known else re.compile("(?!)")
        self._mentions = [(m.start(), m.end(), m[0]) for m in found.finditer(folded)]
        self._mention_starts = [start for start, _, _ in self._mentions]
        self._sentences = [0, *(m.end() for m in SENTENCE.finditer(folded))]
        self._clauses = [0, *(m.end() for m in CLAUSE.finditer(folded))]
        self._subject, self._head, self._last = "", "", 0

    def of(self, span: Span) -> Surroundings:
        """The surroundings of the next figure; call it in the order of the text."""
        sentence, clause = _last(self._sentences, span.start), _last(self._clauses, span.start)
        place = self._place(span, clause)
        subject = self._subject_of(span, sentence, clause)
        status = self._status(span, sentence, clause, place)
        return Surroundings(place, self._period(span, sentence), subject, status)

    def _place(self, span: Span, clause: int) -> str:
        last, city = "", ""
        for start, end, form in reversed(self._mentions[: bisect_left(self._mention_starts, span.start)]):
            if COMPARED.search(self.text[max(0, start - 3) : start]):
                continue
            name = self._known.get(form, "")
            if name == NATION:
                if start >= clause:
                    return NATION
                continue
            if form in HERE:
                city = city or HERE[form]
                continue
            if city and not name.endswith(city):
                last = last or name
                continue
            return name
        if not last and self._mentions and not city:
            return ""
        return last

    def _period(self, span: Span, sentence: int) -> str:
        """Of the last date of the sentence that nothing is compared with; else of the paragraph's first words."""
        paragraph = self.text.rfind("\n", 0, span.start) + 1
        for begin in (sentence, paragraph):
            found = self._date(begin, span.start)
            if found is not None:
                return found
        return ""

    def _date(self, begin: int, end: int) -> str | None:
        last: tuple[int, str] | None = None
        index = bisect_left(self.spans, begin, key=lambda one: one.start)
        while index < len(self.spans) and self.spans[index].start < end:
            one = self.spans[index]
            index += 1
            if one.kind == DATE and one.period and not COMPARED.search(self.text[max(0, one.start - 2) : one.start]):
                last = (one.start, one.period)
        for match in YEAR_WORD.finditer(self.text, begin, end):
            if COMPARED.search(self.text[max(0, match.start() - 2) : match.start()]) or not self.year:
                continue
            if last is None or match.start() > last[0]:
                last = (match.start(), str(self.year + YEARS.get(match[0], 0)))
        return None if last is None else last[1]

    def _subject_of(self, span: Span, sentence: int, clause: int) -> str:
        """The words before the number, or behind it; growth and shares belong to what was named before."""
        left = self.text[max(clause, self._last) : span.start]
        new_sentence = sentence >= self._last
        self._last = span.end
        words = _trimmed(left)
        change = _growth().search(words)
        if change and len(words) - len(change[0]) < 2:
            base = "" if new_sentence else self._head
            return (base + change[0])[:LONGEST]
        if len(words) < 2 or words.endswith("等"):
            behind = NOUN.match(self.text, span.end)
            words = behind[0] if behind and len(behind[0]) > 1 else words if len(words) > 1 else "" if new_sentence else self._head
        self._head = _growth().sub("", words) or self._head
        return words[:LONGEST]

    def _status(self, span: Span, sentence: int, clause: int, place: str) -> str:
        so_far, near = self.text[sentence : span.start], self.text[clause : span.end]
        if _status_words("target").search(so_far) or self._is_future(so_far):
            return "target"
        for status in ("planned", "estimate"):
            if _status_words(status).search(near):
                return status
        return "context" if place == NATION else "actual"

    def _is_future(self, text: str) -> bool:
        match = FUTURE.search(text)
        return bool(match and self.year and int(match[1]) > self.year)


def _last(starts: list[int], position: int) -> int:
    return starts[bisect_left(starts, position + 1) - 1]


def _trimmed(left: str) -> str:
    """The noun before a number: no dates, no places at its head, no verbs at its end."""
    words = re.sub(r"[\s0-9%.,]+", "", left)
    verbs = _verbs()
    while True:
        shorter = LEADING.sub("", verbs.sub("", words))
        if shorter == words:
            return words
        words = shorter


@cache
def _verbs() -> re.Pattern:
    return re.compile(f"(?:{any_of('verb')})+$")


@cache
def _growth() -> re.Pattern:
    return re.compile(f"(?:同比|环比|比上年|较上年|比上年同期|年均)?(?:{any_of('growth')})+(?:了|到|至)?$")


@cache
def _status_words(status: str) -> re.Pattern:
    # 行动计划 and 计划生育 are names.
    return re.compile(f"(?<!行动)(?:{any_of('status', status)})(?!生育|单列)")
