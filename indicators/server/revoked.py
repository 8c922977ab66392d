"""Who has signed out or was signed out, before the cookies end by themselves.

A mark is an empty file, called after what it is of: making it and looking for it are one step each, so any number of
processes can share the folder, and machines that mount the same. Its time is that of the revocation.
"""

import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from indicators import settings

SESSION, EMAIL, EVERYBODY = "session", "email", "everybody"


def revoke(kind: str, value: str = "") -> None:
    """From now on no cookie of before opens anything: of one SESSION, of an EMAIL address, of EVERYBODY.

    Raises OSError where the folder of INDICATORS_STATE cannot be written.
    """
    mark = _mark(kind, value)
    mark.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    mark.touch()
    # What was signed before these has ended by itself.
    ended = time.time() - settings.sign_in_hours() * 3600
    for old in mark.parent.iterdir():
        with suppress(OSError):
            if old.stat().st_mtime < ended:
                old.unlink()


def is_revoked(session: str, email: str, issued: float) -> bool:
    """Whether that is so of a session of a reader, signed at ``issued`` (seconds since 1970)."""
    since = (_since(SESSION, session), _since(EMAIL, email), _since(EVERYBODY))
    return any(issued < moment for moment in since)


def is_kept() -> bool:
    """Whether marks can be made; the folder is there afterwards."""
    try:
        folder = settings.state_dir() / "revoked"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / "probe"
        probe.touch()
        probe.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _since(kind: str, value: str = "") -> float:
    try:
        return _mark(kind, value).stat().st_mtime
    except OSError:
        return 0.0


def _mark(kind: str, value: str) -> Path:
    return settings.state_dir() / "revoked" / sha256(f"{kind}:{value.casefold()}".encode()).hexdigest()
