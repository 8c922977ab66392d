"""What stands behind a place's name and makes something else of it: a zone, a town, a firm, a port, a newspaper."""

import re

from indicators.quantity.lexicon import any_of, either, firsts
from indicators.reading.gazetteer import group

# Words that no name holds: they end what a name could be.
STOP = "这的地得来往距在和与及或等将已了是为对从向有各个全该以并把被使让比较占共由到至增降实完达超近约日年月规某但而则"
# 盘锦因辽河油田而生, but 基因.
INNER = rf"(?:(?![{STOP}]|(?<!基)因(?!斯))[\u4e00-\u9fffA-Za-z])"
# Nor does that of a body or a zone hold what is done with it or how many there are: 法库县引进恒远集团, 六所重点医院.
_VERB = f"(?=[{firsts(group('generic', 'verb'))}])(?:{either(group('generic', 'verb'))})"
_COUNT = "[一二两三四五六七八九十几数]+余?[所家个座大处]"
# 高新区建设辽宁激光产业园: what is built has a name of its own.
_BUILDS = "(?:建设|建立|筹建|兴建|创建|打造)(?=辽宁|中国|东北|国家|全国|沈阳|大连|风电)"
NAMED = rf"(?:(?!{_VERB}|{_COUNT}|{_BUILDS}){INNER})"
# 当时新区, 达产后公司: words of time are no part of a name.
TIMES = (
    "(?:当时|届时|那时|彼时|此时|这时|如今|现在|眼下|目前|当前|现今|当下|此前|此后|随后|后来|同时|其中|最终|平时|"
    "[去今明当次前同]年|[\\u4e00-\\u9fff]{1,3}[后前]|[\\u4e00-\\u9fff]{0,2}(?:期间|时期|初期|之初|以来|时候|年来|年间))"
)
OUTSIDE = r"(?<![\u4e00-\u9fffA-Za-z0-9])"
_GENERIC = group("generic", "")
NO_NAME = f"(?!(?=[{firsts(_GENERIC)}])(?:{either(_GENERIC)}))"
_NO_SIGHT = f"(?!{either(group('generic', 'sight'))})"
# Who has something or makes it is not named by it: 沈阳新建医院.
_MAKING = "[建设增拥扩改办]"
_NUMBER = "[0-9一二两三四五六七八九十数]+余?"


def _ending(*means: str) -> str:
    words = group("ending", *means)
    return f"(?=[{firsts(words)}])(?:{either(words)})"


