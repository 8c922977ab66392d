"""What a search goes through where a table of figures has several pages: a script with all of them.

Names that many rows share stand in it once; ``static/index.js`` puts them together again.
"""

import json
from collections.abc import Sequence
from hashlib import sha256

import pandas as pd

from indicators.figures.columns import figure_rows
from indicators.figures.search import NAMED, names_of, row_text
from indicators.publish.edition import Edition
from indicators.publish.page import Script

# What a form chooses by: the columns whose codes the rows say.
CHOICES = ("city", "topic", "status")


class _Once:
    """Texts, each with its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    @property
    def texts(self) -> list[str]:
        return list(self._numbers)


def index(every: pd.DataFrame, edition: Edition) -> Script:
    """Of each figure: name, file, identifier, number and where it is of, what it is found by, and its codes."""
    labels, texts = edition.labels, names_of(edition.labels.dataset)
    called, files, names, codes = (_Once() for _ in range(4))
    rows = []
    for row in figure_rows(every):
        file, _, figure = edition.figure_at(row.figure).partition("#")
        told = labels.t("list.dot").join((labels.value(row, grouped=True), labels.place(row.place), labels.as_of(row)))
        own = [names.number(texts[column][getattr(row, column)]) for column in texts]
        chosen = [codes.number(getattr(row, column)) for column in CHOICES]
        rows.append((called.number(labels.name_of(row)), files.number(file), figure, told, row_text(row), own, chosen))
    whole = {"called": called.texts, "files": files.texts, "names": names.texts, "codes": codes.texts, "rows": rows}
    return script("figures", f"expanded({_json(whole | {'own': len(NAMED), 'choices': CHOICES})})", labels.lang)


def script(name: str, value: str, lang: str) -> Script:
    """The script that sets INDEX, under a name that changes with its content."""
    text = f"const INDEX = {value};\n".encode()
    return Script(f"assets/{name}-{lang}.{sha256(text).hexdigest()[:10]}.js", text)


def listed(rows: Sequence[Sequence[str]], name: str, lang: str) -> Script:
    """The same of a list without choices, whose rows are as they are looked through."""
    return script(name, _json(rows), lang)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
