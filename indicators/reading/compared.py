"""Dates that figures are compared with: 比2020年, 恢复到2019年同期的九成, 仅为2016年高峰时1.5亿吨的27%."""

import re

# 比2020年, 高于去年, 占全年; 与2020年相比, 和去年持平; 是2015年的3倍; 恢复到2019年同期的九成.
AGAINST = re.compile(
    r"(?:[比较]|[高低快慢好优多少大小强弱长短]于|超过?|超出|占|居|不及|接近|相比|对比|扣除|剔除|创下?|恢复[到至]|相当于|(?<![季期间度年月天])(?<![季期间度年月天][，,])也?即|也就是|"
    r"[比较][^，,。；;\n0-9]{1,7}(?:[前初]的?|[^占的]的))$"
)
BESIDE = re.compile(r"(?:与|同|跟|和|及|以)$")
ALIKE = re.compile(
    r"[^，,。；;\n]{0,16}?(?:相比|比较|持平|相当|一致|接近|为基[期数准]|为100|价格)|的?同期?[相]?比|(?:同期)?比[，,]"
)
EQUAL = re.compile(r"(?:是|为|[到至]|达|约|有|仅|的)$")
MULTIPLE = re.compile(
    r"[^，,。；;\n]{0,8}?(?:水平|平均|同期的|[^，,。；;\n]{0,6}[0-9.]+ ?倍|"
    r"[一二两三四五六七八九十]+(?:点[一二三四五六七八九])?倍)"
)
# 2018年以来最高; 降到上半年的最低点; 在去年基础上. 由7月最高时的2600元 tells a number of its own.
RECORD = re.compile(
    # 12月25日最大负荷达到3214万千瓦 has its own.
    r"的?(?:最[高低大小好快](?!时的?|(?!点|水平|值|峰)[^，,。；;\n0-9的]{1,8}[0-9])|[^，,。；;\n0-9]{0,6}基础上|新高|新低|峰值|[高低]点|平均水平)|"
    # 延续了去年四季度以来的回暖态势.
    r"[^，,。；;\n0-9]{0,4}以来的?[^，,。；;\n0-9]{0,8}(?:态势|势头|趋势|格局|局面|走势|涨势)|"
    r"[^，,。；;\n0-9]{0,8}(?:以来|同期|历史)[^，,。；;\n0-9]{0,6}?(?:最|新高|新低|首|单[月季]|第[一二三])"
)
# 比2013年的140万吨减产: what a year is compared by has its own number, where it is no share and no multiple of it.
# So it is in 超过去年全年的八千九百万元, 超过前年整个雪季的19.5万人次.
WITH_NUMBER = re.compile(
    r"(?:(?:同期|全年)?的?|(?:同期|全年|整个)[^，,。；;\n0-9的]{0,6}的)(?:约|近)?"
    r"(?:(?![0-9.]+ ?(?:倍|个百分点|个?点))[0-9]|(?<=的)[一二两三四五六七八九十百千零点]+[万亿])"
)
# 与2010年普查的1841905人相比: the number is of that year, what follows is not.
WITH_ONE = re.compile(r"[^，,。；;\n0-9]{0,20}[0-9][0-9.,]*[^，,。；;\n0-9]{0,6}(?:相比|比较|持平|相当)")
AGAINST_NUMBER = re.compile("(?:[比较]|[高低快慢]于|超过?|超出)$")
# 是1978年(3亿元)的9倍, 是改革前1978年3亿元的9倍, 仅为2016年高峰时1.5亿吨的三成.
IN_BRACKET = re.compile(r"(?:同期)?\(为?")
TIMES_AS_MUCH = re.compile(
    r"[^，,。；;\n0-9]{0,8}(?<![0-9])[0-9][0-9.,]*[^，,。；;\n0-9]{1,6}"
    r"的(?:[0-9.]+ ?(?:倍|%|成)|百分之|[一二三四五六七八九]成)"
)
# 低于全年增长11%的目标, 为年度目标17万人的58%.
AIMED_AT = re.compile(
    "[^，,。；;\n0-9]{0,10}[0-9][^，,。；;\n]{0,8}的(?:预期)?(?:目标|任务|计划)|"
    "(?:目标|任务|计划|预算)数?[0-9][0-9.]*[^，,。；;\n0-9]{1,6}的[0-9.]+ ?[%成]"
)


def is_compared(before: str, behind: str) -> bool:
    """Whether something is compared with a moment, by what stands around it."""
    against = AGAINST.search(before) or (BESIDE.search(before) and ALIKE.match(behind))
    return bool(against or (EQUAL.search(before) and MULTIPLE.match(behind)) or RECORD.match(behind))


def has_a_number(before: str, behind: str, further: str, *, whole: bool) -> bool:
    """Whether what is compared with has a number of its own; ``whole``: the moment is a word for a whole year."""
    if whole and AIMED_AT.match(further):
        return True
    if BESIDE.search(before) and WITH_ONE.match(further):
        return True
    compared = AGAINST.search(before) or EQUAL.search(before)
    return bool(
        (AGAINST_NUMBER.search(before) and WITH_NUMBER.match(behind))
        or (compared and IN_BRACKET.match(behind))
        or TIMES_AS_MUCH.match(behind)
    )
