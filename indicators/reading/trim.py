"""The noun in the words before a number: no filler, verb, time or place is left, no word is cut."""

import re
from functools import lru_cache

from indicators.quantity.grammar import per_units
from indicators.quantity.lexicon import any_of, exceptions, firsts, group
from indicators.reading.measures import DATE_MARK
from indicators.reading.nameless import DUE, LETTING, RECKONED_BY, SPEAKER, is_nameless, of_rate, tail, without_remarks
from indicators.reading.parts import HEAD
from indicators.reading.registry import registry

THREE = "[二两三四五六七八九十]{1,2}[地市县区](?=[^，,]{4}|[合总]计|共|$)"
BODY_HERE = "[该本全](?:公司|集团|企业|机场|医院|学校|园区|基地|景区|口岸)"
HERE = f"(?:{BODY_HERE}|[全我本该][省市县区旗乡镇村州盟厂校园局港所]|这个?港口?|{THREE})(?!场|域|长|级|委|部门)"
THIS = (
    "(?:[这该此本][次届轮]|[这那该此某首另一](?:[条家个座批台位名所种类些里艘辆架栋幢款宗块笔]"
    "|列(?!车)|项(?!目)|样的?))"
)
FEAST = "春运|春节|元旦|清明|五一|端午|中秋|国庆|双节|暑期?|寒假|黄金周"
FEAST_DAY = "假期|期间|前后?|小长假|黄金周|假日|(?:第.|[前后].)天|[首当]日"
HOLIDAY = f'[“"]?(?:{FEAST}|十一)[”"]?节?(?:{FEAST_DAY})+'
PER = f"每个?(?:{per_units()})"
GAP = rf"[{DATE_MARK}\s、,，:：·|\[\]()①-⑩]"


def opener(word: str) -> str:
    """A pattern for a word that begins a clause, not where it begins another word: 有 but not 有机."""
    unless = exceptions("opener-unless").get(word, "")
    # 有进出口实绩的企业 is a name.
    phrase = "(?![^，,、共已]{2,6}的企业)" if word == "有" else ""
    return f"{word}(?![{unless}]){phrase}" if unless else word


