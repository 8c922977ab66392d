"""View -> URL -> view, and links that are damaged."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from indicators import current
from indicators.figures.selection import SORTS, Filters
from indicators.view import MOST_SLIDES, Slide, View, code, link, params, parse, root, slides_of, vocabulary

KNOWN = current.known()
ONE_PER_QUANTITY = (("万元",), ("公里", "平方米"), ("元", "平方公里"))
TEXT = some.text(some.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30)
FINE = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def ids(name, most=3):
    return some.lists(some.sampled_from(sorted(KNOWN[name])), max_size=most, unique=True).map(sorted).map(tuple)


FILTERS = some.builds(
    Filters,
    city=ids("city"),
    topic=ids("topic"),
    status=ids("status"),
    article=ids("article"),
    year=ids("period"),
    search=some.one_of(some.just(""), TEXT),
)
CHARTS = some.sampled_from(sorted(KNOWN["chart"]))
UNITS = some.sampled_from(((), *ONE_PER_QUANTITY))
SLIDES = some.builds(
    Slide,
    chart=CHARTS,
    mode=some.sampled_from(["chart", "table", "text"]),
    filters=FILTERS,
    units=UNITS,
    sort=some.sampled_from(["", *SORTS[1:]]),
    title=some.one_of(some.just(""), TEXT),
    note=some.one_of(some.just(""), some.lists(TEXT, min_size=1, max_size=4).map(" ".join)),
)
MODES = some.dictionaries(CHARTS, some.sampled_from(["table", "text"]), max_size=3).map(
    lambda d: tuple(sorted(d.items()))
)
VIEWS = some.builds(
    View,
    page=some.sampled_from(["overview", "cities", "figures", "present"]),
    lang=some.sampled_from(["zh", "en"]),
    filters=FILTERS,
    figure=some.sampled_from(["", *KNOWN["figure"]]),
    chart=some.one_of(some.just(""), CHARTS),
    modes=MODES,
    units=UNITS,
    sort=some.sampled_from(["", *SORTS[1:]]),
    panel=some.sampled_from(["", *KNOWN["panel"]]),
    change=some.sampled_from(["", *KNOWN["change"]]),
    deck=some.lists(SLIDES, max_size=5).map(tuple),
    notes=some.booleans(),
    pause=some.integers(0, 600),
)


@FINE
@given(VIEWS, some.booleans(), some.integers(0, 6))
def test_a_view_comes_back_from_its_url_and_its_full_link(view, full, slide):
    view = View(**{**view.__dict__, "slide": min(slide, len(view.deck) + 1) if view.deck else 0})
    assert parse(params(view, KNOWN, full), KNOWN, view.page) == (view, [])
    url = urlsplit(link(view, KNOWN, "https://stats.example/liaoning"))
    assert url.path == f"/liaoning/{'' if view.page == 'overview' else view.page}"
    assert parse(parse_qs(url.query, keep_blank_values=True), KNOWN, view.page) == (view, [])


RUBBISH = some.one_of(some.text(max_size=300), some.binary(max_size=200).map(lambda b: b.decode("latin-1")))


@FINE
@given(
    some.dictionaries(
        some.one_of(some.sampled_from([*KNOWN, "v", "q", "deck", "slide"]), RUBBISH), some.lists(RUBBISH, max_size=3)
    )
)
def test_rubbish_never_raises_and_names_only_what_was_there(found):
    view, ignored = parse(found, KNOWN)
    assert view.lang in ("zh", "en")
    assert all(isinstance(part, str) for part in ignored)
    assert parse(params(view, KNOWN), KNOWN) == (view, [])


@pytest.mark.parametrize("rubbish", ["x" * 10_000, "\x00\ud800", "%%%", "z.", "z.AAAA", "z." + "A" * 9_000, "🦆" * 99])
def test_damaged_decks_and_long_rubbish(rubbish):
    view, ignored = parse({name: [rubbish, "210300"] for name in (*KNOWN, "deck", "slide", "every", "q")}, KNOWN)
    assert view.filters.city == ("210300",)
    assert view.deck == ()
    assert len(view.filters.search) <= 200
    assert any(part.startswith("city=") for part in ignored)


def test_a_small_link_cannot_unpack_into_gigabytes():
    import base64
    import zlib

    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = bomb.compress(b"a" * 50_000_000) + bomb.flush()
    view, _ = parse({"deck": ["z." + base64.urlsafe_b64encode(packed).decode()]}, KNOWN)
    assert view.deck == ()


def test_the_bare_page_has_a_bare_url_and_a_full_link_says_the_defaults():
    assert params(View(), KNOWN) == {}
    assert link(View(), KNOWN, "http://x") == "http://x/?v=1&lang=zh"
    view = View("enterprises", chart="anshan-srdi-targets", filters=Filters(city=("211300", "210300")))
    assert link(view, KNOWN) == "/enterprises?v=1&lang=zh&city=210300&city=211300&chart=anshan-srdi-targets&as=chart"


def test_commas_order_and_repetition_do_not_matter():
    view, ignored = parse({"city": ["211300,210300", "210300"], "v": ["1"], "lang": ["en", "en"]}, KNOWN)
    assert view.filters.city == ("210300", "211300")
    assert ignored == []


def test_what_is_not_understood_is_named_and_the_rest_holds():
    found, ignored = parse(
        {"city": ["999999", "210300"], "lang": ["fr"], "topic": ["<script>"], "utm": ["x"], "figure": ["../etc"],
         "v": ["2"], "slide": ["-1"], "as": ["pie"], "unit": ["斤"]}, KNOWN
    )  # fmt: skip
    assert found == View(filters=Filters(city=("210300",)))
    assert set(ignored) == {
        "utm", "v=2", "city=999999", "lang=fr", "topic=<script>", "figure=../etc", "slide=-1", "as=pie", "unit=斤"
    }  # fmt: skip


def test_twenty_slides_with_titles_and_notes_fit_into_a_link():
    charts = [chart for chart in sorted(KNOWN["chart"]) if "." not in chart][:20]
    notes = [
        "先说结论，再说这是目标不是实际",
        "提醒箭头的意思是不少于",
        "这里的口径不同，不能相除",
        "问一句：去年是多少",
    ]
    deck = tuple(
        Slide(chart, filters=Filters(city=("210300",)), title=f"第{index}件事要看清", note=notes[index % 4])
        for index, chart in enumerate(charts)
    )
    assert len(deck) == 20
    address = link(View("present", deck=deck, slide=1), KNOWN, "https://stats.example.gov.cn/liaoning")
    assert len(address) < 2000
    assert parse(parse_qs(urlsplit(address).query), KNOWN, "present")[0].deck == deck


def test_a_ready_made_deck_goes_by_its_name():
    slides = tuple(slides_of(["one-minute"], KNOWN, []))
    assert [slide.chart for slide in slides][:2] == ["overview-map", "overview-targets"]
    assert params(View("present", deck=slides), KNOWN)["deck"] == ["one-minute"]


def test_a_code_is_one_word_and_a_deck_has_an_end():
    slide = Slide("plants-area", "table", Filters(city=("211300",), search="a b"), title="一, 二; 三=100%")
    assert code(slide) == "plants-area;city=211300;q=a%20b;as=table;title=一%2C%20二%3B%20三%3D100%25"
    assert slides_of([code(slide)], KNOWN, []) == [slide]
    ignored = []
    assert len(slides_of(["plants-area"] * 99, KNOWN, ignored)) == MOST_SLIDES
    assert ignored == ["deck=99 > 60"]


@pytest.mark.parametrize(
    ("url", "page", "expected"),
    [
        ("http://localhost:8501/", "", "http://localhost:8501"),
        ("http://localhost:8501/cities", "cities", "http://localhost:8501"),
        ("https://a.example/stats/liaoning/cities", "cities", "https://a.example/stats/liaoning"),
        ("https://a.example/stats/liaoning/", "", "https://a.example/stats/liaoning"),
        ("", "cities", ""),
        ("http://[", "cities", ""),
    ],
)
def test_the_address_is_the_one_that_the_reader_sees(url, page, expected):
    assert root(url, page) == expected


def test_without_a_dataset_only_the_language_is_known():
    view, ignored = parse({"lang": ["en"], "city": ["210300"]}, vocabulary(None))
    assert view == View(lang="en")
    assert ignored == ["city=210300"]


def test_what_stands_on_a_card_is_known_by_its_parts(province, office):
    codes = vocabulary(province, office)["chart"]
    every = list(codes)
    assert len(codes) == len(set(every))
    assert all(code in codes for code in every)
    part = next(code for code in every if code.startswith("panel."))
    assert part.count(".") == 3
    for wrong in (part + "0", part.replace("panel.", "panel.x"), "panel.", "panel..", "figure.", "figure.none", "", 7):
        assert wrong not in codes
