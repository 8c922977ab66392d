"""Which place a figure is of: all of China and the world, homonyms, what is no place, lists, words like 全市."""

import pytest

from indicators.reading import FIGURE, gazetteer, read


def said(text: str, **given) -> list[tuple[str, bool]]:
    """The place of each figure and whether the reader is sure of it."""
    return [(one.place or "", "place" not in one.unsure) for one in read(text, **given) if one.kind == FIGURE]


def places(text: str, **given) -> list[str]:
    return [place for place, _ in said(text, **given)]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("长春市", "长春市"),
        ("广东", "广东省"),
        ("广东省", "广东省"),
        ("内蒙古", "内蒙古自治区"),
        ("延边州", "延边朝鲜族自治州"),
        ("湘西州", "湘西土家族苗族自治州"),
        ("哈尔滨", "哈尔滨市"),
        ("北京", "北京市"),
        ("香港", "香港特别行政区"),
        ("昌平区", "昌平区"),
        ("德惠市", "德惠市"),
        ("阿荣旗", "阿荣旗"),
        ("锡林郭勒盟", "锡林郭勒盟"),
        ("大洼县", "大洼县"),
        ("法库县", "法库县"),
        ("喀左县", "喀喇沁左翼蒙古族自治县"),
        ("日本", "日本"),
        ("美国", "美国"),
        ("阿联酋", "阿拉伯联合酋长国"),
        ("欧盟", "欧盟"),
        ("东盟", "东盟"),
        ("“一带一路”沿线国家", "“一带一路”沿线国家"),
        ("东北三省", "东北三省"),
        ("全国", "全国"),
        ("我国", "全国"),
    ],
)
def test_places_of_china_and_the_world_are_known(printed, name):
    text = f"沈阳市粮食产量50万吨。2023年,{printed}粮食产量30万吨。"
    assert said(text) == [("沈阳市", True), (name, True)]


@pytest.mark.parametrize("elsewhere", ["长春", "广东", "日本", "欧盟", "全国"])
def test_a_figure_of_elsewhere_falls_to_no_place_of_liaoning_and_ends_with_its_sentence(elsewhere):
    text = f"沈阳经济运行平稳\n沈阳市产量50万吨。同期,{elsewhere}产量30万吨。\n粮食产量20万吨。"
    assert places(text) == ["沈阳市", elsewhere.replace("长春", "长春市").replace("广东", "广东省"), "沈阳市"]


@pytest.mark.parametrize(
    "text",
    [
        "产值增长5%。",
        "某市统计公报\n全市产值增长5%。",
        "全县产值增长5%。",
        "园区产值增长5%。",
        "大米出口美国3万吨。",
    ],
)
def test_no_place_is_never_the_province(text):
    assert said(text) == [("", True)]


@pytest.mark.parametrize(
    "text",
    [
        "与沈阳、大连的企业有合作。产值增长5%。",
        "全县产值增长5%,比沈阳快。",
        "大米出口量大,远销沈阳。产值增长5%。",
        "来自大连的客商很多,共30人。",
        "产值增长5%,快于鞍山。\n鞍山产值增长4%。",
    ],
)
def test_no_place_is_a_question_where_the_text_names_one(text):
    assert said(text)[0] == ("", False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("长春经济向好\n一季度,全市产值增长5%,全省产值增长4%。", ["长春市", "吉林省"]),
        ("延边州产值增长5%。全州出口增长3%。", ["延边朝鲜族自治州"] * 2),
        ("呼和浩特市产值增长5%。全区产值增长3%。", ["呼和浩特市", "内蒙古自治区"]),
        ("法库县产值增长5%。全市产值增长3%,该县出口增长2%。", ["法库县", "沈阳市", "法库县"]),
        ("海城市产值增长5%。全市出口增长3%。", ["海城市"] * 2),
        (
            "在法库县秀水河子镇高三家子村,大棚有30栋。全村有人口900人,全镇有8000人。",
            ["高三家子村"] * 2 + ["秀水河子镇"],
        ),
        ("丹东宽甸县产值增长5%。我县出口增长3%。", ["宽甸满族自治县"] * 2),
        ("昌图县产值增长5%。这个县有水库3座。", ["昌图县"] * 2),
        ("沈阳铁路局发送旅客30万人。全局有车站50个。", ["沈阳铁路局"] * 2),
        ("铁岭观察\n项目分布广,铁岭县有30个,省直有20个。", ["铁岭县", "辽宁省"]),
    ],
)
def test_words_for_the_place_that_is_spoken_of(text, wanted):
    assert places(text) == wanted


