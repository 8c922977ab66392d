"""The overview in Dash: one card a chart, one callback that sends only what the city filter changes.

Deployed with ``gunicorn benchmarks.peers.dash_app:server`` and ``compress=True``, as its documents say.
"""

from __future__ import annotations

from dash import Dash, Input, Output, dcc, html

from benchmarks.peers import content

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}

app = Dash(__name__, compress=True, title=content.labels().t("app.title"))
server = app.server


def numbers(one) -> html.Div:
    """Big numbers side by side."""
    found = [
        html.Div([html.H2(card.value), html.Div([card.name, " ", html.Em(card.status)]), html.Small(card.context)])
        for card in content.numbers(one)
    ]
    return html.Div(found, className="numbers")


def drawn(one) -> dcc.Graph | html.Div:
    """A chart or its numbers."""
    if one.kind != "drawing":
        return numbers(one)
    figure = content.figure(one)
    return dcc.Graph(figure=figure, config=CONFIG, style={"height": figure.layout.height})


def words(one) -> tuple:
    """Heading, subtitle and what stands below the chart."""
    return one.title, one.subtitle, [html.P(html.Small(line)) for line in (*one.notes, one.source)]


def card(code: str) -> html.Div:
    """The frame of a chart, to be filled by the callback."""
    parts = {part: {"type": part, "chart": code} for part in ("card", "title", "subtitle", "body", "notes")}
    inside = [
        html.H3(id=parts["title"]),
        html.Small(id=parts["subtitle"]),
        html.Div(id=parts["body"]),
        html.Div(id=parts["notes"]),
    ]
    wide = " wide" if code == content.charts()[0] else ""
    return html.Div(inside, id=parts["card"], className=f"card{wide}")


labels = content.labels()
city = dcc.Dropdown(
    [{"label": name, "value": code} for name, code in content.options().items()],
    id="city",
    multi=True,
    placeholder=labels.t("filter.all"),
)
heading = [html.H1(labels.t("page.overview")), html.P(labels.t("question.overview")), html.P(content.counted())]
cards = html.Div([card(code) for code in content.charts()], className="grid")
side = html.Div([html.Label(labels.t("filter.city")), city, html.Div(id="shown")])
app.layout = html.Div([side, html.Div([*heading, cards])], className="page")
PARTS = ("style", "children", "children", "children", "children")
NAMES = ("card", "title", "subtitle", "body", "notes")


@app.callback(
    [
        Output("shown", "children"),
        *(
            Output({"type": name, "chart": code}, part)
            for code in content.charts()
            for name, part in zip(NAMES, PARTS, strict=True)
        ),
    ],
    [Input("city", "value")],
)
def draw(cities: list[str] | None) -> list:
    """Fill every card; those without a row are hidden."""
    found = content.exhibits(cities or [])
    filled: list = [content.shown(cities or [])]
    for code in content.charts():
        if one := found.get(code):
            title, subtitle, notes = words(one)
            filled += [{}, title, subtitle, drawn(one), notes]
        else:
            filled += [{"display": "none"}, "", "", None, None]
    return filled
