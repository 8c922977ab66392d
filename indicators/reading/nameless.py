"""Words before a number that are no name: a time, a place, a verb alone, what a change was due to.

Such a number is of what was named before, or of what its verb says: 卖了2300万元 is sales.
"""

import re

from indicators.quantity.grammar import per_units
from indicators.quantity.lexicon import group

# 去年这时候, 整个雪季, 平常的周末, 头一个冬天: when it was.
WHEN = (
    "(?:[这那整前头][一个]{0,2}|过去|往年|平[常日]的|一个?|全|光)?"
    "(?:[春夏秋冬][天季]|一年到头|一年|时候|平[时日常]|年[前来]|[旺淡]季|[雪泳]季|[采供]暖[期季]|一?个?周末|当[天日]|首日|一?昼夜"
    "|一[天季茬]|同月|春运|黄金周|(?:国庆|春节|元旦|中秋)节?|高峰[时期]?|[^，,的]{2}时(?!间))"
    "(?:[里中内末初前后]|期间|以来|下来)?(?:一间|一共)?[才只都的]?"
)
# Whose it is, or where: 其中椅圈镇2.8万亩, 她家, 屋里, 人家.
WHERE = (
    "(?:[^的、]{0,4}(?<![乡城重山农困范丽色居明点个业])[镇乡村屯]|[^的、]{0,3}街道?镇?|(?:时?[我他她你它]|人|大伙|咱)[们家]{0,2}|[^的、]{0,4}家(?:里|原来)"
    "|[屋村厂城]里|[前后]者|市本级|[^的、]{0,6}的?基础上)"
)
# A verb that leaves open what was done, with its adverbs.
ALONE = (
    "(?:[再又还只已可能就将都要想会]|接着|准备|打算|计划|肯定|才能)?[再又能]?"
    "(?:剩下?|余下|剩余|其余|达|冲刺?|逼近?|整合|完工|新签|接入|添|多?用|走|扩|增|交|发出|签下?|干|啃下|造|栽|投|挣|亏|收|卖|才能|[起开]到?"
    "|(?:提高|上升|增加|下降|减少|扩大)到去?)[了着上到的]{0,2}"
)
# 一亩地能打1350斤, 每亩能收700多斤.
OF_LAND = "(?:每亩地?|[一亩块]?地)[只能可]{0,2}(?:[打收产是][了到]?)?"
NAMELESS = re.compile(f"(?:{WHEN}|{WHERE}|{ALONE}|{OF_LAND}|因[^，,]{{2,10}}|.)")
LONGEST = 11
# 受疫情影响下降8.9%, 在农产品加工带动下增长12.5%, 在去年基础上再提高3.5%: what a change was due to.
DUE = re.compile(
    "(?:受|因|由于|在|随着|靠)[^，,、受因在]{1,12}(?:影响|拖累|[带拉推]动|支撑|作用|刺激|情况|基础)[之以]?[下上]?[再又也仍]?$"
)
# 市旅游委预计可达, 店长说备货额: who says so.
SPEAKER = re.compile(
    "[^，,、]{0,14}?(?:委|局|部门|厅|协会|公司|(?:经理|主任|[局厂院店会校]长|书记|老板)[^，,的]{0,3})"
    "(?:预计|估计|预测|测算|打算|说|表示|介绍|告诉记者)"
)
# 农村信用社把镁企贷款利率下浮10%, 日元贬值让日本订单减少: who or what did it.
LETTING = re.compile("[^，,、的]{0,14}(?:让(?!利)|把|使(?!用|馆))(?=[^，,]{2})")
# 红颜草莓每公斤批发价, 市财政每亩补助: the rate of a thing, or of who gives it.
RATE = re.compile(
    f"(?P<of>.*?)每个?(?:{per_units()})(?P<rate>年?(?:平均|批发|收购|销售|零售|成交|出厂|地头)*(?:价格?|均价|售价)?"
    "(?:租金|补[助贴]|奖励|成本|费用|利润)?)$"
)
GIVER = re.compile("(?:财政|公司|[村居农果牧渔用住]民|户|者|厂|合作社|酒庄|企业|政府|[市县区镇乡])$")
# What a verb alone says of a sum of money: 卖了2300万元, 还亏300多万元, 今年计划再投1.1亿元.
SUMS = {"卖": "销售额", "挣": "收入", "剩": "收入", "赚": "盈利", "亏": "亏损额", "投": "投资"}
BY_VERB = re.compile("(?P<net>[净纯])?(?P<verb>[卖挣赚亏投]|(?<=[净纯])剩)[了出到上下]{0,2}$")
VERBS_OF_SUMS = (*SUMS, "净", "纯", "了", "打", "收", "产", "是")
# 每支卖到6元 is no sum.
OF_ONE = re.compile("每.?|一[斤支只台亩间]|公斤")
# 一亩地能打1350斤.
YIELD = re.compile("(?:每亩地?|一亩地?|亩地|块地)[^，,]{0,4}[打收产是][了到]?$")
MONEY, MASS = ("元", "块"), ("斤", "吨", "克")
# 矿上的职工, 农贸市场的豆角, 为出口配套的企业 is one name.
OWNER, GENERAL, SHORTEST = re.compile("[上里中内场地市县区厂校港]$"), group("noun", "general"), 2
# 操作岗与维护岗的人数比, 扣除食品和能源价格的核心CPI, 对日本的出口: what stands before 的 is a part of the name.
WHOLE = re.compile("扣除|剔除|[^的]{0,12}[对与]|.*(?:比|“[^”]*”的[^的]*|的单[^的]*)$")

