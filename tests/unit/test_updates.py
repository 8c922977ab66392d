"""What was added, corrected and withdrawn, read from the record and told in words."""

import pytest

from indicators.charts.check import load
from indicators.figures import record
from indicators.figures.record import ADDED, CORRECTED, WITHDRAWN, Entry
from indicators.figures.selection import Filters, select, tidy
from indicators.intake.changes import Wish
from indicators.words import updates as words
from indicators.words.labels import Labels
from indicators.words.updates import Line
from tests.unit.test_contribution import ROW
from tests.unit.test_correct import ANSHAN, GONE, Clerk, replace_cells
from tests.unit.test_correct import SHARE as NOTE

SHARE = replace_cells(NOTE, printed="约35%")
WITHDRAW = GONE._replace(key="falan-export-countries")
PLACE = Wish("places", "falan", CORRECTED, {"name_zh": "发蓝公司"}, {}, "简称")
DAYS = {"added": "2026-03-05", "corrected": "2026-03-06", "withdrawn": "2026-03-07"}


def changed(path):
    """An addition, then a correction of a figure and of a place, then a withdrawal, each a day later, in the record."""
    clerk = Clerk()
    assert clerk.add(path, {"figures": [ROW]}), clerk.said
    assert clerk.correct(path, SHARE, PLACE), clerk.said
    assert clerk.correct(path, WITHDRAW), clerk.said
    lines = (path / "changes.csv").read_text(encoding="utf-8").splitlines()
    dated = [DAYS.get(kind := line.split(",")[1], kind) + line[10:] if "," in line[19:] else line for line in lines]
    (path / "changes.csv").write_text("\n".join([lines[0], *dated[1:]]) + "\n", encoding="utf-8")
    return load(path)


@pytest.fixture
def told(folder):
    return changed(folder.path)


def test_the_latest_comes_first_and_what_was_before_the_record_last(told):
    found = record.entries(told)
    assert found[0] == Entry(
        "2026-03-07T09:30:02+08:00",
        WITHDRAWN,
        ANSHAN,
        "企业更正",
        ("falan-export-countries",),
        ("", ""),
        found[0].cells,
    )
    assert found[0].cells["printed"] == ("数十个", "")
    assert [(one.day, one.kind, one.figures, one.row) for one in found[1:4]] == [
        ("2026-03-06", CORRECTED, ("falan-market-share",), ("", "")),
        ("2026-03-06", CORRECTED, (), ("places", "falan")),
        ("2026-03-05", ADDED, ("falan-new",), ("", "")),
    ]
    assert found[1].cells == {"printed": ("35%以上", "约35%"), "bound": ("at_least", "about")}
    assert [(one.time, one.article, len(one.figures)) for one in found[4:]] == [
        ("", "faku-greenhouse-village", 7),
        ("", "jinzhou-agricultural-standards", 4),
        ("", ANSHAN, 6),
        ("", "tianqiaogou-ski-resort", 4),
        ("", "chaoyang-hightech-zone", 37),
        ("", "shenyang-medical-waste", 2),
    ]
    assert record.last(told) == "2026-03-07T09:30:02+08:00"


def test_without_a_record_the_articles_are_what_was_added(dataset):
    found = record.entries(dataset)
    assert {(one.time, one.kind) for one in found} == {("", ADDED)}
    assert sum(len(one.figures) for one in found) == len(dataset.figures)
    assert record.last(dataset) == ""


def test_rows_without_an_article_are_of_their_table(folder):
    head = (folder.path / "changes.csv").read_text(encoding="utf-8")
    (folder.path / "changes.csv").write_text(
        f"{head}2026-03-05T09:30:00+08:00,added,,,charts.csv,100,200,新图\n", encoding="utf-8"
    )
    dataset = load(folder.path)
    first = record.entries(dataset)[0]
    assert (first.article, first.figures, first.row, first.reason) == ("", (), ("charts", ""), "新图")
    [update] = words.updates([first], tidy(dataset), Labels(dataset, "en"), 8)
    assert (update.kind, update.said, update.why) == ("Added", "new rows in the table Charts", "Reason: 新图")


