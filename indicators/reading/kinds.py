"""What kind of name a name is, and how often such ones were right where they stood."""

from functools import lru_cache

from indicators.reading.plain import GENERAL, is_phrase, is_plain, is_word
from indicators.reading.trim import is_name

# How many were right and wrong in texts that were marked before the reader saw them, read as it was at 9739584; of
# names that are made of parts, with the sets before (73d23db, dc6d611). With those in 43 more, most of which retell
# published reports and are not kept, read after that.
# What a name is (printed by offices; a word of two characters, general or not; a plain phrase, short or long; four
# characters that hold nothing else; odd), and where the text last prints it. ``said``: with words between it and the
# number; ``part``: the share that things have; ``change``: in the sentence, of what is no level, as its room was sure.
NAMES = {
    ("known", "clause"): (773, 19),
    ("known", "said"): (240, 6),
    ("known", "change"): (318, 15),
    ("known", "sentence"): (37, 2),
    ("known", "paragraph"): (18, 6),
    ("known", "behind"): (22, 0),
    ("known", "made"): (163, 14),
    ("word", "clause"): (50, 9),
    ("word", "said"): (23, 4),
    ("word", "behind"): (29, 1),
    ("general", "clause"): (47, 7),
    ("general", "said"): (7, 11),
    ("general", "sentence"): (11, 2),
    ("short", "clause"): (320, 24),
    ("short", "said"): (96, 6),
    ("short", "change"): (35, 7),
    ("short", "sentence"): (24, 3),
    ("short", "behind"): (36, 2),
    ("short", "made"): (33, 2),
    ("thing", "part"): (11, 6),
    ("four", "clause"): (28, 4),
    ("long", "clause"): (143, 32),
    ("long", "said"): (80, 9),
    ("long", "change"): (41, 2),
    ("long", "sentence"): (16, 9),
    ("long", "made"): (34, 14),
    ("odd", "behind"): (55, 37),
    ("odd", "clause"): (156, 161),
    ("odd", "said"): (50, 124),
    ("odd", "sentence"): (29, 43),
    ("odd", "made"): (14, 10),
    ("long", "behind"): (4, 7),
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
