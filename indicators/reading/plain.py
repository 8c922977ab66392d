"""Whether the words that stand for a name are plainly one: a noun phrase whose last word offices print.

A name that is not may be right all the same; a person is asked.
"""

import re
from functools import cache, lru_cache

from indicators.quantity.lexicon import any_of, group
from indicators.reading.behind import CUT
from indicators.reading.parts import HEAD
from indicators.reading.registry import registry
from indicators.reading.trim import is_name

# Words that end names, beside those that end the registry's.
LAST_WORD = re.compile(f"(?:{any_of('noun', 'last')})$")
# 开工重点项目: how far they have come tells nothing of what they are.
STAGE_AHEAD = re.compile(f"^(?:{any_of('works', 'stage')})(?=..)")
SHORT, SHORTEST, LONGEST, MASK = 2, 3, 16, "某"
# What no name begins with: the rest of a place, a title or a demonstrative.
REST = re.compile(
    "[省市县区](?![外内级域场民政委区])|[省市县]内|[座条样趟个只家名位头艘辆架]|[段级域](?![落别差])|村(?![级集民镇卫办庄屯落委史])|[”』」》、]|[这那其他她我更来不没先一](?![般次体流线])|成为|赢得"
)
# What no name holds: a verb between two nouns, another clause, a list.
INSIDE = re.compile(
    "[的、是让把给由被向]|.+(?:成为|正在|感受|列出|[买种走吃用]下|涌[进入]|[一先]共|今年|去年|上年|明年|为(?![主民])|按|将|已|公司|宣布|第.天|通过|(?<![存内现潜])在(?![校建岗职册园线营产谈编读外]))"
)
# Words of names that hold a verb: 增加值, 人均, 建成区.
COMPOUND = re.compile(
    "增加值|[人户亩地平年日月]均|(?:规模|限额|[级元])以上|建成区|集聚[区度]|覆盖(?=[率面])|占有率|占地(?=面积)|升级|意向|分布式"
    "|(?:种植|养殖|栽植|栽培|播种)(?=面积)|降[雨水雪](?=量)|签约(?=项目|企业|额|金额)|开工(?=项目|率)|就业(?=人|率|岗)|新增|可支配|可再生|参保|投入(?:强度|资金|产出|品)?$|收入比$"
)
# Heads so general that they are mostly of something which stands elsewhere.
GENERAL = group("noun", "general", "headless")
VERBS = group("verb")


def is_plain(name: str) -> bool:
    """Whether a name needs nothing more and holds nothing that is no part of it."""
    return name not in GENERAL and _is_phrase(name, SHORTEST)


def is_word(name: str) -> bool:
    """Whether a name is one word of two characters: a noun (职工), or a head that may lack what it is of (产值)."""
    return len(name) == SHORT and (name in GENERAL or (name not in VERBS and _is_phrase(name, SHORT)))


def is_phrase(name: str) -> bool:
    """Whether words hold nothing that is no part of a name, whatever they end with: 高级道口, 设备更新."""
    return not _holds_more(name) and not is_plain(name)


def is_named(name: str) -> bool:
    """Whether an office prints a name or nothing is amiss with it."""
    return is_name(name) or is_plain(name)


def is_counted(noun: str, known: bool = False) -> bool:
    """Whether the noun right behind a number is what it counts (12个项目); ``known``: one that offices print."""
    noun = STAGE_AHEAD.sub("", noun, count=1)
    return (
        (known or noun not in GENERAL)
        and not HEAD.search(noun)
        and ((len(noun) == SHORT and not known) or _is_phrase(noun, SHORT))
    )


def is_thing(noun: str) -> bool:
    """Whether words end as the names of things do: 支柱产业, not 集中精力办好."""
    return bool(LAST_WORD.search(noun) or HEAD.search(noun) or noun[-2:] in _last_words())


def known_part(noun: str) -> str:
    """The longest beginning of the words behind a number that offices print: 企业 of 企业联网直报."""
    return next((noun[:size] for size in range(len(noun), 1, -1) if is_counted(noun[:size], known=True)), "")


@lru_cache(maxsize=4096)
def _is_phrase(name: str, shortest: int) -> bool:
    return shortest <= len(name) <= LONGEST and not _holds_more(name) and is_thing(name)


def _holds_more(name: str) -> bool:
    """Whether the rest of a place, a verb or another clause stands in it."""
    bare = COMPOUND.sub(lambda found: MASK * len(found[0]), name)
    return bool(REST.match(name) or INSIDE.search(bare) or CUT.search(bare, 2))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name[-2:] for one in registry().known for name in one.names)
