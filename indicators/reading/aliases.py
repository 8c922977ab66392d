"""What a text calls a firm for short, once it has given the whole name: 启星铝业 of 吉林启星铝业有限公司."""

import re
from collections import Counter
from collections.abc import Iterator

from indicators.quantity.lexicon import either
from indicators.reading import gazetteer
from indicators.reading.bodies import FULL_NAME, INNER, LIMITED, TRADE

# (以下简称万友公司).
SHORT = re.compile(r"[(（](?:以下|下称|下文)?简?称[为:：“\"]*(?P<short>[\u4e00-\u9fffA-Za-z]{2,10})[”\"]*[)）]")
# 灯塔市佟二堡镇.
COUNTY_TOWN = re.compile(
    rf"(?<=[市县区旗])(?P<town>(?P<short>(?!{either(gazetteer.group('generic', 'town'))})"
    rf"(?:(?![市县区镇乡村街]){INNER}){{3,4}})(?:镇|乡))(?![镇乡村])"
)
# 中德园今年已完成, 在中德园; 沈变集团.
ZONE_CALLED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:在|而|如今|目前|今年|走进)?(?P<zone>(?!在|而|如今|目前|今年|走进)[\u4e00-\u9fff]{2,4}(?<!产业)(?<!工业)(?<!科技)(?<!物流)(?<!校)园)"
    r"(?=[0-9今去已共完实是引新内有将围，,])"
)
GROUP_CALLED = re.compile(r"(?<![\u4e00-\u9fff])(?P<group>[\u4e00-\u9fff]{2})集团")
AGAIN, PARK, GROUP = 2, "园", "集团"
TITLED = re.compile(r"\s*([\u4e00-\u9fff]{2,3})[：:]")
PLACE_SIZES = (3, 4, 5)
TRADED = re.compile(f"{TRADE}$")
NO_FIRM = re.compile("(?:铁路|公路|高速|大桥)$")
# The place stands at the head of a name, behind what leads to it at most (走进辽宁…).
LEADING = 6
# 恒锐液压 of 辽阳恒锐液压公司: a firm so called has a place before its name.
PLAIN = "公司"
# Shorter ones are ordinary words (发展公司), longer ones are nobody's short name.
LEAST, MOST = 4, 8
MANY = 60
# A whole name has at most so many characters before its ending, and no word that parts it reaches further behind it.
LONGEST_NAME, LONGEST_WORD = 20, 20


def aliases(text: str) -> dict[str, str]:
    """Each short name -> the whole one; few, and none that stands in it alone."""
    found: dict[str, str] = {}
    for match in _full_names(text):
        places = [
            (begin, end)
            for begin, end in gazetteer.find(match["name"], {})
            if begin <= LEADING and end < len(match["name"])
        ]
        name = match["name"][places[0][0] if places else 0 :] + match["ending"]
        if match["ending"] == PLAIN and not places:
            continue
        core = match["name"][places[-1][1] if places else 0 :].removesuffix("集团")
        if LEAST <= len(core) <= MOST and not NO_FIRM.search(core) and not gazetteer.meanings(core):
            found.setdefault(core, name)
            short = TRADED.sub("", core)
            if len(short) >= LEAST and not gazetteer.meanings(short):
                found.setdefault(short, name)
        whole = match["name"][places[0][0] : places[-1][1] + 2] if len(places) == 1 else ""
        if whole and text.count(whole) > text.count(match["name"][places[0][0] :]):
            # 辽宁中惟 of 辽宁中惟钢结构有限公司.
            found.setdefault(whole, name)
        if (said := SHORT.match(text, match.end())) and not gazetteer.meanings(said["short"]):
            found.setdefault(said["short"], name)
        if len(found) > MANY:
            break
    return found


def towns(text: str) -> dict[str, str]:
    """佟二堡 -> 佟二堡镇, where the text has it behind its county: names of two characters may be other words."""
    return {
        match["short"]: match["town"]
        for match in COUNTY_TOWN.finditer(text)
        if any(gazetteer.meanings(text[match.start() - size : match.start()]) for size in PLACE_SIZES)
    }


def zones(text: str) -> dict[str, str]:
    """Zones and groups that the text calls by a name again and again: 中德园, 沈变 of 沈变集团; each -> its name."""
    called = Counter(match["zone"] for match in ZONE_CALLED.finditer(text if PARK in text else ""))
    found = {name: name for name, times in called.items() if times >= AGAIN and not gazetteer.is_ordinary(name)}
    for name in dict.fromkeys(match["group"] for match in GROUP_CALLED.finditer(text if GROUP in text else "")):
        alone = text.count(name) - text.count(name + GROUP)
        if alone >= AGAIN and not (gazetteer.meanings(name) or gazetteer.is_ordinary(name)):
            found[name] = name + GROUP
    return found


def titled(text: str) -> dict[str, str]:
    """灯塔 -> 灯塔市, where that heads the headline and the text has the whole name: a word of the ordinary language
    is no place elsewhere.
    """
    head = TITLED.match(text)
    if not head or gazetteer.meanings(head[1]):
        return {}
    whole = (head[1] + level for level in "市县区")
    return next(({head[1]: name} for name in whole if name in text and gazetteer.meanings(name)), {})


def _full_names(text: str) -> Iterator[re.Match]:
    """The whole names of firms in a text, each looked for right before what ends it."""
    last = 0
    for ending in LIMITED.finditer(text):
        begin = max(last, ending.start() - LONGEST_NAME)
        if match := FULL_NAME.search(text, begin, ending.end() + LONGEST_WORD):
            last = match.end()
            yield match