# 为大飞机配套的企业 and 对华出口 are names, and 对外, 为主 words of their own.
TOWARDS = "(?:为(?!主)|对(?![外口])|与(?!会)|向)(?![^，,、]{2,12}的..|[^，,、]{1,12}(?:出口|进口|贸易|投资))"
OPENER = "|".join(opener(word) for word in sorted(group("opener"), key=lambda word: (-len(word), word)))
OPENING = re.compile(
    f"(?:{HERE}|{THIS}|一家(?:企业|公司)?[就便即已]|{OPENER}|{TOWARDS}|[0-9]{{1,2}}[、.](?![0-9])|[东西南北中]部(?:山区|地区|沿海|平原)?(?=最|平均|气温|夜间)|(?:部分|局部)地区|{HOLIDAY}|{GAP})+"
)
# 完成投资 is what offices print; 建成区, 建设用地 and 建筑 are words of their own.
ESTABLISH = "|".join((
    "完成(?!投资)",
    "建成(?!区)",
    "建设(?!用地|项目|规模|资金|投资|面积|工程|周期|期)",
    "种植(?![面业户基园区大结规])",
    "养殖(?![面业户基园区大结规])",
    "发展(?![资基规战水目机计格潜速质动模阶前环空理进势成总大需指中商银])",
    "落地(?![项企率数生])",
    "培育(?![对企库池基中])",
    "生产(?![总经成能者线企设性资力加量要建基运车许用安与和销服方过工流模效体技泊])",
    "建(?![筑材档制言议党国行设成安平昌湖瓯])",
))  # fmt: skip
START = re.compile(
    # 新增设施农业 sets nothing up.
    f"(?:开工建设|{any_of('verb', 'start')}|{ESTABLISH})(?!(?<=设)[施备计])"
    "(?:[了着]|过(?![境江路街河海水]))?(?=[^了着过]|过[境江路街河海水])"
)
# What is done with them is a part of their name: 引进项目, 签约企业.
# 出口各类农产品.
KINDS = re.compile("(?<=.)各[类种](?=..)")
BARE = group("noun", "done-with")
ABLE = "|".join(
    (
        "(?<![\u4e00-\u9fff])[比含]",
        "(?<!收)获",
        "(?<![功性智节产职机技动势潜热电才可效运])能",
        "(?<![买售变拍外])卖",
        "(?<![人户亩日月年单平])均",
        "(?<![部积评得百满学])分",
    )
)
GLUE = f'{DATE_MARK}:：、,，的了“"(（和与及等'
ENDS = group("verb", "end") | group("opener", "time")
# A look at the first character of each, and at the last one of all, saves most tries.
END_FIRST = rf"(?=[全我本该每能卖均分比含获\s{GLUE}{firsts(ENDS)}])"
END = re.compile(
    rf"{END_FIRST}(?:{END_FIRST}"
    rf"(?:(?:{any_of('verb', 'end')})[着过]?|{any_of('opener', 'time')}|{HERE}|{PER}|{ABLE}|[\s{GLUE}]))+$"
)
LAST = frozenset({word[-1] for word in ENDS} | set(f"着过比含获省市县区旗乡镇村州盟厂校园能卖均分{GLUE}"))
DOING = re.compile(f"(?:{any_of('verb', 'content')}|{any_of('verb', 'start')})[了着过]?$")
# 由当初的27户增加到318户: what a change began with.
FROM = re.compile(
    f"[由从](?:(?:{any_of('opener', 'time')}|{DATE_MARK})*的?|[^，,由从这那]{{1,4}}的"
    "|[^，,由从这那的]{1,10}[前时初末底]的?)$"
)
# Not to be parted: 年产, 户均, 总投资.
STUMP = re.compile(f"(?:.|[人户亩单平]均|{PER}|[年月日]均?|单[^，,])?$")
# What still belongs to a date before it: 2025年底前, 今年以来.
DATED = re.compile(
    "^[”’」』]?(?:末期|期末|期间|时期)?(?:年?[底末初]|之|以|份)*"
    "(?:前|后|内|来|起|间|里|时(?![段尚装速间长令效代政])|时间(?=[投建完]))?[,，]?"
)
# 合作社共种植玉米: what a doer did in all.
TOGETHER = "(?<![公总合一])共(?=(?:种植|发送|生产|接待|销售|出口|进口|运送|运输|完成|投入|签约|建成|投资|收购|培训))"
HAVE = f"有(?<![国私所拥占持含保公特稀富]有)(?![{exceptions('opener-unless')['有']}])"
# 景区接待人数: how many or much of what is done, which is one name.
AMOUNT = "人数|人次|件数|数量|金额|总量|总额|面积|能力|时[间限]"
MIDDLE = re.compile(
    f"(?=[{firsts(group('verb', 'middle'))}共完建有])"
    f"(?:{any_of('verb', 'middle')}|{TOGETHER}|完成(?!投资)|建成(?!区)|{HAVE})"
    f"(?!(?<=设)[施备计])[了着过]?(?!{AMOUNT})(?=[^，,了]{{2}})"
)
# 改造资金中财政补助: a part of a whole, not of 高中, 其中, 中心.
WITHIN = re.compile(
    "[^，,、]{2,9}(?<![其集高初国])[中里内](?=[^学心国小药医东部西欧央型等期长介外需贸资涝蒙容程度试成草餐式职专考标青高低联燃饰控循转村]..)"
)
# 苹果、梨等水果产量: examples of what is told of; but 进口、出口等指标.
EXAMPLES = re.compile("(?:[^的]{1,40}、[^的]{1,20}|[^的]{4,20})(?<![高中初平均同])等(?![级候待于同方领])(?=[^，,]{3})")
# 企业今年产值: when it was, behind who did it.
WHEN = re.compile(
    f"(?=[{firsts(group('opener', 'time'))}])(?<=.)(?:{any_of('opener', 'time')})(?:就|已|共|累计)*(?=..)"
)
# 土地累计流转面积: in all, within a name.
SUM = re.compile("累计|合计|总计|共计|已经?|先后|分别")
SUMS = re.compile(f"(?:{SUM.pattern})+$")
# 农机合作社流转土地: a doer with what it does.
BODY = (
    "(?:合作社|公司|集团|海关|法院|检察院|公安局|(?<![布格结])局|部门|委员会|协会|联合会|工会|支队|大队|指挥部|政府|商会|妇联|团委"
    "|街道办|科技园|产业园|工业园|配套园区|标段|平台|[0-9一-龥]”平台)"
)
BODIES = re.compile(f"{BODY}$")
DOER = re.compile(
    f"[^，,、]{{0,16}}?{BODY}(?=(?:{any_of('opener', 'time')}|已|共|累计|就)*"
    f"(?:{any_of('verb', 'start', 'middle', 'content')}|流转)..)"
    "|(?:企业|工厂|厂里|村里)(?=(?:已|共|累计)*(?:生产|完成|实现|销售|接待|获得)(?!经营|总值|成本|设备|技术|资料|线|力)..)"
    "|(?:企业|公司|基地|集团)(?=投资$|投入$|获得..|在手..|线上..|欠缴..|省利息)"
)
# 可产鲜鱼300吨; 年产鲜鱼 is a name of its own.
YIELDING = re.compile("可?产(?P<what>(?![量值能业出品权地区妇房销])[^的]{2,})")
LYING = re.compile("位于[^，,]{2,14}的(?=..)")
# What is said of a zone or firm is told of it by the place: 片区进出口总额; but 园区面积 is no 面积.
ZONE = re.compile("(?:片区|园区|开发区|高新区|新区|口岸|关区|公司|集团)(?=..)")
# 公司产值, 景区接待游客, 展会展览面积: whose it is, told by the place.
FIRM = re.compile("(?:公司|集团)(?=..)")
HOUSE = re.compile("(?:景区|展会|大会|门店|市场|合作社|学校|医院|物流[城园])(?=..)")
OWNER = re.compile(
    "(?:该|这个|这一|这些|本)(?:项目|企业|公司|厂|园区|景区|校区|[市县区省村校院]|工程|线路|平台)的?(?=..)"
)
# Whose what is done is named after: 高新技术产品实现增加值.
INDUSTRY = re.compile("[^，,、。的]{1,14}(?:(?<![就创毕失停开复作物])业|产品|电商|商务|服务|贸易|经济|旅游)")
# Not one firm but all of a kind: A级景区接待游客, 民营企业实现出口.
KIND_OF = re.compile(
    "(?:[0-9A]A?级|国家级|省级|市级|规模以上|规上|限额以上|限上|重点|民营|外资|国有|小微|中小|乡村|红色|监测)[^，,、。的]{0,6}"
    "(?:(?<=[^，,、。的]{2})单位|景区|景点|园区|开发区|企业|医院|学校|商场|超市|饭店|民宿)$"
)
# Names that say nothing of what they are of, and end in no head that the tables of parts know.
SCALE, INVESTED = re.compile("规模以上|规上"), ("投资", "完成投资")
HEADLESS = group("noun", "headless")
# 辽宁省内, 全市境内, 园区里.
INSIDE_OF = re.compile(
    "(?:[区园村厂港管]内的?|境内(?!外|财政|税收)|辖区内|区域内|范围内|内(?![资需河陆外贸蒙部销存科容联燃饰控循]))(?=..)"
)
# One look at the beginning of words tells most of the time that none of these stands there.
BEGINS = re.compile(
    "|".join(one.pattern for one in (OWNER, OPENING, INSIDE_OF, LYING, WITHIN, ZONE, FIRM, HOUSE, START, DOER))
)
# 园区集聚了高新技术企业: what was done, with whom, ends with 了.
DONE = re.compile(".*[\u4e00-\u9fff]{2}(?<![为除])了(?![解如不然结却])(?=[^，,、的]{2})")
# 乡村游接待游客: not the visitors of all.
SEGMENT = re.compile("(?:乡村|红色|冰雪|研学|自驾|过夜)旅?游$|温泉$|民宿$")
OF_WHOLE = re.compile(
    "^占(?:了)?(?:(?=总|全部|计划)|全[省市县区乡镇村国](?=[^，,]{2,}(?:收入|人口|面积|产[值量]|总[数量额]|投资|户数|企业)$))"
)
SHORT, LONG, LONGEST_OWNER, SHORTEST = 12, 3, 8, 2


