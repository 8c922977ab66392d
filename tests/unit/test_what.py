"""What a figure is of: the measure apart from the name, names from earlier clauses, lists and nouns behind."""

import pytest

from indicators.reading import FIGURE, read
from indicators.reading.measures import DATE_MARK, measured, named


def told(text: str, year: int = 2024) -> list[tuple[str, str]]:
    return [(one.indicator, one.measure) for one in read(text, year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("words", "unit", "measure", "rest"),
    [
        ("出口额同比增长", "%", "growth", "出口额"),
        ("出口额比上年同期下降", "%", "growth", "出口额"),
        ("投资增速为", "%", "growth", "投资"),
        ("产值增长", "倍", "growth", "产值"),
        ("村集体收入翻", "番", "growth", "村集体收入"),
        ("价格环比上涨", "%", "growth-previous", "价格"),
        ("用电量较上月增长", "%", "growth-previous", "用电量"),
        (f"产量比{DATE_MARK}增长", "%", "growth-since", "产量"),
        ("存款余额较年初增长", "%", "growth-since", "存款余额"),
        ("收入年均增长", "%", "growth-average", "收入"),
        (f"客流{DATE_MARK}平均增长", "%", "growth-average", "客流"),
        ("常住人口比上年末增加", "万人", "difference", "常住人口"),
        ("失业率下降", "个百分点", "difference", "失业率"),
        ("增速高于全省平均水平", "个百分点", "difference", ""),
        ("存款较年初新增", "亿元", "difference", "存款"),
        ("民间投资占比达到", "%", "share", "民间投资"),
        ("税收占财政收入的比重为", "%", "share", "税收"),
        ("占全市总量的", "%", "share", ""),
        ("新增就业完成年度计划的", "%", "share", "新增就业"),
        ("装备制造业拉动规上工业增长", "个百分点", "contribution", "装备制造业"),
        ("消费对经济增长的贡献率为", "%", "contribution", "消费"),
        ("产量是上年同期的", "倍", "index", "产量"),
        ("采购经理指数为", "", "index", "采购经理指数为"),
        ("森林覆盖率提高到", "%", "level", "森林覆盖率"),
        ("企业增加到", "家", "level", "企业"),
        ("占地面积", "亩", "level", "占地面积"),
        ("市场占有率达", "%", "level", "市场占有率达"),
        ("人口自然增长率", "‰", "level", "人口自然增长率"),
    ],
)
def test_the_measure_is_split_off_the_words(words, unit, measure, rest):
    assert (measured(words, unit).measure, measured(words, unit).rest) == (measure, rest)


def test_what_stands_behind_a_number_says_the_measure_too():
    assert measured("工业经济以", "%", "的速度增长").measure == "growth"
    assert measured("工业经济实现", "%", "的企业").measure == "level"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("地区生产总值增长率", ("地区生产总值", "growth")),
        ("出口额同比增长", ("出口额", "growth")),
        ("价格环比涨幅", ("价格", "growth-previous")),
        ("第二产业增加值占地区生产总值比重", ("第二产业增加值", "share")),
        ("投资贡献率", ("投资", "contribution")),
        ("人口自然增长率", ("人口自然增长率", "level")),
        ("增速", ("增速", "level")),
    ],
)
def test_a_name_may_tell_its_measure(name, wanted):
    assert named(name) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "全市社会消费品零售总额210亿元，同比增长6.2%，高于全省1.1个百分点。",
            [("社会消费品零售总额", "level"), ("社会消费品零售总额", "growth"), ("社会消费品零售总额", "difference")],
        ),
        (
            "规模以上工业增加值增长5%。其中，装备制造业增长8%，高技术制造业下降1.2%。",
            [("规模以上工业增加值", "growth"), ("装备制造业增加值", "growth"), ("高技术制造业增加值", "growth")],
        ),
        (
            "全年肉类产量31万吨，其中猪肉18万吨，牛肉4万吨。",
            [("肉类产量", "level"), ("猪肉产量", "level"), ("牛肉产量", "level")],
        ),
        (
            "居民消费价格上涨0.4%。分类别看，衣着上涨1%，居住下降0.2%。",
            [("居民消费价格", "growth"), ("衣着价格", "growth"), ("居住价格", "growth")],
        ),
        (
            "地区生产总值980亿元。其中，第一产业增长3%，第三产业增长6%。",
            [("地区生产总值", "level"), ("第一产业增加值", "growth"), ("第三产业增加值", "growth")],
        ),
        (
            "全年发电量140亿千瓦时，其中风电52亿千瓦时，占37%。",
            [("发电量", "level"), ("风电发电量", "level"), ("风电发电量", "share")],
        ),
        ("入园企业由31家增加到52家。", [("入园企业", "level"), ("入园企业", "level")]),
    ],
)  # fmt: skip
def test_what_was_named_before_is_carried_on_and_completes_its_parts(text, wanted):
    assert told(text) == wanted


