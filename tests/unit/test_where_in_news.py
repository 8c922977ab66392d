"""Which place the figures of a report are of, where firms, offices, zones and quotations take the word."""

import pytest

from indicators.reading import FIGURE, read


def places(text: str, title: str = "铁西区忙生产") -> list[str]:
    return [one.place for one in read(f"{title}\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("恒远精化公司以前卖原料，去年产值12亿元。", "恒远精化公司"),
        ("“恒远精化公司去年产值12亿元。”", "恒远精化公司"),
        ("与园区一路之隔的恒远数控公司，去年产值12亿元。", "恒远数控公司"),
        ("从浙江迁来的恒远液压公司，已有生产线12条。", "恒远液压公司"),
        ("铁西区的恒远船配公司主营阀门，去年产值12亿元。", "恒远船配公司"),
        ("区内恒远精化公司去年产值12亿元。", "恒远精化公司"),
        ("恒远机械厂过去每箱运费12元。", "恒远机械厂"),
        ("黄海鲜源食品公司产值12亿元。", "黄海鲜源食品公司"),
        ("春晓合作社的大棚已有12栋。", "春晓合作社"),
    ],
)
def test_a_firm_at_the_head_of_a_clause_has_the_figures_behind_it(text, wanted):
    assert places(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "保险公司赔付12亿元。",
        "人寿保险公司赔付12亿元。",
        "多家旅游公司推出线路12条。",
        "一家公司去年产值12亿元。",
        "城市供热公司投入车辆12台。",
        "农民合作社达到12家。",
        "走进一家公司，有机床12台。",
    ],
)
def test_firms_of_a_kind_are_no_place(text):
    assert places(text) == ["铁西区"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("恒远精化公司产值12亿元。到2022年，这家企业还有债务13亿元。", ["恒远精化公司"] * 2),
        ("恒远精化公司产值12亿元；二期达产后全厂年产能达到13万吨。", ["恒远精化公司"] * 2),
        ("春晓合作社有大棚12栋。理事长说，社里现有林地13亩。", ["春晓合作社"] * 2),
        ("恒远精化公司产值12亿元。企业二期今年3月动工，占地13亩。", ["恒远精化公司"] * 2),
    ],
)
def test_words_for_a_firm_mean_the_one_that_was_named(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("台安县投入12亿元。\n市林业局统计显示，截至目前已造林12万亩。", ["台安县", "鞍山市"]),
        ("海城市改造小区12个，市财政拿出13亿元。", ["海城市", "海城市"]),
        ("海城市投入12亿元。\n回到鞍山，税收13亿元。", ["海城市", "鞍山市"]),
        ("园区管委会主任刘长海介绍，企业达到12家。", ["鞍山市"]),
        ("鞍山市与江苏、广东多家企业签约，金额12亿元。", ["鞍山市"]),
        ("鞍山市主打冶金，6月在北京举办的推介会上签约项目12个。", ["鞍山市"]),
        ("去年同期下降12%的海城市，今年增长13%。", ["海城市", "海城市"]),
        ("与之形成对比的是鞍山高新区。前三季度，该区产值12亿元。", ["鞍山高新区"]),
        ("海城市十五家乡镇卫生院减价，费用12元。", ["海城市", "海城市"]),
    ],
)
def test_offices_and_ways_of_speaking(text, wanted):
    assert places(text, "鞍山市经济向好") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“去年这个时候才引进96个项目，今年已经是138个。”沈阳高新区负责人说。", ["沈阳高新区"] * 2),
        ("“去年引进96个项目。”市民说。", ["沈阳市"]),
        ("“大连去年引进96个项目。”沈阳高新区负责人说。", ["大连市"]),
    ],
)
def test_a_quotation_is_of_its_speaker(text, wanted):
    assert places(text, "沈阳市经济向好") == wanted


def test_zones_called_for_short():
    text = "沈阳现代化都市圈今年2月获批。前三季度，都市圈实现生产总值12亿元。"
    assert places(text, "经济向好") == ["沈阳现代化都市圈"]


def test_our_city_is_the_one_in_which_all_lies_that_is_named():
    text = "去年，全市生产总值12亿元。\n海城市产值13亿元。\n台安县产值14亿元。"
    assert places(text, "我市经济向好") == ["鞍山市", "海城市", "台安县"]
    assert places(text.replace("台安县", "法库县"), "我市经济向好")[0] != "鞍山市"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("东港市椅圈镇广天草莓合作社有大棚12栋。", "广天草莓合作社"),
        ("丹东大东港吞吐量12万吨。", "丹东大东港"),
        ("延边朝鲜族自治州珲春口岸货运量12万吨。", "珲春口岸"),
        ("彰武县国瑞风电场装机12万千瓦。", "国瑞风电场"),
        ("鞍山市中心医院床位12张。", "鞍山市中心医院"),
    ],
)
def test_what_a_body_is_called(text, wanted):
    assert places(text, "经济向好") == [wanted]


@pytest.mark.parametrize("word", ["全省", "省里", "省政府提出,"])
@pytest.mark.parametrize("other", ["山东省", "江苏", "浙江海宁市", "广东省佛山市"])
def test_our_province_again_behind_another(word: str, other: str) -> None:
    """What is said of another province ends with its sentence, where no 该省 goes on with it."""
    text = f"辽宁镁矿储量25亿吨。\n{other}产镁材12亿吨。"
    assert places(f"{text}{word}到2030年建成园区8个。", "矿区新貌")[-1] == "辽宁省"


def test_another_province_goes_on() -> None:
    text = "辽宁镁矿储量25亿吨。\n江苏省产镁材12亿吨。该省建成园区8个。"
    assert places(text, "矿区新貌") == ["辽宁省", "江苏省", "江苏省"]
    assert places("江苏产镁材12亿吨。全省建成园区8个。辽宁有3个。", "江苏镁材")[:2] == ["江苏省"] * 2


@pytest.mark.parametrize("county", ["兴城市", "绥中县"])
def test_the_city_of_the_article_again_behind_a_county(county: str) -> None:
    text = f"全市办案3万件。\n{county}办案400件。全市法院有法官300人。"
    assert places(text, "葫芦岛法院") == ["葫芦岛市", county, "葫芦岛市"]