def test_the_whole_province_is_liaoning_where_none_is_named_and_a_person_is_asked():
    assert said("全省产值增长5%。") == [("辽宁省", False)]
    assert said("大连产值增长4%,全省产值增长5%。") == [("大连市", True), ("辽宁省", True)]


@pytest.mark.parametrize(
    "compared",
    [
        "高于全国2个百分点",
        "比沈阳高2个百分点",
        "低于全省2个百分点",
        "占全国的3%",
        "居全国第3位,比吉林快2个百分点",
        "快于广东2个百分点",
    ],
)
def test_what_is_compared_with_is_not_its_place(compared):
    assert set(places(f"大连市产值增长5%,{compared}。")) == {"大连市"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("北京朝阳区产值增长5%。", ["朝阳区"]),
        ("朝阳产值增长5%。全市出口增长3%。", ["朝阳市"] * 2),
        ("北京经济\n海淀区增长5%。朝阳增长4%。", ["海淀区", "朝阳区"]),
        ("长春经济\n朝阳区增长5%。全省增长4%。", ["朝阳区", "吉林省"]),
        ("鞍山经济\n铁西区增长5%。全市增长4%。", ["铁西区", "鞍山市"]),
        ("吉林增长5%。", ["吉林省"]),
        ("吉林市增长5%。吉林增长4%。", ["吉林市"] * 2),
        ("沈阳和平区增长5%。全市增长4%。", ["和平区", "沈阳市"]),
        ("天津经济\n和平区增长5%。全市增长4%。", ["和平区", "天津市"]),
        ("徐州鼓楼区增长5%。全省增长4%。", ["鼓楼区", "江苏省"]),
    ],
)
def test_places_of_one_name_are_told_apart_by_what_the_text_speaks_of(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize("name", ["铁西区", "鼓楼区", "新华区", "通州区", "河东区"])
def test_a_name_that_nothing_tells_apart_is_unsure(name):
    assert said(f"{name}产值增长5%。") == [(name, False)]


@pytest.mark.parametrize(
    "body",
    [
        "鞍山钢铁集团",
        "鞍钢集团",
        "鞍钢",
        "大连港",
        "沈阳农业大学",
        "大连机场",
        "辽河油田",
        "沈鼓集团",
        "大连船舶重工集团有限公司",
        "本钢集团",
    ],
)
def test_the_figure_of_a_firm_is_its_own(body):
    assert said(f"去年,{body}收入30亿元。") == [(body, True)]


@pytest.mark.parametrize(
    "other", ["辽宁日报", "盘锦大米", "沈阳人", "科尔沁沙地", "长白山", "朝阳产业", "沈阳晚报", "大连话"]
)
def test_what_only_holds_the_name_of_a_place_is_none(other):
    assert places(f"{other}有30个品种。") == [""]


@pytest.mark.parametrize(
    "phrase",
    ["邻近四平市的", "来自三亚的", "运往北京的", "与长春合作的", "引进上海的", "打造东北地区重要的", "搭建平台的"],
)
def test_where_something_comes_from_or_goes_to_is_not_its_place(phrase):
    assert said(f"丹东文旅升温\n丹东市有{phrase}项目30个。") == [("丹东市", True)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("沈阳、大连、鞍山产值分别增长5%、6%和7%。", ["沈阳市", "大连市", "鞍山市"]),
        ("沈阳、大连产值分别为1,500亿元和2,300亿元,分别增长5%、6%。", ["沈阳市", "大连市"] * 2),
        ("深圳、广州和惠州出口都实现增长,增幅分别为5%、8%和4%。", ["深圳市", "广州市", "惠州市"]),
        ("德惠市和榆树市依次增长5%和3%。", ["德惠市", "榆树市"]),
        ("日本、美国分别增长5%、3%。", ["日本", "美国"]),
    ],
)
def test_respectively_gives_each_its_own(text, wanted):
    assert said(text) == [(one, True) for one in wanted]


def test_several_places_without_respectively_are_no_place_of_a_figure():
    assert said("辽宁经济\n沈阳、大连贡献了增量的30%。") == [("辽宁省", False)]
    assert said("沈阳、大连增长5%、6%和7%。")[0] == ("", False)
    assert said("鞍山出口\n产品出口美国、日本、韩国等30个国家。") == [("鞍山市", True)]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("朝阳高新区有企业57户。园区产值增长5%。", "朝阳高新区"),
        ("大连长兴岛经济区有项目86个。", "大连长兴岛经济区"),
        ("沈抚示范区有企业30家。示范区产值增长5%。", "沈抚示范区"),
        ("沈阳经济技术开发区产值增长5%。开发区出口增长3%。", "沈阳经济技术开发区"),
        ("营口自贸区有企业30家。", "营口自贸区"),
    ],
)
def test_zones(text, zone):
    assert set(places(text)) == {zone}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("锦州获批试点\n今年获批试点30个。", "锦州市"),
        ("本报抚顺12月3日电 今年改造管网152千米。", "抚顺市"),
        ("工业保持增长\n四川经济日报广元讯 今年工业增长5%。", "广元市"),
        ("记者从昌图县农业农村局获悉,粮食产量30万吨。", "昌图县"),
        ("沈阳市2023年国民经济和社会发展统计公报\n粮食产量30万吨。", "沈阳市"),
    ],
)
def test_the_title_the_dateline_and_the_office_tell_the_place(text, wanted):
    assert said(text) == [(wanted, True)]


