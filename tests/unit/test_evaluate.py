"""The measure of the reader: what it counts, that the marked texts are sound, that docs/reading.md tells the result."""

import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from indicators.__main__ import main
from indicators.quantity import Bound, Quantity
from indicators.quantity.parse import Unreadable, interpret
from indicators.quantity.period import parse
from indicators.reading import KINDS, Proposal, evaluate
from indicators.reading.evaluate import PAGE, of_article, of_marked, renewed, report, wrong_lines
from indicators.reading.marked import ANY, CELLS, MARKED, NONE, RANK, Mark, Text, texts
from indicators.reading.scores import Score, score, verdicts

PATHS = sorted(MARKED.glob("*.txt"))
ALL = [(path.stem, text) for path in PATHS for text in texts(path.read_text(encoding="utf-8"))]
FIGURES = [(text, one) for _, text in ALL for one in text.marks if one.amount]
MEASURES = (
    *("level", "growth", "growth-previous", "growth-since", "growth-average"),
    *("difference", "share", "contribution", "index", "rank"),
)
STATUSES = ("actual", "planned", "target", "estimate", "context")
MONEY = "# newspaper 2021: 锦州⟦三家|figure|3||exact|家|actual|2021|锦州市|level|[外资]企业/厂⟧\n"


def proposal(start: int, end: int, printed: str, kind: str = "figure", **more: object) -> Proposal:
    amount = {"value": Decimal(3), "bound": "exact", "unit": "家"} if kind == "figure" else {}
    return Proposal(start, end, 0, printed, kind, **{**amount, **more})


def test_marks_and_the_title_as_the_first_line():
    (text,) = texts(MONEY + "企业⟦第一|ordinal⟧批\n")
    cells = {"status": "actual", "period": "2021", "place": "锦州市", "measure": "level", "indicator": "[外资]企业/厂"}
    marks = [Mark(2, 4, "三家", "figure", Quantity(Decimal(3), "家"), cells), Mark(7, 9, "第一", "ordinal")]
    assert text == Text("newspaper", 2021, "锦州三家\n企业第一批\n", marks)
    assert [text.year for text in texts("# broadcast: a\n⟦30家|name⟧\n# broadcast 2020: b\n")] == [0, 2020]


@pytest.mark.parametrize(
    ("accepted", "found", "right"),
    [
        ("[外资]企业/厂", "外资企业", True),
        ("[外资]企业/厂", "企业", True),
        ("[外资]企业/厂", "厂", True),
        ("[外资]企业/厂", "外资", False),
        ("[外资]企业/厂", "", False),
        ("“小巨人”企业", "小巨人 的企业", True),
        ("执业（助理）医师", "执业(助理)医师", True),
        ("产[量/值]", "产值", True),
        (NONE, "", True),
        (NONE, "企业", False),
        (ANY, "企业", None),
    ],
)
def test_names_that_are_accepted(accepted, found, right):
    assert Mark(0, 1, "3", "figure", cells={"indicator": accepted}).accepts("indicator", found) == right


@pytest.mark.parametrize(
    ("found", "right"), [("2021", True), ("2021-01/2021-09", True), ("", True), ("2021-09", False)]
)
def test_periods_that_are_accepted(found, right):
    assert Mark(0, 1, "3", "figure", cells={"period": "2021 2021-01/2021-09 -"}).accepts("period", found) is right


def test_a_quantity_is_the_same_in_whatever_magnitude():
    money = Mark(0, 1, "3", "figure", Quantity(Decimal(35000), "万元"))
    assert money.is_read_as(Quantity(Decimal("3.5"), "亿元"))
    assert money.is_read_as(Quantity(Decimal(350000000), "元"))
    assert not money.is_read_as(Quantity(Decimal("-3.5"), "亿元"))
    assert not money.is_read_as(Quantity(Decimal("3.5"), "亿美元"))
    assert not money.is_read_as(Quantity(Decimal("3.5"), "亿元", Bound.ABOUT))
    assert not money.is_read_as(None)
    assert not Mark(0, 1, "3", "name").is_read_as(None)


@pytest.mark.parametrize(("found", "right"), [(3, True), (-3, True), (2, False)])
def test_a_sign_that_is_not_printed_is_not_judged(found, right):
    (text,) = texts("# a: 低\n⟦3元|figure|±3||exact|元|actual|-|-|difference|*⟧\n")
    assert text.marks[0].is_read_as(Quantity(Decimal(found), "元")) is right


def test_every_field_of_a_figure_is_judged_once_its_value_is_right():
    (text,) = texts(MONEY)
    one = proposal(2, 4, "三家", period="2020", place="锦州市", status="actual", indicator="厂", unsure=("period",))
    found = [(one.field, one.right, one.unsure) for one in verdicts([one], text.marks)]
    assert found == [
        ("value", True, False),
        ("status", True, False),
        ("period", False, True),
        ("place", True, False),
        ("measure", False, False),
        ("indicator", True, False),
    ]
    wrong = proposal(2, 4, "三家", value=Decimal(4), unsure=("value",))
    assert [one[:3] for one in verdicts([wrong], text.marks)] == [("value", False, False), ("value", False, True)]


