"""The words of its clause that stand before a number."""

import re
from bisect import bisect_left

from indicators.reading.layout import Layout
from indicators.reading.measures import DATE_MARK
from indicators.reading.span import DATE, ORDINAL, Span

FARTHEST, SECTOR = 60, "产业"
BRACKET, CLOSING = re.compile("[（）()]"), ("）", ")")
# A note about what follows, or where it stands: 同比(下同)增长, 地区生产总值[2].
NOTE = re.compile(
    r"[(（](?:以?下同|下同此|同比，?下同|口径下同|见[^()（）]{1,8}|[^()（）]{0,10}(?:=|为)100)[)）]"
    r"|\[[0-9]{1,2}\]"
)
# ——粮食产量12万吨, 客流增多——出口额12亿元: a dash ends what stands before it.
DASH = re.compile("—— ?")
# What a clause that closes a bracket begins with belongs to the bracket: 县区(含县级市,下同)收入.
OUT_OF_BRACKET = re.compile("^[^()（）]*[)）]")
# 5000万元以上项目, 60岁及以上人口: a figure that is a part of a name.
THRESHOLD = re.compile(
    r"[0-9](?:周?岁)?[-—–~至到]+[0-9]{1,3}周?岁(?=[人居劳儿老青女男组])"
    r"|(?:岁|万元|亿元|吨级|千伏)及?以[上下](?=[^，,。;；:：、）) 的])"
    r"|(?:超过?|过)[0-9百千万亿]+元(?=[^，,。;；:：、）) 的])"
)
# 新开工亿元以上项目.
STAGED, NEAR = re.compile("(?:新开工|新签约|新引进|新建|新增|续建|在建)$"), 3
# 地区生产总值：735亿元; 副县长说：3年前, 三项目标：12家 and 如下：5家 are led to by no name.
LED = re.compile(
    "(?P<name>[^，,。；;：:\n0-9]{2,24})[：:]$"
    "(?<!说.)(?<!介绍.)(?<!表示.)(?<!显示.)(?<!透露.)(?<!认为.)(?<!指出.)(?<!提出.)(?<!强调.)(?<!发现.)(?<!如下.)(?<!包括.)(?<!目标.)(?<!任务.)"
    "(?<!分别.)(?<!账.)(?<!问.)(?<!答.)(?<!道.)(?<!记者.)(?<!变化.)(?<!数据.)(?<!数字.)(?<!业绩.)(?<!成绩.)(?<!来源.)(?<!单位.)(?<!注.)(?<!是.)(?<!为.)(?<!看.)(?<!有.)(?<!于.)(?<!在.)"
)
RESUMED = re.compile("(?:这个?|这一|这项|该|此)(?:比例|指标|数字|数据|数|比重|价格)[^，,、]{0,8}$")


def before(layout: Layout, spans: list[Span], starts: list[int], at: int, floor: int, until: int = 0) -> str:
    """The words before the number ``spans[at]`` in its clause, no further than ``floor``, a date as ``DATE_MARK``.

    ``starts``: where the spans of the text start. ``until``: where the words end, if not at the number.
    """
    text, number = layout.text, spans[at]
    end = until or number.start
    begin = _clause(text, max(floor, end - FARTHEST, layout.breath(end)), end)
    first = bisect_left(starts, begin, 0, at)
    kept, read = [], _threshold(text, spans, first, begin)
    for one in spans[first : bisect_left(starts, end, first, at) if until else at]:
        # 第二产业438.7亿千瓦时: a name, not how often.
        counted = one.kind == ORDINAL and one.end == number.start and not text.endswith(SECTOR, one.start, one.end)
        if one.kind == DATE or counted:
            kept += [text[read : one.start], DATE_MARK]
            read = max(read, one.end)
    # The word of a fall is a part of the print (下降3%), and says the measure too.
    words = "".join(kept) + text[read : until or number.start + number.fall]
    if "(" in words or ")" in words or "[" in words:
        words = OUT_OF_BRACKET.sub("", NOTE.sub("", words))
    words = DASH.split(words)[-1] if "——" in words else words
    return words[words.rfind("“") + 1 :] if "“" in words and words.count("“") > words.count("”") else words


def _clause(text: str, begin: int, end: int) -> int:
    """Where the clause of a number begins: brackets that close before it are a part of it."""
    closed = 0
    for bracket in reversed(list(BRACKET.finditer(text, begin, end))):
        if bracket[0] in CLOSING:
            closed += 1
        elif not closed:
            return bracket.end()
        else:
            closed -= 1
    return begin


def _threshold(text: str, spans: list[Span], first: int, begin: int) -> int:
    """Where the name begins that a figure right before ``begin`` is a part of, else ``begin``.

    ``first``: which span is the first behind ``begin``.
    """
    last = spans[first - 1] if first else None
    if not last or last.end != begin or not THRESHOLD.search(text, last.start, begin + 1):
        return begin
    works = STAGED.search(text, max(0, last.start - NEAR), last.start)
    return works.start() if works else last.start


def led(layout: Layout, position: int) -> str:
    """The name that a colon right before the clause of a number leads from, empty where none does."""
    text, begin = layout.text, layout.breath(position)
    found = (
        LED.search(text, max(0, layout.breath(begin - 1), begin - FARTHEST), begin)
        if text[begin - 1] in ":："
        else None
    )
    return found["name"] if found else ""


def resumes(words: str) -> bool:
    """Whether the words before a number only mean what was spoken of: 而前年这个比例还不足2%."""
    return bool(RESUMED.search(words))