def test_a_paragraph_forgets_the_one_before():
    assert told("出口额12亿元。\n同比增长3%。") == [("出口额", "level"), ("", "growth")]


@pytest.mark.parametrize(
    ("text", "names", "measure"),
    [
        ("小麦、玉米、大豆产量分别为3万吨、52万吨和6万吨", "小麦产量 玉米产量 大豆产量", "level"),
        ("进口、出口分别增长5.1%和6.2%", "进口 出口", "growth"),
        ("农产品加工业、冶金工业增加值分别增长3%和下降2%", "农产品加工业增加值 冶金工业增加值", "growth"),
        ("规上工业增加值、固定资产投资、社零总额分别增长6%、9%和7%", "规上工业增加值 固定资产投资 社零总额", "growth"),
        ("农民合作社、家庭农场分别达到310家和95个", "农民合作社 家庭农场", "level"),
        ("三次产业增加值占地区生产总值比重分别为9%、41%和50%", "第一产业增加值 第二产业增加值 第三产业增加值", "share"),
        ("沈阳、大连地区生产总值分别增长5.2%和6.1%", "地区生产总值 地区生产总值", "growth"),
    ],
)  # fmt: skip
def test_each_number_of_a_list_has_a_name_and_all_share_the_measure(text, names, measure):
    assert told(text) == [(name, measure) for name in names.split()]


def test_a_list_of_numbers_alone_is_of_those_named_before():
    text = "城镇居民人均可支配收入3.8万元，农村居民人均可支配收入2.1万元，分别增长4.7%和8.1%。"
    names = ["城镇居民人均可支配收入", "农村居民人均可支配收入"]
    assert told(text) == [*((name, "level") for name in names), *((name, "growth") for name in names)]


def test_lists_of_other_lengths_are_left_alone():
    assert told("进口、出口、转口分别增长5%和6%")[0][0] != "进口"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县累计建成78个项目", "项目"),
        ("园区引进120名大学生创业", "大学生"),
        ("惠及4.7万户居民，", "居民"),
        ("市里出台36项措施", "措施"),
        ("这里生活着三百余名志愿者", "志愿者"),
        ("入库“小巨人”等15个“老字号”企业", "“老字号”企业"),
        ("该企业在58个国家设有", "国家"),
    ],
)
def test_what_is_counted_may_stand_behind(text, name):
    assert [one[0] for one in told(text)][-1] == name


def test_what_one_number_counts_is_not_what_the_next_does():
    assert told("养了5只山羊和3只绵羊、7头黄牛。") == [("山羊", "level"), ("绵羊", "level"), ("黄牛", "level")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全市已累计完成固定资产投资320亿元", "固定资产投资"),
        ("截至2023年末，全县实现农林牧渔业总产值56亿元", "农林牧渔业总产值"),
        ("今年以来，我市将新增停车位650个", "新增停车位"),
        ("全区拥有高新技术企业86家", "高新技术企业"),
        ("年末户籍人口21万人", "户籍人口"),
        ("规模以上工业企业实现利润26亿元", "规模以上工业企业利润"),
        ("执业（助理）医师6104人", "执业（助理）医师"),
        ("“一网通办”事项网上可办率98%", "“一网通办”事项网上可办率"),
        ("其中60岁及以上人口占31%", "60岁及以上人口"),
        ("生猪存栏142万头", "生猪存栏"),
        ("城市建成区绿化覆盖率41%", "城市建成区绿化覆盖率"),
        ("家庭人均花费860元", "家庭人均花费"),
        ("该项目总投资6亿元", "总投资"),
    ],
)
def test_fillers_verbs_time_and_place_are_no_part_of_a_name_and_no_word_is_cut(text, name):
    assert told(text)[-1][0] == name


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("全市粮食产量120万吨，同比增长3%。", [False, False]),
        ("全市38个特色小店人气正旺。", [True]),
        ("他家里却有23℃。", [True]),
        ("同比增长3%。", [True]),
        ("全市粮食产量120万吨。其中有80万吨。", [False, True]),
    ],
)
def test_a_name_that_is_concluded_or_that_no_office_prints_is_unsure(text, unsure):
    figures = [one for one in read(text, year=2024) if one.kind == FIGURE]
    assert ["indicator" in one.unsure for one in figures] == unsure


