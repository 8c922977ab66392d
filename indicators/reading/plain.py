"""Whether a new name that stands right before its number is plain: a noun with all that it needs, and nothing else.

What offices print is known by the registry; of other names only these are sure.
"""

import re

from indicators.reading.parts import HEAD

# The last characters of nouns that figures are of.
NOUN_END = (
    "率数量额业目积金口员户园地路校社组线站院心司厂店馆品价值长者机车船团库房池桥港街村镇县费税款贷险保障群链牌标权种型式所棚林田场会赛"
    "具器材备料力岗位生师产"
)
# What a cut leaves at the beginning: 市外贸, 座电站, 其收入, 的企业.
STUMP = (
    "市县区省座关乡趟家其地的个样内是成总按赢高先一每行该这那此各全本我去今昨明完实达"
    "共由从在把将被让对向与和及并又再还也就上下前后中以约近超他"
)
WORDS = re.compile(f"(?![{STUMP}])[\u4e00-\u9fffA-Za-z0-9“”]{{3,12}}")
ENDED = re.compile(f"[{NOUN_END}]$")
# Verbs and fillers that were not taken off.
LEFT = re.compile(
    "[才会能报设买占达已把被让将要的了着过按给使再、，]|去年|今年|本年|明年|[上中下]旬|[东西南北]部|[两三四五]地|要求|参加|解决|递增|超额|"
    "配备|现场|问题|各类|完成|实现|位于|为(?!主)|目标"
)
# Of whose income, output, price? Such a name is said in full by what was named before.
GENERIC = re.compile(
    "(?:项目|行业|产品|企业|单位|平均|人均|年|日|累计|合计|新增|实际|全部|其他|单机|总)*"
    "(?:增加值|产值|产量|收入|营业收入|主营业务收入|价格|单价|数|数量|量|额|交易额|出口量|进口量|金额|面积|销售额|投资|增速|增幅|比重|余额|"
    "利润|税收|占比|规模|人数|户数|强度|利率|支出|销量|出口|进口|装机|装机容量|容量)"
)
SHORT = 2


def is_plain(name: str) -> bool:
    """Whether a name needs nothing more and holds nothing that is no part of it."""
    whole = WORDS.fullmatch(name) and not LEFT.search(name) and not GENERIC.fullmatch(name)
    return bool(whole and (ENDED.search(name) or HEAD.search(name)))


def is_counted(noun: str) -> bool:
    """Whether the noun right behind a number is what it counts: 12个项目."""
    return is_plain(noun) or (len(noun) == SHORT and not HEAD.search(noun))
