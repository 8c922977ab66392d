"""Whether figures behind a place's name may be of it: what it is compared with, or only a part of, has others."""

import re

# What the number of another place is called by: compared with, gone to, come from.
NOT_OWN = re.compile(
    r"(?:以|比|较|与|和|同|跟|占|占有|占据|占领|居|排|排名|排在|跻身|列|超过|超|超出|高出|高|低|快|慢|跑赢|落后|领先|(?<![位处落户关])于|是|成为|作为|对|(?<!投)向|往|赴|从|自|至|(?<![来回走再])到|"
    r"出口|进口|远销|直达|抵达|邻近|毗邻|紧邻|接壤|辐射|支援|援助|引进|承接|融入|对接|[划并纳归]入|划归|"
    r"不含|不包括|除|除了|距|离|处置了|应对了?|慰问了?|援助了?|带动|拉动|贡献了?|参加|驻|打造|举[行办]了?|召开了?|百分点[、和及])$"
)
# 班列（西安—汉堡）, 沈阳—大连高铁: the ends of a way.
WAY_ON, WAY_FROM = re.compile("(?:—|-|–|至)(?=[\u4e00-\u9fff])"), re.compile("[\u4e00-\u9fff](?:—|-|–)$")
# 其次是沈阳, 增长最快的是大连: the next of a list has figures.
NEXT = re.compile("(?:其次|分别|其余|第[一二三]位?的?|特别|尤其|最[高低大小多少快慢好]的)(?:分别)?(?:是|为)$")
# 总投资20亿元的沈阳基金: the figure is behind it already; 300年历史的 is none.
COUNTED = re.compile(
    "(?:[0-9][^，,。；;：:、0-9年月日]{0,8}|[百千万亿](?:[美欧日]?元|吨|平方米|千瓦|立方米|亩|人|块))的$"
)
ALL_OF = re.compile("全[省国球]|我国|世界|东北")
# 从沈阳市统计局获悉: whoever says it, it is said of the city.
SAID = re.compile("[^，,。；;]{0,30}(?:获悉|了解|传来|统计|介绍|采访|的(?:消息|数据|报告|喜讯|捷报))|为例")
# 从全县看,.
SEEN = re.compile("(?:来|情况|范围)?看[，,]")
# 首先是沈阳,; 就沈阳而言; 从沈阳的情况看,.
TURNED_TO = re.compile(
    "[，,：:—]|而言|来[看说讲]|看看|的?[^，,。；;\n0-9]{0,6}[看时][，,]|管委会|的(?:成绩单|账本|答卷|变化|情况|实践|经验|数据|报告)"
)
SEVERAL = re.compile(
    r"[^，,。；;、\n0-9的在和与]{0,6}、(?:(?!分别|各[为有])[^，,。；;\n0-9]){1,24}?(?:等[^，,。；;]{0,6}|[两三四五六七八九十0-9]+[家户][^，,。；;]{0,2})(?:企业|公司|单位|院校|园区|景区|景点|公园|商圈|场馆|车站|共?[0-9]+余?[个家户座处所条])"
)
# 面积全省最大, 全省首个: how something stands there.
FOREMOST = re.compile(
    "最[大高低多少快慢好优强长早先](?=[，,。；;、的])|第[一二三](?!季度|产业|批|阶段|次)|首[位个家座创]|前列|领先|率先|唯一"
)
BEHIND_OTHER = re.compile(
    # 锦州市级19户 are those of a level.
    "级(?!差)|"
    # 甲厂改造、乙厂改造等25个项目, 甲、乙、丙3个整车厂: a part of what is counted.
    r"[^，,。；;：:\n0-9的在了有是到进]{0,20}、[^，,。；;：:\n0-9]{1,60}等[0-9]+[余多]?[个家项座处场](?!百分点)|"
    r"(?:[^，,。；;：:、\n0-9的]{0,6}、[^，,。；;：:、\n0-9的在]{2,10}){1,4}[0-9三四五六七八]+[个家座](?=[^，,。；;、\n0-9]{1,8}(?:厂|企业|公司|园区|项目|景区|场馆|片区|组团|部分))|"
    # 甲度假区、乙度假区4家入选.
    "[0-9两三四五六七八九十]+[家个处](?:入选|上榜|获评|榜上有名|获批)|"
    # 盘锦人未雨绸缪,…全市: the people of a place are spoken of, and it with them.
    "人(?!均|口|民|才|员|大|力|工|社)|"
    # 位于工业园旁边: what lies beside a place is none of it.
    "段(?!落|时)|旁|附近|对面|[东南西北]侧|以[东南西北]|为(?:重点|核心|龙头|中心|依托|主|代表|载体|试点|支撑|引领)|市?(?:市场)?的[^，。；;]{0,3}?(?:[0-9.]+%|百分之|[万千一二三四五六七八九十]+分之)|"
    "(?:仍?[然旧]?是|为|成为)[^，,。；;0-9]{0,12}(?:伙伴|市场|来源地|目的地)|相比|以外|之外|之中|方向|客商|客户|游客|来的|打工|务工|求学|经商|从事(?![^，,。；;\n]{2,12}的[^，,。；;\n0-9]{1,4}[有达为约超占])|籍|航线|专线|平均水平|之一"
)
# 浙江企业投资41亿元 in what our city brought in.
BROUGHT = re.compile("(?:企业|商人|资本|商会)(?:投资|入驻|来[此这]|在)")
# 在全省14个市中排第2位.
RANKED = re.compile(
    "(?:各市|[0-9一二三四五六七八九十]+个?(?:市|城市|地市|省|省份|县区))?[中里]?(?:排|位列|位居|名列|列第|居)"
)
# 全国首个, 中国500强: an adjective, not the nation's figure.
ADJECTIVE = re.compile(
    "[一-龥]{1,4}(?:之[乡都城]|名城)|[药镁煤钢瓷糖酒泳袜]都|中心仓|总部|首|第(?!.季度)|唯一|最|重点|先进|文明|优秀|模范|人大|政协|两会|振兴|老工业|医大|医科|科大|抗日|抗联|[百千]|[0-9]+(?![0-9]*[年月至到—~-])|各地|各省|同行|同类|平均水平|领先|劳动|性|范围|统一|著名|知名|名牌|驰名|式|科|银行|移动|电信"
)
# 中国兵器集团: a body so called.
CHINESE = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:大师|名城|之乡|名牌|商标|冠军|大奖|专利)|"
    r"[^，,。；;、\n0-9在的]{0,8}?(?:集团|公司|协会|学会|联合会|学院|大学|银行|产业园|工业园|物流园|镁业|铝业|铁建)|"
    "(?:船舶|石油|石化|中化|中车|中铁|建材|一重|五矿|宝武|华电|大唐|移动|电信|联通|铁塔)(?!工业|产业|市场|行业|企业|产品|消费|需求|进口|出口|产量)"
)
# 东北快递(电商)物流产业园.
NAMED_SO = re.compile("[\u4e00-\u9fff（()）]{1,12}?(?:产业园|物流园|工业园|批发市场|交易中心|集团|公司)")
# 甲集团与沈抚新区签下协议: what is signed comes to that zone.
SIGNS = re.compile("签(?:约|署|订|下)?了?[0-9]")
SIGNS_WITH = re.compile("(?:与|同|和)[\u4e00-\u9fff]{2,14}?(?:区|市|县|镇|政府|管委会)[^，,。；;\n]{0,6}签")
# 法国米其林轮胎的搬迁改造: of a firm from there; 德国汽车 and 美国新能源汽车 are goods.
FOREIGN = re.compile(
    "(?!的|市场|企业|客商|政府|[进出驻在对与和及、人等]|新能源|电动|二手|商用)"
    "[\u4e00-\u9fffA-Za-z·]{2,8}?(?:集团|公司|汽车|轮胎|精工|制铁|株式会社|重工)"
)
# 甲县新材料、乙市电池等25个项目: each of its own place.
EACH_ITS_OWN = re.compile(
    "[^，,。；;、\n0-9的在和]{2,14}、[\u4e00-\u9fff]{1,6}[市县区旗][^，,。；;\n0-9]{2,30}?等[^，,。；;\n]{0,3}[0-9两三四五六七八九十]"
)
LISTED = re.compile(r"[^，,。；;、\s0-9]{1,6}(?:、|等)")
# 县域（包括康平县、法库县）: what a bracket lists makes up what stands before it.
MADE_UP = re.compile(r"[(（](?:其中)?(?:包括|包含|含|不含|即|指|原)[^()（）\n]*$")
# 被评为“福建省十强县”: an honour is called so.
HONOUR = re.compile('(?:评为|评选为|命名为|认定为|列为|列入|入选|跻身|荣?获|授予|称号)了?[“"「『]?$')
# 儿童(东北)中心: a part of a name.
PART_OF_NAME = re.compile("[\u4e00-\u9fff][(（]$")
# 丹东海洋红等4个港区: one of several.
ONE_OF = re.compile(
    "[^，,。；;：:、\n0-9的在和与等]{0,8}?(?:公司|集团)?等(?:一批|[^，,。；;：:、\n0-9]{0,6}(?:项目|企业|工程))?[两三四五六七八九十0-9]+余?[家户个座处所条项]"
)
# 西鞍山铁矿 is no mine of the city's name.
APART = re.compile("(?:^|[^\u4e00-\u9fff])[东西南北]$")
WHOLE = "省市县区州盟旗"
BEFORE, FARTHEST, COUNTABLE = 8, 60, 24


