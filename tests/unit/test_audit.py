"""A text against the tables. The texts are made of the tables' own prints: the articles are not part of the project."""

import pytest

from indicators.intake.audit import audit
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
    assert not any("paragraph 1" in one.lower() for one in found)
    more = audit(text.replace("20元", "120元"), "faku-greenhouse-village", load(folder.path), "en")
    assert 'figures.csv, paragraph 1: "每公斤…20元" is not found in the text.' in more
