"""An article as it should have been pasted: no line broken within a sentence, no character that nobody sees."""

import re
from collections import Counter

from indicators.reading.spaces import BLANK, UNSEEN

LINE = re.compile("[^\n]+")
# Lines that a page broke: as long as most are, and within a sentence. So many of them are no accident.
SHORTEST, LONGEST, RAGGED, MANY, MOST = 18, 64, 3, 4, 0.7
# What begins a paragraph of its own.
GOES_ON = re.compile(
    r"\n(?![ \t\n●■◆▲►•○◎★☆※▪◇□▶]|——|[（(]?(?:[一二三四五六七八九十]{1,3}[）)、]|[0-9]{1,2}(?:[）)、．]|\.(?![0-9]))))"
    r"[^\n]"
)
CELLS, PAUSE = re.compile(rf"\t|[^\s]{BLANK}+[^\s]+{BLANK}+[^\s]|[|│]"), re.compile("[，。；、,]")
ENDS = "。！？!?；;：:”」》)）"


def tidied(text: str) -> str:
    """A text with its lines put together where its page broke them, and without unseen characters."""
    text = UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [match.span() for match in LINE.finditer(text)]
    begins = [0, *_breaks(text, lines)]
    ends = [begin - 1 for begin in begins[1:]] + [len(text)]
    return "".join(text[begin:end] for begin, end in zip(begins, ends, strict=True))


def _breaks(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Where lines begin within sentences, where a text was pasted with the lines of its page."""
    # A headline and the rows of a table end without a stop.
    prose = [span for span in lines[:1] if PAUSE.search(text, *span)] + lines[1:]
    prose = [span for span in prose if not CELLS.search(text, *span)]
    lengths = Counter(end - begin for begin, end in prose if SHORTEST <= end - begin <= LONGEST)
    if lengths.total() < MANY:
        return []
    width = max(lengths, key=lambda length: (lengths[length], length))
    open_ended = [(begin, end) for begin, end in prose if text[end - 1] not in ENDS and end - begin >= SHORTEST]
    broken = [end for begin, end in open_ended if abs(end - begin - width) <= RAGGED and GOES_ON.match(text, end)]
    several = len(broken) >= max(MANY, MOST * len(open_ended))
    return [end + 1 for end in broken] if several else []
