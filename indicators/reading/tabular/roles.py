"""What each column of a table is: by what it holds, then by its heading."""

import re
from collections.abc import Callable, Iterable

from indicators.reading.tabular import maps
from indicators.reading.tabular.cells import FIGURE, NIL, UNAVAILABLE, cell
from indicators.reading.tabular.maps import (
    INDICATOR,
    LEFT_OUT,
    MEASURE,
    NOTE,
    NUMBERS,
    PERIOD,
    PLACE,
    STATUS,
    UNIT,
    VALUE,
)
from indicators.reading.tabular.said import STATUSES, Names, found_dates, period_of, place_of, said
from indicators.reading.tabular.table import Table, is_date

HEADED = {
    NUMBERS: re.compile("序号|编号|序|(?:行政)?(?:区划)?代码"),
    UNIT: re.compile("(?:计量)?单位"),
    NOTE: re.compile("备注|说明|注释?"),
    STATUS: re.compile("性质|状态"),
    PERIOD: re.compile("年份|年度|时间|时期|月份|季度|日期|期间|统计期"),
    PLACE: re.compile("地区|城市|各?[市县区]|县区|区县|县市|市县|区域|地市|市州|行政区|省[市份]?"),
    INDICATOR: re.compile("指标(?:名称)?|项目(?:名称)?|品种|行业|类别|产品(?:名称)?|名称|分类|商品"),
}
TOTAL = re.compile("合计|总计|总和|小计|平均|全[市县区]|全省(?:合计|总计|平均)?")
# The unit of a row is a unit alone: 亿元, %, 万人次, 上年=100; a dash where there is none.
UNITS = re.compile(r"[%‰℃]|[-—–−]{1,2}|[\u4e00-\u9fff/·㎡]{1,8}|[^=]{1,8}=\s*100|[a-zA-Z/³²]{1,6}")
# So many of a column's cells must be of a kind.
MOST, NEARLY_ALL = 0.5, 0.8


def key(table: Table, column: int) -> str:
    """What a map calls a column: its headings without dates, else its letter."""
    return undated(table.heading(column)) or table.sheet.address(0, column).rstrip("0123456789")


def undated(text: str) -> str:
    """A text without its dates, so that it is the same in the next month."""
    parts = []
    for part in text.split(" / "):
        if is_date(part):
            continue
        at, rest = 0, ""
        for start, end, _ in found_dates(part, 0):
            rest, at = rest + part[at:start], end
        parts.append((rest + part[at:]).strip(" ()末底止份,，、") if at else part)
    return " / ".join(filter(None, parts))


def shape(table: Table) -> tuple[str, tuple[str, ...]]:
    """By what a table of the same shape is known again: its caption and its headings, without dates."""
    names = [undated(table.heading(column)) for column in range(table.width)]
    caption = " ".join(filter(None, map(undated, table.captions)))
    return caption, tuple(dict.fromkeys(filter(None, names)))


def roles(table: Table, names: Names) -> list[str]:
    """The role of each column, from the left."""
    return [_role(table, column, names) for column in range(table.width)]


def _role(table: Table, column: int, names: Names) -> str:
    path, cells = table.paths[column], list(table.column(column))
    head = path[-1] if path else ""
    if not cells:
        return VALUE if head else LEFT_OUT
    headed = next((role for role, words in HEADED.items() if words.fullmatch(head)), "")
    if headed in (NUMBERS, NOTE):
        return headed
    if headed == UNIT and _share(cells, lambda text: UNITS.fullmatch(text.strip())) > MOST:
        return UNIT
    if _share(cells, lambda text: cell(text).kind in (FIGURE, NIL, UNAVAILABLE)) >= MOST:
        dated = _share(cells, is_date) >= NEARLY_ALL
        return PERIOD if dated and (headed == PERIOD or not _says(path, names)) else VALUE
    return _of_words(cells, headed, table, column, names)


def _of_words(cells: list[str], headed: str, table: Table, column: int, names: Names) -> str:
    """The role of a column that holds words."""
    if _share(cells, lambda text: bool(period_of(text, names))) >= NEARLY_ALL:
        return PERIOD
    if _share(cells, lambda text: bool(place_of(text, names) or TOTAL.fullmatch(text.strip()))) >= MOST:
        return PLACE
    if _share(cells, lambda text: any(words.fullmatch(text.strip()) for words, _ in STATUSES)) >= NEARLY_ALL:
        return STATUS
    if _share(cells, lambda text: _is_measure(text, names)) >= NEARLY_ALL:
        return MEASURE
    if headed:
        return headed
    # Words to the right of numbers explain them.
    numbers = [one for one in range(column) if _share(table.column(one), lambda text: cell(text).kind == FIGURE) > MOST]
    return NOTE if numbers and not table.paths[column] else INDICATOR


def _is_measure(text: str, names: Names) -> bool:
    one = said(text, names)
    return bool(one.measure) and not one.indicator


def _says(path: Iterable[str], names: Names) -> bool:
    """Whether headings say of what a column's numbers are."""
    return any(one.indicator or one.measure or one.unit for one in (said(text, names) for text in path))


def _share(cells: Iterable[str], holds: Callable[[str], object]) -> float:
    every = list(cells)
    return sum(bool(holds(text)) for text in every) / len(every) if every else 0.0


def chosen(table: Table, found: list[str], one: maps.Map | None) -> list[str]:
    """The roles with those that a map says."""
    said_of = one.columns if one else {}
    return [said_of.get(key(table, column), role) for column, role in enumerate(found)]
