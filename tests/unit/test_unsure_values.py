"""Values that are in doubt, and numbers whose unit would be a guess."""

import pytest

from indicators.reading import read


def test_a_tables_headings_end_with_the_next_prose():
    text = "指标 年末数（万人） 比重（%）\n人口 92.8 100\n今年有所增长，原因如下。\n某公司 甲类 26 14"
    assert [one.unit for one in read(text) if one.kind == "figure"] == ["万人", "%", "", ""]


def test_what_is_bigger_is_no_slogan():
    assert all("value" not in one.unsure for one in read("大于10厘米的48处，大于20家的3个，高大的5棵"))


@pytest.mark.parametrize("text", ["每户三万二", "骆驼2000余。", "突破10，", "近300，", "多达500余，"])
def test_a_number_of_nothing_that_is_named_is_unsure(text):
    [one] = [one for one in read(text) if one.kind == "figure"]
    assert (one.unit, "value" in one.unsure) == ("", True)


@pytest.mark.parametrize(
    "text", ["辽西5市增长较快", "覆盖三省区", "沈阳、大连等八市", "下辖6县", "下辖三县", "最后两位。"]
)
def test_a_number_that_may_sum_up_what_is_named_is_unsure(text):
    [one] = [one for one in read(text) if one.kind == "figure"]
    assert "value" in one.unsure


@pytest.mark.parametrize("text", ["现有县城14个", "合并了3个区", "共48位", "涉及12个市县"])
def test_a_number_that_counts_is_sure(text):
    [one] = [one for one in read(text) if one.kind == "figure"]
    assert "value" not in one.unsure