# 大连长兴岛经济区; 沈阳农业示范区10个 counts them, and 建 makes them.
# 辽阳芳烃及精细化工产业化基地 is one name.
_OF_ZONE = rf"(?:{NAMED}|及(?!其|周边|所|各))"
ZONE = re.compile(rf"{NO_NAME}{_OF_ZONE}{{0,12}}?(?:{_ending('zone', 'park')})(?!建|[区镇]|{_NUMBER}[个家处座片])")
ZONED = re.compile(_ending("zone"))
# 荣成经济开发区 is that of the city; 永安经济区 in a text on a district is of the district.
FOREIGN_ZONE = re.compile("经济(?:技术)?开发区|高新(?:技术产业开发)?区|自贸|保税|综保|综合保税")
# 法库县秀水河子镇高三家子村; 农村, 城镇 and 乡镇 are no names of any.
TOWN = re.compile(
    rf"(?:(?:(?!第|{either(group('generic', 'town'))})"
    rf"(?!{_COUNT})(?:(?![区县市]){INNER}){{1,5}}?(?:街道|镇|乡(?!镇)|(?<!城中)村))"
    r"(?![镇乡村]?(?:振兴|居|企业|化|级|集体|经济|建设|产业|民人|医|旅游|土|愁)))+"
)
# So long is what is left of a town's name where it begins with a word that is a place: 坊乡 of 东营坊乡.
CUT_TOWN = 2
SEGMENT = re.compile(".+?(?:街道|镇|乡(?!镇)|村)")
# 鞍山钢铁集团, 大连港, 沈阳农业大学, 沈阳北站: their own figures are not the city's.
# 顺达汽车公司: 达 is in many a firm's name.
OF_FIRM = rf"(?:达(?!到|[0-9])|{NAMED})"
_FIRM = rf"(?!(?:{either(group('generic', ''))}){INNER}{{0,2}}公司){OF_FIRM}{{0,12}}?(?:{_ending('company')})"
TRADE = (
    "(?:科技|实业|机械|汽车|食品|药业|化工|电子|重工|纺织|服装|建材|包装|贸易|生物|电气|装备|材料|环保|信息|软件|制造)"
)
LIMITED = re.compile(
    "(?:[（(](?:集团|中国|辽宁|沈阳|大连)[)）])?(?:股份)?有限(?:责任)?公司|股份公司|(?<![份任限该本家总分])公司"
)
FULL_NAME = re.compile(rf"(?P<name>(?!据)(?:{NO_NAME}{OF_FIRM}){{4,18}}?{TRADE}?)(?P<ending>{LIMITED.pattern})")
# 盘锦蟹田种养殖专业合作社; 农民合作社 are many.
_FARM = (
    rf"(?!{either(group('generic', 'farm') + group('generic', 'near'))}){NAMED}{{2,12}}?(?:合作社|农场|林场)"
    rf"(?!{_NUMBER}[个家户])"
)
_WORKS = (
    # 大连市保险公司 are all of the city's.
    rf"(?!{either(group('generic', 'near'))}|"
    rf"(?:保险|证券|期货|信托|担保|小额贷款|房地产|建筑|物业|旅游|外贸)公司|新(?:{_ending('works', 'sight')}))"
    rf"(?:(?!{_MAKING}){NAMED}){{0,12}}?(?:{_ending('works', 'sight')})"
    # 沈阳医学院奉天医院 is a hospital.
    rf"(?:(?<=学院|大学)(?:附属)?{NAMED}{{0,8}}?医院)?(?!生|(?<=银行)业(?![务绩])|{_NUMBER}[个家处座所])"
)
# 辽宁瑞康药业二期.
_TRADER = (
    rf"(?:(?!{_MAKING}){NAMED}){{2,4}}?(?:药业|酒业|乳业|牧业|锌业|铝业|铜业|镁业|重工|石化|制药)"
    "(?=[，,]|[一二三]期|[今去]年|年(?:加工|产))"
)
# What a factory is called by.
MAKES = "机械|铸造|轧钢|炼钢|造船|船舶|食品|服装|针织|制药|化工|化肥|水泥|阀门|轴承|电缆|玻璃|陶瓷"
# 鞍山天利机械厂, 沈阳轴承厂.
_FACTORY = rf"(?:(?!{_MAKING}){NAMED}){{0,6}}?(?:{MAKES}|机床|电机|仪表|纺织|锅炉)总?厂(?![房区商址长家])"
BODY = re.compile(
    # 丹东大东港; 大连进港, 通辽内陆港 are none.
    rf"{_FIRM}|{_WORKS}|{_FACTORY}|{_TRADER}|{_FARM}|(?:{NAMED}{{1,3}}(?<![进出海空航河渔入抵靠离口陆水母])(?<!枢纽))?港(?![口湾股澳城珠台资区市])|"
    "[东南西北]?站(?![点位台长立起内前稳上在到])"
)
# 辽宁日报 is a newspaper, 盘锦大米 a brand, 科尔沁沙地 is a desert.
OTHER = re.compile(
    rf"{INNER}{{0,8}}?(?:{_ending('press')})|{_ending('goods')}|{_ending('land')}|线(?!上|下)|"
    "[东南西北中]?路(?![网段灯])|大[街道桥]|河(?=大桥|[干支]流|[上中下]游|[、段])"
)
# 大连日报讯: the paper's own city, as a dateline.
DATELINED = re.compile(rf"市?{INNER}{{0,2}}?[日晚晨商]报\s?(?=讯|消息)")
# 沈阳市场 is no city, 南海区域 no district.
CUT = re.compile(r"市(?=[场值])|[区县](?=[域间块])")
# 长春汽开区管委会 speaks for the zone.
GOVERNED = re.compile("管委会|管理委员会")
# Offices speak for their place: 从昌图县农业农村局获悉.
OFFICE = re.compile(
    rf"(?!{INNER}{{0,2}}铁路局|{INNER}{{0,12}}?党工?委){INNER}{{0,12}}?(?:{_ending('office')})(?!集团|有限|医院|小学|学校)"
)
# 沈阳海关监管 what it does itself; 据沈阳海关统计 tells of others.
CUSTOMS = re.compile(
    "海关(?=共?(?:立案|侦办|查发|破获)|关区|进口整体|出口整体|整体通关|监管|查[获验扣]|验放|征[收税]|签发|共?受理|审[核结])"
)
# Where nothing stands before them a firm, a zone, a sight and a town are known by their ending alone: 忠旺集团,
# 沈抚示范区, 二龙山景区接待, 龙潭乡引进; of 、城东镇、 in a list no figure is.
_VISITED = (
    "(?=接待|实现|门票|收入|累计|共|预计|日均|年|单日|迎来|游客|入园|本[雪季月次年]|上个|今[年冬]|去[年冬]|"
    f"运营|营业|开[板园业放]|投[入资]|新[建增开]|现有|拥有|占地|{any_of('works', 'cost')}|[0-9])"
)
_FIRM_ALONE = rf"(?P<body>(?:{NO_NAME}{OF_FIRM}){{2,8}}?(?:{_ending('company')}))"
# Where somebody is, and what turns to somebody: 走进恒远公司, 再看恒远公司.
GOING, TURNING = "走[进近访]|[步踏]入|漫步|探访|来到", "再来?看|且看|[说谈提][起到]"
# 记者走进恒远公司, 近日,记者从恒远公司获悉, 以恒远公司为例: the text goes on to tell of whom it names so.
AT = (
    f"(?:[今昨][天日]|近日|日前|近期|如今|现在)?(?:本报)?(?:记者)?(?:在|{GOING}|从|听|问)|{TURNING}"
    "|以(?=[^，,。；;、\n]{2,16}为例[，,])|来自(?=[^，,。；;、\n]{2,16}的(?:消息|数据|报告|喜讯|捷报))|就?拿(?=[^，,。；;、\n]{2,16}来[说讲])|就?(?:来|走)?[到进]了"
)
# 首先是恒远公司, 镜头转向恒远公司, 老牌企业恒远公司, 起步较晚的恒远公司: the last character or word before a name to
# which a text turns.
_TURN = "是到看数如仅就而于的向进近入开观说步从以拿"
TURNS = f"[{_TURN}]|企业|园区|集聚区|城市|[大强]县|小镇|基地|目前|如今"
_TURNED = rf"(?<=[。！？!?\n；;])[^，,。；;：:、\n0-9]{{0,12}}?(?:{TURNS})"
# 天安科技公司 at the head of a sentence, or behind what leads to it.
_TRADER_ALONE = (
    rf"(?P<trader>(?:(?<=[。\n])(?!{AT}|来自|拿)|(?<=[{_TURN}在据自听问起访]))(?:{OF_FIRM}){{2,6}}?{TRADE}公司)"
)
_ZONE_ALONE = (
    rf"(?P<zone>{INNER}{{2,3}}(?:岛|湾|山|临港|滨海|沿海|循环|生态|科技){{0,2}}(?:{_ending('zone')}(?<![起作成入出]新区)|港区)|"
    rf"{OF_FIRM}{{2,8}}?(?:工业园|科技园|物流园|(?<=[一-龥]{{4}})(?:产业园|产业基地))(?=[，,]|[一二]期|规划|占地|现有|累计|入驻|[自从于已共总]|[去今]年|管委会|目前|是|位于|坐落|内|流转|总?投资|引进|建成|种植|带动|实现|完成|拥有))"
)
_SIGHT_ALONE = rf"(?P<sight>{_NO_SIGHT}(?:{NO_NAME}{INNER}){{2,8}}?(?:{_ending('sight')}){_VISITED})"
# 盛京医院沈北院区坐落于; 三甲医院 and 新建机场 are no names.
_AT_WORK = (
    "(?=现?[有设]|拥有|总|共|占地|建筑|坐落|位于|地处|始建|完成|实现|年|日均|开放|门诊|接诊|在校|招生|旅客|[0-9])"
)
_WORKS_ALONE = (
    rf"(?P<works>(?!{either(group('generic', 'works'))})(?:{NO_NAME}(?!{_MAKING}){NAMED}){{2,12}}?"
    rf"(?:{_ending('works')}|[院校]区){_AT_WORK})"
)
# 其中马钢股份完成产值; 七星农场共收水稻.
_STOCK_ALONE = (
    r"(?P<stock>[\u4e00-\u9fff]{2,4}(?<![的和与及])股份(?=完成|实现|产[值量]|销售|营业|净利|累计|股价|公告|同比))"
)
# 恒洋船舶重工一家就手持订单78艘.
_SOLE = rf"(?P<sole>(?:{NO_NAME}{OF_FIRM}){{3,10}}?(?=一家(?:企业|公司)?(?:就|便|即|已)))"
_FARM_ALONE = (
    rf"(?P<farm>(?!{either(group('generic', 'farm') + group('generic', 'near'))})(?:{NO_NAME}{NAMED}){{2,5}}?农场"
    "(?=累计|共|年|今年|去年|总|收获|现有|拥有|种植|粮食))"
)
_TOWN_ALONE = (
    rf"(?<![ \t、])(?P<town>(?!{either(group('generic', 'town'))})(?:(?![区县市省镇乡之]){NAMED}){{2,4}}?"
    "(?:街道|(?<![重名古小城集强])镇|(?<![城返还回下离异思故])乡(?!镇|村(?!民))|(?<![农乡城新山渔小老进驻])村)"
    "(?:(?<=[镇乡])(?=村民)|(?![镇乡村]?(?:振兴|居|企业|化|级|集体|经济|建设|产业|民(?![宿俗营])|医|庄|里|落|头|路|公路|信用|屯)))"
    # 在牌楼镇,.
    "(?=[一-龥]|(?(at)[，,]|(?(turned)[，,]|[一-龥])))(?![和与及等]))"
)
TIMED = re.compile(rf"{TIMES}(?:{_ending('zone')}|公司|企业|集团|景区|合作社)")
ALONE = re.compile(
    rf"{OUTSIDE}(?:(?P<at>{AT})|位于(?:当地的)?|[^，,。；;：:、\n0-9]{{2,12}}(?:之隔|相邻|毗邻|隔壁|邻近|接壤)的|据|其中|而|但|则|按照?|根据|(?:区内|园内|龙头|骨干|重点|民营|本土|入驻)企业|(?P<turned>{_TURNED}))?"
    rf"(?P<name>(?!{either(group('generic', '', 'alone'))}|[一二三四首]期|来自)"
    rf"(?:{_FIRM_ALONE}|{_TRADER_ALONE}|{_ZONE_ALONE}|{_STOCK_ALONE}|{_SOLE}|{_FARM_ALONE}|{_SIGHT_ALONE}|{_WORKS_ALONE}|{_TOWN_ALONE}))"
)
# 位于鲅鱼圈区的宏钢特材公司: what lies somewhere; 不足20人的联创激光公司去年营收: who earned it.
LYING = re.compile(
    r"(?:(?:位于|坐落[于在]|地处|来自)[^，,。；;的\n]{2,14}的"
    rf"(?P<name>(?:{NO_NAME}{OF_FIRM}){{2,10}}?(?:公司|集团|厂|合作社|农场|煤矿|{_ending('sight')}|物流园|产业园|工业园))"
    r"(?![区房商家])"
    # 离雪场不远的向阳乡和平村: two levels make a name.
    rf"|(?<=的)(?P<hamlet>{NAMED}{{2,3}}[乡镇](?![村镇])(?:(?![区县市镇乡村的])[一-龥]){{2,4}}村)(?![里级])"
    rf"|(?<=的)(?P<told>(?:{NO_NAME}{OF_FIRM}){{3,8}}?公司)(?=[去今上前]年|上半年|营收|产值|实现|完成|出口|销售|年产)"
    # 成立了富农合作社,社员14户.
    rf"|(?<=[立办建起册]了)"
    rf"(?P<founded>(?!{either(group('generic', 'farm'))})"
    rf"(?:{NO_NAME}{OF_FIRM}){{2,10}}?(?:合作社|公司)(?=[，,。]))"
    # 办起宏泰电缆公司。去年,公司产值1.8亿元.
    rf"|(?:(?<=[办建创]起)|(?<=成立|创办|开办|兴办))(?P<opened>(?:{NO_NAME}{OF_FIRM}){{3,10}}?公司)(?=[，,。]))"
)
_CALLED = re.compile(r"(?:公司|集团|油田|机场|大学|(?<![海空出进])港)$")
# 彰武县国瑞风电场 lies in the county and is called 国瑞风电场; 鞍山市中心医院 is the city's.
# 盘锦港荣兴港区: a part of a port that has a name.
HARBOUR = re.compile(f"(?<=港){INNER}{{1,4}}?港区")
OWN_NAME = re.compile("^[\u4e00-\u9fff]{2,12}(?:公司|电站|风电场|合作社|厂|农场|牧场)$")


def is_called(name: str) -> bool:
    """Whether the last word of a name says by itself that it is a firm's: of 沈阳北站 and 老虎山公园 a person says."""
    return bool(_CALLED.search(name))
