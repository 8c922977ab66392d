"""Every form, trace by trace: lengths, fills, arrows, labels, and what a click brings back."""

import itertools
from datetime import date

import pandas as pd
import pytest

from indicators.charts import forms, theme
from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.forms import map as province
from indicators.charts.theme import DARK, LIGHT
from indicators.figures import selection
from indicators.figures.selection import Filters
from indicators.words.labels import Labels
from indicators.words.metrics import pixels

TARGETS = [
    "anshan-srdi-national-2023",
    "anshan-srdi-provincial-giants-2023",
    "anshan-srdi-provincial-firms-2023",
    "anshan-champion-candidates-2023",
]


def shown(form, rows, labels, chosen=(), **options):
    return Exhibit(Chart("t", "firms", form, (), (), {}), labels, Filters(city=chosen), rows, rows, **options)


def draw(form, rows, labels, palette, chosen=()):
    return shown(form, rows, labels, chosen).drawing(palette)


def texts(figure):
    return [annotation.text for annotation in figure.layout.annotations if annotation.text]


def arrows(figure):
    return [annotation.x for annotation in figure.layout.annotations if annotation.showarrow]


def test_bars_are_sorted_start_at_zero_and_carry_their_figure(pick, zh):
    figure = draw("bars", pick(*TARGETS), zh, LIGHT)
    assert [trace.x[0] for trace in figure.data] == [60, 40, 30, 3]
    assert [trace.customdata[0][0] for trace in figure.data] == [TARGETS[2], TARGETS[1], TARGETS[0], TARGETS[3]]
    assert figure.layout.xaxis.range == (0, 60)
    assert all(trace.orientation == "h" for trace in figure.data)


def test_targets_are_hollow_and_actual_values_filled(pick, zh):
    hollow = draw("bars", pick(TARGETS[0]), zh, LIGHT).data[0].marker
    assert (hollow.color, hollow.line.color) == (LIGHT.ground, LIGHT.steel)
    filled = draw("bars", pick("chaoyang-tech-smes"), zh, LIGHT).data[0].marker
    assert (filled.color, filled.line.color) == (LIGHT.steel, LIGHT.steel)


def test_planned_estimated_and_context_are_told_apart(pick, zh):
    planned = draw("bars", pick("chaoyang-investment-planned"), zh, LIGHT).data[0].marker
    assert planned.color not in (LIGHT.ground, LIGHT.steel)
    estimate = draw("bars", pick("gaosanjiazi-greenhouse-output"), zh, LIGHT).data[0].marker
    assert estimate.pattern.shape == "/"
    context = draw("bars", pick("national-sports-tourism-bases"), zh, LIGHT).data[0].marker
    assert context.color == LIGHT.slate


def test_at_least_ends_in_an_open_arrow_and_says_so(pick, zh, en):
    figure = draw("bars", pick(*TARGETS), zh, LIGHT)
    assert arrows(figure) == [60, 40, 30]
    assert "<b>≥ 30 家</b>" in texts(figure)
    assert "国家级“专精特新”小巨人企业（目标）" in texts(figure)
    assert "<b>≥ 30</b>" in texts(draw("bars", pick(*TARGETS), en, LIGHT))


def test_more_than_keeps_the_printed_word(pick, zh):
    figure = draw("bars", pick("gaosanjiazi-cattle", "gaosanjiazi-sheep"), zh, LIGHT)
    assert arrows(figure) == [600]
    assert {"<b>600 余头</b>", "<b>1200 只</b>"} <= set(texts(figure))


def test_a_range_has_a_bar_to_the_lower_end_and_a_whisker_to_the_upper(pick, zh):
    trace = draw("bars", pick(TARGETS[3]), zh, LIGHT).data[0]
    assert trace.x == (3,)
    assert trace.error_x.array == (2,)
    assert trace.error_x.arrayminus == (0,)


def test_about_is_marked(pick, zh):
    shown = texts(draw("bars", pick("chaoyang-sewage-plants", bound="about"), zh, LIGHT))
    assert "<b>≈ 1 座</b>" in shown
    assert "┈" in shown


def test_a_vague_number_gets_no_bar(pick, zh):
    figure = draw("bars", pick("falan-export-countries", "falan-steel-customers"), zh, LIGHT)
    assert [trace.name for trace in figure.data] == ["falan-steel-customers"]


def test_money_is_in_one_unit_a_chart(pick, zh):
    rows = pick("chaoyang-investment-planned", "shenyang-waste-central")
    assert {"<b>88.32 亿元</b>", "<b>0.1054 亿元</b>"} <= set(texts(draw("bars", rows, zh, LIGHT)))


def test_height_follows_the_rows_alone(pick, zh):
    one = draw("bars", pick("chaoyang-tech-smes"), zh, LIGHT).layout.height
    two = draw("bars", pick("chaoyang-tech-smes", "chaoyang-hightech-firms"), zh, LIGHT).layout.height
    again = draw("bars", pick("chaoyang-pipelines", "chaoyang-power-lines"), zh, LIGHT).layout.height
    assert two == again
    assert two > one


