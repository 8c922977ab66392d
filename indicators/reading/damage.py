"""Numbers that a scan, a bad copy or a slip of the pen has damaged: 1O.5亿元, 82，225元, 12 . 5亿元.

They are read as what is most likely meant, and said to be unsure: a person looks at the paper.
"""

import re

from indicators.quantity.grammar import ARABIC
from indicators.reading import figures
from indicators.reading.span import VALUE, Span

CONFIDENCE = 0.3
# What is read for a digit, and what is none though it is not seen.
LOOKALIKES = {"O": "0", "o": "0", "〇": "0", "I": "1", "l": "1"}
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
DIGIT = f"[0-9{''.join(LOOKALIKES)}]"
GAP = f"[ {UNSEEN}]*[.,，。·][ {UNSEEN}]*|[{UNSEEN}]+"
RUN = re.compile(f"{DIGIT}+(?:(?:{GAP}){DIGIT}+)*")
# 3. 5亿元 at the head of a line is the third item; O2O and H2O are names; 2O21年 is no amount.
ITEM = re.compile(r"(?:^|[\n。；;：:])[ \t]*\Z")
NUMBERED = re.compile(r"[0-9]{1,2}[.．] ")
NO_NUMBER = re.compile(r"0[0-9]")
NO_AMOUNT = "年月日号时届版"
WELL_FORMED = re.compile(ARABIC)
SAME = str.maketrans(LOOKALIKES | {"，": ",", "。": ".", "·": ".", " ": None} | dict.fromkeys(UNSEEN))
ODD = frozenset(LOOKALIKES) | frozenset(UNSEEN) | frozenset("，。· ")
DAMAGED = re.compile(f"[0-9.,]*[{''.join(ODD)}]")
# What stands right before a number that has lost its beginning: 1S.5亿元, 10..5亿元, 12，5亿元, 为1 0.5亿元.
LAST = frozenset(".,，·'’`*#?^_□■ ")
LOST = re.compile(r"(?:(?:[0-9][A-Za-z]?|[.,])[.,，·'’`*#?^_□■]|[\u4e00-\u9fff][0-9]{1,3} )\Z")
# How far damage is looked for: most numbers have none, and a look at their first characters tells.
NEAR = 10
AHEAD, BEHIND, FEW = 24, 40, 2


def find(text: str, start: int, floor: int) -> Span | None:
    """The figure in damaged print whose first digit is at ``start`` of the folded text; None where nothing is damaged.

    ``floor``: what was read before ends there.
    """
    if not text[start].isdigit():
        return None
    begin = start
    while begin > max(floor, start - FEW) and text[begin - 1] in LOOKALIKES:
        begin -= 1
    if not DAMAGED.match(text, begin) or ODD.isdisjoint(text[begin : start + NEAR]):
        return None
    match = RUN.match(text, begin, begin + BEHIND)
    if not match or ODD.isdisjoint(match[0]) or _is_word(text, begin, match):
        return None
    meant = match[0].translate(SAME)
    if not WELL_FORMED.fullmatch(meant) or NO_NUMBER.match(meant):
        return None
    # Mended in a short copy: what stands around bounds it as it does any number.
    first = max(floor, begin - AHEAD)
    ahead, behind = text[first:begin], text[match.end() : match.end() + BEHIND]
    span = figures.find(ahead + meant + behind, len(ahead), 0)
    if span is None or not span.unit or span.end <= len(ahead) + len(meant):
        return None
    longer = first + len(match[0]) - len(meant)
    return unsure(span._replace(start=span.start + first, end=span.end + longer))


def _is_word(text: str, begin: int, match: re.Match) -> bool:
    """Whether the letters are some of a name, or the dot that of a numbered line."""
    letters = text[begin - 1 : begin].isascii() and text[begin - 1 : begin].isalpha()
    item = NUMBERED.match(match[0]) and ITEM.search(text[max(0, begin - FEW) : begin])
    return bool(letters or item or text[match.end() : match.end() + 1] in NO_AMOUNT)


def is_lost(text: str, start: int) -> bool:
    """Whether a number at ``start`` seems to have lost its beginning."""
    return text[start - 1 : start] in LAST and bool(LOST.search(text[max(0, start - FEW - FEW - 1) : start]))


def unsure(span: Span) -> Span:
    """The span with a value that a person must look at."""
    return span._replace(confidence=CONFIDENCE, unsure=(VALUE,))
