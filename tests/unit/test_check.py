"""Spoilt tables: each kind is refused with file, line, column and mend; nothing raises."""

import frictionless
import pytest

from indicators.__main__ import main
from indicators.charts.check import check, load
from indicators.settings import ROOT
from indicators.tables.package import tables
from indicators.text import LANGUAGES

FIGURES = "figures.csv"


def found(folder):
    return {(fault.file, fault.line, fault.column, fault.key) for fault in check(folder.path)}


def test_the_real_tables_are_without_fault():
    assert check(ROOT / "data") == []


def test_the_declaration_is_a_valid_frictionless_package_of_the_tables():
    assert frictionless.Package(ROOT / "data" / "datapackage.json").validate().valid


@pytest.mark.parametrize(
    ("table", "line", "cells"),
    [
        ("figures", 5, {"value": "dreißig"}),
        ("figures", 5, {"paragraph": "-1"}),
        ("figures", 5, {"printed": "1" * 17 + "家"}),
        ("figures", 5, {"status": "hoped"}),
        ("figures", 5, {"figure": "Not A Slug"}),
        ("figures", 5, {"figure": "falan-market-share"}),
        ("figures", 5, {"place": "atlantis"}),
        ("places", 4, {"lat": "142"}),
        ("indicators", 4, {"name_en": ""}),
        ("paragraphs", 3, {"gap": "maybe"}),
    ],
)
def test_frictionless_refuses_the_same_cell(folder, table, line, cells):
    """The check of the declared schema is our own; any tool that reads the declaration comes to the same."""
    folder.set(table, line, **cells)
    told = frictionless.Package(folder.path / "datapackage.json").validate().flatten(["rowNumber", "fieldName", "type"])
    assert {row for row, _, _ in told} == {line}
    assert (f"{table}.csv", line, next(iter(cells))) in {fault[:3] for fault in found(folder)}


