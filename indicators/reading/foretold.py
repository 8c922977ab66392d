"""What the words behind a number, or those that count it among others, say of the time to come."""

import re

from indicators.reading.cues import BA, OWN, THAN, WILL_DO, Cue
from indicators.reading.prospects import DO, REACH, last
from indicators.reading.senses import WILL_BE
from indicators.reading.span import OPEN, Span, Told

# 12户居民将受益, 12个项目年内开工: the word stands behind the number. (将产品卖到海外 is done to a thing.)
COMES = re.compile(
    r"(?:[0-9][0-9.]*万?(?:吨|千瓦|兆瓦|千伏|平方米|米)级?|[^，,。；;、\n0-9]{2,8}的[0-9][0-9.]*[万千百]?[多余]?[名位支个])?"
    r"[^，,。！!？?；;：:、（）()\n0-9已]{0,16}?(?:(?:就要|即将)(?=[搬入开投建])(?:[搬入住驻园]+|开业|开工|投产|建成|投用)|(?:推迟|延期|延后|顺延|改)[到至](?=[今明后]年|[0-9]|年底|下)|将(?:[还也都均再会可能]|陆续|继续|全[部面]|逐步|相继|同时|随之|随即|由此|届时|分别|正式|集中|[于在从][^，,。；;：:\n]{1,12}?)*"
    "(?:受[益惠]|获益|惠及|得到|获得|享受|参[加展赛与]|迎来|开[工放通业园幕建展]|投产|投入使用|投用|建成|竣工|完[成工]|通车|达[到成]?|超过|突破|"
    "成为|形成|落[户地成]|入[驻住园]|搬|亮相|登[场陆台]|改[造建]|新建|启动|启用|实施|推出|举[办行]|进[行驻]|接受|覆盖|增[加至]|提[供高升]|交付|"
    "上市|角逐|争夺|退[出休]|安装|调试|[扫收]尾|并网|拆除|发运|运往|投放|出[海台版征发战席]|奔赴|赴|前往|"
    "上[线岗演]|集中|纳入|列入|用于|淘汰|关[停闭]|治理|整治|修[缮复建]|更[换新]|铺|栽|[领拿分]到|返[乡还]|补[发贴]|聚|同台|竞|走[上进]|开[始售学诊市播])|"
    "(?:[0-9]{1,2}月(?:[底末初]|[上中下]旬)?|年[底内]|[春秋冬夏][季天]?|春节前|国庆前|明年|后年|下个?[月周]|下半年|下季度|今冬|明春)(?:前后?)?(?:就|即|便|也)[可能要](?!以?前)|"
    "[放留]?[在到待](?:[明后]年|下半年)|(?:计划|预计|力争|有望|拟|预定|确保|争取)(?:[于在到]|年[内底]|[明今]年|[上下]半年|[0-9]{1,2}月|春节|国庆)|(?:年[内底]前?|[0-9]{1,2}月(?:[底末]|[上中下]旬)?前|春节前|国庆前)(?:全部|陆续|可|将)*(?:建成|完工|竣工|投产|投用|投入使用|开工|通车|启用|交付|并网)|(?:年内|[明来]年|(?:今后|未来)[^，,。；;\n]{1,4}年)(?![已的]|[新最]|首))"
)
# 60台机组并网以后，每年能发电: what is counted is not there yet.
ONCE_THERE = re.compile(
    r"[^，,。！!？?；;：:、（）()\n已了]{0,16}?(?:建成|投产|达产|投用|运营|通车|完工|竣工|投运|满产|达效|开通|使用|启用|开业|并网)"
    r"(?:之|以)?后[，,]?[^，,。；;\n0-9了]{0,10}(?:将|[可能](?![源力耗]))"
)
DONE_THEN = re.compile(
    "[^，,。；;：:、\n0-9已]{0,12}将(?:随之|随即|陆续|全部|逐步|相继|被)*(?:拆除|改造|关停|淘汰|搬迁|报废|关闭|退出)"
)
# A look at single characters saves most tries for what is to come.
HINTS = frozenset("将年月计预争拟望就即")
# 余下的4条将在国庆节前安装: what is done already is not among these.
REMAINING = ("余下", "剩余", "其余", "剩下", "余下的", "剩余的", "其余的", "剩下的", "另外", "另")
# 还有17座要赶在供暖前拆完; 还有33台风机,10月底前全部并网.
STILL = re.compile(
    "[^，,。；;：:、\n0-9已]{0,12}?(?:要(?=[赶在于年月日拆建改搬换装完新启继]|[0-9])|将(?!近)|待(?=[建拆改装])|等着|正在?(?:加紧|抓紧)?(?:建设|施工|安装|建造|调试))|"
    "[^，,。；;：:、\n0-9已]{0,12}[，,]?[^，,。；;\n已了]{0,10}前[^，,。；;\n已了]{0,6}(?:并网|[建拆完]成|完工|竣工|投产|投用|交付|安装|[拆改搬]完|到位|开工|收尾|打入|发放|兑付|付清|拨付|结清)"
)
LEFT = ("还有", "尚有", "仍有", "还剩", "尚余", "另有", *REMAINING)
# 年底前还有10家投产
LEFT_DUE = re.compile("(?:年[底内末]前?|[0-9]月[底末]?前?|下半年|明年|[春秋冬]季?前|节前)[，,]?(?:还|尚|仍|另|将)有$")
BEGINS_THEN = re.compile("[^，,。；;\n0-9已了]{0,10}(?:投产|开工|竣工|完工|建成|投用|开业|并网|通车|交付|启用|上市)")
# 2020年计划的894个小区也要在年底前全部完工
MUST = re.compile("[^，,。；;\n0-9已]{0,10}(?:也|还|都|均)(?:要|将)(?:在|于)?[^，,。；;\n]{1,6}(?:前|内)")
# 泊位2个年内完工
WITHIN_YEAR = re.compile(
    r"(?:[0-9][0-9.]*万?(?:吨|千瓦|兆瓦|千伏|平方米|米)级?)?[^，,。；;：:、\n0-9已]{0,12}?年[内底](?:可|将|前)?(?:完工|竣工|建成|投产|开工|投用|通车|启用|交付)"
)
# 全年突破3500万吨已成定局
CERTAIN = re.compile(
    "(?:以上|左右)?(?:的目标)?(?:已成定局|(?:没有|毫无|应无)(?:什么)?悬念|不成问题|没(?:有)?问题|指日可待|在望|是?(?:很?有|有十足的?|充满)把握)"
)
# 签约项目12个,签约额30亿元; 签约12个项目,意向投资30亿元: what was signed with the projects that are counted.
COUNT_SIGNED = re.compile("签约[^，,。；;\n0-9]{0,8}$|签约的$")
SUM_SIGNED = re.compile(
    "[^，,。；;\n0-9]{0,10}[，,、]?(?:总?签约[总金]?额|(?:协议|意向|合同)[^，,。；;\n0-9]{0,6}|总?金额)[为达约近超过到]*"
)
WORKS_COUNTED = re.compile("(?:项目|合同|协议)$")
SUM_OF_THEM = re.compile("[，,、]签约[总金]*额[为达约近超过到]*")
SUM_OF_THESE = re.compile(
    "[^，,。；;\n0-9]{0,12}(?:项目|合同|协议)[^，,。；;\n0-9]{0,6}[，,、]签约[总金]*额[为达约近超过到]*"
)
# 明天气温降到零下12℃
WEATHER = re.compile("气温|降雪|降雨|降水|风力|阵风|雨量|能见度|天气")
WEATHER_UNITS = frozenset(("℃", "摄氏度", "度", "级", "毫米", "厘米", "米", "公里"))
FORECAST = re.compile("将|明天|明日|后天|今天(?:夜间|白天|晚上|下午)|今晚|预报|未来")
# 一期投资42亿元,建设两套装置,计划明年6月投产: the sentence goes on to say when what is built will be there.
BUILDS = re.compile("投资|建设|新建|[改扩]建|规划|占地|面积|装机|铺设|产能|年产(?!值)|设计能力|[一二三四]期")
DUE = re.compile(
    "(?:[^。！!？?；;\n已了]|已经?(?:完成主体|主体|[动开]工|封顶|获批|开建|奠基)){0,60}?"
    "[，,](?:计划|预计|力争|拟|确保|将|要求|赶在|明年|后年|[今年]年?底前|(?P<year>20[0-9]{2})年)[^，,。；;\n已了]{0,14}?"
    "(?:投产|建成|完工|竣工|投用|投入使用|投入运营|开工|交付|通车|达产|启用|并网|投运|开业|运营|通[热气水电]|试车|试生产|试运行)"
)
# 年产能12万吨,去年扩到40万吨,三期计划明年投产.
OTHERS_DUE = re.compile("[去前上]年|[，,][二三四]期")
# 与去年的183.4亿元基本持平: a number of a time gone by, beside one that is to come.
BESIDE = re.compile(
    "(?:与|和|同|跟|较|比|而)(?:[去前上]年|今年|目前|现在|[0-9]{1,2}月)[^，,。；;\n0-9与和同跟较比]{0,8}(?:的|只有|仅有?|仅为|才)$"
)
# 最高值是2019年的12亿元: so is what an earlier year had.
OF_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})年的$")
# 明年,地区生产总值预期增长7%左右: what an authority sets.
SET_GROWTH = re.compile(
    "(?:[明今]年|全年|“?十[一二三四五]?五”?期间)[^。；;\n]{0,30}?(?:生产总值|增加值|投资|零售总额|预算收入|可支配收入|进出口)"
    "[^，,。；;\n0-9]{0,8}预期(?:目标)?(?:增长|达到?|提高|控制)[^，,。；;\n0-9]{0,4}$"
)
# 通车后,不仅结束了…: what has come of it.
HAS = re.compile("(?<![为除])了(?!解)")
DATED_ONCE = re.compile("(?:[去今]年|[0-9]月)[^，,。；;\n计预拟将]{0,6}$")
# 去年二期投产后达到500吨.
LONG_AGO = re.compile("[去前上]年[^，,。；;\n计预拟将]{0,10}$")
FARTHEST, FARTHER = 28, 80