def test_small_multiples_share_the_scale_of_all(pick, zh):
    every = pick("chaoyang-tech-smes", "jinzhou-firm-demo-units")
    figure = shown("bars", every[1:], zh, like=every).drawing(LIGHT)
    assert figure.layout.xaxis.range == (0, 69)


@pytest.mark.parametrize(
    ("lang", "day", "said"),
    [
        ("zh", date(2023, 12, 31), "<b>尚未到期</b> · 2023年"),
        ("zh", date(2024, 1, 1), "<b>未见报道</b> · 已过期 · 2023年"),
        ("en", date(2024, 1, 1), "<b>not reported</b> · past its date · 2023"),
    ],
)
def test_targets_say_what_became_of_them(dataset, every, lang, day, said):
    figure = draw("targets", every, Labels(dataset, lang, today=day), LIGHT)
    assert len(figure.data) == 4
    assert [text.replace("</span>", "").partition(">")[2] for text in texts(figure)].count(said) == 4


def test_parts_are_stacked_with_value_and_share(pick, zh):
    figure = draw("parts", pick("shenyang-waste-central", "shenyang-waste-own"), zh, LIGHT)
    assert [(trace.base[0], trace.x[0]) for trace in figure.data] == [(0, 10_540_000), (10_540_000, 31_810_000)]
    assert [trace.marker.line.color for trace in figure.data] == [LIGHT.steel, LIGHT.blue]
    assert texts(figure) == [
        "<b>合计 4235 万元（推算）</b>",
        "中央专项资金（计划）　<b>1054 万元</b>　24.9%",
        "企业自筹（计划）　<b>3181 万元</b>　75.1%",
    ]


def test_progress_is_the_part_within_the_whole(pick, zh):
    figure = draw("progress", pick("chaoyang-projects-key", "chaoyang-projects-started"), zh, LIGHT)
    assert [(trace.name, round(trace.x[0], 4)) for trace in figure.data] == [
        ("chaoyang-projects-started", 1),
        ("chaoyang-projects-key", 0.1463),
    ]
    assert texts(figure) == ["<b>6 个</b>　纳入省市重点的项目　14.6%（推算）", "开复工项目共 41 个"]


def test_progress_of_a_percentage_stands_within_a_hundred(pick, zh):
    figure = draw("progress", pick("falan-market-share"), zh, LIGHT)
    assert [trace.x[0] for trace in figure.data] == [1, 0.35]
    assert arrows(figure) == [0.35]


def test_progress_of_places_counts_in_the_unit_of_the_whole(pick, zh):
    figure = draw("progress", pick("national-sports-tourism-bases", "liaoning-sports-tourism-bases"), zh, LIGHT)
    assert texts(figure) == ["<b>1 家</b>　辽宁省", "全国共 47 家"]


def test_paired_measures_stand_side_by_side(every, zh, en):
    rows = every[every["topic"].eq("plants") & every["kind"].ne("")].sort_values("quantity", kind="stable")
    figure = draw("paired", rows, zh, LIGHT)
    assert [trace.x[0] for trace in figure.data if trace.xaxis == "x"] == [60_000, 40_000, 86_500]
    assert [trace.x[0] for trace in figure.data if trace.xaxis == "x2"] == [25, 6, 7]
    shown = texts(figure)
    assert shown[:3] == ["标准厂房面积", "<b>18.65 万平方米</b>", "推算合计"]
    assert "<b>38 个</b>" in shown
    assert shown.count("一期标准厂房") == 2
    assert [text for text in shown if text.startswith("右列每个平均")] == [
        "右列每个平均 2400 平方米（推算）",
        "右列每个平均 6667 平方米（推算）",
        "右列每个平均 12357 平方米（推算）",
    ]
    assert texts(draw("paired", rows, en, LIGHT)).count("Phase 1 buildings") == 2


def test_dots_are_one_a_thing(pick, zh):
    figure = draw("dots", pick("chaoyang-brand-old", "chaoyang-brand-raw", "chaoyang-rd-centres"), zh, LIGHT)
    assert [len(trace.x) for trace in figure.data] == [16, 14, 28]
    assert max(figure.data[2].x) == 19.5
    assert len(set(figure.data[2].y)) == 2
    assert {tuple(point) for point in figure.data[0].customdata} == {("chaoyang-brand-old",)}


def test_beside_another_status_an_actual_says_that_it_is_one(pick, zh):
    cards = shown("cards", pick("chaoyang-investment-planned", "chaoyang-investment-completed"), zh).numbers
    assert [card.status for card in cards] == ["计划", "实际"]
    assert [card.status for card in shown("cards", pick("chaoyang-investment-completed"), zh).numbers] == [""]


def test_cards_carry_their_context(pick, zh, en):
    price, countries = shown("cards", pick("gaosanjiazi-pepper-price", "falan-export-countries"), zh).numbers
    assert (price.value, price.status) == ("20 元/公斤", "参照")
    assert price.context == "高三家子村（沈阳） · 截至报道（2021年11月30日）"
    assert (countries.value, countries.status) == ("数十个", "实际")
    assert shown("cards", pick("falan-export-countries"), en).numbers[0].value == "dozens"


