"""The card of a figure: all that is known of one printed number, and how to cite it."""

from collections.abc import Callable

import streamlit as st

from indicators.charts.catalogue import NUMBER
from indicators.charts.native import parted
from indicators.exports import share
from indicators.figures import history
from indicators.figures.columns import FigureRow, figure_rows
from indicators.figures.history import Withdrawn
from indicators.quantity import period
from indicators.ui import browser, state
from indicators.ui.correction import correction
from indicators.ui.messages import escaped, quietly
from indicators.ui.own import draw
from indicators.ui.page import Page
from indicators.ui.tools import THERE, in_deck
from indicators.view import Slide, View, of_article
from indicators.view.vocabulary import gone
from indicators.words import changes, prints
from indicators.words.labels import Labels

MOST_CORRECTIONS = 5


def show_open(page: Page) -> None:
    """Open the dialog where the view names a figure; on the page of its article it is marked in its place instead."""
    wanted, labels = page.view.figure, page.labels
    if not wanted or marked(page):
        return
    if one := gone(page.known).get(wanted):
        _dialog(changes.title(one, labels))(_withdrawn)(one, page)
    for row in figure_rows(page.all[page.all["figure"] == wanted]):
        _dialog(labels.name_of(row))(_card)(row, page)


def marked(page: Page) -> str:
    """The figure that the view names where the page is that of its article; else empty."""
    wanted = page.view.figure
    return wanted if wanted and page.article and (page.rows["figure"] == wanted).any() else ""


def in_place(row: FigureRow, page: Page) -> None:
    """The card on the page of the article, which tells the rest itself."""
    with st.container(border=True, key="marked"):
        _about(row, page)
        _take(row, page, of_article(row.article, page.view, row.figure))


def _dialog(title: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return st.dialog(escaped(title), width="medium", on_dismiss=_closed)


def _closed() -> None:
    state.change(figure="")
    state.next_click()


def _card(row: FigureRow, page: Page) -> None:
    """The number, how it is meant, of what place and time; then where it is printed; then the rest."""
    labels = page.labels
    chips = [(row.status, labels.status(row.status)), ("bound", labels.t(f"bound.{row.bound}"))]
    where = labels.t("list.dot").join((labels.place(row.place), labels.as_of(row)))
    draw(
        "card",
        page,
        value=parted(labels.value(row)),
        chips=chips,
        where=where,
        printed=row.printed,
        base=labels.base(row),
        href=page.relative(of_article(row.article, page.view, row.figure)),
        source=labels.t("figure.read", source=labels.stands(row)),
    )
    _about(row, page)
    _take(row, page, View(lang=labels.lang, figure=row.figure))
    browser.ways("card")


def _about(row: FigureRow, page: Page) -> None:
    """What it means, what must be known beside it, its other prints and what was corrected."""
    labels = page.labels
    added = history.added(labels.dataset, row.figure)
    facts = {
        "note": labels.note(row),
        **prints.told(row, page.all, labels),
        "definition": labels.definition(row.indicator),
        "topic": labels.topic(row.topic),
        "added": added and period.word(added, labels.lang),
    }
    colon = labels.t("list.colon")
    lines = [f"{labels.t(f'figure.{key}')}{colon}{text}" for key, text in facts.items() if text]
    lines += [
        changes.correction(one, labels) for one in history.corrections(labels.dataset, row.figure)[:MOST_CORRECTIONS]
    ]
    st.markdown("  \n".join(map(quietly, lines)))


def _take(row: FigureRow, page: Page, view: View) -> None:
    """The ways to pass it on: as a slide, a link, a citation, or as it should be."""
    labels, url = page.labels, page.link(view)
    _add_button(row, page)
    with st.expander(labels.t("figure.take")):
        texts = {"link": url, "citation": labels.citation(row, "zh"), "citation-en": labels.citation(row, "en")}
        for key, text in texts.items():
            browser.labelled_copy(text, labels, f"figure.{key}", f"copy-figure-{key}")
        if code := share.qr(url):
            st.image(code, caption=labels.t("share.qr"), width=160, alt=url)
    correction(row, page)


def _add_button(row: FigureRow, page: Page) -> None:
    """Put it on a slide; where it is on one already, say so."""
    slide = Slide(NUMBER + row.figure, units=page.view.units)
    icon, name = in_deck(slide, page.labels)
    # A dialog runs alone: the deck is the page's.
    if st.button(name, key="add-figure", disabled=icon == THERE, on_click=state.add_slide, args=(slide,)):
        st.rerun()


def _facts(facts: dict[str, str], labels: Labels) -> None:
    colon = labels.t("list.colon")
    st.markdown("\n".join(f"- {escaped(name)}{colon}{escaped(text)}" for name, text in facts.items() if text))


def _withdrawn(one: Withdrawn, page: Page) -> None:
    """What a link to a figure that is no longer there opens: that it was withdrawn, and what it was."""
    labels = page.labels
    st.warning(escaped(changes.withdrawal(one, labels)))
    st.markdown(labels.t("history.was"))
    _facts(changes.facts(one, labels), labels)
    url = page.link(View(lang=labels.lang, figure=one.figure))
    browser.labelled_copy(url, labels, "figure.link", "copy-figure-link")
