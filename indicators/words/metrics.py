"""How wide a text is, and where it breaks, without asking a font: about right for any that holds Chinese."""

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

TEXT_SIZE = 14
# A row's name wraps here, in widths of a Latin letter: fits a card on a phone of 390 px.
WRAP = 44
# Lines are set at a fixed distance, so that what is measured here holds whatever font a machine puts in.
LEADING = 1.32
# Widths in ems, a little more than in most fonts: of a Chinese character, and the mean of a Latin letter.
CHARACTER, LETTER, BOLD_LETTER = 1.03, 0.56, 0.66


@lru_cache(maxsize=10_000)
def columns(text: str) -> int:
    """The width of a text in Latin letters: a Chinese character takes two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def pixels(text: str, size: int = TEXT_SIZE) -> int:
    """About how wide a text is drawn."""
    return round(columns(text) * size * 0.54)


def wrap(text: str, width: int = WRAP) -> list[str]:
    """The lines of a name. Chinese breaks anywhere, English between words; nothing is cut."""
    if columns(text) <= width:
        return [text]
    if columns(text) > 1.5 * len(text):
        step = width // 2
        return [text[start : start + step] for start in range(0, len(text), step)]
    # That counts characters: of those that are wide each takes one more.
    return textwrap.wrap(text, max(1, width - columns(text) + len(text)))


def spread(middles: list[float], heights: list[float], room: float) -> list[float]:
    """Middles of texts, as near to those wanted as they can be without running into each other, from the top."""
    order = sorted(range(len(middles)), key=lambda index: middles[index])
    placed = [0.0] * len(middles)
    edge = 0.0
    for index in order:
        placed[index] = max(middles[index], edge + heights[index] / 2)
        edge = placed[index] + heights[index] / 2
    edge = room
    for index in reversed(order):
        placed[index] = min(placed[index], edge - heights[index] / 2)
        edge = placed[index] - heights[index] / 2
    return placed


def wide(text: str, size: float, bold: bool = False) -> float:
    """About how wide a text is in one line, in inches."""
    chinese = columns(text) - len(text)
    return (chinese * CHARACTER + (len(text) - chinese) * (BOLD_LETTER if bold else LETTER)) * size / 72


def lines(text: str, size: float, width: float, bold: bool = False) -> int:
    """About how many lines a text takes; somewhat more than its width asks, as lines break between words."""
    return max(1, ceil(wide(text, size, bold) * 1.02 / max(width, 0.1)))


def tall(texts: Iterable[str], size: float, width: float, bold: bool = False) -> float:
    """The height of paragraphs, in inches."""
    return sum(lines(text, size, width, bold) for text in texts) * size * LEADING / 72


def fitting(text: str, sizes: Sequence[float], width: float, most: int = 1, bold: bool = False) -> float:
    """The first of the sizes in which a text takes at most so many lines, else the last."""
    return next((size for size in sizes if lines(text, size, width, bold) <= most), sizes[-1])
