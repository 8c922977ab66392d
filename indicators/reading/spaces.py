"""Spaces between characters and digits, as many sites and word processors set them: 增长 3.4 %, 前 5 个月.

They say nothing in prose, so all rules are for text without them. In tables spaces part the cells.
"""

import re
from bisect import bisect_right

BETWEEN = re.compile(
    r"(?<=[\u4e00-\u9fff”’」》)）〕])[ \t\u00a0\u2000-\u200b\u202f]+(?=[0-9A-Za-z])"
    r"|(?<=[0-9A-Za-z%‰℃])[ \t\u00a0\u2000-\u200b\u202f]+(?=[\u4e00-\u9fff“‘「《(（〔%‰℃])"
)
# A number and its unit, in any line.
UNITED = re.compile(r"(?<=[0-9])[ \u00a0](?=年|月|日|季度|个|[万亿]|%)")
PROSE = re.compile("[，。；！？]|,(?![0-9]{3})")
LINE = re.compile("[^\n]+")
# A text without any spaces of this sort needs no second look.
QUICK = re.compile(r"[\u4e00-\u9fff] [0-9]|[0-9] [\u4e00-\u9fff]|[0-9] %|[\u00a0\u2000-\u200b\u202f]")
# So many borders of characters and digits with a space, to each without: the text is set so throughout.
BORDER = re.compile(r"[\u4e00-\u9fff][0-9]|[0-9][\u4e00-\u9fff]")


class Closed:
    """A text without such spaces, and where each of its positions was before."""

    def __init__(self, text: str) -> None:
        gaps = _gaps(text) if QUICK.search(text) else []
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
    """The spaces to leave out: all in prose; in the headline, and between a number and its unit, of a text set so."""
    lines = [match.span() for match in LINE.finditer(text)]
    prose = [span for span in lines if PROSE.search(text, *span)]
    found = [gap.span() for span in prose for gap in BETWEEN.finditer(text, *span)]
    if len(found) > sum(1 for span in prose for _ in BORDER.finditer(text, *span)):
        for n, span in enumerate(lines):
            if span not in prose:
                pattern = UNITED if n or "\t" in text[slice(*span)] else BETWEEN
                found += [gap.span() for gap in pattern.finditer(text, *span)]
    return sorted(found)
