"""What stands behind a place's name and makes something else of it: a zone, a town, a firm, a port, a newspaper."""

import re

from indicators.quantity.lexicon import either

HAN = "\u4e00-\u9fff"
# Words that end a name: none of its own characters.
STOP = "的地得在和与及或等将已了是为对从向有各个全该以并把被使让比较较占共由到至增降实完达超近约日年月规某"
_NAME = f"[{HAN}A-Za-z]"
_INNER = rf"(?:(?![{STOP}]){_NAME})"
ZONES = (
    "经济技术开发区 高新技术产业开发区 经济开发区 开发区 高新技术产业园区 高新区 经开区 新区 自贸区 自贸试验区 自由贸易试验区 自贸片区 "
    "保税区 综合保税区 综保区 保税港区 改革创新示范区 示范区 产业园区 产业园 工业园区 工业园 科技园 经济区 旅游度假区 度假区 风景区 "
    "景区 合作区 开放区 先行区 港区 创新区"
).split()  # fmt: skip
GENERIC = "国家级 省级 市级 县级 国家 各类 重点 上市 国有 民营 外资 内资 合资 控股 中小 大型 龙头 骨干 科技 贸易 物流 外贸 进出口 股份制 农业 工业 特色 新建 现代".split()
_ZONE = rf"(?!(?:{either(GENERIC)})){_INNER}{{0,10}}?(?:{either(ZONES)})(?![建]|[0-9一二两三四五六七八九十数]+余?[个家处座片])"
# 沈阳市铁西区, 法库县秀水河子镇高三家子村; 农村, 城镇 and 乡镇 are no names of any.
_NO_TOWN = "农村 城镇 乡镇 城乡 乡村 村镇 小城镇 新农村 山村 渔村 集镇 重点镇 行政村 自然村 贫困村 示范村 特色镇 中心镇 美丽乡村".split()
_TOWN = (
    rf"(?:(?P<last>(?!{either(_NO_TOWN)})(?:(?![{STOP}区县市]){_NAME}){{1,5}}?(?:街道|镇|乡|村))"
    rf"(?![镇乡村]?(?:振兴|居|企业|化|级|集体|经济|建设|产业|民人|医)))+"
)
_FIRM = rf"(?!(?:{either(GENERIC)}){_INNER}{{0,2}}公司){_INNER}{{0,12}}?(?:集团(?:股份|有限)*公司|集团|股份有限公司|有限责任公司|有限公司|股份公司|公司|总厂|钢厂|电厂|分公司|油田)"
_SCHOOL = rf"{_INNER}{{0,8}}?(?:大学|学院|医院|研究院|研究所|日报|晚报|电视台|广播电台|出版社|博物馆|故宫|体育馆|军区|火车站)"
_LAND = "沙地|沙漠|草原|平原|盆地|高原|山脉|山地|流域|海峡|海域|半岛"
# 盘锦大米 is a brand, 沈阳人 are people, 丹东线 is a line.
_GOODS = "(?:大米|啤酒|白酒|茶叶|人(?!均|口|民|才|员|大|力|工|社)|话|菜|舰|队|站|籍|号|杯|时间|线(?!上|下))"

ZONE, TOWN = re.compile(_ZONE), re.compile(_TOWN)
BODY = re.compile(f"{_FIRM}|港(?![口湾股澳城珠台资区市])|{_INNER}{{0,4}}?机场")
OTHER = re.compile(f"{_SCHOOL}|{_GOODS}|{_LAND}")
# 沈阳市场 is no city, 南海区域 no district.
CUT = re.compile(r"市(?=[场值])|[区县](?=[域间块])")
# Offices speak for their place: 从昌图县农业农村局获悉.
OFFICE = re.compile(rf"{_INNER}{{0,12}}?(?:局|委|政府|厅|办|部门|海关|人大|政协|中心|法院|检察院)")
# At the head of a sentence a zone or a firm may also stand without its place.
ALONE = re.compile(
    rf"(?<![{HAN}A-Za-z0-9])(?:在|走进|来到|位于)?(?P<name>(?!{either([*GENERIC, '该', '本', '我', '目前', '这', '经济', '高新', '改革', '今年', '去年'])})"
    rf"(?P<body>{_INNER}{{2,10}}?(?:集团|股份有限公司|有限责任公司|有限公司))"
    rf"|(?P<zone>(?:(?![{STOP}]){_NAME}){{2,3}}(?:{either(one for one in ZONES if one not in ('景区', '港区', '产业园', '先行区'))})))"
)
