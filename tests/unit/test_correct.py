"""What stands in the tables is corrected, withdrawn, and all of it taken back to the byte."""

import argparse

import pytest

from indicators import settings
from indicators.charts.check import check, load
from indicators.intake.add import run_correct, run_undo
from indicators.intake.changes import CORRECTED, WITHDRAWN, Wish, lines_of, wished
from indicators.intake.contribution import Refused, read, to_zip
from indicators.intake.plans import correcting, undoing
from indicators.intake.rewrite import rewrite
from tests.unit.test_add import NOW, TIME, Talk, snapshot
from tests.unit.test_contribution import ROW

HEAD = "time,kind,article,figure,column,old,new,reason\n"
ANSHAN = "anshan-enterprise-roadmap"
# On line 3 of figures.csv: 35%以上, which two charts draw and the title of one names.
SHARE = Wish("figures", "falan-market-share", CORRECTED, {"note_zh": "经理所述"}, {}, "职务有误")
GONE = Wish("figures", "falan-market-share", WITHDRAWN, {}, {}, "企业更正")
LOOK = (
    "The titles of these charts name such a figure; see that what they say still holds "
    "(a title is corrected likewise): falan-market-share."
)


class Clerk(Talk):
    """Carries out plans on a folder."""

    def carry_out(self, path, plan, **options):
        return rewrite(path, plan, confirm=self.confirm, say=self.said.append, lang="en", **options)

    def correct(self, path, *wishes, **options):
        return self.carry_out(path, correcting(list(wishes), NOW, "en"), **options)

    def undo(self, path, **options):
        return self.carry_out(path, undoing("en"), **options)


def table(path, name):
    return (path / f"{name}.csv").read_text(encoding="utf-8")


def test_a_cell_is_corrected_and_nothing_else(folder):
    before, clerk = snapshot(folder.path), Clerk()
    assert clerk.correct(folder.path, SHARE)
    after = snapshot(folder.path)
    assert {name for name in before if after[name] != before[name]} == {"figures.csv", "changes.csv"}
    old = before["figures.csv"].decode().splitlines()
    new = after["figures.csv"].decode().splitlines()
    assert [n for n, (one, other) in enumerate(zip(old, new, strict=True), start=1) if one != other] == [3]
    assert new[2] == old[2].replace("企业负责人自述", "经理所述")
    assert table(folder.path, "changes") == HEAD + (
        f"{TIME},corrected,{ANSHAN},falan-market-share,note_zh,企业负责人自述,经理所述,职务有误\n"
    )
    assert clerk.said == [LOOK, "figures.csv", f"- {old[2]}", f"+ {new[2]}", f"Written to {folder.path}: 1 rows."]
    assert clerk.asked == [f"Write these 1 rows to {folder.path}? [y/N]"]
    assert check(folder.path) == []


def test_a_new_print_is_read(folder):
    """Value, bound and unit are what the print says; the numerals of the paragraph stay accounted for."""
    assert Clerk().correct(folder.path, replace_cells(SHARE, printed="约35%"))
    row = load(folder.path).figures.set_index("figure").loc["falan-market-share"]
    assert (row["printed"], row["value"], row["bound"], row["unit"]) == ("约35%", 35, "about", "%")
    lines = [line.split(",")[4:7] for line in table(folder.path, "changes").splitlines()[1:]]
    assert lines == [["printed", "35%以上", "约35%"], ["bound", "at_least", "about"]]


def replace_cells(wish, **cells):
    return wish._replace(cells=cells)


def test_a_print_that_the_paragraph_lacks_is_refused(folder):
    before, clerk = snapshot(folder.path), Clerk()
    assert not clerk.correct(folder.path, replace_cells(SHARE, printed="36%以上"))
    assert snapshot(folder.path) == before
    assert [line.partition(" ")[0] for line in clerk.said] == ["paragraphs.csv:3:", "Faults:"]


@pytest.mark.parametrize(
    ("wish", "line"),
    [
        (
            Wish("articles", "tianqiaogou-ski-resort", CORRECTED, {"reporter_zh": "张三"}, {}, "署名"),
            "corrected,tianqiaogou-ski-resort,,articles.tianqiaogou-ski-resort.reporter_zh,",
        ),
        (
            Wish("places", "falan", CORRECTED, {"name_en": "Falan Ltd"}, {}, "name"),
            "corrected,,,places.falan.name_en,",
        ),
        (
            Wish("indicators", "pigs", CORRECTED, {"name_zh": "猪"}, {}, "名称"),
            "corrected,,,indicators.pigs.name_zh,",
        ),
        (
            Wish("paragraphs", f"{ANSHAN} 1", CORRECTED, {"gap": "true"}, {}, "缺行"),
            f"corrected,{ANSHAN},,paragraphs.{ANSHAN} 1.gap,false,true,缺行",
        ),
    ],
)
def test_other_tables_are_corrected_likewise(folder, wish, line):
    before, clerk = snapshot(folder.path), Clerk()
    assert clerk.correct(folder.path, wish), clerk.said
    assert table(folder.path, "changes").startswith(f"{HEAD}{TIME},{line}")
    row = read_row(folder.path, wish)
    assert {column: row[column] for column in wish.cells} == wish.cells
    assert clerk.undo(folder.path)
    assert snapshot(folder.path) == before


