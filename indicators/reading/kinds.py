"""What kind of name a name is, and how often such ones were right where they stood."""

from functools import lru_cache

from indicators.reading.plain import GENERAL, is_phrase, is_plain, is_word
from indicators.reading.trim import is_name

# How many were right and wrong in texts that were marked before the reader saw them, read as it was at 9739584; of
# names that are made of parts, with the sets before (73d23db, dc6d611).
# What a name is (printed by offices; a word of two characters, general or not; a plain phrase, short or long; four
# characters that hold nothing else; odd), and where the text last prints it. ``said``: with words between it and the
# number; ``part``: the share that things have; ``change``: in the sentence, of what is no level, as its room was sure.
NAMES = {
    ("known", "clause"): (666, 10),
    ("known", "said"): (147, 4),
    ("known", "change"): (192, 4),
    ("known", "sentence"): (34, 2),
    ("known", "paragraph"): (7, 6),
    ("known", "behind"): (17, 0),
    ("known", "made"): (113, 14),
    ("word", "clause"): (43, 2),
    ("word", "said"): (21, 2),
    ("word", "behind"): (20, 0),
    ("general", "clause"): (41, 3),
    ("general", "said"): (7, 5),
    ("general", "sentence"): (11, 1),
    ("short", "clause"): (261, 13),
    ("short", "said"): (79, 2),
    ("short", "change"): (24, 3),
    ("short", "sentence"): (23, 2),
    ("short", "behind"): (22, 1),
    ("short", "made"): (30, 2),
    ("thing", "part"): (6, 6),
    ("four", "clause"): (24, 1),
    ("long", "clause"): (98, 25),
    ("long", "said"): (48, 6),
    ("long", "change"): (22, 1),
    ("long", "sentence"): (15, 8),
    ("long", "made"): (18, 6),
    ("odd", "behind"): (36, 28),
    ("odd", "clause"): (110, 117),
    ("odd", "said"): (31, 93),
    ("odd", "sentence"): (24, 30),
    ("odd", "made"): (8, 5),
}
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
