"""``python -m indicators``: check the tables, read articles into them, serve the dashboard, write files."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from indicators import current, settings, store
from indicators.charts import check
from indicators.charts.parameters import LISTS, SEARCH
from indicators.exports import command as export
from indicators.figures import coverage
from indicators.intake import add, incoming
from indicators.intake import commands as reading
from indicators.publish import command as publish
from indicators.reading import evaluate
from indicators.settings import ROOT, cache_dir, data_dir, today
from indicators.tables import Unusable, examine, notices
from indicators.tables.package import codebook
from indicators.text import LANGUAGES, t

Run = Callable[[argparse.Namespace], int | None]

CODEBOOK = ROOT / "data" / "README.md"
# Where a whole table has such names, the first tell enough.
MOST_NOTICES = 100
MARK = "<!-- generated: python -m indicators codebook -->"


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status: 0 where all is well, 1 where there are faults."""
    options = _parser().parse_args(arguments)
    try:
        settings.store()
    except ValueError:
        # What was set may hold a password.
        print("\n".join(t("store.setting", lang) for lang in LANGUAGES), file=sys.stderr)
        return 1
    try:
        today()
    except (KeyError, ValueError, OSError):
        print("\n".join(t("timezone", lang) for lang in LANGUAGES), file=sys.stderr)
        return 1
    try:
        return options.run(options) or 0
    except BrokenPipeError:
        # Whoever read along has enough (``| head``). What is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indicators", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Run, told: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=told)
        one.set_defaults(run=run)
        return one

    _common(command("check", _check, "validate the tables; every fault with file, line and mend"))
    _common(command("prepare", _prepare, "do once what else the first reader waits for (a minute)"))

    one = command("serve", _serve, "serve the dashboard")
    one.add_argument("--host", default="127.0.0.1")
    one.add_argument("--port", type=int, default=8501)
    one.add_argument("--root-path", help="the path before it, where a proxy does not cut it off: /economy")
    one.add_argument("--public-url", help="the address that links name: https://example.cn/economy")
    one.add_argument("--processes", type=int, default=1, help="so many, on the ports from --port on, for a proxy")
    one.add_argument("--plain", action="store_const", const="1", help="by Streamlit's public interfaces alone: slower")

    one = command("revoke", _revoke, "sign readers out, wherever they have signed in")
    one.add_argument("--email", action="append", default=[], help="an address; may be repeated")
    one.add_argument("--everybody", action="store_true")
    one.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of the messages")

    one = command("store", _store, "fill the PostgreSQL of INDICATORS_STORE with the figures, and list what is in it")
    one.add_argument("--forget", action="store_true", help="drop what it holds of other states of the data")
    _common(one)

    one = command("export", export.run, "write figures, a chart or a deck to a file")
    for name in (*LISTS, SEARCH):
        one.add_argument(f"--{name}", action="append", default=[], help="as in a link; may be repeated")
    one.add_argument("--chart", default="", help="one chart only, by its identifier")
    one.add_argument("--deck", default="", help="a ready-made deck, or what a link says after deck= (pptx, html)")
    one.add_argument("--format", required=True, choices=export.FORMATS)
    one.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of names and notes")
    one.add_argument("--out", type=Path, required=True, help="the file to write")

    one = command("publish", publish.run, "write the dashboard as a folder of static pages")
    one.add_argument("folder", type=Path, metavar="DIR", help="new, empty, or a site published before")
    one.add_argument("--data", type=Path, default=None, help="the folder of the tables (default: data/)")
    one.add_argument("--lang", choices=(*LANGUAGES, publish.BOTH), default=publish.BOTH, help="languages of the site")
    one.add_argument("--url", default="", help=f"where the site will be: {publish.EXAMPLE}")

    _of_articles(command)

    one = command("evaluate", evaluate.run, "how well texts are read, measured on marked ones")
    one.add_argument("--articles", type=Path, metavar="DIR", help="the articles' texts, <article>.txt, too")
    ours = one.add_mutually_exclusive_group()
    ours.add_argument("--renew", action="store_true", help="renew the tables of docs/reading.md, too")
    ours.add_argument("--marked", nargs="+", type=Path, metavar="FILE", help="marked texts of your own instead of ours")
    one.add_argument("--only", action="append", metavar="NAME", help="these marked texts alone: tuning, final")
    one.add_argument("--wrong", action="store_true", help="each cell that is wrong, with the words around (of tuning)")
    one.add_argument("--json", action="store_true", help="each numeral of each text as read (of tuning; of --articles)")
    one.add_argument("--text", type=Path, nargs="+", metavar="FILE", help="texts without marks, in UTF-8: as --json")
    one.add_argument("--year", type=int, default=0, help="year of these texts, for dates that print none")

    command("codebook", _codebook, "renew the tables of data/README.md from datapackage.json")

    one = command("paragraphs", _paragraphs, "print an article's rows for paragraphs.csv")
    one.add_argument("file", type=Path, help="the text in UTF-8, a paragraph a line, the headline first")
    one.add_argument("--article", required=True, help="the article's identifier")
    return parser


