"""Where the names of rows of marks stand: over them, or beside them where a slide has the width and not the height."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from indicators.charts.exhibit import Exhibit
from indicators.charts.form import Form
from indicators.charts.marks import GAP, LINE, Marks, Text, plain
from indicators.words.metrics import TEXT_SIZE, pixels

# So few rows are tall enough on a slide with their names over them.
FEW = 6
# Pixels between names, remarks and marks beside each other, and between rows of them.
SPACE, CLOSE = 24, 8


class Label(NamedTuple):
    """The lines of a row's name and of a remark, which ``is_under`` its mark where the name is over it."""

    names: Sequence[Text]
    remarks: Sequence[Text] = ()
    is_under: bool = False


class Placed(NamedTuple):
    """The texts of a row, the middle of its mark, and where the next row begins."""

    texts: list[Text]
    middle: float
    bottom: float


class Over:
    """Each name has the whole width over its mark, on a phone too."""

    # What stands left of the marks, in pixels.
    width = 0

    @property
    def margin(self) -> dict[str, float]:
        """The room that a chart leaves for them."""
        return {"l": self.width} if self.width else {}

    def place(self, label: Label, top: float, height: float) -> Placed:
        over, under = ([*label.names], label.remarks) if label.is_under else ([*label.names, *label.remarks], ())
        bottom = top + LINE * len(over) + height
        texts = _lines(over, top) + _lines(under, bottom + 2)
        return Placed(texts, bottom - height / 2, bottom + LINE * len(under) + GAP)


class Beside(Over):
    """Names and remarks in columns left of the marks, from ``edge`` pixels beyond them."""

    def __init__(self, labels: Iterable[Label], edge: int = 0) -> None:
        labels = list(labels)
        names, remarks = (
            max((_width(text) + SPACE for text in chain.from_iterable(part)), default=0)
            for part in ([label.names for label in labels], [label.remarks for label in labels])
        )
        self.width = names + remarks
        self._names, self._remarks = -self.width - edge, -remarks - edge

    def place(self, label: Label, top: float, height: float) -> Placed:
        height = max(height, LINE * len(label.names), LINE * len(label.remarks))
        texts = []
        for lines, left in ((label.names, self._names), (label.remarks, self._remarks)):
            first = top + (height - LINE * len(lines)) / 2
            texts += [text._replace(x=0, x_of="paper", dx=left) for text in _lines(lines, first)]
        return Placed(texts, top + height / 2, top + height + CLOSE)


def _lines(texts: Iterable[Text], top: float) -> list[Text]:
    return [text._replace(y=top + LINE * (index + 0.5)) for index, text in enumerate(texts)]


def _width(text: Text) -> int:
    return max(pixels(plain(line), text.size or TEXT_SIZE) for line in text.lines)


class InRows(Form):
    """A form of rows, each with its name."""

    def laid_out(self, one: Exhibit, is_wide: bool) -> Marks:
        """Its marks, with their names over them, or beside them where it is wide."""
        raise NotImplementedError

    def marks(self, one: Exhibit) -> Marks:
        return self.laid_out(one, is_wide=False)

    def wide(self, one: Exhibit) -> Marks | None:
        return self.laid_out(one, is_wide=True) if len(one.drawn) > FEW else None

    def ways(self, one: Exhibit) -> Iterator[Marks]:
        yield one.marks
        yield self.laid_out(one, is_wide=True)
