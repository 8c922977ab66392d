"""The overview in Panel, deployed with ``panel serve``: panes that are bound to the city filter."""

from __future__ import annotations

import panel as pn

from benchmarks.peers import content

pn.extension("plotly", sizing_mode="stretch_width")
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
labels = content.labels()

city = pn.widgets.MultiChoice(
    name=labels.t("filter.city"), options=content.options(), placeholder=labels.t("filter.all"), sizing_mode="fixed"
)
shown = pn.pane.Markdown()


class Card:
    """A chart with its words; its panes stay and take new values, so that only these are sent."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.title, self.subtitle, self.notes = pn.pane.Markdown(), pn.pane.Markdown(), pn.pane.Markdown()
        self.plot = pn.pane.Plotly(config=CONFIG, visible=False)
        self.numbers = pn.Row(visible=False)
        self.view = pn.Card(self.title, self.subtitle, self.plot, self.numbers, self.notes, hide_header=True)

    def fill(self, one) -> None:
        """Show the exhibit; None hides the card."""
        self.view.visible = one is not None
        if one is None:
            return
        self.title.object, self.subtitle.object = f"### {one.title}", one.subtitle
        self.notes.object = "\n\n".join((*one.notes, one.source))
        is_figure = one.kind == "drawing"
        if is_figure:
            figure = content.figure(one)
            self.plot.param.update(object=figure, height=figure.layout.height, visible=True)
        else:
            found = [
                pn.pane.Markdown(f"## {card.value}\n{card.name} {card.status}\n\n{card.context}")
                for card in content.numbers(one)
            ]
            self.numbers.param.update(objects=found, visible=True)


cards = [Card(code) for code in content.charts()]


def draw(cities: list[str]) -> None:
    """All cards under the filter."""
    found = content.exhibits(cities)
    shown.object = content.shown(cities)
    with pn.io.hold():
        for card in cards:
            card.fill(found.get(card.code))


city.param.watch(lambda event: draw(event.new), "value")
draw([])

first, *others = cards
grid = pn.Column(first.view, *(pn.Row(*(card.view for card in others[at : at + 2])) for at in range(0, len(others), 2)))
heading = (f"# {labels.t('page.overview')}", labels.t("question.overview"), content.counted())
pn.Row(pn.Column(*heading[:1], city, shown, width=280, sizing_mode="fixed"), pn.Column(*heading, grid)).servable(
    title=labels.t("app.title")
)
