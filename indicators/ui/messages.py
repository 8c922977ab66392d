"""What is told to people: faulty rows, an empty selection, a folder that cannot be read."""

import logging
import re

import streamlit as st

from indicators import current
from indicators.charts.catalogue import NUMBER
from indicators.charts.native import parted
from indicators.figures import history
from indicators.figures.selection import Filters
from indicators.store import Store
from indicators.tables import Fault
from indicators.tables.faults import Weight
from indicators.text import t
from indicators.ui import state
from indicators.view.state import NAMES
from indicators.words import changes
from indicators.words.chosen import worded
from indicators.words.labels import Labels

# What a renderer makes of a text after all escapes are undone: links of bare addresses (GitHub Flavored Markdown
# 6.9), pictures of words between colons, arrows and dashes of signs between blanks (both Streamlit's).
LIVELY = re.compile(
    r"(https?:/|www(?=\.)|(?<=[-+.\w])@(?=[-\w])|:(?=[-+/\w]+:)|(?<!\S)[-<>~](?=(?:->|[-=>])(?!\S)))", re.I
)
BREAK = "\u200b"
# At the beginning of a line: a list, a rule, a heading.
START = re.compile(r"^(\d*)([-+=.)])(?=\s|[-=]*$)")
# Streamlit's height of a row at its font size of 16 px.
ROW = 35


def faults(found: tuple[Fault, ...], lang: str) -> None:
    """A banner for rows that were left out, and one for what only needs a look."""
    for weight, key, box in ((Weight.ROW, "banner.rows", st.warning), (Weight.NOTICE, "banner.notices", st.info)):
        some = [fault for fault in found if fault.weight is weight]
        if some:
            box(t(key, lang, count=len(some)) + "\n\n" + _listed(some, lang))


def _listed(found: list[Fault], lang: str) -> str:
    return "\n".join(
        f"- {code(fault.where)} {escaped(fault.what(lang))} {escaped(fault.mend(lang))}" for fault in found
    )


def escaped(text: str) -> str:
    """Text from a table or a link as it is, inside Markdown; an unseen blank breaks up what no escape keeps still."""
    shown = LIVELY.sub(rf"\1{BREAK}", "".join(filter(str.isprintable, text)))
    return START.sub(r"\1\\\2", "".join(f"\\{one}" if one in "\\`*_{}[]<>#$~|:!&" else one for one in shown))


def code(text: str) -> str:
    """The same as a code span, in which nothing is read but the backticks that end it."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{gap}{text}{gap}{fence}"


def quiet(*lines: str) -> None:
    """Lines of small grey text: notes and sources. (``st.caption`` is too pale to be read from afar.)"""
    st.markdown("\n\n".join(map(quietly, lines)))


def quietly(text: str) -> str:
    """The same as a part of other Markdown."""
    return f":small[:gray[{escaped(text)}]]"


def large(value: str) -> str:
    """A worded number as the heading of what is told of it: its digits large, its unit small."""
    digits, gap, unit = parted(value)
    return f"## {escaped(digits)}" + (f"{gap}:small[{escaped(unit)}]" if unit else "")


def height_of(rows: int, most: int = 10) -> int:
    """The height in pixels of a table of so many rows, ``most`` of them shown: known beforehand, nothing jumps."""
    return ROW * (min(rows, most) + 1) + 3


def bad_link(labels: Labels) -> None:
    """One line that names the parameters of which something was ignored; what a link says is never said here."""
    if parts := st.session_state["ignored"]:
        # Whoever writes a link could else put words of their own into a box of the dashboard's.
        told = dict.fromkeys(name if name in NAMES else "" for name in (part.partition("=")[0] for part in parts))
        listed = labels.t("list.comma").join(code(name) if name else labels.t("banner.unknown") for name in told)
        st.info(labels.t("banner.link", parts=listed))
        # A link to a withdrawn figure opens its card; of its chart, or its slide in a deck, the same is said here.
        named = (part.partition("=")[2].partition(";")[0].removeprefix(NUMBER) for part in parts)
        there = history.withdrawn(labels.dataset)
        for one in [there[figure] for figure in dict.fromkeys(named) if figure in there][:8]:
            st.info(escaped(f"{changes.title(one, labels)}{labels.t('list.colon')}{changes.withdrawal(one, labels)}"))


def broken(error: Exception) -> bool:
    """What is shown where a page's script fails; True keeps Streamlit from showing the fault itself."""
    logging.getLogger(__name__).error("a page failed", exc_info=error)
    lang = state.view_now().lang if "view" in st.session_state else "zh"
    st.error(f"**{t('broken.heading', lang)}** {t('broken.text', lang)}")
    return True


def unusable(found: list[Fault], lang: str) -> None:
    """The one page that is left when a table is missing."""
    st.title(t("fatal.heading", lang), anchor=False)
    st.markdown(t("fatal.text", lang))
    st.error(_listed(found, lang))


def nothing_found(store: Store, filters: Filters, labels: Labels) -> None:
    """Which filter to loosen and what that would bring; where no filter is in force the page has no figures yet."""
    if not filters.active:
        st.markdown(labels.t("empty.none"))
        return
    st.header(labels.t("empty.heading"), anchor=False)
    there = current.store().counts(Filters(), ["city"])["city"] if filters.city else {}
    if silent := [labels.city(city) for city in filters.city if city not in there]:
        st.markdown(labels.t("cities.none", cities=escaped(labels.t("list.comma").join(silent))))
    ways = {name: store.count(filters.without(name)) for name in filters.active}
    if helpful := {name: count for name, count in ways.items() if count}:
        st.markdown(labels.t("empty.advice"))
        with st.container(horizontal=True):
            for name, count in helpful.items():
                text = labels.t("empty.loosen", filter=labels.t(f"filter.{name}"), count=count)
                st.button(text, key=f"loosen-{name}", on_click=state.set_filter, args=(name, ""))


def waiting_line(filters: Filters, labels: Labels) -> None:
    """Which filters in force take nothing away from this page, as they wait for another."""
    if filters.active:
        quiet(labels.t("filter.waiting", filters=worded(filters, labels)))
