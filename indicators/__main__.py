"""``python -m indicators``: check the tables, read articles into them, serve the dashboard, write files."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name

from indicators import settings
from indicators.charts.parameters import LISTS, SEARCH
from indicators.exports import FORMATS
from indicators.publish import BOTH, EXAMPLE
from indicators.text import LANGUAGES, t


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
        settings.today()
    except (KeyError, ValueError, OSError):
        print("\n".join(t("timezone", lang) for lang in LANGUAGES), file=sys.stderr)
        return 1
    try:
        # Each command loads its own room alone: an idle server holds no reader and no publisher.
        return resolve_name(options.run)(options) or 0
    except BrokenPipeError:
        # Whoever read along has enough (``| head``). What is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indicators", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: str, told: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=told)
        one.set_defaults(run=f"indicators.{run}")
        return one

    _common(command("check", "charts.command:run", "validate the tables; every fault with file, line and mend"))
    _common(command("prepare", "server.command:prepare", "do once what else the first reader waits for (a minute)"))

    one = command("serve", "server.command:serve", "serve the dashboard")
    one.add_argument("--host", default="127.0.0.1")
    one.add_argument("--port", type=int, default=8501)
    one.add_argument("--root-path", help="the path before it, where a proxy does not cut it off: /economy")
    one.add_argument("--public-url", help="the address that links name: https://example.cn/economy")
    one.add_argument("--processes", type=int, default=1, help="so many, on the ports from --port on, for a proxy")
    one.add_argument("--plain", action="store_const", const="1", help="by Streamlit's public interfaces alone: slower")

    one = command("revoke", "server.command:revoke", "sign readers out, wherever they have signed in")
    one.add_argument("--email", action="append", default=[], help="an address; may be repeated")
    one.add_argument("--everybody", action="store_true")
    one.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of the messages")

    one = command(
        "store",
        "server.command:fill",
        "fill the PostgreSQL of INDICATORS_STORE with the figures, and list what is in it",
    )
    one.add_argument("--forget", action="store_true", help="drop what it holds of other states of the data")
    _common(one)

    one = command("export", "exports.command:run", "write figures, a chart or a deck to a file")
    for name in (*LISTS, SEARCH):
        one.add_argument(f"--{name}", action="append", default=[], help="as in a link; may be repeated")
    one.add_argument("--chart", default="", help="one chart only, by its identifier")
    one.add_argument("--deck", default="", help="a ready-made deck, or what a link says after deck= (pptx, html)")
    one.add_argument("--format", required=True, choices=FORMATS)
    one.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of names and notes")
    one.add_argument("--out", type=Path, required=True, help="the file to write")

    one = command("publish", "publish.command:run", "write the dashboard as a folder of static pages")
    one.add_argument("folder", type=Path, metavar="DIR", help="new, empty, or a site published before")
    one.add_argument("--data", type=Path, default=None, help="the folder of the tables (default: data/)")
    one.add_argument("--lang", choices=(*LANGUAGES, BOTH), default=BOTH, help="languages of the site")
    one.add_argument("--url", default="", help=f"where the site will be: {EXAMPLE}")

    _of_articles(command)

    one = command("evaluate", "reading.evaluate:run", "how well texts are read, measured on marked ones")
    one.add_argument("--articles", type=Path, metavar="DIR", help="the articles' texts, <article>.txt, too")
    ours = one.add_mutually_exclusive_group()
    ours.add_argument("--renew", action="store_true", help="renew the tables of docs/reading.md, too")
    ours.add_argument("--marked", nargs="+", type=Path, metavar="FILE", help="marked texts of your own instead of ours")
    one.add_argument("--only", action="append", metavar="NAME", help="these marked texts alone: tuning, genres, …")
    one.add_argument(
        "--wrong", action="store_true", help="each cell that is wrong, with the words around (of all but final)"
    )
    one.add_argument(
        "--json", action="store_true", help="each numeral of each text as read (of all but final; of --articles)"
    )
    one.add_argument("--text", type=Path, nargs="+", metavar="FILE", help="texts without marks, in UTF-8: as --json")
    one.add_argument("--year", type=int, default=0, help="year of these texts, for dates that print none")

    command("codebook", "tables.command:run", "renew the tables of data/README.md from datapackage.json")

    one = command("paragraphs", "figures.coverage:run", "print an article's rows for paragraphs.csv")
    one.add_argument("file", type=Path, help="the text in UTF-8, a paragraph a line, the headline first")
    one.add_argument("--article", required=True, help="the article's identifier")
    return parser


def _of_articles(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    """The way of an article or a table into the tables and out again: read, audit, add, import, correct, undo."""
    one = command("read", "intake.commands:run_read", "every number of a text: what it is and how it reads")
    one.add_argument("file", type=Path, help="txt (UTF-8, GBK), docx or pdf; - for standard input")
    one.add_argument("--json", action="store_true", help="a JSON list instead of a table")
    one.add_argument("--year", type=int, default=0, help="year of the article, for dates that print none")
    _common(one)

    one = command("audit", "intake.commands:run_audit", "hold an article's text against the tables")
    one.add_argument("file", type=Path, help="as for read")
    one.add_argument("--article", required=True, help="the article's identifier")
    _common(one)

    one = command("add", "intake.add:run", "add rows to the data folder, and corrections: all of them or none")
    one.add_argument("file", type=Path, help="a ZIP from the page 读报 or from a figure's card, or a CSV of rows")
    one.add_argument("--reason", default="", help="take rows that differ from those of their key as corrections")
    _writing(one)

    one = command("import", "intake.incoming:run", "take in a table, a data package, SDMX-CSV, or a folder of files")
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

    one = command("correct", "intake.add:run_correct", "correct cells of a row, or withdraw a figure")
    one.add_argument("row", metavar="ROW", help="a figure, an article, a place …; places.anshan where several are")
    one.add_argument("cells", metavar="COLUMN=VALUE", nargs="*", help="a cell as it should be; may be repeated")
    one.add_argument("--withdraw", action="store_true", help="take the figure out; its link says so")
    one.add_argument("--reason", required=True, help="why; it stands in changes.csv and on the card")
    _writing(one)

    _writing(command("undo", "intake.add:run_undo", "take the last change of the data folder back, to the byte"))


def _writing(one: argparse.ArgumentParser) -> None:
    """What all commands have that write into the data folder."""
    one.add_argument("--dry-run", action="store_true", help="check and show, write nothing")
    one.add_argument("--yes", action="store_true", help="do not ask")
    _common(one)


def _common(one: argparse.ArgumentParser) -> None:
    one.add_argument("--data", type=Path, default=None, help="the folder of the tables (default: data/)")
    one.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of the messages")


if __name__ == "__main__":
    sys.exit(main())
