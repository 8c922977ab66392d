"""Remarks in brackets: where they open and close, and whether one says when something was."""

import re
from bisect import bisect_right

LONGEST = 80
# 春运40天（1月24日至3月3日）, 假期（10月1日至7日）, 昨天（2月20日）.
STRETCHED = re.compile("(?:学年|[天日周月季期]|假期?|期间|期内|春运|暑运|黄金周|季度|前?[0-9]个?月)$")
STRETCHED_DAY = re.compile("(?:首日|第[一二三四五六七八]天|[今昨前当][日天]|[今昨]晚)$")
# 今天，也就是一月二十四号.
THAT_IS = re.compile("[今昨前当][日天]，?也?就是$")
NEAR = 9


def brackets(text: str) -> list[tuple[int, int]]:
    """Where brackets open and close, none within another, none that is longer than a remark."""
    found, opened = [], -1
    for match in re.finditer(r"[()（）\n]", text):
        if match[0] in "(（":
            opened = match.start()
        elif match[0] in ")）" and opened >= 0 and match.start() - opened < LONGEST:
            found.append((opened, match.start()))
            opened = -1
    return found


def closing(found: list[tuple[int, int]], position: int) -> int:
    """Where the bracket around a position closes, 0 outside of any."""
    index = bisect_right(found, (position, 0)) - 1
    return found[index][1] if index >= 0 and found[index][1] > position else 0


def is_explained(text: str, start: int, end: int, close: int, period: str) -> bool:
    """Whether the bracket up to ``close`` holds nothing but a date, ``text[start:end]``, that says when what stands
    before it was: 春运40天（1月24日至3月3日）; or words say it: 今天，也就是一月二十四号.
    """
    if not close:
        return text.endswith("就是", 0, start) and bool(THAT_IS.search(text[max(0, start - NEAR) : start]))
    whole = text[start - 1 : start] in ("(", "（") and close == end
    stretch = STRETCHED if "/" in period else STRETCHED_DAY
    return whole and bool(stretch.search(text[max(0, start - NEAR) : start - 1]))