def test_a_score_in_numbers():
    (text,) = texts(MONEY + "⟦40户|figure|40||exact|户|target|2021|*|level|*⟧⟦进一步|other⟧有5人\n")
    found = [
        proposal(2, 4, "三家", status="actual", period="2021", place="鞍山市", measure="level", unsure=("place",)),
        proposal(5, 8, "40户", value=Decimal(40), unit="户", status="actual", measure="level", unsure=("status",)),
        proposal(8, 11, "进一步", "other"),
        proposal(12, 14, "5人"),
    ]
    result = score(found, text.marks)
    assert (result.right, result.missed, result.wrong, result.numerals, result.kinds) == (2, 0, 1, 3, 3)
    assert (result.recall, result.precision, result.kind) == (1, 2 / 3, 1)
    assert [result.correct(one) for one in CELLS] == [0.5, 0.5, 0, 1, 0]
    assert result.promised == 1
    assert [result.flagged(False, one) for one in CELLS] == [1, 0, 1, 0, 0]
    assert (result.count(False, *CELLS), result.flagged(False, *CELLS), result.flagged(True, *CELLS)) == (4, 0.5, 0)
    assert (result + result).cells["place", False, True] == 2
    assert report({"own": result}).splitlines() == [
        *evaluate.FOUND,
        "| own | 3 | 2 | 100.0% | 66.7% | 100.0% |",
        "",
        *evaluate.SAID,
        "| own | 2 | 50.0% | 0.0% | 50.0% | 100.0% | 0.0% | 1 |",
        "",
        *evaluate.DOUBTED,
        "| own | period | 1 | 0.0% | 1 | 0.0% |",
        "| own | place | 1 | 100.0% | 0 | 0.0% |",
        "| own | status | 1 | 100.0% | 1 | 0.0% |",
        "| own | measure | 0 | 0.0% | 2 | 0.0% |",
        "| own | indicator | 1 | 0.0% | 0 | 0.0% |",
        "| own | value | 1 | 0.0% | 2 | 0.0% |",
        "| own | all | 5 | 40.0% | 6 | 0.0% |",
    ]


def test_a_rank_is_a_figure_or_an_ordinal():
    (text,) = texts("# a: 居\n⟦第3位|rank|3||exact|位|actual|-|-|rank|*⟧\n")
    left = score([proposal(2, 5, "第3位", "ordinal")], text.marks)
    assert (left.right, left.missed, left.wrong, left.kinds) == (0, 0, 0, 1)
    taken = proposal(2, 5, "第3位", unit="位", measure="rank")
    assert (score([taken], text.marks).right, score([taken], text.marks).correct("measure")) == (1, 1)
    assert score([], text.marks).missed == 1


def test_what_is_wrong_is_shown_with_the_words_around(monkeypatch):
    (text,) = texts(MONEY + "⟦40户|figure|40||exact|户|target|2021|*|level|*⟧有5人\n")
    found = [
        proposal(2, 4, "三家", status="actual", period="2020", place="锦州市", measure="level", indicator="厂"),
        proposal(9, 11, "5人", unit="人", unsure=("value",)),
    ]
    monkeypatch.setattr(evaluate, "read_text", lambda text: found)
    assert list(wrong_lines(text)) == [
        "period    2021 ← 2020  锦州【三家】↵40户有5人↵",
        "value     exact 40 户 ← not found  锦州三家↵【40户】有5人↵",
        "value     no figure ← exact 3 人  (unsure)  锦州三家↵40户有【5人】↵",
    ]


