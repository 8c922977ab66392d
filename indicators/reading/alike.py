"""What stands between two figures that are meant alike: both done, or both to come."""

import re

from indicators.reading.span import Span

# 年产镁砖6万吨,砂石15万吨: the next of the same kind.
ALSO = re.compile(r"[，,](?!其中|目前|现|后|[由比较同])[^，,。；;：:、\n0-9了已仅]{1,12}")
# 年度计划投资8亿元,增长1.9倍: how much the figure before has grown, no more is said.
GROWN = re.compile(
    "(?:[，,]|[，,]?[（(])(?:分别|各|并)?(?:同比|环比|(?:比|较)[去上]年(?:同期)?|年均|同口径)?(?:(?:净|再|又)?(?:增[长加]|提[高升]|上升|减少|下降|增幅|增速|多|少)为?)?"
)
# 甲、乙共计786公里 of what is listed; 投资8亿元的甲项目、3亿元的乙项目: so is what else of its kind is listed.
MONEY_OF = re.compile(r"的[^，,。；;：:\n0-9]{1,40}[、和及](?:总?投资)?")
# 计划实施项目12个、总投资8亿元、年度完成投资3亿元.
YEARS_SHARE = re.compile(r"[^，,。；;：:、\n]{0,8}、年度完成(?:固定资产)?投资额?(?:约|达|达到)?")
# 这20个项目 are those that were counted before.
THESE = ("这", "述", "这\n", "述\n")
# 规划面积85平方公里,分别是港口42平方公里; 其中一期12平方公里.
PARTED = re.compile(
    r"[^，,。；;：:、\n0-9]{0,10}[，,](?:其中[，,]?|分别[是为]|(?:其中)?包括)[^，,。；;：:、\n0-9]{0,12}"
)
LISTED = re.compile(r"[^，,。；;：:、\n]{0,8}、[^，,。；;：:、\n]{0,10}")


def of_one_list(text: str, end: int, span: Span) -> bool:
    """Whether a number stands in one list with the one that ends there: 年产值35亿元、税收2亿元."""
    of_projects = "元" in span.unit and MONEY_OF.fullmatch(text, end, span.start)
    return bool(of_projects or LISTED.fullmatch(text, end, span.start))


def is_growth(text: str, end: int, span: Span) -> bool:
    """Whether it only tells how much the number that ends there has grown: 投资8亿元,增长1.9倍."""
    # 完成12亿元,13台风机将并网 counts something else.
    bare = span.start + span.fall <= end + 1 and span.unit[:1] not in ("%", "个", "倍", "番", "成")
    return not bare and bool(GROWN.fullmatch(text, end, span.start + span.fall))


def goes_on(text: str, end: int, start: int) -> bool:
    """Whether what begins there is the next, or a part, of what the number that ends before it is of."""
    return bool(ALSO.fullmatch(text, end, start) or PARTED.fullmatch(text, end, start))
