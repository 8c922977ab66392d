"""A、B、C分别增长x、y、z: each number has its own name, and all share what is printed once."""

import re

from indicators.quantity.lexicon import any_of
from indicators.reading.behind import MOST_JOINED
from indicators.reading.parts import HEAD
from indicators.reading.sectors import WITH_COMMAS
from indicators.reading.span import FIGURE, Span
from indicators.reading.trim import is_name

PARTS = re.compile("、|[和及与]")
SAME = re.compile(r" ?[、和与及] ?")
# 出口、进口增长3%和4%: as many numbers as names say it too, without the word.
RESPECTIVELY = re.compile(
    # PM2.5 and 臭氧8小时 are names.
    r"(?P<items>(?:[^，,。；;：:\n0-9]|(?<=[A-Za-z])[0-9]+(?:\.[0-9]+)?|[0-9](?=小时)|[0-9]{1,2}(?=[个大家])){2,100}?)"
    r"(?P<verb>分别[^，,。；;：:\n0-9]{0,14}|(?:同比|环比|比上年)?(?:增长|下降|增加|减少|上涨)|占比(?:提[升高]|上升|下降)[至到])$"
)
ALL_SECTORS, SECTORS = "三次产业", ("第一产业", "第二产业", "第三产业")
# 第一、二、三产业增加值; 二、三产业.
NTH = re.compile(
    "(?P<lead>[^第一二三]*)第?(?P<first>[一二三])(?:产业)?(?P<others>(?:[、和与及]第?[一二三](?:产业)?){1,2})(?<=产业)(?P<rest>(?!占).*)"
)
# 城乡居民收入27306元、8929元: the town's comes first; 存贷款余额分别为3亿元和2亿元.
BOTH = {"城乡居民": ("城镇居民", "农村居民"), "存贷款": ("存款", "贷款")}
BOTH_SAID = re.compile(
    rf"(?P<lead>(?:[^，,。；;：:\n、0-9]{{1,10}}(?=存贷))?)(?P<both>{'|'.join(BOTH)})"
    r"(?P<what>[^，,。；;：:\n0-9比差]{2,20}?(?:分别[^，,。；;：:\n0-9]{0,14})?)$"
)
# 钢铁、水泥等主导产业增加值, 钢铁、水泥两大行业增加值, 松河、林川两市增加值: the word for all.
OF_ALL = re.compile(
    "(?P<last>[^等]{1,12}?)(?:(?:等|(?:[两三四五六七八九十]|[0-9]{1,2})[大个])[^，]{0,8}?(?:产业|行业|企业|领域|产品|板块|商品|门类)"
    "|等?[两三四五六七八九十]个?[市县区地])"
    "(?P<rest>.*)"
)
# 规模以上工业实现收入、利润: whose they are is printed once.
WHOSE = re.compile("(?P<owner>[^、]{2,14}?(?:业|企业|园区|口岸))(?:累计|共)?(?:实现|完成)(?=..)")
# 对日本、韩国分别出口: what is done with each is done with all.
WITH = re.compile("(?:^|(?<=[市省县区州国]))[对向与从自](?=[^外])")
OWNERS = re.compile(
    "(?:民营|国有|外资|私营|集体|内资|股份制|港澳台|外商投资|港澳台商?投资|国有控股|合资|中央|地方|公有制|非公有制)"
)
OWNED = re.compile(f"{OWNERS.pattern}(?P<kind>企业|经济|控股企业|单位)[^、]*")
DID = re.compile(any_of("verb", "middle"))
BUT = re.compile("^(?:可是|但是?|不过|而|其中)")
SAID_OF_ALL = re.compile("的?(?:占比|比重|增速|增幅|涨幅|降幅)$")
ABOVE_EACH, COMPARED = re.compile("分别[高低快慢]"), re.compile("[比较][^、和与及]+[、和与及]")
KINDS = frozenset("类业")
TOWN_AND_COUNTRY = "城乡居民"
PRICE = re.compile("(?:平均)?(?:批发|零售|收购|销售|出厂|出栏|地头)?(?:均价|价格|价)$")
INSURED = re.compile("(?:保险|保障)(?:参保|缴费|覆盖)?(?:人数|职工|人员|基金收入|基金支出|基金|金)?$")
FARTHEST, FIRST_MASK = 120, 0xE100


def joined_to(text: str, one: Span, following: Span) -> bool:
    """Whether two figures are members of one list: nothing but a comma of lists or an and stands between."""
    return one.kind == following.kind == FIGURE and bool(SAME.fullmatch(text, one.end, following.start))


def goes_on(text: str, spans: list[Span], at: int) -> bool:
    """Whether ``spans[at]`` is joined to the one before."""
    return bool(at and joined_to(text, spans[at - 1], spans[at]))


def count_from(text: str, spans: list[Span], at: int) -> int:
    """How many numbers are joined from ``spans[at]`` on, as far as a list reaches."""
    count, last = 1, min(len(spans), at + MOST_JOINED)
    while at + count < last and joined_to(text, *spans[at + count - 1 : at + count + 1]):
        count += 1
    return count


def follows_list(text: str, spans: list[Span], at: int, count: int, sentence: int) -> bool:
    """Whether as many numbers, from ``sentence`` on, are joined right before ``spans[at]``: 达到3亿元、5亿元."""
    begin = at - count
    if count < 2 or begin < 0 or spans[begin].start < sentence:
        return False
    return count_from(text, spans, begin) == count


