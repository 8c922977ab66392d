"""Every page, from the router on, in both languages; filters, empty selections and broken tables."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from html import unescape

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from indicators import cache
from indicators.charts.pages import FIXED
from indicators.figures.selection import Filters
from indicators.settings import ROOT
from indicators.store import Memory
from indicators.store.questions import ALL

PAGES = {
    "overview": ("总览", "Overview", 3),
    "enterprises": ("企业培育", "Enterprises", 5),
    "projects": ("项目与园区", "Projects and zones", 4),
    "rural": ("农业与文旅", "Farms and tourism", 4),
    "indicators": ("指标", "Indicators", 0),
    "explore": ("自选图", "Explore", 0),
    "cities": ("城市", "Cities", 0),
    "figures": ("数据", "Figures", 0),
    "updates": ("更新", "Updates", 0),
    "sources": ("来源", "Sources", 0),
    "present": ("演示", "Slides", 0),
    "intake": ("读报", "Read an article", 0),
}
CHINESE = re.compile(r"[\u3400-\u9fff]")
CITIES = {"210100": 9, "210300": 7, "210600": 2, "210700": 4, "211300": 37}


def open_page(name: str, **params: str | list[str]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in params.items():
        app.query_params[key] = value
    app.run()
    return app if name == "overview" else switched(app, name).run()


def sound_page(name: str, **params: str | list[str]) -> AppTest:
    """The same, opened without a fault."""
    app = open_page(name, **params)
    assert not app.exception
    return app


def switched(app: AppTest, name: str) -> AppTest:
    """The app gone to a page; ``switch_page`` goes by files, and all pages of topics are one."""
    if name in FIXED:
        return app.switch_page(f"pages/{name}.py")
    app.switch_page("pages/topic.py")
    app._page_hash = calc_hash(name)
    return app


def shown(app: AppTest, with_prints: bool = True) -> str:
    """All text of the page's main part, with or without what is marked as printed in Chinese."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success")
    feet = [
        unescape(re.sub("<[^>]+>", " ", one.proto.body)) for one in app.get("html") if 'class="foot"' in one.proto.body
    ]
    return "\n".join(
        [*(element.value for kind in kinds for element in getattr(app, kind)), *own(app, with_prints), *feet]
    )


def own(app: AppTest, with_prints: bool = True) -> list[str]:
    """The texts of the page's own HTML."""
    bodies = [one.proto.body for one in app.get("html") if 'class="own"' in one.proto.body]
    if not with_prints:
        bodies = [re.sub(r'<(\w+)[^>]* lang="zh"[^>]*>.*?</\1>', "", body, flags=re.S) for body in bodies]
    return [
        " ".join(unescape(re.sub("<style>.*</style>|<[^>]*>", " ", body.replace("<small>", ""), flags=re.S)).split())
        for body in bodies
    ]


def figures_in(app: AppTest) -> set[str]:
    """The figures that the charts of the page draw."""
    found = set()
    for chart in app.get("plotly_chart"):
        for trace in json.loads(chart.proto.spec)["data"]:
            found |= {one[0] for one in trace.get("customdata", []) if len(one) == 1}
    return found


def copied(app: AppTest) -> list[str]:
    """The texts that can be copied."""
    return [json.loads(one.proto.json)["text"] for one in app.get("bidi_component") if "copy" in one.proto.id]


def tables(app: AppTest) -> list[pd.DataFrame]:
    """The tables that the page shows: what each cell says first; print, status and figure beside."""
    found = [json.loads(one.proto.json) for one in app.get("bidi_component") if '"kinds"' in one.proto.json]
    return [_frame(one) for one in found]


def _frame(one: dict) -> pd.DataFrame:
    frame = pd.DataFrame([[cell[0] for cell in row] for row in one["rows"]], columns=one["kinds"])
    # Of figures the second cell is the number, of dates the first the time: the print stands under them.
    numbers = [row[1 if one["figures"] else 0] for row in one["rows"]]
    frame["printed"] = [under or text.replace(" ", "") for text, under, *_ in numbers]
    frame["status"] = [badge for _, _, badge, _ in numbers]
    return frame.assign(figure=one["figures"] or "")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_in_both_languages(name, lang):
    app = open_page(name, lang=lang)
    zh, en, charts = PAGES[name]
    assert not app.exception
    assert app.title[0].value == (zh if lang == "zh" else en)
    assert len(app.get("plotly_chart")) == charts
    assert not app.error
    assert not app.warning


