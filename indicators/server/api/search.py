"""What a query finds of all that the dashboard has: the answer that the box on every page asks for."""

import json
from dataclasses import replace

from indicators import cache, current
from indicators.charts.parameters import SEARCH
from indicators.finder import Finder, Group
from indicators.making.shelf import File
from indicators.server.api.part import number
from indicators.server.api.query import Asked, checked
from indicators.view import View, link
from indicators.view.vocabulary import Known
from indicators.words.labels import Labels

# Hits of each group, where nothing else is asked for, and at most.
USUAL, LEAST, MOST = 5, 1, 50
LIMIT = "limit"
PARAMETERS = ("lang", "v", SEARCH)


def search(asked: Asked) -> File:
    """The groups of hits as JSON, the best first, and how many things of each kind were looked through.

    It is made anew for each caller: hardly two type the same, and whoever types does not wait for a file.
    """
    most = number(LIMIT, asked.params.get(LIMIT, []), LEAST, MOST) or USUAL
    rest = {name: values for name, values in asked.params.items() if name != LIMIT}
    known, dataset = current.known(), current.dataset()
    view = checked(rest, known, PARAMETERS)
    labels = cache.labels(dataset, view.lang, ())
    finder = cache.once((labels, "finder"), lambda: Finder(current.figures(), labels))
    query = view.filters.search
    groups = finder.find(query, most)
    answer = {
        "query": query,
        "total": sum(group.total for group in groups),
        "searched": finder.searched,
        "groups": [_group(group, labels, known, asked.base) for group in groups],
    }
    return File("liaoning-search.json", "application/json", json.dumps(answer, ensure_ascii=False).encode())


def _group(group: Group, labels: Labels, known: Known, base: str) -> dict:
    """A group in words, its views as links in the language of the labels."""

    def address(view: View) -> str:
        return link(replace(view, lang=labels.lang), known, base)

    hits = [
        {"code": hit.code, "title": hit.title, "detail": hit.detail, "link": address(hit.view)} for hit in group.hits
    ]
    name = labels.t(f"finder.group.{group.name}")
    every = {"link": address(group.every)} if group.every else {}
    return {"group": group.name, "name": name, "total": group.total, "hits": hits} | every
