"""What is planned to be done in a year, and what there is every year: where no time is printed beside a figure."""

import re

from indicators.reading.layout import Layout
from indicators.reading.span import Span, end_of

WORK = re.compile(
    r"(?:计划|将|拟|安排|要)[^，,。；;\n]{0,6}?[再新改扩续]?"
    "(?:建设?|改造|完成|实施|新增|整治|修复|种植|培训|发放|投入|引进|培育|开展)"
)
DOING = re.compile("新[建增]|[改扩]建|建[设成]|改造|完成|实施|整治|修复|种植|培训|发放|引进|培育|开展|创建|推广|治理")
SIZE = re.compile("投资|占地|面积|规模|产能|年产|[总预]算|建成后")
WHOLE = re.compile("总投资|概算|总?占地|(?:建筑|规划|占地)面积|设计[^，,。；;]*(?:产能|能力|床位)")
# What was done or brought in some time, and how it changed; what no word says so of is there: areas, staff, prices.
FLOW = re.compile(
    "实现|完成|同比|环比|增[长加收产]|下降|减少|[产总][值量]|收入|销售|接待|[游旅乘]客|客流|新[增签建开购获]|培训|生产|[出进]口|利润|税|到位|"
    "发放|落地|签约|引进|营业额|增加值|检查|查处|整改|救助|帮扶|举办|投放|成交|交易|[支售卖送发]出|零售|吞吐|[运发]送|卖|收[获购]|[发用]电量|办理|受理|"
    "累计|拨付|安置|减排|处理|改造|整治|种植|造林|铺设|清理|用工|采摘|审结|获|[日月]均|单日|惠及|播种|插秧|投入|补[贴助偿]|通行|[挣赚]|[新修改扩续翻]建|建成|修[路桥渠筑复通]"
)
REST = re.compile(r"[^。！!？?\n；;，,]{0,40}")
# By how much something changed, before a number and behind it.
CHANGED = re.compile("[增降减升跌涨压缩比较]|收窄|突破|达到|[多少净][^，,。；;]{0,2}$")
GROWN = re.compile("[^，,。；;\n]{0,10}[，,][^，,。；;\n0-9]{0,4}(?:增长|下降|增加|减少|[上下][升降涨跌])")
# What is counted for a day.
BALANCE = re.compile("余额|[存贷]款|存栏")
RATES = frozenset("%‰成倍番点")
PART_OF_IT = re.compile(r"其中|其余|另有")
YEARLY = re.compile("(?<![今去明前当])年(?:产[值量]?|销售?额?|收入|加工|出栏|接待)|每年|一年下来")


def is_work(layout: Layout, span: Span) -> bool:
    """Whether something is planned to be done (改造管网30公里), not what a thing is planned to be (总投资3亿元)."""
    begin = layout.near(layout.sentence(span.start), span.start)
    return bool(WORK.search(layout.text, begin, span.start)) and not SIZE.search(layout.text, begin, span.start)


def is_done(layout: Layout, span: Span) -> bool:
    """Whether its clause says what is to be done: 建设农田50万亩, no size of a thing."""
    begin = layout.near(layout.breath(span.start), span.start)
    return bool(DOING.search(layout.text, begin, span.start)) and not SIZE.search(layout.text, begin, span.start)


def is_state(layout: Layout, span: Span) -> bool:
    """Whether a figure is of what there is (areas, households, staff, prices), of which nobody says when it was done."""
    if not RATES.isdisjoint(span.unit):
        return False
    begin = layout.near(layout.breath(span.start), span.start)
    if is_put_into(layout, span, begin):
        return True
    if BALANCE.search(layout.text, begin, span.start) or CHANGED.search(layout.text, begin, span.end) or GROWN.match(layout.text, span.end):
        return False
    beside = PART_OF_IT.match(layout.text, layout.statement(span.start))
    return not (beside or FLOW.search(layout.text, begin, end_of(REST, layout.text, span.end)))


def is_yearly(layout: Layout, span: Span) -> bool:
    """Whether a figure is of any year: 全村年产蔬菜60万公斤."""
    begin = layout.near(layout.breath(span.start), span.start)
    return bool(YEARLY.search(layout.text, begin, span.end))


def is_put_into(layout: Layout, span: Span, begin: int) -> bool:
    """投资4亿元的二期: whether a figure is what a thing costs, ``begin``: where its clause does."""
    return layout.text.startswith("的", span.end) and layout.text.endswith("投资", begin, span.start)


def is_size(layout: Layout, span: Span, told: int) -> bool:
    """Whether its clause tells how big a thing is to be (总投资3亿元), behind a clause that tells a time up to
    ``told`` of something else; in 10月,总投资3亿元的工程启动 the time is its own.
    """
    begin = layout.near(layout.breath(span.start), span.start)
    return told < begin - 1 and bool(is_put_into(layout, span, begin) or WHOLE.search(layout.text, begin, span.start))
