"""Whether a thing stands of which a total or a size is told: 总投资28亿元的项目去年10月建成投产."""

import re

from indicators.reading.layout import Layout
from indicators.reading.span import Span

_WORKS = (
    "(?:完工|建成|投产|竣工|投用|投入使用|通车|投运|开业|开园|开馆|运营|启用|开通|开机|投料|迎客|开张|揭牌|(?:全容量|全部|整体|顺利)并网)"
    "(?!后|前|率|期|仪式|目标|之|[要还得需尚仍0-9]|预计|计划)"
)
# 去年10月投入使用的产业园,总投资2亿元; 8月启用的基地建筑面积2万平方米; 2020年由旧厂房改建,总投资2亿元.
STOOD = re.compile(
    "(?:(?P<year>(?:19|20)[0-9]{2})年|[去前上]年|今年|上个?月|(?<![0-9于划计拟争将在])[0-9]{1,2}月|上周末?|日前|近日|昨[天日]|已|刚刚)"
    f"[^，,。；;\n计预拟将力争]{{0,10}}{_WORKS}"
    "(?:的[^，,。；;\n]{1,24}(?:[，,][^。；;\n]{0,60})?|[^，,。；;\n]{0,6}[，,][^。；;\n]{0,60})$|"
    "(?:形成|建起)了[^，,。；;\n]{0,8}$|(?:(?P<since>(?:19|20)[0-9]{2})年|[去前上]年)[^，,。；;\n计预拟将力争]{0,4}由[^，,。；;\n]{2,14}改[建造](?:而成)?[，,][^。；;\n]{0,30}$"
)
STANDS_THEN = re.compile(f"[^。；;\n计预拟将力争期]{{0,60}}?(?:已经?|全部|正式|顺利|均)+[^，,。；;\n]{{0,10}}?{_WORKS}")
# 客房2300间,要求明年4月底前全部投入运营: that is to come.
NOT_YET = re.compile("明年|后年|要求|[年月]底前|[0-9]月前|节前|以后|之后|建设|在建|施工")
# 总投资4亿元,去年9月开业; 装机30万千瓦,总投资51亿元,去年12月28日全容量并网; 总投资4亿元的项目并网发电.
_ON = "(?:[0-9]{1,2}月|[0-9]{1,2}日|年?[初中底末]|[上中下]旬|正式|点火|建成|竣工|试)*"
OPENED = re.compile(
    f"[，,](?:于|在)?(?:[去前上]年|今年){_ON}{_WORKS}|"
    "的[^，,。；;\\n将拟计预力争明要0-9后]{1,20}?(?:建成|正式|顺利)?(?:并网发电|投产|投运|开业|开园|通车|启用|竣工|投用)(?=[，,。；;])"
)
OPENED_THEN = re.compile(
    f"(?P<between>[^。；;\n计预拟将明]{{0,40}}?)(?:于|在)?(?:(?P<year>20[0-9]{{2}})年|[去前上]年|上个?月|上周){_ON}{_WORKS}"
)
# 10月投产,当年加工12吨: what came of it is told.
BORNE = re.compile(
    f"(?P<between>的[^，,。；;\n计预拟将明]{{1,24}}?)[0-9]{{1,2}}月{_ON}{_WORKS}[，,](?:当[年月天]|至今|截至|投产以来|目前)"
)
# 总投资4亿元,一期去年9月投产: a part stands; 总投资4亿元的一期工程 is its own.
PART = re.compile("[一首]期(?!工程|项目)|[，,][^，,]{0,8}[一首]期|[二三四]期|首批|部分")
# 产业园日前开园。产业园总投资5亿元; 高铁开通当天,…。这条全长430公里的高铁: the sentence before says that it stands.
STOOD_BEFORE = re.compile(
    "(?P<thing>[\u4e00-\u9fff]{2,4})(?:[^，,。；;\n计预拟将力争]{0,6}(?:日前|近日|昨[天日]|今[天日]|正式|[0-9]月|[0-9]日|[去前]年))"
    f"[^，,。；;\n计预拟将力争]{{0,6}}{_WORKS}。(?P=thing)[^。；;\n]{{0,40}}$"
)
OPENING_DAY = re.compile(
    f"[0-9]{{1,2}}[日月][^，,。；;\n将拟计预]{{0,6}}{_WORKS}。(?:这|该)[条座个家处][^。；;\n0-9]{{0,10}}$|"
    f"{_WORKS}[^，,。；;\n]{{0,4}}(?:当[天日]|首日|以来)[^。\n]{{0,60}}。(?:这|该)[条座个家处][^。；;\n0-9]{{0,10}}$"
)


def stands(layout: Layout, span: Span, year: int) -> bool:
    """Whether the sentence, or the one before, says that the thing is there and at work. ``year``: of the article."""
    text, begin = layout.text, layout.near_statement(span.start)
    stood = STOOD.search(text, begin, span.start)
    if stood and _is_past(stood["year"] or stood["since"], year):
        return True
    then = STANDS_THEN.match(text, span.end)
    if (then and not NOT_YET.search(then[0])) or OPENED.match(text, span.end):
        return True
    borne, opened = BORNE.match(text, span.end), OPENED_THEN.match(text, span.end)
    if borne and not PART.search(borne["between"]):
        return True
    if opened and not PART.search(opened["between"]) and _is_past(opened["year"], year, now=False):
        return True
    line = layout.near_line(span.start)
    if line == begin:
        return False
    return bool(STOOD_BEFORE.search(text, line, span.start) or OPENING_DAY.search(text, line, span.start))


def _is_past(named: str | None, year: int, *, now: bool = True) -> bool:
    """Whether a year that is named, if any, has gone by; with ``now`` that of the article too."""
    return not named or not year or int(named) < year + now
