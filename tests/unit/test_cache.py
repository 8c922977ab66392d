"""What is made for one reader is kept for the next."""

import threading
import weakref

import pandas as pd
import pytest
from cachetools import LRUCache

from indicators.cache import _weight, drawing, exhibit, of, once, sound
from indicators.charts.catalogue import catalogue
from indicators.charts.theme import LIGHT
from indicators.figures.selection import Filters
from indicators.words.tables import Cell, Table


@pytest.fixture(autouse=True)
def _empty(monkeypatch):
    monkeypatch.setattr(once, "cache", LRUCache(9, getsizeof=lambda made: len(str(made))))


def test_what_several_ask_for_at_one_time_is_made_once():
    made, begun, go = [], threading.Event(), threading.Event()

    def make():
        begun.set()
        go.wait(10)
        made.append("made")
        return len(made)

    found = []
    threads = [threading.Thread(target=lambda: found.append(once("key", make))) for _ in range(5)]
    threads[0].start()
    assert begun.wait(10)
    for thread in threads[1:]:
        thread.start()
    go.set()
    for thread in threads:
        thread.join(10)
    assert (found, made) == ([1] * 5, ["made"])


def test_one_thing_may_be_made_of_another_and_a_failure_is_not_kept():
    assert once("outer", lambda: once("inner", lambda: 2) + 1) == 3
    with pytest.raises(ZeroDivisionError):
        once("fails", lambda: 1 / 0)
    assert once("fails", lambda: 5) == 5
    once.cache_clear()
    assert once("inner", lambda: 7) == 7


def test_what_is_too_large_is_made_again():
    made = [once("key", text.strip) for text in ("a long text", "another one", "abc", "no")]
    assert made == ["a long text", "another one", "abc", "abc"]


def test_rows_count_whether_they_are_of_a_frame_or_in_words():
    frame = pd.DataFrame({"one": range(200)})
    table = Table(("one",), ("一",), [(Cell("字"),)] * 200)
    assert [_weight(one) for one in (frame, table, [frame, frame], "text")] == [240, 240, 440, 40]


def test_what_is_made_of_an_exhibit_is_made_once_and_goes_with_it(dataset, every, zh):
    (chart, *_) = catalogue(dataset)
    one = exhibit(chart, every, Filters(), zh, "chart")
    made = []
    assert [of(one, "what", lambda: made.append(1) or len(made)) for _ in range(3)] == [1, 1, 1]
    assert drawing(one, LIGHT) is drawing(one, LIGHT)
    assert sound(one, LIGHT) is one
    gone = weakref.ref(one)
    once.cache.clear()
    del one
    assert gone() is None


def test_a_failure_is_no_part_of_an_exhibit(dataset, every, zh):
    (chart, *_) = catalogue(dataset)
    one = exhibit(chart, every, Filters(), zh, "chart")
    with pytest.raises(ZeroDivisionError):
        of(one, "what", lambda: 1 / 0)
    assert of(one, "what", lambda: 2) == 2
