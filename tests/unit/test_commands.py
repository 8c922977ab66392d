"""``read``, ``audit`` and ``add`` as a person types them."""

import io
import json
import shutil
from pkgutil import resolve_name

import pytest

from indicators.__main__ import _parser, main
from indicators.charts.check import check, load
from indicators.intake.contribution import to_zip
from indicators.intake.draft import begin
from indicators.intake.rows import contribution
from indicators.settings import ROOT

FARMLAND = ROOT / "tests" / "texts" / "farmland.txt"
KEYS = ["start", "end", "paragraph", "printed", "kind", "value", "upper", "bound", "unit", "period"]
KEYS += ["place", "status", "confidence", "measure", "indicator", "unsure"]


def test_every_command_has_its_room():
    commands = _parser()._subparsers._group_actions[0].choices
    assert all(callable(resolve_name(one.get_default("run"))) for one in commands.values())


def test_read_as_json(capsys):
    assert main(["read", str(FARMLAND), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    text = FARMLAND.read_text(encoding="utf-8")
    assert all(list(one) == KEYS for one in found)
    assert all(text[one["start"] : one["end"]] == one["printed"] for one in found)
    first = {"printed": "120万亩", "value": 120, "bound": "exact", "unit": "万亩", "place": "铁岭市", "paragraph": 0}
    assert {key: found[0][key] for key in first} == first
    assert found[1] | {"start": 0, "end": 0} == dict.fromkeys(KEYS) | {
        "start": 0,
        "end": 0,
        "paragraph": 1,
        "printed": "2026年3月5日",
        "kind": "date",
        "period": "2026-03-05",
        "confidence": 0.9,
        "measure": "",
        "indicator": "",
        "unsure": [],
    }


def test_read_as_a_table(capsys):
    assert main(["read", str(FARMLAND), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["printed", "kind", "reads", "as", "indicator", "place", "period", "status", "sure"]
    row = next(line for line in lines if "80亿斤以上" in line)
    assert " ".join(row.split()) == "par. 3 80亿斤以上 figure ≥ 80 亿斤 粮食产量 铁岭市 2027 target 95%"
    assert lines[-1] == "14 figures, 4 other numerals."


def test_read_from_standard_input(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("存栏600余头".encode("gbk"))))
    assert main(["read", "-", "--json"]) == 0
    assert [one["value"] for one in json.loads(capsys.readouterr().out)] == [600]


def test_read_without_numbers(capsys, tmp_path):
    (tmp_path / "a.txt").write_text("没有", encoding="utf-8")
    assert main(["read", str(tmp_path / "a.txt"), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "No numbers found.\n"


@pytest.mark.parametrize("command", [["read"], ["audit", "--article", "jinzhou-agricultural-standards"]])
@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 99, b"1" * 2_000_001])
def test_a_bad_text_is_one_line(command, content, tmp_path, capsys):
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert main([*command, str(file), "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("a.txt: ")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("command", [["read"], ["audit", "--article", "x"], ["add"]])
def test_a_missing_file_is_one_line(command, tmp_path, capsys):
    assert main([*command, str(tmp_path / "none.txt")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_audit(folder, tmp_path, capsys):
    text = tmp_path / "text.txt"
    text.write_text("锦州建成10个示范区\n11月30日,示范区10个、试点8个、单位3个。\n第一批共8项。", encoding="utf-8")
    asked = ["audit", str(text), "--article", "jinzhou-agricultural-standards", "--data", str(folder.path)]
    assert main([*asked, "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        "jinzhou-agricultural-standards: text and tables agree, 4 figures and 3 skipped numbers.\n"
    )
    text.write_text(text.read_text(encoding="utf-8").replace("8项", "9项"), encoding="utf-8")
    assert main([*asked, "--lang", "en"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "3 differences."


def test_audit_of_an_unknown_article(capsys):
    assert main(["audit", str(FARMLAND), "--article", "none", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("none: not in articles.csv. There are: anshan-enterprise-roadmap ")


def test_from_a_text_to_tables_that_agree_with_it(folder, tmp_path, dataset, capsys):
    """The whole way: read, decide, pack, add, audit."""
    draft = begin(FARMLAND.read_text(encoding="utf-8"), dataset)
    for one in draft.indicators:
        one["topic"] = one["topic"] or "farming"
    file = tmp_path / "rows.zip"
    file.write_bytes(to_zip(contribution(draft, dataset)))
    untouched = folder.path.joinpath("figures.csv").read_bytes()
    assert main(["add", str(file), "--data", str(folder.path), "--dry-run"]) == 0
    assert folder.path.joinpath("figures.csv").read_bytes() == untouched
    assert main(["add", str(file), "--data", str(folder.path), "--yes"]) == 0
    assert check(folder.path) == []
    assert len(load(folder.path).figures) == len(dataset.figures) + 13
    assert folder.path.joinpath("figures.csv").read_bytes().startswith(untouched)
    asked = ["audit", str(FARMLAND), "--article", draft.meta["article"], "--data", str(folder.path)]
    assert main(asked) == 0
    assert main(["add", str(file), "--data", str(folder.path), "--yes"]) == 1, "the same rows twice"
    capsys.readouterr()


def test_tables_are_not_needed_to_read(tmp_path, capsys):
    assert main(["read", str(FARMLAND), "--json", "--data", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["place"] == "铁岭市"
    shutil.rmtree(tmp_path)
