"""Schools, mines, farms, markets and what else has a house of its own, at the head of a clause: 冠山煤矿去年产煤.

Their ending is an ordinary word, so their name must be one that no ordinary word makes: 农村小学 and 批发市场 are none.
"""

import re
from collections.abc import Iterator

from indicators.quantity.lexicon import either
from indicators.reading.bodies import AT, NAMED
from indicators.reading.gazetteer import group

_ENDING = either(group("ending", "house", "trade"))
_LAST = "".join(sorted({one[-1] for one in group("ending", "house", "trade")}))
# Words that tell what kind of house it is, or how many there are.
_KIND = either(group("generic", "house", "", "near", "sight"))
_ALL_KINDS = re.compile(f"(?:{_KIND}|[一-龥]{{1,3}}[性式型级类化制]|[大中小新老旧多各每首第的])*")
_TRADED = re.compile("(?:市场|基地|园|社区)$")
_DONE = re.compile(
    "关[闭停]|[新改扩续]建|建[设成起]|改造|打造|引进|投资|[开举创]办|成立|开设|整合|撤并|取缔|淘汰|利用|依托|通过|负责|管理|承包|租赁|流转|"
    "拥有|现有|走进|来到|发展|推广|落户|捐|起付|标准"
)
_MANY = re.compile(
    "(?:确保|在建|推进|加快|推动|围绕|鼓励|支持|规划|谋划|组织|加强|做强|做大|完善|提升|实施)|[一二两三四五六七八九十几数百]+余?[家所座个处片条批间级]|[多各每某这那该本此其首][家所座个处片条批间级]?|[一二三四五首]期|来自|全[省市县区镇村国校]"
)
# What such a house does or has: it is spoken of.
_GOES_ON = (
    "(?:[去今前上明当][年月天日]|现[有在]|拥有|共|占地|总?投资|投入|年[产均收底内]|[0-9]|实现|完成|累计|接待|有|已|日[均接产]|单日|[里内](?!部)|新|始建|建[于校园成]|"
    "位于|坐落|经营|种[了植有]|养[了殖有]|产[量值煤出]|招|在校|门诊|收[入治购获]|每[天年日月]|全[场校园矿村厂院馆站]|从|自|最|上半年|下半年|"
    "[一二三四]季度|前[三0-9]|近[0-9几两三日年]|目前|如今|就[有接收卖达]|还有|却|则|开[园业馆学工放]|运[营行]|设[有计]|面积|总面积|规模|带动|安[置排]|吸[引纳]|"
    "销售|成交|水位|蓄水|库容|入库|资源|储量|产能|销量|摊位|客流|住院|床位|出口|培训|捐|为[^，,。；;0-9]{1,12}[0-9]|在[^，,。；;]{1,10}[0-9]|的[^，,。；;：:、\\n0-9的]{1,10}[达为约近超有]?[0-9])"
)
HOUSE = re.compile(
    rf"(?<![\u4e00-\u9fffA-Za-z0-9、])(?=[^，,。；;：:、\n0-9]{{3,20}}?[{_LAST}])"
    rf"(?:{AT}|位于当地的|其中|而|但|则|再看|来看|比如|例如|像|[\u4e00-\u9fff]{{2,6}}[市县区镇乡]的|旗下的?|[区园县市内][内里]的)?"
    rf"(?P<name>{NAMED}{{2,12}}?(?:{_ENDING}))(?={_GOES_ON}|[，,][^，,。；;\n]{{0,24}}[0-9])"
)
# 昌图县职业中专, 弓长岭铁矿: what a place has one of is called by the place alone.
ITS = re.compile(
    "(?:煤矿|铁矿|金矿|林场|牧场|职业中专|中专|技校|职教中心|党校|火车站|客运站|高铁站|收费站|(?:国家级)?自然保护区|保护区|灌区|"
    "农商行|农信社|信用社|信用联社|大集|物流园)(?![石生们主数里个家所座小局部人员])"
)


def find(text: str) -> Iterator[re.Match]:
    """Where a house is named that a text goes on to tell of."""
    for match in HOUSE.finditer(text):
        if _is_name(match["name"]):
            yield match


def _is_name(words: str) -> bool:
    """Whether more than a kind of house is told."""
    stem = re.sub(f"(?:{_ENDING})$", "", words)
    if _MANY.match(words) or _DONE.search(stem):
        return False
    return len(stem) > (2 if _TRADED.search(words) else 1) and not _ALL_KINDS.fullmatch(stem)
