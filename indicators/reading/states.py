"""What there is (areas, households, staff, prices) against what some time brought, and how it changed: the one has no
time of its own, the other is of the time spoken of.
"""

import re

from indicators.reading.lasting import is_put_into
from indicators.reading.layout import Layout
from indicators.reading.span import Span, end_of

# What was done or brought: the words of a clause that say so, before the number and behind it.
FLOW = re.compile(
    "实现|完成|同比|环比|增[长加收产]|下降|减少|[产总][值量]|收入|利润|税|[支售卖送发]出|零售|销售|消费|[带拉]动|成交|交易|营业额|投入|"
    "[出进]口|增加值|[客货]运量|周转量|运量|销[量额]|订单|营收|吞吐|[运发]送|通行|接待|迎客|扩面|[游旅乘]客|客流|吸引|观众|演出|惠及|[发用]电量|生产|卖|收[获购]|播种|插秧|采摘|种植|造林|"
    "新[增签建开购获]|[新修改扩续翻]建|建成|修[路桥渠筑复通]|铺设|改造|整治|处理|清理|减排|培训|救助|帮扶|举办|用工|"
    "到位|发放|拨付|补[贴助偿]|安置|落地|签约|引进|检查|查处|整改|办理|受理|审结|[立结办]案|获|[挣赚]|累计|[日月]均|[首单]日|捕|捞"
)
REST = re.compile("[^。！!？?\n；;，,]{0,40}")
# By how much something changed, before a number and behind it.
CHANGED = re.compile("[增降减升跌涨压缩比较]|收窄|突破|达到")
MORE = re.compile("[多少净][^，,。；;]{0,2}$")
GROWN = re.compile("[^，,。；;\n]{0,10}[，,][^，,。；;\n0-9]{0,4}(?:增长|下降|增加|减少|[上下][升降涨跌])")
# What is told for a day that is printed, and a part of what was told.
BALANCE = re.compile("余额|[存贷]款(?!贴息|利率)|存栏")
PART_OF_IT = re.compile("其中|其余|另有|按[^，,。；;\n0-9]{1,8}[分看][，,]?|[分从][^，,。；;\n0-9]{1,8}看")
RATES = frozenset("%‰成倍番点")
# What a thing costs goes up and down: 本周（3月10日—16日），蔬菜每公斤8元。猪肉每公斤20元.
PRICE = re.compile("元/[^月年天日]")


def is_state(layout: Layout, span: Span) -> bool:
    """Whether a figure is of what there is: no word of its clause says that it was done, brought or changed."""
    if not span.unit or not RATES.isdisjoint(span.unit) or PRICE.match(span.unit):
        return False
    text, begin = layout.text, layout.near_breath(span.start)
    if is_put_into(layout, span, begin):
        return True
    if BALANCE.search(text, begin, span.start) or PART_OF_IT.match(text, layout.statement(span.start)):
        return False
    changed = (
        CHANGED.search(text, begin, span.end) or MORE.search(text, begin, span.start) or GROWN.match(text, span.end)
    )
    return not (changed or FLOW.search(text, begin, end_of(REST, text, span.end)))
