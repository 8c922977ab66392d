"""Coverage: which topic is reported of which city. A hole is 未见报道, not zero."""

from collections.abc import Iterator

from indicators.charts.exhibit import Exhibit
from indicators.charts.marks import GAP, LINE, Axis, Colour, Item, Marks, Rule, Spot, Spots, Text
from indicators.charts.native import Grid
from indicators.charts.overview import Overview, per_city
from indicators.charts.theme import SMALL_SIZE, depth
from indicators.words.labels import Labels
from indicators.words.metrics import pixels, wrap

HEAD = 46
ROW = 36
CELL = 28
# With more columns than these the topics stand over their rows and leave the columns the whole width.
WIDE = 8
SMALL_CELL = 19
CHARACTER = 16  # height of a Chinese character in a name that runs downwards
NONE = "–"
# Of the cities of a topic so many are named in its sentence.
SAID = 5


class Matrix(Overview):
    """Topics down, cities with a report across, the number of figures in each cell; a note names the other cities."""

    name = "matrix"
    picks = ("city", "topic")

    def notes(self, one: Exhibit) -> Iterator[str]:
        labels = one.labels
        codes = sorted(set(labels.dataset.table("places")["city"]) - set(one.every["city"].unique()) - {""})
        if codes and not one.filters.city:
            yield labels.t("map.others", cities=labels.t("list.comma").join(map(labels.city, codes)))

    def sentence(self, one: Exhibit) -> str:
        """Topic by topic, the cities of which most is reported."""
        labels, rows = one.labels, one.rows
        cities = dict(iter(rows["city"].groupby(rows["topic"], observed=True)))
        topics = [code for code in labels.dataset.names("topics", "topic") if code in cities]
        parts = [_said(labels.topic(topic), per_city(cities[topic]), labels) for topic in topics]
        return labels.t("list.semicolon").join(parts)

    def marks(self, one: Exhibit) -> Marks:
        labels = one.labels
        counts = one.rows.pivot_table(index="topic", columns="city", values="figure", aggfunc="count", fill_value=0)
        topics = [code for code in labels.dataset.names("topics", "topic") if code in counts.index]
        cities = sorted(counts.columns, key=lambda code: (code == "", code))
        names, heads = list(map(labels.topic, topics)), list(map(labels.city, cities))
        crowded = len(cities) > WIDE
        items, head = _heads(heads, crowded, labels.lang)
        step = LINE + SMALL_CELL + GAP if crowded else ROW
        middles = [head + step * row + (LINE + SMALL_CELL / 2 if crowded else step / 2) for row in range(len(topics))]
        for row, (name, middle) in enumerate(zip(names, middles, strict=True)):
            if crowded:
                items.append(Text(0, head + step * row + LINE / 2, [[name]], x_of="paper"))
            else:
                under = head + step * (row + 1)
                items.append(Text(0, middle, [[name]], x_of="paper", anchor="right", dx=-8))
                items.append(Rule((0, 1), (under, under), x_of="paper"))
        cells = counts.loc[topics, cities].to_numpy().astype(int).tolist()
        every = [count for row in cells for count in row]
        size = SMALL_SIZE - max(0, len(f"{max(every, default=0):,}") - 2) if crowded else 0
        spots = [
            _spot(topics[row], cities[column], column, middles[row], count, depth(count, every), size, labels)
            for row, counted in enumerate(cells)
            for column, count in enumerate(counted)
        ]
        height = head + step * len(topics)
        left = 0 if crowded else max(map(pixels, names), default=0) + 12
        shaded = [[(f"{count:,}" if count else NONE, depth(count, every)) for count in row] for row in cells]
        native = (Grid(heads, names, shaded),) if cities else ()
        items.append(Spots("cells", spots, SMALL_CELL if crowded else CELL))
        across = Axis((-0.5, max(len(cities), 1) - 0.5))
        return Marks(height + 8, items, (across,), Axis((height, 0)), {"l": left}, native)


def _said(topic: str, counts: dict[str, int], labels: Labels) -> str:
    ranked = sorted(counts, key=lambda city: (-counts[city], city))
    parts = [labels.t("matrix.city", city=labels.city(city), count=f"{counts[city]:,}") for city in ranked[:SAID]]
    if len(ranked) > SAID:
        parts.append(labels.t("matrix.others", count=len(ranked) - SAID))
    return labels.t("matrix.topic", topic=topic, cities=labels.t("list.comma").join(parts))


def _heads(names: list[str], crowded: bool, lang: str) -> tuple[list[Item], int]:
    """The cities' names over their columns, and the room that they take."""
    turned = 0
    if lang == "en":
        texts, turned, room = [[name] for name in names], -90, max(map(pixels, names), default=0) + 14
    elif crowded:
        # Chinese may run downwards.
        texts, room = [list(name) for name in names], max(map(len, names)) * CHARACTER + 14
    else:
        texts, room = [wrap(name, 6) for name in names], HEAD
    items: list[Item] = [
        Text(column, room - 6, [[line] for line in lines], anchor="center", middle="bottom", turned=turned)
        for column, lines in enumerate(texts)
    ]
    return items, room


def _spot(topic: str, city: str, x: float, y: float, count: int, fill: Colour, size: int, labels: Labels) -> Spot:
    key = "matrix.count" if count else "matrix.none"
    hover = labels.t(key, city=labels.city(city), topic=labels.topic(topic), count=f"{count:,}")
    text, colour = (f"{count:,}", "text") if count else (NONE, "slate")
    return Spot((city, topic), x, y, (text,), (hover,), colour, size, fill=fill if count else None)