def test_the_map_draws_fourteen_cities_and_tells_none_from_few(every, zh):
    figure = draw("map", every, zh, LIGHT)
    drawn = [trace for trace in figure.data if trace.fill == "toself"]
    outlines = {city: trace for trace in drawn for city in trace.name.split()}
    assert len(outlines) == 14
    # Those that look alike are one trace, its outlines apart.
    assert outlines["210200"] is outlines["210800"]
    assert len(drawn) < 8
    assert outlines["210200"].x.count(None) >= 9
    assert outlines["210200"].line.dash == "dot"
    assert outlines["210200"].fillcolor == LIGHT.ground
    assert outlines["211300"].fillcolor not in (LIGHT.ground, LIGHT.pale)
    points = figure.data[-1]
    assert len(points.customdata) == 14
    assert "<b>朝阳<br>37</b>" in points.text
    assert "大连" in points.text
    assert figure.layout.yaxis.scaleratio == 1.32


def test_the_map_outlines_the_chosen_city(every, zh):
    figure = draw("map", every, zh, LIGHT, ("210300",))
    lines = {city: trace.line for trace in figure.data if trace.fill == "toself" for city in trace.name.split()}
    assert (lines["210300"].color, lines["210300"].width) == (LIGHT.furnace, 3)
    assert lines["210700"].width < 3


def test_the_matrix_counts_topic_by_city(every, zh):
    cells = draw("matrix", every, zh, LIGHT).data[0]
    counted = {tuple(code): text for code, text in zip(cells.customdata, cells.text, strict=True)}
    assert counted["211300", "firms"] == "11"
    assert counted["210300", "firms"] == "7"
    assert counted["210300", "plants"] == "–"
    assert counted["", "tourism"] == "2"
    assert len(counted) == 60


@pytest.mark.parametrize(("lang", "first"), [("zh", "沈<br>阳"), ("en", "Shenyang")])
def test_a_matrix_of_many_cities_gives_them_the_whole_width(every, dataset, lang, first):
    cities = sorted(city for city in set(dataset.table("places")["city"]) if city)
    rows = pd.concat([every.head(1).assign(city=city) for city in cities])
    figure = draw("matrix", rows, Labels(dataset, lang), LIGHT)
    texts = [one.text for one in figure.layout.annotations]
    assert (len(cities), texts[0], len(texts)) == (14, first, 15)
    assert not figure.layout.margin.l
    # The topic stands over its row, from the left edge on.
    assert (figure.layout.annotations[-1].x, figure.layout.annotations[-1].xanchor) == (0, "left")
    assert figure.layout.annotations[-1].y < figure.data[0].y[0]
    assert list(figure.data[0].text) == ["1"] * 14


@pytest.mark.parametrize(("lang", "width"), [("zh", 310), ("en", 400)])
def test_no_two_names_on_the_map_run_into_each_other(dataset, lang, width):
    """Each with its number in a second line, as drawn ``width`` pixels wide: on a phone, on a card of a wide screen."""
    labels, size, line = Labels(dataset, lang), 13, 17
    lons = [lon for one in dataset.outlines for ring in one["rings"] for lon, _ in ring]
    scale = width / (max(lons) - min(lons))
    boxes = {}
    for feature in dataset.outlines:
        lon, lat = province.label_point(feature)
        name = labels.city(feature["id"])
        boxes[name] = (lon * scale, lat * scale * province.RATIO, pixels(name, size) / 2)
    apart = {
        (one, other): abs(x - u) >= half + wide or abs(y - v) >= 2 * line
        for (one, (x, y, half)), (other, (u, v, wide)) in itertools.combinations(boxes.items(), 2)
    }
    assert len(apart) == 91
    assert [pair for pair, free in apart.items() if not free] == []


def test_the_timeline_draws_days_as_points_and_spans_as_lines(dataset, zh):
    figure = draw("timeline", selection.dates(dataset), zh, LIGHT)
    drawn = {trace.name: len(trace.x) for trace in figure.data if trace.name}
    assert drawn == {
        "2011-12": 1, "2017/2021-11": 2, "2021/2023": 2, "2021-11-25": 1, "2021-11-29": 1, "2021-11-30": 1, "2023": 2,
    }  # fmt: skip
    # 2023 lay ahead of its report: a line in the colour of the ground makes it hollow.
    assert len(figure.data) == 9
    assert [list(trace.x) for trace in figure.data if not trace.name] == [["2023-01-01", "2023-12-31"]]


@pytest.mark.parametrize("form", sorted(name for name, form in forms.REGISTRY.items() if form.kind != "table"))
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_form_bears_no_rows_and_either_palette(dataset, every, zh, form, palette):
    rows = selection.dates(dataset) if form == "timeline" else every
    figure = draw(form, rows[:0], zh, palette)
    assert figure.layout.height > 0
    assert figure.layout.template.layout.paper_bgcolor == "rgba(0,0,0,0)"


def test_no_form_draws_a_bar_of_tools_or_takes_the_scroll_of_a_phone():
    layout = theme.template(LIGHT)["layout"]
    assert layout["dragmode"] is False
    assert layout["xaxis"]["fixedrange"] is True
