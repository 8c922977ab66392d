"""CSV files of one edition: a figure's line is made once, however many files it stands in."""

from functools import cached_property

import pandas as pd

from indicators.exports.origin import Origin
from indicators.exports.tabular import BOM, ORIGIN, csv_head, csv_lines, with_links
from indicators.words.labels import Labels

# Of all columns of such a file these alone are the file's and not the figure's.
OF_FILE = [name for name in ORIGIN if name != "figure_link"]


class Lines:
    """The lines of ``every`` figure, as ``tabular.to_csv`` writes them, in the words of ``labels``; links lead to
    ``base``.
    """

    def __init__(self, every: pd.DataFrame, labels: Labels, base: str) -> None:
        self._every, self._labels, self._base = every, labels, base

    def holds(self, rows: pd.DataFrame) -> bool:
        """Whether the rows are printed figures: dated events and computed numbers have lines of their own."""
        return "figure" in rows and "derived" not in rows

    def csv(self, rows: pd.DataFrame, origin: Origin) -> bytes:
        """The same bytes as ``to_csv``, of rows that it ``holds``."""
        own = dict(zip(OF_FILE, (origin.title, origin.subtitle, origin.link, origin.made.isoformat()), strict=True))
        [end] = csv_lines(pd.DataFrame([own], columns=OF_FILE, dtype="str"))
        head, lines = self._made
        body = (f"{lines[figure]},{end}\n" for figure in rows["figure"])
        return BOM + "".join((head, *body)).encode()

    @cached_property
    def _made(self) -> tuple[str, dict[str, str]]:
        """The head of a file, and the beginning of each line by its figure."""
        table = with_links(self._every, self._labels, self._base)
        head = csv_head(table.assign(**dict.fromkeys(OF_FILE, "")))
        return head, dict(zip(table["figure"], csv_lines(table), strict=True))
