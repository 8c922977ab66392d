"""A contribution as files and back, what is refused, and the tables with its rows appended."""

import csv
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.charts.check import check, load
from indicators.intake.contribution import MOST_BYTES, Refused, begun, faults, merged, read, to_csv, to_zip
from indicators.settings import ROOT
from indicators.tables.package import tables
from indicators.tables.raw import contents
from indicators.tables.raw import read as read_table

FIGURES = tables()["figures"]
# "More than a hundred" is no Arabic numeral: the row needs no other.
ROW = dict.fromkeys(FIGURES.columns, "") | {
    "figure": "falan-new",
    "article": "anshan-enterprise-roadmap",
    "paragraph": "1",
    "printed": "上百家",
    "place": "falan",
    "indicator": "steel-customers",
    "measure": "level",
    "status": "actual",
    "value": "100",
    "bound": "at_least",
    "unit": "家",
    "note_en": 'one, "two"',
}
LINE = (
    "falan-new,anshan-enterprise-roadmap,1,,上百家,falan,steel-customers,level,actual,100,,at_least,家,,,"
    '"one, ""two"""\n'
)
HEADER = ",".join(FIGURES.columns) + "\n"
UNIT = {"unit": "架", "name_zh": "架", "name_en": "aircraft", "quantity": "count", "factor": "1", "base": "个"}


@pytest.fixture(scope="module")
def old():
    return contents(ROOT / "data")


def packed(*members, **options):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", **options) as file:
        for name, content in members:
            file.writestr(name, content)
    return buffer.getvalue()


def test_a_table_as_csv():
    assert to_csv({"figures": [ROW]}, "figures") == (HEADER + LINE).encode()


def test_a_zip_holds_the_tables_that_have_rows_and_is_always_the_same():
    rows = {"figures": [ROW], "units": [UNIT], "places": []}
    data = to_zip(rows)
    assert data == to_zip(dict(reversed(rows.items())))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.namelist() == ["units.csv", "figures.csv"]
        assert file.read("figures.csv") == (HEADER + LINE).encode()
    assert read(data, "contribution.zip") == {"units": [UNIT], "figures": [ROW]}


CELL = st.text(st.one_of(st.sampled_from(',"\r\n\t\0; '), st.characters(exclude_categories=["Cs"])), max_size=8)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(FIGURES.columns, CELL) | {"figure": st.just("a")}), min_size=1))
def test_no_cell_is_corrupted(rows):
    assert read(to_csv({"figures": rows}, "figures"), "x.csv") == {"figures": rows}
    assert read(to_zip({"figures": rows}), "x.zip") == {"figures": rows}
    for before in ((HEADER + LINE).encode(), (HEADER + LINE).replace("\n", "\r\n").encode()[:-2]):
        after = merged({"figures.csv": before}, {"figures": rows})["figures.csv"]
        assert after.startswith(before)
        assert read_table(after, FIGURES).rows == [ROW, *rows]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + (HEADER + LINE).encode(),
        (HEADER + LINE).replace("\n", "\r\n").encode(),
        (HEADER + "\n" + LINE + ",,,,,,,,,,,,,\n").encode(),
        packed(("mine/figures.csv", HEADER + LINE), ("mine/README.md", "x"), ("datapackage.json", "{}")),
        packed(("mine/", ""), ("mine\\figures.csv", HEADER + LINE), ("__MACOSX/._figures.csv", b"\0\5")),
        packed(("units.csv", HEADER + LINE), compression=zipfile.ZIP_DEFLATED),
    ],
)
def test_what_is_forgiven(content):
    assert read(content, "whatever") == {"figures": [ROW]}


def test_columns_may_stand_in_any_order():
    assert read("base,factor,quantity,name_en,name_zh,unit\n个,1,count,aircraft,架,架\n".encode(), "x.csv") == {
        "units": [UNIT]
    }


