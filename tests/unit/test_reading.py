"""Every rule of the reader with an example of it: ``printed=reading`` for figures, ``printed<kind>`` for the rest."""

import pytest

from indicators.reading import FIGURE, KINDS, paragraphs, read
from tests.unit.told import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Numerals, scales, units
        ("总投资88.32亿元", "88.32亿元=88.32亿元"),
        ("辆数3,456辆", "3,456辆=3456辆"),
        ("产量１，２３４吨", "１，２３４吨=1234吨"),
        ("立案321 146件", "321 146件=321146件"),
        ("贷款5千元", "5千元=5000元"),
        ("装机5千瓦", "5千瓦=5千瓦"),
        ("面积3561.5千公顷", "3561.5千公顷=3561.5千公顷"),
        ("粮食515.6亿斤", "515.6亿斤=515.6亿斤"),
        ("投资2.6万亿元", "2.6万亿元=2.6万亿元"),
        ("人口14亿1178万人", "14亿1178万人=141178万人"),
        ("用电3.4亿千瓦时", "3.4亿千瓦时=3.4亿千瓦时"),
        ("投资3个亿", "3个亿=3亿"),
        ("销量突破10万", "突破10万=>10万"),
        ("引进三万五千人", "三万五千人=35000人"),
        ("培训两万名", "两万名=2万名"),
        ("时长一个多月", "一个多月=>1个月"),
        ("用时两个半小时", "两个半小时=2.5个小时"),
        ("历时两年半", "两年半=2.5年"),
        ("提高半个百分点", "半个百分点=0.5个百分点"),
        ("吞吐量21,798(万TEU)", "21,798(万TEU)=21798万TEU"),
        ("降雪2680mm，风速12m/s", "2680mm=2680mm | 12m/s=12m/s"),
        ("重247·5公斤", "247·5公斤=247.5公斤"),
        ("气温零下20℃", "零下20℃=-20℃"),
        ("自然增长率-3.62‰", "-3.62‰=-3.62‰"),
        ("花了两块八毛钱", "两块八毛钱=2.8块"),
        # Shares and ratios
        ("增长百分之五点六", "百分之五点六=5.6%"),
        ("死亡率千分之三", "千分之三=3‰"),
        ("占四分之三", "四分之三=75%"),
        ("相当于1/3", "1/3=33.333333%"),
        ("占三成", "三成=3成"),
        ("一半以上村民", "一半以上=≥50%"),
        ("产值翻一番", "一番=1番"),
        ("增长2.3倍", "2.3倍=2.3倍"),
        ("提高3.2个百分点", "3.2个百分点=3.2个百分点"),
        ("高于全国1.2百分点", "1.2百分点=1.2百分点"),
        ("提高9百分点", "9百分点=9百分点"),
        ("增速提高三个点", "三个点=3个点"),
        ("利润率六个多点", "六个多点=>6个点"),
        ("选出3个点位", "3个=3个"),
        ("投资五六个亿", "五六个亿=5~6亿"),
        ("比例为5：1", "5：1=5:1"),
        ("产业结构由21∶50∶29", "21=21% | 50=50% | 29=29%"),
        ("建设2×350兆瓦机组", "2×350兆瓦=700兆瓦"),
        # Falls: the word is the minus and belongs to the print
        ("同比下降29.7%", "下降29.7%=-29.7%"),
        ("比上年减少1.3万人", "减少1.3万人=-1.3万人"),
        ("较上月回落0.3个百分点至50.1%", "回落0.3个百分点=-0.3个百分点 | 50.1%=50.1%"),
        ("降幅收窄2.4个百分点", "收窄2.4个百分点=-2.4个百分点"),
        ("跌幅达3.2%", "跌幅达3.2%=-3.2%"),
        ("办理时间缩短了近一半", "缩短了近一半=≈-50%"),
        ("投诉量减少三成", "减少三成=-3成"),
        ("压缩1/3", "压缩1/3=-33.333333%"),
        ("同比少12天", "少12天=-12天"),
        ("比全省平均低0.5个百分点", "低0.5个百分点=-0.5个百分点"),
        ("每吨下降约300元", "每吨下降约300元=≈-300元/吨"),
        ("下降 3.2%", "下降 3.2%=-3.2%"),
        ("下降超过3%", "下降超过3%=≤-3%"),
        ("减少不超过5家", "减少不超过5家=≥-5家"),
        ("下降3%—5%", "下降3%—5%=-5~-3%"),
        ("A、B分别下降3.2%、1.5%", "下降3.2%=-3.2% | 1.5%=-1.5%"),
        ("高于全国0.7、全省2.3个百分点", "0.7=0.7个百分点 | 2.3个百分点=2.3个百分点"),
        ("比全国高1.2、低于全省0.3个百分点", "1.2=1.2个百分点 | 0.3个百分点=0.3个百分点"),
        ("分别下降3.2、1.5和2.1个百分点", "下降3.2=-3.2个百分点 | 1.5=-1.5个百分点 | 2.1个百分点=-2.1个百分点"),
        ("分别下降3%和增长2%", "下降3%=-3% | 2%=2%"),
        ("增速为-3.2%和1.5%", "-3.2%=-3.2% | 1.5%=1.5%"),
        # and no falls
        ("下降到3.5%", "3.5%=3.5%"),
        ("由12天压缩至3天", "12天=12天 | 3天=3天"),
        ("减少到1.2万人", "1.2万人=1.2万人"),
        ("至少3家、最低3元", "至少3家=≥3家 | 3元=3元"),
        ("增减5%以内", "5%以内=≤5%"),
        ("霜降3天后", "3天后<date>"),
        ("下降\n3%", "3%=3%"),
        # Bounds
        ("不少于30家", "不少于30家=≥30家"),
        ("不得低于30家、不得超过50家", "不得低于30家=≥30家 | 不得超过50家=≤50家"),
        ("不应少于30家、不应超过50家", "不应少于30家=≥30家 | 不应超过50家=≤50家"),
        ("占35%以上", "35%以上=≥35%"),
        ("存栏600余头", "600余头=>600头"),
        ("投入1.2万余户", "1.2万余户=>1.2万户"),
        ("投入5亿多元", "5亿多元=>5亿元"),
        ("二十几年", "二十几年=>20年"),
        ("逾5亿元", "逾5亿元=>5亿元"),
        ("不超过10天", "不超过10天=≤10天"),
        ("不足四成", "不足四成=≤4成"),
        ("3天内办结", "3天内=≤3天"),
        ("约20元", "约20元=≈20元"),
        ("近百家", "近百家=≈100家"),
        ("20来亩", "20来亩=≈20亩"),
        ("上百家", "上百家=≥100家"),
        ("百余家", "百余家=>100家"),
        ("总投资超百亿元", "超百亿元=>100亿元"),
        ("数十个国家", "数十个=?个"),
        ("几十万元收益", "几十万元=?元"),
        ("签订条约3项", "3项=3项"),
        ("附近3家", "3家=3家"),
        ("不少于\n30家", "30家=30家"),
        ("纽约一家公司", "一家<other>"),
        # Ranges
        ("3家至5家", "3家至5家=3~5家"),
        ("1.5～2万元", "1.5～2万元=1.5~2万元"),
        ("15%—20%", "15%—20%=15~20%"),
        ("三四十个叶轮", "三四十个=30~40个"),
        ("十五六岁", "十五六岁=15~16岁"),
        ("1.5～2万", "1.5～2万=1.5~2万"),
        ("5000元至1万元", "5000元至1万元=0.5~1万元"),
        ("80万—1.2亿元", "80万—1.2亿元=0.008~1.2亿元"),
        ("由3家到5家", "3家=3家 | 5家=5家"),
        # Rates
        ("每公斤20元", "每公斤20元=20元/公斤"),
        ("每公斤卖价是20元", "20元=20元/公斤"),
        ("每千瓦时0.8元", "每千瓦时0.8元=0.8元/千瓦时"),
        ("浓度35微克/立方米", "35微克/立方米=35微克/立方米"),
        ("100多元钱一斤", "100多元钱一斤=>100元/斤"),
        # An index has no unit
        ("景气指数为96.93", "96.93=96.93"),
        ("指数为104，居全省前列", "104=104"),
        ("指数下降1.3", "下降1.3=-1.3"),
        ("价格指数（上年=100）为102.1", "100<other> | 102.1=102.1"),
        ("信心指数保持在100以上", "100以上=≥100"),
        ("指数分别为101.2、99.8和100.3", "101.2=101.2 | 99.8=99.8 | 100.3=100.3"),
        ("指数在101.2—102.5之间", "101.2—102.5=101.2~102.5"),
        ("指数由99.8升至101.2。", "99.8=99.8 | 101.2=101.2"),
        ("PMI为50.1%，上升0.3。", "50.1%=50.1% | 0.3=0.3"),
        ("指数3企业、上升3，", "3<name> | 3<other>"),
        ("打通“最后一公里”", "最后一公里<slogan>"),
        # Lists that share a unit
        ("快4.6和3.1个百分点", "4.6=4.6个百分点 | 3.1个百分点=3.1个百分点"),
        ("高出1个和10.8个百分点", "1个=1个百分点 | 10.8个百分点=10.8个百分点"),
        # Chinese numerals that count, and that do not
        ("三家企业、两条线", "三家=3家 | 两条=2条"),
        ("新建一座桥，一座城", "一座=1座 | 一<other>"),
        ("为期十年", "十年=10年"),
        ("我省唯一", "唯一=1个"),
        ("进一步推进一批项目", "进一步<other> | 一批<other>"),
        ("在高三家子村", "三家子村<name>"),
        ("七道泉子西街", "七道泉子西街<name>"),
        ("实现“七通一平”", "七通一平<slogan>"),
        ("推动“两化融合”", "两化融合<slogan>"),
        ("提升四大能力", "四大能力<slogan>"),
        ("搭建A、B等“六大平台”", "六大=6个"),
        ("建设5G基站", "5G<name>"),
        ("15分钟便民生活圈", "15分钟<name>"),
        ("一小时通勤圈", "一小时<name>"),
        ("5年期以上贷款利率为4.2%", "5年期<name> | 4.2%=4.2%"),
        ("三年制专科", "三年制<name>"),
        ("九年义务教育", "九年<name>"),
        ("购买1级能效产品", "1级<name>"),
        ("7×24小时服务", "7×24小时<name>"),
        ("面向长三角", "长三角<name>"),
        ("先行58科创", "58<name>"),
        ("5.6万员工", "5.6万=5.6万"),
        ("三企业", "三<other>"),
        ("建设一座二级医院", "一座=1座 | 二级<name>"),
        ("党的十五大", "十五大<name>"),
        ("红十字会", "红十字会<name>"),
        # Dates
        ("11月29日", "11月29日<date>"),
        ("前5个月", "前5个月<date>"),
        ("今年前三个季度", "前三个季度<date>"),
        ("一季度、上半年", "一季度<date> | 上半年<date>"),
        ("2021—2023年", "2021—2023年<date>"),
        ("“十四五”时期", "十四五<date>"),
        ("3年内、近五年", "3年内<date> | 近五年<date>"),
        ("较2016年1601吨增长", "2016年<date> | 1601吨=1601吨"),
        ("建于1634年", "1634年<date>"),
        ("9月1日8时", "9月1日8时<date>"),
        ("20世纪80至90年代", "20世纪80至90年代<date>"),
        ("吞吐量1937.05万TEU", "1937.05万TEU=1937.05万TEU"),
        ("历时近3周年", "近3周年=≈3周年"),
        # Ordinals and names
        ("第一批8项", "第一批<ordinal> | 8项=8项"),
        ("第一、二、三产业", "第一<ordinal> | 二<ordinal> | 三<ordinal>"),
        ("三是改革。四是建立", "三是<ordinal> | 四是<ordinal>"),
        ("分三期建设，一期面积6万平方米", "三期=3期 | 一期<ordinal> | 6万平方米=6万平方米"),
        ("八届人大四次会议", "八届<ordinal> | 四次<ordinal>"),
        ("地区生产总值[2]869.7亿元", "2<ordinal> | 869.7亿元=869.7亿元"),
        ("国产C919飞机", "C919<name>"),
        ("PM2.5浓度", "PM2.5<name>"),
        ("4A级景区12家", "4A级<name> | 12家=12家"),
        ("地铁9号线与102国道", "地铁9号线<name> | 102国道<name>"),
        ("鞍政发〔2023〕12号", "2023〕12号<name>"),
        ("拨打12345热线", "12345<name>"),
        ("“1324”工作机制", "1324<slogan>"),
    ],
)
def test_examples(text, wanted):
    assert told(text) == wanted


