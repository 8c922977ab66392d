"""Which place a figure is of, by what newspapers print around it: datelines, honours, members of a nation's list."""

import pytest

from indicators.reading import FIGURE, read


def places(text: str) -> list[str]:
    return [one.place or "" for one in read(text) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("paper", "city"),
    [
        ("大连日报", "大连市"),
        ("沈阳晚报", "沈阳市"),
        ("鞍山日报", "鞍山市"),
        ("锦州晚报", "锦州市"),
        ("长春日报", "长春市"),
    ],
)
def test_a_papers_own_report_is_of_its_city(paper, city):
    assert places(f"康复楼启用\n{paper}讯 昨日,投资1亿元的康复楼启用。") == [city]


@pytest.mark.parametrize(
    "listed", ["入选全国20个试点", "跻身全国10大港口", "在全国15个城市中居首", "列入全国首批30个试点", "是全国5个试点"]
)
def test_what_the_nation_has_is_the_nations(listed):
    assert set(places(f"锦州观察\n锦州市{listed}。")) <= {"全国"}


@pytest.mark.parametrize("called", ["被评为", "入选", "荣获", "被命名为", "跻身"])
def test_an_honour_is_of_no_place(called):
    assert places(f"法库县工作报告\n法库县{called}“吉林省十强县”,新建项目12个。")[-1] == "法库县"


@pytest.mark.parametrize(
    "several", ["丹东海红等4个港区", "锦州北站等5个车站", "抚顺故城等3个景区", "本溪红叶等6家企业", "营口新湾等2个项目"]
)
def test_one_of_several_is_not_the_place_of_all(several):
    assert places(f"辽宁投资港口\n今年,辽宁省加速建设{several}。") == ["辽宁省"]


@pytest.mark.parametrize("region", ["东北", "华北", "东部地区", "欧洲", "西南地区"])
def test_a_region_in_a_bracket_is_a_part_of_a_name(region):
    assert places(f"沈阳开建\n沈阳市儿童({region})中心项目总投资17亿元。") == ["沈阳市"]


@pytest.mark.parametrize("thing", ["产业", "行业", "工业", "产业基地", "产业园区"])
def test_an_industry_called_like_a_firm_is_the_citys(thing):
    assert places(f"观察\n2020年,大连石化{thing}产值达276亿元。") == ["大连市"]


@pytest.mark.parametrize("what", ["修建村屯", "受益村屯", "涉及村屯", "改造村屯", "覆盖村屯"])
def test_villages_in_general_are_no_village(what):
    assert places(f"法库县修路\n法库县建设道路5条,{what}27个。")[-1] == "法库县"


@pytest.mark.parametrize("port", ["营口港", "丹东港", "锦州港", "盘锦港", "大连港"])
def test_a_number_is_of_the_firm_that_it_describes(port):
    assert places(f"沈阳观察\n吞吐量2000万吨的{port}要扩建。") == [port]


@pytest.mark.parametrize("trade", ["科技", "包装", "机械", "食品", "电气"])
def test_a_firm_may_be_called_by_its_trade(trade):
    assert places(f"沈阳观察\n年初开工早。天成{trade}公司,1月份完成产值400万元。") == [f"天成{trade}公司"]


@pytest.mark.parametrize("trade", ["科技", "实业", "机械", "电子", "材料"])
def test_a_firm_is_called_without_its_trade(trade):
    text = f"沈阳观察\n记者来到广泰真华{trade}有限公司。广泰真华完成产值400万元。"
    assert places(text) == [f"广泰真华{trade}有限公司"]


@pytest.mark.parametrize("several", ["丹东、本溪、辽阳", "鞍山、抚顺、锦州", "沈阳、大连、营口"])
def test_what_a_sentence_on_places_is_followed_by_is_not_shared_out(several):
    text = f"辽宁运行平稳\n{several}3个市增速快。从行业看,冶金、装备、消费品分别增长4%、7%和5%。"
    assert places(text)[-3:] == ["辽宁省"] * 3


@pytest.mark.parametrize(
    ("title", "county"),
    [("曾都工业忙", "曾都区"), ("曾都上半年忙", "曾都区"), ("曾都企业忙", "曾都区"), ("曾都经济稳", "曾都区")],
)
def test_a_headline_may_begin_with_a_county_of_another_province(title, county):
    assert places(f"{title}\n眼下,6条生产线忙。") == [county]


@pytest.mark.parametrize("city", ["东港市", "东辽县", "东丰县", "东山县", "东安县"])
def test_what_a_part_of_is_told_is_not_the_middle_east(city):
    assert places(f"项目忙\n7个项目开工。其中{city}项目总投资5亿元。")[-1] == city


@pytest.mark.parametrize("word", ["电子车间", "电力车间", "电气车间", "电商中心", "电动车车间"])
def test_a_firms_workshop_is_no_dateline(word):
    text = f"沈阳信号有限责任公司{word}里,员工246名。\n全市工业投资21亿元。\n重工业产值84亿元。"
    assert places(text)[-2:] == ["沈阳市", "沈阳市"]