def is_beside(text: str, span: Span, year: int) -> bool:
    """Whether a number only stands beside another that is to come: 与去年的183.4亿元基本持平. ``year``: of the
    article.
    """
    last = text[span.start - 1 : span.start]
    of_year = OF_YEAR.search(text, max(0, span.start - FARTHEST), span.start) if last == "的" else None
    if of_year and int(of_year[1]) < year:
        return True
    return last in "的有仅为才" and bool(BESIDE.search(text, max(0, span.start - FARTHEST), span.start))


def is_set(text: str, start: int) -> bool:
    """Whether a growth is what an authority sets for a year."""
    near = max(0, start - FARTHER)
    return "预期" in text[near:start] and bool(SET_GROWTH.search(text, near, start))


def comes(text: str, end: int) -> bool:
    """Whether what is to come is told behind a number."""
    near = text[end : end + FARTHEST]
    told = not HINTS.isdisjoint(near) and COMES.match(text, end)
    return bool(told or ("后" in near and ONCE_THERE.match(text, end)))


def is_done_then(text: str, end: int) -> bool:
    """Whether something is to be done with what was counted: 投用后,12台锅炉将随之拆除."""
    return bool(DONE_THEN.match(text, end))


def is_certain(text: str, end: int) -> bool:
    """Whether somebody calls certain what is not there yet: 突破3500万吨已成定局."""
    return bool(CERTAIN.match(text, end))


