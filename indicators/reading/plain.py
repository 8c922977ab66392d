"""Whether the words that stand for a name are plainly one: a noun phrase whose last word offices print.

A name that is not may be right all the same; a person is asked.
"""

import re
from functools import cache, lru_cache

from indicators.quantity.lexicon import any_of, group
from indicators.reading.parts import HEAD
from indicators.reading.registry import registry
from indicators.reading.trim import CUT

# Words that end names, beside those that end the registry's.
LAST_WORD = re.compile(f"(?:{any_of('noun', 'last')})$")
SHORT, SHORTEST, LONGEST = 2, 3, 16
# What no name begins with: the rest of a place, a title or a demonstrative.
REST = re.compile(
    "[省市县区](?![外内级域场民政委区])|[省市县]内|[座条样趟个只家名位头]|[”』」》、]|[这那其他她我更来不没先一](?![般次体流线])|成为|赢得"
)
# What no name holds: a verb between two nouns, another clause, a list.
INSIDE = re.compile(
    "[的、是让把给由被向]|.+(?:成为|正在|感受|列出|[买种走吃用]下|[一先]共|今年|去年|上年|明年|为(?![主民])|按|将|已|公司|宣布|第.天|通过)"
)
# Heads so general that they are mostly of something which stands elsewhere.
GENERAL = group("noun", "general", "headless")


def is_plain(name: str) -> bool:
    """Whether a name needs nothing more and holds nothing that is no part of it."""
    return name not in GENERAL and _is_phrase(name, SHORTEST)


def is_counted(noun: str) -> bool:
    """Whether the noun right behind a number is what it counts: 12个项目."""
    return noun not in GENERAL and not HEAD.search(noun) and (len(noun) == SHORT or _is_phrase(noun, SHORT))


@lru_cache(maxsize=4096)
def _is_phrase(name: str, shortest: int) -> bool:
    if not shortest <= len(name) <= LONGEST or REST.match(name) or INSIDE.search(name) or CUT.search(name, 2):
        return False
    return bool(LAST_WORD.search(name) or HEAD.search(name) or name[-2:] in _last_words())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name[-2:] for one in registry().known for name in one.names)