def test_a_communique_is_of_its_place_in_every_paragraph():
    text = "大连市2023年统计公报\n庄河市产值增长5%。\n粮食产量30万吨。\n全省产值增长4%。\n出口增长3%。"
    assert places(text) == ["庄河市", "大连市", "辽宁省", "大连市"]


def test_a_place_of_the_tables_is_known_with_its_city():
    known = {"高三家子村": "高三家子村", "发蓝公司": "鞍山发蓝股份公司"}
    assert places("高三家子村有大棚30栋。发蓝公司有员工300人。", places=known) == ["高三家子村", "鞍山发蓝股份公司"]


def test_adversarial_texts_stay_quick():
    for unit in ("上年", "沈阳、", "全市", "沈阳市法库县", "在", "“一带一路”", "沈阳分别", "朝阳区"):
        read(unit * 4000 + "5%")


@pytest.mark.parametrize("name", ["四平市", "五家渠市", "二道区", "五大连池市", "六枝特区", "三门县", "七台河市"])
def test_a_numeral_in_the_name_of_a_place_counts_nothing(name):
    assert [(one.printed, one.place) for one in read(f"去年{name}产值增长5%。") if one.kind == FIGURE] == [("5%", name)]


def test_a_table_whose_columns_are_places():
    table = (
        "主要指标\n指标 沈阳市 大连 长春市\n产值（亿元） 812.1 875.2 690.5\n增速（%） 6.1 6 6.4\n人口多少 907 745 906"
    )
    assert places(table)[:6] == ["沈阳市", "大连市", "长春市"] * 2