@pytest.mark.parametrize("name", PAGES)
def test_english_pages_show_no_chinese(name):
    app = open_page(name, lang="en")
    assert not CHINESE.search(shown(app, with_prints=False))
    for widget in (*app.multiselect, *app.button, *app.selectbox):
        assert not CHINESE.search(widget.label), widget.label


def test_charts_have_a_text_for_those_who_cannot_see_them():
    charts = open_page("enterprises").get("plotly_chart")
    texts = [chart.proto.alt for chart in charts]
    assert "鞍山力争到2023年有不少于30家国家级“小巨人”" in texts[0]
    assert "不少于60家" in texts[0]
    assert all(len(text) > 20 for text in texts)


@pytest.mark.parametrize(("city", "expected"), CITIES.items())
def test_the_city_filter_leaves_exactly_the_figures_of_the_city(city, expected):
    app = open_page("figures", city=city)
    assert len(tables(app)[0]) == expected
    assert any(f"{expected} / 61" in text.value for text in app.markdown)


def test_a_city_leaves_its_charts_alone():
    whole = figures_in(open_page("enterprises"))
    assert len(whole) == 18
    anshan = figures_in(open_page("enterprises", city="210300"))
    assert anshan == {figure for figure in whole if figure.startswith(("anshan", "falan"))}
    assert len(anshan) == 5


def test_the_overview_counts_what_the_filter_leaves():
    assert "6 篇报道里的 61 个数字，涉及 5 个市" in shown(open_page("overview"))
    assert "1 篇报道里的 4 个数字，涉及 1 个市" in shown(open_page("overview", city="210700"))


def test_topic_and_status_filter_too():
    assert figures_in(open_page("projects", topic="plants")) == {
        f"chaoyang-plant-{kind}-phase-{phase}" for kind in ("area", "tenants") for phase in ("one", "two", "three")
    }
    assert figures_in(open_page("projects", status="planned")) == {
        "shenyang-waste-central",
        "shenyang-waste-own",
    }


def test_choosing_in_the_filter_changes_what_is_shown():
    app = open_page("figures")
    app.pills(key="filter-city").set_value(["210700"]).run()
    assert len(tables(app)[0]) == 4
    app.button(key="clear").click().run()
    assert len(tables(app)[0]) == 61


def test_options_carry_counts_beside_the_other_filters():
    app = open_page("figures", status="target")
    assert app.multiselect(key="filter-topic").options[:2] == ["各类企业（4）", "科技创新（0）"]


def test_the_cities_with_figures_stand_first_and_the_others_on_demand():
    app = open_page("figures", status="target")
    chips = ["沈阳 :gray[0 条]", "鞍山 :gray[4 条]", "丹东 :gray[0 条]", "锦州 :gray[0 条]", "朝阳 :gray[0 条]"]
    assert app.pills(key="filter-city").options == [*chips, "其余 9 市未见报道"]
    app.pills(key="filter-city").set_value(["210300", "folded"]).run()
    assert app.pills(key="filter-city").options[:2] == ["沈阳 :gray[0 条]", "大连 :gray[0 条]"]
    assert len(app.pills(key="filter-city").options) == 14
    assert app.session_state["view"].filters.city == ("210300",)
    # A city of a link is among them, whatever the page has; on another page the others are folded again.
    app = open_page("rural", city="210200")
    chips = ["沈阳 :gray[7 条]", "大连 :gray[0 条]", "丹东 :gray[2 条]", "锦州 :gray[4 条]", "其余 10 市未见报道"]
    assert app.pills(key="filter-city").options == chips
    assert app.pills(key="filter-city").value == ["210200"]


def test_what_is_in_force_is_taken_away_one_by_one():
    app = open_page("figures", city=["210300", "211300"], status="target", q="企业")
    chips = app.pills(key="active")
    assert chips.options == ["城市：鞍山 ×", "城市：朝阳 ×", "数字性质：目标 ×", "搜索：企业 ×"]
    assert chips.value == ["city=210300", "city=211300", "status=target", "search"]
    chips.unselect("city=211300").run()
    assert app.session_state["view"].filters == Filters(city=("210300",), status=("target",), search="企业")
    app.pills(key="active").unselect("search").run()
    app.pills(key="active").unselect("city=210300").run()
    assert app.session_state["view"].filters == Filters(status=("target",))
    app.button(key="clear").click().run()
    assert not app.session_state["view"].filters.active
    assert "active" not in [one.key for one in app.pills]


