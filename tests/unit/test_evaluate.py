"""The measure of the reader: what it counts, and that docs/reading.md tells what it gives."""

from decimal import Decimal

from indicators.__main__ import main
from indicators.quantity import Bound, Quantity
from indicators.reading import evaluate, read
from indicators.reading.evaluate import MARKED, Score, of_article, of_marked, score, texts
from indicators.settings import ROOT


def test_marks():
    ((plain, gold),) = texts("# newspaper: a\n企业⟦不少于30家|figure|30||at_least|家⟧，⟦第一|ordinal⟧批\n")
    assert plain == "企业不少于30家，第一批\n"
    assert [(one.start, one.end, one.kind, one.amount) for one in gold] == [
        (2, 8, "figure", Quantity(Decimal(30), "家", Bound.AT_LEAST)),
        (9, 11, "ordinal", None),
    ]


def test_what_counts_as_right():
    ((plain, gold),) = texts("# a: b\n⟦30家|figure|30||exact|家⟧⟦40户|figure|41||exact|户⟧⟦进一步|other⟧有5人\n")
    assert score(read(plain), gold) == Score(right=1, missed=1, wrong=2, numerals=3, kinds=3)


def test_a_score_in_numbers():
    one = Score(right=3, missed=1, wrong=1, numerals=8, kinds=6)
    assert (one.recall, one.precision, one.kind) == (0.75, 0.75, 0.75)
    assert one + one == Score(6, 2, 2, 16, 12)
    assert one.row("x") == "| x | 8 | 4 | 75.0% | 75.0% | 75.0% |"


def test_an_article_against_its_rows(dataset):
    text = "锦州建成10个\n示范区10个、试点8个、示范单位3个、另有7个。\n第一批8项。"
    assert of_article(text, "jinzhou-agricultural-standards", dataset) == Score(4, 0, 1, 4, 4)


def test_the_command_gives_a_table(tmp_path, monkeypatch, capsys):
    (tmp_path / "own.txt").write_text("# a: b\n⟦30家|figure|30||exact|家⟧企业\n", encoding="utf-8")
    (tmp_path / "jinzhou-agricultural-standards.txt").write_text("锦州建成10个\n", encoding="utf-8")
    monkeypatch.setattr(evaluate, "MARKED", tmp_path / "marked")
    assert main(["evaluate"]) == 0
    assert capsys.readouterr().out == evaluate.HEAD + "\n"
    (tmp_path / "marked").mkdir()
    (tmp_path / "own.txt").rename(tmp_path / "marked" / "own.txt")
    assert main(["evaluate", "--articles", str(tmp_path)]) == 0
    own, articles = capsys.readouterr().out.splitlines()[2:]
    assert own == "| own | 1 | 1 | 100.0% | 100.0% | 100.0% |"
    assert articles.startswith("| 1 articles |")


def test_the_page_on_reading_tells_what_the_measure_gives():
    told = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8").split("\n## English\n")
    files = sorted(MARKED.glob("*.txt"))
    assert [path.stem for path in files] == ["final", "tuning"]
    for path in files:
        result = of_marked(path)
        assert [part.count(result.row(f"`{path.stem}`")) for part in told] == [1, 1]
        assert result.numerals >= 150
        assert min(result.recall, result.precision) > 0.95
