"""Is a figure done, planned, a target or an estimate? The many words that say so, each alone."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str) -> list[str]:
    return [one.status or "" for one in read(f"新闻\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("公司有意在邻近地块再建车间1座。", "planned"),
        ("厂里盘算着再招工人150人。", "planned"),
        ("县里准备分三年拿出扶持资金9000万元。", "planned"),
        ("双方商定在园区建设仓库3座。", "planned"),
        ("四季度安排完成投资16亿元。", "planned"),
        ("今年轮到24座矿山治理。", "planned"),
        ("企业还要新上生产线8条。", "planned"),
        ("工程预算金额3860万元。", "planned"),
        ("1260艘渔船将出海生产。", "planned"),
        ("最后20座放在明年治理。", "planned"),
        ("明年全县要再发展蓝莓5000亩。", "planned"),
        ("全县产值剑指100亿元。", "target"),
        ("公司把全年销售目标定为18亿元。", "target"),
        ("该市把今年增速预期定在6%左右。", "target"),
        ("据抽样调查推算，全省残疾人224.2万人。", "actual"),
        ("市渔业局预估，秋汛捕捞量3.8万吨。", "estimate"),
        ("公司发布业绩预告：净利润2.1亿元。", "estimate"),
        ("照眼下的行情，全卖掉进账9万元。", "estimate"),
        ("今冬全市供热需用煤86万吨。", "estimate"),
        ("眼下只招到63人。", "actual"),
        ("计划招生3200人，实际报到3126人。", "actual"),
        ("计划招工150人，眼下只招到63人。", "actual"),
        ("这是第三期准备工作，已投入3亿元。", "actual"),
        ("两市约定俗成，互免费用3亿元。", "actual"),
        ("谋划项目120个。", "actual"),
        ("高峰出现在10月，接待3万人。", "actual"),
    ],
)
def test_a_word_says_in_what_sense_a_figure_is_meant(text, wanted):
    assert statuses(text)[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "医院新院区昨天开工。新院区设置床位1200张。",
        "年产3万吨的饲料厂日前奠基。饲料厂占地30亩。",
        "码头扩建规划日前获批。码头设计年吞吐能力300万吨。",
    ],
)
def test_the_size_of_what_the_sentence_before_begins_is_planned(text):
    assert statuses(text)[-1] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "零件厂上月开机生产，总投资2亿元。",
        "新厂日前揭牌，总投资2亿元。",
        "酒店上周末迎客，总投资2亿元。",
    ],
)
def test_what_a_thing_cost_that_is_at_work_is_done(text):
    assert statuses(text) == ["actual"]


def test_what_is_reckoned_of_a_year_that_just_ended_is_an_estimate():
    text = "政府工作报告\n预计2022年全市实现地区生产总值480亿元，增长13.5%。"
    assert [one.status for one in read(text, year=2023) if one.kind == FIGURE] == ["estimate"] * 2


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("关于2023年主要任务的通知", "（九）新增滴灌面积12万亩。", "planned"),
        ("沈河区2023年部门预算情况说明", "今年，三公经费1468万元。", "planned"),
        ("沈河区2022年部门预算执行情况", "去年，三公经费1468万元。", "actual"),
        ("第七次全国人口普查公报", "现将数据公布如下：全区常住人口中，男性为7万人。", "actual"),
        ("上半年经济分析", "下半年，再组织企业申报专项15个。", "planned"),
        ("环保目标完成情况", "未完成的是黄标车，应淘汰312辆，实际淘汰287辆。", "actual"),
        ("上半年经济分析", "增速比年初预期目标低3.6个百分点。", "actual"),
        ("2023年民政工作安排", "城市低保每人每月补助360元。", "planned"),
        ("医疗补偿方案", "起付线由100元降至50元。", "planned"),
        ("2023年政府工作报告", "新能源装机为120万千瓦，占比达到52%。今年，新开工项目22个。", "planned"),
        ("煤矿关闭情况", "三年共需安置1200人。", "planned"),
        ("关于指标的说明", "能耗控制指标为18万吨。", "planned"),
        ("治堵见闻", "今年先打通28条断头路。", "planned"),
        ("调整预期指标的报告", "建议将全年粮食产量上调至12万吨。", "planned"),
        ("财政预算草案的说明", "本级安排教育支出12亿元。", "planned"),
        ("财政预算执行情况", "教育支出12亿元。", "actual"),
        ("就业见闻", "保证年内招工不少于300人。", "target"),
        ("棚改情况", "今年，要拆的还有61万平方米。", "planned"),
        ("规划评估", "研发比重只有1.6%，离2.2%的计划数尚有差距。", "target"),
        ("创业见闻", "今年浑南区准备拿出2亿元设立基金。", "planned"),
        ("旅游会议", "会议要求，二季度客运量要恢复到去年同期的105%以上。", "target"),
        ("旅游快报", "客运量恢复到去年同期的105%。", "actual"),
        ("港区见闻", "今年西海工业区的道路要铺27公里。", "planned"),
        ("节能见闻", "今年全市单位生产总值能耗要下降4.5%。", "target"),
        ("减负见闻", "我们一年就能少交180万元。", "estimate"),
        ("节能见闻", "昌盛化工一年能省电196万千瓦时。", "estimate"),
        ("农村见闻", "农业局要让收入10万元以上的村占比达到75%。", "target"),
        ("造林见闻", "雨季还要补造3万亩。", "planned"),
        ("财税见闻", "全年9.9亿元的任务有把握拿下。", "target"),
        ("财税见闻", "四季度还有39.8亿元的任务。", "target"),
        ("水利讲话", "今后五年，我们要在巩固已有成果的基础上，投入8亿元，新增面积40万亩。", "planned"),
        ("大桥见闻", "文化路跨线桥11月15日提前通车。这座桥总投资2.3亿元。", "actual"),
        ("公路见闻", "估算投资8000万元，后来增加了两座隧道，最终花了1.1亿元。", "actual"),
        ("船厂见闻", "一座自升式钻井平台正在合龙。这座平台作业水深400英尺，造价2.2亿美元。", "planned"),
        ("核电见闻", "4台机组全部进入安装阶段，单机容量111万千瓦。", "planned"),
        ("实事见闻", "清单上有新建公办幼儿园12所。", "planned"),
        ("物流见闻", "市里提出，用三年时间把比重提高到20%以上。", "target"),
        ("减税见闻", "四季度，全省还要为67万户做辅导。", "planned"),
        ("造船见闻", "小船厂另打算盘，8月交付了6艘拖轮。", "actual"),
        ("节能见闻", "据测算，上半年能耗下降4.26%。", "actual"),
        ("节能见闻", "上半年能耗下降4.26%，离全年下降5%的目标仍有距离。", "target"),
    ],
)
def test_titles_and_set_phrases(title, text, wanted):
    assert [one.status for one in read(f"{title}\n{text}", year=2023) if one.kind == FIGURE][-1] == wanted


@pytest.mark.parametrize("change", ["大涨", "大增", "猛增", "激增", "飙升", "微增"])
def test_many_words_say_that_something_rose(change):
    [one] = [one for one in read(f"快报\n票房同比{change}44.7%。", year=2023) if one.kind == FIGURE]
    assert (one.indicator, one.measure) == ("票房", "growth")
