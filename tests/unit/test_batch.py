"""A folder as a batch: what needs nobody is added, all else is a draft and lines of one report."""

import csv
import io
import json
import zipfile

import pytest

from indicators.__main__ import main
from indicators.intake import batch
from indicators.intake.contribution import Refused, read, to_zip
from indicators.intake.draft import from_json
from indicators.settings import ROOT
from indicators.tables.raw import contents
from indicators.ui.intake.arriving import _kept

# Names that the province has, in the codes of SDMX: nothing is left to say.
KNOWN = (
    "DATAFLOW,LAST UPDATE,FREQ,REF_AREA,INDICATOR,UNIT_MEASURE,UNIT_MULT,TIME_PERIOD,OBS_VALUE\n"
    "LN:MONTHLY(1.0),2026-02-01,A,anshan,gdp,CNY,8,2025,2469.1\n"
)
TEXT = "沈阳市召开会议\n2025年，沈阳市新建老窖池120座。\n"


@pytest.fixture
def data(tmp_path, province_folder):
    """A copy of the province's folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name, content in contents(province_folder).items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def run(inbox, data, *more):
    return main(["import", str(inbox), "--data", str(data), "--lang", "en", *more])


def report(inbox):
    text = (inbox.with_name("inbox-drafts") / batch.REPORT).read_text(encoding="utf-8-sig")
    return [tuple(row.values()) for row in csv.DictReader(io.StringIO(text))]


def figures(data):
    return (data / "figures.csv").read_bytes()


def test_what_needs_nobody_is_added_and_all_else_is_a_draft(inbox, data, capsys):
    before = figures(data)
    (inbox / "a.csv").write_text(KNOWN, encoding="utf-8")
    (inbox / "b.txt").write_text(TEXT, encoding="utf-8")
    assert run(inbox, data, "--yes") == 1
    added, *rest = report(inbox)
    assert added == ("a.csv", "added", "", "", "", "")
    assert {row[:2] for row in rest} == {("b.txt", "needs a person")}
    assert {row[5] for row in rest} == {"b-txt.json"}
    assert "The day of publication is not known" in {row[4] for row in rest}
    assert [row[2:4] for row in rest if row[3]] == [("1", "120座")]
    new = figures(data).removeprefix(before).decode()
    row = "anshan-gdp,ln-monthly-1-0,1,OBS_VALUE,2469.1亿元,anshan,gdp,level,actual,2469.1,,exact,亿元,2025,,\n"
    assert new == row
    told = capsys.readouterr().out
    assert told.startswith("1 added, 0 ready, 1 need a person (")


def test_without_yes_nothing_is_added(inbox, data):
    before = contents(data)
    (inbox / "a.csv").write_text(KNOWN, encoding="utf-8")
    assert run(inbox, data) == 0
    assert report(inbox) == [("a.csv", "ready", "", "", "", "a-csv.json")]
    assert contents(data) == before
    # What is written is what ``add`` and the page take.
    drafts = inbox.with_name("inbox-drafts")
    assert from_json((drafts / "a-csv.json").read_text(encoding="utf-8")).meta["published"] == "2026-02-01"
    assert main(["add", str(drafts / "a-csv.zip"), "--yes", "--data", str(data)]) == 0
    # Once it is there it is known, and waits for a person.
    assert run(inbox, data, "--yes") == 1
    assert report(inbox)[0][4] == "The tables have it already: ln-monthly-1-0"


def test_a_dry_run_writes_nothing(inbox, data, capsys):
    (inbox / "b.txt").write_text(TEXT, encoding="utf-8")
    assert run(inbox, data, "--dry-run", "--yes") == 1
    assert "b.txt,needs a person,1,120座," in capsys.readouterr().out
    assert not inbox.with_name("inbox-drafts").exists()


def test_an_unreadable_file_is_a_line_and_no_end(inbox, data):
    (inbox / "a.pdf").write_bytes(b"%PDF-1.4 nothing")
    (inbox / "b.zip").write_bytes(b"PK\3\4nothing")
    (inbox / "c.txt").write_bytes(b"")
    (inbox / "d.docx").write_bytes(b"PK\3\4nothing")
    (inbox / "sub").mkdir()
    (inbox / "sub" / "e.csv").write_text(KNOWN, encoding="utf-8")
    (inbox / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (inbox / "link.txt").symlink_to(ROOT / "README.md")
    (inbox / "notes.md").write_text("not read", encoding="utf-8")
    assert run(inbox, data, "--yes") == 1
    states = [row[:2] for row in report(inbox)]
    assert states == [(name, "unreadable") for name in ("a.pdf", "b.zip", "c.txt", "d.docx")] + [("sub/e.csv", "added")]
    assert all(row[4] for row in report(inbox)[:4])


def test_what_a_reader_of_files_raises_ends_nothing(inbox, data, monkeypatch):
    (inbox / "a.txt").write_text(TEXT, encoding="utf-8")
    (inbox / "b.csv").write_text(KNOWN, encoding="utf-8")

    def broken(*_: object) -> str:
        raise RecursionError

    monkeypatch.setattr("indicators.intake.texts.text_of", broken)
    assert run(inbox, data, "--yes") == 1
    told = "It does not open (RecursionError) and may be damaged. Save it anew."
    assert report(inbox) == [("a.txt", "unreadable", "", "", told, ""), ("b.csv", "added", "", "", "", "")]


def test_rows_come_as_a_zip_or_a_table(inbox, data):
    rows = read((ROOT / "data" / "places.csv").read_bytes(), "places.csv")
    village = {"places": [row for row in rows["places"] if row["level"] == "village"][:1]}
    assert village["places"]
    parents = {"places": [row | {"parent": "liaoning", "city": ""} for row in village["places"]]}
    (inbox / "rows.zip").write_bytes(to_zip(parents))
    assert run(inbox, data, "--yes") == 0
    assert (data / "places.csv").read_text(encoding="utf-8").count("\ngaosanjiazi,") == 1


def test_too_many_files_are_refused(inbox, data, monkeypatch, capsys):
    monkeypatch.setattr(batch, "MOST_FILES", 1)
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(TEXT, encoding="utf-8")
    assert run(inbox, data) == 1
    assert "2 files; at most 1 at once" in capsys.readouterr().out


def test_an_empty_folder_says_what_is_read(inbox, data, capsys):
    assert run(inbox, data) == 1
    assert ".txt .docx .pdf .html .htm .csv .zip .xlsx .xls .ods" in capsys.readouterr().out


def test_a_web_page_is_read_as_its_article(inbox, data):
    page = """<!DOCTYPE html><html><head><meta charset="gbk"><title>某网</title><script>var a = 12;</script></head>
    <body><nav>第3版</nav><div><h1>沈阳市召开会议</h1><p>2025年，沈阳市新建
    大棚120座。</p><table><tr><th>项目</th><th>数</th></tr><tr><td>大棚</td><td>120座</td></tr></table></div>
    <footer>2020年</footer></body></html>"""
    (inbox / "a.html").write_bytes(page.encode("gbk"))
    assert run(inbox, data) == 1
    draft = from_json((inbox.with_name("inbox-drafts") / "a-html.json").read_text(encoding="utf-8"))
    assert draft.text == "沈阳市召开会议\n2025年，沈阳市新建大棚120座。\n项目\t数\n大棚\t120座"


def test_the_page_opens_a_draft_of_a_batch(inbox, data):
    (inbox / "a.csv").write_text(KNOWN, encoding="utf-8")
    assert run(inbox, data) == 0
    written = (inbox.with_name("inbox-drafts") / "a-csv.json").read_bytes()
    found = _kept(written, "a.json")
    assert json.loads(found.as_json()) == json.loads(written)
    for other in (b"{}", b"\xff", b'{"text": 1}', written[:-1]):
        with pytest.raises(Refused):
            _kept(other, "a.json")


@pytest.mark.parametrize("six", [True, False])
def test_a_package_comes_back_into_an_empty_folder(tmp_path, province_folder, monkeypatch, six):
    """Figures, articles, places, indicators, charts, and what was changed before it was packed."""
    source = tmp_path / "data"
    source.mkdir()
    for name, content in contents(ROOT / "data" if six else province_folder).items():
        (source / name).write_bytes(content)
    first = next(csv.DictReader(io.StringIO(figures(source).decode())))["figure"]
    assert main(["correct", first, "note_en=Corrected", "--reason", "test", "--yes", "--data", str(source)]) == 0
    monkeypatch.setenv("INDICATORS_DATA", str(source))
    package, empty = tmp_path / "p.zip", tmp_path / "empty"
    empty.mkdir()
    assert main(["export", "--format", "zip", "--out", str(package)]) == 0
    assert json.loads(zipfile.ZipFile(package).read("datapackage.json"))["name"] == "liaoning-economic-indicators"
    assert main(["import", str(package), "--yes", "--data", str(empty)]) == 0
    for name, content in contents(source).items():
        if name == "changes.csv":
            assert (empty / name).read_bytes().startswith(content)
        elif name.endswith(".csv"):
            assert sorted((empty / name).read_bytes().splitlines()) == sorted(content.splitlines()), name
