"""What of a figure is doubtful by all that is told of it: five examples of each reason, and of what is none."""

import pytest

from indicators.reading import FIGURE, read
from indicators.reading.plain import is_counted, is_plain


def doubted(text: str, field: str, year: int = 2023) -> list[bool]:
    """Of each figure of a text, whether a field is marked."""
    return [field in one.unsure for one in read(text, year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("鞍山市政府工作\n一年来,我们真抓实干,实现地区生产总值386亿元,增长5.1%。", [True, True]),
        ("锦州迎客\n昨日,锦州市接待游客12.3万人次,同比增长8%。", [True, True]),
        ("铁岭外贸\n铁岭市出口额18亿元,同比增长4.4%。", [True, True]),
        ("本溪植树\n6年间,本溪市造林42万亩。", [True]),
        ("朝阳县养羊\n朝阳县羊存栏31万只。", [False]),
        ("朝阳县养羊\n这一年不易。目前,朝阳县羊存栏31万只。", [False]),
        ("盘锦化工\n今年喜事多。盘锦市一个化工项目总投资12亿元。", [False]),
    ],
)
def test_no_time_is_doubtful_where_one_is_spoken_of(text, unsure):
    assert doubted(text, "period") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("丹东柞蚕\n1987年5月,丹东市建起蚕种场。这里有蚕农2.6万户。", [True]),
        ("海城菱镁\n2009年,海城市设立园区。园区聚集企业140家。", [True]),
        ("凌源花卉\n2012年,凌源市种下鲜切花。全市有花农8000户。", [True]),
        ("北镇葡萄\n2005年,北镇市办起冷库。冷库存葡萄3万吨。", [True]),
        ("东港渔业\n2016年,东港市改造渔港。渔港停船900艘。", [True]),
        ("海城菱镁\n2009年,海城市有企业140家。", [False]),
        ("海城菱镁\n2022年,海城市设立园区。园区聚集企业140家。", [False]),
    ],
)
def test_a_year_long_gone_does_not_surely_go_on(text, unsure):
    assert doubted(text, "period") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("春来忙生产\n铁西区开工早。工人谈到恒远泵业公司时说，今年1月完成产值3200万元。", [True]),
        ("春来忙生产\n铁西区开工早。仁和医院今年添床位120张。", [True]),
        ("春来忙生产\n铁西区开工早。社员谈到春晓合作社时说，种下番茄260亩。", [True]),
        ("春来忙生产\n铁西区开工早。工人谈到宏大轧钢厂时说，产钢9万吨。", [True]),
        ("铁西区忙生产\n铁西区开工早。各类医院添床位120张。", [False]),
        ("铁西区忙生产\n铁西区开工早。全区完成产值3200万元。", [False]),
    ],
)
def test_the_place_is_doubtful_where_a_firm_is_spoken_of(text, unsure):
    assert doubted(text, "place") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("东港草莓\n走进东港市恒远食品有限公司。种草莓的农户有310家。", [True]),
        ("东港草莓\n走进远山工业园区。入驻企业31家。", [True]),
        ("东港草莓\n走进东港市恒远食品有限公司。公司卖草莓310吨。", [False]),
        ("东港草莓\n走进东港市远山工业园区。园区有企业31家。", [True]),
        ("东港草莓\n走进东港市青石沟村。村里有大棚310座。", [False]),
        ("东港草莓\n走进东港市柳林镇。全镇有大棚310座。", [False]),
        ("东港草莓\n走进东港市滨江街道。当地有大棚310座。", [False]),
        ("东港草莓\n东港市有大棚310座。", [False]),
        ("东港草莓\n东港市青石沟村有大棚310座。", [False]),
        ("东港草莓\n东港市恒远食品有限公司卖草莓310吨。", [False]),
        ("青石沟村的草莓\n东港市青石沟村有大棚310座。", [False]),
        ("东港草莓\n全国有大棚310万座。", [False]),
    ],
)
def test_a_place_that_its_ending_alone_makes_one_is_doubtful_in_another_sentence(text, unsure):
    assert doubted(text, "place") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("辽宁部署春耕\n2月14日,会议召开。今年粮食产量420亿斤。", [True]),
        ("大连铺路\n3月2日,记者获悉,今年大连市农民人均纯收入增长9%。", [True]),
        ("沈阳供热\n1月8日,会议召开。今年沈阳市改造管网330公里。", [True]),
        ("营口港口\n4月11日,记者获悉,今年营口市进出口增长12%。", [True]),
        ("抚顺植树\n3月12日,活动举行。今年抚顺市造林21万亩。", [True]),
        ("抚顺植树\n3月12日,活动举行。今年抚顺市已造林21万亩。", [False]),
        ("抚顺植树\n11月12日,活动举行。今年抚顺市造林21万亩。", [False]),
        ("抚顺植树\n3月12日,活动举行。2022年抚顺市造林21万亩。", [False]),
    ],
)
def test_what_is_of_this_year_may_be_to_come_early_in_it(text, unsure):
    assert doubted(text, "status") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("盘锦港口\n25万吨航道工程启动建设。", [True]),
        ("盘锦化工\n该项目建设全球最大的60万吨聚丙烯装置。", [True]),
        ("朝阳风电\n企业追加风机容量40万千瓦。", [True]),
        ("阜新光伏\n光伏基地开工,规模80兆瓦。", [True]),
        ("营口铁路\n扩建码头岸线640米。", [True]),
        ("营口铁路\n码头岸线640米。", [False]),
        ("阜新风电\n2×350兆瓦机组吊装完毕。投产后年发电8亿千瓦时。", [True, False]),
        ("大连地铁\n4号线正在施工，车站18座。", [True]),
        ("营口铁路\n扩建码头岸线已达640米。", [False]),
        ("营口铁路\n新建码头12座。", [False]),
    ],
)
def test_the_size_of_what_is_being_built_may_not_be_there(text, unsure):
    assert doubted(text, "status") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("2022年,锦州市有医院41家,床位9000张;养老机构70家,床位6200张。", [False, False, False, False]),
        ("2022年,锦州市出口额12亿元。2022年,锦州市出口额9亿元。", [False, True]),
        ("2022年,锦州市贸易额占40%,其中贸易额占31%。", [True, True]),
        ("2022年,锦州市招商项目61个,总投资80亿元;技改项目14个,总投资6亿元。", [False, True, False, True]),
        ("2022年,锦州市接待游客310万人次,过夜游客44万人次,接待游客26万人次。", [False, False, True]),
        ("2021年,锦州市出口额12亿元。2022年,锦州市出口额9亿元。", [False, False]),
        ("2022年,锦州市出口额12亿元。2022年,丹东市出口额9亿元。", [False, False]),
        ("2022年,锦州市出口额12亿元。2022年,锦州市出口额12亿元。", [False, False]),
    ],
)
def test_a_second_number_of_the_same_is_of_something_else(text, unsure):
    assert doubted(f"锦州市情况\n{text}", "indicator") == unsure


