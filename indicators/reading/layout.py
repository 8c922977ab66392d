"""Where the sentences, clauses and lines of a text begin."""

import re
from bisect import bisect_right

SENTENCE = re.compile(r"[。！!？?；;\n]")
CLAUSE = re.compile(r"[，,。！!？?；;：:、（）()\n]|(?<![0-9])\.(?![0-9])")
# What a place or date behind these says is compared with, not the figure's own: 比上年, 高于全国, 占全省.
COMPARED = re.compile(r"(?:比|较|与|高于|低于|快于|慢于|占|居|位居|列|是|超过|超|同|于)$")


class Layout:
    """The parts of a folded text, found once; each method gives where the part around a position begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sentences = [0, *(match.end() for match in SENTENCE.finditer(text))]
        self._clauses = [0, *(match.end() for match in CLAUSE.finditer(text))]
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def sentence(self, position: int) -> int:
        return _last(self._sentences, position)

    def clause(self, position: int) -> int:
        return _last(self._clauses, position)

    def line(self, position: int) -> int:
        return _last(self._lines, position)


def _last(starts: list[int], position: int) -> int:
    return starts[bisect_right(starts, position) - 1]
