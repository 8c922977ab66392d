"""The registry of indicators is well-formed, and names are matched by their parts alone."""

import csv
import re
from collections import Counter

import pytest

from indicators.quantity import lexicon
from indicators.quantity.lexicon import group
from indicators.reading.parts import Parts, parts_of
from indicators.reading.registry import TABLE, Known, Register, known, registry
from indicators.settings import ROOT

# Units of the lexicon with a scale before them: 万吨, 亿千瓦时; and so much for each: 公斤/亩.
UNIT = re.compile(r"(?:万亿|亿|万)?(?P<over>[^/]+?)(?:/(?P<under>[^/]+))?")
MEASURES = {"level", "growth", "index"}
# Heads that offices print alone of a whole place.
BARE = {"用电量", "发电量", "用水量", "竣工面积", "进出口额", "出口额", "进口额", "税收", "货运量", "客运量", "床位"}


@pytest.fixture(scope="module")
def rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_two_thousand_each_with_its_own_code(rows):
    assert len(rows) > 2000
    assert tuple(rows[0]) == Known._fields
    codes = [row["indicator"] for row in rows]
    assert [code for code, count in Counter(codes).items() if count > 1] == []
    assert [code for code in codes if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code)] == []


def test_an_english_name_is_that_of_one_indicator_as_it_is_typed_in_a_review(rows):
    assert [name for name, count in Counter(row["name_en"] for row in rows).items() if count > 1] == []


def test_no_name_is_that_of_two(rows):
    names = Counter(name for row in rows for name in {row["name_zh"], *row["aliases"].split()})
    assert [name for name, count in names.items() if count > 1] == []
    parts: dict[Parts, set[str]] = {}
    for one in registry().known:
        for name in one.names:
            parts.setdefault(parts_of(name), set()).add(one.indicator)
    assert [codes for codes in parts.values() if len(codes) > 1] == []


def test_a_head_alone_is_a_name_only_where_it_is_of_the_whole_place():
    bare = {name for one in registry().known for name in one.names if not parts_of(name).breakdown}
    heads = {parts_of(name).head for name in bare}
    assert heads == BARE
    general = group("noun", "general", "headless", "done-with")
    assert {name for one in registry().known for name in one.names} & general == set()


def test_parents_topics_units_and_measures_are_known_and_english_is_there(rows):
    codes = {row["indicator"] for row in rows}
    assert [row["indicator"] for row in rows if row["parent"] and row["parent"] not in codes] == []
    assert [row["indicator"] for row in rows if row["parent"] == row["indicator"]] == []
    with (ROOT / "data" / "topics.csv").open(encoding="utf-8", newline="") as file:
        topics = {row["topic"] for row in csv.DictReader(file)} | {""}
    assert {row["topic"] for row in rows} - topics == set()
    assert {row["measure"] for row in rows} - MEASURES == set()
    assert [row["indicator"] for row in rows if not re.fullmatch("[ -~–]+", row["name_en"])] == []
    unknown = []
    for unit in {row["unit"] for row in rows} - {""}:
        found = UNIT.fullmatch(unit)
        known_units = lexicon.units()
        if unit not in known_units and found["over"] not in known_units and found["over"] != "元":
            unknown.append(unit)
    assert unknown == []


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("粮食总产量", ("粮食", "产量", "level")),
        ("规上工业增加值", ("规模以上工业", "增加值", "level")),
        ("出口机电产品", ("机电产品", "出口额", "level")),
        ("货物进出口总值", ("货物", "进出口额", "level")),
        ("高新技术企业数", ("高新技术企业", "", "level")),
        ("居民消费价格指数", ("居民消费", "价格", "level")),
        ("地区生产总值增长率", ("地区生产总值", "", "growth")),
        ("出口总额同比增长", ("", "出口额", "growth")),
        ("第三产业增加值占地区生产总值的比重", ("第三产业", "增加值", "share")),
        ("人口自然增长率", ("人口自然增长率", "", "level")),
    ],
)
def test_a_name_falls_into_its_parts(name, parts):
    assert parts_of(name) == Parts(*parts)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("规上工业增加值", "industry-value-added"),
        ("社零总额", "retail-sales"),
        ("社会消费品零售总额", "retail-sales"),
        ("进出口总值", "trade"),
        ("“专精特新”“小巨人”企业", None),
        ("国家级“专精特新”小巨人企业", "srdi-giants-national"),
        ("农民人均可支配收入", "income-rural"),
        ("农村常住居民人均可支配收入", "income-rural"),
        ("GDP", "gdp"),
        ("常住人口总量", "population"),
        ("生猪存栏", "pigs-stock"),
        ("收入", None),
        ("财政收入", None),
        ("财政总收入", None),
        ("采矿业", None),
        ("服务业增加值", "value-added-tertiary"),
        ("科技进步贡献率", "science-progress"),
        ("出口新能源汽车", "exports-new-energy-cars"),
        ("对东盟进出口", "trade-asean"),
        ("生猪饲养总量", None),
        ("每千人口执业（助理）医师数", "doctors-per-1000"),
        ("全员劳动生产率", "labour-productivity"),
        ("国家制造业创新中心", "innovation-centres-manufacturing-national"),
        ("", None),
    ],
)
def test_a_printed_name_is_found_exactly_or_not_at_all(name, code):
    found = registry().find(name)
    assert (found.indicator if found else None) == code


