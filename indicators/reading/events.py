"""Dates of things that happened, or will: when something was built or what it suffered from, not when figures are."""

import re

# 2019年建成的厂房.
FOUNDED = re.compile(
    r"[底末初]?[^，,。；;\n0-9]{0,10}?(?:建成|成立|创办|创建|投产|开工|落成|启用|出台|印发|发布|公布|颁布|入驻|建立|设立|"
    r"签约|获批|认定|修订|实施|竣工|退休|毕业|出生|开业|开园|开馆|通车|引进|投用|种下|栽下|落地|落户|签订|注册|上市|开通|问世|研发|修建|"
    r"始建|改制|组建|[盖修造架建]好?)(?:投产|使用|运营)?的(?!时候|那|当|头|前|首|第)"
)
# 今年新签约的17个项目: so many were signed in that year.
NEWLY = re.compile("[^，,。；;\n0-9]{0,4}新[^，,。；;\n0-9]{1,4}的[0-9一二两三四五六七八九十]")
# 1984年6月建市,: what happened once and is told for itself.
HAPPENED = re.compile(
    "[末底初]?[^，,。；;\n0-9]{0,10}?(?:建[市县区厂校院港站]|设[市县区]|成立|创[办建立]|组建|挂牌|始建|动工|奠基|立项|开港|出生|落户|迁[入来至])(?:之?[时初]|这里|此地|于此)?(?<!以来)(?=[，,。；;\n])"
)
# 2009年5月被省政府批准为开发区: what happened once.
GRANTED = re.compile(
    "份?[^，,。；;\n0-9]{0,8}?(?:被|获|荣获|入选|升级为|升格为|晋升为)[^，,。；;\n0-9]{0,20}(?<!以来)(?<!至今)(?=[，,。；;\n])"
)
# 去年10月重组后产能达3万吨: since when it is so, not when.
AFTER_THAT = re.compile(
    "[^，,。；;\n0-9]{0,14}(?:重组|合并|成立|建成|投产|投用|投运|运营|改制|搬迁|上市|启用)(?:投产|运营|使用)?(?:以|之)?后"
)
# 预计8月投用: when something else will be.
TO_BE = re.compile("(?:预计|计划|拟|将|有望)[于在到]?$")
OPENS = re.compile(
    "[份底末初]?(?:[上中下]旬)?前?[^，,。；;\n0-9]{0,3}(?:投[用产运]|建成|完工|竣工|通车|启用|交付|开业|并网|启动|[开动]工|开幕|进入[^，,。；;\n0-9]{0,8}|迎来[^，,。；;\n0-9]{0,8}|开始[^，,。；;\n0-9]{0,6})(?=[，,。；;])"
)
# 受8月强降雨影响: what something suffered from.
SUFFERED, EFFECT = (
    re.compile("[受因](?:到|[^，,。；;、\n0-9]{0,4})$"),
    re.compile("[^，,。；;\n0-9]{0,16}(?:影响|冲击|拖累|制约|波及|干扰)"),
)
# 为迎接“十一”黄金周: what somebody makes ready for.
AWAITED = re.compile("(?:迎接|喜迎|迎战|备战|应对|筹备)即?将?[到来]{0,2}的?$")
# 举行四季度项目集中开工仪式, 召开上半年经济形势分析会: what is held is called by a time.
HELD, MEETING = (
    re.compile("(?:举[行办]|召开|组织|参加|出席)了?[^，,。；;\n0-9]{0,6}$"),
    re.compile("[^，,。；;\n]{0,16}(?:仪式|会议?|活动|论坛|大赛|招聘|[赛展])(?=[，,。；;上暨])"),
)


def is_of_an_event(before: str, behind: str, *, dated: bool, yearless: bool) -> bool:
    """Whether a moment tells when something else was or will be, by what stands around it; ``dated``: it is a date."""
    if NEWLY.match(behind):
        return False
    if FOUNDED.match(behind) or AFTER_THAT.match(behind):
        return True
    if dated and (GRANTED.match(behind) or HAPPENED.match(behind)):
        return True
    if yearless and TO_BE.search(before) and OPENS.match(behind):
        return True
    suffered = AWAITED.search(before) or (SUFFERED.search(before) and EFFECT.match(behind))
    return bool(suffered or (HELD.search(before) and MEETING.match(behind)))
