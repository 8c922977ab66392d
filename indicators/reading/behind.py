"""The noun behind a number, which it counts (78个项目开工 -> 项目): it ends where a verb begins."""

import re

from indicators.quantity.lexicon import any_of, firsts, group
from indicators.reading.measures import MEASURING
from indicators.reading.parts import HEAD
from indicators.reading.span import FIGURE, Span
from indicators.reading.trim import before_change, is_open, opener

# The noun behind a number ends where a verb or the next part of the sentence begins; 有 begins one, not in 国有.
WHOLE = (
    "国有|私有|公有|自有|有机|有色|有效|有限|有轨|高等|中等|初等|外来|未来|从业|在建|在校|在岗|在职|在园|在册|在线|在产"
    "|(?:世界|中国|全国|民营企业)*(?:500|五百|100|百|千)强"
    "|存在|和平|和谐|共和|为民|与会|被动|将军|将领|[一二三四五][级类](?!以)|二手|百货|[千万]亿元?级|百亿元?级|万亩|千亩|百亩|万吨级|千吨级"
)
NOUN = re.compile(
    rf"(?:{WHOLE}"
    r"|[^，,。！!？?；;：:、（）()“”\s0-9〇零一二两三四五六七八九十百千万的在已将被等有和与是为及从来每—]){1,16}"
)
# 30个国家和地区, 48个县（市、区）: an and or a bracket within what is counted.
KINDS = re.compile(
    r"国家(?:和|或|与|及|、)?(?:\(地区\)|地区)|县\((?:[市区旗]|市、区|市、区、旗)\)区?|县和县级市|[省市]\([^()]{1,8}\)"
)
VERBS = group("verb", "behind", "start", "middle")
VERB = "|".join(map(opener, sorted(VERBS, key=len, reverse=True)))
# 县级以上企业, 规模以上工业: above a rank is a part of a name, above a number is none.
ABOVE = "(?<![级模额])(?<!级及)以上"
CUT = re.compile(
    f"(?=[{firsts(VERBS)}能以中并人户尝看听感吃喝遇任就达建设明后年本下])(?:{VERB}|{ABOVE}|(?<=.)[人户]均|(?:(?<![功性智节产职机技动势潜热电才可效])|(?<=亩产))能(?![源耗力量效级动])|[明后]年|年[内底末初]|[本下]月|中(?=[列排位居])|来?看$|(?<=项目|企业|工程|产业|产品|行业|城市|地区)中(?![心小学间])|并(?![网购联行轨])|(?=[尝看听感吃喝遇][到上])|任(?![务期])|(?<=[^，,。]{{2}})就业(?![人岗率服])|达(?![标人])|建成(?!区)"
    "|(?<!建)设(?![备施计想区]))"
)
# 1141个新建项目集中开工, 26个集聚区: what is done with them, or there, names them too.
WORKS = re.compile(
    "(?:新建|改建|扩建|改扩建|续建|在建|新增|新设)(?=[^，,。的]{2})|新开工(?:项目|工程)|[^，,。的]{2}"
    "(?:项目|工程|企业|岗位|人员|人口|泊位|床位|学位|车位|农户|机构|基地|中心|平台|设施|[区站厂园馆室库]|户(?!均))"
)
# 500项不同类型的活动, 两座220千伏升压站, 四大千亿元产业集群, 6家5A级旅游景区.
SIZED = re.compile(
    r"(?:不同|各种|各类|多种)[^，,。、；;]{0,4}的(?=..)"
    r"|(?P<size> ?(?:[十百千万亿]+级、)*(?:[0-9.]+ ?[万亿]?(?:千伏|元|兆瓦|千瓦|万千瓦|吨|A)|[十百千]?[百千万亿]元?)"
    r"级?(?:以上|以下|级)?)的?(?=[^，,。、；;的0-9]{2})"
)
# 6台单机容量30万千瓦的机组: what is counted comes behind its size.
OF_SIZE = re.compile(r"(?:为|达|达到|是|在|超过?)?[0-9.]+[^，,。、；;0-9的]{1,6}的(?=..)")
# 12个城市失业率, 9个县财政收入: what is counted stands before what is told of each.
EACH_OF = re.compile(
    "(?P<each>[^，,。的]{0,6}?(?:城市|机场|港口|口岸|省份|地区|国家|行业|企业|景区|饭店|酒店|医院|学校|产品)|县区|县|区|市(?![场民区]))"
    "[^，,。的]{0,8}?(?:[^效比]率|[数总销产量运邮发]量|额|收入|支出|收支|总值|价格|产值|增加值|增[速幅])"
)
# 66个风格各异的市集摊位, 29个未完成补偿的改造: how things are stands before what they are.
DESCRIBING = re.compile(
    "^(?:未|耐|不|最|较|更|具有|具备|符合)"
    "|(?:各异|强烈|突出|良好|优良|显著|崭新|全新|独特|齐全|完善|紧缺|成熟|领先|不等|陈旧|老旧)$"
)
# 三条高速公路总里程142公里, 20个大项目总投资: what all of them have.
OF_ALL = re.compile("(?P<each>[^，,。的]{2,10}?)(?:建设)?(?:总(?![部站校会公])[^，,。的]|设计速度)")
SHORT_NOUNS = frozenset("村乡镇县市区国")
# 突破千亿元大关, 5.2%的高点: how far a number has come, nothing that it counts.
MARKS = group("mark", "reached")
QUOTED = re.compile("“[^“”，,。]{1,12}”")
INSIDE = re.compile("(?:[中里内共参赴]|(?<=...)成|(?<=..)拥|以上|以下|左右|累计|(?<=..)建设)+$")

