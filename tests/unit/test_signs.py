"""Names and places are doubted by how often such ones were wrong."""

import pytest

from indicators.reading import FIGURE, read
from indicators.reading.rivals import Rivals
from indicators.reading.signs import DOUBTFUL_NAMES, DOUBTFUL_PERIODS, DOUBTFUL_PLACES
from indicators.reading.tallies import FEWEST, LEAST, doubtful


def doubts(text: str, field: str) -> list[bool]:
    return [field in one.unsure for one in read(text, year=2023) if one.kind == FIGURE]


def test_a_sign_is_a_doubt_where_it_was_often_wrong_and_nothing_where_it_is_rare():
    often, seldom, rare = ("a",), ("b",), ("c",)
    assert doubtful({often: (8, 2), seldom: (99, 1), rare: (0, FEWEST - 1)}) == {often: True, seldom: False}
    assert 0 < LEAST < 1


def test_a_printed_name_that_offices_know_is_no_doubt_and_an_odd_one_is():
    assert not DOUBTFUL_NAMES["known", "clause"]
    assert not DOUBTFUL_NAMES["short", "clause"]
    assert DOUBTFUL_NAMES["long", "clause"]
    assert DOUBTFUL_NAMES["odd", "clause"]
    assert not DOUBTFUL_PLACES["city", "title", False]
    assert not DOUBTFUL_PLACES["firm", "near", False]
    assert DOUBTFUL_PLACES["firm", "within", False]
    assert DOUBTFUL_PLACES["province", "far", True]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("社会消费品零售总额增长5%。", [False]),
        # All industry's, or what is above designated size: a short name that a verb parts from its number.
        ("工业增加值增长5%。", [True]),
        ("进出口总额3亿元，增长5%。", [False, False]),
        ("龙头企业85家。", [False]),
        ("规上农产品加工企业主营业务收入17亿元。", [True]),
        ("村民们买来化肥12吨。", [True]),
        ("配备CT机7台。", [True]),
    ],
)
def test_names_by_what_they_are(text, unsure):
    assert doubts(f"锦州市运行情况\n2023年，锦州市{text}", "indicator") == unsure


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("锦州市运行情况\n2023年，锦州市产值3亿元。", [False]),
        ("外贸向好\n2023年，吉林省进出口3亿元。", [False]),
        ("外贸向好\n吉林省进出口3亿元。双方合作，运输量8万吨。", [False, True]),
        ("盐碱地种稻\n走进东港市青石沟村。村里有大棚310座。", [False]),
        ("盐碱地种稻\n东港市青石沟村有大棚310座。", [False]),
        # A body that words before it lead up to may be another's in the sentence, unless they say where it is.
        ("远洋渔业\n大连远东渔业公司出口虾仁12吨。", [False]),
        ("远洋渔业\n位于大连远东渔业公司的冷库面积12万平方米。", [False]),
        ("远洋渔业\n客商看中了大连远东渔业公司，带来订单12吨。", [True]),
    ],
)
def test_places_by_what_they_are_and_where_they_stand(text, unsure):
    assert doubts(text, "place") == unsure


def test_periods_by_the_way_in_which_they_were_found():
    assert not DOUBTFUL_PERIODS["title", "year"]
    assert not DOUBTFUL_PERIODS["sentence", "part"]
    assert not DOUBTFUL_PERIODS["none far", "said"]
    assert DOUBTFUL_PERIODS["title over", "part"]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("2023年,锦州市产值3亿元。", [False]),
        ("2023年,锦州市产值3亿元。出口2亿元。", [False, False]),
        ("1—5月,锦州市产值3亿元,增长5%。", [False, False]),
        ("1—5月,锦州市产值3亿元。往年,出口2亿元。", [False, True]),
        ("锦州市产值3亿元。", [False]),
    ],
)
def test_a_period_is_a_doubt_by_its_way_or_by_a_time_that_no_calendar_tells(text, unsure):
    assert doubts(f"锦州观察\n{text}", "period") == unsure


@pytest.mark.parametrize("verb", ["实施", "改造", "新建", "整治", "引进"])
def test_a_bare_verb_in_the_sentence_behind_a_target_may_still_tell_what_is_to_be_done(verb):
    text = "锦州市要办这些事\n会议提出,今年产值增长5%以上。"
    assert doubts(f"{text}{verb}项目300个。去年出口2亿元。", "status")[1:] == [True, False]
    assert doubts(f"{text}已{verb}项目300个。去年出口2亿元。", "status")[1:] == [False, False]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("铁西区开工早，恒远泵业公司去年产值9万元", True),
        ("铁西区忙生产，旁边的何家沟滑雪场新开雪道9条", True),
        ("铁西区一家公司去年产值9万元", False),
        ("铁西区各类医院去年接诊9万人", False),
        ("铁西区已建成农业标准化示范区9个", False),
        ("铁西区乡镇去年产值9万元", False),
    ],
)
def test_what_is_named_between_a_place_and_a_number(text, there):
    assert Rivals(text).between(len("铁西区"), text.index("9"), "铁西区") == there


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        # The noun behind a number, a head that may stand for itself, and a word of its own.
        ("园区有职工3200人。", [False]),
        ("招收大学生村官和320名工人。", [False]),
        ("工厂产值3亿元。", [False]),
        # So were four characters that hold nothing else.
        ("全市互花米草3万亩。", [True]),
        # A long name that a verb parts from its number, and what has grown of one.
        ("规上农产品加工企业主营业务收入达到17亿元，增长5%。", [False, False]),
        ("规上农产品加工企业主营业务收入17亿元。", [True]),
        # Whose share it is may be told of a whole that stands elsewhere.
        ("龙头企业占六成。", [True]),
    ],
)
def test_a_word_and_what_a_verb_parts_from_its_number_are_no_doubts(text, unsure):
    assert doubts(f"锦州市运行情况\n2023年，锦州市{text}", "indicator") == unsure
