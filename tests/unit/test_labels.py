"""Names, worded numbers, times and sources in two languages."""

import pytest


def row(pick, figure, **columns):
    return next(pick(figure, **columns).itertuples())


@pytest.mark.parametrize(
    ("figure", "zh_value", "zh_spoken", "en_spoken", "zh_base"),
    [
        ("anshan-srdi-national-2023", "≥ 30 家", "不少于30家", "at least 30", ""),
        ("falan-export-countries", "数十个", "数十个", "dozens", ""),
        ("gaosanjiazi-pepper-price", "20 元/公斤", "20 元/公斤", "¥20 per kg", ""),
        ("shenyang-waste-own", "3181 万元", "3181万元", "¥31.81 million", "31,810,000 元"),
        ("chaoyang-investment-planned", "88.32 亿元", "88.32亿元", "¥8.832 billion", "8,832,000,000 元"),
        ("chaoyang-plant-area-phase-three", "8.65 万平方米", "8.65万平方米", "86,500 m²", "86,500 平方米"),
        ("chaoyang-support-platforms", "6 个", "六大", "6", ""),
    ],
)  # fmt: skip
def test_numbers(pick, zh, en, figure, zh_value, zh_spoken, en_spoken, zh_base):
    one = row(pick, figure)
    assert (zh.value(one), zh.spoken(one), en.spoken(one), zh.base(one)) == (zh_value, zh_spoken, en_spoken, zh_base)


def test_times(pick, zh, en):
    assert zh.as_of(row(pick, "anshan-srdi-national-2023")) == "2023年"
    assert zh.as_of(row(pick, "falan-market-share")) == "截至报道（2021年11月29日）"
    assert en.as_of(row(pick, "falan-market-share")) == "as of the report (29 Nov 2021)"
    assert zh.as_of(row(pick, "chaoyang-projects-started")) == "报道未载日期"


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (("chaoyang-investment-planned", "chaoyang-investment-completed"), "口径不同：实际和计划并存。"),
        (("anshan-srdi-national-2023", "gaosanjiazi-greenhouse-output"), "目标和估计并存"),
        (("falan-market-share", "anshan-srdi-national-2023", "gaosanjiazi-greenhouse-output"), "实际、目标和估计并存"),
        (("chaoyang-hightech-firms", "tianqiaogou-latitude"), ""),
        (("tianqiaogou-latitude",), ""),
    ],
)
def test_a_warning_names_the_statuses_that_are_there(pick, zh, figures, told):
    warning = zh.warning(pick(*figures))
    assert told in warning
    assert ("并存" in warning) == bool(told)


def test_the_source_says_where_a_year_is_inferred(pick, zh):
    assert zh.source(pick("anshan-srdi-national-2023")).endswith("》第3段")
    assert zh.source(pick("falan-market-share")).endswith("》第1段；年份为推定")
    assert zh.source(pick("chaoyang-projects-started")).endswith("》第4段")
    two = pick("chaoyang-projects-started", "chaoyang-planned-area")
    assert zh.source(two).endswith("》第2段、第4段")


def test_gaps_in_the_source(pick, zh):
    assert zh.in_gap(pick("chaoyang-fee-waived-projects"))
    assert not zh.in_gap(pick("chaoyang-projects-started"))


def test_citations_name_what_is_missing(pick, zh):
    one = row(pick, "shenyang-waste-own")
    assert zh.citation(one, "zh") == "陶阳. 沈阳提升四大能力 建设医疗废物监管体系[N]. 〔报纸名未载〕, 2021: 第2段."
    assert zh.citation(one, "en").startswith("Tao Yang. Shenyang raises four capabilities")
    assert zh.citation(row(pick, "jinzhou-local-standards"), "en").endswith(
        "[newspaper not named], 2021-11-30, paragraph 2."
    )


def test_cities_are_called_without_their_suffix(zh, en):
    assert (zh.city("210300"), en.city("210300"), zh.city("")) == ("鞍山", "Anshan", "全省、全国")