def test_filters_leave_the_changes_of_their_figures(told):
    every = tidy(told)

    def passing(kind="", **chosen):
        filters = Filters(**chosen)
        found = record.passing(told, select(every, filters), filters, kind)
        return [(one.kind, one.figures or one.row) for one in found if one.time]

    assert passing(city=("210700",)) == []
    everything = [
        (WITHDRAWN, ("falan-export-countries",)),
        (CORRECTED, ("falan-market-share",)),
        (CORRECTED, ("places", "falan")),
        (ADDED, ("falan-new",)),
    ]
    assert passing() == everything
    assert passing(article=(ANSHAN,)) == [one for one in everything if one[1] != ("places", "falan")]
    assert passing(city=("210300",), topic=("firms",)) == passing(article=(ANSHAN,))
    assert passing(indicator=("export-countries",)) == [everything[0]]
    assert passing(indicator=("export-countries",), kind=ADDED) == []
    # Of one that is gone nobody knows whether it has the words.
    assert (WITHDRAWN, ("falan-export-countries",)) not in passing(search="出口")


def test_in_words(told):
    every, zh, en = tidy(told), Labels(told, "zh"), Labels(told, "en")
    four = record.entries(told)[:4]
    withdrawal, correction, place, addition = words.updates(four, every, zh, 8)
    assert (withdrawal.kind, withdrawal.said, withdrawal.why) == ("撤回", "", "理由：企业更正")
    assert withdrawal.lines == [
        Line("falan-export-countries", "产品出口国家", "发蓝公司", "数十个", "实际", "", ""),
    ]
    assert (correction.kind, correction.why) == ("更正", "理由：职务有误")
    [line] = correction.lines
    assert (line.number, line.status, line.told) == ("约35%", "实际", "印出的形式：35%以上 → 约35%")
    assert place.said == "地点表的“发蓝公司”：中文名：鞍山发蓝股份公司 → 发蓝公司"
    assert (addition.kind, addition.said, addition.lines[0].figure) == ("新增", "1 个数字", "falan-new")
    days = words.days(words.updates(four, every, en, 8), en)
    assert [(day.title, [(one.code, len(one.updates)) for one in day.articles]) for day in days] == [
        ("7 Mar 2026", [(ANSHAN, 1)]),
        ("6 Mar 2026", [(ANSHAN, 1), ("", 1)]),
        ("5 Mar 2026", [(ANSHAN, 1)]),
    ]


def test_more_figures_than_are_listed_are_counted(dataset, every, zh):
    first = next(one for one in record.entries(dataset) if one.article == "chaoyang-hightech-zone")
    [update] = words.updates([first], every, zh, 5)
    assert (update.said, len(update.lines), update.more) == ("37 个数字", 5, 32)


def test_an_added_figure_that_was_withdrawn_since_says_so(folder):
    clerk = Clerk()
    assert clerk.add(folder.path, {"figures": [ROW]}), clerk.said
    assert clerk.correct(folder.path, GONE._replace(key="falan-new")), clerk.said
    dataset = load(folder.path)
    update = words.updates(record.entries(dataset)[1:2], tidy(dataset), Labels(dataset, "zh"), 8)[0]
    assert (update.kind, update.lines[0].figure, update.lines[0].told) == ("新增", "falan-new", "已撤回")


def test_how_fresh_the_data_are(dataset, told, every, zh):
    assert words.fresh(every, zh) == [
        "收录以来没有改动",
        "最新的报道：2021年11月30日（年份为推定），《建大棚搞养殖 致富不停步》",
        "现有 6 篇报道、61 个数字",
    ]
    assert words.fresh(tidy(told), Labels(told, "en"))[0] == "Last change: 7 Mar 2026"
