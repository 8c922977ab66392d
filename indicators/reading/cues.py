"""The words that say in what sense figures are meant: done, meant, a target, expected, or of a time to come."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from indicators.quantity import lexicon
from indicators.quantity.lexicon import either
from indicators.reading import dates
from indicators.reading.senses import BY, PLAIN
from indicators.reading.span import OPEN

FARTHEST = 28
# 到2025年, 至2025年, 2025年底前: a date of what is to come, where it lies after the article's year.
CHINESE = "〇零一二三四五六七八九"
FUTURE = re.compile(
    rf"[到至](?P<by>20[0-9]{{2}}|二[〇零][{CHINESE}]{{2}})年|"
    r"(?P<before>20[0-9]{2})年(?:年?[底末中]|[0-9]{1,2}月[底末]?)?(?:之|以)?前"
)
# 到十四五末: the five years of a plan, counted from those that ended in 2005.
FIVE_YEARS = re.compile('[“"]?(?P<plan>十[一二三四五六七]?)五[”"]?(?:规划|时期|期间)?(?:期?末|结束时)')
AS_DIGITS = str.maketrans(CHINESE, "00123456789")
# What is to come whenever the article was written.
AHEAD = re.compile(
    # The first characters of all of these: a quick look saves most tries.
    r"(?=[未月今接下后明来年到以从自])(?:"
    r"未来(?!的)|月(?:[底末]|[上中下]旬)?之?前(?!后|期)(?<!个月前)|今后|接下来|下一步(?!的)|(?<![今最以之此往产建投成营用运通效工])后年(?![均度平])|[明来]年(?<![比较到至].年)(?!会)|下个?[月周](?!初?比)|下个?季度|年之?内(?<=[0-9一二两三四五六七八九十]年内)|(?<![0-9一二两三四五六七八九十])年内(?![贸销需陆河部]|已|共|累计|新高|首|最)|"
    r"年底要(?=[^，,。；;\n0-9]{0,8}[0-9])|到(?:本世纪|今年)?年?[底末]|(?<=[，,；;。])年底(?=新增|再|可|要|全部|建成|完工|通车|投产|交付)|年(?:年底|底)前|"
    "(?<!截至)(?<!截止)今年年?[底末]|下半年(?=[，,]?(?:要|再|将(?!近)|继续|力争|确保|重点|全力|着力|我们))|"
    "以后(?=每年|逐年)|"
    r"[从自](?:今年|明年|即日)(?:起|开始)(?=[，,]?[^，,。；;\n]{0,8}每[年月]))"
)
# 订单已排到明年三月: how far off that is, the orders are there.
BOOKED = re.compile("(?:排产?|签|预?订|租|约)[到至]了?$")
# What is done by plan speaks of a plan, not of what is planned; 计划生育 is no plan at all.
# (What must not stand before a word is looked for behind it: patterns that begin with a character are much quicker.)
PLAN = "计划(?<![按比]计划)(?![生单的外内等和与及中期])(?![”》）)，,。；;、])|准备(?=[再新扩投建引购种拿招])"
# 人才培养计划, 增收计划, 火炬计划2项: what a plan is called by, save where a verb follows (发展计划投资).
PLAN_NAME = re.compile(
    "(?:行动|[二三四五六七八九十两]年|年度投资|丰收|培养|培育|人才|英才|特聘|科技|科学|支持|专项|资助|成长|提升|倍增|增收|改善|引智|火炬|星火|产品|研发|攻关|创业|高峰|"
    "立法|审计|用地|双高|推广|保护|发展|扶持|激励|工作|双千|[百千万])$"
)
NAMED = re.compile(
    "(?!总?投资|淘汰|关闭|退出|完成|新增|投入|安置|拆除|搬迁|在|将|用|于|到|今年|明年|年内|再|新建|引进|改[造建]|建设|[修兴扩]建|整治|治理|种植|培训|购置|[0-9](?![0-9]{0,2}项))"
)
# 年度计划投资3亿元: what a year's plan puts in, said of the next figure alone.
YEARLY = re.compile("(?<=[年季]度)计划(?:完成)?(?:总|固定资产)?投资")
# 改造任务16348套: what is to be done, save where it is 完成.
TASK = re.compile(
    "(?:控制|约束性|责任)指标[是为](?=[0-9])|任务(?![0-9]+[项个件]?(?:[0-9]+%)?(?:均|都|全部|已)+完成)(?:量|数)?[是为]?(?=[0-9约近两二三四五六七八九]|[一十][十百千万])"
)
# 执行救援任务300起.
CARRIED_OUT = re.compile("(?:执行|承[担接运]|担负|参与|出动|完成|落实)[^，,。；;\n]{0,32}$")
# 2020年 in a text of 2021, save where it is compared with or begins a span of time.
EARLIER = re.compile(
    r"((?:19|20)[0-9]{2})年(?<![比较超于是占到至以从由自在与同和及、][0-9]{4}年)(?!至|到|[-—~]|起|前|底前|的)"
)
# 而在2020年，这个数字只有3亿元.
BACK_THEN = re.compile("(?<=[而但早，,。；;]在)((?:19|20)[0-9]{2})年(?=[，,底末时])")
# 了 behind 确保, 为 before it; 规划教材, 目标市场, 市场预期不断改善: words of another meaning.
# So are 比现在, and 出现在.
COMPARED_WITH, TODAY = (
    re.compile("(?:[比较由从][^，,。；;\\n0-9]{0,4}|[出表体实发呈显展涌])$"),
    ("目前", "现在", "如今", "现有"),
)
TIMES_TODAY = re.compile("的[0-9一二两三四五六七八九十半.]+[多余]?倍")
OTHERWISE = {
    "规划": "提出|明确|要求|确定|整齐|教材|课题|局|馆|部门|院|师|处|展|[《》”]|纲要|建议|实施|编制|获|体系|引领",
    "目标": "[（(][^（）()]{1,14}[)）]完成|[^，,。；;\n]{0,6}(?:动员|推进|表彰|誓师)大?会|"
    "市场|客户|客群|人群|群体|导向|引领|体系|责任|考核",
    "预期": "进度|(?![年今全明可将能达到实增收产效投目为比每单0-9])|目标(?:任务)?(?:完成|实现)",
    # 2019年计划改造的459个小区全部完工
    "计划": "[^，,。；;\n]{1,12}的[0-9][^，,。；;\n将要拟可前]{1,14}(?:全部|均|都|已)+"
    "(?:完[工成]|竣工|开工|建成|投产|投用|启动)(?!后)",
    "确保": "了",
    "完成": "数",
    # 据测算,上半年能耗下降4%: what was reckoned of a time that has gone by.
    "测算": "[，,](?:[去上前]年|上半年|前[0-9一二三四五六七八九十]{1,2}个?(?:月|季度)|"
    "[0-9一]{1,2}[—–~至到-][0-9]{1,2}月|[一二三]季度)",
    "打算": "盘",
    "冲刺": "[^，,。；;\n]{0,10}(?:动员|誓师)",
    "投资总额": "占",
    "争取": "了|下|到(?![0-9位今明年后十])",
    # 目标已经确定: what is settled is not done.
    "已": "有的?(?:成果|成绩|基础)|经?(?:正式|基本|初步)?(?:确定|明确|敲定|出炉|下达|出台|制定|制订|公布|列入|纳入)",
}
WORDS = re.compile(f"(?P<word>{either(lexicon.group('status') - {'计划'})}|{PLAN})")
# 完成年度目标任务的103%, 围绕…目标: what is done, measured by what was meant.
COSTS = {*lexicon.group("works", "cost"), "概算"}
YARDSTICKS = {*COSTS, "目标", "计划", "规划", "预期", "预期目标", "奋斗目标"}
MET = re.compile(
    r"(?:完成|超|占|达到|实现|围绕|锚定|紧盯|按照|对照|[优好高低快多少强大小]于|[比较]|不及|符合)[^，,。；;\n]{0,14}$"
)
OF_GOAL = re.compile(
    "(?:任务|进度|计划)?的|(?:任务)?[”》]?[，,。；;、]|"
    "(?:任务)?[数值量]?[0-9][0-9.]*[^0-9，,。；;\n]{0,6}的(?:[0-9.]+ ?%|百分之|[0-9一二三四五六七八九]成)|"
    "(?:任务|(?:任务)?(?:已经?|均|都|全部|基本|全面|如期|提前|圆满|超额|顺利)+)(?:完成|实现|达成)"
)
# 计划全面完成 is planned still.
OF_PLAN = re.compile(
    "(?:任务|进度)?的|(?:完成|执行)(?:率|进度)|(?:任务)?[”》]?[，,。；;、]|(?:任务|(?:任务)?(?:已经?|均|圆满|超额|顺利)+)完成"
)
# 已建成, but 力争累计建成: what is summed up may be to come.
MEANT = ("intended", "estimate")
SUMMED = ("累计", "共有", "实际")
# 计划招生3200人,实际报到3126人; in 力争实际利用外资3亿元 it is a part of the name.
IN_FACT = re.compile("(?<=[，,])实际(?![利使]用|到位|引进|吸收|直接)")
BESIDE = 6
# 将增加12家 is to be done; 将资金12亿元用于改造 takes something in hand.
WILL_DO = re.compile(
    "将(?:陆续|继续|全面|逐步|累计|总共|首[次度批]|[再共还也年]|重点|[于在从][^，,。；;\n]{1,10})*"
    "(?:增(?!值)|[减新扩续引达超升降推种投占有为缩]|竣工|通车|完工|启动|突破|提[供高升]|带动|形成|迎来|接待|吸引|组织|设(?!备)|发[送放展]|完成|实现|加开|[调压]减|覆盖|"
    "培|打造|建(?!筑)|开[工通展行设])"
)
# 将时效提升40% says what was done with a thing.
BA = re.compile(
    "将(?!比|较|平均|年均|同比|累计|总|至少|[大更逐每全分使由])[^，,。；;\n0-9]{2,14}?(?:[由从][^，,。；;\n]{1,12})?"
    "(?:提[升高]|缩短|降低?|压缩|减少|增加|扩大|延长|控制|[上下]调|精简|整合|合并)"
)
# 将自家5个大棚打开, 将原有12个项目整合, 将所持51%的股权划转给: what is done with what there is.
OWN = re.compile(
    "将(?:自家|自己|其|全部|所有|(?:原有?|现有|所持|[本该][市县区镇村厂])[^，,。；;\n]{0,30}?(?:整合|合并|划转|发包|转让|出租|流转|归并|移交|出售))"
)
THAN = re.compile("将[比较]")


class Cue(NamedTuple):
    """Where a word stands that says in what sense the figures behind it are meant, and which sense."""

    start: int
    group: str
    word: str = ""


def found(text: str, year: int) -> Iterator[Cue]:
    """All of a text, in no order; ``year`` is the article's, 0 where it is not known."""
    meanings = lexicon.words("status")
    for match in WORDS.finditer(text):
        if match["word"] == "计划" and YEARLY.match(text, match.start()):
            yield Cue(match.start(), "planned", match["word"])
            continue
        measured = match["word"] in YARDSTICKS and _is_measured_by(text, match)
        if not measured and not _is_otherwise(text, match):
            word = "" if IN_FACT.match(text, match.start()) else match["word"]
            yield Cue(match.start(), meanings.get(match["word"], "intended"), word)
    for match in FUTURE.finditer(text):
        named = int((match["by"] or match["before"]).translate(AS_DIGITS))
        if not year or named > year:
            yield Cue(match.start(), "later" if year else OPEN, BY)
    for match in FIVE_YEARS.finditer(text):
        if dates.first_of_plan(match["plan"]) + 4 > year:
            yield Cue(match.start(), "later" if year else OPEN, BY)
    yield from (
        Cue(match.start(), "later", match[0]) for match in AHEAD.finditer(text) if not is_booked(text, match.start())
    )
    for pattern, group, word in PLAIN:
        yield from (Cue(match.start(), group, word) for match in pattern.finditer(text))
    yield from (
        Cue(match.start(), "intended", "任务")
        for match in TASK.finditer(text)
        if not (_is_measured_by(text, match) or CARRIED_OUT.search(text, max(0, match.start() - 36), match.start()))
    )
    for pattern in (EARLIER, BACK_THEN):
        yield from (Cue(match.start(), "past") for match in pattern.finditer(text) if int(match[1]) < year)