def test_a_flattened_table_gives_its_units():
    text = "主要指标\n指标 绝对值 同比增长（%）\n地区生产总值（亿元） 1,286.4 5.6\n粮食产量（万吨） 268.9 -3.1"
    assert told(text) == ("亿<other> | 1,286.4=1286.4亿元 | 5.6=5.6% | 万<other> | 268.9=268.9万吨 | -3.1=-3.1%")


def test_surroundings_of_a_figure():
    text = (
        "铁岭建成农田\n2025年,铁岭市粮食总产量达到78.5亿斤,同比增长2.3%。"
        "昌图县建成烘干塔36座。\n铁岭市力争到2027年粮食产量达到80亿斤以上,计划投资3.6亿元。"
    )
    figures = [one for one in read(text, year=2026) if one.kind == FIGURE]
    assert [(one.place, one.period, one.indicator, one.status) for one in figures] == [
        ("铁岭市", "2025", "粮食总产量", "actual"),
        ("铁岭市", "2025", "粮食总产量", "actual"),
        ("昌图县", "2025", "烘干塔", "actual"),
        ("铁岭市", "2027", "粮食产量", "target"),
        ("铁岭市", "2027", "投资", "planned"),
    ]
    assert [one.paragraph for one in figures] == [1, 1, 1, 2, 2]


