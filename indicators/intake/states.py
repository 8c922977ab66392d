"""The last states of a data folder, kept before it is exchanged, and who did it when.

They lie apart from the folder, in INDICATORS_STATE: ``states/<folder>-<hash of its path>/``. A state is a ZIP of the
whole folder, as a backup is (docs/operating.md); ``states.csv`` beside them has a line for each change and only grows.
"""

import csv
import getpass
import os
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from indicators import settings
from indicators.tables import raw

# States of a folder that are kept, the oldest go first.
KEPT = 10
RECORD = "states.csv"
COLUMNS = ("time", "user", "change", "before", "after", "state")


class State(NamedTuple):
    """A folder as it was, in ``file``; ``version`` is that of its data."""

    file: Path
    version: str


def place(real: Path) -> Path:
    """Where the states of a folder lie, by its resolved path."""
    return settings.state_dir() / "states" / f"{real.name}-{sha256(os.fsencode(real)).hexdigest()[:8]}"


def keep(real: Path) -> State:
    """Keep the folder as it is now. Raises OSError where that cannot be written."""
    version, folder = raw.version(raw.contents(real)), place(real)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}-{version}.zip"
    part = file.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as whole:
        for path in sorted(real.rglob("*")):
            if path.is_file() and not path.is_symlink():
                whole.write(path, path.relative_to(real).as_posix())
    part.rename(file)
    return State(file, version)


def note(real: Path, state: State, change: str) -> None:
    """Write down that the folder was changed, by whom, from which state; older states than the last KEPT go."""
    line = {
        "time": settings.now().isoformat(timespec="seconds"), "user": who(), "change": change,
        "before": state.version, "after": raw.version(raw.contents(real)), "state": state.file.name,
    }  # fmt: skip
    record = state.file.with_name(RECORD)
    is_new = not record.exists()
    with record.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerow(line)
    for old in (*sorted(state.file.parent.glob("*.zip"))[:-KEPT], *state.file.parent.glob("*.part")):
        old.unlink(missing_ok=True)


def who() -> str:
    """The user who runs the command; whoever became root for it is named."""
    with suppress(KeyError, OSError):
        return os.environ.get("SUDO_USER") or getpass.getuser()
    return str(os.getuid())
