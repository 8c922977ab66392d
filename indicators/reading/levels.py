"""Words that mean the place of a level, or a body, of which the text speaks: 全市, 我省, 市统计局介绍, 该公司, 园区."""

import re

from indicators.quantity.lexicon import either
from indicators.reading.named import Mention

# What a zone is called where no name stands before it.
_ZONES = (
    "都市圈 经济带 园区 片区 开发区 高新区 经开区 示范区 基地 度假区 经济区 实验区 新区 合作区 保税区 综保区 "
    "产业园 工业园 科技园"
)
ZONES = frozenset(_ZONES.split())
_BODIES = (
    "企业 工厂 药厂 船厂 钢厂 酒厂 电厂 水厂 公司 港区 港口 机场 研究所 煤矿 铁矿 露天矿 高铁 铁路 医院 学校 "
    "口岸 油田 电站 水电站 风电场 农场 合作社"
)
BODIES = frozenset(_BODIES.split())
# 届时园区, 达产后公司: words of time lead to it.
_FREE = (
    "(?:(?<![一-龥])|(?<=[年月日时后])|"
    "(?<=如今|目前|眼下|现在|当前|期间|同时|此外|其中|此前|以来|近来|随着|使得|但是|只有|为此|去冬|今冬|今春))"
)
# 全市, 我省, 该县, 村里: the place of that level of which the text speaks.
# The first characters of all of these stand ahead of them: a quick look saves most tries.
HERE = re.compile(
    r"(?=[全我本该咱这省市县区镇乡村当公集在但而都经那社厂合企整园片开高经示基度新雪港那矿所])(?:"
    # 这座机场, 该港区, 这条高铁: a body by the last word of its name.
    r"(?P<it>该|[这那本][家座个条]?)(?P<called>" + either(BODIES) + r")(?!商|职工|网|线|局)"
    r"|[这该]一?(?P<region>区域|地区)(?=[一-龥，,0-9])"
    r"|(?:(?<![安健完保齐周])全|(?P<ours>我|(?<![日基根成资原书])本|咱们?|我们)|(?P<that>(?<!应)该|这[个座]))"
    r"(?P<level>[省市县区州盟旗镇乡村局校院所厂港]|街道)(?![场值域间块性面级])"
    # 市统计局介绍, 县财政拿出: who speaks or gives for a place.
    r"|(?:(?<![一-龥])|(?<=[据从由经]))(?P<office>[省市县区])(?=(?:委|政府|财政|[一-龥]{1,12}?(?:局|厅|办|委))"
    r"[^，,。；;0-9]{0,14}?(?:统计|介绍|监测|显示|获悉|提出|表示|调查|数据|消息|说|透露|拿出|安排|投入|发布))"
    # 县经济开发区 of the county that was named.
    r"|(?<![一-龥])(?P<its>县(?=(?:经济(?:技术)?)?开发区|经开区|高新区|工业园区?|产业园区?)|"
    r"[县市](?=(?:第[一二三四五]|人民|中心|中医)+医院|医院|第?[一二三四五]中学?|实验[小中]学))"
    r"|(?<![一-龥])(?P<inside>[省市县区镇乡村])里(?!程)|(?P<there>当地)"
    r"|(?<![一-龥])(?P<direct>[省市])直(?=[0-9属有共])"
    r"|" + _FREE + r"(?:该|本|我|这家?)?(?P<firm>(?<![)）])(?:公司|集团))(?=[一-龥0-9])"
    r"|全(?P<whole>厂|公司|集团)(?=[一-龥0-9])"
    r"|" + _FREE + r"(?P<works>合作社|[社厂矿所港]里|矿上|港上|企业(?=[一二三]期|启动|决定|引进))"
    r"|" + _FREE + "(?:在|该|全|但|而|整个)?(?P<zone>" + either(ZONES | {"雪场", "港口"}) + ")(?=[一-龥，,0-9]))"
)
WORDS = ("region", "level", "office", "its", "inside", "direct", "there", "firm", "called", "whole", "works", "zone")


def called(match: re.Match) -> Mention:
    """What such a word mentions."""
    name = next(filter(None, (match[kind] for kind in WORDS)))
    that, ours = bool(match["that"] or match["it"]), bool(match["ours"])
    return Mention(*match.span(), name, "", sure=not match["inside"], ours=ours, that=that)
