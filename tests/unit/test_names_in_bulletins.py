"""What a figure of a bulletin is called: behind a colon, in parts, by how it is reckoned, by what a sentence is of."""

import pytest

from indicators.reading import FIGURE, read


def told(text: str) -> list[tuple[str, str]]:
    return [
        (one.indicator, one.measure) for one in read(f"大连市经济运行情况\n{text}", year=2023) if one.kind == FIGURE
    ]


@pytest.mark.parametrize("sector", ["第一产业", "第二产业", "第三产业"])
def test_a_sector_right_before_its_number_is_its_own(sector):
    """It was read as how often, and the number filed under the sector before it."""
    text = f"1—9月，全社会用电量620亿千瓦时。其中，城乡居民生活用电量14亿千瓦时；{sector}438亿千瓦时，增长4.1%。"
    assert told(text)[2:] == [(f"{sector}用电量", "level"), (f"{sector}用电量", "growth")]


@pytest.mark.parametrize("colon", ["：", ":"])
def test_a_colon_leads_from_a_name_to_its_number(colon):
    text = f"规模以上工业总产值{colon}216.4亿元，+6.1%；出口额{colon}58.7亿元，-2.8%。\n固定资产投资{colon}增长12%。"
    assert told(text) == [
        ("规模以上工业总产值", "level"),
        ("规模以上工业总产值", "growth"),
        ("出口额", "level"),
        ("出口额", "growth"),
        ("固定资产投资", "growth"),
    ]


@pytest.mark.parametrize("words", ["主要数据如下：", "副市长说：", "重点任务：", "这笔账：", "记者："])
def test_what_only_leads_on_is_no_name(words):
    assert told(f"{words}3家企业投产。") == [("企业", "level")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("实际使用外资25亿美元，按商务部统计口径同比下降78%。", "实际使用外资"),
        ("全省邮政业务总量（按2010年不变单价计算）完成158亿元。", "邮政业务总量"),
        ("人均国内生产总值11437元，按年末汇率折合1382美元。", "人均国内生产总值"),
        ("丹东地区外贸进出口总值131亿元。", "外贸进出口总值"),
        ("“五一”小长假旅游收入11亿元。", "旅游收入"),
        ("螺纹钢本期价格为3107元/吨。", "螺纹钢价格"),
        ("公路方面，7月当月完成客运量164万人。", "公路客运量"),
        ("新建商品住宅销售价格下降0.5%。二手住宅方面，环比下降0.8%。", "二手住宅销售价格"),
        ("年末有普通高中3所，在校学生5684人。", "普通高中在校学生"),
        ("年末有小学42所，招生3217人。", "小学招生"),
        ("该公司去年公司产值3亿元。", "产值"),
        ("本届展会展览面积11万平方米。", "展览面积"),
    ],
)
def test_a_name_is_told_without_how_it_is_reckoned_and_whose_it_is(text, name):
    assert told(text)[-1][0] == name


@pytest.mark.parametrize("county", ["康平县", "岫岩满族自治县", "安图县", "义县", "桓仁满族自治县"])
def test_a_county_behind_and_is_one_whole_name(county):
    text = f"规模以上工业增加值增长6%。上半年，台安县和{county}分别增长3.2%和5.5%。"
    found = [(one.place, one.indicator) for one in read(f"工业快报\n{text}", year=2023) if one.kind == FIGURE][1:]
    assert found == [("台安县", "规模以上工业增加值"), (county, "规模以上工业增加值")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("出口增5%。", ("出口", "growth")),
        ("规上工业增加值增6%。", ("规上工业增加值", "growth")),
        ("粮食产量减5%。", ("粮食产量", "growth")),
        ("食品类涨13.9%。", ("食品类", "growth")),
        ("鸡蛋价格跌2%。", ("鸡蛋价格", "growth")),
        ("黄瓜每斤跌0.6元。", ("黄瓜", "difference")),
        ("人均收入增300元。", ("人均收入", "difference")),
        ("粮食播种面积不低于31.2万亩。", ("粮食播种面积", "level")),
        ("法库县聚集通航企业36户。", ("通航企业", "level")),
        ("新增企业12家。", ("新增企业", "level")),
        ("增值税加计抵减12.2亿元。", ("增值税加计抵减", "level")),
    ],
)
def test_growth_in_one_character(text, wanted):
    [one] = [one for one in read(f"快报\n{text}", year=2023) if one.kind == FIGURE]
    assert (one.indicator, one.measure) == wanted


def test_a_bracket_holds_the_number_of_the_name_before_it():
    text = "快报\n一般预算收入完成9亿元，教育支出（3亿元）居首。"
    assert [one.indicator for one in read(text, year=2023) if one.kind == FIGURE] == ["一般预算收入", "教育支出"]
