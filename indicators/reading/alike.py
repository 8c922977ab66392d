"""What stands between two figures that are meant alike: both done, or both to come."""

import re

# 年产镁砖6万吨,砂石15万吨: the next of the same kind.
ALSO = re.compile(r"[，,](?!其中|目前|现|后|[由比较同])[^，,。；;：:、\n0-9了已仅]{1,12}")
# 年度计划投资8亿元,增长1.9倍: how much the figure before has grown, no more is said.
GROWN = re.compile(
    "(?:[，,]|[，,]?[（(])(?:分别|各|并)?(?:同比|环比|(?:比|较)[去上]年(?:同期)?|年均|同口径)?(?:(?:净|再|又)?(?:增[长加]|提[高升]|上升|减少|下降|增幅|增速)为?)?"
)
# 甲、乙共计786公里 of what is listed; 投资8亿元的甲项目、3亿元的乙项目: so is what else of its kind is listed.
MONEY_OF = re.compile(r"的[^，,。；;：:\n0-9]{1,40}[、和及](?:总?投资)?")
# 计划实施项目12个、总投资8亿元、年度完成投资3亿元.
YEARS_SHARE = re.compile(r"[^，,。；;：:、\n]{0,8}、年度完成(?:固定资产)?投资额?(?:约|达|达到)?")
# 这20个项目 are those that were counted before.
THESE = ("这", "述", "这\n", "述\n")
# 规划面积85平方公里,分别是港口42平方公里; 其中一期12平方公里.
PARTED = re.compile(r"[^，,。；;：:、\n0-9]{0,10}[，,](?:其中[，,]?|分别[是为])[^，,。；;：:、\n0-9]{1,12}")
LISTED = re.compile(r"[^，,。；;：:、\n]{0,8}、[^，,。；;：:、\n]{0,10}")
