"""``import``: files of offices become rows, all or nothing; what is open is told; the next month's is one command."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from indicators.__main__ import main
from indicators.charts.check import check, load
from indicators.figures.coverage import coverage
from indicators.intake.contribution import to_zip
from indicators.intake.draft import Draft
from indicators.intake.importing import About, draft_of, map_of
from indicators.intake.rows import contribution
from indicators.reading.tabular import maps
from indicators.settings import ROOT
from indicators.sheets import read
from indicators.tables import Dataset
from indicators.tables.raw import contents
from tests.unit.test_add import snapshot

CITIES = [
    f"{name}市"
    for name in (
        "沈阳",
        "大连",
        "鞍山",
        "抚顺",
        "本溪",
        "丹东",
        "锦州",
        "营口",
        "阜新",
        "辽阳",
        "盘锦",
        "铁岭",
        "朝阳",
        "葫芦岛",
    )
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for name, content in contents(ROOT / "data").items():
        (folder / name).write_bytes(content)
    return folder


def bring(data: Path, name: str, content: bytes, *options: str) -> int:
    """Run the command on a file with this content."""
    file = data.parent / name
    file.write_bytes(content)
    return main(["import", str(file), "--data", str(data), "--yes", "--published", "2024-11-20", *options])


def loaded(data: Path, title: str) -> tuple[Dataset, list[dict]]:
    """The folder, which passes, every numeral accounted for, and the figures of a release."""
    assert check(contents(data)) == []
    dataset = load(contents(data))
    [article] = [code for code, name in dataset.names("articles", "title_zh").items() if name == title]
    proof = coverage(dataset)
    own = proof[proof["article"] == article]
    assert len(own)
    assert own["covered"].all()
    frame = dataset.figures
    return dataset, frame[frame["article"] == article].to_dict("records")


def wide(first: int, last: int) -> bytes:
    """Fourteen cities over so many years, as a yearbook prints them."""
    book = Workbook()
    sheet = book.active
    years = range(first, last + 1)
    sheet.append([f"{first}—{last}年各市社会消费品零售总额"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(years) + 1)
    sheet.append(["单位：亿元"])
    sheet.append(["地区", *(f"{year}年" for year in years)])
    for row, city in enumerate(CITIES):
        sheet.append([city, *(100 * (row + 1) + (year - 2000) / 10 for year in years)])
    sheet["C8"] = "-"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_wide_table_and_that_of_the_next_year(data: Path):
    assert bring(data, "retail.xlsx", wide(2014, 2023), "--publisher", "辽宁省统计局") == 0
    _, rows = loaded(data, "2014—2023年各市社会消费品零售总额")
    assert len(rows) == 14 * 10 - 1
    one = next(row for row in rows if (row["place"], row["period"]) == ("dalian", "2020"))
    assert (one["printed"], one["value"], one["column"], one["paragraph"]) == ("202亿元", 202.0, "2020年", 4)
    assert bring(data, "next.xlsx", wide(2015, 2024), "--published", "2025-11", "--publisher", "辽宁省统计局") == 0
    dataset, rows = loaded(data, "2015—2024年各市社会消费品零售总额")
    assert sorted({row["period"] for row in rows}) == [str(year) for year in range(2015, 2025)]
    assert (dataset.table("indicators")["name_zh"] == "社会消费品零售总额").sum() == 1
    assert [path.name for path in (data / "maps").iterdir()] == ["ge-shi-she-hui-xiao-fei-pin-ling-shou-e.yml"]


def test_the_same_release_is_not_taken_twice(data: Path, capsys: pytest.CaptureFixture):
    assert bring(data, "retail.xlsx", wide(2020, 2022)) == 0
    before = snapshot(data)
    assert bring(data, "retail.xlsx", wide(2020, 2022)) == 1
    assert "已在表里" in capsys.readouterr().err
    assert snapshot(data) == before


def test_a_long_table(data: Path):
    lines = ["地区,年份,指标,数值,单位"]
    for n, city in enumerate(CITIES):
        lines += [f"{city},2023,进出口总额,{100 + n}.5,亿元", f"{city},2023,进出口总额增长率,-{n}.5,%"]
    content = "\n".join(lines).encode("gb18030")
    assert bring(data, "trade.csv", content, "--title", "2023年各市进出口") == 0
    _, rows = loaded(data, "2023年各市进出口")
    assert [(row["printed"], row["measure"]) for row in rows[:2]] == [("100.5亿元", "level"), ("-0.5%", "growth")]
    assert len(rows) == 28


HTML = """<html><head><meta charset="utf-8"></head><body><h2>2024年9月辽宁省居民消费价格指数</h2><table>
<tr><th>项目</th><th>上年同月=100</th><th>上月=100</th></tr>
<tr><td>居民消费价格指数</td><td>100.4</td><td>99.9</td></tr>
<tr><td>一、食品烟酒</td><td>101.3</td><td>…</td></tr></table></body></html>"""


def test_a_web_page_of_index_numbers(data: Path):
    assert bring(data, "cpi.html", HTML.encode()) == 0
    _, rows = loaded(data, "2024年9月辽宁省居民消费价格指数")
    assert [(row["printed"], row["measure"], row["unit"], row["place"], row["period"]) for row in rows] == [
        ("100.4", "index", "", "liaoning", "2024-09"), ("99.9", "index", "", "liaoning", "2024-09"),
        ("101.3", "index", "", "liaoning", "2024-09"),
    ]  # fmt: skip
    assert len({row["indicator"] for row in rows}) == 3


def test_a_table_of_a_word_file(data: Path):
    paper = Document()
    paper.add_paragraph("2023年末各市常住人口（万人）")
    table = paper.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "城市", "常住人口"
    for n, city in enumerate(CITIES):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = city, f"{n + 100}.5"
    stream = BytesIO()
    paper.save(stream)
    assert bring(data, "people.docx", stream.getvalue()) == 0
    dataset, rows = loaded(data, "2023年末各市常住人口（万人）")
    assert (rows[0]["printed"], rows[0]["period"], len(rows)) == ("100.5万人", "2023", 14)
    assert set(dataset.table("articles").set_index("article").loc[[rows[0]["article"]], "kind"]) == {"table"}


OPEN = "2024年9月各市新登记企业,,\n城市,本月,累计\n沈阳市,30,300\n大连市,#REF!,400\n"


def test_what_is_open_is_told_with_the_map_and_the_next_month_needs_no_more(data: Path, capsys: pytest.CaptureFixture):
    before = snapshot(data)
    assert bring(data, "firms.csv", OPEN.encode()) == 1
    told = capsys.readouterr()
    assert snapshot(data) == before
    assert "没有印单位" in told.err
    assert "（见 B4）" in told.err
    one = maps.read(told.out)
    assert (one.fixed, one.cells) == ({"unit": "?"}, {"#REF!": "?"})
    file = data.parent / "firms.yml"
    file.write_text(maps.written(one.told("fixed", "unit", "家").told("cells", "#REF!", "blank")), encoding="utf-8")
    assert bring(data, "firms.csv", OPEN.encode(), "--map", str(file)) == 0
    # What was said of a failed formula is not kept: the next one is asked about.
    [kept] = (data / "maps").glob("*.yml")
    assert (maps.read(kept.read_text(encoding="utf-8")).fixed, maps.read(kept.read_text(encoding="utf-8")).cells) == (
        {"unit": "家"}, {},
    )  # fmt: skip
    october = OPEN.replace("9月", "10月").replace("#REF!", "21")
    assert bring(data, "firms.csv", october.encode()) == 0
    _, rows = loaded(data, "2024年10月各市新登记企业")
    assert [(row["printed"], row["period"]) for row in rows] == [
        ("30家", "2024-10"), ("300家", "2024-01/2024-10"), ("21家", "2024-10"), ("400家", "2024-01/2024-10"),
    ]  # fmt: skip


def test_two_numbers_for_one_thing_are_a_fault_and_nothing_is_written(data: Path, capsys: pytest.CaptureFixture):
    before = snapshot(data)
    twice = "2023年各市地区生产总值（亿元）\n城市,地区生产总值\n沈阳市,1\n沈阳市,2\n"
    assert bring(data, "twice.csv", twice.encode()) == 1
    assert "2亿元" in capsys.readouterr().out
    assert snapshot(data) == before


def test_of_several_tables_one_must_be_named(data: Path, capsys: pytest.CaptureFixture):
    page = HTML.replace("</table>", "</table><h2>2024年9月车站</h2><table><tr><td>城市</td><td>车站（个）</td></tr>"
                        "<tr><td>沈阳市</td><td>900</td></tr></table>")  # fmt: skip
    assert bring(data, "two.html", page.encode()) == 1
    assert "--sheet" in capsys.readouterr().err
    assert bring(data, "two.html", page.encode(), "--sheet", "2", "--topic", "projects") == 0
    _, rows = loaded(data, "2024年9月车站")
    assert [(row["printed"], row["place"], row["period"]) for row in rows] == [("900个", "shenyang", "2024-09")]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "章,名称\n一,综合\n".encode(), "没有找到数字"),
        ("b.xlsx", b"", "b.xlsx"),
        ("c.csv", "城市,值\n沈阳市,1\n".encode(), "没有说"),
    ],
)
def test_what_cannot_be_taken_is_said_in_a_sentence(
    data: Path, capsys: pytest.CaptureFixture, name: str, content: bytes, says: str
):
    assert bring(data, name, content) == 1
    assert says in capsys.readouterr().err


def test_on_a_terminal_what_is_open_is_asked_and_a_wrong_answer_again(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answers = iter(["家", "nothing", "blank"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert bring(data, "firms.csv", OPEN.encode(), "--lang", "en") == 0
    assert "Choose one of: blank, nil, unavailable, other" in capsys.readouterr().out
    _, rows = loaded(data, "2024年9月各市新登记企业")
    assert [row["printed"] for row in rows] == ["30家", "300家", "400家"]
    assert list(answers) == []


def test_who_answers_nothing_gets_the_map(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture):
    def gone(_: str) -> str:
        raise EOFError

    before = snapshot(data)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", gone)
    cells = "2024年9月产值（亿元）\n城市,产值\n沈阳市,#REF!\n大连市,1\n"
    assert bring(data, "firms.csv", cells.encode()) == 1
    assert maps.read(capsys.readouterr().out.partition("\n\n")[2]).cells == {"#REF!": "?"}
    assert snapshot(data) == before


def test_a_zip_of_the_page_brings_the_map_along(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture):
    there = contents(data)
    [sheet] = read(wide(2020, 2022), "retail.xlsx")
    dataset, about = load(there), About("", "", "2024-11-20")
    draft, whole = draft_of(sheet, None, about, dataset), map_of(sheet, None, about, dataset)
    assert isinstance(draft, Draft)
    rows = contribution(draft, dataset)
    file = tmp_path / "retail.zip"
    file.write_bytes(to_zip(rows, {"retail.yml": maps.written(whole)}))
    assert main(["add", str(file), "--data", str(data), "--yes"]) == 0
    assert maps.read((data / "maps" / "retail.yml").read_text(encoding="utf-8")) == whole
    before = snapshot(data)
    for name, text in (("retail.yml", "other: map"), ("../retail.yml", maps.written(whole)), ("a b.yml", "")):
        file.write_bytes(to_zip(rows, {name: text}))
        assert main(["add", str(file), "--data", str(data), "--yes"]) == 1
    assert "没有 other 这一项" in capsys.readouterr().err
    assert snapshot(data) == before


def test_a_map_that_is_none_is_named_by_its_file(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture):
    (data / "maps").mkdir()
    (data / "maps" / "bad.yml").write_text("other: map", encoding="utf-8")
    assert bring(data, "retail.xlsx", wide(2020, 2022)) == 1
    assert "bad.yml：没有 other 这一项" in capsys.readouterr().err
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "retail.xlsx").write_bytes(wide(2020, 2022))
    main(["import", str(folder), "--data", str(data), "--yes", "--published", "2024-11-20", "--out", str(tmp_path)])
    [report] = [path for path in tmp_path.glob("*") if path.suffix in (".csv", ".md")]
    assert "bad.yml：没有 other 这一项" in report.read_text(encoding="utf-8")
