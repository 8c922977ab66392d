"""Times in features: holidays, long ago, what is so every year, what a quarter is reckoned to have brought."""

import pytest

from indicators.reading import FIGURE, read


def periods(text: str, title: str = "林河县消息", year: int = 2024) -> list[str]:
    return [one.period or "" for one in read(f"{title}\n{text}", year=year) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("本报林河2月15日电 春节黄金周，全县接待游客98万人次，增长10%。", ["2024-02", "2024-02"]),
        ("本报讯 10月8日，记者获悉，国庆假期，全县接待游客35万人次。", ["2024-10"]),
        ("2月1日至20日春运期间，机场保障航班7656架次。", ["2024-02-01/2024-02-20"]),
        ("2024年五一假期，全县接待游客82万人次。\n古城景区累计接待游客34万人次，增长11%。", ["2024-05"] * 3),
        ("今年国庆期间，商场销售额7亿元。全县累计接待游客20万人次。", ["2024-10", "2024-10"]),
    ],
)
def test_a_holidays_figures_are_of_the_holiday(text, wanted):
    title = "春节黄金周客流旺" if "春节" in text else "林河县消息"
    assert periods(text, title) == wanted


@pytest.mark.parametrize("then", ["新中国成立前", "解放前", "建国前", "治理前", "改革开放前"])
def test_no_calendar_tells_long_ago(then):
    assert periods(f"2018年，林地200万亩。\n{then}，林地只有18万亩，森林覆盖率2.9%。") == ["2018", "", ""]


@pytest.mark.parametrize("words", ["年产量常年稳定在53万吨", "年产鲜花260万枝", "年产值突破10亿元", "年销售额9亿元"])
def test_what_is_so_every_year_is_of_no_day(words):
    assert periods(f"本报讯 9月26日，记者来到林河县，这里的花卉{words}。") == ["2024"]


@pytest.mark.parametrize("part", ["一季度", "上半年", "前三季度", "前5个月", "1—8月"])
def test_what_a_part_of_a_year_is_reckoned_to_have_brought_is_of_it(part):
    text = "面对压力，林河县稳中有进。\n工业总产值预计增长6.5%，民营企业预计实现增加值63亿元。"
    assert len(set(periods(text, f"林河县{part}经济平稳"))) == 1
    assert "/" in periods(text, f"林河县{part}经济平稳")[0]


@pytest.mark.parametrize("day", ["12月20日", "11月28日", "12月5日"])
def test_a_report_of_december_is_of_its_year(day):
    text = "过去的一年，区政府攻坚克难。全年生产总值增长5%，新增企业7家。"
    assert periods(text, f"林河区人民政府工作报告（2023年{day}）", 2023) == ["2023", "2023"]
    assert periods(text, "林河区人民政府工作报告（2023年1月5日）", 2023) == ["2022", "2022"]


@pytest.mark.parametrize("how", ["经过40年发展", "经过几十年的建设", "经过10余年努力", "经过三十年的探索"])
def test_what_has_come_of_many_years_is_there_now(how):
    assert periods(f"1984年，林河建县。{how}，林河已有产业链17条。")[-1] == ""


@pytest.mark.parametrize("what", ["接待游客20万人次", "始发邮轮12艘次", "引进外资3亿美元", "保障航班80架次"])
def test_what_adds_up_to_a_month_began_in_january(what):
    assert periods(f"截至6月底，全市共{what}。") == ["2024-01/2024-06"]


@pytest.mark.parametrize("reached", ["增加到", "扩大到", "提高到", "发展到", "降到"])
def test_a_level_is_of_the_end_of_the_years(reached):
    assert periods(f"2014年至2023年，合作社的土地{reached}2260亩。") == ["2023"]
