"""Sums up to a day: 截至5月末,新增就业8万人 is from January on; a stock (余额, 保有量) is of that day."""

import re

from indicators.reading.layout import Layout
from indicators.reading.moments import Moment
from indicators.reading.parts import parts_of
from indicators.reading.span import DAY_LENGTH, MONTH_LENGTH, Span, Told

# Heads of what adds up over a year.
FLOWS = frozenset((
    "增加值", "产值", "产量", "收入", "支出", "进出口额", "出口额", "进口额", "零售额", "销售额", "利润", "利税",
    "税收", "用电量", "发电量", "吞吐量", "周转量", "货运量", "客运量", "业务量", "销售面积",
))  # fmt: skip
ADDED = re.compile("新增(?=[^，,。；;]{0,8}就业)|再就业|(?:引进|利用|到位|吸引)[^，,。；;]{0,4}[内外]资")
VISITS = ("人次", "艘次", "架次", "班次", "列次")
STOCK = re.compile(
    "余额|保有|人口|总[数量]|里程|床位|存栏|在[校册库建岗园]|资产|负债|存款|登记失业|率$|比[重例]$|面积$|基地|"
    "(?:企业|单位|项目|机构|个体工商户|经营主体|市场主体|农户)$"
)
# So many there are, or were built in all the years.
THERE_ARE = re.compile("[共现拥]有|累计(?:建成|认定|培育|授权|拥有|注册|登记|接种|投入|投资)|历年|以来|已累计")
DECEMBER = "12"


class Sums:
    """``of`` reads what a date like 截至5月末 means for a figure; call it in the order of the text."""

    def __init__(self, layout: Layout) -> None:
        self._layout, self._adding = layout, -1

    def of(self, span: Span, when: Told, name: str, up_to: Moment | None) -> Told:
        """The period of a figure whose name is ``name``; ``up_to`` is the date with 截至 that told it, if one did."""
        month = when.text[:MONTH_LENGTH]
        if not up_to or len(month) != MONTH_LENGTH or "/" in when.text or month.endswith(DECEMBER):
            return when
        begin = self._layout.near_breath(span.start)
        words = self._layout.text[begin : span.start]
        if THERE_ARE.search(words) or STOCK.search(name):
            return when
        if span.unit.endswith(VISITS) or parts_of(name).head in FLOWS or ADDED.search(words) or ADDED.search(name):
            self._adding = self._layout.statement(span.start)
        adds = self._adding == self._layout.statement(span.start) and (
            len(when.text) < DAY_LENGTH or "累计" in words or _ends_month(when.text)
        )
        return Told(f"{month[:4]}-01/{month}", when.sure) if adds else when


def _ends_month(day: str) -> bool:
    return int(day[-2:]) >= 28