def test_growth_is_a_measure_of_what_was_named_before():
    figures = read("出口额12亿元,同比下降3.2%")
    told = [(one.indicator, one.measure, str(one.value)) for one in figures]
    assert told == [("出口额", "level", "12"), ("出口额", "growth", "-3.2")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("猪肉、牛肉、羊肉产量分别为6.4、1.1和0.3万吨", ["猪肉产量", "牛肉产量", "羊肉产量"]),
        ("进口、出口分别增长5.1%和6.2%", ["进口", "出口"]),
        ("指标 绝对值 同比增长（%）\n粮食产量（万吨） 268.9 -3.1", ["粮食产量", "粮食产量"]),
    ],
)
def test_each_number_of_a_list_or_table_has_its_own_name(text, wanted):
    assert [one.indicator for one in read(text) if one.kind == FIGURE] == wanted


def test_places_of_a_list():
    figures = [one for one in read("出口额中,沈阳、大连分别增长5%和6%") if one.kind == FIGURE]
    assert [(one.place, one.measure) for one in figures] == [("沈阳市", "growth"), ("大连市", "growth")]


def test_a_report_on_a_year_is_of_that_year_whenever_it_came_out():
    text = "2023年营口市国民经济和社会发展统计公报\n全年粮食产量139万吨，一般公共预算收入139亿元。"
    assert [(one.period, one.status) for one in read(text, year=2024) if one.kind == FIGURE] == [("2023", "actual")] * 2


