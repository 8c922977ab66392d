"""The articles of what stands together, named once: ①《…》, and beside each part only where in them it is printed."""

from collections.abc import Iterable

import pandas as pd

from indicators.words.labels import Labels

# More are no line: each part says its own.
MOST = 6
MARKS = "①②③④⑤⑥"


class Named:
    """The articles of all ``rows`` of a page or a part of it, in the order in which they come.

    Each part says itself where its times rest on a year that the article does not print: it is seen, and kept, alone.
    """

    def __init__(self, rows: pd.DataFrame, labels: Labels) -> None:
        self._labels = labels
        self._marks = dict(zip(map(str, rows["article"].unique()), MARKS, strict=False))

    @classmethod
    def of(cls, frames: Iterable[pd.DataFrame], labels: Labels) -> "Named | None":
        """Those of several frames; None where there is nothing to say once: one frame, or too many articles."""
        parts = list(frames)
        articles = set().union(*(part["article"].unique() for part in parts))
        if len(parts) < 2 or len(articles) > MOST:
            return None
        return cls(pd.concat([part[["article"]] for part in parts]), labels)

    @property
    def line(self) -> str:
        """All of them, named."""
        labels = self._labels
        titles = [
            labels.t("source.marked", mark=mark, text=labels.t("source.title", title=labels.article(article)))
            for article, mark in self._marks.items()
        ]
        return labels.t("source.label", lines=labels.t("list.semicolon").join(titles))

    def where(self, rows: pd.DataFrame) -> str:
        """Where in them these rows are printed."""
        return self._labels.t("source.label", lines=self._within(rows))

    def beside(self, told: str, rows: pd.DataFrame) -> str:
        """What is told of a number, and where in them it is printed."""
        return self._labels.t("list.dot").join(filter(None, (told, self._within(rows))))

    def _within(self, rows: pd.DataFrame) -> str:
        labels, parts = self._labels, []
        there = set(rows["article"].unique())
        for article, mark in self._marks.items():
            if article in there:
                own = rows[rows["article"] == article]
                text = labels.t("source.marked", mark=mark, text=labels.stand(own))
                parts.append(labels.t(f"source.within.{labels.dated(own)}", lines=text))
        return labels.t("list.semicolon").join(parts)