def is_own(text: str, start: int, end: int, *, wide: bool, head: bool, topic: bool) -> bool:
    """Whether figures behind ``text[start:end]`` may be of it; ``wide``: it is a country or region, ``head``: it opens
    its clause, ``topic``: a sentence that turns to it.
    """
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    # 沈阳市故宫、帅府等景区 are the city's; 沈阳故宫、帅府等景区 may be anyone's.
    listed = SEVERAL.match(text, end) and (text[end] == "、" or text[end - 1] not in WHOLE)
    listed = listed or bool(EACH_ITS_OWN.match(text, end))
    foremost = ALL_OF.match(text, start) and FOREMOST.match(text, end)
    # 去年下降0.7%的铁岭市,今年增长5.5%: what is so called is spoken of.
    counted = COUNTED.search(text[max(0, start - COUNTABLE) : start]) and text[end : end + 1] not in "，,"
    way = WAY_ON.match(text, end) or WAY_FROM.search(before)
    if APART.search(before) or listed or foremost or counted or way or BEHIND_OTHER.match(text, end):
        return False
    part = wide and PART_OF_NAME.search(before) and text[end : end + 1] in ")）"
    made_up = MADE_UP.search(text[max(0, start - FARTHEST) : start])
    if part or made_up or HONOUR.search(before) or ONE_OF.match(text, end):
        return False
    brought = not wide and BROUGHT.match(text, end)
    if brought or (before.endswith("在") and (RANKED.match(text, end) or _among(text, start, end))):
        return False
    named = text[start:end] == "中国" and CHINESE.match(text, end)
    if named or (wide and (FOREIGN.match(text, end) or NAMED_SO.match(text, end))) or SIGNS_WITH.match(text, end):
        return False
    if wide:
        return head and (not NOT_OWN.search(before) or bool(NEXT.search(before))) and not ADJECTIVE.match(text, end)
    # 29家央企与辽宁签约64个项目.
    said = SAID.match(text, end) or (before.endswith(("与", "和", "同")) and SIGNS.match(text, end))
    # 与之形成对比的是高新区。
    told = before.endswith("的是") and text[end : end + 1] in "，,。"
    told = told or bool(SEEN.match(text, end)) or (topic and bool(TURNED_TO.match(text, end)))
    not_own = NOT_OWN.search(before) and not told and not NEXT.search(before)
    return not (not_own and not said) and not _in_list(text, start, end)


def _among(text: str, start: int, end: int) -> bool:
    """在全省率先推广: how it stands there; 在全国, with a comma begins a figure of it."""
    return bool(ALL_OF.fullmatch(text, start, end)) and text[end : end + 1] not in "，,"


def _in_list(text: str, start: int, end: int) -> bool:
    """辽宁健德 in a list of firms is a firm, not the province."""
    listed = text[start - 1 : start] in ("、", "驻")
    return listed and text[end - 1] not in "市县区省" and bool(LISTED.match(text, end))