# 建成6座、在建3座变电站: what stands between two numbers of one noun.
JOINING = re.compile(f"[、和与及](?:{any_of('verb', 'start', 'content')}|[新改扩续在]建|培训)?")

# 治理18公里河道; but 占地9亩.
DOING = group("verb", "start", "content", "end") - {"占地"}
SIZE = re.compile("亩|公顷|米|里$")
# 14个市中11个市; 甲路、乙路等9公里道路.
AMONG, ETC = ("中", "里"), re.compile("等[^，,、]{0,2}$")

# 733个项目开复工; 293个是今年新开工的.
STAGED = re.compile("(?:项目|工程)$")
_STAGE = f"开[（(]复[）)]工|新开工|{any_of('works', 'stage')}|奠基"
STAGE = re.compile(
    f"(?:已经?|均|都|全部|集中|同日|陆续|相继|正式|顺利)*(?P<stage>{_STAGE})(?:建设)?(?=[，,。；;、\\s]|$)"
)
# 500万元以上的重点项目.
ABOVE_SUM, STAGE_WORD = re.compile(".*元以上的?"), re.compile(_STAGE)
BRACKETED = re.compile("[（(]复[）)]")
STAGE_LAST = re.compile(f"(?P<stage>{_STAGE})(?:了|数|的?有)?$")
IS_OF = re.compile(f"[个项]?[是为](?:[今去]年)?(?P<stage>{_STAGE})的(?=[，,。；;、])")
# No list of numbers has more, and a look along it for each would grow with its square.
MOST_JOINED = 16


def leaves_open(name: str, words: str, unit: str, *, level: bool) -> bool:
    """Whether the words before a number, of which ``name`` is left, leave open what it counts."""
    counts, near = not MEASURING.search(unit), before_change(words)
    # 他看护的2800亩樟子松.
    if level and near.endswith("的") and (counts or SIZE.search(unit)):
        return True
    # 辖城西、城东2个街道, 甲路、乙路等9公里道路: what a list is of.
    if "、" in name and not HEAD.search(name) and (counts or ETC.search(words)):
        return True
    if name.endswith(AMONG) or (name in DOING and (counts or SIZE.search(unit))):
        return True
    return not name or (counts and is_open(near))


def noun_of_all(text: str, spans: list[Span], at: int) -> tuple[str, int]:
    """The noun behind a number or, where none is, behind the last that is joined to it: 6座、在建3座变电站."""
    noun, end = noun_behind(text, spans[at].end)
    last = min(len(spans), at + MOST_JOINED)
    while not noun and at + 1 < last and _share(text, *spans[at : at + 2]):
        at += 1
        noun = noun_behind(text, spans[at].end)[0]
    return noun, end


def in_stage(text: str, noun: str, end: int) -> str:
    """项目 of 733个项目开复工, of 293个是今年新开工的: the stage of works is a part of what is counted."""
    stage = STAGE.match(text, end) if STAGED.search(noun) else None
    if not stage or STAGE_WORD.search(noun):
        return noun
    return _in_stage(noun, stage["stage"])


def by_stage(words: str, name: str) -> str:
    """亿元以上项目续建 -> 亿元以上续建项目, where the words before a number end with the stage."""
    stage = STAGE_LAST.search(words)
    return _in_stage(name, stage["stage"]) if stage and STAGED.search(name) and stage["stage"] not in name else name


def _in_stage(name: str, stage: str) -> str:
    begin = found.end() if (found := ABOVE_SUM.match(name)) else 0
    return name[:begin] + BRACKETED.sub("复", stage) + name[begin:]


def kind_of_works(text: str, end: int) -> str:
    """新开工 of 293个是今年新开工的; nothing where no such thing is said."""
    kind = IS_OF.match(text, end)
    return BRACKETED.sub("复", kind["stage"]) if kind else ""


def noun_behind(text: str, end: int) -> tuple[str, int]:
    """The noun behind a number and where it ends, empty where none stands there: 78个项目开工 -> 项目."""
    begin = end + (text[end : end + 1] in ("的", " "))
    sized = SIZED.match(text, begin)
    begin = sized.end() if sized else begin
    size = f"{sized['size'] or ''}" if sized else ""
    if several := KINDS.match(text, begin):
        return several[0], several.end()
    quoted = QUOTED.match(text, begin)
    found = NOUN.match(text, quoted.end() if quoted else begin)
    noun = found[0] if found else ""
    told = EACH_OF.match(noun) or OF_ALL.match(noun)
    noun = told["each"] if told else noun
    first = WORKS.match(noun)
    shortest = 1 if noun[:1] in SHORT_NOUNS else 2
    ends = (verb.start() for verb in CUT.finditer(noun, first.end() if first else 0))
    noun = INSIDE.sub("", noun[: next((at for at in ends if not 0 < at < shortest), len(noun))])
    noun = f"{quoted[0]}{noun}" if quoted else noun
    if noun and (own := OF_SIZE.match(text, begin + len(noun))):
        return noun_behind(text, own.end())
    if text[begin + len(noun) : begin + len(noun) + 1] == "的" and DESCRIBING.search(noun):
        return noun_behind(text, begin + len(noun))
    if noun in MARKS:
        return "", end
    if len(noun) > 1 or told or noun in SHORT_NOUNS:
        return f"{size}{noun}".replace(" ", ""), begin + len(noun)
    return "", end


def _share(text: str, one: Span, following: Span) -> bool:
    """Whether two figures may be of one noun, which stands behind the second."""
    return one.kind == following.kind == FIGURE and bool(JOINING.fullmatch(text, one.end, following.start))
