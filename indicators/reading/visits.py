"""Sights in a row, each with its visitors: 二龙山景区接待3万人次，望海寺接待2万人次. What one clause shows of its first
words, that they are a sight, holds for the others.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from indicators.quantity.lexicon import either
from indicators.reading.gazetteer import group
from indicators.reading.layout import Layout

VISITED = re.compile(
    r"(?<=[，,、；;：:。！\n])(?:其中|据统计)?(?P<name>(?:[0-9]{2,4}(?=[\u4e00-\u9fff]))?[\u4e00-\u9fff“”·]{2,12}?)"
    r"(?=(?:共|累计|日均|单日|当日|当天|假期|期间|节日)*(?P<did>接待|迎来|迎客|入园)[^，,、。；;：:\n0-9]{0,8}[0-9]"
    # 二龙山接待6.8万人次，望海寺4.1万人次: what was done is told once.
    "|[0-9.]{1,6}[千万]?[多余]?人次)"
)
CAME = re.compile("(?:接待|迎来|迎客|入园)[^，,、。；;：:\n0-9]{0,8}[0-9]")
RECEIVE = re.compile("接待|迎来|迎客|入园")
SIGHT = re.compile(
    f"(?:{either(group('ending', 'sight'))}|公园|古城|古镇|古村|老街|步行街|广场|寺|岛|山|湖|湾|滩|沟|谷)$"
)
# 温泉, 乡村游, 各景区, 全市 receive visitors and are no sight of that name.
NO_NAME = re.compile(
    f"^(?:{either(group('generic', 'sight', 'alone', ''))}|温泉|其中|其他|其余|分|星级"
    "|海内外|国内外|入境|出境|过夜|一日)"
    "|[的了着和与及等在共约超达比]|[0-9]|^[各全]"
    "|(?:游|旅游|温泉|酒店|宾馆|饭店|民宿|农家乐|景[区点]|场馆|馆|点|机场|口岸|车站|铁路|航班|部门|企业|地区|区域|[省市县区镇乡村])$"
)
NAMED_SIGHT = re.compile(r"^(?P<own>[\u4e00-\u9fff]{2,8})景区$")
# 203樱花园.
DIGITS = "0123456789"
# So many of one form in one statement need no other sign.
MANY = 3


def find(layout: Layout) -> Iterator[re.Match]:
    """What receives visitors in each statement where one of those is a sight by its ending, or several are named."""
    if not RECEIVE.search(layout.text):
        return
    for _, items in groupby(VISITED.finditer(layout.text), lambda match: layout.statement(match.start())):
        row = [match for match in items if _is_name(match["name"])]
        whole = len(row) >= MANY or (len(row) > 1 and any(SIGHT.search(match["name"]) for match in row))
        yield from (match for match in row if (whole if match["did"] else _goes_on(match, layout)))


def _goes_on(match: re.Match, layout: Layout) -> bool:
    """Whether a sight stands behind others of which its sentence says how many came."""
    begin = layout.near_statement(match.start())
    return bool(SIGHT.search(match["name"]) and CAME.search(layout.text, begin, match.start()))


def _is_name(words: str) -> bool:
    words = words.lstrip(DIGITS)
    own = NAMED_SIGHT.match(words)
    return not NO_NAME.search(own["own"] if own else words)