def read_row(path, wish):
    frame = load(path).table(wish.table)
    key, _, second = wish.key.partition(" ")
    found = frame[frame.iloc[:, 0] == key]
    return (found[found["paragraph"] == int(second)] if second else found).iloc[0].to_dict()


def test_a_withdrawn_figure_leaves_its_print_behind(folder):
    """Coverage holds, the chart whose title named it stands without it, and the record has all its cells."""
    before, clerk = snapshot(folder.path), Clerk()
    head, _, line = before["figures.csv"].decode().splitlines()[:3]
    cells = dict(zip(head.split(","), line.split(","), strict=True))
    assert cells["figure"] == "falan-market-share"
    assert clerk.correct(folder.path, GONE), clerk.said
    after = snapshot(folder.path)
    assert after["figures.csv"].decode() == before["figures.csv"].decode().replace(f"{line}\n", "")
    skipped = f"{ANSHAN},1,35%以上,withdrawn,,,企业更正,企业更正"
    assert after["skipped.csv"].decode() == before["skipped.csv"].decode() + f"{skipped}\n"
    assert [one.split(",")[4:6] for one in table(folder.path, "changes").splitlines()[1:]] == [
        ["line", "3"],
        *(list(cell) for cell in cells.items() if cell[1]),
    ]
    assert clerk.said[:5] == [LOOK, "figures.csv", f"- {line}", "skipped.csv", f"+ {skipped}"]
    assert check(folder.path) == []
    assert "falan-market-share" in set(load(folder.path).table("charts")["chart"])


def test_undo_goes_back_change_by_change_to_the_same_bytes(folder):
    clerk, states = Clerk(), [snapshot(folder.path)]
    steps = [
        lambda: clerk.add(folder.path, {"figures": [ROW]}),
        lambda: clerk.correct(folder.path, SHARE),
        lambda: clerk.correct(folder.path, GONE, Wish("figures", "falan-new", WITHDRAWN, {}, {}, "重复")),
        lambda: clerk.correct(folder.path, Wish("places", "falan", CORRECTED, {"name_zh": "发蓝"}, {}, "简称")),
    ]
    for step in steps:
        assert step(), clerk.said
        states.append(snapshot(folder.path))
    # To the second, one after the other.
    times = dict.fromkeys(line.partition(",")[0] for line in table(folder.path, "changes").splitlines()[1:])
    assert list(times) == [f"2026-03-05T09:30:{second:02}+08:00" for second in range(4)]
    for state in reversed(states[:-1]):
        assert clerk.undo(folder.path), clerk.said
        assert snapshot(folder.path) == state
    assert "The last change, of 2026-03-05T09:30:02+08:00 (重复):" in clerk.said
    assert not clerk.undo(folder.path)
    assert clerk.said[-1] == "There is no change in changes.csv to take back."


def test_corrections_withdrawals_and_additions_are_one_change(folder):
    before, clerk = snapshot(folder.path), Clerk()
    lines = lines_of(SHARE._replace(seen={"note_zh": "企业负责人自述"}))
    lines += lines_of(GONE._replace(key="falan-steel-customers", seen={"printed": "上百家"}))
    assert clerk.add(folder.path, read(to_zip({"changes": lines, "figures": [ROW]}), "x.zip")), clerk.said
    kinds = [line.split(",")[1] for line in table(folder.path, "changes").splitlines()[1:]]
    assert dict.fromkeys(kinds) == dict.fromkeys(["corrected", "withdrawn", "added"])
    assert "falan-steel-customers" not in set(load(folder.path).figures["figure"])
    assert clerk.asked == [f"Write these 3 rows to {folder.path}? [y/N]"]
    assert clerk.undo(folder.path)
    assert snapshot(folder.path) == before


def test_the_lines_of_a_wish_are_the_wish():
    for wish in (SHARE, GONE, Wish("places", "falan", CORRECTED, {"name_zh": "一.二", "name_en": "a"}, {}, "x")):
        seen = dict.fromkeys(wish.cells or ["printed"], "old")
        assert wished(lines_of(wish._replace(seen=seen))) == [wish._replace(seen=seen)]


