"""``python -m indicators publish``: the dashboard as a folder of static pages."""

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from indicators.publish import BOTH, EXAMPLE
from indicators.publish.edition import Source
from indicators.publish.folder import NotASite, guard, with_twins, write
from indicators.publish.site import files
from indicators.settings import data_dir, today
from indicators.tables import Unusable
from indicators.tables.raw import contents
from indicators.text import LANGUAGES, t


def run(options: argparse.Namespace) -> int:
    """Write the site; 1 and a line that says what is wrong where that cannot be done.

    Faulty rows are told and left out, as in the dashboard.
    """
    langs = LANGUAGES if options.lang == BOTH else (options.lang,)
    lang, folder, url = langs[0], options.folder.resolve(), options.url.strip().rstrip("/")
    if url and not is_address(url):
        print(t("publish-command.no-address", lang, url=url, example=EXAMPLE), file=sys.stderr)
        return 1
    try:
        guard(folder)
        with _uncollected():
            source = Source.of(contents(options.data or data_dir()), today())
            for fault in source.dataset.faults:
                print(fault.text(lang), file=sys.stderr)
            found = with_twins(files(source, langs, url))
        write(found, folder)
    except NotASite:
        print(t("publish-command.not-a-site", lang, folder=folder), file=sys.stderr)
        return 1
    except Unusable as error:
        for fault in error.faults:
            print(fault.text(lang), file=sys.stderr)
        return 1
    except OSError as error:
        print(t("publish-command.failed", lang, reason=error), file=sys.stderr)
        return 1
    counts = {"pages": sum(name.endswith(".html") for name in found), "files": len(found), "version": source.version}
    print(t("publish-command.written", lang, folder=folder, **counts))
    if not url:
        print(t("publish-command.nowhere", lang, option="--url"))
    return 0


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nearly all that is made stays until it is written: looking through it again and again for what could go takes a
    quarter of the time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def is_address(url: str) -> bool:
    """Whether it is the whole address of a site: of http or https, without parameters."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)
    except ValueError:
        return False
