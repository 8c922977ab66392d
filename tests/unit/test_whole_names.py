"""Names that need more than the words right before their number: each kind with examples of its own."""

import pytest

from indicators.reading import FIGURE, read
from tests.unit.told import names, statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县服装业实现营业收入12亿元", "服装业营业收入"),
        ("生产性服务业实现增加值36亿元", "生产性服务业增加值"),
        ("绿色食品产业完成产值8.5亿元", "绿色食品产业产值"),
        ("家具产业实现利润3亿元", "家具产业利润"),
        ("化工行业完成规模以上工业产值60亿元", "化工行业规模以上工业产值"),
        ("水利建设累计完成投资4亿元", "水利建设完成投资"),
        ("该公司实现产值30亿元", "产值"),
    ],
)
def test_what_an_industry_earned_is_named_after_it_and_what_a_firm_did_is_not(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("跨境电商蓬勃发展，上半年实现交易额21亿元。", ["跨境电商交易额"]),
        ("通用航空产业快速发展，产值达到9亿元，增长8%。", ["通用航空产业产值"] * 2),
        ("医药制造业增势良好，行业增加值增长7.5%。", ["医药制造业增加值"]),
        ("重大项目依然是重中之重，共120个，占45%。", ["重大项目"] * 2),
        ("一般公共预算收入表现较好，金额为3.2亿元，增速达到了6%。", ["一般公共预算收入"] * 2),
    ],
)
def test_a_bare_name_is_of_what_its_sentence_begins_with(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("签约项目52个、落地31个。", ["签约项目", "落地项目"]),
        ("重点项目80个，总投资9亿元，已开工46个。", ["重点项目", "重点项目总投资", "开工项目"]),
        ("储备项目210个，开复工120个。", ["储备项目", "开复工项目"]),
        ("谋划重点工程30项，竣工12项。", ["重点工程", "竣工工程"]),
        ("重点项目增加6个（亿元以上4个）。", ["重点项目", "重点项目", "亿元以上项目"]),
    ],
)
def test_a_stage_is_of_the_works_that_were_counted_before(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("草莓种植面积6万亩，总产量9万吨，产值达12亿元。", ["草莓种植面积", "草莓总产量", "草莓产值"]),
        ("粮食播种面积310万亩，总产量150万吨。", ["粮食播种面积", "粮食总产量"]),
        ("海参养殖面积20万亩，年产值5亿元。", ["海参养殖面积", "海参年产值"]),
        ("平菇产量3万吨，产值2亿元，其中出口量1万吨。", ["平菇产量", "平菇产值", "平菇出口量"]),
        ("厂房占地面积30亩，年产值2亿元。", ["厂房占地面积", "年产值"]),
    ],
)
def test_yield_and_value_are_of_what_grows_there(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建学校12所，投资3亿元。其中，沈阳市5所、大连市4所。", ["学校", "投资", "学校", "学校"]),
        (
            "新建项目90个，总投资20亿元。其中，鞍山市30个、抚顺市15个。",
            ["新建项目", "新建项目总投资", "新建项目", "新建项目"],
        ),
        ("存款余额6万亿元，贷款余额5万亿元，比年初增加420亿元。", ["存款余额", "贷款余额", "贷款余额"]),
        ("全市养殖户300户，产值2亿元，比上年增加20户。", ["养殖户", "产值", "养殖户"]),
        ("居民人均可支配收入3万元。其中，城镇居民4万元。", ["居民人均可支配收入", "城镇居民人均可支配收入"]),
    ],
)
def test_a_number_without_words_goes_on_with_what_has_its_unit(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    "manner",
    [
        "按可比口径",
        "按可比价格计算",
        "按不变价",
        "按自然口径",
        "扣除留抵退税因素后",
        "剔除不可比因素后",
        "同比（下同）",
    ],
)
def test_the_manner_of_reckoning_is_no_part_of_a_name(manner):
    assert statements(f"全市税收收入3亿元，{manner}增长5%。") == [("税收收入", "level"), ("税收收入", "growth")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("对德国、法国、荷兰分别出口3.1亿、2.2亿、1.4亿元", ["对德国出口", "对法国出口", "对荷兰出口"]),
        ("钢材、水泥分别出口12亿、3亿元", ["钢材出口", "水泥出口"]),
        ("向韩国、日本分别出口2万吨、1万吨", ["向韩国出口", "向日本出口"]),
        ("东水库、西水库库容分别为120万立方米和90万立方米", ["东水库库容", "西水库库容"]),
        ("苹果、梨产量分别为12万吨和8万吨", ["苹果产量", "梨产量"]),
    ],
)
def test_members_of_a_list_share_what_is_printed_once(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("集中开工260个新建项目", "新建项目"),
        ("安装6台单机容量为4兆瓦的风电机组", "风电机组"),
        ("新建三座220千伏变电站", "220千伏变电站"),
        ("打造五大百亿级产业集群", "百亿级产业集群"),
        ("推出300余项不同类型的文化活动", "文化活动"),
        ("下辖城东、城西、河口3个街道", "街道"),
        ("全市80%的员工从事研发", "员工"),
        ("是全省首批8家省级开发区之一", "省级开发区"),
    ],
)
def test_what_is_counted_behind_a_number_is_whole(text, name):
    assert names(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我省外贸进出口总值300亿元", "外贸进出口总值"),
        ("出口各类水产品5亿元", "出口水产品"),
        ("省内粮食产量50万吨", "粮食产量"),
        ("高新技术企业才70家", "高新技术企业"),
        ("全市引进项目要达到50个", "引进项目"),
        ("完成过境箱量3万标箱", "过境箱量"),
        ("中旬平均降水量26毫米", "平均降水量"),
        ("其税收收入2亿元", "税收收入"),
    ],
)
def test_fillers_and_rests_of_places_are_no_part_of_a_name(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("居民消费价格环比持平。其中，食品价格下降1%，服务价格上涨0.3%。", ["growth-previous"] * 2),
        ("客运量同比增长5%，比2019年同期增长2%。", ["growth", "growth-since"]),
        ("收入年均递增12%。", ["growth-average"]),
        ("60%的农户经营民宿。", ["share"]),
        ("旅游业贡献率超过四成，达到42%。", ["contribution"] * 2),
        ("2022年底比2015年水泥价格回升了一倍", ["growth-since"]),
    ],
)
def test_what_stands_around_says_the_measure(text, measures):
    assert [measure for _, measure in statements(text)] == measures


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("设施蔬菜产量60万吨", False),
        ("新能源汽车销量3万辆", False),
        ("滨水绿道9公里", False),
        ("龙头企业85家", False),
        ("儿童剧场17座", False),
        ("规上农产品加工企业主营业务收入17亿元", True),
        ("全县现有自动气象传感器40台", True),
        ("沿河渔业养殖场26个", True),
        ("发行乡村振兴债券12亿元", True),
        ("产值12亿元", True),
        ("他家里年收入3万元", True),
        ("村民们买来化肥12吨", True),
        ("石化、装备达3亿元", True),
        ("卫生院配备CT机7台", True),
    ],
)
def test_a_short_plain_noun_phrase_with_a_known_last_word_is_sure(text, unsure):
    assert next("indicator" in one.unsure for one in read(text, year=2024) if one.kind == FIGURE) is unsure


@pytest.mark.parametrize("text", ["已有30余年的历史", "短短10天里", "8天假期", "已有20年的经验", "3天的会期"])
def test_how_long_something_took_is_a_date(text):
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("总投资约11亿人民币", "亿元"),
        ("分别为4.2亿、2.9亿元", "亿元"),
        ("铁路发车113列次", "列次"),
        ("出口、进口分别为30万、20万吨", "万吨"),
        ("税收300万人民币", "万元"),
    ],
)
def test_units_are_whole(text, unit):
    assert {one.unit for one in read(text, year=2024) if one.kind == FIGURE} == {unit}


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("民营企业进出口", "民营企业出口"),
        ("一般贸易进出口总额", "一般贸易出口"),
        ("机电产品进出口额", "机电产品出口"),
        ("对外贸易进出口总值", "出口"),
        ("货物进出口额", "出口"),
    ],
)
def test_what_is_sold_abroad_is_of_those_whose_trade_was_told(whole, part):
    assert names(f"林河县外贸\n全县{whole}8亿元。其中,出口5亿元,增长3%。")[1:] == [part, part]