@pytest.mark.parametrize(
    "text",
    [
        "养老、失业保险参保人数分别为31万人、12万人",
        "红松、落叶松苗木基地分别为3处、5处",
        "小麦、水稻良种大户分别为210户、330户",
        "门诊、住院病历档案分别为6万份、2万份",
        "公交、地铁换乘站台分别为40座、22座",
    ],
)
def test_the_name_of_a_member_of_a_list_is_doubtful_where_nobody_prints_it_so(text):
    assert doubted(f"丹东市情况\n2022年,丹东市{text}。", "indicator")[0]


def test_members_of_a_list_whose_names_are_printed_are_sure():
    text = "丹东市情况\n2022年,丹东市进口额、出口额分别为31亿元、12亿元。"
    assert doubted(text, "indicator") == [False, False]


@pytest.mark.parametrize(
    "name", ["恒远公司设备投资", "假期第三天门票收入", "商会宣布增加投资", "网上通过扫码销售额", "园区公司产值"]
)
def test_a_name_that_holds_who_when_or_how_is_no_plain_one(name):
    assert not is_plain(name)


@pytest.mark.parametrize("noun", ["项目", "企业", "产品", "城市", "农村"])
def test_a_noun_that_says_too_little_is_no_name_of_what_is_counted(noun):
    assert not is_counted(noun)


