"""Tables flattened into text: a bare number takes its unit from its column's or its row's heading.

地区生产总值（亿元） 1286.4 5.6 under 指标 绝对值 同比增长（%） is 1286.4 亿元 and 5.6 %.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from indicators.quantity import Quantity
from indicators.quantity.grammar import ARABIC, SCALE, decimal, known_units
from indicators.reading.span import DATE, FIGURE, NAME, ORDINAL, OTHER, Span

TOKEN = re.compile(r"[^ \t|│\n]+")
BARE = re.compile(rf"[-−+]?(?:{ARABIC})")
# 注：地区生产总值单位为亿元.
NOTED = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,14}}?)的?(?:计量)?单位为(?P<unit>{SCALE}?(?:{known_units()}))")
# A cell without a number: — or …
EMPTY = re.compile(r"[—–…]{1,2}|[-/]{1,2}|\.{2,3}")
BRACKETED = re.compile(rf"[(（](?:单位:? ?)?(?P<unit>{SCALE}?(?:{known_units()}))[)）]")
UNIT = re.compile(rf"(?:单位:? ?)?(?P<unit>{SCALE}?(?:{known_units()}))")
WHOLE = re.compile(rf"单位[:： ]{{1,2}}(?P<unit>{SCALE}?(?:{known_units()}))")
GROWTH = re.compile("增长|增速|同比|环比|增幅|±|比重|占比|比例")
GROWN = re.compile(r"(?:同比|环比|比上年|较上年)*(?:增长|增速|增幅|增减|±)")
# What a column says of the one before it: how much that has grown, what share it is.
BESIDE = re.compile(rf"{GROWN.pattern}|同比|环比|[比较]上[年月]|(?:所占)?(?:比重|比例|占比)")
HEADING = re.compile(r"指标|项目|名称|地区|区域|绝对值|总量|单位|累计|本月|年|比重|比例|[(（]")
# The first columns of a table whose rows are places, firms or projects: its other columns name the indicators.
ENTITY = re.compile("地区|区域|县区|区县|市县|县市|^[市县区]|城市|名称|企业|(?<=.)单位$|园区|乡镇|街道")
# A table of what a whole is made up of: 行业 用电量（亿千瓦时）.
GROUPED = re.compile("^(?:行业|产业|类别|分类|部门|品种|品名|产品|商品)(?:名称)?$")
# What heads the numbers themselves and names nothing.
NUMBERS = re.compile("绝对[值额数]|总量|数值|数量|本[月期年季]|累计|完成[额值]?|实绩|单位|[0-9]+.*")
# A cell that prints its unit: 87.1%, -6.8℃.
UNITED = re.compile(rf"[-−+]?(?:{ARABIC})(?:{SCALE}?(?:{known_units()}))")
# What a row and a heading say beside what they name.
NOT_OF_ROW, NOT_OF_HEADING = (
    re.compile(r"[(（].*?[)）]|^(?:其中[:：]?|#|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[、.])"),
    re.compile(r"[(（].*?[)）]|[±%]"),
)
CHARACTER = re.compile("[\u4e00-\u9fff]")
INDEX = re.compile("序号|编号|排名|位次|名次|序")
# A small number alone at the head of a line counts the lines: 3 万象汇商业中心.
LEADING = re.compile(r"(?<![^\n])[0-9]{1,3}[ \t]+[\u4e00-\u9fff]")
# What a table's headings say holds no further than to the next line of prose.
PROSE = re.compile("[，。；！？]|,(?![0-9]{3})")
UNSURE, SURE = 0.3, 0.8
# A number, its unit (None: it counts the rows; empty: none is told, or it is printed), what it is of.
_Cell = tuple[re.Match, str | None, str]


@dataclass
class _Table:
    """What the lines so far have said of units."""

    heading: tuple[str, ...] = ()
    unit: str = ""
    noted: Mapping[str, str] = field(default_factory=dict)
    label: str = ""
    words: str = ""


def settle(folded: str, spans: list[Span]) -> list[Span]:
    """The spans with the bare numbers of table rows made figures (or ordinals, in a column of numbers)."""
    bare = {span.start: n for n, span in enumerate(spans) if span.kind in (OTHER, NAME) and not span.quantity}
    if not bare:
        return spans
    noted = {match["name"]: match["unit"] for match in NOTED.finditer(folded)} if "单位为" in folded else {}
    settled, table, begin, starts = list(spans), _Table(noted=noted), 0, sorted(bare)
    figures = {span.start: n for n, span in enumerate(spans) if span.quantity}
    for line in folded.splitlines(keepends=True):
        end, prose = begin + len(line), PROSE.search(line)
        # Prose without a bare number has no cells.
        any_cells = not prose or table.heading or bisect_left(starts, begin) < bisect_left(starts, end)
        for token, unit, subject in _line(list(TOKEN.finditer(folded, begin, end)), table) if any_cells else ():
            if not BARE.fullmatch(token[0]):
                at = figures.get(token.start())
                if at is not None:
                    settled[at] = spans[at]._replace(subject=subject)
                continue
            at = bare.get(token.start() + (token[0][0] in "+-−"))
            if at is not None and spans[at].end <= token.end():
                settled[at] = spans[at]._replace(kind=ORDINAL) if unit is None else _figure(token, unit, subject)
        if prose:
            table = _Table(noted=noted)
        begin = end
    for n, span in enumerate(settled):
        if span.kind in (OTHER, NAME, DATE) and LEADING.match(folded, span.start, span.end + 3):
            settled[n] = span._replace(kind=ORDINAL)
    return settled


def _line(tokens: list[re.Match], table: _Table) -> list[_Cell]:
    """The bare numbers of a line with their units; a line without any may be a heading."""
    line = " ".join(token[0] for token in tokens)
    if whole := WHOLE.search(line):
        table.unit = whole["unit"]
    united = _of_entities(table.heading)
    numbers = [_is_cell(token[0], united) for token in tokens]
    any_number = any(numbers)
    cells = [
        number or (any_number and bool(EMPTY.fullmatch(token[0])))
        for token, number in zip(tokens, numbers, strict=True)
    ]
    groups = [
        (bare, [token for _, token in group]) for bare, group in groupby(zip(cells, tokens, strict=True), itemgetter(0))
    ]
    if not any_number:
        # A cell a line: the numbers below belong to the last line with words.
        bracketed = BRACKETED.search(line)
        table.label = bracketed["unit"] if bracketed else ""
        table.words = _called([line], "")
        if len(tokens) > 1 and HEADING.search(line):
            table.heading = tuple(token[0] for token in tokens)
        return []
    if len(tokens) == 1 and table.label:
        return [(tokens[0], table.label, table.words)]
    found: list[_Cell] = []
    label: list[str] = []
    places = {token.start(): n for n, token in enumerate(tokens)}
    for bare, group in groups:
        if bare:
            found += _row(label, group, places, table)
        else:
            label = [token[0] for token in group]
    return found


def _is_cell(text: str, united: bool) -> bool:
    """Whether a token is a number of a table, bare or, in a table of places and the like, with its unit."""
    return bool(BARE.fullmatch(text) or (united and UNITED.fullmatch(text)))


def _of_entities(heading: tuple[str, ...]) -> bool:
    return any(ENTITY.search(text) for text in heading[:2]) or bool(heading and GROUPED.search(heading[0]))


def _row(label: list[str], row: list[re.Match], line: dict[int, int], table: _Table) -> list[_Cell]:
    if len(label) > len(row) and any(BRACKETED.search(text) or GROWTH.search(text) for text in label[:-1]):
        table.heading = tuple(label[:-1])
    if not label and not table.heading:
        return []
    own = [m["unit"] for text in label[-2:] if (m := BRACKETED.search(text) or UNIT.fullmatch(text))]
    default = own[-1] if own else table.unit
    cells: list[_Cell] = []
    entities, of = _of_entities(table.heading), ""
    for n, token in enumerate(row):
        column = _column(n, token, row, line, table.heading)
        if INDEX.fullmatch(column):
            cells.append((token, None, ""))
            continue
        bracketed = BRACKETED.search(column)
        unit = (
            bracketed["unit"] if bracketed else "%" if GROWTH.search(column) and n else table.noted.get(column, default)
        )
        if unit or (len(row) > 1 and label and CHARACTER.search(label[-1])):
            # 人均可支配收入 增长: the growth is of the column before.
            if not BESIDE.match(column):
                of = "" if NUMBERS.fullmatch(_without_unit(column)) else _without_unit(column)
            cells.append((token, unit, _called(label, column, of if entities else "")))
    return cells


def _called(label: list[str], column: str, of: str = "") -> str:
    """What a cell is of: the row, and the column where that is not the number itself (同比增长).

    Rows of places, firms or projects are measured in what their columns say (``of``).
    """
    row = NOT_OF_ROW.sub("", label[-1]) if label else ""
    if label and UNIT.fullmatch(label[-1]) and len(label) > 1:
        row = NOT_OF_ROW.sub("", label[-2])
    growth = _without_unit(column) if GROWTH.search(column) or GROWN.match(column) else ""
    if of and not of[:1].isdigit():
        return f"{row}{of}{'' if of == growth else growth}"
    return f"{row}{growth}"


def _without_unit(heading: str) -> str:
    return NOT_OF_HEADING.sub("", heading.replace("±", "" if "增" in heading else "增长"))


def _column(n: int, token: re.Match, row: list[re.Match], line: dict[int, int], heading: tuple[str, ...]) -> str:
    """The heading over a number: by its place in the line where the line is complete, else from the right."""
    if len(line) == len(heading):
        return heading[line[token.start()]]
    from_right = len(row) - n
    return heading[-from_right] if len(row) <= len(heading) <= len(row) + 2 else ""


def _figure(token: re.Match, unit: str, subject: str) -> Span:
    amount = Quantity(decimal(token[0].lstrip("+-−")) * (-1 if token[0][0] in "-−" else 1), unit)
    return Span(token.start(), token.end(), FIGURE, amount, confidence=SURE if unit else UNSURE, subject=subject)
