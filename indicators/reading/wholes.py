"""What a bare name is of: 产值, 金额 and 开工 say nothing without what their sentence, or the figure before, is of."""

import re

from indicators.quantity.lexicon import any_of
from indicators.reading.parts import HEAD, parts_of
from indicators.reading.trim import HEADLESS, INDUSTRY, is_name, trimmed

# No names: the amount, the total, the pace of what was named before.
PRONOUN = re.compile(
    "(?:累计|合计|总计|总体|完成|[其总])*(?:金额|数额|总额|总量|总数|总值|数量|数值|增速|增幅|降幅|涨幅|速度|人数|占比|比重|(?:年度?|全年)?(?:目标|任务|计划|预算)(?:任务)?数?)"
)
MONEY, PEOPLE = re.compile("金额|数额"), re.compile("(?<=..)(?:人数|人次|户数)$")
# 签约项目75个、落地38个: so many of them have come so far.
STAGE = re.compile(f"(?:已|均|全部|又|其中|当年|本年|年内|[、，, ])*(?P<stage>(?:{any_of('works', 'stage')}))")
IN_ALL = re.compile("累计|总数|总量|合计|共(?:计|有)?$")
NEW = re.compile("(?:新增|新设立?|新登记|新认定|新培育|净增)")
WORKS = re.compile("(?:项目|工程|企业)$")
THRESHOLD = re.compile("元及?以[上下]$|^(?:规上|限上|规模以上|限额以上|国家级|省级|市级)$")
# 种植面积 and what grows there: 粮食播种面积500万亩, 总产量250万吨.
GROWN = re.compile(
    "(?:栽培|养殖|种植|栽植|播种|放养|(?<!厂房)(?<!厂区)(?<!园区)(?<!项目)(?<!公司)(?<!企业)(?<!基地)占地)$"
)
# 小学招生920人，在校5400人，毕业870人.
PUPILS = re.compile("招生|(?:在[校学]|毕业)(?:学?生)?数?|专任教师|教职工")
SCHOOL = re.compile(
    "(?P<school>.{2,}?)(?:招生|(?:在[校学]|毕业)学?生|专任教师|教职工)|在[校学](?P<pupils>研究生|本专科生)"
)
TAUGHT_AT = re.compile("(?:小学|初中|高中|中学|中职|职业学校|技工学校|高校|院校|学校|幼儿园)$")
# 秋粮收获538万亩，进度比去年同期快4个百分点: of what goes on.
OF_WORK = re.compile("(?:完成|收获)?进度")
GOING_ON = re.compile("(?:收获|播种|插秧|收割|收储|采收|改造|整治|安装|施工|建设)$")
# 3个蔬菜小区，面积800亩.
SIZE = re.compile("总?面积|[全总]?长度?")
# 养老机构9家、床位800张, 续建项目12个, 年度计划投资3亿元, 出口大蒜5吨, 价值2万元: of what was counted before.
OF_BODY = {
    "渗透率": re.compile("^新能源"),
    "从业人员": re.compile("^(?:乡镇|民营|私营|个体)企业$"),
    "床位": re.compile("(?:机构|[老利]院|酒店|宾馆|民宿)$"),
    "开工率": re.compile("(?:项目|工程)$"),
    "竣工率": re.compile("(?:项目|工程)$"),
    **dict.fromkeys(("处理能力", "日处理能力", "总处理能力"), re.compile("(?:设施|[场厂站]|中心)$")),
    "价值": re.compile("^(?:出口|进口).|.(?:出口|进口)$"),
}
QUALIFIER = re.compile("规模以上|规上|限额以上|限上|民营|外资|国有|私营|外商|高技术|小微|农村|城镇")
EARNING = re.compile("(?:主营业务|营业|销售)$")
OF_QUALIFIER = (
    "利润总额",
    "利润",
    "利税总额",
    "税收",
    "营业收入",
    "主营业务收入",
    "增加值",
    "总产值",
    "产值",
    "销售收入",
)
# 商品住宅1307套,成交均价每平方米9846元.
DEAL = re.compile("(?:成交|网签|销售|备案)(?:均价|面积|套数|金额|价格|总额)")
HOME = re.compile("[^，,、]{0,8}?(?:住宅|住房|商品房|新房|二手房)")
# A kind of works, which tells them from others: 新建项目, 工业项目.
KIND_OF_WORKS = re.compile("[^、《》上加]{2,16}(?:项目|工程)$")
INVESTMENT = re.compile("(?:年度)?(?:计划)?(?:总投资额?|投资[总额]?额?)")
YEARLY = re.compile("(?:年|总|平均)+$")
YIELD = re.compile(
    "(?:年|总|平均|鲜)?(?:产量|产值|单产|亩产|亩均产量|出口量|销量|销售量|销售额|销售收入)"
    "|(?:收购|批发|地头|平均|田间|零售|出厂)*(?:价格?|均价)"
)
FARMED = ("面积", "播种面积", "种植面积", "产量", "产值", "出口量", "存栏量", "出栏量")
# 电子商务蓬勃发展，一季度实现交易额…: the sentence begins with what it is of.
STATE = f"(?:(?:{any_of('state', 'how')})*(?:{any_of('state', 'verb')}))"
LEAD = re.compile(rf"(?P<subject>[^，,、。；;：:\n0-9的]{{2,14}}?){STATE}[^，,。；;：:\n]{{0,14}}[，,]")
# 从工业投资看，累计增长8%: what the figures of a sentence are of, in so many words.
TOPIC = re.compile("(?:分|按|就|从|再看|在)?(?P<topic>[^，,、。；;：:\n0-9]{2,14}?)(?:来看|看|方面)[，,]")
AHEAD = re.compile(
    "(?P<name>[^，,、。；;：:\n0-9的]{0,12}的?[^，,、。；;：:\n0-9的]{1,10}(?:[量额率价]|收入|产值|面积|人口|人数|价格|投资))[，,]"
    "[^，,。；;：:\n]{0,14}$"
)
# How something fares, in a clause that says nothing else: 加速扩张, 再创新高; 结构优化 and 占比提高 are of others.
CLAUSE, SHORTEST, LEAST = re.compile("[，,]"), 2, 5
FARES = re.compile("(?![的中等和与及、占比对拉带结面增额量率]|为[主首]|是)[^的、]{2,8}")
TRADE, TRADED = "进出口额", re.compile("[进出]口(?:总?[额值])?")
TRADES = ("出口", "进口")
ALL_TRADE = re.compile("(?:对外|外贸|外经|货物|商品|服务|国际|贸易|[全我本][国省市县区])*")
THIS_INDUSTRY = re.compile("(?:该|本)?(?:行业|产业)(?=.)")
OWNER = re.compile("(?:项目|工程)$")


