"""A PostgreSQL of the tests' own: on a free port, in a temporary folder, as an unprivileged user."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from tests.ports import free_port

PASSWORD = "geheim-2021"
# Where distributions lay what is not on the path.
FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin")


def program(name: str) -> str:
    """Where it is; empty where it is not."""
    found = [str(path) for folder in FOLDERS for path in sorted(Path("/").glob(f"{folder[1:]}/{name}"), reverse=True)]
    return next(iter(found), shutil.which(name) or "")


def unprivileged() -> dict[str, object]:
    """Whom to start it as: PostgreSQL refuses root."""
    if os.geteuid():
        return {}
    known = {one.pw_name: one for one in pwd.getpwall()}
    one = known.get("postgres") or known["nobody"]
    return {"user": one.pw_uid, "group": one.pw_gid, "extra_groups": []}


@contextmanager
def running() -> Iterator[str]:
    """The address of a PostgreSQL that runs meanwhile."""
    initdb, postgres = program("initdb"), program("postgres")
    if not (initdb and postgres):
        pytest.skip("no PostgreSQL here: sh tests/stores/install.sh")
    who, port = unprivileged(), free_port()
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        secret = Path(folder) / "password"
        secret.write_text(PASSWORD)
        for path in (Path(folder), secret):
            os.chown(path, int(who.get("user", -1)), int(who.get("group", -1)))
        data = f"{folder}/data"
        # What a database's own language does to the order of texts must not matter.
        made = [initdb, "-D", data, "-U", "reader", "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "-N"]
        subprocess.run([*made, "--locale=C.UTF-8"], check=True, capture_output=True, cwd="/", **who)
        options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off"}
        told = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with (Path(folder) / "log").open("wb") as log:
            command = [postgres, "-D", data, "-p", str(port), *told]
            server = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **who)
            try:
                address = f"postgresql://reader:{PASSWORD}@127.0.0.1:{port}/postgres"
                _awaited(address)
                yield address
            finally:
                # It waits for nobody.
                server.send_signal(signal.SIGINT)
                server.wait(30)


def _awaited(address: str) -> None:
    for _ in range(300):
        try:
            psycopg.connect(address, connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    pytest.fail("PostgreSQL did not start")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL; where there is none to start, the test is skipped."""
    with running() as address:
        yield address