def test_what_is_still_to_come():
    text = "标题\n到2025年，将建成12个中心。\n目前已建成3个中心，还将新增5个。"
    figures = [one for one in read(text, year=2023) if one.kind == FIGURE]
    assert [(one.status, one.period) for one in figures] == [("target", "2025"), ("actual", ""), ("planned", "")]


@pytest.mark.parametrize(
    ("text", "year", "wanted"),
    [
        # A date that only the article's year would put before or after it: a question, as long as nobody knows that.
        ("到2025年，建成中心12个", 0, [""]),
        ("到2025年，建成中心12个", 2023, ["target"]),
        ("到2025年，建成中心12个", 2026, ["actual"]),
        ("2025年底前建成中心12个", 2023, ["target"]),
        ("力争建成中心12个", 0, ["target"]),
        ("预计产粮12吨", 0, ["estimate"]),
        # 将 ahead of what is taken in hand, and a period still to come, with no other word.
        ("全市将资金12元用于培训", 0, [""]),
        ("全市将资金12元用于培训", 2023, [""]),
        ("全市将吸引游客12人", 2023, ["planned"]),
        ("距离将近12公里", 0, ["actual"]),
        ("明年，全市中心12个", 2023, [""]),
        ("2025年，全市中心12个", 2023, [""]),
        ("2025年，全市中心12个", 2025, ["actual"]),
        # What is done is not of the time to come that its sentence names.
        ("力争到2027年建成中心12个，目前已开工3个", 2026, ["target", "actual"]),
    ],
)
def test_what_may_be_still_to_come_is_a_question_and_never_silently_actual(text, year, wanted):
    assert [one.status for one in read(f"标题\n{text}", year=year) if one.kind == FIGURE] == wanted


