"""The pages of the dashboard and what stands on them: a new page of topics is a row of ``pages.csv``.

What a page is made of follows the rows: its topics those of ``topics.csv`` that name it, its charts those of
``charts.csv``. A topic that has figures and no chart yet shows its figures.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from indicators.charts import forms
from indicators.charts.catalogue import HOME, Chart, catalogue, topics_of
from indicators.tables import Dataset
from indicators.tables.package import tables
from indicators.text import LANGUAGES, t

# The menu by its sections. The pages of the second are rows, the others files of ``pages/``.
TOPICS, TOOLS = "topics", "tools"
SECTIONS = {
    "start": (HOME,),
    TOPICS: (),
    "compare": ("indicators", "explore", "cities"),
    "data": ("figures", "updates", "sources"),
    TOOLS: ("present", "intake"),
}
FIXED = tuple(name for names in SECTIONS.values() for name in names)
# What else an address of the server or a file of the static site begins with.
TAKEN = re.compile(
    r"api|assets|auth|component|files|healthz|index|media|oauth2callback|readyz|static|topic"
    r"|(article|city|indicators?|place)(-.*)?"
)

# What stands in a link for the figures of a topic without a chart: topic.<topic>.
TOPIC = "topic."
# With these a link says what it shows.
SAYING = frozenset(("topic", "chart", "figure"))
# More numbers than these are a table.
MOST_NUMBERS = 12


def addresses(codes: Iterable[str]) -> tuple[str, ...]:
    """Those of the codes that can be the address of a page of topics."""
    shape = next(field for field in tables()["pages"].schema["fields"] if field["name"] == "page")
    pattern = re.compile(shape["constraints"]["pattern"])
    return tuple(dict.fromkeys(code for code in codes if pattern.fullmatch(code) and not is_taken(code)))


def homes(dataset: Dataset) -> dict[str, str]:
    """The page of each topic whose code is no page's: what had a page of its own keeps its address."""
    pages, topics = set(dataset.names("pages", "position")), dataset.names("topics", "page")
    return {topic: page for topic, page in topics.items() if page and topic not in pages and not is_taken(topic)}


def as_topic(topic: str, params: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The parameters of a link to what had a page of its own: the topic is chosen, unless they say what is shown."""
    return dict(params) if SAYING & params.keys() else {**params, "topic": [topic]}


def is_taken(code: str) -> bool:
    """Whether a page of topics cannot be called so: the dashboard has that address itself."""
    return code in FIXED or TAKEN.fullmatch(code) is not None


@lru_cache(maxsize=16)
def menu(dataset: Dataset | None, without: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """The pages by section, in their order: of the pages of topics those that have a chart or a figure.

    Without a dataset there are the fixed ones.
    """
    own = _filled(dataset) if dataset else ()
    found = {name: own if name == TOPICS else names for name, names in SECTIONS.items()}
    kept = {section: tuple(name for name in names if name not in without) for section, names in found.items()}
    return {section: names for section, names in kept.items() if names}


def _filled(dataset: Dataset) -> tuple[str, ...]:
    pages = dataset.table("pages").sort_values("position", kind="stable")["page"]
    return tuple(str(page) for page in pages if sections(dataset, str(page)))


@lru_cache(maxsize=64)
def sections(dataset: Dataset, page: str) -> dict[str, list[Chart]]:
    """The charts of a page by topic, in their order; of a topic without one the figures, if it has any."""
    found: dict[str, list[Chart]] = {topic: [] for topic in topics_of(dataset, page)}
    for chart in catalogue(dataset, page):
        found[chart.topic].append(chart)
    own = uncharted(dataset)
    return {topic: charts or [own[topic]] for topic, charts in found.items() if charts or topic in own}


def first_screen(dataset: Dataset) -> tuple[list[Chart], dict[str, list[Chart]]]:
    """The charts of the overview that stand on its first screen, and by topic those further down. What the targets'
    board tells has no card: its link opens it.
    """
    found = sections(dataset, HOME)
    first = [chart for charts in found.values() for chart in charts if chart.form == forms.BESIDE]
    left_out = (forms.BESIDE, *forms.TOLD)
    further = {topic: [chart for chart in charts if chart.form not in left_out] for topic, charts in found.items()}
    return first, {topic: charts for topic, charts in further.items() if charts}


@lru_cache(maxsize=16)
def uncharted(dataset: Dataset) -> dict[str, Chart]:
    """For each topic that has figures and no row of ``charts.csv``: its figures, few as numbers, many as a table."""
    charted, figures = set(dataset.table("charts")["topic"]), dataset.figures
    topic_of = figures["indicator"].map(dataset.names("indicators", "topic")).astype("str")
    bare = figures["figure"][~topic_of.isin(charted)]
    names = {lang: dataset.names("topics", f"name_{lang}") for lang in LANGUAGES}
    found = {}
    for topic, own in bare.groupby(topic_of.loc[bare.index]):
        form = forms.NUMBERS if len(own) <= MOST_NUMBERS else forms.LISTED
        texts = {f"title_{lang}": t("topic.figures", lang, topic=names[lang][str(topic)]) for lang in LANGUAGES}
        found[str(topic)] = Chart(f"{TOPIC}{topic}", str(topic), form, (), (), texts, tuple(own))
    return found
