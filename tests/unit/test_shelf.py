"""What many ask for is made once; the small never waits for the large; what nobody waits for ends."""

import threading
from concurrent.futures import wait

import pytest

from indicators.making import patience, shelf
from indicators.making.shelf import Busy, File, Order, Shelf, Stream


def _file(body: bytes = b"1") -> File:
    return File("a", "", body)


def test_a_large_file_keeps_no_small_one_waiting():
    found, held = Shelf(100, small=1, large=1), threading.Event()
    large = Order("large", lambda: lambda: held.wait(20) and _file(b"large"))
    with found.asked(large) as coming:
        assert found.taken(Order("small", lambda: _file(b"small"))).body == b"small"
        assert not coming.done()
        held.set()
        assert coming.result(20).body == b"large"
    assert found.taken(Order("large", lambda: pytest.fail("made again"))).body == b"large"


def test_several_who_ask_for_one_thing_wait_for_one_making():
    found, held, made = Shelf(100), threading.Event(), []
    order = Order("a", lambda: (held.wait(20), made.append(1), _file())[-1])
    with found.asked(order) as one, found.asked(order) as other:
        assert one is other
        held.set()
        assert one.result(20) == _file()
    assert made == [1]


def test_what_nobody_waits_for_any_more_ends():
    found, begun, ended = Shelf(100), threading.Event(), threading.Event()

    def make() -> File:
        begun.set()
        try:
            while True:
                patience.look()
        finally:
            ended.set()

    order = Order("long", make)
    with found.asked(order), found.asked(order):
        begun.wait(20)
    assert ended.wait(20)
    assert found.taken(Order("long", _file)) == _file()


def test_one_of_two_who_leaves_ends_nothing():
    found, held = Shelf(100), threading.Event()

    def make() -> File:
        held.wait(20)
        patience.look()
        return _file()

    order = Order("a", make)
    with found.asked(order) as coming:
        with found.asked(order):
            pass
        held.set()
        assert coming.result(20) == _file()


def test_a_fault_is_told_to_all_who_wait_and_is_not_kept():
    found = Shelf(100)

    def fail() -> File:
        raise ZeroDivisionError

    order = Order("a", fail)
    with found.asked(order) as one:
        wait([one])
        assert isinstance(one.exception(), ZeroDivisionError)
    assert found.taken(Order("a", _file)) == _file()


def test_no_more_wait_than_so_many(monkeypatch):
    monkeypatch.setattr(shelf, "MOST_ORDERS", 1)
    found, held = Shelf(100), threading.Event()
    with found.asked(Order("a", lambda: held.wait(20) and _file())) as first:
        with pytest.raises(Busy), found.asked(Order("b", _file)):
            pass
        held.set()
        first.result(20)
    assert found.taken(Order("b", _file)) == _file()


def test_a_stream_is_begun_anew_for_each_and_not_kept():
    found, made = Shelf(100), []
    order = Order("a", lambda: made.append(1) or Stream("a", "", lambda: iter([b"1", b"2"]), 2, order.tag))
    for _ in range(2):
        assert list(found.taken(order).parts()) == [b"1", b"2"]
    assert made == [1, 1]
    assert order.tag == Order("a", _file).tag != Order("b", _file).tag