@pytest.mark.parametrize(
    ("table", "line", "cells", "fault"),
    [
        ("figures", 5, {"value": "dreißig"}, (FIGURES, 5, "value", "type")),
        ("figures", 5, {"paragraph": "drei"}, (FIGURES, 5, "paragraph", "type")),
        ("figures", 5, {"value": "31"}, (FIGURES, 5, "value", "not-as-printed")),
        ("figures", 5, {"bound": "exact"}, (FIGURES, 5, "bound", "not-as-printed")),
        ("figures", 5, {"unit": "户"}, (FIGURES, 5, "unit", "not-as-printed")),
        ("figures", 8, {"upper": ""}, (FIGURES, 8, "upper", "not-as-printed")),
        ("figures", 5, {"printed": "不少于30朵"}, (FIGURES, 5, "printed", "unreadable")),
        ("figures", 5, {"status": "hoped"}, (FIGURES, 5, "status", "enum")),
        ("figures", 5, {"place": "atlantis"}, (FIGURES, 5, "place", "foreign-key")),
        ("figures", 5, {"indicator": "happiness"}, (FIGURES, 5, "indicator", "foreign-key")),
        ("figures", 5, {"figure": "falan-market-share"}, (FIGURES, 5, "figure", "duplicate")),
        ("figures", 5, {"figure": "Not A Slug"}, (FIGURES, 5, "figure", "pattern")),
        ("figures", 5, {"printed": ""}, (FIGURES, 5, "printed", "required")),
        ("figures", 5, {"printed": "1" * 17 + "家"}, (FIGURES, 5, "printed", "limit")),
        ("figures", 5, {"paragraph": "-1"}, (FIGURES, 5, "paragraph", "limit")),
        ("figures", 5, {"figure": ""}, (FIGURES, 5, "figure", "duplicate")),
        ("figures", 5, {"period": "2023-13"}, (FIGURES, 5, "period", "period")),
        ("figures", 5, {"period": "next year"}, (FIGURES, 5, "period", "period")),
        ("figures", 48, {"period": "2021"}, (FIGURES, 48, "period", "future")),
        ("figures", 48, {"period": "2021-12"}, (FIGURES, 48, "period", "future")),
        ("figures", 51, {"period": "2017/2021"}, (FIGURES, 51, "period", "future")),
        ("figures", 5, {"status": "actual"}, (FIGURES, 5, "period", "future")),
        ("articles", 2, {"dateline": "02-30"}, ("articles.csv", 2, "dateline", "period")),
        ("figures", 5, {"paragraph": "9"}, (FIGURES, 5, "paragraph", "no-paragraph")),
        ("figures", 5, {"indicator": "pipelines"}, (FIGURES, 5, "unit", "unit-misfit")),
        ("figures", 5, {"measure": "growth"}, (FIGURES, 5, "unit", "unit-misfit")),
        ("figures", 5, {"measure": "happier"}, (FIGURES, 5, "measure", "foreign-key")),
        ("figures", 5, {"measure": ""}, (FIGURES, 5, "measure", "required")),
        ("indicators", 4, {"measure": "happier"}, ("indicators.csv", 4, "measure", "foreign-key")),
        ("charts", 7, {"measures": "happier"}, ("charts.csv", 7, "measures", "chart-names")),
        ("charts", 7, {"measures": "growth"}, ("charts.csv", 7, "indicators", "chart-empty")),
        ("places", 3, {"city": "210100"}, ("places.csv", 3, "city", "city-code")),
        ("places", 3, {"parent": "shenyang"}, ("places.csv", 3, "parent", "loop")),
        ("places", 4, {"lat": "142"}, ("places.csv", 4, "lat", "limit")),
        ("places", 19, {"city": "210300"}, ("places.csv", 19, "city", "city-code")),
        ("units", 2, {"base": "元"}, ("units.csv", 2, "base", "base-unit")),
        ("indicators", 4, {"name_en": ""}, ("indicators.csv", 4, "name_en", "required")),
        ("charts", 7, {"indicators": "happiness"}, ("charts.csv", 7, "indicators", "chart-names")),
        ("charts", 7, {"places": "dalian"}, ("charts.csv", 7, "indicators", "chart-empty")),
        ("charts", 7, {"title_zh": "{jinzhou-agri-zones}"}, ("charts.csv", 7, "title_zh", "chart-title")),
        ("charts", 7, {"form": "pie"}, ("charts.csv", 7, "form", "enum")),
        ("paragraphs", 5, {"numerals": "2021 2023 2023 30 40 60 3"}, ("paragraphs.csv", 5, "numerals", "coverage")),
        ("skipped", 4, {"reason": "dull"}, ("skipped.csv", 4, "reason", "enum")),
    ],
)
def test_spoilt_cells(folder, table, line, cells, fault):
    folder.set(table, line, **cells)
    assert fault in found(folder)


def test_an_actual_from_the_future_is_told_with_both_days_and_left_out(folder):
    folder.set("figures", 48, period="2021")
    (fault,) = check(folder.path)
    assert fault.text("zh") == (
        "figures.csv:48: period: 性质是实际，时期却到 2021-12-31 才结束，晚于报道刊出的 2021-11-30。 "
        "把时期写到刊出为止（如 2021-09/2021-11），或把性质改为目标、计划或估计。"
    )
    assert "2021-12-31" in fault.text("en")
    assert "2021-11-30" in fault.text("en")
    dataset = load(folder.path)
    assert "gaosanjiazi-cattle" not in set(dataset.figures["figure"])
    assert len(dataset.figures) == 60


def test_until_the_last_day_that_an_article_may_have_come_out_an_actual_may_reach(folder):
    """Two articles print no day: they may have come out on any of their year."""
    folder.set("figures", 10, period="2021")
    assert check(folder.path) == []
    folder.set("figures", 10, period="2021/2022-01")
    assert found(folder) == {(FIGURES, 10, "period", "future")}


def test_a_dropped_or_altered_row_breaks_coverage(folder):
    folder.edit("figures", lambda rows: rows.pop(3))
    assert ("paragraphs.csv", 5, "numerals", "coverage") in found(folder)


def test_an_altered_skipped_row_breaks_coverage(folder):
    folder.set("skipped", 4, printed="11月28日")
    assert ("paragraphs.csv", 3, "numerals", "coverage") in found(folder)


