"""What a sentence says of the data is counted in them: on the six articles and on an office's."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from indicators.charts.catalogue import rows_of
from indicators.charts.headings import OF_FIGURES, heading
from indicators.charts.lookup import exhibit, find
from indicators.figures import coverage
from indicators.figures.selection import Filters, tidy
from indicators.tables.package import declared
from indicators.text import LANGUAGES, interface
from indicators.words import sources
from indicators.words.labels import Labels
from tests.unit.test_catalogue import chart_named

# Numbers, years and places of the six articles: nothing that stands for any data may name them.
OWN = re.compile("六篇|six (?:newspaper )?articles|2021 年是|2021 is|天桥沟|Tianqiaogou|沈阳|朝阳|鞍山|锦州|法库")


@pytest.fixture(scope="module")
def office(province) -> pd.DataFrame:
    return tidy(province)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_of_the_interface_and_of_the_declaration_tells_of_the_six_articles(lang):
    told = interface(lang) | {"declared": str(declared())}
    assert {key: text for key, text in told.items() if OWN.search(text)} == {}


def test_titles_of_whole_charts_do_not_tell_of_the_six_articles(dataset):
    charts = dataset.table("charts")
    everywhere = charts[charts["places"] == ""]
    assert len(everywhere) == 4
    told = everywhere[["title_zh", "title_en", "subtitle_zh", "subtitle_en", "note_zh", "note_en"]]
    assert not OWN.search(" ".join(told.to_numpy().ravel()))


def test_inferred_years_are_those_of_the_articles_that_print_none(dataset, province, zh, en):
    assert sources.inferred(coverage.coverage(dataset), zh)[0] == (
        "年份：6 篇报道没有印全刊出的日期，2021年是推定；依据见各篇报道的页面。"
    )
    assert "publication: 6; 2021 is inferred" in sources.inferred(coverage.coverage(dataset), en)[0]
    lines = sources.inferred(coverage.coverage(province), Labels(province, "zh"))
    assert not [line for line in lines if "推定" in line]


def test_a_source_says_whether_all_or_some_of_the_years_are_inferred(every, zh, province, office):
    assert zh.source(every[every["article"] == "tianqiaogou-ski-resort"]).endswith("；年份为推定")
    # The targets of 2023 print their year.
    assert zh.source(every).endswith("；部分年份为推定")
    assert zh.source(every.head(3).assign(as_of="2023")).endswith("》第1段")
    some = every.head(2).assign(period=["2021", "2030"], as_of=["2021", "2030"])
    assert zh.source(some).endswith("；部分年份为推定")
    assert Labels(province, "zh").source(office) == "来源：225 篇报道，见表和“来源”页"


def test_the_map_counts_articles_that_speak_of_a_city(dataset, every, zh, office, province):
    one = exhibit(chart_named(dataset, "overview-map"), every, Filters(), zh)
    assert one.source == "来源：6 篇报道，见表和“来源”页；部分年份为推定"
    assert one.title == "朝阳的数字最多"
    there = office[office["city"] != ""]["article"].nunique()
    title = exhibit(chart_named(province, "overview-map"), office, Filters(), Labels(province, "zh")).title
    assert title == f"{there}篇报道里有14个市的数字"


def test_a_title_that_names_a_figure_without_room_is_neutral(province, office):
    labels, chart = Labels(province, "zh"), chart_named(province, "sales")
    rows = rows_of(chart, office, province)
    telling = replace(chart, texts={"title_zh": f"销售{{{rows['figure'].iloc[-1]}}}"})
    assert heading(telling, rows, rows, rows, labels, OF_FIGURES) == f"销售{rows['printed'].iloc[-1]}"
    assert heading(telling, rows, rows, rows.head(5), labels, OF_FIGURES) == labels.indicator("sales")


def test_indicators_of_one_definition_are_not_called_unlike(province, office, dataset, every, zh):
    assert find("family.gdp", office, Filters(), Labels(province, "zh")).title == "地区生产总值"
    assert find("family.srdi-giants", every, Filters(), zh).title == "相近但口径不同：“专精特新”小巨人企业"


def test_the_licence_is_the_declared_one(zh, en):
    assert declared()["licenses"][0]["name"] == "CC-BY-4.0"
    assert zh.licence() == "数据采用 CC BY 4.0；引用时请注明报道。"
    assert en.licence() == "The data are under CC BY 4.0; please cite the article."