CONFUSABLE = [
    ("一般公共预算收入", "一般公共预算支出"),
    ("进口总额", "出口总额"),
    ("机电产品进口额", "机电产品出口额"),
    ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ("城镇居民人均消费支出", "城镇居民人均可支配收入"),
    ("第一产业增加值", "第二产业增加值"),
    ("各项存款余额", "各项贷款余额"),
    ("粮食产量", "玉米产量"),
    ("粮食产量", "粮食播种面积"),
    ("工业用电量", "农业用电量"),
    ("国家级“小巨人”企业", "省级“小巨人”企业"),
    ("规模以上工业增加值", "规模以上工业总产值"),
    ("地区生产总值", "人均地区生产总值"),
    ("新增贷款", "各项贷款余额"),
    ("新登记市场主体", "市场主体"),
    ("生猪存栏", "生猪出栏"),
    ("商品房销售面积", "商品房销售额"),
    ("专利申请量", "专利授权量"),
    ("货运量", "客运量"),
    ("居民消费价格", "工业生产者出厂价格"),
    ("人民币存款余额", "本外币存款余额"),
    ("常住人口", "户籍人口"),
    ("汽车保有量", "机动车保有量"),
    ("农民人均纯收入", "农民人均可支配收入"),
    ("城镇非私营单位就业人员年平均工资", "在岗职工年平均工资"),
    ("农产品网络零售额", "农村网络零售额"),
    ("执业医师", "执业（助理）医师"),
    ("民航货运量", "民航货邮吞吐量"),
    ("省级重点实验室", "重点实验室"),
    ("每万人口发明专利拥有量", "每万人口高价值发明专利拥有量"),
    ("高新技术产业增加值", "高技术制造业增加值"),
    ("新能源汽车产量", "新能源汽车出口额"),
    ("自俄罗斯进口额", "对俄罗斯出口额"),
    ("社会保险基金收入", "社会保险基金支出"),
    ("政府债务余额", "政府债务限额"),
    ("住房公积金缴存额", "住房公积金提取额"),
    ("小学招生", "小学毕业生"),
    ("小学专任教师", "小学在校生"),
    ("孕产妇死亡率", "婴儿死亡率"),
    ("工业用水量", "工业用电量"),
    ("海水养殖产量", "海水养殖面积"),
    ("肉牛存栏量", "奶牛存栏量"),
    ("上级转移支付", "中央转移支付"),
    ("绿色工厂", "国家级绿色工厂"),
    ("国家级非物质文化遗产", "省级非物质文化遗产"),
    ("道路交通事故", "道路交通事故死亡人数"),
    ("住宅施工面积", "住宅竣工面积"),
    ("铁路货物周转量", "铁路旅客周转量"),
    ("新增专项债券", "新增一般债券"),
    ("森林覆盖率", "森林蓄积量"),
    ("国内航线", "国际航线"),
    ("金牌", "银牌"),
]


@pytest.mark.parametrize(("one", "other"), CONFUSABLE)
def test_confusable_names_are_two_indicators(one, other):
    found = [registry().find(name) for name in (one, other)]
    assert all(found)
    assert found[0] != found[1]
    alone = Register([Known("one", one)])
    assert alone.find(one)
    assert alone.find(other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("累计注册企业", "新增注册企业"), ("完成投资", "计划投资"), ("在建项目", "新建项目"), ("猪肉价格", "猪肉产量")],
)
def test_of_names_that_nobody_knows_neither_is_the_other(one, other):
    assert Register([Known("one", one)]).find(other) is None
    assert Register([Known("other", other)]).find(one) is None


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("机器人出口额", "exports"),
        ("机电产品交货值", None),
        ("瞪羚企业产值", "gazelle-firms"),
        ("城镇私营单位职工收入", None),
        ("数字服务业投资", "investment-services"),
        ("稻谷总产值", "grain-output-rice"),
    ],
)
def test_what_a_new_name_resembles_shares_a_whole_part_with_it(name, like):
    found = registry().resembling(name)
    assert (found.indicator if found else None) == like


def test_a_name_that_tells_its_measure_comes_before_the_one_it_is_of():
    register = Register([Known("gdp", "地区生产总值"), Known("gdp-growth", "地区生产总值增长率")])
    assert register.find("地区生产总值", "growth").indicator == "gdp-growth"
    assert register.find("地区生产总值", "level").indicator == "gdp"
    assert register.find("地区生产总值", "share").indicator == "gdp"


def test_a_row_without_some_columns_is_known_by_the_rest():
    assert known({"indicator": "a", "name_zh": "甲", "unit": "家"}) == Known("a", "甲", unit="家")
    assert known({"indicator": "a", "name_zh": "甲", "aliases": "乙 丙"}).names == ("甲", "乙", "丙")