def test_a_row_without_a_place_among_rows_of_places_is_a_question():
    table = "县区 产值（亿元） 增速（%）\n海城市 300 5\n台安县 120 4\n合计 420 4.8"
    assert said(table) == [("海城市", True)] * 2 + [("台安县", True)] * 2 + [("", False)] * 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("辽宁加快建设\n总投资837亿元的项目落户盘锦。", [("盘锦市", False)]),
        ("辽宁加快建设\n投资5亿元的工厂位于铁岭市清河区。", [("清河区", False)]),
        ("辽宁加快建设\n大连市投资5亿元的工厂位于海边。", [("大连市", True)]),
        ("辽宁加快建设\n投资5亿元的项目建成,产品销往盘锦。", [("辽宁省", True)]),
        ("沈阳加快建设\n投资5亿元的项目落地铁西区。", [("铁西区", False)]),
    ],
)
def test_a_project_is_where_it_comes_to(text, wanted):
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "沈鼓集团去年收入30亿元。\n明年,公司投资5亿元。",
        "在沈鼓集团,工人有30名。\n目前,该公司有专利5项。",
        "沈阳观察\n沈鼓集团去年收入30亿元,公司投资5亿元。",
    ],
)
def test_the_company_is_the_firm_named_last(text):
    assert said(text) == [("沈鼓集团", True)] * 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("丹东果香\n近日,凤城市大梨树村的果园丰收,产量30吨。\n果农有120户。", ["大梨树村"] * 2),
        ("辽宁观察\n沈阳市产值增长5%。\n大连市增长6%。\n出口增长4%。", ["沈阳市", "大连市", "沈阳市"]),
        ("果园丰收\n凤城市果园产量30吨。\n丹东市产量90吨。\n果农有120户。", ["凤城市", "丹东市", "丹东市"]),
        ("深圳观察\n深圳市产值增长5%。坪山区产值增长9%。\n出口增长4%。", ["深圳市", "坪山区", "深圳市"]),
        ("义乌商品\n新华社杭州3月2日电 义乌市出口增长5%。\n进口增长4%。", ["义乌市"] * 2),
    ],
)
def test_a_paragraph_without_a_place_is_of_that_of_the_article(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize("sentence", ["全省产值增长4%。", "全国产值增长4%。", "辽宁省产值增长4%。"])
def test_what_the_place_lies_in_is_spoken_of_for_a_sentence(sentence):
    wanted = "全国" if "国" in sentence else "辽宁省"
    assert places(f"鞍山观察\n一季度产值增长5%。{sentence}出口增长3%。") == ["鞍山市", wanted, "鞍山市"]


def test_a_city_of_which_the_text_has_no_name_is_not_the_province():
    text = "统计公报\n全市产值增长5%。全省增长4%。粮食产量30万吨。"
    assert said(text) == [("", True), ("辽宁省", False), ("", True)]


def test_all_the_city_behind_two_of_its_counties_is_the_city():
    assert places("海城市增长5%,台安县增长4%。全市增长3%。") == ["海城市", "台安县", "鞍山市"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新闻联播\n昌图县产量5万吨。黑龙江产值增长4%,吉林增长3%。我省增长2%。", "辽宁省"),
        ("新闻联播\n来自四川的游客很多。全省接待游客30万人。", "辽宁省"),
        ("海城观察\n海城市产值增长5%,大连市增长4%,我市企业有30家。", "海城市"),
        ("长春观察\n辽宁增长4%,吉林增长3%。我省有企业30家。", "吉林省"),
        ("大连观察\n沈阳市产值增长4%,我市增长3%。", "大连市"),
    ],
)
def test_our_province_and_our_city_are_the_papers_own(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("港口观察\n辽港集团产值增长5%。锦州港增长3%。\n去年集团投资4亿元。", "辽港集团"),
        ("锦州观察\n锦州港增长3%。锦州恒大公司产值8亿元。公司有员工300人。", "锦州恒大公司"),
        ("朝阳观察\n在朝阳市高新区恒远材料公司,该公司产值3亿元。", "恒远材料公司"),
        ("沈阳大学有学生3万人。沈阳远大公司产值3亿元。该公司有员工300人。", "沈阳远大公司"),
        ("长春汽车\n一汽解放产量3万辆。公司计划投资5亿元。", "一汽解放"),
    ],
)
def test_the_firm_that_is_meant_is_the_last_one_called_so(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("去年,沈阳北站发送旅客30万人。", "沈阳北站"),
        ("去年,大连海洋世界接待游客30万人。", "大连海洋世界"),
        ("大连旅游\n假日期间,老虎山森林公园接待游客30万人。", "老虎山森林公园"),
        ("哈尔滨旅游\n假日期间,北方动物园接待游客30万人。", "北方动物园"),
        ("去年,沈阳故宫接待游客30万人。", "沈阳故宫"),
        ("去年,沈阳铁路局发送旅客30万人。", "沈阳铁路局"),
    ],
)
def test_the_figure_of_a_station_or_a_sight_is_its_own(text, wanted):
    assert said(text) == [(wanted, True)]


@pytest.mark.parametrize(
    "clause",
    ["市内主要景区", "热门景区", "新建医院", "周边景区", "全市A级景区", "国有滑雪场", "新增博物馆"],
)
def test_sights_and_works_of_no_name_are_of_the_city(clause):
    assert places(f"沈阳旅游\n沈阳市旅游升温,{clause}接待游客30万人。沈阳市{clause}3个。") == ["沈阳市"] * 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("山里的变化\n龙潭乡有企业30家。乡里还有大棚50栋。", ["龙潭乡"] * 2),
        ("山里的变化\n去年,大梨树村有企业30家。村里还有大棚50栋。", ["大梨树村"] * 2),
        ("海城观察\n西柳镇有商户3000家。全镇产值30亿元。", ["西柳镇"] * 2),
        ("鞍山观察\n友好街道有小区30个。", ["友好街道"]),
        ("鞍山观察\n美丽乡村有30个,贫困村有2个,工业重镇有3个,特色小镇有4个。", ["鞍山市"] * 4),
        ("开原观察\n项目分布在中固镇、城东镇和威远堡镇,占地30亩。", ["开原市"]),
    ],
)
def test_a_town_alone(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("长春观察\n长春汽开区管委会介绍,全区有企业180户。", "长春汽开区"),
        ("本溪观察\n明山区收入11亿元,但高新区收入4亿元。", "本溪高新区"),
        ("锦州观察\n锦州港投资5亿元。西海港区投资3亿元。", "西海港区"),
        ("营口观察\n我市以老边区钢铁工业园、南楼开发区为重点,打造产业集群,产值390亿元。", "营口市"),
        ("大连观察\n大连长兴岛化工园区管委会介绍,园区有企业30家。", "大连长兴岛化工园区"),
    ],
)
def test_more_zones(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("要闻\n中评社北京1月30日电 辽宁大连开工项目24个。\n今年规划项目90个。", ["大连市"] * 2),
        ("要闻\n新华社北京1月17日电 全国粮食产量5亿吨。\n其中玉米2亿吨。", ["全国"] * 2),
        ("物价\n2月1日\n6月份,全国物价上涨2.5%。粮食价格上涨1%。\n食品价格上涨3%。", ["全国"] * 3),
        ("要闻\n沈阳讯 辽宁省有项目30个。\n今年新增8个。", ["辽宁省"] * 2),
        ("义乌商品\n新华社杭州3月2日电 浙江省出口增长3%。", ["浙江省"]),
        ("“今年收成好,每斤卖4元。”5月9日,建平县的老张说。", ["建平县"]),
    ],
)
def test_where_a_report_is_written_says_less_than_what_it_speaks_of(text, wanted):
    assert places(text) == wanted