GOOD = ("figures.csv", HEADER + LINE)
DAMAGED = bytearray(packed(GOOD))
DAMAGED[60] ^= 1
LOCKED = bytearray(packed(GOOD))
LOCKED[6] |= 1
LOCKED[LOCKED.index(b"PK\1\2") + 8] |= 1


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"figure", "x.zip", "x.zip: not a ZIP."),
        (packed(GOOD)[:-30], "x.zip", "x.zip: the ZIP is damaged"),
        (bytes(DAMAGED), "x.zip", "x.zip: the ZIP is damaged"),
        (bytes(LOCKED), "x.zip", "x.zip: the ZIP is damaged"),
        (
            packed(GOOD, compression=zipfile.ZIP_LZMA),
            "x.zip",
            "x.zip: the ZIP is damaged, has a password or an unusual",
        ),
        (packed(("../figures.csv", HEADER + LINE)), "x.zip", "../figures.csv: this path leads out of the ZIP."),
        (
            packed(("a\\..\\..\\figures.csv", HEADER)),
            "x.zip",
            "a\\..\\..\\figures.csv: this path leads out of the ZIP.",
        ),
        (packed(("/etc/figures.csv", HEADER + LINE)), "x.zip", "/etc/figures.csv: this path leads out of the ZIP."),
        (packed(("C:\\figures.csv", HEADER + LINE)), "x.zip", "C:\\figures.csv: this path leads out of the ZIP."),
        (packed(GOOD, ("run.exe", "MZ")), "x.zip", "run.exe: of no known table."),
        (packed(GOOD, ("other.csv", "a,b\n1,2\n")), "x.zip", "other.csv: of no known table."),
        (packed(GOOD, ("units.csv", HEADER + LINE)), "x.zip", "units.csv: the ZIP has rows of figures.csv twice."),
        (packed(), "x.zip", "x.zip: no new rows."),
        (packed(("figures.csv", "")), "x.zip", "figures.csv: the file is empty."),
        (b" \n", "x.csv", "x.csv: the file is empty."),
        (HEADER.encode(), "x.csv", "x.csv: no new rows."),
        (b"a,b\n1,2\n", "x.csv", "x.csv: of no known table."),
        (b"\0" * 200_000, "x.csv", "x.csv: of no known table."),
        (b"figure,value\na,1\n", "figures.csv", "figures.csv:1: article: column article is missing."),
        (HEADER.replace("value,", "").encode(), "x.csv", "x.csv:1: value: column value is missing."),
        ((HEADER + LINE).replace("\n", ",\n").replace("note_en,", "note_en,mood").encode(), "x.csv", "x.csv:1: mood: "),
        ((HEADER + LINE + "a,b\n").encode(), "x.csv", "x.csv:3: -: 2 cells instead of 16."),
        ((HEADER + LINE).encode("gb18030"), "x.csv", "x.csv:2: -: not UTF-8 (it seems to be GBK)."),
        ((HEADER + LINE).encode("utf-16"), "x.csv", "x.csv:1: -: not UTF-8 (it seems to be ?)."),
        ((HEADER + '"never closed').encode(), "x.csv", "x.csv:2: -: not well-formed CSV"),
        (b"x" * (MOST_BYTES + 1), "x.csv", "x.csv: more than 5,000,000 bytes."),
    ],
)
def test_what_is_refused(content, name, says):
    with pytest.raises(Refused) as caught:
        read(content, name)
    assert caught.value.text("en").startswith(says)
    assert caught.value.text("zh") != caught.value.text("en")


