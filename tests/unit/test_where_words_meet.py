"""A name that stands across two ordinary words is none; zones that are called without a word for one."""

import pytest

from indicators.reading import FIGURE, read


def places(text: str) -> list[str]:
    return [one.place for one in read(f"快报\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    "words",
    [
        "搭建平台", "新建平房", "创建平安小区", "沿海城市", "复兴城市", "振兴城乡面貌", "创新民生服务", "村庄河道治理",
        "平台安装", "召开原料会", "公开原则", "近日本市", "安全国际会议", "集中非法用地", "精美国产器具", "今天全市",
    ],
)  # fmt: skip
def test_where_two_words_meet_no_place_is_named(words):
    assert places(f"开原市投入3亿元。{words}投入12亿元。")[1] in ("开原市", "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("建平平台投入12亿元。", "建平县"),
        ("在海城城市建设投入12亿元。", "海城市"),
        ("在兴城市投入12亿元，其中兴城市区投入3亿元。", "兴城市"),
        ("在内蒙古投入12亿元。", "内蒙古自治区"),
        ("沈阳光伏项目投入12亿元。", "沈阳市"),
    ],
)
def test_a_place_beside_an_ordinary_word_is_named(text, wanted):
    assert places(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("长兴岛落户企业12家。", "长兴岛"),
        ("长兴岛经济区落户企业12家。", "长兴岛经济区"),
        ("大连长兴岛经济区落户企业12家。", "大连长兴岛经济区"),
        ("长兴岛街道有企业12家。", "长兴岛街道"),
        ("灯塔市佟二堡镇落户企业12家。", "佟二堡镇"),
        ("獐子岛集团捕捞12吨。", "獐子岛集团"),
        ("棋盘山接待游客12万人次。", "棋盘山"),
    ],
)
def test_zones_and_islands_that_need_no_word_for_one(text, wanted):
    assert places(text) == [wanted]


def test_several_are_named_again_by_their_number():
    text = "阜新、铁岭、朝阳三市投资1183亿元。\n变化还在财政。三市预算收入增幅分别达到31.2%、34.8%和29.5%。"
    assert places(text)[1:] == ["阜新市", "铁岭市", "朝阳市"]


def test_another_number_of_places_is_not_those_named_before():
    text = "阜新、铁岭、朝阳三市投资1183亿元。\n两市预算收入增幅分别达到31.2%、34.8%。"
    assert not {"阜新市", "铁岭市", "朝阳市"} & set(places(text)[1:])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("沈阳人为这个雪季算了笔账：全市接待游客6780万人次。", "沈阳市"),
        ("盘锦人未雨绸缪。\n在全市工业里，油气比重已降至52%。", "盘锦市"),
        ("鞍山人均收入4万元。", "鞍山市"),
        ("忠旺集团在辽阳拥有90余条生产线。", "忠旺集团"),
        ("铁岭专用车生产基地落户企业58户。", "铁岭专用车生产基地"),
        ("辽阳芳烃深加工园区里已有9家企业等着用料。", "辽阳芳烃深加工园区"),
        ("在阜蒙县，肉鸭加工企业大江公司日宰鸭6万只。", "大江公司"),
    ],
)
def test_people_firms_and_bases_of_a_place(text, wanted):
    assert places(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今天八点，大伙房水库水位126.3米。", ["大伙房水库"]),
        ("恒大煤矿产煤230万吨，艾友煤矿资源近枯，只产了41万吨。", ["恒大煤矿", "艾友煤矿"]),
        ("位于海城市的西柳服装市场成交额305亿元。", ["西柳服装市场"]),
        ("浙江海宁的商户沈建平说，去年他的租金是1800元。", ["海宁市"]),
        ("国网盘山县供电公司的数据显示，5月份全县工业用电量1.46亿千瓦时。", ["盘山县"]),
        ("大型水库蓄水量13亿立方米。", [""]),
    ],
)
def test_reservoirs_shopkeepers_and_who_only_speaks(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一批货物在大连保税区跨境电商监管中心申报，17分钟后放行。", "大连保税区"),
        ("西柳市场有摊位1.8万个。", "西柳市场"),
        ("海城市西柳镇从事服装加工的业户有1.3万户。", "西柳镇"),
    ],
)
def test_offices_of_zones_markets_and_who_works_in_a_town(text, wanted):
    assert places(text)[-1] == wanted
