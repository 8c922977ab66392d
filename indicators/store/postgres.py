"""A PostgreSQL that any number of servers share: a table for each state of the data, filled by the first that needs it.

A table is named after the data and the code that made it, and never changes: servers with other data, or another
release, have another table, and nobody reads a mixture. Whatever goes wrong with the server is Unreachable; the log
says to the operator which server it was, and never its password.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import psycopg
import pyarrow as pa
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg_pool import ConnectionPool
from pyarrow import csv

from indicators.store.questions import Unreachable
from indicators.store.sql import Table
from indicators.tables import Dataset
from indicators.text import LANGUAGES, t

PREFIX, VERSIONS = "figures_", "figures_versions"
# Seconds: to connect or to get a free connection; that a question may take; that a filling may.
CONNECT, QUESTION, FILLING = 5, 30, 1800
# After one that failed for want of an answer nobody waits for so long: a hundred readers are told at once.
PAUSE = 5
# Questions that a server asks at a time: a page asks one after the other.
CONNECTIONS = 4
# Texts are compared by their code points, as Python compares them, whatever the database's own order.
TYPES = {
    pa.string(): 'text COLLATE "C" NOT NULL',
    pa.int32(): "integer",
    pa.int64(): "bigint",
    pa.float64(): "double precision",
}
# The types of answers, by PostgreSQL's own numbers.
BOOLEAN, LONG, SHORT, NUMBER, TEXT = 16, 20, 23, 701, 25
ANSWERED = {BOOLEAN: pa.bool_(), LONG: pa.int64(), SHORT: pa.int32(), NUMBER: pa.float64(), TEXT: pa.string()}
# Columns by which few of many rows are asked for.
INDEXED = ("figure", "indicator", "place", "city", "article")

log = logging.getLogger(__name__)


class Server:
    """``address`` is a connection string of libpq; a part of it that says how long to wait stands before ours."""

    def __init__(self, address: str) -> None:
        try:
            told = conninfo_to_dict(address)
        except psycopg.Error:
            # What libpq says of it repeats it.
            self.where = "?"
            raise self._failed("address") from None
        self.where = f"{told.get('host') or 'localhost'}:{told.get('port') or 5432}/{told.get('dbname') or ''}"
        own: dict[str, Any] = {"connect_timeout": CONNECT, "application_name": "indicators"}
        self._address = make_conninfo("", **own | told | {"client_encoding": "UTF8"})
        self._options = str(told.get("options") or "")
        limits = f"{self._options} -c statement_timeout={QUESTION}s -c default_transaction_read_only=on"
        self._silent_until = 0.0
        self._pool = ConnectionPool(
            self._address, min_size=0, max_size=CONNECTIONS, timeout=CONNECT, open=False,
            check=ConnectionPool.check_connection, kwargs={"autocommit": True, "options": limits},
        )  # fmt: skip

    def reach(self) -> None:
        """Raises Unreachable where it does not answer."""
        self.run("SELECT 1")

    def close(self) -> None:
        self._pool.close()

    def run(self, query: str) -> pa.Table:
        """``sql.Runner``; raises Unreachable."""
        with self._told():
            self._pool.open()
            with self._pool.connection() as connection, connection.cursor(binary=True) as cursor:
                cursor.execute(query.encode())
                return _arrow(cursor)

    def fill(self, name: str, pieces: Callable[[], Iterable[pa.Table]]) -> None:
        """The table ``name`` of these rows, made in one step, where there is none yet; raises Unreachable."""
        options = f"{self._options} -c statement_timeout={FILLING}s -c lock_timeout={FILLING}s"
        with self._told(), psycopg.connect(self._address, options=options) as connection:
            # Of several servers that begin at once one fills it, and the others find it.
            connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [PREFIX])
            if not _is_there(connection, name):
                _make(connection, name, pieces())

    def tables(self) -> list[tuple[str, str]]:
        """The tables that were filled, the latest first, each with its time; raises Unreachable."""
        with self._told(), psycopg.connect(self._address) as connection:
            return _tables(connection)

    def forget(self, names: Iterable[str]) -> None:
        """Drop tables that no server shows any more; raises Unreachable."""
        with self._told(), psycopg.connect(self._address) as connection:
            _tables(connection)
            for name in names:
                connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(name)))
                connection.execute(sql.SQL("DELETE FROM {} WHERE name = %s").format(sql.Identifier(VERSIONS)), [name])

    @contextmanager
    def _told(self) -> Iterator[None]:
        if time.monotonic() < self._silent_until:
            raise Unreachable()
        try:
            yield
        except (psycopg.Error, OSError) as error:
            if isinstance(error, psycopg.OperationalError):
                self._silent_until = time.monotonic() + PAUSE
            raise self._failed(type(error).__name__) from None

    def _failed(self, reason: str) -> Unreachable:
        for lang in LANGUAGES:
            log.error(t("store.unreachable", lang, where=self.where, reason=reason))
        return Unreachable()


def opened(server: Server, name: str, dataset: Dataset) -> Table:
    """The store over a filled table; raises Unreachable."""
    whole = server.run(f'SELECT * FROM "{name}" LIMIT 0')
    return Table(name, whole.schema, "postgres", server.run, dataset)


def _arrow(cursor: psycopg.Cursor[Any]) -> pa.Table:
    columns = cursor.description or []
    cells = zip(*cursor.fetchall(), strict=True) if cursor.rowcount else ([] for _ in columns)
    arrays = [pa.array(own, ANSWERED[column.type_code]) for column, own in zip(columns, cells, strict=True)]
    return pa.table(arrays, names=[column.name for column in columns])


def _is_there(connection: psycopg.Connection[Any], name: str) -> bool:
    found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", [f'"{name}"']).fetchone()
    return bool(found and found[0])


def _make(connection: psycopg.Connection[Any], name: str, pieces: Iterable[pa.Table]) -> None:
    table, is_made = sql.Identifier(name), False
    for piece in pieces:
        if not is_made:
            columns = [sql.SQL("{} " + TYPES[one.type]).format(sql.Identifier(one.name)) for one in piece.schema]
            created = sql.SQL("CREATE TABLE {} ({}, PRIMARY KEY (row))")
            connection.execute(created.format(table, sql.SQL(", ").join(columns)))
            is_made = True
        with connection.cursor().copy(sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(table)) as copy:
            copy.write(_csv(piece))
    for column in INDEXED:
        connection.execute(sql.SQL("CREATE INDEX ON {} ({})").format(table, sql.Identifier(column)))
    connection.execute(sql.SQL("ANALYZE {}").format(table))
    _tables(connection)
    connection.execute(sql.SQL("INSERT INTO {} (name) VALUES (%s)").format(sql.Identifier(VERSIONS)), [name])


def _csv(piece: pa.Table) -> bytes:
    """Texts stand in quotes, so that an empty one is no missing one."""
    buffer = BytesIO()
    csv.write_csv(piece, buffer, csv.WriteOptions(include_header=False, quoting_style="needed"))
    return buffer.getvalue()


def _tables(connection: psycopg.Connection[Any]) -> list[tuple[str, str]]:
    """What was filled, the latest first; where nothing was yet, the list of it is made."""
    versions = sql.Identifier(VERSIONS)
    made = "CREATE TABLE IF NOT EXISTS {} (name text PRIMARY KEY, made timestamptz NOT NULL DEFAULT now())"
    connection.execute(sql.SQL(made).format(versions))
    asked = "SELECT name, to_char(made, 'YYYY-MM-DD HH24:MI') FROM {} ORDER BY made DESC, name"
    return [(name, made) for name, made in connection.execute(sql.SQL(asked).format(versions)).fetchall()]