def refused(folder, wish):
    before, clerk = snapshot(folder.path), Clerk()
    assert not clerk.correct(folder.path, wish)
    assert snapshot(folder.path) == before
    assert clerk.asked == []
    return clerk.said[-1]


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        (SHARE._replace(key="nobody"), "figures.nobody: there is no such row."),
        (SHARE._replace(table="secrets"), "secrets.falan-market-share: there is no such row."),
        (SHARE._replace(reason=" "), "falan-market-share: a correction or a withdrawal needs a reason."),
        (replace_cells(SHARE, mood="gay"), "figures.csv has no column mood. What can be corrected: article, "),
        (replace_cells(SHARE, figure="other"), "falan-market-share: figure is the identifier"),
        (
            SHARE._replace(seen={"note_zh": "旧"}),
            "falan-market-share: note_zh was 旧 when the correction was written and is 企业负责人自述 now.",
        ),
        (replace_cells(SHARE, note_zh="企业负责人自述"), "Everything stands there so already"),
        (replace_cells(SHARE, place="atlantis"), "Faults: 4; nothing was written."),
        (SHARE._replace(reason="长" * 501), "Faults: 1; nothing was written."),
        (Wish("skipped", "x", CORRECTED, {"reason": "name"}, {}, "x"), "skipped.x: there is no such row."),
    ],
)
def test_what_cannot_be_corrected(folder, wish, says):
    assert refused(folder, wish).startswith(says)


def test_what_is_drawn_with_others_alone_is_not_withdrawn(folder):
    """A part without its whole: the chart must be mended first, and which one it is is said."""
    clerk = Clerk()
    assert not clerk.correct(folder.path, GONE._replace(key="national-sports-tourism-bases"))
    assert [line.partition(" ")[0] for line in clerk.said] == ["charts.csv:28:", "Faults:"]


@pytest.mark.parametrize("kind", ["added", "hoped", ""])
def test_a_line_without_a_time_is_a_correction_or_a_withdrawal(kind):
    line = lines_of(GONE._replace(seen={"printed": "x"}))[0] | {"kind": kind}
    with pytest.raises(Refused, match=r"falan-market-share: what changes.csv asks for"):
        wished([line])
    with pytest.raises(Refused, match=r"places.falan: what changes.csv asks for"):
        wished(lines_of(GONE._replace(table="places", key="falan", seen={"name_zh": "x"})))


def test_rows_that_differ_are_corrections_where_there_is_a_reason(folder):
    """A package comes back with two cells changed in a spreadsheet; what is there already does no harm."""
    before, clerk = snapshot(folder.path), Clerk()
    rows = {name: read(before[f"{name}.csv"], f"{name}.csv")[name] for name in ("places", "topics", "skipped")}
    rows["figures"] = [ROW | {"figure": "falan-steel-customers", "note_zh": "自述", "note_en": "own words"}]
    assert not clerk.add(folder.path, rows)
    assert clerk.said[0].startswith("Some rows are there already and read otherwise.")
    assert any(line.startswith("figures.csv:63: figure: ") for line in clerk.said)
    assert clerk.add(folder.path, rows, reason="译文"), clerk.said
    lines = [line.split(",")[3:] for line in table(folder.path, "changes").splitlines()[1:]]
    assert lines == [
        ["falan-steel-customers", "note_zh", "企业负责人自述", "自述", "译文"],
        ["falan-steel-customers", "note_en", "As stated by the firm's manager", "own words", "译文"],
    ]
    assert clerk.undo(folder.path)
    assert snapshot(folder.path) == before


def test_the_manner_of_the_file_is_kept(folder):
    """Line ends of Windows and a mark at the beginning stay; only the changed line is written anew."""
    file = folder.path / "figures.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before, clerk = snapshot(folder.path), Clerk()
    assert clerk.correct(folder.path, SHARE, GONE._replace(key="falan-steel-customers")), clerk.said
    after = file.read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n") == before["figures.csv"].count(b"\n") - 1
    assert clerk.undo(folder.path)
    assert snapshot(folder.path) == before


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("figures.csv", lambda text: text.replace("falan-market-share,", '"falan-market-share",')),
        ("skipped.csv", lambda text: text.rstrip("\n")),
    ],
)
def test_what_could_not_be_taken_back_to_the_byte_is_not_written(folder, name, spoil):
    file = folder.path / name
    file.write_text(spoil(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert refused(folder, GONE).startswith(f"{name} is written in an unusual manner")


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda folder: folder.set("figures", 3, note_zh="别的"), "figures.csv was changed by hand"),
        (lambda folder: folder.edit("figures", lambda rows: rows.pop(1)), "figures.csv was changed by hand"),
    ],
)
def test_what_was_changed_by_hand_since_is_not_taken_back(folder, edit, says):
    clerk = Clerk()
    assert clerk.correct(folder.path, SHARE)
    edit(folder)
    before = snapshot(folder.path)
    assert not clerk.undo(folder.path)
    assert clerk.said[-1].startswith(says)
    assert snapshot(folder.path) == before


