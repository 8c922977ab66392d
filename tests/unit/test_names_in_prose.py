"""Names in the prose of newspapers: where the words around them end, and what they are of."""

import pytest

from indicators.reading.plain import is_plain
from tests.unit.told import names, statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县水泥产量首破500万吨", "水泥产量"),
        ("全市快递业务量先后突破1亿件", "快递业务量"),
        ("港口旅客吞吐量有望达到300万人次", "港口旅客吞吐量"),
        ("全市公路通车总里程达到1200公里", "公路通车总里程"),
        ("今年计划生产拖拉机5000台", "拖拉机"),
        ("全县有林地面积达到60万亩", "有林地面积"),
        ("正月初三，黄金周第四天门票收入20万元", "门票收入"),
        ("在谈项目20个", "在谈项目"),
        ("争取超长期特别国债项目12个", "超长期特别国债项目"),
    ],
)
def test_a_name_ends_where_an_adverb_begins_and_holds_the_whole_of_its_words(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县35个贫困村大力修建道路", "贫困村"),
        ("全市有20个开发区呈现良好势头", "开发区"),
        ("近800名工人像老李一样坚守", "工人"),
        ("3万名退休人员移交社区管理", "退休人员"),
        ("全省推进30个百亿级产业集群建设", "百亿级产业集群"),
        ("60公里海岸线串起了三个镇", "海岸线"),
    ],
)
def test_the_noun_behind_a_number_ends_where_it_does_something(text, name):
    assert names(text)[0] == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全年工业产值30亿元，比增8%。", [("工业产值", "level"), ("工业产值", "growth")]),
        ("出口额2亿欧元（约合人民币15亿元）。", [("出口额", "level")] * 2),
        ("进口额3亿美元（折合人民币21亿元）。", [("进口额", "level")] * 2),
        ("粮食产量从3万吨提至5万吨。", [("粮食产量", "level")] * 2),
        ("水产品产量由2万吨扩至4万吨。", [("水产品产量", "level")] * 2),
    ],
)
def test_words_that_only_lead_on_to_a_number_are_no_name(text, wanted):
    assert statements(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("城乡居民收入分别达到3万元和1万元。", ["城镇居民收入", "农村居民收入"]),
        (
            "城乡居民人均可支配收入3万元、1万元，分别增长6%和8%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"] * 2,
        ),
        (
            "我市与德国、法国和泰国的进口额分别为3亿元、2亿元和1亿元。",
            ["与德国的进口额", "与法国的进口额", "与泰国的进口额"],
        ),
        (
            "参加基本养老、失业、生育保险人数分别为9万人、8万人、7万人。",
            ["参加基本养老保险人数", "失业保险人数", "生育保险人数"],
        ),
        ("工伤、失业保险基金收入分别增长3%和5%。", ["工伤保险基金收入", "失业保险基金收入"]),
        ("失业保险、工伤保险参保人数分别为3万人和2万人。", ["失业保险参保人数", "工伤保险参保人数"]),
    ],
)
def test_each_member_of_a_list_has_the_whole_of_its_name(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建项目12个，年度计划投资30亿元，增长5%。", ["新建项目", "新建项目投资", "新建项目投资"]),
        (
            "服务业项目9个，总投资8亿元；工业项目7个，总投资6亿元。",
            ["服务业项目", "服务业项目总投资", "工业项目", "工业项目总投资"],
        ),
        ("亿元以上项目7个，总投资20亿元。", ["项目", "亿元以上项目", "总投资"]),
        ("全区有养老机构9家、床位800张。", ["养老机构", "养老机构床位"]),
        ("出口大蒜88吨，价值30万元。", ["出口大蒜", "出口大蒜价值"]),
        ("设施农业面积稳定在10万亩，产量40万吨。", ["设施农业面积", "设施农业产量"]),
        ("蓝莓占地面积发展到2万亩，产量3万吨。", ["蓝莓占地面积", "蓝莓产量"]),
        ("纺织业继续发挥支撑作用，完成产值58亿元。", ["纺织业产值"]),
    ],
)
def test_what_is_bare_belongs_to_what_was_counted_before_it(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全市企业完成现价总产值5亿元", "现价总产值"),
        ("新建省级中试基地4家", "省级中试基地"),
        ("内联资金到位5亿元", "内联资金到位"),
        ("本次集中开工项目12个", "集中开工项目"),
        ("园区集聚了高新技术企业27家", "高新技术企业"),
        ("地区生产总值跨越5000亿元", "地区生产总值"),
        ("农产品销售收入初步核算为6亿元", "农产品销售收入"),
        ("下发奖励资金2亿元", "奖励资金"),
        ("新增设施农业3万亩", "新增设施农业"),
        ("开工建设总投资62亿元的电站", "总投资"),
        ("大连港9月单月集装箱吞吐量46万标箱", "集装箱吞吐量"),
        ("12户企业产值同比增长", "企业"),
        ("乡村游接待游客7万人次", "乡村游接待游客"),
        ("汽车产量同比均超10%", "汽车产量"),
        ("一般公共预算收入等指标增速高于全国2个百分点", "一般公共预算收入"),
        ("从三大门类看，稳中有进", "门类"),
        ("最终形成4000万吨级炼化产业基地", "炼化产业基地"),
        ("“十四五”末期工业营业收入突破2万亿元", "工业营业收入"),
    ],
)
def test_a_name_holds_no_verb_and_loses_no_word(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("增长面为75%。从工业投资看,累计增长9%,高于全市4个百分点", ["增长面", "工业投资", "工业投资"]),
        ("22个重大产业项目中现代物流园等14个项目开工", ["重大产业项目", "开工项目"]),
        ("14个市中11个市实现增长", ["市", "市"]),
        ("固定资产投资增长9%。建设项目增长14%", ["固定资产投资", "建设项目"]),
        ("财政收入迈过千亿大关,达1330亿元", ["财政收入", "财政收入"]),
        (
            "出口额8亿元;汽车产销量完成3万辆和2万辆,同比分别增长3%和2%",
            ["出口额", "汽车产销量", "汽车产销量", "汽车产销量", "汽车产销量"],
        ),
    ],
)
def test_a_name_is_that_of_its_sentence(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize("share", ["园区95%的产品属于首创", "经济区70%的货物由此出海"])
def test_a_part_of_what_stands_behind_is_a_share(share):
    assert [one[1] for one in statements(share)] == ["share"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大集有66个风格各异的市集摊位", "市集摊位"),
        ("街上有101家崭新的店铺", "店铺"),
        ("对25条市民反映强烈的瓶颈路进行改造", "瓶颈路"),
        ("诞生了近60个耐盐碱的水稻新品种", "水稻新品种"),
        ("投资12个项目的厂房", "项目"),
        ("已有100家世界五百强外资企业落户", "世界五百强外资企业"),
        ("迎来2场主场比赛", "主场比赛"),
    ],
)
def test_what_is_counted_stands_behind_how_it_is(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("这艘油轮总长137米", "油轮总长"),
        ("今年将力争突破集装箱吞吐量1000万标箱", "集装箱吞吐量"),
        ("粮食播种面积继续稳定在5340万亩", "粮食播种面积"),
        ("高产水田几乎达到160万亩", "高产水田"),
        ("从事特定行业平均年限为14年", "从事特定行业平均年限"),
        ("玉米收获3500万亩", "玉米收获"),
    ],
)
def test_no_name_keeps_an_adverb_or_loses_a_part_of_its_words(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("继全省高速公路通车总里程突破4000公里", "高速公路通车总里程"),
        ("鲜菜上市,拉动食品价格环比下降1.3%", "食品价格"),
    ],
)
def test_no_name_begins_with_what_it_follows_or_does(text, name):
    assert names(text)[-1] == name


