"""The words that say in what sense figures are meant: done, meant, a target, expected, or of a time to come."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from indicators.quantity import lexicon
from indicators.quantity.lexicon import either
from indicators.reading import dates
from indicators.reading.span import OPEN

BY, WILL_BE = "到", "将"
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
    r"到(?:本世纪|今年)?年?[底末]|(?<=[，,；;。])年底(?=新增|再|可|要|全部|建成|完工|通车|投产|交付)|年(?:年底|底)前|"
    "(?<!截至)(?<!截止)今年年?[底末]|下半年(?=[，,]?(?:要|再|将(?!近)|继续|力争|确保|重点|全力|着力|我们))|"
    "以后(?=每年|逐年)|"
    r"[从自](?:今年|明年|即日)(?:起|开始)(?=[，,]?[^，,。；;\n]{0,8}每[年月]))"
)
# 提出,今年增长6%以上: what somebody sets as a target.
SET = re.compile(
    r"(?:提出|明确|确定)[，,:：]?[“\"]?(?=到|今年|全年|全市今年|明年|未来|力争|20[0-9]{2}年[^，。；;\n0-9]{0,20}[增达突超])"
)
# 《意见》提出,建设重点镇12个: what a plan asks for.
PROPOSED = re.compile(
    "(?:意见|方案|规划|计划|纲要)[》”]?(?:还|明确)?(?:提出|要求|明确)[，,:：]?|(?:明确|政府|会议|通知|文件)要求[，,:：]"
)
# 每户可增收2万元: what one can gain. (What one earns each year, 能赚, is there.)
EARNED = re.compile(
    "[能可](?:再|多|直接|至少|净)*(?:打(?=[0-9约近上])|增收|增加收入|盈利|获利|创收|帮助|助农?|实现增收)|"
    "[能可]再(?:招|安置|吸纳|容纳|接待|提供|解决|新增|带动)|每年[都还]?可(?!以|喜|能)|"
    "(?<=全年)[^，,。；;\n0-9]{0,8}能(?:再)?(?:剩|挣|赚|收入|进账|卖|存|达到|完成|突破|超|有)|"
    "可[节再]?省(?=[^，,。；;\n0-9]{0,6}[0-9一二两三四五六七八九十百千])"
)
# 今年能干到2000万元: of this number alone.
LIKELY = re.compile(
    "(?<=今年|明年)[^，,。；;\n0-9]{0,8}能再?(?:剩|挣|赚|进账|存|达到?|完成|突破|超|有(?=[0-9])|[干做卖产打收]到)"
)
# 有把握突破180亿元, 照此下去: how somebody reckons on.
RECKONED = re.compile(
    "怕是|恐怕|估摸着?|兴许|没准|有(?:把握|信心)(?=[^，,。；;\n]{0,4}?(?:突破|超|达|过|实现|完成))|照此|照[^，,。；;\n0-9]{1,10}(?:行情|价格|价钱|速度|势头|进度)(?=[，,])|(?<=今冬|全年|明年|今年)[^，,。；;\n0-9]{0,10}需(?:用|要用)(?=[^，,。；;\n0-9]{0,6}[0-9])|照这[个样][^，,。；;\n]{0,4}(?=[，,])|"
    "按照?(?:目前|现在|这个|眼下|当前)的?[^，,。；;\n]{0,6}(?:推算|计算|测算|速度|势头|进度|节奏)"
)
# 将 alone may also stand ahead of what is taken in hand (将资金投入): a person decides. 即将 is to come, 将近 is about.
# 现将数据公布如下 takes in hand what is there.
WILL = re.compile(r"将(?<!现将)(?![近军士领才相帅])")
# 订单已排到明年三月: how far off that is, the orders are there.
BOOKED = re.compile("(?:排产?|签|预?订|租|约)[到至]了?$")
# What was: it ends the reach of what was said before of the time to come.
PAST = re.compile(
    "[去前上]年(?<![比较超于是占同与从由].年)(?!度?计划|的?基础上)|"
    r"(?<=[，,；;。：:])(?:前[0-9一二三四五六七八九十]{1,2}个?(?:月|季度)|1[—\-~至到][0-9]{1,2}月)(?!力争|计划|确保|预计|将|要|拟)"
)
# What is done by plan speaks of a plan, not of what is planned; 计划生育 is no plan at all.
# (What must not stand before a word is looked for behind it: patterns that begin with a character are much quicker.)
PLAN = "计划(?<![按比]计划)(?![生单的外内等和与及中期])(?![”》）)，,。；;、])|准备(?=[再新扩投建引购种])"
# 人才培养计划, 增收计划, 火炬计划2项: what a plan is called by, save where a verb follows (发展计划投资).
PLAN_NAME = re.compile(
    "(?:行动|[二三四五六七八九十两]年|年度投资|丰收|培养|培育|人才|英才|特聘|科技|科学|支持|专项|资助|成长|提升|倍增|增收|改善|引智|火炬|星火|产品|研发|攻关|创业|高峰|"
    "立法|审计|用地|双高|推广|保护|发展|扶持|激励|工作|双千|[百千万])$"
)
NAMED = re.compile(
    "(?!总?投资|在|将|用|于|到|今年|明年|年内|再|新建|引进|改[造建]|建设|[修兴扩]建|整治|治理|种植|培训|购置|[0-9](?![0-9]{0,2}项))"
)
# 按照规划,面积将达: what a plan says.
PLANNED = re.compile(
    r"(?:按照?|根据|依据)[^，,。；;\n]{0,12}(?:规划|方案|设计|(?<!定)计划)[，,]|按照?[^，,。；;\n]{0,12}要求[，,](?=[^。\n]{0,20}(?:不低于|不少于|不高于))"
    r"|预算安排|年初预算(?!数?的?[0-9.]+ ?%)|[收支][入出]安排"
)
# 要再建设12个: what somebody asks for.
ASKED = re.compile(
    "应(?=(?:淘汰|完成|拆除|治理|关停|改造)[^，,。；;\n0-9]{0,8}[0-9])|"
    "要(?<![主需首紧纪摘概扼简必不]要)(?<!(?<!比)重要)(?=(?:再|全面|加快|全力|力争|重点|累计)?(?:新建|改造|建设|建成|完成|培育|引进|新增|实施|开工|打造|"
    "安排|投入|铺设|架设|搬迁|开展|扩大|增加|减少|压减|提高|提升|增长|保持|控制))|(?:任务|打算|安排|思路)是|(?<![去上]年)安排(?=建设|新建|完成|开工|改造|整治|新开工|启动)|轮到(?=[0-9])|"
    "(?<!每[年月天日次]还)(?<![都且既只]还)要(?<=还要)(?=再|新[上添增]|[新扩改修]建|[拆建修栽种招办]|发[货放运]|增|引|投|添|组织|铺|培训|改造|安装|完成)"
)
# 今年想再添3间, 今年还需要安置1200人: what somebody wants, or what is left to do.
WANTED = re.compile(
    "(?<![理思设联回感猜])想(?:着)?(?:再|多|把|继续)[^，,。；;\n0-9]{0,6}?[添建盖扩增买种养开招办上改]|"
    "[又还正仍]在建(?=[0-9一二两三四五六七八九十])"
)
# 今年还需要安置1200人: the next figure alone.
NEEDED = re.compile(
    "(?=[今明年还尚仍接])(?:[今明]年|年内|还|尚|仍|接下来)[^，,。；;\n0-9]{0,8}需要?再?(?:分流|安置|改造|新建|投入|"
    "拆除|搬迁|整治|化解|补充|建设|完成)"
)
# 到那时: what will be.
THEN = re.compile("到那时候?|到时候?(?=[，,]|[^，,。；;\n]{0,12}[将会可能])")
# 年度计划投资3亿元: what a year's plan puts in, said of the next figure alone.
YEARLY = re.compile("(?<=[年季]度)计划(?:完成)?(?:总|固定资产)?投资")
# 要办12件实事, 承诺办好12件实事: what is promised.
PROMISED = re.compile(
    "要办好?(?=[0-9])|承诺(?<![现行守]承诺)"
    r"(?=[^。；;，,\n]{0,20}?(?:办[好成]?[0-9约近]|改造|新建|建[成设]|培训|提供|投[入资]|完成))"
)
# 支出预算12亿元, but 预算支出 is a name.
BUDGET = re.compile(
    "预算(?:总?金额|价)|招标控制价|"
    "预算(?<=(?:收入|支出|经费|年初|年度|资金)预算)(?=(?:总?数|总?额)?[为是约达]*[0-9][0-9.,]*+(?! ?%))"
)
# 今年再改造5万个, 今年重点抓两件事: what is still to be done in it.
AGAIN = re.compile(
    "今年(?:内|将|还|要|计划)?(?:再|继续)(?=(?:新建|改造|启动|建设|实施|引进|打造|开工|培育|整治|修建))|今年重点抓(?!了)"
)
# 产值要过一百亿元, 占比要超过七成: what is to be reached.
TO_REACH = re.compile(
    "要(?<![主需首紧纪摘概扼简必不只计能]要)(?<!(?<!比)重要)(?=(?:力争)?(?:冲[击刺]?|达到?|超过?|过|突破|占到?|翻|"
    "(?:提[高升]?|[增扩降减压缩]|增[长加]|扩大|降低|减少|压[缩减]|缩[短减]|存|涨|做|建|发展)[到至])"
    "[约近]?[0-9一二两三四五六七八九十百千万亿])"
)
# 剑指百亿元, 把目标定为5%.
AIMED = re.compile(
    "(?:剑指|瞄准|直指|锚定|冲击|叫响)(?=[^，,。；;\n0-9]{0,8}[0-9]+ ?[万亿%])|"
    r"(?<=目标|任务|增速|预期|预计|指标)[^，,。；;\n0-9]{0,4}?(?:[上下]?调[高低]?|[确设]?定|明确)[为在至到]"
    r"(?=[^，,。；;\n0-9]{0,4}[0-9])"
)
# 发布业绩预告: what will have been earned.
FORETOLD = re.compile("业绩预告|预告(?=[，,:：])|预[增减亏盈](?=[，,0-9])")
# 算下来要比去年多二十万元.
WOULD = re.compile("要比(?=[去上往前]年)")
# 建成以后, 并网后: as 投产后 does.
ONCE_THERE = re.compile(
    "(?:建成|投产|达产|投用|运营|通车|完工|竣工|投运|满产|达效|开通|投入使用|启用|开业|并网)(?:之|以)后(?![的来])|并网后|开业后|启用后|"
    "(?:到位|交付|改造|完成|实施|整治|迁建|升级|封顶|合龙|启动|运行)(?:之|以)?后(?=[，,]?[^。；;\n已了0-9]{0,20}(?:将(?![近军])|预计|可(?!以|喜|能)))"
)
# 要求合格率达到12%: what somebody asks to be reached.
REQUIRED = re.compile(r"要求(?<![按照合]要求)(?=[^，,。；;\n0-9]{2,14}(?:达到|不[低少高]于|不超过)[0-9])")
# 最终形成6万吨产能: where it is to end.
FINALLY = re.compile("最终(?:形成|建成|达到)(?!了)")
# 等楼房改完后，室温能提高12度: what will be once something is there.
ONCE_DONE = re.compile(
    r"[等待](?<=[。！!？?；;，,：:\n“ ].)[^，,。；;\n0-9]{2,16}"
    r"(?:[完好成起毕用产车工营后]|起来)(?:以|之)?后(?=[，,])"
)
# 宣布在当地增加投资3亿元, 决定新建厂房: what somebody made up his mind to do.
DECIDED = re.compile(
    r"(?:决定|宣布)(?!性|了)(?=[^。；;\n]{0,36}?(?:投资|追加|增资|投入|新建|兴建|扩建|再建|建设|引进|增设|拨款|出资))"
)
# 投资上亿元的就达20个, 我家原来有四个棚: so many there are, or were.
THERE_ARE = re.compile(
    "就[达有](?=[0-9近约上])|(?:原[来先本]|从前)[只仅才]?有|"
    "[只仅才](?:招|收|找|卖|完成|落实|筹|用|修|建|干|交|投|打|铺|引|签|发|等)[到了完成满](?=[0-9一二三四五六七八九十两])"
)
# 改造任务16348套: what is to be done, save where it is 完成.
TASK = re.compile("任务(?:量|数)?[是为]?(?=[0-9约近两二三四五六七八九]|[一十][十百千万])")
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
    "目标": "市场|客户|客群|人群|群体|导向|引领|体系|责任|考核",
    "预期": "进度|(?![年今全明可将能达到实增收产效投目为比每单0-9])|目标(?:任务)?(?:完成|实现)",
    "确保": "了",
    "完成": "数",
    "争取": "了|下|到(?![0-9位今明年后十])",
    # 目标已经确定: what is settled is not done.
    "已": "经?(?:正式|基本|初步)?(?:确定|明确|敲定|出炉|下达|出台|制定|制订|公布|列入|纳入)",
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
# What says the same wherever it stands: its pattern, the sense, the word for it.
PLAIN: tuple[tuple[re.Pattern, str, str], ...] = (
    (SET, "later", BY), (PROPOSED, "later", ""), (EARNED, "estimate", "能"), (LIKELY, "estimate", "能到"),
    (PLANNED, "intended", "规划"),
    (ASKED, "intended", "要"), (WANTED, "intended", "要"), (NEEDED, "planned", "需要"), (THEN, "estimate", "届时"),
    (DECIDED, "intended", "决定"), (THERE_ARE, "done", "就"), (WILL, OPEN, WILL_BE),
    (PAST, "past", ""), (PROMISED, "intended", "要"), (BUDGET, "planned", "预算"), (REQUIRED, "later", BY),
    (ONCE_DONE, "estimate", "待"), (FINALLY, "later", BY), (AGAIN, "intended", "再"),
    (TO_REACH, "target", "要"), (AIMED, "target", "目标"), (FORETOLD, "estimate", "预计"),
    (RECKONED, "estimate", "估计"),
    (ONCE_THERE, "planned", "投产后"), (WOULD, "estimate", "估计"),
)  # fmt: skip
# 将增加12家 is to be done; 将资金12亿元用于改造 takes something in hand.
WILL_DO = re.compile(
    "将(?:陆续|继续|全面|逐步|累计|总共|首[次度批]|[再共还也年]|重点|[于在从][^，,。；;\n]{1,10})*"
    "(?:增(?!值)|[减新扩续引达超升降推种投占有为缩]|竣工|通车|完工|启动|突破|提[供高升]|带动|形成|迎来|接待|吸引|组织|设(?!备)|发[送放展]|完成|实现|加开|[调压]减|覆盖|"
    "培|打造|建(?!筑)|开[工通展行设])"
)
# 将时效提升40% says what was done with a thing.
BA = re.compile(
    "将(?!比|较|平均|年均|同比|累计|总|至少|[大更逐每全分使由])[^，,。；;\n0-9]{2,14}?(?:[由从][^，,。；;\n]{1,12})?"
    "(?:提[升高]|缩短|降低?|压缩|减少|增加|扩大|延长|控制|[上下]调)"
)
# 将自家5个大棚打开
OWN = re.compile("将(?:自家|自己|其|全部|所有)")
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
        Cue(match.start(), "intended", "任务") for match in TASK.finditer(text) if not _is_measured_by(text, match)
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
