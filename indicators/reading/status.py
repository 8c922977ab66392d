"""Is a figure done, planned, a target or an estimate (its observation status)? The words of its sentence say so."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from indicators.quantity import lexicon
from indicators.quantity.lexicon import either
from indicators.reading.columns import Cell
from indicators.reading.layout import Layout
from indicators.reading.span import Span, Told, end_of

# No word says whether the figure is of what is there or of what is to come.
OPEN = "open"
# 到2025年, 至2025年, 2025年底前: a date of what is to come, where it lies after the article's year.
CHINESE = "〇零一二三四五六七八九"
FUTURE = re.compile(
    rf"[到至](?P<by>20[0-9]{{2}}|二[〇零][{CHINESE}]{{2}})年|"
    r"(?P<before>20[0-9]{2})年(?:年?[底末中]|[0-9]{1,2}月[底末]?)?(?:之|以)?前"
)
AS_DIGITS = str.maketrans(CHINESE, "00123456789")
# What is to come whenever the article was written.
AHEAD = re.compile(
    r"未来(?!的)|今后|接下来|下一步(?!的)|[明来]年(?<![比较].年)(?!会)|年之?内(?<=[0-9一二两三四五六七八九十]年内)|"
    r"到(?:本世纪|今年)?年?[底末]|年(?:年底|底)前"
)
# 将 alone may also stand ahead of what is taken in hand (将资金投入): a person decides. 即将 is to come, 将近 is about.
WILL = re.compile(r"将(?![近军士领才相帅])")
# What was: it ends the reach of what was said before of the time to come.
PAST = re.compile(r"(?<![比较超于是占])(?:去年|前年|上年)(?!度?计划)")
# What stands behind a number in its clause still speaks of it: 12个项目已开工.
BEHIND = re.compile(r"[^，,。！!？?；;：:、（）()\n]{0,8}")
# 行动计划 is a name, 按计划 and 占计划的 speak of a plan, not of what is planned.
PLAN = r"(?<!行动)(?<!按)(?<![全五三十]年)(?<!年度投资)(?<!丰收)计划(?!生育|单列|的)"
WORDS = re.compile(f"(?P<word>{either(lexicon.group('status') - {'计划'})}|{PLAN})")
# What is to come is planned where something is to be done, and a target where something is to be reached.
DO = re.compile(
    "新建|再建|扩建|兴建|建设|改造|开工|启动|实施|投资|投入|举办|推出|引进|安排|治理|打造|做大|做强|开展|组织|推进|规划|"
    "铺设|种植|栽|发放|开通|增设|新增|设立|修建|整治|选派|招聘|购置|布局|谋划|争取资金"
)
REACH = re.compile("达|突破|超|提高|提升|增长|降|翻|增加到|增至|控制|建成|实现|不少于|不低于|培育|保持|进入|覆盖|完成")
WEATHER = re.compile("气温|降雪|降雨|降水|风力|阵风|雨量|能见度|天气")
FORECAST = re.compile("将|明天|明日|后天|今天(?:夜间|白天|晚上|下午)|今晚|预报|未来")
# The size of a thing that is not there yet: 总投资3亿元,占地200亩,分两期建设.
# 完成年度目标任务的103%; 围绕…目标.
YARDSTICKS = ("目标", "计划", "概算", "总投资", "规划", "预期")
MET = re.compile(r"(?:完成|超额|占|达到|实现|围绕|锚定|紧盯|按照|对照)[^，,。；;\n]{0,14}$")
OF_GOAL = re.compile("(?:任务|进度|计划)?的|[，,。；;]")
SIZE = re.compile(
    "占地|用地|建筑面积|总面积|年产|产能|设计|全长|设站|设车站|建设规模|拟建|新建|建设|装机|库容|生产线|分$|项目分"
)
BEGUN = re.compile(
    "总投资|概算|(?:今天|昨天|今日|昨日|日前|近日|正式|集中|破土|如期)开工|开工(?:建设|奠基|仪式)|正在(?:加紧|抓紧)?(?:建设|施工)"
)
STATEMENT_END = re.compile("[^。！!？?\n]{0,60}")
STANDS = re.compile("(?:建成|投产|竣工|投用|运营|营业|通车|使用)(?!后|时)")
TO_LEVEL = re.compile("(?:提高|提升|增加|增长|降低|下降|降|压缩|缩短|控制|稳定|保持|扩大|翻).{0,3}[到至在][^，。]{0,2}")
# A list of projects: 建设规模, 建设年限.
PROJECTS = re.compile("建设(?:规模|年限|内容|工期|起止)|拟建|总投资")
# 计划总投资5000万元以上项目412个: the plan is of each, not of how many there are.
THRESHOLD = re.compile(r"以上的?[^，,。；;\n]{0,6}(?:项目|企业|工程)[^，,。；;\n0-9]{0,4}$")
FARTHEST, LONGEST_HEADING = 20, 40
# Of what a part of a report or plan speaks, by its heading; of what is to come, all is planned unless done already.
PLAN_TITLE = re.compile("规划|方案|行动计划|实施意见|路线图|工作要点")
TO_COME = re.compile("目标|重点工作|工作安排|任务|下一步|下步|打算|保障措施|工作重点|安排")
LOOKED_BACK = re.compile("回顾|完成情况|成效|成就|进展|运行|执行|现状|基础|背景|过去")
HEADING = re.compile(r"[（(]?[一二三四五六七八九十0-9]{1,3}[、.)）][^，,。；;\n]{2,30}")
DONE_THERE = re.compile("去年|上年|目前|现有|已|如今|近年|截至|十三五|[前近]五年|了")
THERE = re.compile("今年|去年|上年|目前|现|已|了|如今|近年|[0-9]年|[0-9]月|季度|半年|同比|比上|截至|完成|说|介绍")
STRONG = ("target", "estimate", "intended", "planned")
BY = "到"
# 已建成, but 力争累计建成: what is summed up may be to come.
SUMMED = ("累计", "共有", "实际")


class Cue(NamedTuple):
    """Where a word stands that says in what sense the figures behind it are meant, and which sense."""

    start: int
    group: str
    word: str = ""


class Cues:
    """The words of a whole text that say in what sense its figures are meant, found once.

    The groups are those of the lexicon's kind ``status``: target; planned (总投资: of the next figure of its clause);
    intended (计划: of all that follows in the sentence, until something is done); estimate; done; built (建成: done,
    save where the clause only means to). Beside them later, for what lies ahead (到2025年 after the article's year,
    明年), and OPEN, for a date where that year is not known and for a 将 that no other word holds.
    """

    def __init__(self, layout: Layout, cells: Mapping[int, Cell], year: int) -> None:
        self.text, self.layout, self.cells = layout.text, layout, cells
        text = layout.text
        meanings = self._meanings = lexicon.words("status")
        found = [
            Cue(match.start(), meanings[match["word"]], match["word"])
            for match in WORDS.finditer(text)
            if not (match["word"] in YARDSTICKS and _is_measured_by(text, match))
        ]
        for match in FUTURE.finditer(text):
            named = int((match["by"] or match["before"]).translate(AS_DIGITS))
            if not year or named > year:
                found.append(Cue(match.start(), "later" if year else OPEN, BY))
        found += [Cue(match.start(), "later", match[0]) for match in AHEAD.finditer(text)]
        found += [Cue(match.start(), OPEN, "将") for match in WILL.finditer(text)]
        found += [Cue(match.start(), "past") for match in PAST.finditer(text)]
        self._cues = sorted(found)
        self._starts = [cue.start for cue in self._cues]
        self._last_figure = 0
        self._sections = list(_sections(text))
        self._project = self._target = -1

    def of(self, span: Span) -> Told:
        """The status of the next figure, in the order of the text: target, estimate, planned, actual where a word says
        that it is done, OPEN, or nothing where no word says anything.
        """
        told = self._of_cell(span) or self._forecast(span) or self._meant(span)
        if told.text in ("", "actual") and self._is_planned_here(span):
            told = self._to_come(self._words(span), by_then=True)._replace(sure=False)
        if told.text == "" and self._goes_on(span):
            told = Told("target", sure=False)
        if told.text == "target":
            self._target = span.end
        if told.text == "planned" and self._project < self.layout.statement(span.start):
            self._project = span.start
        if told.text == "" and self._is_size(span.start):
            told = Told("planned", sure=False)
        self._last_figure = span.end
        return told

    def _of_cell(self, span: Span) -> Told | None:
        """What the heading over a cell says; of a list of projects every cell is of what is to be built."""
        cell = self.cells.get(span.start)
        if cell is None or not cell.headings:
            return None
        said = WORDS.search(cell.heading)
        group = self._meanings[said["word"]] if said else ""
        if group in ("done", "built"):
            return Told("actual")
        if group or PROJECTS.search(cell.headings):
            return Told({"intended": "planned", "": "planned"}.get(group, group), sure=bool(group))
        return None

    def _forecast(self, span: Span) -> Told | None:
        """What the weather will be, and what something that changes has been."""
        if self.layout.was(span):
            return Told("actual")
        statement = self.layout.statement(span.start)
        if all(one.search(self.text, statement, span.end) for one in (WEATHER, FORECAST)):
            return Told("estimate")
        return None

    def _meant(self, span: Span) -> Told:
        clause, said = self.layout.clause(span.start), self._between(self.layout.statement(span.start), span.end)
        meant = [cue for cue in _after_done(said) if self._reaches(cue, span.start)]
        behind = {cue.group for cue in self._between(span.end, end_of(BEHIND, self.text, span.end))}
        near = behind | {cue.group for cue in said if cue.start >= clause}
        strong = next((cue for cue in reversed(meant) if cue.group in STRONG), None)
        if "done" in behind and not (strong and strong.start >= clause):
            return Told("actual")
        if strong and not ("built" in near and strong.start < clause and strong.group != "target"):
            return self._strong(strong, said, self._words(span))
        if later := next((cue for cue in reversed(meant) if cue.group == "later"), None):
            return self._to_come(self._words(span), by_then=later.word == BY)
        if any(cue.group == OPEN for cue in meant):
            return Told(OPEN, sure=False)
        return Told("actual" if not near.isdisjoint(("done", "built")) else "")

    def _words(self, span: Span) -> str:
        """What the clause says of a figure, its print included."""
        return self.text[max(self.layout.clause(span.start), self._last_figure) : span.end]

    def _strong(self, cue: Cue, said: list[Cue], words: str) -> Told:
        """计划投资 is planned; 计划降到3% and 到2025年将建成 are targets."""
        if cue.group == "planned" and cue.word.endswith("后"):
            return Told("estimate")
        if cue.word.startswith("将") and any(one.group == "estimate" for one in said):
            return Told("estimate")
        if cue.group != "intended":
            return Told(cue.group)
        by_then = any(one.word == BY for one in said) and _last(REACH, words) >= _last(DO, words)
        return Told("target" if by_then or TO_LEVEL.search(words) else "planned")

    def _between(self, start: int, end: int) -> list[Cue]:
        return self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _reaches(self, cue: Cue, position: int) -> bool:
        """总投资 speaks of the next figure alone, 计划 of its sentence, 力争 and a date of all up to the full stop."""
        if cue.group == "planned" and not cue.word.endswith("后"):
            return cue.start >= max(self.layout.clause(position), self._last_figure)
        if THRESHOLD.search(self.text[max(0, position - FARTHEST) : position]) and cue.start < self._last_figure:
            return False
        return cue.start >= self.layout.sentence(position) or cue.group in ("target", "later", OPEN, "planned")

    def to_come(self, span: Span) -> Told:
        """The status of a figure of a time to come: planned where something is done then, else a target, else OPEN."""
        return self._to_come(self.text[self.layout.clause(span.start) : span.end])

    def _to_come(self, words: str, *, by_then: bool = False) -> Told:
        do, reach = _last(DO, words), _last(REACH, words)
        if do > reach:
            return Told("planned", sure=False)
        return Told("target", sure=by_then) if reach >= 0 or by_then else Told(OPEN, sure=False)

    def _goes_on(self, span: Span) -> bool:
        """Whether the sentence before set targets and nothing tells that this one speaks of what is there."""
        line = self.layout.line(span.start)
        if self._target < line or self._target != self._last_figure:
            return False
        return not THERE.search(self.text, self._target, end_of(STATEMENT_END, self.text, span.end))

    def _is_planned_here(self, span: Span) -> bool:
        """Whether this part of a text says what is to be done, and nothing tells that it is done already."""
        index = bisect_left(self._sections, (span.start,)) - 1
        if index < 0 or not self._sections[index][1]:
            return False
        # A plan looks back as well, by paragraphs; its parts do not.
        begin = self.layout.statement(span.start) if index else self.layout.line(span.start)
        return not DONE_THERE.search(self.text, begin, end_of(BEHIND, self.text, span.end))

    def _is_size(self, position: int) -> bool:
        """Whether this is the size of what the sentence calls planned or begun, and nothing says that it stands."""
        statement = self.layout.statement(position)
        end = min(position + 2 * FARTHEST, end_of(STATEMENT_END, self.text, position))
        if STANDS.search(self.text, statement, end):
            return False
        if self._project < statement and not BEGUN.search(self.text, statement, end):
            return False
        return bool(SIZE.search(self.text, max(self.layout.clause(position), self._last_figure), position))


def _sections(text: str) -> Iterator[tuple[int, bool]]:
    """Where the parts of a text begin, and whether they speak of what is to come."""
    begin = 0
    for n, line in enumerate(text.splitlines(keepends=True)):
        words = line.strip()
        if n == 0:
            yield begin, bool(PLAN_TITLE.search(words))
        elif len(words) < LONGEST_HEADING and HEADING.fullmatch(words):
            if LOOKED_BACK.search(words):
                yield begin, False
            elif TO_COME.search(words):
                yield begin, True
        begin += len(line)


def _is_measured_by(text: str, goal: re.Match) -> bool:
    """完成年度目标的103%: what is done, measured by a target."""
    met = MET.search(text[max(0, goal.start() - FARTHEST) : goal.start()])
    return bool(met or OF_GOAL.match(text, goal.end()))


def _after_done(cues: list[Cue]) -> list[Cue]:
    """What was said after the last word for what is done: 计划投资3亿元,已完成2亿元."""
    for n in range(len(cues) - 1, -1, -1):
        meant = {cue.group for cue in cues[:n]}
        summed = cues[n].word in SUMMED and not meant.isdisjoint(("target", "later", OPEN))
        if cues[n].group == "past" or (cues[n].group == "done" and not summed):
            return cues[n + 1 :]
    return cues


def _last(pattern: re.Pattern, words: str) -> int:
    return max((match.start() for match in pattern.finditer(words)), default=-1)
