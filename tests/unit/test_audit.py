"""A text against the tables. The texts are made of the tables' own prints: the articles are not part of the project."""

from types import SimpleNamespace

import pytest

from indicators.intake.audit import audit
from indicators.intake.statements import Statements
from indicators.reading import FIGURE, read
from indicators.tables import load

ARTICLE = "jinzhou-agricultural-standards"
TEXT = "锦州建成10个示范区\n11月30日,示范区10个、试点单位8个、示范单位3个。\n第一批共8项标准。"


@pytest.fixture
def article(folder):
    """The folder's copy of an article whose text is TEXT."""
    return folder


def told(text, folder):
    return audit(text, ARTICLE, load(folder.path), "en")


def test_agreement(article):
    assert told(TEXT, article) == []


def test_an_added_numeral(article):
    assert told(TEXT.replace("标准。", "标准,另有5家单位。"), article) == [
        'Paragraph 2: "5家" (figure) is not in the tables.',
        'paragraphs.csv, paragraph 2: has "8", the text has "8 5".',
    ]


def test_an_added_chinese_numeral(article):
    assert told(TEXT.replace("标准。", "标准,涉及三家单位,进一步推进。"), article) == [
        'Paragraph 2: "三家" (figure) is not in the tables.'
    ]


def test_a_removed_row(article):
    article.edit("figures", lambda rows: rows.remove(next(r for r in rows if r["figure"] == "jinzhou-service-pilots")))
    assert told(TEXT, article) == ['Paragraph 1: "8个" (figure) is not in the tables.']


def test_a_changed_value(article):
    def change(rows):
        next(row for row in rows if row["figure"] == "jinzhou-service-pilots").update(printed="9个", value="9")

    article.edit("figures", change)
    assert told(TEXT, article) == [
        'figures.csv, paragraph 1: "9个" is not found in the text.',
        'Paragraph 1: "8个" (figure) is not in the tables.',
    ]


def test_a_row_whose_value_is_not_its_print_is_not_in_the_tables(article):
    def change(rows):
        next(row for row in rows if row["figure"] == "jinzhou-service-pilots")["value"] = "80"

    article.edit("figures", change)
    assert told(TEXT, article) == ['Paragraph 1: "8个" (figure) is not in the tables.']


def test_a_missing_paragraph(article):
    found = told(TEXT.rpartition("\n")[0], article)
    assert 'figures.csv, paragraph 2: "8项" is not found in the text.' in found
    assert 'paragraphs.csv, paragraph 2: has "8", the text has "–".' in found


def test_a_print_in_pieces_and_one_inside_another(folder):
    text = "大棚\n11月30日问价,彩椒每公斤要20元,算下来高三家子村每栋大棚值4万元以上。"
    found = audit(text, "faku-greenhouse-village", load(folder.path), "en")
    assert not any("paragraph 1" in one.lower() for one in found if "not found" in one or "not in" in one)
    more = audit(text.replace("20元", "120元"), "faku-greenhouse-village", load(folder.path), "en")
    assert 'figures.csv, paragraph 1: "每公斤…20元" is not found in the text.' in more


def change(folder, **cells):
    def changed(rows):
        next(row for row in rows if row["figure"] == "jinzhou-service-pilots").update(cells)

    folder.edit("figures", changed)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"period": "2021-10-30"}, 'period is "30 Oct 2021" in the tables, "30 Nov 2021" in the text'),
        ({"period": "2021-11-29/2021-11-30"},
         'period is "29 Nov 2021–30 Nov 2021" in the tables, "30 Nov 2021" in the text'),
        ({"place": "chaoyang"}, 'place is "Chaoyang" in the tables, "锦州市" in the text'),
        ({"status": "target"}, 'status is "target" in the tables, "actual" in the text'),
        ({"place": "chaoyang", "status": "planned"},
         'place is "Chaoyang" in the tables, "锦州市" in the text; '
         'status is "planned" in the tables, "actual" in the text'),
    ],
)  # fmt: skip
def test_a_statement_that_says_otherwise(article, cells, said):
    change(article, **cells)
    assert told(TEXT, article) == [f'Paragraph 1, "8个": {said}.']


def test_another_indicator_only_where_its_name_is_printed(article):
    change(article, indicator="srdi-giants")
    assert told(TEXT, article) == []
    text = TEXT.replace("试点单位8个", "建成企业标准化示范单位8个")
    assert told(text, article) == [
        'Paragraph 1, "8个": indicator is ""Little giant" firms" in the tables, '
        '"Firm standardisation demonstration units" in the text.'
    ]


@pytest.mark.parametrize(
    "cells",
    [{"period": ""}, {"place": "liaoning"}, {"status": "context"}, {"note_en": "as stated"}],
)
def test_what_is_silent_wider_or_for_a_person_to_say_is_no_difference(article, cells):
    change(article, **cells)
    assert told(TEXT, article) == []


def said_of(dataset, text, **row):
    [one] = [one for one in read(text, year=2021) if one.kind == FIGURE]
    usual = {
        "printed": one.printed, "value": 8.0, "upper": float("nan"), "bound": "exact", "unit": "家", "period": "",
        "place": "anshan", "status": "actual", "measure": "level", "indicator": "",
    }  # fmt: skip
    statements = Statements(dataset, "zh")
    statements.fields = ("value", "period", "place", "status", "measure")
    return [one.text("zh") for one in statements.differences(SimpleNamespace(**usual | row), one)]


def test_measures_values_and_the_ends_of_periods(dataset):
    assert said_of(dataset, "2021年，鞍山市企业8家") == []
    assert said_of(dataset, "2021年，鞍山市企业8家", value=9.0) == ["数值在表里是“9 家”，原文读作“8 家”"]
    assert said_of(dataset, "2021年，鞍山市企业8家", measure="growth") == ["计量在表里是“同比增长”，原文读作“水平”"]
    assert said_of(dataset, "2020—2021年，鞍山市建成8家", period="2020/2021-11") == []
    assert said_of(dataset, "2021年1至9月，鞍山市企业8家", period="2021-09") == [
        "时间在表里是“2021年9月”，原文读作“2021年1月—2021年9月”"
    ]


def test_what_the_reader_is_not_sure_of_is_held_against_nobody(dataset):
    assert said_of(dataset, "2021年，鞍山市企业l8家", value=9.0) == []


def test_a_fall_whose_word_stands_apart(article):
    change(article, printed="减少…8个", value="-8", measure="difference")

    def first(rows):
        row = next(row for row in rows if row["figure"] == "jinzhou-agri-zones")
        row.update(printed="减少10个", value="-10", measure="difference")

    article.edit("figures", first)
    text = TEXT.replace("示范区10个、试点单位8个", "示范区、试点单位分别减少10个、8个")
    assert told(text, article) == []
