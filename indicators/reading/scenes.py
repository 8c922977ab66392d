"""Where an article takes its reader: 走进宏达公司的车间,; 4月的渤海船厂,; 位于开发区的奥克药业项目现场,.

What follows is told of the firm, though nothing but its ending says that it is one.
"""

import re

from indicators.quantity.lexicon import either
from indicators.reading.bodies import AT, LYING, MAKES, NO_NAME, OF_FIRM
from indicators.reading.gazetteer import group
from indicators.reading.houses import HOUSE

FIRM = (
    "公司|集团|股份|[船钢药酒糖纸电水]厂|工厂|合作社|农场|牧场|药业|酒业|乳业|牧业|渔业|锌业|铝业|铜业|镁业|矿业|"
    "重工|机械|钢铁|石化|化工|科技|电子|电气|食品|服装|纺织|服饰|泳装|汽车|机床|轴承|造船"
)
_ROOM = "车间|厂区|现场|生产线|产线|展厅|实验室|仓库|码头|大棚|办公室|调度室|控制室|研发中心|总部|门口"
# 一家公司, 各类企业, 农机合作社: none is named.
# 反观恒远公司, 翻开恒远公司的账本: nor does the word that turns to it begin its name.
_MANY = "来自|反观|就|翻开|打开|[步踏]入|漫步|走近|一家|某|这|该|各|几|多|许多|农机|当地|本地|附近"
SCENE = re.compile(
    r"(?=[旬月日天走来踏。！!？?\n“”，, 位坐地始成创])(?:[旬月日天]的|[走来踏][进到入]|[。！!？?\n“”，, ]在"
    r"|(?:位于|坐落[于在]|地处|始建于|成立于|创建于|来自)[^，,。；;、的\n]{2,24}的)"
    rf"(?P<name>(?!{_MANY})(?:{NO_NAME}(?![省市县区]){OF_FIRM}){{2,10}}?(?:{FIRM}))"
    rf"(?=[，,]|(?:的|[一二三]期)?[^，,。；;、的\n0-9]{{0,10}}(?:{_ROOM})[里内中]?[，,])"
)
# 北票市的金河粉末公司二期投产: what a place has and is at work.
OWNED = re.compile(
    rf"(?<=[市县区镇乡]的)(?P<name>(?!{_MANY})(?:{NO_NAME}(?![省市县区]){OF_FIRM}){{2,10}}?(?:公司|集团|股份|厂|合作社))"
    r"(?=(?:[一二三]期)?(?:项目|工程)?(?:正式|顺利|全面)?(?:投产|达产|试产|[今去]年|上半年|年产|实现|完成|生产|现?有|拥有))"
)
# 广东来的宏美陶瓷, 去年动工的海陆重工一期, 总投资18亿元的兴华重工: a trade for an ending, behind what is told of it;
# 一家名叫和运新材料的公司, 鑫达模具是本地小厂: by any name, where the text says that it is a firm.
_STRONG = "药业|酒业|乳业|牧业|渔业|锌业|铝业|铜业|镁业|矿业|重工|股份|陶瓷"
_IS_FIRM = r"是(?:一?家|[本当]地|[镇村县市区]里)"
# What stands ahead of all of these is looked for first: it saves most tries.
TOLD_OF = re.compile(
    r"(?<=[的名。\n：:，,、；;])(?:(?:(?<=[来工产用户立迁]的)|(?<=[当本]地的)|(?<=[万亿]元的)|(?<=隔壁的))"
    rf"(?P<name>(?!{_MANY})(?:{NO_NAME}(?![省市县区]){OF_FIRM}){{2,6}}?(?:{_STRONG}))"
    r"(?=[，,]|[一二三]期|[今去]年|工程|项目|公司|集团)"
    r"|[叫为](?<=名.)[“\"]?(?P<called>[\u4e00-\u9fff]{2,8})[”\"]?的(?=[\u4e00-\u9fff]{0,4}(?:公司|企业|工厂|小厂|合作社))"
    # 恒通矿业（北票市）实现利润6400万元.
    rf"|(?<=[：:，,、；;。\n])(?P<lying>(?!{_MANY})(?:{NO_NAME}(?![省市县区]){OF_FIRM}){{3,9}}?)"
    r"(?=[（(][\u4e00-\u9fff]{2,6}[市县区][）)](?:[去今]年|前?[一二三四上下]?半?[季年]|实现|完成|产值|利润|亏损|纳税|营[收业]|销售|出口|净利))"
    rf"|(?<!名)(?=[\u4e00-\u9fff]{{3,9}}{_IS_FIRM})(?P<one>(?!{_MANY})(?:{NO_NAME}{OF_FIRM}){{3,8}}?)"
    rf"(?={_IS_FIRM}[^，,。；;\n0-9]{{0,12}}(?:企业|厂|公司)[，,。]))"
)
# 恒远精化公司以前卖原料, 与园区一路之隔的恒远精化公司: a name of its own at the head of a clause; 人寿保险公司 is none.
_KIND, _TRADE = either(group("generic", "firm") + group("generic", "farm")), either(group("generic", "trade"))
_WORKS = f"{MAKES}|钢铁|修船|家具|砖|加工|材料|建材|模具|制品|农机|配件|铝材|木器"
# 龙头企业辽阳石化, 民企恒大药业: who is called so is spoken of.
CALLED = (
    "龙头企业|骨干企业|重点企业|领军企业|代表企业|上市公司|上市企业|民营企业|外资企业|民企|国企|央企|企业|作为|"
    "用[电气煤水]大户|出口大户|纳税大户|链主企业|链主|老字号|后起之秀|领头羊|排头兵"
)
_WHERE = (
    rf"{AT}|{CALLED}|位于当地的|据|"
    # 在沈阳注册的远达物流公司, 做洗衣液的新河日化公司, 肉鸭加工企业大江公司.
    "在[\u4e00-\u9fff]{2,6}(?:注册|落户|投产|建厂|设厂|成立|起家)的|总部[设位]?[在于][\u4e00-\u9fff]{2,8}的|"
    "(?:做|生产|经营|加工|主营|专做)[\u4e00-\u9fff]{1,10}?的|"
    "[\u4e00-\u9fff]{1,6}(?:加工|生产|制造|出口|养殖|种植|科技|研发|物流|配套|示范)企业|"
    r"(?:在|走进|来到)?[园县市区镇村片]?[园县市区镇村]内的?|而|但|则|如今|如今的|其中|再看|来看|说起|提起|谈起|比如|例如|像|[\u4e00-\u9fff]{2,8}[市县区镇乡]的|"
    r"[^，,。；;：:、\n0-9]{2,16}(?:之隔|相邻|毗邻|隔壁|旁边?|附近|来|起家|起来|出来)的|[当本]地的|"
    r"[0-9年月今去前上半初底]{2,10}(?:开工|动工|投产|投用|落户|成立|搬迁|建成)的"
)
HEADING = re.compile(
    rf"(?<![\u4e00-\u9fffA-Za-z0-9])(?:{_WHERE})?"
    # Few clauses hold any of these: a quick look saves most tries.
    rf"(?=[^，,。；;：:\n]{{2,24}}?(?:公司|合作社|厂))"
    rf"(?P<name>(?!{_KIND}|{_MANY}|(?:(?:{_KIND})?(?:{_TRADE})){{1,2}}(?:集团|[总分子母])?公司)"
    rf"(?:{NO_NAME}(?![省市县区]){OF_FIRM}){{2,10}}?(?:公司|合作社|(?:{_WORKS})总?厂))"
    r"(?![房区商址长家]|[^，,、把将向为对卖0-9]{0,8}、|等|和|与|或)(?=[\u4e00-\u9fff，,0-9])"
)
# 涨幅最高的是朝阳,: named for its sentence alone.
FOREMOST = re.compile(r"(?:最[\u4e00-\u9fff]{1,3}|居首|领跑|第[一二三]|靠[前后]|垫底)的(?:是|为|要数|当属)$")
REST = re.compile(r"[^。！!？?\n]{0,200}[。！!？?\n]?")
INVESTED = re.compile("投资[^，,。；;0-9]{0,4}[0-9.]{1,8}[万亿]元的$")
NEAR, NEARBY = 10, 20


def is_told_of(match: re.Match) -> bool:
    """Whether what finds a body says that the text goes on to tell of it."""
    if match.re is LYING:
        return bool(match["told"] or match["founded"] or match["opened"])
    return match.re in (SCENE, OWNED, HEADING, TOLD_OF, HOUSE)


def is_invested_in(text: str, start: int) -> bool:
    """总投资21亿元的高山子风电场: what is told next is of it."""
    return bool(INVESTED.search(text, max(0, start - NEARBY), start))


def is_foremost(text: str, start: int) -> bool:
    """Whether a place is only named as the first or last of several."""
    return bool(FOREMOST.search(text[max(0, start - NEAR) : start]))
