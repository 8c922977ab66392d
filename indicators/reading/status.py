"""Is a figure done, planned, a target or an estimate (its observation status)? The words of its sentence say so."""

import re
from bisect import bisect_left

from indicators.quantity import lexicon
from indicators.quantity.lexicon import either
from indicators.reading.span import end_of

# 到2025年, 至2025年, 2025年底前: a date of what is to come, where it lies after the article's year.
FUTURE = re.compile(
    r"[到至](?P<by>20[0-9]{2})年|(?P<before>20[0-9]{2})年(?:年?[底末中]|[0-9]{1,2}月[底末]?)?(?:之|以)?前"
)
# 将 alone may also stand ahead of what is taken in hand (将资金投入): a person decides. 即将 is to come, 将近 is about.
WILL = re.compile(r"将(?![近军士领才相帅])")
# No word says whether the figure is of what is there or of what is to come.
OPEN = "open"
# What stands behind a number in its clause still speaks of it: 12个项目已开工.
BEHIND = re.compile(r"[^，,。！!？?；;：:、（）()\n]{0,8}")
# 行动计划 is a name, 按计划 and 占计划的 speak of a plan, not of what is planned.
PLAN = r"(?<!行动)(?<!按)(?<!年)(?<!年度投资)(?<!丰收)计划(?!生育|单列|的)"
WORDS = re.compile(f"(?P<word>{either(lexicon.group('status') - {'计划'})}|{PLAN})")


class Cues:
    """The words of a whole text that say in what sense its figures are meant, found once.

    The groups are those of the lexicon's kind ``status``: target, planned (总投资: of its own clause), intended
    (计划: of all that follows in the sentence, until something is done), estimate, done, and built (建成: done,
    save where the clause only means to); later for a date after the article's year, OPEN for a date
    where that year is not known, and for a 将 that no other word holds.
    """

    def __init__(self, text: str, year: int) -> None:
        self.text = text
        meanings = lexicon.words("status")
        found = [(match.start(), meanings[match["word"]]) for match in WORDS.finditer(text)]
        dates = ((match.start(), int(match["by"] or match["before"])) for match in FUTURE.finditer(text))
        found += [(start, "later" if year else OPEN) for start, named in dates if not year or named > year]
        found += [(match.start(), OPEN) for match in WILL.finditer(text)]
        found.sort()
        self._starts, self._groups = [start for start, _ in found], [group for _, group in found]

    def status(self, start: int, end: int, sentence: int, clause: int) -> str:
        """The status of the figure at ``start`` to ``end``: target, estimate, planned, actual where a word says that it
        is done, OPEN, or nothing where no word says anything.
        """
        first, last = bisect_left(self._starts, sentence), bisect_left(self._starts, end)
        behind = self._groups[last : bisect_left(self._starts, end_of(BEHIND, self.text, end))]
        so_far = self._groups[first:last]
        near = self._groups[bisect_left(self._starts, clause) : last]
        # What is done already ends the reach of an intention: 计划投资3亿元,已完成2亿元.
        open_ = so_far[len(so_far) - so_far[::-1].index("done") :] if "done" in so_far else so_far
        meant = not {"intended", "target"}.isdisjoint(near) or not {"later", OPEN}.isdisjoint(open_)
        done = "done" in near or "done" in behind or ("built" in near and not meant)
        for group, status in () if done else (("target", "target"), ("later", "target"), ("estimate", "estimate")):
            if group in open_:
                return status
        if "planned" in near or (not done and "intended" in open_):
            return "planned"
        return "actual" if done else OPEN if OPEN in open_ else ""
