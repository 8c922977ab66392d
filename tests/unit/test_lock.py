"""What is installed by hashes is what is pinned, and the file says so of every package and of no place."""

import re

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from indicators.settings import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
# A package is a line, and its hashes are the lines that go on with it.
LOCKED = [Requirement(line.rstrip("\\ ")) for line in LOCK.splitlines() if line[:1].isalnum()]


def pinned(*files: str) -> dict[str, str]:
    lines = [line for file in files for line in (ROOT / file).read_text(encoding="utf-8").splitlines()]
    found = [Requirement(line) for line in lines if re.match(r"[A-Za-z]", line)]
    return {canonicalize_name(one.name): str(one.specifier) for one in found}


def test_every_package_that_runs_is_locked_in_its_pinned_version():
    locked = {canonicalize_name(one.name): str(one.specifier) for one in LOCKED}
    assert pinned("requirements.txt").items() <= locked.items()
    # What is for other systems than CPython's is pinned here alone.
    ours = {canonicalize_name(one.name) for one in LOCKED if one.marker is None or one.marker.evaluate()}
    everything = pinned("requirements.txt", "constraints.txt")
    assert {name: locked[name] for name in ours} == {name: everything[name] for name in ours}


def test_every_package_has_hashes_and_no_place_to_come_from():
    parts = re.split(r"^(?=[A-Za-z])", LOCK, flags=re.MULTILINE)[1:]
    assert len(parts) == len(LOCKED) >= 60
    assert [part for part in parts if not re.search(r"--hash=sha256:[0-9a-f]{64}$", part, re.MULTILINE)] == []
    assert re.findall(r"https?:|file:|index-url|find-links|trusted-host|@ ", LOCK) == []
