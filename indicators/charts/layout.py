"""How cards stand: two to a row where they are about equally high, else each across, always in their order."""

from collections.abc import Iterable, Iterator
from math import inf

from indicators.charts.exhibit import Exhibit
from indicators.charts.wall import walled

# So many large numbers take a row of their own.
MANY = 4
# Pixels: a card that is lower than its neighbour by more would have a hole.
HOLE = 220


def paired(exhibits: Iterable[Exhibit]) -> Iterator[list[Exhibit]]:
    """The rows of cards. The height is the chart's in every mode: a card that shows its table stays where it is."""
    waiting: list[Exhibit] = []
    above = inf
    for one in exhibits:
        height = walled(one, _height)
        # Two infinite heights have no difference.
        if waiting and abs(height - above) <= HOLE:
            yield [*waiting, one]
            waiting = []
            continue
        if waiting:
            yield waiting
        waiting, above = [one], height
    if waiting:
        yield waiting


def _height(one: Exhibit) -> float:
    """In pixels; infinite for what needs the whole width, as what has its companion beside it."""
    is_wide = one.form.kind == "table" or one.companion is not None or len(one.numbers) >= MANY
    return inf if is_wide else one.marks.height