def is_rest(text: str, span: Span, *, called_done: bool) -> bool:
    """Whether a number is of what is left to do, though its sentence tells what is done: 余下的4条将在国庆节前安装."""
    return text.endswith(REMAINING, 0, span.start) or (not called_done and bool(WITHIN_YEAR.match(text, span.end)))


def is_still(text: str, span: Span) -> bool:
    """Whether a number counts what is still to be done: 还有17座要在供暖前拆完."""
    if not text.endswith(LEFT, 0, span.start):
        return False
    due = LEFT_DUE.search(text, max(0, span.start - FARTHEST), span.start) and BEGINS_THEN.match(text, span.end)
    return bool(due or STILL.match(text, span.end))


def must(text: str, end: int) -> bool:
    """Whether what was planned once is still to be done: 2020年计划的894个小区也要在年底前全部完工."""
    return bool(MUST.match(text, end))


def is_due(text: str, span: Span, begin: int, year: int) -> bool:
    """Whether a number is of what is built, and the rest of its sentence says when that is to be done. ``begin``: where
    its clause begins; ``year``: of the article.
    """
    # 占总投资的43%,预计明年竣工: so much is done.
    if span.unit == "%" or not BUILDS.search(text, begin, span.start):
        return False
    due = DUE.match(text, span.end)
    return bool(due and not OTHERS_DUE.search(due[0]) and (not due["year"] or int(due["year"]) > year > 0))