def test_respectively_goes_on_to_the_next_sentence_until_another_place_is_named():
    text = "本溪观察\n溪湖区和南芬区收入分别为8亿元和7亿元。两地都有增长,增速分别达到63%和93%。"
    assert places(text) == ["溪湖区", "南芬区"] * 2
    assert places("本溪观察\n溪湖区和南芬区都有增长。平山区两项分别为8亿元和7亿元。")[-2:] == ["平山区"] * 2


@pytest.mark.parametrize("share", ["四分之一、全球市场的百分之八", "5%、全省的8%", "三成、东北地区的五分之一"])
def test_the_share_of_another_place_is_no_figure_of_it(share):
    assert set(places(f"兴城观察\n兴城市泳装产品占全国市场的{share}。")) == {"兴城市"}


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("沈阳市产值增长5%。出口增长3%。", False),
        ("沈阳观察\n沈阳市产值增长5%。\n出口增长3%。", False),
        ("辽宁观察\n沈阳市产值增长5%。出口增长3%。", False),
        ("辽宁观察\n沈阳市产值增长5%,大连市增长4%。出口增长3%。", True),
        ("辽宁观察\n辽宁省产值增长4%。\n沈阳市产值增长5%。\n出口增长3%。", True),
        ("沈阳观察\n沈鼓集团产值增长5%。出口增长3%。", True),
        ("沈鼓集团观察\n沈鼓集团产值增长5%。出口增长3%。", False),
        ("沈阳观察\n长春市产值增长5%。出口增长3%。", True),
        ("沈阳材料研究中心有人才30名。", True),
        ("沈阳市统计局公布,产值增长5%。", False),
        ("2023年沈阳市统计公报\n铁西区产值增长5%。\n出口增长3%。", False),
    ],
)
def test_what_weakens_a_conclusion_is_marked(text, doubted):
    assert said(text)[-1][1] != doubted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "沈阳观察\n沈阳市和平、沈河、大东、皇姑、铁西五区分别增长5%、6%、7%、8%和9%。",
            ["和平区", "沈河区", "大东区", "皇姑区", "铁西区"],
        ),
        ("沈阳观察\n其中,和平30个、沈河20个、大东15个。", ["和平区", "沈河区", "大东区"]),
        ("大连观察\n甘井子、金州两区分别增长4%、5%。", ["甘井子区", "金州区"]),
        ("大连观察\n全市开工。中山8家、西岗7家、沙河口6家。", ["中山区", "西岗区", "沙河口区"]),
        ("鞍山观察\n铁东、铁西、立山分别增长4%、5%和6%。", ["铁东区", "铁西区", "立山区"]),
        ("辽宁观察\n铁岭、朝阳、抚顺分别增长3%、4%、5%。", ["铁岭市", "朝阳市", "抚顺市"]),
        ("辽宁观察\n海城、凤城分别增长3%、4%。", ["海城市", "凤城市"]),
        ("沈阳观察\n和平、发展是主题,有企业30家。", ["沈阳市"]),
    ],
)
def test_districts_without_their_last_character_in_lists(text, wanted):
    found = [(one.printed, one.place) for one in read(text) if one.kind == FIGURE]
    assert [place for printed, place in found if printed[-1] not in "区"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("辽宁观察\n其中,沈阳增长5%,大连增长6%。投资增长4%。", "辽宁省"),
        ("辽宁观察\n沈阳增长5%,大连增长6%;鞍山增长4%。\n出口增长3%。", "辽宁省"),
        ("沈阳观察\n康平县增长5%,法库县增长6%。投资增长4%。", "沈阳市"),
        ("辽宁观察\n沈阳增长5%。投资增长4%。", "沈阳市"),
        ("辽宁观察\n沈阳增长5%,大连增长6%。该市投资增长4%。", "大连市"),
    ],
)
def test_behind_a_sentence_on_several_stands_what_they_lie_in(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize("lies", ["坐落于东港市", "位于东港市境内", "地处东港", "总部位于东港市", "落户东港市"])
def test_where_a_firm_lies_is_no_place_of_its_figure(lies):
    assert places(f"辽宁观察\n丹东港是深水良港,{lies},去年吞吐量7500万吨。")[-1] == "丹东港"


@pytest.mark.parametrize(
    "firms",
    ["沈飞、黎明等企业", "华晨宝马、上通北盛两户重点企业", "沈鼓集团、北方重工等30家企业", "大连港、锦州港等单位"],
)
def test_a_list_of_firms_is_none_of_them(firms):
    assert places(f"辽宁观察\n{firms}产值增长10%。")[-1] == "辽宁省"


def test_a_place_at_the_end_of_a_text_ends_with_it():
    assert list(gazetteer.find("到沈阳", {})) == [(1, 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("政府工作报告发布\n新华社北京3月5日电 国内生产总值增长5%。", ("全国", False)),
        ("粮食生产会议召开\n中新社北京3月5日电 粮食产量保持在3亿斤。", ("全国", False)),
        ("春耕开始\n人民网北京3月5日讯 春耕面积3万亩。", ("全国", False)),
        ("经济向好\n新华社北京3月5日电 北京市产值增长5%。", ("北京市", True)),
        ("经济向好\n新华社北京3月5日电 辽宁省产值增长5%。", ("辽宁省", True)),
    ],
)
def test_what_is_written_from_the_capital_may_be_of_the_nation(text, wanted):
    assert said(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("沈阳观察\n县域地区(包含康平县、法库县)产值3亿元。", "沈阳市"),
        ("沈阳观察\n三个县区(包括康平县、法库县、新民市)产值3亿元。", "沈阳市"),
        ("沈阳观察\n涉农地区(含康平、法库)产值3亿元。", "沈阳市"),
        ("沈阳观察\n城区(不含康平县)产值3亿元。", "沈阳市"),
        ("沈阳观察\n北部两县(即康平县、法库县)产值3亿元。", "沈阳市"),
    ],
)
def test_what_a_bracket_lists_is_no_place_of_what_follows(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    "list_",
    [
        "沈阳故宫、张氏帅府等景区",
        "沈阳故宫、张氏帅府、北陵公园等文化旅游景区",
        "新民兴隆、于洪小韩村等温泉景区",
        "浑南万达、太原街等商圈",
        "沈北三台子、蒲河等公园",
    ],
)
def test_a_list_of_sights_is_none_of_them(list_):
    assert places(f"沈阳观察\n{list_}接待游客3万人。")[-1] == "沈阳市"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("大连港稳步增长\n据大连港集团统计,该港去年吞吐量3亿吨。", "大连港"),
        ("客流观察\n据大连港集团快报,去年吞吐量3亿吨。", "大连港集团"),
        ("客流观察\n据恒远集团介绍,去年产值3亿元。", "恒远集团"),
        ("客流观察\n沈阳局集团公司发送旅客3万人。", "沈阳局集团公司"),
        ("大连港观察\n去年,商品车占有辽宁港口80%的份额。", "大连港"),
    ],
)
def test_bodies_and_what_they_are_called_by(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize("cities", ["31个大城市", "特大城市", "超大城市", "大城市", "各大城市"])
def test_large_cities_are_no_county(cities):
    assert "大城县" not in places(f"就业观察\n{cities}失业率5%。")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("沈阳观察\n沈阳等8个城市产值增长5%。", "沈阳市"),
        ("辽宁观察\n大连、丹东等地新增企业30家。", "辽宁省"),
        ("辽宁观察\n恒远有限公司等8家企业投资3亿元。", "辽宁省"),
        ("辽宁观察\n在鞍山等市新建电站30座。", "辽宁省"),
        ("辽宁观察\n沿线设鞍山、海城、盖州等共6个车站。", "辽宁省"),
    ],
)
def test_what_begins_or_ends_a_list_is_no_place_of_it(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize("route", ["沈阳至丹东", "沈阳北站至丹东", "沈阳到丹东", "沈阳—丹东", "沈阳站—丹东站"])
def test_where_a_line_runs_is_no_place_of_it(route):
    assert places(f"铁路开工\n{route}铁路全长200公里,设车站6座。") == ["", ""]


@pytest.mark.parametrize(
    "partners",
    ["对日本出口3亿元,韩国增长5%", "对日本出口3亿元,其次是韩国5亿元", "向日本出口3万吨,美国则以72%居首"],
)
def test_other_countries_of_a_sentence_on_a_partner_are_partners(partners):
    assert set(places(f"大连观察\n大连市{partners}。")) == {"大连市"}


@pytest.mark.parametrize("among", ["在全省率先推广", "在全国首位", "在全省首位度提高", "在东北领先", "在全球布局"])
def test_how_a_place_stands_among_others_changes_none(among):
    assert places(f"会议召开\n大连市产值增长5%,{among}。\n出口增长3%。") == ["大连市"] * 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("辽宁观察\n大连市金山园、银山园等景区接待游客3万人。", "大连市"),
        ("辽宁观察\n大连市金州、小山村等景区接待游客3万人。", "大连市"),
        ("辽宁观察\n海城市恒远、大成等企业产值3亿元。", "海城市"),
        ("辽宁观察\n法库县南山、北山等景点接待游客3万人。", "法库县"),
        ("辽宁观察\n沈阳市万达、中街等商圈销售额3亿元。", "沈阳市"),
    ],
)
def test_a_list_behind_the_whole_name_of_a_place_is_of_it(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("项目开工\n恒远集团年产30万吨的项目在抚顺奠基。", "抚顺市"),
        ("项目开工\n恒远集团总投资3亿元的项目落户法库县。", "法库县"),
        ("项目开工\n总投资3亿元的项目在法库县正式开工。", "法库县"),
        ("项目开工\n年产30万吨的生产线在营口建成投产。", "营口市"),
        ("项目开工\n投资3亿元的泵站在盘锦动工。", "盘锦市"),
    ],
)
def test_a_project_is_where_it_is_begun(text, wanted):
    assert places(text)[0] == wanted