def test_an_article_against_its_rows(dataset):
    text = "锦州建成10个\n示范区10个、试点8个、示范单位3个、另有7个。\n第一批8项。"
    assert of_article(text, "jinzhou-agricultural-standards", dataset) == Score(4, 0, 1, 4, 4)


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A folder of marked texts of one text, tuning."""
    (tmp_path / "tuning.txt").write_text(
        "# a 2021: 全年\n⟦30家|figure|30||exact|家|actual|2021|-|level|*⟧企业\n", "utf-8"
    )
    monkeypatch.setattr(evaluate, "MARKED", tmp_path)
    return tmp_path


def test_the_command_gives_tables(own, tmp_path, capsys):
    (tmp_path / "jinzhou-agricultural-standards.txt").write_text("锦州建成10个\n", encoding="utf-8")
    assert main(["evaluate", "--only", "tuning", "--articles", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "| tuning | 1 | 1 | 100.0% | 100.0% | 100.0% |"
    assert lines[-1].startswith("| 1 articles |")


def test_the_command_gives_each_number(own, capsys):
    assert main(["evaluate", "--json"]) == 0
    ((text,), *_) = [json.loads(capsys.readouterr().out)]
    assert (text["text"], len(text["figures"])) == ("全年", 1)
    plain = own / "plain.md"
    plain.write_text("2023年，锦州有企业不少于30家\n", encoding="utf-8")
    assert main(["evaluate", "--text", str(plain), "--year", "2023"]) == 0
    shown = capsys.readouterr().out
    assert main(["evaluate", "--text", str(plain), str(plain), "--year", "2023"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(shown) * 2
    (text,) = json.loads(shown)
    date, figure = text["figures"]
    keys = ["start", "end", "printed", "kind", "value", "upper", "bound", "unit"]
    said = ["period", "place", "status", "measure", "indicator", "unsure"]
    assert list(figure) == keys + said
    assert [date[key] for key in ("printed", "kind", "value", "unsure")] == ["2023年", "date", None, []]
    assert [figure[key] for key in keys] == [11, 17, "不少于30家", "figure", 30.0, None, "at_least", "家"]


def test_what_is_wrong_is_listed_of_texts_that_may_be_looked_at(own, capsys):
    (own / "final.txt").write_text("# a: 看\n⟦30家|name⟧\n", encoding="utf-8")
    assert main(["evaluate", "--wrong"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "# 全年"
    assert main(["evaluate", "--wrong", "--only", "final"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "# 看"


def test_a_marked_file_of_ones_own_is_measured_instead(own, tmp_path, capsys):
    mine = tmp_path / "mine" / "office.txt"
    mine.parent.mkdir()
    mine.write_text("# a 2021: 看\n⟦30家|figure|31||exact|家|actual|2021|-|level|*⟧企业\n", encoding="utf-8")
    assert main(["evaluate", "--marked", str(mine)]) == 0
    shown = capsys.readouterr().out
    assert "| office | 1 | 1 | 0.0% | 0.0% | 100.0% |" in shown.splitlines()
    assert "tuning" not in shown
    assert main(["evaluate", "--marked", str(mine), "--wrong"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "# 看",
        "value     exact 31 家 ← not found  看↵【30家】企业↵",
        "value     no figure ← exact 30 家  看↵【30家】企业↵",
    ]


def test_the_marks_are_sound():
    assert [path.stem for path in PATHS] == ["final", "genres", "retold", "tuning"]
    for path in PATHS:
        assert path.read_text(encoding="utf-8").count("\n# ") + 1 == len([1 for name, _ in ALL if name == path.stem])
    for name, text in ALL:
        assert text.year, text.plain[:20]
        assert "⟦" not in text.plain
        assert {one.kind for one in text.marks} <= {*KINDS, RANK}, name


def test_every_arabic_numeral_is_marked():
    for name, text in ALL:
        marked = {n for one in text.marks for n in range(one.start, one.end)}
        left = [m[0] for m in re.finditer(r"[0-9０-９]+", text.plain) if m.start() not in marked]
        assert left == [], (name, text.plain[:20])


def test_every_figure_is_marked_in_full():
    for _, one in FIGURES:
        assert list(one.cells) == list(CELLS), one
        assert {*one.cells["status"].split("/")} <= {*STATUSES, ANY}, one
        assert {*one.cells["measure"].split("/")} <= {*MEASURES, ANY}, one
        assert all(one.cells.values()), one
        for period in one.cells["period"].split():
            assert period in (ANY, NONE) or parse(period), one
        assert (one.amount.value is None) == (one.amount.bound == Bound.VAGUE), one
        assert (one.amount.upper is not None) == (one.amount.bound == Bound.RANGE), one


def test_values_are_those_that_are_printed():
    read = 0
    for text, one in FIGURES:
        try:
            amount = interpret(one.printed)
        except Unreadable:
            continue
        # A table's cell has its unit in a heading, 近 may be printed apart from its number.
        if amount.unit == one.amount.unit:
            # 分别减少3.1%和2.9%: the fall is printed once for the whole list.
            fall = text.plain[one.start - 1] in "、和" and amount.each(lambda number: -number, amount.unit)
            # 超过总面积的85%, 约占风电装机的三分之一: what bounds it is printed apart.
            apart = amount.bound == Bound.EXACT and amount == replace(one.amount, bound=Bound.EXACT)
            assert one.is_read_as(amount) or one.amount == fall or apart, one
            read += 1
    assert read > 1_700


def test_the_page_on_reading_tells_what_the_measure_gives():
    page = PAGE.read_text(encoding="utf-8")
    scores = {path.stem: of_marked(path) for path in PATHS}
    assert all(page.count(f"| `{name}` |") == 6 for name in scores)
    assert renewed(page, scores) == page, "python -m indicators evaluate --renew"