@pytest.mark.parametrize(
    "text",
    [
        "茶叶企业38家",
        "全市现有38个重点项目开工",
        "固定电话用户38万户",
        "快递合同额38亿元",
        "全市共有38座水库",
    ],
)
def test_a_plain_name_beside_its_number_is_sure(text):
    assert not any("indicator" in one.unsure for one in read(text, year=2024) if one.kind == FIGURE)


@pytest.mark.parametrize(
    "text",
    [
        "全市实现交易额38亿元",
        "按自然口径下降38%",
        "最先启动38个",
        "他家的蟹每公斤38元",
        "其收入会超过38万元",
        "企业设展位38个",
        "安装38台单机容量大的机组",
    ],
)
def test_a_name_that_lacks_its_noun_or_holds_a_verb_is_unsure(text):
    assert all("indicator" in one.unsure for one in read(text, year=2024) if one.kind == FIGURE)


def test_a_long_text_takes_time_in_proportion(monkeypatch):
    """Words before a number are looked for no further than a clause reaches, however long the text is."""
    from indicators.reading import ahead

    seen: list[int] = []
    clause = ahead._clause

    def watched(text: str, low: int, end: int) -> int:
        seen.append(end - low)
        return clause(text, low, end)

    monkeypatch.setattr(ahead, "_clause", watched)
    read("产量很高的地方" * 400 + "粮食产量120万吨" * 50, year=2024)
    assert len(seen) == 50
    assert max(seen) <= ahead.FARTHEST


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区域 PM2.5（微克/立方米） 优良天数比例 平均气温\n千山区 34 87.1% -6.8℃", "PM2.5 优良天数比例 平均气温"),
        ("县区 粮食产量（万吨） 生猪存栏（万头）\n昌图县 120.5 86.2", "粮食产量 生猪存栏"),
        ("序号 项目名称 总投资（亿元）\n1 高端轴承项目 6.8", "高端轴承项目总投资"),
        ("企业名称 产值（万元） 税收（万元）\n宏运机械厂 8600 320", "宏运机械厂产值 宏运机械厂税收"),
        ("指标 绝对值 同比增长（%）\n粮食产量（万吨） 120.5 3.1", "粮食产量 粮食产量"),
    ],
)
def test_rows_of_places_and_firms_are_measured_in_what_their_columns_say(text, names):
    assert [name for name, _ in told(text)] == names.split()


def test_growth_in_such_a_table_is_of_the_column_before():
    text = "城市 产值（亿元） 增长（%） 用工（万人） 比上年增减（万人）\n营口市 210 7.2 3.1 -0.2"
    assert told(text) == [("产值", "level"), ("产值", "growth"), ("用工", "level"), ("用工", "difference")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("片区进出口总额143亿元", "进出口总额"),
        ("园区面积12平方公里", "园区面积"),
        ("对墨西哥出口6800辆", "对墨西哥出口"),
        ("为大飞机配套的企业9家", "为大飞机配套的企业"),
        ("位于开发区的轴承项目总投资11亿元", "轴承项目总投资"),
        ("再生水利用率从18%提高到了32%", "再生水利用率"),
        ("国庆假期发送旅客312万人次", "发送旅客"),
    ],
)
def test_what_a_figure_is_said_of_is_no_part_of_its_name_but_what_it_is_for_is(text, name):
    assert told(text)[-1][0] == name