@pytest.mark.parametrize(
    "meeting",
    [
        "签约仪式在浑南区举行",
        "开工活动在浑南区举行",
        "推介会在浑南区召开",
        "工作会议在浑南区召开",
        "发布会在浑南区举行",
    ],
)
def test_where_a_meeting_of_a_place_is_held_is_not_that_of_its_figures(meeting):
    assert places(f"要闻\n昨日,沈阳市{meeting},共有项目30个。") == ["沈阳市"]


@pytest.mark.parametrize("unit", ["20亿元", "30万吨", "5亿美元", "800张床位", "3万平方米"])
def test_a_name_behind_what_is_counted_of_it_is_no_place_of_the_next(unit):
    text = f"沈阳观察\n浑南区签约项目3个,包括总规模{unit}的沈阳恒远园和总投资30亿元的医院。"
    assert set(places(text)) == {"浑南区"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("要闻\n大东区签约电厂改造、沈阳智慧园建设等项目40个。", ["大东区"]),
        ("要闻\n沈阳增长5%、大连增长6%。", ["沈阳市", "大连市"]),
        ("要闻\n法库县建成大桥、沈阳段公路等工程30个。", ["法库县"]),
        ("要闻\n康平县新建学校、沈阳分院等设施30处。", ["康平县"]),
        ("要闻\n沈阳30家、大连20家。", ["沈阳市", "大连市"]),
    ],
)
def test_an_item_without_a_figure_leaves_what_follows_to_its_sentence(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("政府工作报告\n我代表海城市人民政府报告工作。\n产值增长5%。", ("海城市", True)),
        ("政府工作报告\n在昌图县第九届人民代表大会第三次会议上\n全县产值增长5%。", ("昌图县", True)),
        ("政府工作报告\n在长海县第九届人民代表大会上\n市委、市政府和县委领导有力,产值增长5%。", ("长海县", True)),
        ("建平县政府工作报告\n产值增长5%。", ("建平县", True)),
        ("在法库县人大会议上的讲话\n产值增长5%。", ("法库县", True)),
    ],
)
def test_who_reports_speaks_of_his_own_place(text, wanted):
    assert said(text)[-1] == wanted


