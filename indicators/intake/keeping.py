"""A chart of the reader's own choice, to be kept for good: its row of ``charts.csv``."""

import re
from collections.abc import Mapping

from indicators.charts.check import RESERVED
from indicators.charts.explored import Explored
from indicators.charts.stored import view_of
from indicators.intake.contribution import Row
from indicators.intake.slugs import slug


def kept(one: Explored, topic: str, titles: Mapping[str, str]) -> Row:
    """The row, the last of its topic: ``titles`` by language. Its base is that which is shown; where no period was
    chosen, it shows the latest that there will be.
    """
    dataset, filters = one.labels.dataset, one.filters
    charts = dataset.table("charts")
    taken = {*charts["chart"], *dataset.table("decks")["deck"], *RESERVED["charts"]}
    return {
        "chart": slug(_plain(titles["en"]), taken),
        "topic": topic,
        "position": str(max(charts.loc[charts["topic"] == topic, "position"], default=0) + 1),
        "form": one.chart.form,
        "indicators": " ".join(filters.indicator),
        "measures": " ".join(filters.measure),
        "places": "",
        "view": view_of(filters, one.plot),
    } | {f"title_{lang}": _plain(title) for lang, title in titles.items()}


def _plain(title: str) -> str:
    """A title in one line, without braces: they mark figures."""
    return " ".join(re.sub("[{}]", "", title).split())
