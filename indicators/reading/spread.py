"""What is spread over places or sectors, each with its number in a bracket."""

import re

# 贷款主要集中在…, 贷款新增较多的地区为…: what is spread over places or sectors, each with its number in a bracket.
OPENED, CLOSED = ("(", "（"), (")", "）")
SPREAD = re.compile(
    r"(?P<what>[^，,。；;：:\n()（）]{2,30}?)(?:[比较][^，,。；;\n]{1,6}?)?(?:(?:新增|增加|增长)[^，,。；;\n]{0,4}的)?(?:主要|重点|仍|均)*"
    "(?:集中[在于]|分布[在于]|来自|投向|流向|分别[为是]|"
    "(?:[较最]?[多大高快]的)?(?:地区|省份|城市|市县|县区|行业|国家)(?:分别|主要)*(?:[为是]|有|包括))"
)
SECTOR = re.compile("(?:^|(?<=[)）][、和及与])|(?<=[)）]))(?P<name>[^()（）]{2,14}业)[(（]$")

# 社会保障和就业支出（33.4亿元）仍为第一: a name with its number.
WITH_NUMBER = re.compile(
    "(?:^|[，,。；;：:、\n])(?P<name>[^，,。；;：:、\n0-9()（）]{2,24}(?:支出|收入|产值|增加值|投资|余额|出口额?|进口额?|销售额|产量))[(（]$"
)
FARTHEST = 30


def in_bracket(text: str, start: int, end: int) -> str:
    """The name right before a bracket that holds nothing but the number at ``start:end``, empty where none is."""
    found = _fills(text, start, end) and WITH_NUMBER.search(text, max(0, start - FARTHEST), start)
    return found["name"] if found else ""


def spread(text: str, begin: int, start: int, end: int) -> tuple[int, str]:
    """Where the name of what is spread ends, for the number at ``start:end`` in a bracket, and its sector."""
    found = _fills(text, start, end) and SPREAD.match(text, begin, start)
    sector = SECTOR.search(text[found.end() : start]) if found else None
    return (found.end("what"), sector["name"] if sector else "") if found else (0, "")


def _fills(text: str, start: int, end: int) -> bool:
    """Whether a bracket holds nothing but the number."""
    return text[start - 1 : start] in OPENED and text[end : end + 1] in CLOSED
