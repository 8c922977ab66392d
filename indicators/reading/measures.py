"""What is said of an indicator (its measure, a key of ``measures.csv``), by the words before a number and its unit.

增长 and % is growth, 提高 and 个百分点 a difference, 占…的 a share, 拉动…个百分点 a contribution. Which way a change
went is the sign of the value.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from indicators.quantity.grammar import LESS
from indicators.quantity.lexicon import any_of, either, firsts, group

LEVEL, GROWTH, PREVIOUS, SINCE, AVERAGE = "level", "growth", "growth-previous", "growth-since", "growth-average"
DIFFERENCE, SHARE, CONTRIBUTION, INDEX = "difference", "share", "contribution", "index"

# Where a date stood: what a change is counted from (比2020年增长).
DATE_MARK = "\ue000"
PARTS = frozenset(("%", "‰", "成"))
RELATIVE = PARTS | {"倍"}
DOUBLING = "番"
# In other units things are counted: what they are may stand behind the number.
MEASURING = re.compile(r"[%‰:]|倍|番|元|吨|斤|克|亩|公顷|米|里|瓦|时$|升|点$|度|℃|岁|成$")

NOUNS = any_of("change", "noun")
VERBS = either((group("growth") | group("fall") | group("change", "verb")) - group("change", "noun") - {"新增"})
# These name a change only beside what it is compared with: 比上年高, 同比增, 较年初新增.
BESIDE = any_of("change", "beside")
AGO = f"{DATE_MARK}的?平均|同比|环比|按年|按月|年均|[二三四五两]年平均|平均每年|年平均|月均"
WITHOUT = "(?:扣除|剔除)[^，,。；;]{1,10}(?:因素|影响|企业)(?:影响)?后?"
MANNER = f"(?:{AGO}|{WITHOUT}|{any_of('change', 'how')}|[,，]|{DATE_MARK})*"
COMPARED = (
    r"(?:(?<![占对之同可])(?:比(?![重例率值较赛由从为是达])|较(?![高快大多好低少慢])|相比|相较|与)"
    r"(?P<against>[^，,。；;、比较]{1,12}?)(?:相比|比)?)"
)
# Behind a number that has been reached: 增长到, 降至. Behind the others the change itself is told: 增长了.
# 比2015年钢材价格回升: the name behind the time that it is compared with.
THEN = re.compile(f"{DATE_MARK}([^的{DATE_MARK}]{{2,10}}(?:价格|价|收入|总额|[产销存]?[量值额率]|面积|人口))")
REACHED = re.compile("(?<!达)[到至为]")
CHANGES = group("growth") | group("fall") | group("change", "noun", "verb", "beside")
# The first characters of all that says a change, and the last ones: a quick look saves most tries.
CHANGE_FIRST = firsts(CHANGES | group("change", "how") | set(f"增减升{DATE_MARK}扣剔同环按年月平二三四五两比较相与,，"))
CHANGE_LAST = frozenset({word[-1] for word in CHANGES} | set("增减升也均别约达到为是在至仅争:了出近过超逾标"))
# 出口增5%, 粮食产量减5%; 新增, 净增 and 提升 are words of their own.
IN_SHORT = f"(?<![新净续扩倍])增|{LESS}|(?<![提回上攀跃])升"
CHANGE = re.compile(
    rf"(?=[{CHANGE_FIRST}])(?P<said>{MANNER}?(?P<compared>{COMPARED}|{AGO})?{MANNER})"
    rf"(?:(?<!自然)(?P<noun>{NOUNS})(?:也|均|分别)*(?:约|达到?了?|为|是|在|至|控制在|保持在|高达|仅|力争|:)*"
    rf"|(?P<verb>(?:{VERBS}|{IN_SHORT})+|(?P<beside>{BESIDE}))(?:[均都也]在?)?(?P<to>了|出|约|近|超过?|逾|[到至为](?:了|约)?|达到?)*(?P<aim>目标为?)?)$"
)
RATE_NAME = re.compile(f"(?:{NOUNS})$")
# What is earned or saved by: 人均增收 is a name of its own, 粮食增产 is not.
RAISED, RANKS = "提升", ("位", "名", "个位次", "个名次", "级", "个等级", "番")
SUMS = ("亿元", "万元")
GAINED = re.compile("[增减多少][收挣支效排]$")
EACH_GAINS = re.compile("[人户亩]均[增减]产$")
BEYOND = "高于|低于|快于|慢于|高出|低出|领先(?:于|(?=全))|落后(?:于|(?=全))|好于|优于|超出"
OVER = re.compile(
    rf"(?:{NOUNS})?{MANNER}(?:{COMPARED})?{MANNER}"
    rf"(?:{BEYOND})[^，,。；;]{{0,14}}$"
)
# 超过新车总销量的50%: a part of a sum.
OF_SUM = "总[量数额值销产面人投][^，,。；;的]{0,3}的$"
IS = "(?:合计|累计|高达|仍|已|分别|也|均|约|达到?|为|是|超过?|在|至|:)*"
OF_WHOLE = re.compile(
    r"其中的$|(?:相当于|[为是达])[^，,。；;]{0,6}(?:预算|计划|任务|目标)数?的$|(?:的?比重|占比)?占(?!地(?!方)|[用有])到?[^，,。；;]{0,24}$|完成[^，,。；;]{0,10}(?:计划|任务|目标|预算)[^，,。；;]{0,4}的?$"
    rf"|(?:超过|达到|相当于)了?[^，,。；;]{{0,14}}{OF_SUM}"
)
PROPORTION = re.compile(rf"(?:占[^，,。；;占]{{1,24}}|所占)?的?(?:比重|占比|份额){IS}$")
PULL = re.compile(
    r"(?:共同|合计|分别)*(?:拉动|带动|影响|推动|下拉|上拉)[^，,。；;]{0,20}?(?:增长|上涨|下降|回升|提高)?(?:了|约|超)*$"
)
CREDIT = re.compile(rf"(?:对[^，,。；;]{{1,20}})?的?贡献[率度]?(?:了?[^，,。；;]{{0,12}}的)?{IS}$")
TIMES = re.compile(
    rf"(?:相当于|恢复[到至]|达到|[是为达])+(?:{DATE_MARK}|上年|去年|前年|过去|以前|原来|同期"
    r"|[^，,。；;]{1,8}?(?:同期|末|底|平均水平|水平))+(?:同期|末|底)?的?$"
)
# 产销量同比均超30%: no verb is printed.
BARE_CHANGE = re.compile("(?:同比|环比)(?:[均都也仅约]|分别)*$")
# 同比多开工27个, 比去年多花31元, 较上年多接待游客3万人次: by how much more was done.
MORE = re.compile(
    rf"(?:{COMPARED}|{AGO}){MANNER}(?:又|还)?[多少](?!了|于|达|数|量|年|种|功能|元)(?P<did>[\u4e00-\u9fff]{{1,10}})$"
)
DONE_LENGTH = 3
# 以5%的速度增长: what stands behind a number says it too.
BEHIND = re.compile(r"(?:以上|左右|多)?的?(?:年均|同比|平均)?(?:增长|增速|增幅|涨幅|降幅|跌幅|速度(?:增长|递增)|幅度)")
INDEX_NAME = re.compile("(?:指数|PMI|CPI|PPI)[为是达到约升降至回落]*$")
# The rate of births less deaths is a level of its own.
NATURAL = "自然增长率"
IN_NAME = re.compile(rf"(?:{AGO}|{COMPARED})*(?:{NOUNS}|增长|下降|增减率?|上涨|提高|变化)$")
SHARE_NAME = re.compile(r"(?:占[^占]{2,20}的?)?的?(?:比重|占比|份额)$|占[^占]{2,20}的?比例$")
# The last characters of all of these: a quick look saves most tries.
LAST = frozenset("率重比例速幅度长降减涨高化标")
CREDIT_NAME = re.compile("(?:对.{2,16})?的?贡献[率度]$")


# The words themselves tell what a change is counted from.
TOLD = re.compile("[同环]比|比|较|年均|按年|平均|计划|目标")
YEARLY = re.compile(f"年均|{DATE_MARK}的?平均|年平均|平均每年|平均增速")
# 比2020年, 比疫情前, 比改造前的2020年; of 较此前 nothing is known.
LAST_PERIOD, SINCE_THEN = (
    re.compile("上[月周季期]"),
    re.compile(f"年初|期初|{DATE_MARK}(?!同期)|.{{1,8}}(?<![此之以])前的?$"),
)
LAST_TOLD = re.compile("同比|比上年|比去年|较上年|环比|比上月|较上月")
# 占全省14个市生产总规模的51%, 完成任务数12亿元的91%: another number stands between.
SHARES = re.compile("(?:占(?![地用有])|完成)[^，,。；;、占]*的$")
# 80%的员工从事研发: what stands behind has the share.
OF_THEM = re.compile(
    "的(?=[\u4e00-\u9fff]{2})(?![^，,。；;、]{0,6}(?:速度|增长|增速|比例|比重|补[助贴]|奖励|优惠|[率度幅]))"
)


class Said(NamedTuple):
    """``rest``: the words without those that say the measure."""

    rest: str
    measure: str


def _points(unit: str) -> bool:
    return unit.endswith("点") and unit != "点"


def _of_parts(unit: str) -> bool:
    return unit in PARTS


def _relative(unit: str) -> bool:
    return unit in RELATIVE


class Rule(NamedTuple):
    """In which units which words say which measure; ``needs``: what they have one of, for a quick look."""

    fits: Callable[[str], bool]
    pattern: re.Pattern
    needs: re.Pattern
    measure: str


# The first that holds.
RULES = (
    Rule(
        lambda unit: unit == DOUBLING,
        re.compile(rf"(?:{COMPARED})?(?:再|各|分别|均|将|要)*翻[了上]?$"),
        re.compile("翻"),
        GROWTH,
    ),
    Rule(_points, PULL, re.compile("[拉带影推]"), CONTRIBUTION),
    Rule(lambda unit: _relative(unit) or _points(unit), CREDIT, re.compile("贡"), CONTRIBUTION),
    Rule(_of_parts, PROPORTION, re.compile("[重比份]"), SHARE),
    Rule(_relative, OVER, re.compile(BEYOND), GROWTH),
    Rule(lambda unit: not _relative(unit), OVER, re.compile(BEYOND), DIFFERENCE),
    Rule(_of_parts, OF_WHOLE, re.compile("[占完总其预计任目]"), SHARE),
    Rule(_relative, TIMES, re.compile("[当复达是为]"), INDEX),
)


@lru_cache(maxsize=1024)
def _rules(unit: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.fits(unit))


def measured(words: str, unit: str, behind: str = "") -> Said:
    """What is said with the words before a number and its unit, ``DATE_MARK`` standing for dates."""
    for rule in _rules(unit):
        if rule.needs.search(words) and (found := rule.pattern.search(words)):
            return Said(words[: found.start()], rule.measure if rule.measure != GROWTH else _over(found))
    if words[-1:] in CHANGE_LAST and (found := CHANGE.search(words)):
        return _changed(words, unit, found)
    if ("多" in words or "少" in words) and (found := MORE.search(words)):
        did = found["did"] if len(found["did"]) > DONE_LENGTH else ""
        return Said(words[: found.start()] or did, GROWTH if _relative(unit) else DIFFERENCE)
    return (_told_beside(words, behind) if _relative(unit) else None) or Said(words, _plain(words, unit))


def _told_beside(words: str, behind: str) -> Said | None:
    """产销量同比均超30%, 以5%的速度增长: no verb before the number says that it is a change."""
    if found := BARE_CHANGE.search(words):
        return Said(words[: found.start()], _against("", found[0]))
    return Said(words, _against("", behind)) if BEHIND.match(behind) else None


def _plain(words: str, unit: str) -> str:
    if not unit and INDEX_NAME.search(words):
        return INDEX
    return DIFFERENCE if _points(unit) else LEVEL


def _over(found: re.Match) -> str:
    """比2021年初高出五成 is counted from then, 高于全国 is growth beside growth."""
    against = found.groupdict().get("against") or ""
    return SINCE if SINCE_THEN.match(against) and "同比" not in found[0] else GROWTH


def _changed(words: str, unit: str, found: re.Match) -> Said:
    rest, verb = RATE_NAME.sub("", words[: found.start()]), found["verb"] or ""
    if name := THEN.fullmatch(found["against"] or ""):
        rest = name[1]
    if _points(unit):
        # Points are no level, however 分别高 stands before them.
        return Said(rest, DIFFERENCE)
    if verb and REACHED.search(found["to"] or "") and not found["aim"]:
        # 市场份额回落至11%, 比重提高到13%: a share at what it has come to.
        share = SHARE_NAME.search(rest) if _of_parts(unit) else None
        return Said(rest[: share.start()], SHARE) if share else Said(rest, LEVEL)
    # 改造提升15条街巷 has 15 of them, 提升2位 is a difference.
    if verb.endswith(RAISED) and not found["compared"] and not MEASURING.search(unit) and unit not in RANKS:
        return Said(words, LEVEL)
    # 冰箱便宜了900元 is a difference, 这条路长12公里 none.
    if found["beside"] and not found["compared"] and found["to"] != "了":
        return Said(words, LEVEL)
    # 亩均增产150公斤 is what an acre brings more.
    rest = words if EACH_GAINS.search(words) else rest
    if _relative(unit):
        return Said(rest, _against(found["against"] or "", found["said"] + (found["noun"] or "")))
    # 一般公共预算收入完成7.35亿元,同比增收0.41亿元: so much more of it; 人均增收300元 is a name.
    more = found["compared"] and unit in SUMS
    return Said(words if GAINED.search(verb) and not more else rest, DIFFERENCE)


def _against(against: str, said: str) -> str:
    """What a change is counted from; a year earlier where nothing else is said, as offices do."""
    if YEARLY.search(said):
        return AVERAGE
    if "环比" in said or LAST_PERIOD.match(against):
        return PREVIOUS
    return SINCE if SINCE_THEN.match(against) and "同比" not in said else GROWTH


def named(name: str) -> tuple[str, str]:
    """A name without the measure that it tells, and the measure: 地区生产总值增长率 -> 地区生产总值, growth."""
    if name[-1:] not in LAST:
        return name, LEVEL
    for pattern, measure in ((SHARE_NAME, SHARE), (CREDIT_NAME, CONTRIBUTION)):
        if (found := pattern.search(name)) and found.start() > 1:
            return name[: found.start()], measure
    if not name.endswith(NATURAL) and (found := IN_NAME.search(name)) and found.start() > 1:
        return name[: found.start()], _against("", found[0])
    return name, LEVEL
