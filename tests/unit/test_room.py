"""Files that would keep the server busy are read apart, within limits, and no longer than somebody waits."""

import threading
import time
from itertools import chain, repeat

import pytest

from indicators.intake.contribution import Refused
from indicators.intake.texts import text_of
from indicators.making import patience
from indicators.sheets import Unreadable, limits, read_apart, room
from tests import hostile
from tests.processes import called, children

FILES = {
    "wide.docx": hostile.wide_cell,
    "merged.docx": hostile.merged_down,
    "stream.pdf": hostile.one_stream,
    "pages.pdf": lambda: hostile.one_stream(limits.PAGES + 1, 1),
    "wide.csv": hostile.wide_table,
}


def rooms() -> list[int]:
    """Processes that read a file now. Servers and browsers of other tests may be children of this process, too."""
    return [one for one in children() if "indicators.sheets." in called(one)]


@pytest.mark.parametrize(("name", "told"), [
    ("wide.docx", "Sheet wide.docx: 2,000,000,000 columns, more than 1,000. Delete empty columns"),
    ("stream.pdf", "stream.pdf: not read within 1 seconds and 300 MB. Keep the part that is needed only"),
    ("pages.pdf", "pages.pdf: 501 pages, more than 500. Keep those that are needed only."),
    ("wide.csv", "wide.csv: more than 2 MB. Keep the article itself only."),
])  # fmt: skip
def test_a_hostile_file_is_no_article(name, told, monkeypatch):
    if name == "stream.pdf":
        monkeypatch.setattr("indicators.sheets.apart.Allowed", lambda: room.Allowed(1))
    with pytest.raises(Refused) as caught:
        text_of(FILES[name](), name)
    assert caught.value.text("en").startswith(told)
    assert not rooms()


def test_merged_cells_are_read_in_one_pass():
    text = text_of(hostile.merged_down(), "merged.docx")
    assert text == "\n".join(["\t".join(["3家"] * 20)] * 3_000)


@pytest.mark.parametrize(("name", "key"), [
    ("wide.docx", "sheet.columns"), ("stream.pdf", "sheet.exhausted"), ("pages.pdf", "sheet.pages"),
    ("wide.csv", "sheet.columns"),
])  # fmt: skip
def test_a_hostile_file_is_no_table(name, key, monkeypatch):
    # However often it is looked, the file goes in whole.
    monkeypatch.setattr(room, "LOOK", 0.001)
    with pytest.raises(Unreadable) as caught:
        read_apart(FILES[name](), name, seconds=2 if key == "sheet.exhausted" else limits.SECONDS)
    assert caught.value.key == key
    assert not rooms()


def test_whoever_leaves_ends_the_reading():
    gone = chain([False], repeat(True))
    with patience.until(lambda: next(gone)), pytest.raises(patience.Left):
        read_apart(hostile.one_stream(), "stream.pdf")
    assert not rooms()


def test_no_more_files_are_read_at_once_than_there_are_rooms(monkeypatch):
    monkeypatch.setattr(limits, "PATIENCE", 0)
    held = threading.Event()
    readers = [threading.Thread(target=_held, args=(held,)) for _ in range(limits.ROOMS)]
    for reader in readers:
        reader.start()
    while len(rooms()) < limits.ROOMS:
        time.sleep(0.01)
    try:
        with pytest.raises(Unreadable) as caught:
            read_apart("地区,2023年\n沈阳,1\n".encode(), "表.csv")
        assert caught.value.text("zh") == "表.csv：此刻有许多文件在读，还没有轮到。请过一分钟再试。"
        with patience.until(lambda: True), pytest.raises(patience.Left):
            read_apart(b"1", "表.csv")
    finally:
        held.set()
        for reader in readers:
            reader.join()
    assert read_apart("地区,2023年\n沈阳,1\n".encode(), "表.csv")[0].rows[1] == ("沈阳", "1")


def _held(held: threading.Event) -> None:
    with patience.until(held.is_set), pytest.raises(patience.Left):
        read_apart(hostile.one_stream(), "stream.pdf")


def test_all_tables_of_a_file_together_are_bounded(monkeypatch):
    from indicators.sheets import read
    from tests.unit.test_sheets_hostile import book

    content = book(("地区", "2022年"), ("沈阳市", 1))
    monkeypatch.setattr(limits, "ALL_CELLS", 3)
    with pytest.raises(Unreadable) as caught:
        read(content, "表.xlsx")
    assert (
        caught.value.text("en")
        == "表.xlsx: 4 cells in all its tables, more than 3. Keep the sheets that are needed only."
    )
    monkeypatch.setattr(limits, "ALL_CELLS", 4)
    monkeypatch.setattr(limits, "ALL_CHARACTERS", 9)
    with pytest.raises(Unreadable) as caught:
        read(content, "表.xlsx")
    assert caught.value.key == "sheet.all-text"
