"""Under which indicator a figure is filed: exactly by the parts of its name, or it is new."""

import pytest

from indicators.intake.draft import begin
from indicators.intake.filing import filed, resembling, row_of
from indicators.reading.registry import registry
from tests.unit.test_registry import CONFUSABLE


def of(name: str, measure: str, unit: str, dataset) -> str:
    found = filed(name, measure, unit, dataset)
    return found.own or (found.known.indicator if found.known else "")


@pytest.mark.parametrize(
    ("name", "unit", "code"),
    [
        ("瞪羚企业", "家", "gazelle-firms"),
        ("高新技术企业数量", "户", "hightech-firms"),
        ("肉牛存栏量", "头", "cattle"),
        ("生猪存栏", "万头", "pigs"),
        ("国家级专精特新“小巨人”企业", "家", "srdi-giants-national"),
    ],
)
def test_the_tables_own_indicators_come_first(name, unit, code, dataset):
    assert filed(name, "level", unit, dataset).own == code


@pytest.mark.parametrize(
    ("name", "unit", "code"),
    [
        ("粮食总产量", "亿斤", "grain-output"),
        ("旅客运输量", "万人", "passengers"),
        ("旅客运输量", "万吨", ""),
        ("高标准农田", "公顷", "high-standard-fields"),
        ("高标准农田", "亿元", ""),
        ("石墨烯产值", "亿元", ""),
    ],
)
def test_then_those_of_the_registry_in_a_unit_of_their_quantity(name, unit, code, dataset):
    found = filed(name, "level", unit, dataset)
    assert found.own == ""
    assert (found.known.indicator if found.known else "") == code


@pytest.mark.parametrize(("one", "other"), CONFUSABLE)
def test_neither_of_two_confusable_names_is_filed_under_the_other(one, other, dataset):
    units = [registry().find(name).unit for name in (one, other)]
    assert of(one, "level", units[0], dataset) != of(other, "level", units[1], dataset)


def test_a_row_of_the_registry_becomes_a_row_of_the_tables_once(dataset):
    text = "标题\n全市粮食产量120万吨，其中玉米产量80万吨。去年粮食总产量110万吨。"
    draft = begin(text, dataset, "2024")
    assert [row["indicator"] for row in draft.rows if row["kind"] == "figure"] == [
        "grain-output", "grain-output-maize", "grain-output",
    ]  # fmt: skip
    taken = {row["indicator"]: row for row in draft.indicators}
    assert {code: row["parent"] for code, row in taken.items()} == {
        "grain-output": "",
        "grain-output-maize": "grain-output",
    }
    cells = {"name_zh": "粮食产量", "name_en": "Grain output", "topic": "farming", "unit": "万吨"}
    assert {name: taken["grain-output"][name] for name in cells} == cells


def test_what_is_printed_mostly_as_growth_has_its_unit():
    one = registry().find("规模以上工业增加值")
    assert {name: row_of(one, ())[name] for name in ("unit", "measure", "parent")} == {
        "unit": "%",
        "measure": "growth",
        "parent": "",
    }


def test_a_new_indicator_tells_what_it_resembles_and_takes_its_topic(dataset):
    draft = begin("标题\n全市樱桃种植合作社320家，机器人出口额3.2亿元。", dataset, "2024")
    names = {row["name_zh"]: row["topic"] for row in draft.indicators}
    assert names == {"樱桃种植合作社": "", "机器人出口额": "economy"}
    assert resembling("机器人出口额", dataset).indicator == "exports"
    assert resembling("樱桃种植合作社", dataset) is None
