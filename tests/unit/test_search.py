"""What a Chinese keyboard types is found, the best first, and names stand in the order of their reader's language."""

import narwhals.stable.v2 as nw
import pandas as pd
import pyarrow as pa
import pytest

from indicators.figures.amounts import saying
from indicators.figures.search import Haystack, row_text
from indicators.figures.selection import Filters, ordered, select, tidy
from indicators.words.labels import Labels


@pytest.fixture(scope="module")
def office(province):
    return tidy(province), Labels(province, "zh"), Labels(province, "en")


def found(office, query):
    every, zh, _ = office
    return ordered(select(every, Filters(search=query), zh.haystack), "", zh, query)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("地區生產總值", "地区生产总值"),
        ("ＧＤＰ", "gdp"),
        ("dqsczz", "地区生产总值"),
        ("renjun", "人均"),
        ("試驗日報", "试验日报"),
        ("syrb", "试验日报"),
        ("沈阳，人均", "沈阳 人均"),
        ("“引号”’公司", "引号公司"),
        ("7,628.3", "7628.3"),
        ("不少於", "不少于"),
        (">=8", "≥8"),
        ("≥ ８家", "≥8家"),
    ],
)
def test_one_thing_typed_in_two_ways_is_one_search(office, typed, plain):
    figures = list(found(office, typed)["figure"])
    assert figures == list(found(office, plain)["figure"])
    assert figures


def test_a_bound_is_found_by_its_sign_and_its_words(office):
    every, *_ = office
    at_least = every[every["bound"] == "at_least"]
    assert set(found(office, "不少于")["figure"]) >= set(at_least["figure"])
    assert set(found(office, "≥")["figure"]) == set(at_least["figure"])
    assert set(found(office, "≥8")["figure"]) == set(at_least.loc[at_least["value"] == 8, "figure"])
    assert set(found(office, ">80家")["figure"]) == set(every.loc[(every["bound"] == "more_than")
                                                                & (every["value"] == 80), "figure"])  # fmt: skip


def test_publishers_and_reporters_are_found(every, zh):
    assert set(select(every, Filters(search="liujiawei"), zh.haystack)["article"]) == {"anshan-enterprise-roadmap"}
    assert set(select(every, Filters(search="劉家偉"), zh.haystack)["article"]) == {"anshan-enterprise-roadmap"}


def test_the_six_articles_are_found_by_pinyin_script_and_sign(every, zh):
    for query in ("≥30", ">=30", "≥30家", "不少于30"):
        assert list(select(every, Filters(search=query), zh.haystack)["figure"]) == ["anshan-srdi-national-2023"], query
    for query in ("chaoyang", "朝陽", "cygxq"):
        assert "chaoyang-hightech-zone" in set(select(every, Filters(search=query), zh.haystack)["place"]), query


def test_the_best_comes_first(office):
    every, zh, _ = office
    assert zh.names_of(found(office, "地区生产总值")) == ["地区生产总值", "地区生产总值同比增长", "人均地区生产总值"]
    assert zh.names_of(found(office, "同比 出口")) == ["出口总额同比增长"]
    places = list(dict.fromkeys(map(zh.place, found(office, "yinhao")["place"])))
    assert places == ["“引号”’公司", "`反引号`公司"]
    chosen = ordered(select(every, Filters(search="gdp"), zh.haystack), "period", zh, "gdp")
    assert list(chosen["as_of"]) == sorted(chosen["as_of"], reverse=True), "another order holds"


def test_names_stand_in_the_order_of_the_readers_language(office):
    every, zh, en = office
    cities = {labels: list(dict.fromkeys(ordered(every, "city", labels)["city"])) for labels in (zh, en)}
    names = "鞍山、本溪、朝阳、大连、丹东、抚顺、阜新、葫芦岛、锦州、辽阳、盘锦、沈阳、铁岭、营口、全省、全国"
    assert "、".join(map(zh.city, cities[zh])) == names
    assert [en.city(city) for city in cities[en]][-4:] == ["Shenyang", "Tieling", "Yingkou", en.t("city.none")]
    named = list(dict.fromkeys(map(en.indicator, ordered(every, "indicator", en)["indicator"])))
    at = named.index("Exports")
    assert named[at - 1 : at + 2] == ["Consumer price index", "Exports", "Farming, value added"]
    named = list(dict.fromkeys(map(zh.indicator, ordered(every, "indicator", zh)["indicator"])))
    at = named.index("地区生产总值")
    assert named[at - 1 : at + 3] == ["第二产业增加值", "地区生产总值", "第三产业增加值", "第一产业增加值"]


def test_an_alias_finds_its_indicator_alone(office):
    assert set(found(office, "CPI")["indicator"]) == {"consumer-prices"}
    assert set(found(office, "经济总量")["indicator"]) == {"gdp"}
    assert set(found(office, "jjzl")["indicator"]) == {"gdp"}, "by the initials of its pinyin"
    # A name ends where the next begins.
    assert found(office, "GDP经济总量").empty


def test_a_row_says_what_its_names_do_not(office):
    every, *_ = office
    row = next(every[every["figure"] == "gdp-shenyang-0"].itertuples())
    assert row_text(row).split("\n") == ["7628.3亿元", "7628.3亿元", "gdp-shenyang-0"]


def test_a_column_that_was_read_in_chunks_is_searched_like_any(office, province):
    every, _, _ = office
    half = len(every) // 2
    printed = pa.chunked_array([every["printed"][:half].tolist(), every["printed"][half:].tolist()])
    chunked = every.assign(printed=pd.Series(pd.array(printed, dtype="str"), index=every.index))
    found = Haystack(chunked, province).having("不少於")
    assert found.sum() > 0
    assert list(found) == list(Haystack(every, province).having("不少於"))


@pytest.mark.parametrize(
    ("word", "numbers"),
    [
        ("34.6", ["34.6亿元", "34.6公里"]),
        ("34.6亿", ["34.6亿元"]),
        ("346000万", ["34.6亿元"]),
        ("346000万元", ["34.6亿元"]),
        ("3460000000", ["34.6亿元"]),
        ("34600米", ["34.6公里"]),
        ("34600", []),
        ("34.6家", []),
        ("5", ["3至5家", "-5%"]),
        ("-5%", ["-5%"]),
        ("-3", []),
        ("5余", []),
        ("五", []),
        ("1e400", []),
        ("9" * 400, []),
    ],
)
def test_a_number_is_found_by_its_value_in_any_unit(dataset, word, numbers):
    none = float("nan")
    rows = {
        "34.6亿元": (34.6, none, "亿元"),
        "34.6公里": (34.6, none, "公里"),
        "3至5家": (3.0, 5.0, "家"),
        "-5%": (-5.0, none, "%"),
        "数十个": (none, none, "个"),
    }
    frame = pd.DataFrame(rows.values(), columns=["value", "upper", "unit"], index=list(rows))
    said = saying(word, dataset.units)
    found = frame.iloc[:0] if said is None else nw.from_native(frame, eager_only=True).filter(said).to_native()
    assert list(found.index) == numbers