def _of_articles(command: Callable[[str, Run, str], argparse.ArgumentParser]) -> None:
    """The way of an article or a table into the tables and out again: read, audit, add, import, correct, undo."""
    one = command("read", reading.run_read, "every number of a text: what it is and how it reads")
    one.add_argument("file", type=Path, help="txt (UTF-8, GBK), docx or pdf; - for standard input")
    one.add_argument("--json", action="store_true", help="a JSON list instead of a table")
    one.add_argument("--year", type=int, default=0, help="year of the article, for dates that print none")
    _common(one)

    one = command("audit", reading.run_audit, "hold an article's text against the tables")
    one.add_argument("file", type=Path, help="as for read")
    one.add_argument("--article", required=True, help="the article's identifier")
    _common(one)

    one = command("add", add.run, "add rows to the data folder, and corrections: all of them or none")
    one.add_argument("file", type=Path, help="a ZIP from the page 读报 or from a figure's card, or a CSV of rows")
    one.add_argument("--reason", default="", help="take rows that differ from those of their key as corrections")
    _writing(one)

    one = command("import", incoming.run, "take in a table, a data package, SDMX-CSV, or a folder of files")
    one.add_argument("path", type=Path, metavar="PATH", help="xlsx, xls, ods, csv, tsv, html, docx, pdf, zip; a folder")
    one.add_argument("--sheet", default="", help="of several tables that of this name, or of this number")
    one.add_argument("--map", type=Path, help="the map of its columns (default: that of data/maps/ which fits)")
    one.add_argument("--structure", type=Path, help="the structure of SDMX-CSV (default: the .json beside it)")
    one.add_argument("--title", default="", help="what the table is called (default: the line above it)")
    one.add_argument("--publisher", default="", help="who published it: 沈阳市统计局")
    one.add_argument("--published", default="", metavar="DATE", help="when: 2024, 2024-10 or 2024-10-21")
    one.add_argument("--topic", default="", help="the topic of indicators that are new and of which nothing tells it")
    one.add_argument("--out", type=Path, metavar="DIR", help="of a folder: where drafts and report go")
    one.add_argument(
        "--reason", default="", help="of rows: take those that differ from the ones of their key as corrections"
    )
    _writing(one)

    one = command("correct", add.run_correct, "correct cells of a row, or withdraw a figure")
    one.add_argument("row", metavar="ROW", help="a figure, an article, a place …; places.anshan where several are")
    one.add_argument("cells", metavar="COLUMN=VALUE", nargs="*", help="a cell as it should be; may be repeated")
    one.add_argument("--withdraw", action="store_true", help="take the figure out; its link says so")
    one.add_argument("--reason", required=True, help="why; it stands in changes.csv and on the card")
    _writing(one)

    _writing(command("undo", add.run_undo, "take the last change of the data folder back, to the byte"))


def _writing(one: argparse.ArgumentParser) -> None:
    """What all commands have that write into the data folder."""
    one.add_argument("--dry-run", action="store_true", help="check and show, write nothing")
    one.add_argument("--yes", action="store_true", help="do not ask")
    _common(one)


def _common(one: argparse.ArgumentParser) -> None:
    one.add_argument("--data", type=Path, default=None, help="the folder of the tables (default: data/)")
    one.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of the messages")


def _check(options: argparse.Namespace) -> int:
    folder = options.data or data_dir()
    raws, faults = examine(folder, check.RULES, check.drawn)
    for fault in faults:
        print(fault.text(options.lang))
    if faults:
        print(t("check.faults", options.lang, count=len(faults)))
        return 1
    for notice in (found := list(notices(raws.values())))[:MOST_NOTICES]:
        print(notice.text(options.lang))
    if found:
        print(t("check.notices", options.lang, count=len(found)))
    numbers = {name: len(raws[name].rows) for name in ("figures", "charts")}
    print(t("check.fine", options.lang, folder=folder, **numbers))
    return 0


def _prepare(options: argparse.Namespace) -> int:
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


def _store(options: argparse.Namespace) -> int:
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


def _serve(options: argparse.Namespace) -> None:
    from indicators.server import run

    for name in ("root_path", "public_url", "plain"):
        if (value := getattr(options, name)) is not None:
            os.environ[f"INDICATORS_{name.upper()}"] = value
    run(options.host, options.port, options.processes)


def _revoke(options: argparse.Namespace) -> int:
    from indicators.server import revoked

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


def renewed(text: str) -> str:
    """The codebook's page with its generated part renewed."""
    return f"{text.partition(MARK)[0]}{MARK}\n\n## 数据字典\n\n{codebook('zh')}\n## Codebook\n\n{codebook('en')}"


def _codebook(_: argparse.Namespace) -> None:
    CODEBOOK.write_text(renewed(CODEBOOK.read_text(encoding="utf-8")), encoding="utf-8")


def _paragraphs(options: argparse.Namespace) -> int:
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    for row in coverage.paragraphs(text, options.article):
        print(",".join(map(str, row)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
