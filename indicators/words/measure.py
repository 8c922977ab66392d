"""How wide a text is, and where it breaks, without asking a font: about right for any that holds Chinese."""

import textwrap
import unicodedata

TEXT_SIZE = 14
# A row's name wraps here, in widths of a Latin letter: fits a card on a phone of 390 px.
WRAP = 44


def columns(text: str) -> int:
    """The width of a text in Latin letters: a Chinese character takes two."""
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
    return textwrap.wrap(text, width)
