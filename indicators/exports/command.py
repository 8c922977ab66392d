"""``python -m indicators export``: the files of the dashboard, by the same code, without a browser."""

import argparse
import sys
from urllib.parse import parse_qs

from indicators import current
from indicators.charts.catalogue import catalogue
from indicators.charts.parameters import LISTS, SEARCH
from indicators.exports import DATED, DECKS, selected, too_long, write
from indicators.exports.show import show
from indicators.settings import public_url
from indicators.tables import Unusable
from indicators.text import t
from indicators.view import Slide, View, link, parse
from indicators.words.labels import Labels


class Refused(Exception):
    """The command asks for what there is not; the text says what and why."""


def run(options: argparse.Namespace) -> int:
    """Write the file; 1 and a line that says what is wrong where that cannot be done."""
    try:
        data = _file(options)
        options.out.write_bytes(data)
    except (Unusable, Refused, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(t("export-command.written", options.lang, file=options.out, size=len(data)))
    return 0


def _file(options: argparse.Namespace) -> bytes:
    known, lang = current.known(), options.lang
    asked = {name: getattr(options, name) for name in (*LISTS, SEARCH)}
    asked |= {"chart": [options.chart]} if options.chart else {}
    asked |= parse_qs(f"deck={options.deck}") if options.deck else {}
    view, ignored = parse(asked | {"lang": [lang]}, known)
    if ignored:
        raise Refused(t("export-command.unknown", lang, parts=" ".join(ignored)))
    if options.format in DECKS:
        return _deck(options.format, view)
    if view.deck:
        raise Refused(t("export-command.no-deck", lang, formats=" ".join(DECKS)))
    one = selected(view, current.dataset(), current.figures())
    if one.rows.empty:
        raise Refused(t("empty.heading", lang))
    if one.is_dated and options.format not in DATED:
        raise Refused(t("export-command.dates", lang))
    if told := too_long(options.format, one.rows):
        raise Refused(t("share.too-long", lang, **told))
    return write(options.format, one, view, known, public_url())


def _deck(ending: str, view: View) -> bytes:
    """The deck, or all charts that the filters leave, a slide each."""
    from indicators.exports.player import to_html
    from indicators.exports.pptx import to_pptx

    dataset, known = current.dataset(), current.known()
    charts = [view.chart] if view.chart else [chart.chart for chart in catalogue(dataset)]
    slides = view.deck or tuple(Slide(chart, filters=view.filters) for chart in charts)
    shown = show(slides, dataset, current.figures(), view.lang, known, public_url())
    if not shown:
        raise Refused(t("empty.heading", view.lang))
    if ending == "pptx":
        return to_pptx(shown)
    url = link(View("present", view.lang, deck=tuple(slides)), known, public_url()) if public_url() else ""
    return to_html(shown, Labels(dataset, view.lang), url)
