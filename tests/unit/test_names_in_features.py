"""What figures of features are called: how far works have come, how something fares, whose a bare metric is."""

import pytest

from indicators.reading import FIGURE, read


def names(text: str) -> list[str]:
    return [one.indicator for one in read(f"林河县消息\n{text}", year=2024) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("how", "name"),
    [
        ("工业投资加速扩张，", "工业投资"),
        ("社会消费品零售总额再创新高，", "社会消费品零售总额"),
        ("外贸进出口逆势上扬，", "外贸进出口"),
        ("全市旅游收入一路走高，", "旅游收入"),
        ("上半年，固定资产投资较快增长，", "固定资产投资"),
    ],
)
def test_a_number_without_a_name_is_of_what_fares_so(how, name):
    assert names(f"企业实现营收308亿元。{how}同比增长22%，高于全国13个百分点。")[1:] == [name, name]


def test_what_pulls_is_not_what_grows():
    assert names("工业增加值增长5%，出口拉动明显，比上年提高2个百分点。")[1] == "工业增加值"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全县36个项目集中签约。", ["签约项目"]),
        ("70个重大工程陆续开工。", ["开工重大工程"]),
        ("78个亿元以上项目开复工。", ["亿元以上开复工项目", ""]),
        ("全县项目38个，其中12个是今年新开工的，20个是续建的。", ["项目", "新开工项目", "续建项目"]),
        ("全县亿元以上项目续建165个。", ["", "亿元以上续建项目"]),
    ],
)
def test_the_stage_of_works_is_a_part_of_their_name(text, wanted):
    assert [got for got, want in zip(names(text), wanted, strict=True) if want] == [want for want in wanted if want]


@pytest.mark.parametrize("metric", ["利润总额", "税收", "增加值", "总产值", "利润"])
def test_a_bare_metric_is_of_what_the_other_is_of(metric):
    assert names(f"规上工业营业收入增长41%，增速居前，{metric}增长24%。")[1] == f"规模以上工业{metric}"


@pytest.mark.parametrize("works", ["垃圾填埋场48座", "焚烧设施17座", "污水处理厂9座", "处理中心3座", "水站6座"])
def test_what_facilities_can_treat_is_theirs(works):
    assert names(f"全县有{works}，处理能力3340吨/日。")[1] == f"{works.rstrip('座0123456789')}处理能力"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("①税收收入完成46亿元。", "税收收入"),
        ("1月份到港船舶256艘次。", "到港船舶"),
        ("占全乡农民人均收入6857元的八成。", "农民人均收入"),
    ],
)
def test_what_leads_on_is_no_part_of_a_name(text, name):
    assert names(text)[0] == name
