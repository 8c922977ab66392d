"""What may stand between the head of a clause and the place of which its figures are."""

import re

from indicators.quantity.lexicon import firsts
from indicators.reading.bodies import GOING, TURNING, TURNS
from indicators.reading.layout import Layout
from indicators.reading.named import Mention
from indicators.reading.scenes import CALLED

# What may stand between the head of a clause and the place whose figure follows.
LEAD = re.compile(
    rf"(?:(?=[{firsts(CALLED.split('|'))}])(?:{CALLED})|[0-9年月份日上下半第一二三四五六七八九十个季度旬前初末底至到—~\-\s“”]|国庆|春节|元旦|清明|端午|中秋|长假|假期|期间|天|今年|去年|上年|明年|当年|同年|同期|全年|目前|当前|近日|日前|昨[天日]|今[天日]|其中|至此|算下来|"
    rf"中科院|中国科学院|中国铁路|站在|此外|另外|同时|而|在|位于|坐落[于在]|地处|{GOING}|以|来自|就?拿|听|问|[这那](?:里|儿)的?|据|截至|截止|以来|以后|期间|本报|讯|电|记者|从|由|使|让|像|例如|比如|我们|咱们|{TURNING}|来看|再说|说说|则|即|"
    r"分(?:地区|城市|市|国别|省)看|按|看|(?:[与同和][^，,。；;、\n0-9]{1,8})?(?:隔[海江河]相望|隔着?[^，,。；;、\n0-9]{0,5}[山河江海路街岭]|一[山河路街江]之隔|接壤|邻近|相邻|毗邻)的|单月|当月|\[|\]|\(|\))*+"
)
# 首先是锦州港, 镜头转向锦州港, 年轻的锦州港: what opens a sentence for a name, and tells nothing else of it.
TOPIC = re.compile(
    "(?![^，,。；;：:、\n]*(?:[出进]口|来自|[比与和同跟较对距占]|远?销|运|供应|支援|援助|辐射|邻|交界))"
    f"[^，,。；;：:、\\n0-9]{{0,14}}(?:{TURNS})"
)
# 与铁西区一路之隔的恒远公司, 区内的恒远公司: who is so found is spoken of.
BESIDE = re.compile(
    "(?:与|和|同|跟|从|由|自)[^，,。；;、\n0-9]{1,16}的|(?:[\u4e00-\u9fff]{0,4}[园区市县省镇乡村境岛城港街]|厂)[内里]的?|"
    "[\u4e00-\u9fff]{2,8}[市县区镇乡]的"
)
# What an item of a list has, if it has a figure: 沈阳增长5%、大连增长6%.
FIGURE = re.compile("[0-9两三四五六七八九十成倍半]|分之")
# 曾都工业: a headline on a county of another province by its short name.
ECONOMY = re.compile("工业|农业|经济|企业|财政|外贸|旅游|规上|招商|春耕|上半年|一季度|前[三0-9]|今年|去年")


def is_topic(layout: Layout, start: int, last: Mention | None) -> bool:
    """Whether a sentence turns to the name at ``start``: with its first clause, or behind others in which nothing is
    counted and no name (``last`` was the one before) stands.
    """
    clause, sentence = layout.clause(start), layout.statement(start)
    if (last and last.end > sentence) or FIGURE.search(layout.text, sentence, clause):
        return False
    return bool(TOPIC.fullmatch(layout.text, clause, start))
