"""Remarks in brackets: where they open and close."""

import re
from bisect import bisect_right

LONGEST = 80


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