def shared_out(text: str, spans: list[Span]) -> list[Span]:
    """The spans with the name of its own for each number of such a list; none where the lists differ in length."""
    found, n = list(spans), 0
    while n < len(spans):
        last = n
        while last + 1 < len(spans) and joined_to(text, spans[last], spans[last + 1]):
            last += 1
        if last > n:
            names = _of_each(text, spans[n].start + spans[n].fall, last - n + 1)
            found[n : n + len(names)] = [
                one._replace(subject=name) for one, name in zip(spans[n : last + 1], names, strict=False)
            ]
        n = last + 1
    return found


def _of_each(text: str, end: int, count: int) -> list[str]:
    """What stands before each of the numbers that begin at ``end``, if all names stand there."""
    begin = max(0, end - FARTHEST)
    if count == len(BOTH[TOWN_AND_COUNTRY]) and (both := BOTH_SAID.search(text, begin, end)):
        return [f"{both['lead']}{one}{both['what'].replace('分别', '')}" for one in BOTH[both["both"]]]
    match = RESPECTIVELY.search(text, begin, end)
    # 增速比全省和全国分别高: places, not names.
    compared = match and ABOVE_EACH.match(match["verb"]) and COMPARED.search(match["items"])
    names = _names(BUT.sub("", match["items"]), count) if match and not compared else []
    said = match["verb"].removeprefix("分别").strip() if match else ""
    # 人参、林蛙分别实现产值: whose the value is is a part of its name.
    did = DID.match(said)
    said = said[did.end() :] if did and HEAD.fullmatch(said, did.end()) else said
    return [f"{name}{said}" for name in names]


def _names(items: str, count: int) -> list[str]:
    """猪肉、牛肉产量 -> 猪肉产量, 牛肉产量; nothing where there are not as many as numbers.

    What is said of the last (教育、医疗占比) is said of all.
    """
    if (said := SAID_OF_ALL.search(items)) and said.start():
        return [f"{name}{said[0]}" for name in _names(items[: said.start()], count)]
    if count == len(SECTORS) and items.startswith(ALL_SECTORS):
        return [items.replace(ALL_SECTORS, sector, 1) for sector in SECTORS]
    if (nth := NTH.fullmatch(items)) and len(ns := re.findall("[一二三]", nth["first"] + nth["others"])) == count:
        return [f"{nth['lead']}第{n}产业{nth['rest']}" for n in ns]
    # Each such name stands as one character, which nothing parts.
    masks = {chr(FIRST_MASK + n): found for n, found in enumerate(WITH_COMMAS.findall(items))}
    for mask, found in masks.items():
        items = items.replace(found, mask, 1)
    unmasked = str.maketrans(masks)
    return [name.translate(unmasked) for name in _parted(items, count)]


def _parted(items: str, count: int) -> list[str]:
    """The members of a list with what they share."""
    names = PARTS.split(items)
    if len(names) != count:
        names = items.split("、")
        if len(names) == count - 1:
            begin, joiner, end = names[-1].partition("和")
            names[-1:] = [begin, end] if joiner else names[-1:]
    if len(names) != count or not all(names):
        return []
    if ahead := WITH.search(names[0]):
        names[1:] = [name if WITH.match(name) else ahead[0] + name for name in names[1:]]
    if owner := WHOSE.match(names[0]):
        names[1:] = [name if WHOSE.match(name) else owner["owner"] + name for name in names[1:]]
    *others, last = names
    if of_all := OF_ALL.fullmatch(last):
        return [f"{name}{of_all['rest']}" for name in (*others, of_all["last"])]
    if kind := OWNED.fullmatch(last):
        # 民营、国有、外资企业进出口.
        others = [f"{name}{kind['kind']}" if OWNERS.fullmatch(name) else name for name in others]
    shared = _shared(others, last)
    return [*(name if shared and name.endswith(shared) else f"{name}{shared}" for name in others), last]


def _shared(others: list[str], last: str) -> str:
    """What the last name has for all: the longest end with which every name is one that offices print,
    else what they print of the last alone (大连地区生产总值), else its head.
    """
    # 参加养老、失业、工伤保险人数.
    insured = None if all(map(HEAD.search, others)) else INSURED.search(last)
    if insured:
        return insured[0].removeprefix(others[0][-2:])
    # 标准粉、豆油零售均价: whatever is priced, the price is of each.
    price = None if any(map(PRICE.search, others)) else PRICE.search(last)
    priced = price[0] if price and price.start() else ""
    if priced or all(HEAD.search(name) or is_name(name) for name in others):
        return priced
    for at in range(1, len(last)):
        if all(is_name(name + last[at:]) for name in others):
            return last[at:]
    if alike := _behind_kind(others, last):
        return alike
    found = HEAD.search(last)
    # 光缆、新能源汽车产量: the last thing is a name of its own.
    for at in range(1, len(last)) if not (found and is_name(last)) else ():
        if is_name(last[at:]):
            return last[at:]
    # 上水库、下水库库容: what follows the word that all have.
    kind = others[-1][-2:]
    behind = last.partition(kind)[2] if len(kind) > 1 and all(name.endswith(kind) for name in others) else ""
    return found[0] if found and found.start() else behind


def _behind_kind(others: list[str], last: str) -> str:
    """What follows the one character of each: 东、西通道班列; 汽车类、服装类消费."""
    if all(len(name) == 1 for name in others):
        return last[1:]
    kind = others[-1][-1]
    of_kind = kind in KINDS and kind in last[1:-1] and all(name.endswith(kind) for name in others)
    return last.rpartition(kind)[2] if of_kind else ""