# 按商务部统计口径同比, 按年末汇率折合, （按2010年不变单价计算）: how it is reckoned.
RECKONED_BY = re.compile("[(（]?按[^，,、；;]{2,14}?(?:口径|(?:汇率|价格?)(?:计算?|折合|折算))(?:计算)?[)）]?")
# 一般公共预算收入等指标.
SUCH = re.compile("(?<=..)等(?:主要|经济|重点)*(?:指标|数据)$")
# 发展指数（简称“景气指数”）.
CALLED = re.compile(r"\((?:以下)?(?:简称|又称|也称|俗称)[^()]*\)$")
# 工业生产者出厂价格(PPI), 收入比(以农村居民为1), 投入强度(与地区生产总值之比).
TOLD_BESIDE = re.compile(
    r"[(（](?:[A-Za-z&]{2,12}|以[^()（）]{1,12}为[0-9]*|与?[^()（）]{2,16}(?:之比|比重|的比[例值率])|人均[^()（）]{2,8})[)）]$"
)
# (不含新民、辽中)新建商品住宅.
LEFT_OUT = re.compile("^[(（]?不?(?:含|包括)[^()（）]*[)）]")


def tail(name: str) -> str:
    """船厂的造船量, 留在工地的工人: what a name is told of is no part of it."""
    owner, _, last = name.rpartition("的")
    short = len(last) > 1 and OWNER.search(owner) and last not in GENERAL
    return last if (len(last) > SHORTEST or short) and not WHOLE.match(name) else name


def is_nameless(words: str) -> bool:
    """Whether words are a time, a place, a verb or a single character: none of them names what is counted."""
    return len(words) <= LONGEST and bool(NAMELESS.fullmatch(words))


def of_verb(words: str, unit: str) -> str:
    """What the verb right before a number says that it is: 去年卖了2300万元 -> 销售额; nothing where it says none."""
    near = words.rstrip()[-10:]
    if unit.endswith(MASS):
        return "亩产" if YIELD.search(near) else ""
    found = BY_VERB.search(near) if unit.endswith(MONEY) and "/" not in unit else None
    if not found or OF_ONE.search(near):
        return ""
    return "纯收入" if found["net"] else SUMS[found["verb"]]


def of_rate(words: str) -> str:
    """红颜草莓每公斤批发价 -> 红颜草莓批发价, 市财政每亩补助 -> 补助: who gives it is no part of the name."""
    found = RATE.fullmatch(words)
    if not found or not found["rate"]:
        return words
    return found["rate"] if GIVER.search(found["of"]) else found["of"] + found["rate"]


def without_remarks(name: str) -> str:
    """A name without what is only said of it: in brackets, by another name, as one of such indicators."""
    name = CALLED.sub("", name) if "称" in name else name
    name = LEFT_OUT.sub("", TOLD_BESIDE.sub("", name)) if name[-1:] in ")）" or "含" in name else name
    return SUCH.sub("", name) if "等" in name else name
