"""Marks that sites and word processors set and no reader sees: spaces between characters and digits (增长 3.4 %),
behind commas and before paragraphs, characters without width, asterisks for bold print.

They say nothing in prose, so all rules are for text without them, nor for the words that say nothing more
(``synonyms.PADDING``). In tables spaces part the cells.
"""

import re
from bisect import bisect_right

from indicators.reading.synonyms import PADDING

BLANK = r"[ \t\u00a0\u2000-\u200a\u202f]"
# No sign at all, save within a number: without width, soft hyphens, ends of lines, bold print.
_UNSEEN = "[\u200b-\u200f\u2060\ufeff\u00ad\r]+"
UNSEEN = re.compile(rf"{_UNSEEN}(?![0-9.,])|(?<![0-9.,]){_UNSEEN}|\*\*")
# Before a paragraph, with its bullet.
MARGIN = re.compile(rf"(?:{BLANK}|[●■◆▲►•○◎★☆※▪◇□▶](?={BLANK}?[\u4e00-\u9fff0-9“]))+(?=\S)")
BETWEEN = re.compile(
    rf"(?<=[\u4e00-\u9fff”’」』》)）〕，。；：、！？“‘「『《(（]){BLANK}+(?=[0-9A-Za-z])"
    rf"|(?<=[0-9A-Za-z%‰℃]){BLANK}+(?=[\u4e00-\u9fff“‘「《(（〔%‰℃，。；：、！？])"
    rf"|(?<=[，；：、,;:。！？]){BLANK}+(?=[\u4e00-\u9fff“‘「《（])"
)
# A number and its unit, in any line.
UNITED = re.compile(r"(?<=[0-9])[ \u00a0](?=年|月|日|季度|个|[万亿]|%)")
PROSE = re.compile("[，。；！？]|,(?![0-9]{3})")
LINE = re.compile("[^\n]+")
# A text without any of these needs no second look.
QUICK = re.compile(
    r"[\u4e00-\u9fff，；：、,;:。！？] |[0-9] [\u4e00-\u9fff%]|[\u00a0\u2000-\u200f\u202f\u2060\ufeff\u00ad\r]|\*\*"
    r"|(?<![^\n])[ \t●■◆▲►•○◎★☆※▪◇□▶]"
)
# So many borders of characters and digits with a space, to each without: the text is set so throughout.
BORDER = re.compile(r"[\u4e00-\u9fff][0-9]|[0-9][\u4e00-\u9fff]")
# Quotes of the keyboard open and close in turn.
STRAIGHT = re.compile(r'"([^"\n]{1,60})"')


class Closed:
    """A text without such marks, and where each of its positions was before."""

    def __init__(self, text: str) -> None:
        text = STRAIGHT.sub(r"“\1”", text) if '"' in text else text
        gaps = _gaps(text) if QUICK.search(text) or PADDING.search(text) else []
        self._starts: list[int] = []
        self._taken: list[int] = []
        kept, read, taken = [], 0, 0
        for begin, end in gaps:
            kept.append(text[read:begin])
            self._starts.append(begin - taken)
            taken, read = taken + end - begin, end
            self._taken.append(taken)
        self.text = "".join([*kept, text[read:]])

    def start(self, position: int) -> int:
        """Where what begins at a position began."""
        n = bisect_right(self._starts, position)
        return position + (self._taken[n - 1] if n else 0)

    def end(self, position: int) -> int:
        """Where what ends at a position ended."""
        return self.start(position - 1) + 1


def _gaps(text: str) -> list[tuple[int, int]]:
    """What to leave out, in order: what is unseen and margins everywhere; spaces in prose, and, where a text is set so
    throughout, in its headline and between a number and its unit.
    """
    lines = [match.span() for match in LINE.finditer(text)]
    prose = [span for span in lines if PROSE.search(text, *span)]
    spaces = [gap.span() for span in prose for gap in BETWEEN.finditer(text, *span)]
    if len(spaces) > sum(1 for span in prose for _ in BORDER.finditer(text, *span)):
        in_prose = set(prose)
        for n, span in enumerate(lines):
            if span not in in_prose:
                pattern = UNITED if n or "\t" in text[slice(*span)] else BETWEEN
                spaces += [gap.span() for gap in pattern.finditer(text, *span)]
    margins = [gap.span() for span in lines if (gap := MARGIN.match(text, *span))]
    unseen = [gap.span() for gap in UNSEEN.finditer(text)]
    return _apart(sorted([*spaces, *margins, *unseen, *(gap.span() for gap in PADDING.finditer(text))]))


def _apart(gaps: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """None of them within another."""
    found: list[tuple[int, int]] = []
    for begin, end in gaps:
        if not found or begin >= found[-1][1]:
            found.append((begin, end))
        else:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
    return found
