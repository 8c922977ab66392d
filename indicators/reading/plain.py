"""Whether the words that stand for a name are plainly one: a noun phrase whose last word offices print.

A name that is not may be right all the same; a person is asked.
"""

import re
from functools import cache, lru_cache

from indicators.reading.parts import HEAD
from indicators.reading.registry import registry
from indicators.reading.trim import CUT, is_name

# Words that end names, beside those that end the registry's.
LAST_WORD = re.compile(
    "(?:[率额价费款金税利差量值数]|比例|比重|强度|时长|时间|人数|总数|产能|库容|温差|温度|气温|雨量|里程|全长|长度|床位|学位|车位|泊位|机组|基地"
    "|园区|园|大棚|设施|生产线|平台|中心|工厂|车间|工程|品牌|产品|农户|用户|商户|居民|村民|职工|人员|人才|游客|旅客|客商|学生|毕业生|教师|合作社"
    "|农场|社区|街道|公园|站|桥|隧道|线路|航线|班列|汽车|客车|公交车|船舶|设备|机床|机器人|出口|进口|进出口|示范村|示范户|种植户|养殖户|带头人"
    "|资产|负债|逆差|顺差|贷款|存款|余额|补贴|补助|奖励|支出|投入|经费|规模|标煤|标准煤|小区|专利|标准|实验室)$"
)
SHORTEST, LONGEST = 3, 16
# What no name begins with: the rest of a place, a title or a demonstrative.
REST = re.compile("[省市县区](?![外内级域场民政委区])|[省市县]内|[座条样趟个只家名位头]|[”』」》、]|[这那其他她我更来不没先一](?![般次体流线])|成为|赢得")
# What no name holds: a verb between two nouns, another clause, a list.
INSIDE = re.compile("[的、是让把给由被向]|.+(?:成为|正在|感受|列出|[买种走吃用]下|[一先]共|今年|去年|上年|明年|为(?![主民])|按|将|已)")
# Heads so general that they are mostly of something which stands elsewhere.
GENERAL = frozenset(
    "产值 总产值 年产值 投资 项目 金额 利率 强度 价格 收入 面积 产量 增加值 产品 企业 规模 人数 总数 数量 市场 时间 城市 农村 指数 比例 单价 平均单价 标准 单机容量".split()
)


def is_plain(name: str, counted: bool = False) -> bool:
    """Whether a name needs no look: one that offices print, or a noun phrase with a known last word.

    ``counted``: it stands behind its number (78个项目), where it may be short, but measures nothing.
    """
    if counted:
        return _is_phrase(name, 2) and not HEAD.search(name)
    return is_name(name) or (name not in GENERAL and _is_phrase(name, SHORTEST))


@lru_cache(maxsize=4096)
def _is_phrase(name: str, shortest: int) -> bool:
    if not shortest <= len(name) <= LONGEST or REST.match(name) or INSIDE.search(name) or CUT.search(name, 2):
        return False
    return bool(LAST_WORD.search(name) or HEAD.search(name) or name[-2:] in _last_words())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name[-2:] for one in registry().known for name in one.names)
