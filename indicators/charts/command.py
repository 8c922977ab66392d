"""``python -m indicators check``: the tables and what is drawn of them."""

import argparse

from indicators.charts import check
from indicators.settings import data_dir
from indicators.tables import examine, notices
from indicators.text import t

# Where a whole table has such names, the first tell enough.
MOST_NOTICES = 100


def run(options: argparse.Namespace) -> int:
    """Tell every fault, with 1, or else what may be amiss and how much there is."""
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