def trimmed(words: str, heads: re.Pattern) -> str:
    """The name in the words before a number; ``heads`` matches places at the head of a name."""
    # 占总投资229亿元的36%: the number is the whole.
    name = _trimmed(words, heads)
    name = OF_WHOLE.sub("", name) if name.startswith("占") else name
    name = KINDS.sub("", name) if "各" in name else name
    name = without_remarks(name)
    name = of_rate(name) if "每" in name and not is_name(name) else name
    name = tail(name) if "的" in name and not is_name(name) else name
    if (found := YIELDING.fullmatch(name)) and not is_name(name):
        return f"{found['what']}产量"
    return "" if is_nameless(name) else name


def _trimmed(words: str, heads: re.Pattern) -> str:
    words = RECKONED_BY.sub("", words) if "按" in words else words
    words = words.rstrip(f" {DATE_MARK}")
    if "了" in words and (done := DONE.match(words)):
        words = words[done.end() :]
    for pattern in (SPEAKER, LETTING):
        if (said := pattern.match(words)) and not is_name(words):
            words = words[said.end() :]
    words = DUE.sub("", words) if words[-1:] in "下上影响再又也仍累动撑" else words
    ahead, dated, words = before_change(words).rpartition(DATE_MARK)
    ahead, words = (ahead, DATED.sub("", words)) if dated else ("", words)
    words = _without_end(_without_start(words.rpartition(" ")[2], heads))
    if ahead and (HEAD.fullmatch(words) or words in HEADLESS):
        # 全市船舶工业前5个月产值: whose it is stands before the time.
        owner = _without_start(ahead.rpartition(DATE_MARK)[2], heads)
        words = owner + words if INDUSTRY.fullmatch(owner) else words
    if "等" in words and (found := EXAMPLES.match(words)) and not HEAD.fullmatch(words, found.end()):
        words = _without_start(words[found.end() :], heads)
    for word in reversed([*MIDDLE.finditer(words), *WHEN.finditer(words)]):
        if word.start() and not is_name(words) and (rest := _without_start(words[word.end() :], heads)):
            if is_name(words[word.start() :]):
                return words if SEGMENT.search(words, 0, word.start()) else words[word.start() :]
            in_all = bool(SUM.match(word[0]) or WHEN.match(words, word.start()))
            return _owned(words[: word.start()], rest, in_all) or rest
    return words


