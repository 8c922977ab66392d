"""What a link shows of itself: the view in words, and its picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pandas as pd
import pytest

from indicators.exports.preview import Glimpse, card, neutral, png
from indicators.exports.preview.card import HEIGHT, WIDTH
from indicators.exports.preview.raster import FONTS, glyphs
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.view import Slide, View
from indicators.words.labels import Labels

SVG = "{http://www.w3.org/2000/svg}"
NATIONAL = "anshan-srdi-national-2023"
# The head of a PNG (ISO/IEC 15948): its signature, then width and height in the first chunk.
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(SIGNATURE)
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


@pytest.fixture
def seen(dataset: Dataset, every: pd.DataFrame):
    def glimpse(**told: object) -> Glimpse:
        view = View(**told)
        return Glimpse(view, Labels(dataset, view.lang, view.units), every)

    return glimpse


def _texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_figure_says_place_number_status_time_and_source(seen):
    one = seen(figure=NATIONAL)
    assert one.title == "鞍山市国家级“专精特新”小巨人企业 ≥ 30 家（目标）"
    assert one.full_title == f"{one.title} · 辽宁经济指标看板"
    assert one.description.startswith("原文：不少于30家。2023年。来源：《鞍山")
    texts = _texts(card(one))
    assert {"≥ 30 家", "目标 · 2023年", "原文：不少于30家"} <= set(texts)
    assert any(text.startswith("来源：《鞍山") for text in texts)


def test_in_english(seen):
    one = seen(lang="en", figure=NATIONAL)
    assert "≥ 30 (target)" in one.title
    assert "Liaoning Economic Indicators" in _texts(card(one))


def test_a_chart_says_its_finding_and_shows_its_numbers(seen):
    one = seen(page="enterprises", chart="anshan-srdi-targets")
    assert one.title == "鞍山力争到2023年有不少于30家国家级“小巨人”"
    assert {"≥ 60 家", "≥ 40 家", "≥ 30 家", "3–5 家"} <= set(_texts(card(one)))


def test_a_page_says_its_name_its_question_and_first_numbers(seen):
    one = seen(page="enterprises")
    assert one.title == "企业培育"
    assert one.description.startswith("各地有哪些企业，要培育到多少？鞍山市 省级“专精特新”企业 ≥ 60 家（目标、2023年）")
    assert {"企业培育", "≥ 60 家", "省级“专精特新”企业（目标）", "鞍山市 · 2023年"} <= set(_texts(card(one)))


def test_a_filter_is_said(seen):
    assert seen(page="enterprises", filters=Filters(city=("210300",))).title == "企业培育 · 鞍山"
    one = seen(page="figures", filters=Filters(city=("210300",)))
    assert one.title == "数据 · 鞍山"
    assert one.description.startswith("数据 · 鞍山。7 个数字。")


def test_the_front_page_is_called_after_the_dashboard(seen):
    assert seen().title == ""
    assert seen().full_title == "辽宁经济指标看板"


def test_a_deck_shows_its_slide_under_the_heading_of_the_chart(seen):
    deck = (Slide("plants-paired"), Slide("anshan-srdi-targets", title="我的标题", note="我的话"))
    one = seen(page="present", deck=deck, slide=2)
    assert one.title == "鞍山力争到2023年有不少于30家国家级“小巨人”"
    assert {"演示（2 张）", "≥ 60 家"} <= set(_texts(card(one)))
    assert "我的" not in card(one)


def test_what_is_searched_for_is_not_repeated(seen):
    one = seen(page="figures", filters=Filters(city=("210300",), search="某某"))
    assert one.title == "数据 · 鞍山、搜索"
    assert "某某" not in card(one) + one.full_title + one.description


def test_descriptions_are_short(seen):
    for page in ("overview", "enterprises", "figures", "sources", "present"):
        assert len(seen(page=page).description) <= 200
    assert len(seen(chart="overview-timeline").description) <= 200


def test_of_several_periods_the_latest_actual_number_leads(province: Dataset, office: pd.DataFrame):
    one = Glimpse(View("economy"), Labels(province, "zh"), office)
    assert one.leads[0].time == "2024年"
    assert {row.status for row in one.leads} <= {"actual", "context"}


def test_the_picture_is_a_png_of_its_size(seen):
    picture = png(card(seen(figure=NATIONAL)))
    assert picture
    assert size(picture) == (WIDTH, HEIGHT) == (1200, 630)
    assert picture != png(neutral("zh"))


def test_a_character_that_the_font_lacks_makes_no_picture():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="15">{}</text></svg>'
    assert png(svg.format("鞍")) is not None
    assert png(svg.format("\U0002070e")) is None


def test_the_fonts_have_all_that_the_tables_print(dataset: Dataset):
    for text in (neutral("zh"), neutral("en")):
        assert set(map(ord, text)) <= glyphs()
    names = "".join(dataset.table("places")["name_zh"]) + "".join(dataset.table("indicators")["name_zh"])
    assert set(map(ord, names)) <= glyphs()
    assert all(font.exists() for font in FONTS)
    assert (FONTS[0].parent / "LICENSE").read_text(encoding="utf-8").count("SIL OPEN FONT LICENSE") == 1
