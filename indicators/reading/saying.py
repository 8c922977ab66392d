"""The measure of a number whose own words do not tell it all: by what stands behind it, or was said before."""

import re

from indicators.reading.measures import (
    AVERAGE,
    CONTRIBUTION,
    DATE_MARK,
    GROWTH,
    PREVIOUS,
    SHARE,
    SINCE,
    Said,
)
from indicators.reading.span import Span

# 三分之二, 一半, 八成: a part of something, save in a rate (不足四成).
FRACTION = re.compile("(?<![百千万])分之|一半|成|[0-9]/[0-9]")
RATE = re.compile("[率度比]$")
OF_THEM = re.compile(r"以?[上下]?的(?=[\u4e00-\u9fff]{2})")
REACHING = re.compile("(?:[，,、 ]|就|已|可)*(?:达到?|为|至)")
# What a growth is told to be on, and the same time of another year: 比2019年同期.
DATED = re.compile(f"同比|环比|[上去前]年|年均|平均|{DATE_MARK}|按年|年初|同期|增速")
SAME_TIME = re.compile(f"[比与较]{DATE_MARK}同期")


def level(said: Said, rest: str, words: str, text: str, span: Span, before: str) -> Said:
    """What seems a level may be a share (80%的员工), or go on with one (贡献率超过五成，达到55.5%).

    ``rest``: the name in the words. ``before``: the measure of the figure before in the sentence, empty for none.
    """
    whole = span.unit == "%" and not rest
    if whole and before in (SHARE, CONTRIBUTION) and REACHING.fullmatch(words):
        return said._replace(measure=before)
    part = FRACTION.search(text, span.start, span.end) or (OF_THEM.match(text, span.end) if whole else None)
    return said._replace(measure=SHARE) if part and not RATE.search(said.rest) else said


def growth(words: str, ahead: str, before: str) -> str:
    """A growth told beside that on a year earlier is on the time it names; one that names none as its paragraph says:
    CPI环比持平。其中，食品价格下降1%.

    ``ahead``: what the paragraph says so far. ``before``: the measure of the figure before in the sentence.
    """
    if SAME_TIME.search(words):
        return SINCE if before in (GROWTH, AVERAGE) else GROWTH
    if DATED.search(words):
        return GROWTH
    return PREVIOUS if ahead.rfind("环比") > max(ahead.rfind("同比"), ahead.rfind("比上年")) else GROWTH
