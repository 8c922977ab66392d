"""The card of a figure: all that is known of one printed number, and how to cite it."""

import streamlit as st

from indicators.charts.catalogue import NUMBER
from indicators.exports import share
from indicators.figures import history
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.history import Withdrawn
from indicators.quantity import period
from indicators.ui import browser, state
from indicators.ui.correction import correction
from indicators.ui.messages import escaped, quiet
from indicators.ui.page import Page
from indicators.view import Slide, View
from indicators.view.vocabulary import gone
from indicators.words import changes, prints
from indicators.words.labels import Labels

MOST_CORRECTIONS = 5


def show_open(page: Page) -> None:
    """Open the dialog where the view names a figure."""
    if wanted := page.view.figure:
        dialog = st.dialog(page.labels.t("figure.title"), width="medium", on_dismiss=_closed)
        if one := gone(page.known).get(wanted):
            dialog(_withdrawn)(one, page)
        for row in figure_rows(page.all[page.all["figure"] == wanted]):
            dialog(_card)(row, page)


def _closed() -> None:
    state.change(figure="")
    state.next_click()


def _add(figure: str) -> None:
    state.add_slide(Slide(NUMBER + figure, units=state.view_now().units))
    _closed()


def _card(row: FigureRow, page: Page) -> None:
    labels = page.labels
    st.markdown(f"**{escaped(labels.name_of(row))}** · {escaped(labels.place(row.place))}")
    st.title(escaped(labels.value(row)), anchor=False)
    added = history.added(labels.dataset, row.figure)
    facts = {
        "printed": f"“{row.printed}”",
        "base": labels.base(row),
        "status": labels.status(row.status),
        "measure": "" if labels.is_said(row.indicator, row.measure) else labels.measure(row.measure),
        "bound": labels.t(f"bound.{row.bound}"),
        "period": labels.as_of(row),
        "topic": labels.topic(row.topic),
        "definition": labels.definition(row.indicator),
        "source": labels.stands(row),
        **prints.told(row, page.all, labels),
        "reporter": labels.reporter(row.article),
        "note": labels.note(row),
        "added": added and period.word(added, labels.lang),
    }
    _facts({labels.t(f"figure.{key}"): text for key, text in facts.items()}, labels)
    for one in history.corrections(labels.dataset, row.figure)[:MOST_CORRECTIONS]:
        quiet(changes.correction(one, labels))
    url = page.link(View(lang=labels.lang, figure=row.figure))
    texts = {"link": url, "citation": labels.citation(row, "zh"), "citation-en": labels.citation(row, "en")}
    for key, text in texts.items():
        browser.labelled_copy(text, labels, f"figure.{key}", f"copy-{key}")
    with st.expander(labels.t("share.qr")):
        st.image(share.qr(url), width=200)
    if st.button(labels.t("deck.add"), key="add-figure", on_click=_add, args=(row.figure,)):
        st.rerun()
    correction(row, page)


def _facts(facts: dict[str, str], labels: Labels) -> None:
    colon = labels.t("list.colon")
    st.markdown("\n".join(f"- {escaped(name)}{colon}{escaped(text)}" for name, text in facts.items() if text))


def _withdrawn(one: Withdrawn, page: Page) -> None:
    """What a link to a figure that is no longer there opens: that it was withdrawn, and what it was."""
    labels = page.labels
    st.markdown(f"**{escaped(changes.title(one, labels))}**")
    st.warning(escaped(changes.withdrawal(one, labels)))
    st.markdown(labels.t("history.was"))
    _facts(changes.facts(one, labels), labels)
    url = page.link(View(lang=labels.lang, figure=one.figure))
    browser.labelled_copy(url, labels, "figure.link", "copy-link")
