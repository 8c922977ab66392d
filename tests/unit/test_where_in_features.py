"""Places in features: short names within other words, bodies and what is done with them, lists, zones called again."""

import pytest

from indicators.reading import FIGURE, read


def places(text: str, year: int = 2024) -> list[str]:
    return [one.place or "" for one in read(text, year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "text",
    [
        "清原漂流热\n清原县水丰。红河峡谷全程12公里。",
        "清原渔业\n清原县安康鱼片产量500吨。",
        "清原山参\n清原县里，70岁的杨金华每天挣120元。",
        "清原新貌\n清原县盐田上建起新市区，企业81家。",
        "清原铁路\n清原县到昆明湖公园18公里。",
    ],
)
def test_a_short_name_of_elsewhere_is_no_part_of_a_word(text):
    assert set(places(text)) == {"清原满族自治县"}


@pytest.mark.parametrize("place", ["长春", "哈尔滨", "安康市", "金华市"])
def test_a_place_of_elsewhere_is_one_all_the_same(place):
    assert places(f"沈阳经济\n沈阳市产量50万吨。{place}产量30万吨。")[1] == place.removesuffix("市") + "市"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("凌源消息\n凌源携手央企建非金属产业园。凌源市企业80家。", "凌源市"),
        ("盘锦消息\n盘锦因辽河油田而生，精细化率达到35%。", "盘锦市"),
        ("营口消息\n营口市“一村一品”专业村154个。培育龙头企业164户。", "营口市"),
        ("沈阳消息\n沈阳市大修锅炉432台，鼓风机692台。", "沈阳市"),
        ("北票消息\n北票市距朝阳机场45公里，年产番茄12万吨。", "北票市"),
        ("辽阳消息\n辽阳市推进农产品加工园区建设，企业80家。", "辽阳市"),
        ("西丰消息\n西丰县养鹿。在中国梅花鹿产业园，鹿场占地500亩。", "西丰县"),
        ("盘锦消息\n盘锦市物流发达。东北快递（电商）物流产业园日均转运快件450万件。", "盘锦市"),
        ("阜新消息\n阜新市有中国玉雕大师7人。", "阜新市"),
    ],
)
def test_no_body_is_made_of_what_is_done_or_of_its_kind(text, place):
    assert set(places(text)) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("本溪消息\n已为本钢板材示范、北营电厂改造等25个技术改造项目办理了备案。", "本溪市"),
        ("鞍山消息\n鞍山市雪松度假区、千叶度假区4家入选。", "鞍山市"),
        ("凌海消息\n凌海市龙头企业93户，其中锦州市级19户。", "凌海市"),
        ("大连消息\n大连市举办了海滨新区樱桃节、庄河草莓节等20多个节庆活动。", "大连市"),
    ],
)
def test_members_of_a_list_have_no_number_of_all(text, place):
    assert places(text)[-1] == place


def test_what_only_places_have_is_no_firms():
    text = "灯塔市经济\n今年以来，忠旺集团生产正常。地区生产总值65亿元，增长7%。一般公共预算收入8亿元。"
    assert places(text) == ["灯塔市"] * 3


def test_a_headline_may_begin_with_a_county_that_is_an_ordinary_word():
    assert places("灯塔：项目一起抓\n上半年，出口额6亿元。\n今年以来，辽阳灯塔市提质增效。") == ["灯塔市"]


@pytest.mark.parametrize("text", ["新宾是全省15个重点县之一", "新宾入选全省20个试点", "这在全省排进全省6个样板"])
def test_what_is_counted_in_the_province_is_the_provinces(text):
    assert places(f"新宾消息\n新宾县有农户2万户，{text}。")[0] == "新宾满族自治县"
    if text.startswith("新宾"):
        assert places(f"新宾消息\n新宾县有农户2万户。{text}。")[1] == "辽宁省"


def test_a_bracket_names_the_place_in_a_province():
    assert places("辽宁（本溪）药交会开幕\n辽宁（本溪）药交会昨日落幕，58家企业签约。") == ["本溪市"]
    assert places("沿海开放\n辽宁（营口）沿海产业基地规划面积120平方公里。") == ["辽宁（营口）沿海产业基地"]


@pytest.mark.parametrize("name", ["中德园", "海智园", "云谷园"])
def test_a_zone_that_is_called_again_and_again_is_one(name):
    text = f"沈阳消息\n沈阳市里，{name}引进企业420家。2021年，{name}新建公园120个。"
    assert places(text) == [name, name]


def test_what_is_signed_comes_to_the_zone():
    text = "沈抚新区签约\n广东圣达集团有限公司与沈抚新区签下协议，总投资100亿元。"
    assert places(text) == ["沈抚新区"]


def test_a_report_is_of_its_city_again_behind_a_body():
    text = "抚顺市政府工作报告\n过去一年，西露天矿治理投入18亿元。安置居民2200户，发放资金22亿元。"
    assert places(text)[1:] == ["抚顺市", "抚顺市"]


def test_what_something_is_moved_into_is_not_spoken_of():
    text = "普兰店经济开发区\n普兰店经济开发区发展快。该区划入大连普湾新区。辖区面积53平方公里。"
    assert places(text) == ["普兰店经济开发区"]


@pytest.mark.parametrize("zone", ["合作区", "开发区", "园区", "保税区", "示范区"])
def test_a_zone_that_nobody_has_named_is_no_firms(zone):
    text = f"丹东消息\n丹东沐海食品有限公司产值1亿元。\n今年上半年，{zone}开工项目57个。"
    assert places(text)[0] == "丹东沐海食品有限公司"
    assert "丹东" in places(text)[1]
    assert "公司" not in places(text)[1]