@pytest.mark.parametrize("head", ["我省工业向好", "前5月我省外贸增长", "我省秋收过半", "全省春运开始", "我省农业丰收"])
def test_our_province_in_the_headline_is_the_place_of_the_article(head):
    text = f"{head}\n沈阳增长5%、大连增长6%。\n三大行业分别增长3%和4%。"
    assert places(text)[-1] == "辽宁省"


@pytest.mark.parametrize(
    "bracket",
    ["(庄河市1个断流)", "(大连市有1个)", "(其余在鞍山)", "(沈阳北部除外)", "(大连另计)"],
)
def test_what_a_bracket_names_ends_with_it(bracket):
    assert places(f"辽宁观察\n辽宁省断面有154个{bracket},优良126个。")[-1] == "辽宁省"


@pytest.mark.parametrize("next_", ["其次是", "依次是", "增长最快的是", "产量最高的是", "其次为"])
def test_the_next_of_a_list_has_figures(next_):
    assert places(f"辽宁观察\n沈阳市增长5%;{next_}大连,增长6%。")[-1] == "大连市"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮食丰收\n今年,中国东北三省总产量1.4亿吨。", "东北三省"),
        ("粮食丰收\n东三省总产量1.4亿吨。", "东三省"),
        ("粮食丰收\n去年,东北耕地面积5000万亩。", "东北"),
        ("粮食丰收\n全国产量6亿吨。被称为粮仓的吉林省产量4000万吨。", "吉林省"),
        ("粮食丰收\n中国辽宁省产量2000万吨。", "辽宁省"),
        ("森林防火\n东北虎有50只。", ""),
        ("物流观察\n东北亚地区有港口30个。", ""),
    ],
)
def test_the_north_east(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    "none",
    ["江苏好人4名", "苏州西路改造3公里", "新沂河大桥长3公里", "大连大道长3公里", "沈阳老字号30家", "鞍山故事30篇"],
)
def test_roads_rivers_and_honours_called_after_a_place_are_none(none):
    assert places(f"朝阳观察\n{none}。") == ["朝阳市"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("医疗观察\n去年,沈阳医学院奉天医院床位1300张。", "沈阳医学院奉天医院"),
        ("医疗观察\n恒远医院南山院区坐落于沈阳市沈北新区大路16号,占地30亩。", "恒远医院南山院区"),
        ("医疗观察\n沈阳市沈北新区有医院30家。", "沈北新区"),
        ("医疗观察\n鞍山市六所重点医院有床位3000张。", "鞍山市"),
        ("医疗观察\n沈阳三甲医院共有床位3万张。", "沈阳市"),
        ("新城观察\n沈阳蒲河新城落地项目30个。", "沈阳蒲河新城"),
        ("新区观察\n沈抚新区项目开工。此次新区开工项目30个。", "沈抚新区"),
        ("海城观察\n海城市西柳镇、南台镇共有企业30家。", "海城市"),
    ],
)
def test_hospitals_and_zones_by_their_whole_name(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("企业观察\n辽阳恒星铝业有限公司投产。\n恒星铝业产值3亿元。", "辽阳恒星铝业有限公司"),
        ("企业观察\n锦州大友机械部件有限公司(以下简称大友公司)上榜。\n大友公司产值3亿元。", "锦州大友机械部件有限公司"),
        ("企业观察\n锦州大友机械有限公司(下称“大友”)上榜。\n大友产值3亿元。", "锦州大友机械有限公司"),
        ("企业观察\n鞍山福瑞达工程有限公司产值3亿元。", "鞍山福瑞达工程有限公司"),
        ("企业观察\n位于海城市西柳镇的辽宁恒星材料有限公司产值3亿元。", "辽宁恒星材料有限公司"),
        ("盘锦观察\n盘锦稻香种养殖专业合作社有大棚30栋。", "盘锦稻香种养殖专业合作社"),
        ("盘锦观察\n盘锦市农民合作社有3000家。", "盘锦市"),
        ("海城观察\n海城菱镁实验区地处海城市南部,企业有30家。", "海城菱镁实验区"),
    ],
)
def test_firms_by_their_short_names_and_where_they_lie(text, wanted):
    assert places(text)[-1] == wanted