def is_signed(text: str, counted: int, end: int, start: int) -> bool:
    """Whether money was signed with projects that are counted right before. ``counted``: where their number begins,
    ``end``: where it ends, ``start``: where the money begins.
    """
    if COUNT_SIGNED.search(text, max(0, counted - FARTHEST), counted):
        return bool(SUM_SIGNED.fullmatch(text, end, start))
    # 对接项目35个,签约金额92.6亿元; 24个项目签了约,签约金额32.6亿元.
    works = WORKS_COUNTED.search(text, max(0, counted - FARTHEST), counted)
    return bool((SUM_OF_THEM if works else SUM_OF_THESE).fullmatch(text, end, start))


def of_will(text: str, will: Cue, span: Span, words: str) -> Told:
    """将新建 is planned, 将稳定在 a target, 将…提升 done to a thing; what no verb tells is OPEN.

    ``words``: what the clause says of the figure.
    """
    if will.word != WILL_BE:
        return Told(OPEN, sure=False)
    if THAN.match(text, will.start):
        return Told("estimate", sure=False)
    if OWN.match(text, will.start):
        return Told("actual", sure=False)
    # 将发放资金,推动改造覆盖率达到75%.
    reach = span.unit == "%" and last(REACH, words) > last(DO, words) >= 0
    if not reach and (WILL_DO.match(text, will.start, span.end) or DO.search(text, will.start, span.start)):
        return Told("planned", sure=False)
    if not reach and BA.match(text, will.start, span.end):
        return Told("actual", sure=False)
    return Told("target" if reach or REACH.search(text, will.start, span.start) else OPEN, sure=False)


def is_forecast(text: str, begin: int, span: Span) -> bool:
    """Whether a sentence that begins there says what the weather will be."""
    weather = span.unit in WEATHER_UNITS and WEATHER.search(text, begin, span.end)
    return bool(weather and FORECAST.search(text, begin, span.end))


def once_there(text: str, cue: Cue, span: Span) -> Told:
    """投产后 tells of what is to come, save where that was done long ago, or something has come of it."""
    near = max(0, cue.start - FARTHEST)
    if HAS.search(text, cue.start, span.start) or LONG_AGO.search(text, near, cue.start):
        return Told("actual", sure=False)
    # 今年5月投用后: that may be gone by.
    return Told("estimate", sure=not DATED_ONCE.search(text, near, cue.start))
