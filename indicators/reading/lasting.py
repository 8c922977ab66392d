"""What is planned to be done in a year, and what there is every year: where no time is printed beside a figure."""

import re

from indicators.quantity.lexicon import any_of
from indicators.reading.layout import Layout
from indicators.reading.span import DAY_LENGTH, YEAR_LENGTH, Span, Told

WORK = re.compile(
    r"(?:计划|将|拟|安排|要)[^，,。；;\n]{0,6}?[再新改扩续]?"
    "(?:建设?|改造|完成|实施|新增|整治|修复|种植|培训|发放|投入|引进|培育|开展)"
)
DOING = re.compile("新[建增]|[改扩]建|建[设成]|改造|完成|实施|整治|修复|种植|培训|发放|引进|培育|开展|创建|推广|治理")
SIZE = re.compile("投资|占地|面积|规模|产能|年产|[总预]算|建成后")
WHOLE = re.compile(f"{any_of('works', 'cost')}|概算|总?占地|(?:建筑|规划|占地)面积|设计[^，,。；;]*(?:产能|能力|床位)")
YEARLY = re.compile("(?<![今去明前当])年(?:产[值量]?|销售?额?|收入|加工|出栏|接待)|每年|一年下来|常年")


def is_work(layout: Layout, span: Span) -> bool:
    """Whether something is planned to be done (改造管网30公里), not what a thing is planned to be (总投资3亿元)."""
    begin = layout.near_sentence(span.start)
    return bool(WORK.search(layout.text, begin, span.start)) and not SIZE.search(layout.text, begin, span.start)


def is_done(layout: Layout, span: Span) -> bool:
    """Whether its clause says what is to be done: 建设农田50万亩, no size of a thing."""
    begin = layout.near_breath(span.start)
    return bool(DOING.search(layout.text, begin, span.start)) and not SIZE.search(layout.text, begin, span.start)


def is_yearly(layout: Layout, span: Span) -> bool:
    """Whether a figure is of any year: 全村年产蔬菜60万公斤."""
    begin = layout.near_breath(span.start)
    return bool(YEARLY.search(layout.text, begin, span.end))


def of_any_day(when: Told) -> Told:
    """What is so every year (年产值, 常年产量) is of the year, whatever the day on which it is told."""
    day = len(when.text) == DAY_LENGTH and "/" not in when.text
    return Told(when.text[:YEAR_LENGTH], sure=False) if day else when


def is_put_into(layout: Layout, span: Span, begin: int) -> bool:
    """投资4亿元的二期: whether a figure is what a thing costs, ``begin``: where its clause does."""
    return layout.text.startswith("的", span.end) and layout.text.endswith("投资", begin, span.start)


def is_size(layout: Layout, span: Span, told: int) -> bool:
    """Whether its clause tells how big a thing is to be (总投资3亿元), behind a clause that tells a time up to
    ``told`` of something else; in 10月,总投资3亿元的工程启动 the time is its own.
    """
    begin = layout.near_breath(span.start)
    return told < begin - 1 and bool(is_put_into(layout, span, begin) or WHOLE.search(layout.text, begin, span.start))
