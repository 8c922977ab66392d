"""Firms, zones, towns and the like that a text names beside the places that it is read to be of.

Where one of them stands between a place and a number, the number may be of it.
"""

import re
from bisect import bisect_left
from itertools import islice

from indicators.quantity.lexicon import firsts

_ENDINGS = (
    "公司", "集团", "合作社", "工厂", "钢厂", "船厂", "药厂", "酒厂", "电厂", "水厂", "物流园", "产业园", "工业园",
    "科技园", "高新区", "开发区", "经济区", "新区", "片区",
    "示范区", "度假区", "港区", "景区", "滑雪场", "机场", "医院",
    "学校", "大学", "学院", "研究院", "海关", "酒店", "饭店", "博物馆", "高铁", "铁路", "大桥", "社区", "电站", "街道",
    "镇", "乡", "村",
)  # fmt: skip
ENDING = re.compile(
    rf"(?=[{firsts(_ENDINGS)}])(?:{'|'.join(_ENDINGS[:-3])}"
    "|(?<![城乡集建小重强农新渔山全各个比本该这])[镇乡村](?![镇乡村居民级企]|振兴|里|集体|委))"
)
# What of many is named by no name: 一家公司, 新建医院, 各类景区.
_NAME = re.compile("[\u4e00-\u9fffA-Za-z]{2,6}$")
NAMELESS = re.compile(
    "(?:[一二两三四五六七八九十多几数百千][家个所座处]|[各该本这某]|不少|许多|上市|国有|民营|外资|龙头|农民|专业|家庭|"
    "新建|新型|改建|建成|建设|规划|打造|启动|国家级|省级|市级|县级|"
    "综合|农业|科技|重点|改造|中小|类|等|的|了|和|与|元|全[市省县区])$"
)
NEAREST, FARTHEST, LONGEST, COUNTED = 12, 400, 8, 3


class Rivals:
    """Those of a whole text, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found = [found.span() for found in ENDING.finditer(text)]

    def between(self, begin: int, end: int, place: str) -> bool:
        """Whether one that is not the place stands between its name and a number, and is not what the number counts."""
        at = bisect_left(self._found, (max(begin, end - FARTHEST), 0))
        near = (found for found in islice(self._found, at, at + NEAREST) if found[1] <= end - COUNTED)
        return any(self._is_other(*found, place) for found in near)

    def _is_other(self, start: int, stop: int, place: str) -> bool:
        name = _NAME.search(self.text, max(0, start - LONGEST), start)
        if not name or NAMELESS.search(name[0]):
            return False
        near = name[0][-2:] + self.text[start:stop]
        return near not in place
