"""What is made for one reader is kept for the next."""

import threading

import pytest
from cachetools import LRUCache

from indicators.cache import Kept


def test_what_several_ask_for_at_one_time_is_made_once():
    kept, made, begun, go = Kept(LRUCache(9)), [], threading.Event(), threading.Event()

    def make():
        begun.set()
        go.wait(10)
        made.append("made")
        return len(made)

    found = []
    threads = [threading.Thread(target=lambda: found.append(kept.once("key", make))) for _ in range(5)]
    threads[0].start()
    assert begun.wait(10)
    for thread in threads[1:]:
        thread.start()
    go.set()
    for thread in threads:
        thread.join(10)
    assert (found, made) == ([1] * 5, ["made"])


def test_one_thing_may_be_made_of_another_and_a_failure_is_not_kept():
    kept = Kept(LRUCache(9))
    assert kept.once("outer", lambda: kept.once("inner", lambda: 2) + 1) == 3
    with pytest.raises(ZeroDivisionError):
        kept.once("fails", lambda: 1 / 0)
    assert kept.once("fails", lambda: 5) == 5
    kept.clear()
    assert kept.once("inner", lambda: 7) == 7


def test_what_is_too_large_is_made_again():
    kept = Kept(LRUCache(3, getsizeof=len))
    assert [kept.once("key", text.strip) for text in ("long text", "another", "abc", "no")] == [
        "long text", "another", "abc", "abc",
    ]  # fmt: skip