def is_booked(text: str, start: int) -> bool:
    """Whether a time that begins there is only how far orders go: 订单已排到明年三月."""
    return bool(BOOKED.search(text, max(0, start - len("排产到了")), start))


def _is_measured_by(text: str, goal: re.Match) -> bool:
    """完成年度目标的103%: what is done, measured by a target."""
    if goal[0] in COSTS and text[goal.end() : goal.end() + 1].isdigit():
        # 占总投资229亿元的36%: the number is the total itself.
        return False
    met = MET.search(text[max(0, goal.start() - FARTHEST) : goal.start()])
    return bool(met or (OF_PLAN if goal[0] == "计划" else OF_GOAL).match(text, goal.end()))


def _is_otherwise(text: str, word: re.Match) -> bool:
    """为确保丰收,投入12台: an end that something was done for; 预期寿命: a word of another meaning."""
    if word["word"] in ("力争", "确保", "争取") and text[word.start() - 1 : word.start()] == "为":
        return True
    if word["word"][0] == "要" and text[word.start() - 2 : word.start()] in ("预计", "估计", "可能"):
        return True
    if word["word"] in TODAY and (
        TIMES_TODAY.match(text, word.end()) or COMPARED_WITH.search(text[max(0, word.start() - 5) : word.start()])
    ):
        return True
    if word["word"] == "计划" and PLAN_NAME.search(text[max(0, word.start() - 4) : word.start()]):
        return bool(NAMED.match(text, word.end()))
    other = OTHERWISE.get(word["word"])
    return bool(other and re.match(other, text[word.end() : word.end() + FARTHEST]))


def after_done(cues: list[Cue]) -> list[Cue]:
    """What was said after the last word for what is done: 计划投资3亿元,已完成2亿元."""
    begin, aims = 0, False
    for n, cue in enumerate(cues):
        if cue.group == "past" and n and cues[n - 1].group == "estimate" and cue.start - cues[n - 1].start <= BESIDE:
            # 预计2011年实现生产总值480亿元.
            continue
        if cue.group == "past" or (cue.group == "done" and not (cue.word in SUMMED and aims)):
            begin, aims = n + 1, False
        aims = aims or cue.group in ("target", "later", OPEN) or cue.group in MEANT
    return cues[begin:]
