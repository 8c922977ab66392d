"""The articles of what stands together, named once: ①《…》, and beside each part only where in them it is printed."""

from collections.abc import Iterable

import pandas as pd

from indicators.words.labels import Labels

# More are no line: each part says its own.
MOST = 6
MARKS = "①②③④⑤⑥"


class Named:
    """The articles of all ``rows`` of a page or a part of it, in the order in which they come.

    Where the times of only some rows of an article rest on a year that it does not print, its parts say so themselves.
    """

    def __init__(self, rows: pd.DataFrame, labels: Labels) -> None:
        self._labels = labels
        own = {str(article): rows[rows["article"] == article] for article in rows["article"].unique()}
        marks = MARKS if len(own) > 1 else " "
        self._marks = {article: mark.strip() for article, mark in zip(own, marks, strict=False)}
        self._kinds = {article: labels.dated(some) for article, some in own.items()}

    @classmethod
    def of(cls, frames: Iterable[pd.DataFrame], labels: Labels) -> "Named | None":
        """Those of several frames; None where there is nothing to say once: one frame, or too many articles."""
        parts = list(frames)
        articles = set().union(*(part["article"].unique() for part in parts))
        if len(parts) < 2 or len(articles) > MOST:
            return None
        # Dated events have their time in the period alone.
        timed = [part.assign(as_of=part["as_of" if "as_of" in part else "period"]) for part in parts]
        return cls(pd.concat([part[["article", "as_of"]] for part in timed]), labels)

    @property
    def line(self) -> str:
        """All of them, named."""
        labels, titles = self._labels, []
        for article, mark in self._marks.items():
            title = self._marked(mark, labels.t("source.title", title=labels.article(article)))
            titles.append(labels.t(f"source.once.{self._kinds[article]}", title=title))
        return labels.t("source.label", lines=labels.t("list.semicolon").join(titles))

    def where(self, rows: pd.DataFrame) -> str:
        """Where in them these rows are printed."""
        labels, parts = self._labels, []
        for article, own in self._own(rows):
            kind = labels.dated(own) if self._kinds[article] == "partly" else "label"
            parts.append(labels.t(f"source.within.{kind}", lines=self._marked(self._marks[article], labels.stand(own))))
        return labels.t("source.label", lines=labels.t("list.semicolon").join(parts))

    def beside(self, told: str, rows: pd.DataFrame) -> str:
        """What is told of a number, and where in them it is printed."""
        labels = self._labels
        parts = [self._marked(self._marks[article], labels.stand(own)) for article, own in self._own(rows)]
        return labels.t("list.dot").join(filter(None, (told, labels.t("list.semicolon").join(parts))))

    def _own(self, rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
        there = set(rows["article"].unique())
        return [(article, rows[rows["article"] == article]) for article in self._marks if article in there]

    def _marked(self, mark: str, text: str) -> str:
        return self._labels.t("source.marked", mark=mark, text=text) if mark else text