def test_an_addition_that_was_edited_by_hand_is_not_taken_back(folder):
    clerk = Clerk()
    assert clerk.add(folder.path, {"figures": [ROW]})
    folder.set("figures", 3, note_zh="别的")
    assert not clerk.undo(folder.path)
    assert clerk.said[-1].startswith("figures.csv was changed by hand")


def test_a_hand_edit_elsewhere_does_not_hold_up_the_way_back(folder):
    clerk = Clerk()
    assert clerk.correct(folder.path, GONE)
    folder.set("figures", 2, note_zh="别的")
    assert clerk.undo(folder.path), clerk.said
    assert [line.partition(",")[0] for line in table(folder.path, "figures").splitlines()[1:3]] == [
        "falan-steel-customers",
        "falan-market-share",
    ]


def test_a_fault_that_was_mended_comes_back_with_undo(folder):
    folder.set("figures", 3, place="atlantis")
    before, clerk = snapshot(folder.path), Clerk()
    assert clerk.correct(folder.path, replace_cells(SHARE, place="falan"))
    assert check(folder.path) == []
    assert clerk.undo(folder.path)
    assert [line.partition(" ")[0] for line in clerk.said if line.startswith("figures.csv:")] == ["figures.csv:3:"]
    assert snapshot(folder.path) == before


def test_a_withdrawal_is_not_hindered_by_old_faults_below_it(folder):
    folder.set("figures", 20, status="hoped")
    assert Clerk().correct(folder.path, GONE)


def test_a_folder_from_before_the_record_gets_one(folder):
    (folder.path / "changes.csv").unlink()
    clerk = Clerk()
    assert clerk.correct(folder.path, SHARE), clerk.said
    assert len(table(folder.path, "changes").splitlines()) == 2
    assert clerk.undo(folder.path)
    assert table(folder.path, "changes") == HEAD
    (folder.path / "changes.csv").unlink()
    assert not clerk.undo(folder.path)
    assert clerk.said[-1] == "There is no change in changes.csv to take back."


def options(folder, row, *cells, **changed):
    values = {"row": row, "cells": list(cells), "withdraw": False, "reason": "因为", "data": folder.path}
    return argparse.Namespace(**values | {"lang": "en", "dry_run": False, "yes": True} | changed)


def test_the_commands(folder, capsys, monkeypatch):
    monkeypatch.setattr(settings, "now", lambda: NOW)
    before = snapshot(folder.path)
    assert run_correct(options(folder, "falan-market-share", "note_zh= 经理  所述 ", dry_run=True)) == 0
    assert snapshot(folder.path) == before
    assert run_correct(options(folder, "falan-market-share", "note_zh= 经理  所述 ")) == 0
    assert table(folder.path, "changes").endswith("note_zh,企业负责人自述,经理 所述,因为\n")
    assert run_correct(options(folder, "falan-market-share", withdraw=True)) == 0
    assert "falan-market-share" not in table(folder.path, "figures")
    for _ in range(2):
        assert run_undo(options(folder, "")) == 0
    assert snapshot(folder.path) == before
    assert run_undo(options(folder, "")) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "There is no change in changes.csv to take back."


@pytest.mark.parametrize(
    ("row", "cells", "changed", "says"),
    [
        ("falan-market-share", [], {}, "Say what is to change (column=value), or give --withdraw"),
        ("falan-market-share", ["note_zh=x"], {"withdraw": True}, "Say what is to change (column=value)"),
        ("falan-market-share", ["note_zh"], {}, "note_zh: not of the form column=value."),
        ("nobody", ["note_zh=x"], {}, "nobody: there is no such row."),
        ("falan", [], {"withdraw": True}, "places.falan: what changes.csv asks for"),
        ("overview", ["name_zh=x"], {}, "Several tables have such a row: say which of topics.overview charts.overview"),
    ],
)
def test_a_command_line_that_cannot_be_meant(folder, capsys, row, cells, changed, says):
    folder.set("charts", 2, chart="overview")
    before = snapshot(folder.path)
    assert run_correct(options(folder, row, *cells, **changed)) == 1
    assert capsys.readouterr().err.startswith(says)
    assert snapshot(folder.path) == before


def test_a_row_is_found_by_its_code_alone_or_with_its_table(folder, capsys):
    assert run_correct(options(folder, "falan", "name_en=Falan Ltd")) == 0
    assert run_correct(options(folder, "topics.firms", "name_en=Companies")) == 0
    assert capsys.readouterr().out.count("Written to") == 2
    names = load(folder.path).names
    assert (names("places", "name_en")["falan"], names("topics", "name_en")["firms"]) == ("Falan Ltd", "Companies")
