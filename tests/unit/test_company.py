"""Threads take turns more often while something long is made, and as before when the last of it is done."""

import sys

from indicators.making.company import TURN, Company


def test_the_turns_are_short_until_the_last_work_ends(monkeypatch):
    now = [0.03]
    monkeypatch.setattr(sys, "getswitchinterval", lambda: now[0])
    monkeypatch.setattr(sys, "setswitchinterval", lambda seconds: now.append(now.pop(0) and seconds))
    found = Company()
    with found.kept():
        assert now == [TURN]
        with found.kept():
            assert now == [TURN]
        assert now == [TURN]
    assert now == [0.03]