def rewrite(folder, change):
    file = folder.path / FIGURES
    file.write_bytes(change(file.read_bytes()))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda data: b"", (FIGURES, 1, "", "empty-file")),
        (lambda data: data.decode().encode("gb18030"), (FIGURES, 2, "", "encoding")),
        (lambda data: b"\xef\xbb\xbf" + data, (FIGURES, 1, "", "bom")),
        (lambda data: data.replace(b"\n", b"\r\n"), (FIGURES, 1, "", "crlf")),
        (lambda data: data.replace(b"figure,", b"number,", 1), (FIGURES, 1, "figure", "column-missing")),
        (lambda data: data.replace(b"figure,", b"number,", 1), (FIGURES, 1, "number", "column-extra")),
        (lambda data: data.replace(b"figure,article", b"article,figure", 1), (FIGURES, 1, "", "column-order")),
        (lambda data: data.replace(b"figure,article", b"figure,figure", 1), (FIGURES, 1, "figure", "column-twice")),
        (lambda data: data.replace(b"\n", b",x\n", 2).replace(b",x\n", b"\n", 1), (FIGURES, 2, "", "cells")),
        (lambda data: data.replace(b"\n", b"\n\n", 1), (FIGURES, 2, "", "blank-row")),
        (lambda data: data + b'"never closed', (FIGURES, 63, "", "csv")),
        (lambda data: b"\x00\xff\xfe" * 9, (FIGURES, 1, "", "encoding")),
    ],
)
def test_spoilt_files(folder, change, fault):
    rewrite(folder, change)
    assert fault in found(folder)


def test_an_extra_column_is_told_and_the_rest_still_checked(folder):
    rewrite(folder, lambda data: b"\n".join(line + b",x" for line in data.splitlines()) + b"\n")
    folder_faults = found(folder)
    assert folder_faults == {(FIGURES, 1, "x", "column-extra")}


def test_a_missing_table(folder):
    (folder.path / "units.csv").unlink()
    assert ("units.csv", 1, "", "missing-file") in found(folder)


STATEMENT = {"place": "anshan", "indicator": "srdi-giants", "status": "actual", "period": "2020", "note_zh": ""}


@pytest.mark.parametrize(
    ("measure", "printed", "value", "unit", "fault"),
    [
        ("growth", "下降29.7%", "-29.7", "%", None),
        ("growth", "-29.7%", "-29.7", "%", None),
        ("growth", "下降29.7%", "29.7", "%", "value not-as-printed"),
        ("level", "减少3家", "-3", "家", "measure unchanged"),
        ("share", "-3%", "-3", "%", "measure unsigned"),
        ("rank", "下降3位", "-3", "位", "measure unsigned"),
        ("difference", "减少3家", "-3", "家", None),
        ("difference", "下降0.5个百分点", "-0.5", "个百分点", None),
        ("difference", "减少3万元", "-3", "万元", "unit unit-misfit"),
        ("growth", "3家", "3", "家", "unit unit-misfit"),
        ("contribution", "0.3个百分点", "0.3", "个百分点", None),
        ("index", "100.4", "100.4", "", None),
        ("growth", "100.4", "100.4", "", "unit unit-misfit"),
        ("level", "100.4", "100.4", "", "unit unit-misfit"),
    ],
)
def test_measure_sign_and_unit_go_together(folder, measure, printed, value, unit, fault):
    new = {"name_zh": "新", "name_en": "new", "factor": "1"}
    for one in (
        {"unit": "个百分点", "quantity": "points", "base": "个百分点"},
        {"unit": "位", "quantity": "count", "base": "个"},
    ):
        folder.edit("units", lambda rows, one=one: rows.append(new | one))
    folder.set("figures", 5, **STATEMENT, measure=measure, printed=printed, value=value, unit=unit, bound="exact")
    told = {f"{one.column} {one.key}" for one in check(folder.path) if one.where.startswith("figures.csv:5:")}
    assert told == ({fault} if fault else set())


