"""The parts of a text that speak of what is to come: by its headline, its headings, the sentences that open lists."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from indicators.reading import dates
from indicators.reading.layout import first_line

# The headline of a plan: all of its parts are of what is to come, save those that look back.
BUDGET = re.compile("^(?!.*(?:执行|调整|完成|决算)).*(?:部门|年度?|单位|财政|收支)预算(?!绩效|法|管理)")
PLAN_TITLE = re.compile(
    f"规划|方案|行动计划|实施意见|路线图|工作要点|^(?!.*(?:分析|回顾|总结|情况)).*(?:主要|重点)?工作安排|任务分解[表方]|(?:任务|责任|分工)的?通知|{BUDGET.pattern}"
)
# 今年改造小区12个, and the text begins with 记者获悉,今年将…: all that it tells is to come, save what it says is there.
ANNOUNCED = re.compile(
    '(?:今年|明年|来年|未来|[“"]?十[一二三四五六七]?五[”"]?|20[0-9]{2}年)(?!以来|前|度?(?:[0-9一二三四]+[月季至—~-]|[上下]半)|底|[^，,。；;\n]{0,12}(?:[月季]|半年))|'
    "将(?![近军士])|[计规]划|力争|目标|(?:^|[^比模])拟|确保"
)
REPORTED = re.compile(
    "[了已]|(?<![要将])完成|实现(?!目标)|同比|环比|季度|半年|[0-9]月|(?<![要将])达到?(?=[0-9])|(?<![要将])突破|创|获(?!悉)|超(?=[0-9])|落地|落实|回眸|盘点|成绩单|见效|办结|兑现|公报|统计|运行|形势|分析|总结|回顾"
)
ANNOUNCES = re.compile(
    r"(?:今年|明年|未来|[”\"]?(?:期间|时期)|20[0-9]{2}年)[^。！!？?\n]{0,40}?(?:将(?![近军士])|计划|力争|目标|拟(?!议)|确保|打算)"
)
OPENING = re.compile(r"[^\n]*\n\s*(?P<lead>(?P<first>[^。！!？?\n]{0,200})[^\n]{0,120})")
# 今年改造小区12个, 公布2025年12件民生实事: a headline on the year's work, and the text calls it a plan.
WORK_OF_YEAR = re.compile(
    "(?:[今明]|20[0-9]{2})年[^，,。；;\n]*(?:改[造建]|[新修扩]建|建设|新增|增加|整治|治理|培训|种植|实施|开工|安排|办|实事|重点(?:项目|任务|工作))"
)
# 皇姑将添近百个托育班, 今年交通基建要完成投资385.2亿元.
WILL_BE_DONE = re.compile("(?<!即)[将要](?:达|完成|投资|投入|新[建增]|改造|突破|添|建|实施|开工|打造)")
CALLED_PLAN = re.compile(
    "实事(?!求)|(?:计划|安排|部署|任务)[^，,。；;\n]{0,6}(?:发布会|会议|会上)|(?:工作|任务|项目)(?:计划|安排|部署|清单|要点)|重点任务|"
    "(?:确定|明确|承诺|公布|下达|发布)[了]?今年"
)
DONE_ALREADY = re.compile("截[至止]|已(?!经?(?:确定|明确|下达|出台|公布))|办结|同比|累计|仪式")
# 过去的一年,…: a report begins with what was done.
BEGINS_BACK = re.compile(r"[ 　\t]*(?:过去的?[一五]年|[一五]年来|刚刚过去的)")
# “十二五”时期是…的五年; “十三五”期间,…: a paragraph of the years of a plan, gone by or to come.
FIVE_YEARS = re.compile('[ 　\t]*[“"]?(?P<plan>十[一二三四五六七]?)五[”"]?(?:时期|期间|以来|末)')
AHEAD_AGAIN = re.compile("[ 　\t]*(?:[到至]20[0-9]{2}年|今后|未来|展望|规划期)")
# 二、主要目标; （一）总体目标; 1.发展目标; 2026年重点工作: lines that are no sentence. The marks stand by their rank.
RANKS = (
    re.compile("第[一二三四五六七八九十]{1,3}[篇章部]分?"),
    re.compile("[一二三四五六七八九十]{1,3}[、.．]"),
    re.compile("[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}节"),
    re.compile("[（(]?[0-9]{1,2}[）)、.．](?![0-9])"),
)
TITLE = re.compile(r"[ 　\t]*(?P<words>[^。；;！!？?：:\n]{2,50}?)[ 　\t]*$", re.MULTILINE)
MAIN, LOWEST = 1, 9
# Longer lines that begin with 1. are members of a list.
SHORT = 14
AHEAD, BACK, BOTH = "ahead", "back", "both"
# 发展成就和今后五年目标: a part of both.
JOINED = re.compile("[和与及、]")
TO_COME = re.compile("目标|重点工作|工作安排|任务|下一?步|打算|保障措施|工作重点|安排|主要考虑|今后|今年工作|部署")
LOOKED_BACK = re.compile("回顾|总结|情况|成效|成就|成绩|进展|运行|执行|现状|基础|背景|过去|成果")
# 2026年重点工作 without a number before it.
UNNUMBERED = re.compile(
    "(?P<ahead>[^，,、]*(?:目标|任务|重点工作|工作安排|工作打算|工作部署|下步打算|下一步工作|工作重点))|"
    "[^，,、]*(?:回顾|总结|工作情况|执行情况|完成情况|主要成效|发展成就)"
)
# 夯实产业基础, 聚力落实战略任务: what is done or to be done, no title of a part.
VERB = re.compile(
    "(?:深入|大力|全力|全面|着力|持续|有序|扎实|积极|切实|加快|进一步|坚持|奋力|聚力|圆满|如期|高质量|高标准)*"
    "(?:推[进动]|加[快强大]|支持|打造|实施|强化|完善|做[强大优]|抓好|深化|优化|统筹|培育|谋划|健全|改善|提[升高]|促进|"
    "(?:发展|建设|服务)(?!目标|任务|基础|现状|成[就效]|情况|背景|思路)|夯实|巩固|落实|确保|保持|完成(?!情况)|聚焦|立足|守[牢住]|筑牢|扩大|稳定|拓展|增强|把|突出|紧[扣盯]|坚[持决守]|聚力|全力|奋力)"
)
# 今年的主要预期目标是:…; 重点抓好以下八个方面工作。
OPENS = re.compile(
    "(?:主要|预期|总体|发展|奋斗|工作)目标(?:任务)?[是为][:：]?|(?:重点|着重|着力|集中力量|突出|全力|具体|切实)(?:要)?(?:抓好|做好|办好|做|抓|推进|实施|把握)[^。，,；;\n了]{0,8}"
    "(?:以下|如下|下列|[0-9一二三四五六七八九十]{1,3}(?:个|项|件|方面|大))[^。，,；;\n]{0,14}(?:工作|任务|方面|实事|[几点])[:：。,，]"
)
# Its lists go on to the end in what somebody says to an assembly or lays down; elsewhere with the line.
SPOKEN, ADDRESSED = re.compile("报告|讲话|要点|计划|方案|意见|纲要|规划|发言|部署"), re.compile("各位代表|同志们")
HEAD = 600


class _Part(NamedTuple):
    start: int
    ahead: bool


class _Heading(NamedTuple):
    """``rank``: 0 of chapters, then 一、, （一）, 1. ``told``: AHEAD, BACK, BOTH or nothing."""

    rank: int
    told: str


class Sections:
    """Asks of a position whether the part around it speaks of what is to come."""

    def __init__(self, text: str, year: int) -> None:
        # What is put into a budget is planned, be it no more than a sum.
        self.is_budget = bool(BUDGET.search(first_line(text)))
        self._starts, self._ahead = zip(*(list(_parts(text, year)) or [_Part(0, ahead=False)]), strict=True)

    def look_ahead(self, position: int) -> bool:
        return self._ahead[self._around(position)]

    def has_heading(self, position: int) -> bool:
        """Whether a heading stands before it, not the headline alone."""
        return self._around(position) > 0

    def looks_back(self, position: int) -> bool:
        """Whether a heading says that the part around it tells what was done."""
        part = self._around(position)
        return part > 0 and not self._ahead[part]

    def _around(self, position: int) -> int:
        return max(0, bisect_left(self._starts, position) - 1)


def _parts(text: str, year: int) -> Iterator[_Part]:
    """Where the parts begin. A heading overrules those of its own rank and lower ones; where one of the same rank says
    nothing (三、一鼓作气), what stands under it may, and a plan looks ahead.
    """
    begin, ahead, rank = 0, False, LOWEST
    opening = first_line(text)
    plan = bool(PLAN_TITLE.search(opening)) or _is_announcement(text)
    spoken = SPOKEN.search(opening) or ADDRESSED.search(text, 0, HEAD)
    for n, line in enumerate(text.splitlines(keepends=True)):
        if n == 0:
            ahead = plan
            yield _Part(begin, ahead)
        elif title := TITLE.fullmatch(line.rstrip("\n")):
            heading = _heading(title["words"])
            if heading.rank <= rank:
                ahead = heading.told == AHEAD if heading.told else ahead or plan
                rank = heading.rank if heading.told in (AHEAD, BACK) else LOWEST
                yield _Part(begin, ahead)
        elif plan and year and (years := FIVE_YEARS.match(line)):
            ahead = dates.first_of_plan(years["plan"]) + 4 >= year
            yield _Part(begin, ahead)
        elif plan and not ahead and AHEAD_AGAIN.match(line):
            ahead = True
            yield _Part(begin, ahead)
        elif spoken and not ahead and BEGINS_BACK.match(line):
            yield _Part(begin, False)
        elif not ahead and rank == LOWEST and (opened := OPENS.search(line)):
            yield _Part(begin + opened.start(), True)
            ahead = bool(spoken)
            if not spoken:
                yield _Part(begin + len(line), False)
        begin += len(line)


def _is_announcement(text: str) -> bool:
    """Whether the headline and the first sentence tell what is to be done or reached."""
    opening = OPENING.match(text)
    title = first_line(text)
    announced = ANNOUNCED.search(title) or WILL_BE_DONE.search(title)
    if not opening or not announced or REPORTED.search(title):
        return False
    work = WORK_OF_YEAR.search(title) and CALLED_PLAN.search(opening["lead"])
    to_come = work or WILL_BE_DONE.search(title)
    return bool(ANNOUNCES.search(opening["first"]) or (to_come and not DONE_ALREADY.search(opening["first"])))


def _heading(words: str) -> _Heading:
    rank = next((n for n, mark in enumerate(RANKS) if mark.match(words)), None)
    if rank is None:
        plain = not VERB.match(words) and UNNUMBERED.fullmatch(words)
        return _Heading(MAIN, AHEAD if plain["ahead"] else BACK) if plain else _Heading(LOWEST + 1, "")
    said = RANKS[rank].sub("", words, count=1).strip()
    if rank == len(RANKS) - 1 and len(said) > SHORT:
        return _Heading(LOWEST + 1, "")
    back, ahead = LOOKED_BACK.search(said), TO_COME.search(said)
    if VERB.match(said) or not (back or ahead):
        return _Heading(rank, "")
    if back and ahead and JOINED.search(said, back.end()):
        return _Heading(rank, BOTH)
    return _Heading(rank, BACK if back else AHEAD)
