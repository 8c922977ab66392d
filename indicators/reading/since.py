"""What a growth is counted from, where words further off tell it: 与2010年的1841905人相比,下降13%; 环比, further up."""

import re

from indicators.reading.layout import Layout
from indicators.reading.measures import DATE_MARK, GROWTH, LAST_TOLD, LEVEL, PREVIOUS, RELATIVE, SINCE, TOLD, Said
from indicators.reading.span import DATE, Span

# 四年增长66%: over several years, not since the year before.
SEVERAL_YEARS = re.compile(
    r"(?<![0-9〇零一二两三四五六七八九])(?:[2-9]|1[0-9]|20|[两三四五六七八九]|十[一二三四五]?)年(?:间|来)?(?:累计|总?共)?"
    r"(?:增长|增加|提高|翻|下降|减少|缩短)[了约近超过]*\Z"
)
# 菠菜涨幅最大,达14.8%.
BIGGEST = re.compile(r"(?:增速|增幅|涨幅|升幅|降幅|跌幅)最[大高快小低慢][，,]?(?:高?达到?|为|是|超过?)?\Z")
NEAR = 16
MONTHLY = ("环比", "比上月", "较上月")
# 比2019年同期.
SAME_TIME = f"{DATE_MARK}同期"
COMPARED, BESIDE = "相比", re.compile(r"[与和同跟][^，,。；;\n]{0,40}相比[，,]")


def counted_from(said: Said, words: str, layout: Layout, spans: list[Span], at: int, year: int) -> Said:
    """Growth with what the sentence of ``spans[at]`` says it is counted from; any other measure as it is."""
    span = spans[at]
    if (
        said.measure == LEVEL
        and span.unit in RELATIVE
        and BIGGEST.search(layout.text[max(0, span.start - NEAR) : span.start])
    ):
        return said._replace(measure=GROWTH)
    if said.measure != GROWTH:
        return said
    if SEVERAL_YEARS.search(layout.text[max(0, span.start - NEAR) : span.start + span.fall]):
        return said._replace(measure=SINCE)
    begin = layout.near_statement(span.start)
    beside = COMPARED in layout.text[begin : span.start] and BESIDE.search(layout.text, begin, span.start)
    if (SAME_TIME in words or beside) and _dates_back(spans, at, year):
        return said._replace(measure=SINCE)
    return said._replace(measure=PREVIOUS) if not TOLD.search(words) and _is_monthly(layout, span) else said


def _dates_back(spans: list[Span], at: int, year: int) -> bool:
    """Whether the last year named before a number is no year just before the article's: 比2019年同期增长."""
    ahead = (spans[n] for n in range(at - 1, -1, -1))
    named = next((one.period[:4] for one in ahead if one.kind == DATE and one.period), "")
    return bool(year and named and int(named) < year - 1)


def _is_monthly(layout: Layout, span: Span) -> bool:
    """Whether 环比 is what was last said of a change; 其中 goes on with the sentence before."""
    begin = layout.statement(span.start)
    if begin and layout.text.startswith("其中", begin):
        begin = layout.statement(begin - 1)
    last = ""
    for found in LAST_TOLD.finditer(layout.text, layout.near(begin, span.start), span.start):
        last = found[0]
    return last in MONTHLY