def test_several_go_at_once_too():
    app = open_page("figures", city=["210300", "211300"], status="target")
    app.pills(key="active").set_value(["status=target"]).run()
    assert app.session_state["view"].filters == Filters(status=("target",))


def test_many_values_of_a_filter_are_one_chip(of_the_office):
    cities = ["210100", "210200", "210300", "210400", "210500", "210600", "210700"]
    app = open_page("overview", city=cities)
    assert app.pills(key="active").options == ["城市：7 项 ×"]
    app.pills(key="active").set_value([]).run()
    assert app.session_state["view"].filters.city == ()
    assert app.pills(key="filter-city").value == []


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("sources", "present", "intake", "explore")])
def test_the_filters_are_over_the_content_and_the_sidebar_has_the_menu_alone(name):
    app = open_page(name, city="210300")
    assert app.pills(key="filter-city").value == ["210300"]
    sidebar = app.sidebar
    assert not (*sidebar.multiselect, *sidebar.selectbox, *sidebar.pills, *sidebar.text_input)


def test_how_many_figures_are_left_is_told_to_those_who_cannot_see_it():
    def told(app: AppTest) -> list[str]:
        return [json.loads(one.proto.json)["text"] for one in app.get("bidi_component") if "said" in one.proto.id]

    app = open_page("figures")
    assert told(app) == ["61 / 61 条数字"]
    app.pills(key="filter-city").set_value(["210700"]).run()
    assert told(app) == ["4 / 61 条数字"]


def test_search_looks_through_names_prints_and_notes():
    app = open_page("figures", q="34.6")
    assert sorted(tables(app)[0]["printed"]) == ["34.6亿元", "34.6公里"]


def test_a_filter_stays_when_the_page_changes():
    app = open_page("overview", city="210300")
    app.switch_page("pages/cities.py").run()
    assert app.pills(key="filter-city").value == ["210300"]
    assert "鞍山：7 条" in [element.value for element in app.subheader]


def test_an_empty_selection_says_what_to_loosen():
    app = open_page("rural", city="210200", topic="tourism", status="actual")
    assert app.header[0].value == "没有符合筛选的数字"
    assert "大连" in shown(app)
    labels = [button.label for button in app.button]
    assert "去掉“城市”（2 条）" in labels
    assert not [label for label in labels if "数字性质" in label]
    app.button(key="loosen-city").click().run()
    assert [one.value for one in app.header] == ["旅游"]
    # The status still takes the whole away, and what is part of nothing is listed, not drawn.
    assert len(app.get("plotly_chart")) == 0
    assert "列成了表" in shown(app)


def test_damaged_parts_of_a_link_are_named_once_and_the_rest_holds():
    app = open_page("overview", city=["999999", "210300"], nonsense="1", status="target")
    assert app.info[0].value == "链接中有看不懂的部分，已略过：未知的参数、`city`。"
    assert "4 / 61" in shown(app)
    app.switch_page("pages/figures.py").run()
    assert len(tables(app)[0]) == 4
    assert not app.info


def test_a_link_to_a_figure_opens_its_card():
    app = open_page("overview", figure="chaoyang-investment-completed")
    text = shown(app)
    assert "3,460,000,000 元" in text
    assert "口径不明" in text
    texts = copied(app)
    assert texts[0] == "/?v=1&lang=zh&figure=chaoyang-investment-completed"
    assert "[N]" in texts[1]


def test_the_card_in_english_keeps_the_printed_chinese():
    app = open_page("overview", figure="gaosanjiazi-cattle", lang="en")
    assert "600余头" in shown(app)
    assert "more than" in shown(app)


@pytest.mark.parametrize(("mode", "kind"), [("table", "rows"), ("text", "markdown")])
def test_a_chart_can_be_read_as_table_or_text(mode, kind):
    app = open_page("rural", topic="tourism")
    app.segmented_control(key="as-national-bases").set_value(mode).run()
    assert not app.get("plotly_chart")
    if kind == "rows":
        assert list(tables(app)[0]["printed"]) == ["47家", "唯一"]
    else:
        assert any("国家体育旅游示范基地（参照） 47家" in element.value.replace("\\", "") for element in app.markdown)