def test_a_bomb_is_stopped_while_it_unpacks():
    """Also where it lies about its size, and where each file alone is small enough."""
    bomb = packed(("figures.csv", HEADER + "x" * 20_000_000), compression=zipfile.ZIP_DEFLATED)
    lying = bomb.replace((20_000_000 + len(HEADER)).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != bomb
    half = LINE * (MOST_BYTES // len(LINE.encode()) // 2 + 1000)
    halves = packed(
        ("figures.csv", HEADER + half),
        ("units.csv", to_csv({"units": [UNIT] * 99_999}, "units")),
        compression=zipfile.ZIP_DEFLATED,
    )
    for content, says in ((bomb, "more than 5,000,000"), (lying, "damaged"), (halves, "more than 5,000,000")):
        with pytest.raises(Refused, match=says):
            read(content, "x.zip")
    allowed = packed(("figures.csv", HEADER + half), compression=zipfile.ZIP_DEFLATED)
    assert len(read(allowed, "x.zip")["figures"]) == half.count("\n")


def test_only_new_lines_are_added(old):
    new = merged(old, {"figures": [ROW], "units": [UNIT]})
    assert new["figures.csv"] == old["figures.csv"] + LINE.encode()
    assert new["units.csv"] == old["units.csv"] + "架,架,aircraft,count,1,个\n".encode()
    assert [name for name in old if new[name] is not old[name]] == ["units.csv", "figures.csv"]
    assert list(new) == list(old)


def test_rows_follow_the_manner_of_the_file():
    before = "\ufeffbase,factor,quantity,name_en,name_zh,unit,mood\r\n个,1,count,piece,个,个,gay".encode()
    assert (
        merged({"units.csv": before}, {"units": [UNIT]})["units.csv"]
        == before + "\r\n个,1,count,aircraft,架,架,\r\n".encode()
    )


def test_known_rows_of_helpers_are_left_out(old):
    rows = {name: read_table(old[f"{name}.csv"], tables()[name]).rows for name in ("articles", "units", "paragraphs")}
    new = merged(old, rows | {"figures": [ROW]})
    assert [name for name in old if new[name] is not old[name]] == ["figures.csv"]


def test_only_new_faults_are_told(old):
    spoilt = dict(old) | {"figures.csv": old["figures.csv"].replace(b",actual,", b",hoped,", 1)}
    assert [fault.where for fault in faults(spoilt, {"figures": [ROW | {"place": "atlantis"}]})] == [
        "figures.csv:63:place"
    ]
    assert faults(spoilt, {"figures": [ROW]}) == []
    assert faults(spoilt, {}) == []


def test_the_same_fault_is_told_of_every_new_row(old):
    """And of one row fewer where an old row has it: which of them is no matter."""
    new = [ROW | {"figure": f"new-{number}", "status": ""} for number in range(3)]
    assert [fault.where for fault in faults(old, {"figures": new})] == [f"figures.csv:{n}:status" for n in (63, 64, 65)]
    spoilt = dict(old) | {"figures.csv": old["figures.csv"].replace(b",actual,", b",,", 1)}
    assert len(faults(spoilt, {"figures": new})) == 3


def test_a_row_that_is_there_already_is_a_fault(old):
    known = read_table(old["figures.csv"], FIGURES).rows[0]
    assert ("figures.csv:63:figure", "duplicate") in [(f.where, f.key) for f in faults(old, {"figures": [known]})]
    found = faults(old, {"units": [UNIT | {"unit": "家"}]})
    line = len(read_table(old["units.csv"], tables()["units"]).rows) + 2
    assert [(f.where, f.key) for f in found] == [(f"units.csv:{line}:unit", "duplicate")]


def test_stray_characters_are_faults(old):
    row = ROW | {"note_zh": "一\t二", "note_en": "one\ntwo"}
    assert {(f.column, f.key) for f in faults(old, {"figures": [row]})} == {
        ("note_zh", "stray-character"),
        ("note_en", "stray-character"),
    }


def test_a_table_that_cannot_be_read_is_always_told(old):
    broken = {name: content for name, content in old.items() if name != "units.csv"}
    assert ("units.csv:1", "missing-file") in [(f.where, f.key) for f in faults(broken, {"figures": [ROW]})]


def test_a_dataset_of_files_in_memory(old):
    dataset = load(merged(old, {"figures": [ROW]}))
    assert len(dataset.figures) == 62
    assert len(dataset.outlines) == 14
    assert dataset.faults == ()
    without = {name: content for name, content in old.items() if name != "liaoning.geojson"}
    assert load(without).outlines == ()


def without(content: bytes, *columns: str) -> bytes:
    """A table as it was before it had these columns."""
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    out = io.StringIO()
    writer = csv.DictWriter(out, [name for name in rows[0] if name not in columns], lineterminator="\n",
                            extrasaction="ignore")  # fmt: skip
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def test_rows_of_an_earlier_declaration_have_empty_cells_for_what_is_new(old):
    before = without(old["figures.csv"], "column")
    rows = read(before, "figures.csv")["figures"]
    assert {row["column"] for row in rows} == {""}
    assert list(rows[0]) == tables()["figures"].columns


def test_a_folder_of_an_earlier_declaration_loads_and_is_widened_as_rows_come_in(old):
    before = dict(old) | {"figures.csv": without(old["figures.csv"], "column")}
    assert check(before) == []
    assert begun(before) == old
    assert begun(old) == old