def test_a_name_that_says_where_something_is_done_is_no_plain_one():
    assert not is_plain("即食海鲜在电商平台")
    assert is_plain("在建高速公路项目")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("政府集中精力办好10件民生实事", "民生实事"),
        ("班列已通达欧洲13个国家", "国家"),
        ("全市推出六大板块80余项活动", "活动"),
        ("这三条高速公路总里程142公里", "高速公路"),
        ("这20个大项目总投资达到463亿元", "大项目"),
        ("两条高速公路设计速度均为120公里/小时", "高速公路"),
        ("营口市推出26块优质项目用地面向全球招商", "优质项目用地"),
        ("园区有四大片区联动发展", "片区"),
        ("村里630亩红薯迎来丰收", "红薯"),
        ("村里通过构建四大产业功能布局", "产业功能布局"),
        ("现代金融等6大生产性服务业成为保障", "生产性服务业"),
        ("村里有70户村民拥有汽车", "村民"),
    ],
)
def test_what_is_counted_ends_where_it_does_something_or_its_measure_begins(text, name):
    assert names(text)[-1 if "板块" in text else 0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("目标\n1、国内生产总值增长6.5%", "国内生产总值"),
        ("店里今年来的营业额已达146万元", "营业额"),
        ("水温常年保持在15℃", "水温"),
    ],
)
def test_no_name_keeps_the_number_of_its_line_or_how_long(text, name):
    assert names(text)[-1] == name