def measures(text: str) -> list[str]:
    return [one.measure for one in read(f"标题\n{text}", year=2021) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("比2019年同期增长12%", "growth-since"),
        ("与2018年同期相比下降12%", "growth-since"),
        ("较2017年同期提高12%", "growth-since"),
        ("接待游客比2019年同期增长12%", "growth-since"),
        ("产值比2015年同期上涨12%", "growth-since"),
        ("比2020年同期增长12%", "growth"),
        ("同比增长12%", "growth"),
    ],
)
def test_the_same_time_of_an_earlier_year_is_no_year_before(text, measure):
    assert measures(text)[-1] == measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("食品价格环比上涨3%，蔬菜价格上涨12%", ["growth-previous", "growth-previous"]),
        ("价格环比持平。其中，食品价格下降12%", ["growth-previous"]),
        ("价格比上月上涨3%。其中，衣着价格上涨12%", ["growth-previous", "growth-previous"]),
        ("价格环比上涨3%，同比上涨4%，其中衣着上涨12%", ["growth-previous", "growth", "growth"]),
        ("价格环比上涨3%。出口增长12%", ["growth-previous", "growth"]),
    ],
)
def test_what_a_change_is_counted_from_goes_on(text, expected):
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("公司里，12%的员工从事研发", "share"),
        ("全村超过12%的家庭经营大棚", "share"),
        ("规模占全省14个市总量的12%", "share"),
        ("对增长的贡献率超过五成，达到12%", "contribution"),
        ("三产占比近六成，达12%", "share"),
        ("给予售价12%的补助", "level"),
        ("以12%的速度增长", "growth"),
        ("收入年均递增12%", "growth-average"),
        ("税收增速达到了12%", "growth"),
        ("冰箱便宜了12元", "difference"),
        ("价格贵了12元", "difference"),
        ("这条路长12公里", "level"),
    ],
)
def test_shares_and_changes_in_other_words(text, measure):
    assert measures(text)[-1] == measure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("从资金中调剂12%", True),
        ("把资金的用途定为12%", True),
        ("收入拿出12%", True),
        ("返还资金12%", True),
        ("还有12%", True),
        ("绿化覆盖率12%", False),
        ("利率为12%", False),
        ("同比增长12%", False),
        ("占全省的12%", False),
    ],
)
def test_a_level_in_per_cent_without_a_name_for_it_is_unsure(text, unsure):
    assert ["measure" in one.unsure for one in read(f"标题\n{text}", year=2021) if one.kind == FIGURE][-1:] == [unsure]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A level that is passed or a point that is reached is nothing that the number counts.
        ("全县水泥产量首次突破300万吨大关。", ["水泥产量"]),
        ("全市进出口总额突破2000亿元门槛，增长8%。", ["进出口总额", "进出口总额"]),
        ("我国原煤产量再次突破40亿吨。", ["原煤产量"]),
        ("集装箱吞吐量逆势增长3.1%。", ["集装箱吞吐量"]),
        ("4月份城镇调查失业率升至6.1%的高点。", ["城镇调查失业率"]),
        # What a doer did in all.
        ("合作社共种植玉米120公顷。", ["玉米"]),
        ("某铁路局集团公司共发送旅客120万人。", ["发送旅客"]),
        ("同期生产水泥210万吨。", ["水泥"]),
        ("当月生产纯碱8万吨，增长2%。", ["纯碱", "纯碱"]),
        # As many numbers as names.
        ("全市出口总值、进口总值增长3.1%和4.2%。", ["出口总值", "进口总值"]),
        ("全县猪肉、牛肉、羊肉产量增长1%、2%和3%。", ["猪肉产量", "牛肉产量", "羊肉产量"]),
        # A bracket that a comma parts.
        ("全省县区(含县级市，下同)一般公共预算收入300亿元。", ["一般公共预算收入"]),
    ],
)
def test_verbs_marks_and_brackets_are_no_names(text, names):
    assert [name for name, _ in told(text)] == names


@pytest.mark.parametrize(
    "printed", ["航班起降800架次", "飞机起降1.2万架次", "完成起降300架次", "日均起降90架次", "累计起降2000架次"]
)
def test_take_offs_and_landings_do_not_fall(printed):
    (figure,) = [one for one in read(printed) if one.kind == FIGURE]
    assert figure.value > 0


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # All of a kind, and what is done with whom, are the name's own.
        ("全市温泉旅游景区接待人数8万人。", ["温泉旅游景区接待人数"]),
        ("全市民营企业实现出口总值60亿元。", ["民营企业出口总值"]),
        ("全县限额以上餐饮企业实现营业额3亿元。", ["限额以上餐饮企业营业额"]),
        # What is counted, without what is told of each.
        ("全国31个大城市城镇失业率下降。", ["大城市"]),
        ("全国200个机场货邮量上升。", ["机场"]),
        ("全省40个县财政收入增加。", ["县"]),
        ("占全市的比重由8%上升至10%。", ["", ""]),
    ],
)
def test_all_of_a_kind_and_what_is_counted(text, names):
    assert [name for name, _ in told(text)] == names


@pytest.mark.parametrize("words", ["增加均在", "增长均", "下降都在", "增幅均在", "减少也在"])
def test_a_change_that_all_share_is_growth(words):
    assert measured(f"门票收入同比{words}", "%", "").measure == "growth"


@pytest.mark.parametrize("above", ["高", "低", "快", "慢", "高出"])
def test_points_are_no_level_and_go_on_with_what_was_named(above):
    text = f"林河县工业\n全县工业投资8亿元,增长9%,增速比全省和全国分别{above}0.7、1.4个百分点。"
    assert told(text)[-2:] == [("工业投资", "difference"), ("工业投资", "difference")]