@pytest.mark.parametrize("count", ["三个季度", "两批次", "五条", "八家", "一座"])
def test_a_small_count_in_characters_among_digits_may_be_a_word(count):
    assert doubted(f"林河县见闻\n全县投资8亿元,增长9%,仅{count}生产线开工。", "value")[-1]


@pytest.mark.parametrize("count", ["三个百分点", "两吨", "五万元", "八成", "三十五家"])
def test_what_is_measured_or_greater_is_no_word(count):
    assert not doubted(f"林河县见闻\n全县投资8亿元,增长9%,提高{count}。", "value")[-1]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("这座工厂2022年6月投产,总投资150亿元", True),
        ("这座电站去年已投运,总投资30亿元", True),
        ("这座大桥前年通车,总投资9亿元", True),
        ("总投资35亿元的白河啤酒公司正式投产", True),
        ("白河酒厂建成投产,总投资3亿元", True),
        ("白河酒厂建成投产后,总投资3亿元的二期开工", False),
        ("白河酒厂预计正式投产,总投资3亿元", False),
        ("去年引进的项目,总投资3亿元,预计明年投产", False),
        ("这个项目2022年签约,总投资3亿元", False),
    ],
)
def test_the_planned_total_of_what_stands_already_is_doubtful(text, unsure):
    assert doubted(f"白河县工业\n{text}。", "status") == [unsure]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("全国就业\n5月27日,公报公布。去年以来,就业平稳。全年新增就业126万人。", [True]),
        ("白河就业\n3月7日,通报公布。年末失业人数9万人,培训4万人。", [True, True]),
        ("白河就业\n11月7日,通报公布。全年新增就业126万人。", [False]),
        ("白河就业\n3月7日,会议召开。今年全年新增就业126万人。", [False]),
        ("白河就业\n3月7日,会议召开。2022年全年新增就业126万人。", [False]),
    ],
)
def test_the_whole_year_of_which_an_early_article_speaks_may_be_the_last(text, unsure):
    assert doubted(text, "period") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("白河港全年完成812万标箱\n白河港去年完成吞吐量812万标箱。", [True, False]),
        ("白河港全年完成812万标箱\n白河港今年完成吞吐量812万标箱。", [False, False]),
        ("白河港全年完成812万标箱\n白河港去年完成吞吐量903万标箱。", [False, False]),
    ],
)
def test_a_headline_that_tells_another_time_than_its_text_is_doubtful(text, unsure):
    assert doubted(text, "period") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("医药,烟草制品业,汽车制造业增加值同比分别增长13%、9%、2%", [False] * 3),
        ("养老、失业保障参保登记分别为13万人、9万人", [True] * 2),
        ("医药制造业、汽车制造业增加值同比分别增长13%、9%", [False] * 2),
        ("汽车制造业增加值增长13%", [False]),
    ],
)
def test_numbers_of_a_list_that_names_none_of_them_alone_are_doubtful(text, unsure):
    assert doubted(f"锦州市工业\n2022年,锦州市{text}。", "indicator") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("2022年,全区平稳发展。过去五年新增公路19公里。", [True]),
        ("2022年,全区平稳发展。十年来接待游客19万人。", [True]),
        ("2022年,全区新增公路19公里。", [False]),
    ],
)
def test_what_came_in_several_years_is_not_surely_of_one(text, unsure):
    assert doubted(f"白河区公路\n{text}", "period") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("工作成绩\n一届一次会议在大连开幕。国内生产总值增长12%。", [True]),
        ("大连工作成绩\n一届一次会议在大连开幕。国内生产总值增长12%。", [False]),
    ],
)
def test_where_a_meeting_was_held_is_not_surely_the_place(text, unsure):
    assert doubted(text, "place") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("大桥总投资9亿元,桥墩43座,服务区13个。", [False, True, True]),
        ("大桥总投资9亿元,已建桥墩43座。", [False, False]),
        ("高速公路采用双向4车道。", [True]),
        ("努力为确保粮食产量稳定在500亿斤夯实基础。", [True]),
        ("这6条高速公路完工后将联网。", [True]),
        ("项目建成后方便群众出行;高速公路全长175公里。", [True]),
    ],
)
def test_a_figure_among_plans_is_not_surely_there_nor_a_length_reckoned(text, unsure):
    assert doubted(f"白河县公路\n{text}", "status") == unsure
