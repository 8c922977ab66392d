"""The articles of what stands together are named once; each part says where in them, and if its year is guessed."""

import pytest

from indicators.charts.catalogue import catalogue
from indicators.charts.lookup import exhibit
from indicators.figures.selection import Filters, select
from indicators.words.named import MOST, Named


@pytest.fixture
def part(every):
    """The rows of a topic."""
    return lambda topic: select(every, Filters(topic=(topic,)))


def test_one_article_has_its_mark_too(part, zh, en):
    parts = [part("projects"), part("services")]
    found = Named.of(parts, zh)
    assert found.line == "来源：①《壮工业“筋骨” 挺发展“脊梁” ——朝阳高新区以创新实干推动高质量发展纪实》"
    assert [found.where(one) for one in parts] == ["来源：①第4段", "来源：①第5段、第6段"]
    assert Named.of(parts, en).where(parts[1]) == "Source: ① paragraph 5, paragraph 6"


def test_several_are_told_apart_by_marks(part, zh, en):
    parts = [part("projects"), part("environment")]
    found = Named.of(parts, zh)
    assert found.line.startswith("来源：①《壮工业")
    assert found.line.endswith("；②《沈阳提升四大能力 建设医疗废物监管体系》")
    assert [found.where(one) for one in parts] == ["来源：①第4段", "来源：②第2段；年份为推定"]
    assert Named.of(parts, en).where(parts[1]) == "Source: ② paragraph 2; the year is inferred"


def test_a_number_says_itself_where_it_is_printed(part, zh, en):
    projects, environment = part("projects"), part("environment")
    found = Named.of([projects, environment], zh)
    assert found.beside("沈阳市 · 2021年", environment) == "沈阳市 · 2021年 · ②第2段；年份为推定"
    assert found.beside("", projects) == "①第4段"
    assert (
        Named.of([projects, environment], en).beside("2021", environment)
        == "2021 · ② paragraph 2; the year is inferred"
    )


def test_where_only_some_years_are_guessed_each_part_says_so(part, zh):
    own = part("firms")
    own = own[own["city"] == "210300"]
    assert set(own["period"]) >= {"2023"}
    found = Named.of([own, own.head(1)], zh)
    assert "推定" not in found.line
    assert found.where(own[own["period"] == ""]).endswith("；年份为推定")
    assert "推定" not in found.where(own[own["period"] == "2023"])


def test_of_one_part_or_of_very_many_articles_nothing_is_said_once(part, office, zh):
    assert Named.of([part("projects")], zh) is None
    assert office["article"].nunique() > MOST
    assert Named.of([office, office], zh) is None


def test_nothing_is_lost_to_the_whole_source(every, zh):
    """What a shared card, a picture, a file, a slide and a print say of where their numbers come from."""
    for chart in catalogue(zh.dataset):
        one = exhibit(chart, every, Filters(), zh)
        if not one.form.picks:
            for article in one.rows["article"].unique():
                assert zh.article(article) in one.source