def test_what_is_not_of_one_kind_says_so():
    app = open_page("cities", panel="firms")
    text = shown(app)
    assert "口径不同：地点层级不同" in text
    assert "完成投资属于全部项目还是6个重点项目、9亿元是否只用于道路，原文不明" in shown(open_page("projects"))


@pytest.fixture
def spoilt(tmp_path, monkeypatch):
    """A copy of the data that the dashboard reads instead."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.setenv("INDICATORS_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def replace(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_broken_row_is_left_out_with_a_banner_and_the_rest_stands(spoilt, lang):
    replace(
        spoilt / "figures.csv",
        "不少于30家,anshan,srdi-giants-national,level,target,30",
        "不少于30家,anshan,srdi-giants-national,level,target,31",
    )
    app = open_page("enterprises", lang=lang)
    assert not app.exception
    banner = app.warning[0].value.replace("\\", "")
    assert "figures.csv:5:value" in banner
    assert "31" in banner
    assert "30" in banner
    drawn = figures_in(app)
    assert "anshan-srdi-national-2023" not in drawn
    assert len(drawn) == 17


def test_a_missing_table_gives_one_clear_page(spoilt):
    (spoilt / "places.csv").unlink()
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "数据暂时无法显示"
    assert "places.csv" in app.error[0].value.replace("\\", "")
    assert not app.get("plotly_chart")


def test_the_tables_come_back_without_a_restart(spoilt):
    kept = (spoilt / "units.csv").read_bytes()
    (spoilt / "units.csv").write_bytes(b"")
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert app.title[0].value == "数据暂时无法显示"
    (spoilt / "units.csv").write_bytes(kept)
    app.run()
    assert app.title[0].value == "总览"


def test_a_missing_map_is_told(spoilt):
    (spoilt / "liaoning.geojson").unlink()
    app = open_page("overview")
    assert not app.exception
    assert "liaoning.geojson" in shown(app)


def test_the_approval_number_of_the_map_is_printed_where_given(monkeypatch):
    assert "审图号" not in shown(open_page("overview"))
    cache.once.cache_clear()
    monkeypatch.setenv("INDICATORS_MAP_APPROVAL", "辽S〔0000〕0号")
    assert "审图号：辽S〔0000〕0号" in shown(open_page("overview")).replace("\\", "")


def test_pages_in_all_languages_share_the_rows_of_one_selection(monkeypatch):
    asked: Counter[Filters] = Counter()
    rows = Memory.rows

    def counted(store, filters=ALL):
        asked[filters] += 1
        return rows(store, filters)

    cache.once.cache_clear()
    monkeypatch.setattr(Memory, "rows", counted)
    for page, lang in (("overview", "zh"), ("figures", "zh"), ("cities", "en"), ("updates", "en")):
        assert not open_page(page, lang=lang, city="211300").exception
    assert asked[Filters(city=("211300",))] == 1


def test_a_page_without_figures_says_so_and_blames_no_filter():
    app = open_page("economy")
    assert not app.exception
    assert "这里还没有数字。" in shown(app)
    assert not app.subheader
    assert "clear" not in [button.key for button in app.button]


def test_a_new_chart_of_a_new_row_is_on_its_page(spoilt):
    with (spoilt / "charts.csv").open("a", encoding="utf-8") as stream:
        stream.write(
            "new-chart,standards,9,bars,agri-zones-national service-pilots firm-demo-units,,,,新的图,A new chart,,,,\n"
        )
    app = open_page("rural")
    assert "### 新的图" in [element.value.partition("\n")[0] for element in app.markdown]
    assert len(app.get("plotly_chart")) == 5


@pytest.mark.parametrize(
    ("table", "start"),
    [("topics.csv", "overview,"), ("units.csv", "%,"), ("places.csv", "liaoning,"), ("indicators.csv", "srdi-giants,")],
)
def test_every_page_stands_without_a_row_that_others_lean_on(spoilt, table, start):
    file = spoilt / table
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(start)]
    assert len(kept) == len(lines) - 1
    file.write_text("".join(kept), encoding="utf-8")
    for name in PAGES:
        app = open_page(name)
        assert not app.exception, name