@pytest.mark.parametrize(
    "projects",
    [
        "引进恒远有限公司年产3万吨项目、上海大成有限公司年产5万吨项目",
        "引进3万吨钢板、天津大成有限公司5万吨钢管等项目",
        "洽谈江苏恒远集团3万吨项目、鑫茂(福建)集团5万吨项目、上海大成有限公司9万吨项目",
        "签约北京恒远有限公司投资3亿元的项目、上海大成有限公司投资5亿元的项目",
        "推进深圳恒远有限公司总投资3亿元的项目、河南大成有限公司总投资5亿元的项目",
    ],
)
def test_firms_in_a_list_of_what_a_place_wins_have_no_figures(projects):
    assert set(places(f"招商观察\n法库县{projects}。")) == {"法库县"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("开工\n在抚顺产业园区举行了沈阳经济区重点项目奠基仪式。园区有企业32家。", "抚顺产业园区"),
        ("鞍山观察\n中国恒远工业集团年产500万吨。", "鞍山市"),
        ("辽宁秋收过半\n在沈阳市沈北新区兴隆台街道,20台收割机作业。\n全省收获300万亩;水稻收获60万亩。", "辽宁省"),
        ("山东观察\n青岛59亿元、日照37亿元。", "日照市"),
        ("山东观察\n年日照时数2600小时,日照充足,降水600毫米。", "山东省"),
    ],
)
def test_events_bodies_and_cities_that_are_words(text, wanted):
    assert places(text)[-1] == wanted
