"""``python -m indicators serve``, ``prepare``, ``store`` and ``revoke``: what operators do."""

import argparse
import os
import sys

from indicators import current, store
from indicators.charts import check
from indicators.server import revoked, run
from indicators.settings import cache_dir, data_dir, plain
from indicators.tables import Unusable
from indicators.text import t


def serve(options: argparse.Namespace) -> None:
    """Serve until interrupted."""
    for name in ("root_path", "public_url", "plain"):
        if (value := getattr(options, name)) is not None:
            os.environ[f"INDICATORS_{name.upper()}"] = value
    begin(options.host, options.port, options.processes)


def begin(host: str, port: int, processes: int = 1) -> None:
    """The server, in a process that has not loaded Streamlit yet."""
    if not plain():
        from indicators.server.quick import theme

        theme.leave_out()
    run(host, port, processes)


def prepare(options: argparse.Namespace) -> int:
    """Keep a binary copy of the tables, and make small what browsers load; the last line is the latter's folder."""
    from indicators.server.quick import bundles

    try:
        dataset = check.prepared(options.data or data_dir(), least=0)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 1
    print(t("prepare.done", options.lang, folder=cache_dir(), figures=len(dataset.figures), faults=len(dataset.faults)))
    print(bundles.prepare())
    return 0


def fill(options: argparse.Namespace) -> int:
    """Fill the shared database, so that no server has to; the tables in it, the latest first."""
    if options.data:
        os.environ["INDICATORS_DATA"] = str(options.data)
    if not store.is_shared():
        print(t("store.none", options.lang), file=sys.stderr)
        return 1
    try:
        count, now = current.store().count(), store.table(current.version())
        others = [name for name, _ in store.server().tables() if name != now]
        if options.forget:
            store.server().forget(others)
        for name, made in store.server().tables():
            print(name, made, *([t("store.now", options.lang, count=f"{count:,}")] if name == now else []), sep="\t")
    except Unusable as error:
        print("\n".join(fault.text(options.lang) for fault in error.faults), file=sys.stderr)
        return 1
    return 0


def revoke(options: argparse.Namespace) -> int:
    """Sign readers out."""
    told = [*((revoked.EMAIL, email) for email in options.email), *([(revoked.EVERYBODY, "")] * options.everybody)]
    if not told:
        print(t("revoke.nobody", options.lang, email="--email", everybody="--everybody"), file=sys.stderr)
        return 1
    try:
        for kind, value in told:
            revoked.revoke(kind, value)
    except OSError as error:
        print(t("revoke.failed", options.lang, reason=error), file=sys.stderr)
        return 1
    print(t("revoke.done", options.lang, count=len(told)))
    return 0
