"""``python -m indicators publish``: the dashboard as a folder of static pages."""

import argparse
import sys

from indicators.publish.edition import Source
from indicators.publish.folder import NotASite, guard, with_twins, write
from indicators.publish.site import files
from indicators.settings import data_dir, today
from indicators.tables import Unusable
from indicators.tables.raw import contents
from indicators.text import LANGUAGES, t

BOTH = "both"


def run(options: argparse.Namespace) -> int:
    """Write the site; 1 and a line that says what is wrong where that cannot be done.

    Faulty rows are told and left out, as in the dashboard.
    """
    langs = LANGUAGES if options.lang == BOTH else (options.lang,)
    lang, folder = langs[0], options.folder.resolve()
    try:
        guard(folder)
        source = Source.of(contents(options.data or data_dir()), today())
        for fault in source.dataset.faults:
            print(fault.text(lang), file=sys.stderr)
        found = with_twins(files(source, langs))
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
    return 0