def test_two_numbers_of_one_article_for_one_thing_are_told_with_both_places(folder):
    def add(printed, value, **cells):
        def change(rows):
            rows.append(rows[3] | {"figure": "again", "paragraph": "0", "printed": printed, "value": value} | cells)

        return change

    folder.edit("figures", add("不少于30家", "30"))
    assert {fault.key for fault in check(folder.path)} == {"coverage"}
    for cells in ({"measure": "rank"}, {"period": "2024"}, {"place": "falan"}, {"status": "planned"}):
        folder.edit("figures", lambda rows, cells=cells: rows[-1].update(value="31", printed="不少于31家", **cells))
        assert "two-numbers" not in {fault.key for fault in check(folder.path)}
        folder.edit("figures", lambda rows: rows[-1].update({column: rows[3][column] for column in rows[3]} | {
            "figure": "again", "paragraph": "0", "printed": "不少于31家", "value": "31"}))  # fmt: skip
    [fault] = [fault for fault in check(folder.path) if fault.key == "two-numbers"]
    assert (fault.where, fault.weight) == ("figures.csv:63:printed", 1)
    assert "第 0 段印“不少于31家”，第 3 段印“不少于30家”（第 5 行，anshan-srdi-national-2023）" in fault.text("zh")
    assert load(folder.path).figures["figure"].tolist().count("again") == 0


def test_an_empty_folder_names_every_table(tmp_path):
    keys = [(fault.file, fault.key) for fault in check(tmp_path)]
    assert len(keys) == len(tables())
    assert {key for _, key in keys} == {"missing-file"}


def test_a_deck_may_only_show_charts_that_there_are(folder):
    folder.set("decks", 2, slides="overview-map list;city=210300 no-such-chart;as=table")
    faults = check(folder.path)
    assert [(fault.file, fault.line, fault.column, fault.key) for fault in faults] == [
        ("decks.csv", 2, "slides", "chart-names")
    ]
    assert "no-such-chart" in faults[0].text("zh")


def test_all_faults_are_told_at_once(folder):
    folder.set("figures", 5, status="hoped", place="atlantis")
    folder.set("charts", 7, form="pie")
    folder.set("units", 2, name_zh="")
    assert {(f.file, f.line) for f in check(folder.path)} >= {(FIGURES, 5), ("charts.csv", 7), ("units.csv", 2)}