def test_what_is_done_has_no_time_still_to_come():
    figures = [one for one in read("力争到2027年建成12个，目前已开工3个", year=2026) if one.kind == FIGURE]
    assert [one.period for one in figures] == ["2027", ""]


def test_a_date_to_come_in_the_headline_is_no_year_of_the_article():
    text = "鞍山到2025年建成中心12个\n到2025年，建成中心12个。"
    assert [one.status for one in read(text) if one.kind == FIGURE] == ["", ""]


def test_a_period_needs_a_year():
    assert [one.period for one in read("11月30日")] == [None]
    assert [one.period for one in read("11月30日", year=2021)] == ["2021-11-30"]
    assert [one.period for one in read("前5个月", year=2021)] == ["2021-01/2021-05"]
    assert [one.period for one in read("“十四五”时期")] == ["2021/2025"]


def test_empty_lines_are_no_paragraphs():
    assert paragraphs("标题\n\n一段\n") == [(0, 2), (4, 6)]
    assert [one.paragraph for one in read("标题\n\n30家\n \n40家")] == [1, 2]


def test_kinds_are_those_that_the_command_documents():
    assert KINDS == ("figure", "date", "ordinal", "name", "slogan", "other")


@pytest.mark.parametrize("text", ["A٣型", "x٣", "GB٣٤标准"])
def test_a_digit_of_another_script_behind_a_letter_is_no_figure_and_no_fault(text):
    found = read(text)
    assert found
    assert FIGURE not in {one.kind for one in found}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("分别出口4.6亿、3.1亿和2亿元", ["4.6亿元", "3.1亿元", "2亿元"]),
        ("分别接待3万、2.5万和1万人次", ["3万人次", "2.5万人次", "1万人次"]),
        ("分别产粮6亿、5亿斤", ["6亿斤", "5亿斤"]),
        ("三地分别投资1亿、2亿、3亿美元", ["1亿美元", "2亿美元", "3亿美元"]),
        ("分别栽树12万、8万株", ["12万株", "8万株"]),
        ("装机三百二十万千瓦", ["320万千瓦"]),
        ("装机容量一百二十万千瓦", ["120万千瓦"]),
        ("发电三亿千瓦时", ["3亿千瓦时"]),
        ("产量五十万千克", ["50万千克"]),
        ("容量百二十万千瓦", ["120万千瓦"]),
        ("铁路发车113列次", ["113列次"]),
        ("配备彩超22台", ["22台"]),
        ("购置B超3台", ["3台"]),
        ("价格指数为101.2(以上年为100)，其中食品类99.4，交通类104.1", ["101.2", "99.4", "104.1"]),
        ("城乡居民收入比由上年的2.19缩小至2.15", ["2.19", "2.15"]),
    ],
)
def test_what_a_number_is_in(text, figures):
    found = [one for one in read(text, year=2021) if one.kind == FIGURE]
    assert [f"{one.value.normalize():f}{one.unit}" for one in found] == figures


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("放菌棒2.4万棒", True),
        ("收入都在5亿上", True),
        ("出现了9.7%的下滑", True),
        ("迎来12%的同比降幅", True),
        ("只有3亿", True),
        ("收入3亿元", False),
        ("下降9.7%", False),
        ("增长9.7%的企业", False),
    ],
)
def test_a_value_of_which_something_may_be_missing_is_unsure(text, unsure):
    assert ["value" in one.unsure for one in read(text, year=2021) if one.kind == FIGURE] == [unsure]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("春运为期40天", True),
        ("连着三年丰收,草莓种了20多年", True),
        ("走过七十载", True),
        ("十大产业集群", True),
        ("值守24小时", True),
        ("企业有30家", False),
        ("产值增长5%", False),
    ],
)
def test_what_may_be_no_figure_is_unsure(text, doubted):
    figures = [one for one in read(text) if one.kind == FIGURE]
    assert all(("value" in one.unsure) == doubted for one in figures)
    assert figures


@pytest.mark.parametrize("text", ["利润出现了9。7%的下滑。", "产量3O%的下降。", "收入为9。7亿。"])
def test_a_doubt_is_told_once(text):
    assert [len(one.unsure) == len(set(one.unsure)) for one in read(text)] == [True]


@pytest.mark.parametrize("words", ["点击：", "浏览次数:", "阅读量：", "访问量: ", "点击率："])
def test_what_a_page_counts_of_its_readers_is_no_figure(words):
    assert told(f"来源：统计局 {words}1690次") == "1690<other>"
