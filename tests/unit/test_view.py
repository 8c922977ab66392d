"""View -> URL -> view, and links that are damaged."""

import pytest

from indicators.selection import Filters
from indicators.view import View, params, parse, vocabulary


@pytest.fixture
def known(dataset):
    return vocabulary(dataset, ["2021", "2023"])


@pytest.mark.parametrize(
    "view",
    [
        View(),
        View("en", Filters(city=("210300",))),
        View("zh", Filters(city=("210300", "211300"), topic=("firms",), status=("actual", "target"))),
        View("en", Filters(article=("faku-greenhouse-village",), year=("none",), words="肉牛 & cattle=1")),
        View("zh", Filters(year=("2021", "2023")), "gaosanjiazi-cattle"),
    ],
)
def test_a_view_comes_back_from_its_url(known, view):
    assert parse(params(view), known) == (view, [])


def test_a_url_is_never_bare_and_lists_repeat():
    view = View("zh", Filters(city=("211300", "210300")))
    assert params(view) == {"lang": ["zh"], "city": ["210300", "211300"]}


def test_commas_order_and_repetition_do_not_matter(known):
    view, ignored = parse({"city": ["211300,210300", "210300"], "v": ["1"]}, known)
    assert view.filters.city == ("210300", "211300")
    assert ignored == []


def test_what_is_not_understood_is_named_and_the_rest_holds(known):
    found, ignored = parse(
        {"city": ["999999", "210300"], "lang": ["fr"], "topic": ["<script>"], "utm": ["x"], "figure": ["../etc"]}, known
    )
    assert found == View("zh", Filters(city=("210300",)))
    assert ignored == ["city=999999", "lang=fr", "topic=<script>", "utm", "figure=../etc"]


def test_rubbish_never_raises(known):
    for rubbish in ("x" * 10_000, "\x00\ud800", "%%%", "", ",,,", "🦆" * 99):
        found, _ = parse({name: [rubbish] for name in (*known, "q", "v", rubbish)}, known)
        assert found.filters.city == ()
        assert len(found.filters.words) <= 80


def test_without_a_dataset_only_the_language_is_known():
    view, ignored = parse({"lang": ["en"], "city": ["210300"]}, vocabulary(None))
    assert view == View("en")
    assert ignored == ["city"]