def is_pronoun(name: str) -> bool:
    """Whether a name only stands for the one before it (金额, 增速)."""
    return bool(PRONOUN.fullmatch(name))


def worth(pronoun: str, last: str) -> str:
    """寄宿生补助金额 for a sum of money behind 寄宿生补助人数; the last name itself for any other pronoun."""
    people = PEOPLE.search(last) if MONEY.search(pronoun) else None
    return last[: people.start()] + pronoun if people else total(last)


def total(name: str) -> str:
    """新增高新技术企业20家, 总数达90家: the total is of them all."""
    return NEW.sub("", name, count=1) if NEW.match(name) else name


def staged(words: str, last: str) -> str:
    """落地 behind 签约项目 -> 落地项目; nothing where no works were named or no stage is."""
    stage, works = STAGE.fullmatch(words), WORKS.search(last)
    return stage["stage"] + works[0] if stage and works else ""


def in_all(words: str, last: str) -> str:
    """企业 behind 新增企业20家, where the words before a number say that it is the sum: 累计达到160家."""
    return total(last) if IN_ALL.search(words) else last


def joined(name: str, last: str) -> str:
    """亿元以上 behind 重点项目 -> 亿元以上项目, 出口 behind 民营企业进出口 -> 民营企业出口; else nothing."""
    works = WORKS.search(last) if THRESHOLD.search(name) else None
    if name in TRADES and last.startswith(name):
        # 出口苹果4600吨, 今年已出口3900吨.
        return last
    return name + works[0] if works else _traded(name, last)


