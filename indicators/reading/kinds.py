"""What kind of name a name is."""

from functools import lru_cache

from indicators.reading.plain import GENERAL, is_phrase, is_plain, is_word
from indicators.reading.trim import is_name

LONG, FOUR = 6, 4


@lru_cache(maxsize=4096)
def kind_of_name(name: str) -> str:
    """Known, a word, general, short, long, of four characters, or odd."""
    if is_name(name):
        return "known"
    if is_word(name):
        return "general" if name in GENERAL else "word"
    if len(name) == FOUR and is_phrase(name):
        return "four"
    return ("long" if len(name) >= LONG else "short") if is_plain(name) else "odd"