def test_an_article_that_names_the_nation_alone_is_surely_of_it():
    text = "价格上涨\n9月份,全国居民消费价格上涨2.8%。食品价格上涨8.8%。"
    figures = [one for one in read(text, year=2022) if one.kind == FIGURE]
    assert [(one.place, "place" in one.unsure) for one in figures] == [("全国", False)] * 2


@pytest.mark.parametrize("stretch", ["国庆七天", "春节假期8天", "中秋3天", "五一假期5天"])
def test_behind_the_days_of_a_holiday_the_nation_is_the_nation(stretch):
    found = places(f"江苏旅游\n江苏收入6亿元。{stretch}全国接待游客7亿人次。")
    assert (found[0], found[-1]) == ("江苏省", "全国")


@pytest.mark.parametrize("country", ["全国", "日本", "韩国"])
def test_a_country_that_is_all_a_statement_names_holds_to_its_full_stop(country):
    text = f"沈阳旅游\n沈阳收入6亿元。{country}接待游客7亿人次;收入9亿元。住宿收入2亿元。"
    assert places(text) == ["沈阳市", country, country, "沈阳市"]


@pytest.mark.parametrize(
    "foremost", ["面积全省最大", "稳居全省第一的位置", "产业全国领先", "拥有全省首个示范区", "规模全球最大"]
)
def test_how_something_stands_among_all_is_no_place_of_what_follows(foremost):
    assert places(f"农业\n朝阳市建棚2万亩,{foremost},新建小区12处。")[-1] == "朝阳市"


@pytest.mark.parametrize("beside", ["旁边", "附近", "对面", "北侧"])
def test_what_lies_beside_a_zone_is_not_of_it(beside):
    assert places(f"法库县投资\n法库县养殖项目位于白山工业园{beside},可供岗位700个。") == ["法库县"]


def test_all_the_city_is_that_of_the_article_where_a_county_had_no_figure():
    text = "牧业\n朝阳市建棚2万亩。\n设施农业壮大。北票市获批示范区。\n全市养殖率达到72%。"
    assert places(text) == ["朝阳市", "朝阳市"]
    assert places(text.replace("获批示范区", "建棚1万亩"))[-1] == "北票市"


def test_sights_in_a_row_are_places_where_one_of_them_is():
    text = "大连假期\n金沙湾接待3万人次,棒槌崖接待2万人次,星河植物园接待游客4万人次,云中之窗接待1万人次。"
    assert places(text) == ["金沙湾", "棒槌崖", "星河植物园", "云中之窗"]


@pytest.mark.parametrize("kinds", [("温泉", "乡村游"), ("全市", "各景区"), ("酒店", "民宿")])
def test_kinds_of_visits_are_no_sights(kinds):
    text = "大连假期\n" + ",".join(f"{kind}接待游客3万人次" for kind in kinds) + "。"
    assert set(places(text)) == {"大连市"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("东部、中部、西部投资分别增长3%、4%和5%", ["东部地区", "中部地区", "西部地区"]),
        ("东部增长3%,中部增长4%,西部增长5%", ["东部地区", "中部地区", "西部地区"]),
        ("我国东部地区增长2%,中部、西部分别增长3%、4%", ["东部地区", "中部地区", "西部地区"]),
    ],
)
def test_parts_of_china_have_figures_of_their_own(text, wanted):
    assert places(f"投资\n分地区看,{text}。") == wanted


def test_a_part_of_a_city_is_none_of_china():
    assert places("大连建桥\n大连市东部、西部各建3座桥。") == ["大连市"]


def test_projects_of_a_list_with_places_of_their_own_are_of_none_of_these():
    text = "朝阳市政府工作报告\n建平县新材料、北票市电池等25个项目投产,新增企业62户。"
    assert places(text) == ["朝阳市", "朝阳市"]


@pytest.mark.parametrize(
    "way", ["班列（沈阳—莫斯科）", "班列（沈阳至汉堡）", "中欧班列（大连-汉堡）", "沈阳—大连高铁", "营口—沈阳货运线"]
)
def test_the_ends_of_a_way_are_not_whose_figures_follow(way):
    assert set(places(f"班列突破万列\n今年以来,{way}累计开行10000列,发送货物97万标箱。")) == {""}


@pytest.mark.parametrize("listed", ["欧盟、日本", "“一带一路”沿线、东盟国家、俄罗斯", "韩国和日本"])
def test_partners_of_a_list_are_no_places_of_its_figures(listed):
    assert places(f"辽宁外贸\n一季度,辽宁对{listed}进出口增长12%。") == ["辽宁省"]


def test_a_village_is_not_the_town_in_which_it_lies():
    text = "辽中区上河村见闻\n上河村位于辽中区满都户镇西北部,版图面积13350亩。"
    assert places(text) == ["上河村"]


@pytest.mark.parametrize("verb", ["流转", "带领", "购入"])
def test_no_village_is_called_by_what_is_done_to_it(verb):
    assert places(f"法库县见闻\n合作社{verb}上河村土地523亩。")[0] != f"{verb}上河村"


def test_a_sight_in_a_row_may_begin_with_digits():
    text = "大连旅游\n假期,英歌石植物园接待游客10万人,203樱花园接待游客8万人,望海牡丹园接待游客3万人。"
    assert places(text) == ["英歌石植物园", "203樱花园", "望海牡丹园"]