def grown(name: str, last: str) -> str:
    """总产量 behind 食用菌栽培面积 -> 食用菌总产量; the name itself where nothing grows."""
    if not YIELD.fullmatch(name):
        return name
    whole, head, _ = parts_of(last)
    grows = head != "面积" or GROWN.search(whole) or whole.endswith("农业")
    crop = YEARLY.sub("", GROWN.sub("", whole)) if grows else ""
    return crop + name if head in FARMED and crop else name


def _traded(name: str, last: str) -> str:
    """Nothing behind the trade of all: 货物进出口."""
    whole, head, _ = parts_of(last)
    return whole + name if TRADED.fullmatch(name) and head == TRADE and not ALL_TRADE.fullmatch(whole) else ""


def of_last(name: str, last: str) -> str:
    """A bare name with what the name before it in its sentence is of; the name itself where that tells nothing."""
    if DEAL.fullmatch(name) and (home := HOME.match(last)):
        return home[0] + name
    if PUPILS.fullmatch(name) and (found := SCHOOL.fullmatch(last)):
        whole = (found["school"] or found["pupils"]) + name
        return f"{whole}生" if name in ("在校", "毕业") else whole
    if SIZE.fullmatch(name) and last and not HEAD.search(last):
        return (total(last) if "总" in name else last) + name
    last = STAGE.sub("", last, count=1) if name.endswith("率") and STAGE.match(last) else last
    body = TAUGHT_AT if PUPILS.fullmatch(name) else OF_BODY.get(name)
    if name in OF_QUALIFIER and QUALIFIER.match(last) and HEAD.search(last):
        # 规上工业营业收入…,利润总额增长2.4倍.
        return EARNING.sub("", parts_of(last)[0]) + name
    works = INVESTMENT.fullmatch(name) and KIND_OF_WORKS.fullmatch(last)
    going_on = OF_WORK.fullmatch(name) and GOING_ON.search(last)
    return last + name if works or going_on or (body and body.search(last)) else grown(name, last)


def subject(sentence: str) -> str:
    """The words with which a sentence begins that says how its subject fares; nothing where it says no such thing."""
    found = LEAD.match(sentence)
    return found["subject"] if found else ""


def ahead_of(sentence: str) -> str:
    """服装市场的裤子产销量，1998年只有8000万条: the name stands in a clause of its own before its time."""
    found = AHEAD.match(sentence)
    return found["name"] if found else ""


def faring(words: str, heads: re.Pattern) -> str:
    """工业投资加速扩张，同比: what offices print that fares so in a clause before a number without a name."""
    # What stands farther away than two clauses is spoken of no more.
    for clause in CLAUSE.split(words)[-2:-4:-1]:
        if len(clause) < LEAST:
            continue
        said = trimmed(clause, heads)
        name = next((said[:end] for end in range(len(said) - SHORTEST, SHORTEST, -1) if is_name(said[:end])), "")
        if name and FARES.fullmatch(said, len(name)):
            return name
    return ""


def topic(sentence: str) -> str:
    """What a sentence says its figures are of; nothing where it says no such thing."""
    found = TOPIC.match(sentence)
    return found["topic"] if found else ""


def of_topic(name: str, spoken_of: str) -> str:
    """公路方面,客运量164万人: a bare name with what the sentence is of, where offices print that; else nothing."""
    return spoken_of + name if spoken_of and is_name(spoken_of + name) else ""


def is_bare(name: str) -> bool:
    """Whether a name says nothing of what it is of."""
    own = THIS_INDUSTRY.match(name)
    bare = name[own.end() :] if own else name
    return not name or is_pronoun(name) or bool(HEAD.fullmatch(bare)) or bare in HEADLESS


def of_subject(name: str, lead: str) -> str:
    """交易额, 行业增加值 -> 电子商务交易额, 装备制造业增加值; the name itself where the lead is no industry or works.

    Without a name it is the works (重点项目仍是重中之重，共307个), for a pronoun what the sentence speaks of.
    """
    if not name:
        return lead if OWNER.search(lead) else ""
    if is_pronoun(name):
        return lead if HEAD.search(lead) or is_name(lead) else name
    own = THIS_INDUSTRY.match(name)
    bare = name[own.end() :] if own else name
    if not (INDUSTRY.fullmatch(lead) or OWNER.search(lead)) or lead in name:
        return name
    return lead + bare
