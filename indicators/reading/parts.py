"""An indicator's name in its parts, so that names are compared part by part and never by their likeness.

粮食总产量 and 粮食产量 are one: breakdown 粮食, head 产量. 进口总额 and 出口总额 are two, however alike.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from indicators.reading.measures import LEVEL, named

# What is measured, and the other forms in which offices print the same; the longest that ends a name is its head.
HEADS = {
    "增加值": "",
    "产值": "总产值",
    "产量": "总产量",
    "面积": "总面积",
    "收入": "总收入 收入额",
    "支出": "总支出 支出额",
    "进出口额": "进出口总额 进出口总值 进出口值 进出口金额 进出口",
    "出口额": "出口总额 出口总值 出口值 出口金额 出口",
    "进口额": "进口总额 进口总值 进口值 进口金额 进口",
    "投资": "投资额",
    "零售额": "零售总额",
    "销售额": "销售总额 销售金额",
    "销售面积": "",
    "施工面积": "",
    "竣工面积": "",
    "播种面积": "总播种面积 播种",
    "种植面积": "总种植面积",
    "余额": "",
    "利润": "利润总额",
    "利税": "利税总额",
    "存栏量": "存栏 存栏数 存栏总量",
    "出栏量": "出栏 出栏数 出栏总量",
    "用电量": "用电 总用电量 用电总量",
    "发电量": "发电 总发电量 发电总量",
    "用水量": "总用水量 用水总量",
    "装机容量": "装机 装机总量 总装机容量 装机规模",
    "吞吐量": "",
    "周转量": "",
    "货运量": "",
    "客运量": "",
    "业务量": "",
    "保有量": "保有总量",
    "在校生": "在校学生 在校生数 在校学生数",
    "人口": "总人口 人口数 人口总量",
    "床位": "床位数",
    "价格": "价格指数 价格总水平",
    "消费量": "消费总量",
    "融资": "融资额",
    "存款": "",
    "贷款": "",
    "税收": "",
    "里程": "总里程",
    "比例": "比率",
    "浓度": "",
    "气温": "",
    "": "数量 总数 总量 人数 总人数 户数 总户数 个数",
}
FORMS = {form: head for head, forms in HEADS.items() for form in (head, *forms.split()) if form}
HEAD = re.compile(f"(?:{'|'.join(sorted(FORMS, key=len, reverse=True))})$")
# 出口机电产品 is 机电产品出口.
AHEAD = re.compile("(?:出口|进口|存栏|出栏)(?=.)(?!额|值|总|金额|交货|商品价格)")
# 企业数 is 企业; 指数 is a word of its own.
COUNT = re.compile("(?<=[\u4e00-\u9fff]{2})(?<![指系倍基参分岁天级])数$")
# Short for the same thing.
SAME = {"规上": "规模以上", "限上": "限额以上", "常住居民": "居民", "GDP": "生产总值", "国内生产总值": "地区生产总值"}
SHORT = re.compile("|".join(SAME))
UNTOLD = re.compile("[\\s“”‘’\"'「」『』《》〈〉的]")


class Parts(NamedTuple):
    """``measure`` is a key of measures.csv; the direction of a change is the sign of its value, no part of a name."""

    breakdown: str
    head: str
    measure: str = LEVEL


def plain(name: str) -> str:
    """A name without what makes no difference: width, spaces, quotes, 的."""
    return UNTOLD.sub("", unicodedata.normalize("NFKC", name))


@lru_cache(maxsize=8192)
def parts_of(name: str) -> Parts:
    """The parts of a name; ``head`` is empty where it counts things (高新技术企业)."""
    whole, measure = named(plain(name))
    whole = SHORT.sub(lambda match: SAME[match[0]], whole)
    if (found := HEAD.search(whole)) and (found.start() or FORMS[found[0]]):
        return Parts(whole[: found.start()], FORMS[found[0]], measure)
    if found := AHEAD.match(whole):
        return Parts(whole[found.end() :], FORMS[found[0]], measure)
    return Parts(COUNT.sub("", whole), "", measure)