def test_the_command_says_file_line_column_and_mend(folder, capsys):
    folder.set("figures", 5, value="31")
    assert main(["check", "--data", str(folder.path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "figures.csv:5: value: 写的是“31”，但原文“不少于30家”读作“30”。 改为“30”，或更正原文。",
        "共 1 处。",
    ]
    assert main(["check", "--data", str(folder.path), "--lang", "en"]) == 1
    assert 'figures.csv:5: value: it says "31", but "不少于30家" reads as "30". Write "30"' in capsys.readouterr().out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fault_can_be_told(folder, lang):
    """Spoil much at once and word all of it: no text lacks a value."""
    folder.set("figures", 5, status="x", place="x", value="x", period="x", unit="x", printed="x", paragraph="77")
    folder.set("figures", 6, paragraph="01")
    folder.set("pages", 2, page="api")
    folder.set("charts", 7, indicators="x", title_zh="{x}")
    folder.set("places", 3, parent="shenyang", city="x")
    (folder.path / "skipped.csv").unlink()
    faults = check(folder.path)
    assert len(faults) > 8
    for fault in faults:
        assert fault.text(lang).startswith(f"{fault.file}:{fault.line}: ")


@pytest.mark.parametrize(
    ("table", "line", "cells", "fault"),
    [
        *(
            ("figures", 5, {"value": value}, (FIGURES, 5, "value", "type"))
            for value in ("NaN", "sNaN", "inf", "1e999", "3_0", "３０", " 30", "9" * 20)
        ),
        ("units", 15, {"factor": "1e400"}, ("units.csv", 15, "factor", "type")),
        ("topics", 3, {"position": "9" * 20}, ("topics.csv", 3, "position", "type")),
        ("paragraphs", 3, {"paragraph": "01"}, ("paragraphs.csv", 3, "paragraph", "integer-form")),
        ("figures", 5, {"paragraph": "003"}, (FIGURES, 5, "paragraph", "integer-form")),
        ("charts", 3, {"position": "-0"}, ("charts.csv", 3, "position", "integer-form")),
        ("paragraphs", 3, {"gap": "TRUE"}, ("paragraphs.csv", 3, "gap", "type")),
        ("places", 4, {"name_zh": "沈阳\n市"}, ("places.csv", 5, "name_zh", "stray-character")),
        ("places", 4, {"name_en": " Shenyang"}, ("places.csv", 4, "name_en", "stray-character")),
        ("figures", 5, {"note_zh": "长" * 2001}, (FIGURES, 5, "note_zh", "limit")),
    ],
)
def test_cells_that_a_reader_or_pandas_would_stumble_over(folder, table, line, cells, fault):
    folder.set(table, line, **cells)
    assert fault in found(folder)
    assert load(folder.path).faults


@pytest.mark.parametrize(
    ("form", "indicators"),
    [
        ("paired", "pipelines power-lines"),
        ("progress", "pipelines"),
        ("dots", "pipelines"),
        ("dots", "pigs"),
    ],
)
def test_a_form_that_does_not_fit_its_figures(folder, form, indicators):
    folder.set("charts", 7, form=form, indicators=indicators, places="", title_zh="图", title_en="Chart")
    assert ("charts.csv", 7, "form", "chart-form") in found(folder)


@pytest.mark.parametrize("form", ["parts", "bars"])
@pytest.mark.parametrize("indicators", ["investment-completed pipelines", "pepper-price greenhouse-output"])
def test_unlike_figures_share_no_axis(folder, form, indicators):
    folder.set("charts", 7, form=form, indicators=indicators, places="", title_zh="图", title_en="Chart")
    assert ("charts.csv", 7, "form", "chart-axis") in found(folder)


@pytest.mark.parametrize("content", ["null", "[]", "3", '{"features": null}', '{"features": [{"id": 1}]}', "[" * 9999])
def test_a_map_of_the_wrong_shape_is_no_map(folder, content):
    (folder.path / "liaoning.geojson").write_text(content, encoding="utf-8")
    assert load(folder.path).outlines == ()


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("**b**厂", "**"),
        ('<a href="http://x.cn">厂</a>', '<a href="http://x.cn">'),
        ("<img src=x>厂", "<img src=x>"),
        ("[厂](x)", "]("),
        (":red[厂]", ":red["),
        ("$x$厂", "$x$"),
        ("https://x.cn厂", "https://"),
        ("www.x.cn厂", "www."),
        ("`厂`", "`"),
    ],
)
def test_a_name_like_code_is_noticed_and_is_no_fault(folder, capsys, name, mark):
    folder.set("places", 4, name_zh=name)
    assert main(["check", "--data", str(folder.path), "--lang", "en"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"places.csv:4: name_zh: “{mark}” looks like markup or an address;")
    assert told[1] == "1 names or notes in all look like code: they are shown as they are, and may stay."
    assert told[2].endswith("all is well (61 figures, 28 charts).")


@pytest.mark.parametrize("name", ["R&D*中心", "A<B厂", "3M（辽宁）[一厂]", "$5亿项目", "甲: 乙_丙", "=1+1科技"])
def test_a_name_that_is_none_is_not_noticed(folder, capsys, name):
    folder.set("places", 4, name_zh=name)
    assert main(["check", "--data", str(folder.path), "--lang", "en"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_table_of_a_million_columns_is_told_of_in_a_line(folder):
    def widen(data: bytes) -> bytes:
        head, _, rows = data.partition(b"\n")
        return head + b"," + ",".join(map(str, range(1_000_000))).encode() + b"\n" + rows

    rewrite(folder, widen)
    (fault,) = [fault for fault in check(folder.path) if fault.file == FIGURES]
    mend = "Delete those that the codebook (data/README.md) does not name."
    assert fault.text("en") == f"figures.csv:1: -: 1,000,016 columns, more than 200. {mend}"