@pytest.mark.parametrize(
    "name", ["固定资产投资", "规模以上工业增加值", "社会消费品零售总额", "粮食产量", "地区生产总值"]
)
def test_what_is_printed_in_yuan_or_tonnes_is_in_per_cent_its_growth(name):
    text = f"林河县经济\n全县{name}同比增长9%,比全省平均水平(7%)高2个百分点。"
    assert told(text) == [(name, "growth"), (name, "growth"), (name, "difference")]
    assert ["measure" in one.unsure for one in read(text) if one.kind == FIGURE] == [False, True, False]


@pytest.mark.parametrize("said", ["占比", "比重", "增速", "增幅", "涨幅"])
def test_what_is_said_of_the_last_of_a_list_is_said_of_all(said):
    measure = "share" if said in ("占比", "比重") else "growth"
    figures = told(f"林河县财政\n教育支出、农林水支出{said}分别为24%、15%。")
    assert figures == [("教育支出", measure), ("农林水支出", measure)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("税收收入占地方财政收入66%。", ["税收收入"]),
        ("贡献率合计为59%。", ["投资"]),
        ("住宅销售面积3万平方米,办公楼增长2%。住宅销售额4亿元,下降3%,办公楼增长5%。", ["办公楼销售额"]),
        ("全县五个省级园区实现工业增加值9亿元。", ["省级园区工业增加值"]),
        ("全县共计划实施项目46个。", ["实施项目"]),
        ("尽管进口13亿元。", ["进口"]),
    ],
)
def test_words_that_are_no_part_of_a_name(text, names):
    assert [name for name, _ in told(f"林河县见闻\n全县投资8亿元。{text}")][-len(names) :] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("外企完成的工业产值占总量的90%。", ["工业产值"]),
        ("全年超额完成造林面积70万亩。", ["造林面积"]),
    ],
)
def test_no_particle_begins_a_name(text, names):
    assert [name for name, _ in told(f"林河县见闻\n{text}")] == names


@pytest.mark.parametrize("space", ["", " "])
def test_a_space_before_the_numbers_of_a_list_changes_nothing(space):
    figures = told(f"林河县用电\n工业、农业用电量分别累计增长{space}11%、7%。")
    assert figures == [("工业用电量", "growth"), ("农业用电量", "growth")]


@pytest.mark.parametrize("moved", ["前移", "后移", "上移", "下移"])
def test_how_far_a_rank_moved_is_a_difference(moved):
    assert told(f"林河县投资\n工业投资增长22%,居全省第11位,比一季度{moved}3位。")[-1] == ("工业投资", "difference")


@pytest.mark.parametrize("change", ["增速", "增幅", "涨幅", "同比增速", "增长率"])
def test_the_change_that_a_number_is_of_is_no_part_of_its_name(change):
    assert told(f"林河县投资\n工业投资{change}从去年5月的11.5%回落到今年5月的9.2%。") == [("工业投资", "growth")] * 2


@pytest.mark.parametrize("noun", ["能源基地", "能力中心", "能耗项目", "能级平台", "能动车间"])
def test_a_noun_may_begin_with_what_is_a_verb_alone(noun):
    assert told(f"林河县见闻\n全县建设3个省级{noun}。") == [(f"省级{noun}", "level")]


@pytest.mark.parametrize("reached", ["增长达到8%", "同比增长均达到8%", "增速达到8%"])
def test_growth_that_reaches_so_much_is_growth(reached):
    assert measures(f"水泥产量{reached}") == ["growth"]


@pytest.mark.parametrize("reached", ["增长到8万吨", "增至8万吨", "提高到8万吨"])
def test_what_has_grown_to_so_much_is_a_level(reached):
    assert measures(f"水泥产量{reached}") == ["level"]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("游客比疫情发生前的2019年增长5.9%", "growth-since"),
        ("运量较扩能改造前的2015年增长20%", "growth-since"),
        ("游客比疫情前增长5.9%", "growth-since"),
        ("演出较2023年同比增长40.92%", "growth"),
        ("对全市经济发展的贡献度为51%", "contribution"),
        ("新能源汽车销量超过了汽车新车总销量的50%", "share"),
    ],
)
def test_what_a_change_is_counted_from_and_what_a_part_is_of(words, measure):
    assert measures(words) == [measure]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("整治提升15条背街小巷", "level"),
        ("改造提升12家企业", "level"),
        ("排名提升2位", "difference"),
        ("效率提升3个百分点", "difference"),
        ("效率提升3%", "growth"),
    ],
)
def test_so_many_things_that_were_raised_are_no_difference(words, measure):
    assert measures(words) == [measure]