def _owned(owner: str, rest: str, in_all: bool) -> str:
    """A name with its owner where that is a part of it, else nothing.

    营利性服务业实现营业收入: what an industry earned is its own, what a firm or place did is told of it.
    """
    owner = SUMS.sub("", owner)
    # 规模以上工业完成工业增加值.
    shared = next((size for size in (4, 3, 2) if owner[-size:] == rest[:size]), 0)
    bare = rest[shared:]
    joined = owner + bare
    if is_name(joined) or KIND_OF.search(owner):
        return joined
    if INDUSTRY.fullmatch(owner):
        whole = HEAD.fullmatch(bare) or (SCALE.match(bare) and HEAD.search(bare)) or bare in HEADLESS
        return joined if whole else ""
    if owner.endswith("建设") and rest in INVESTED:
        return joined
    own = in_all and 1 < len(owner) <= LONGEST_OWNER and not BODIES.search(owner) and rest not in INVESTED
    return joined if own and (HEAD.search(rest) or len(rest) == SHORTEST) else ""


def before_change(words: str) -> str:
    """The words without what a change began with: 城乡收入比由上年的."""
    return FROM.sub("", words) if "由" in words or "从" in words else words


@lru_cache(maxsize=8192)
def is_name(words: str) -> bool:
    """Whether an office prints these words as the name of an indicator."""
    return registry().find(words) is not None


def is_open(words: str) -> bool:
    """Whether a verb, or nothing, stands before a number, so that what it counts may follow: 引进120名大学生."""
    near = words.strip()[-SHORT:]
    return not near or bool(_end(near) or DOING.search(near))


def _without_start(words: str, heads: re.Pattern) -> str:
    """No openers, places or verbs of doing at the start, in whatever order they stand."""
    words = words[1:] if words.startswith("的") and not words.startswith("的士") else words
    while words and not is_name(words) and (BEGINS.match(words) or heads.match(words)):
        before = words
        for pattern in (OWNER, OPENING, heads, INSIDE_OF, LYING, WITHIN):
            if found := pattern.match(words):
                words = words[found.end() :].removeprefix("的")
        if (found := ZONE.match(words)) and (is_name(words[found.end() :]) or not HEAD.fullmatch(words, found.end())):
            words = words[found.end() :]
        if (found := FIRM.match(words) or HOUSE.match(words)) and _is_owned(words[found.end() :], found.re is FIRM):
            words = words[found.end() :]
        if (found := START.match(words)) and len(words) - found.end() > 1 and not _is_whole(words, found.end()):
            words = words[found.end() :]
        if found := DOER.match(words):
            words = words[found.end() :]
        if words == before:
            break
    return words


def _is_owned(rest: str, by_firm: bool) -> bool:
    """Whether what stands behind a firm or a house is a name of its own."""
    return bool(is_name(rest) or (HEAD.fullmatch(rest) if by_firm else HEAD.search(rest) and len(rest) > LONG))


def _is_whole(words: str, end: int) -> bool:
    """Whether the verb that ends at ``end`` is a part of the name."""
    return is_name(words) or _without_end(words[end:]) in BARE


def _without_end(words: str) -> str:
    """No verbs at the end, save those without which no name is left (年产) or that are a part of it (存栏)."""
    while (found := _end(words)) and not is_name(words) and not HEAD.search(words):
        rest = words[: len(words) - len(found[0])]
        if rest and STUMP.fullmatch(rest):
            break
        words = rest
    return words


def _end(words: str) -> re.Match | None:
    """The verbs and the like that end the words."""
    near = words[-SHORT:]
    return END.search(near) if near[-1:] in LAST or near[-1:].isspace() or "每" in near else None
