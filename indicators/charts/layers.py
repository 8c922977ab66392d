"""The elements of a chart as SVG, in the order in which plotly lays them over each other."""

from indicators.charts import marks
from indicators.charts.elements import element, written
from indicators.charts.theme import Palette, Style


class Layers:
    """What both ways of writing SVG fill (``vector``, ``fluid``), the last above the first."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.patterns: dict[str, str] = {}
        self.under: list[str] = []
        self.bars: list[str] = []
        self.points: list[str] = []
        self.over: list[str] = []
        self.texts: list[str] = []

    @property
    def svg(self) -> str:
        patterns = f"<defs>{''.join(self.patterns.values())}</defs>" if self.patterns else ""
        return patterns + "".join((*self.under, *self.bars, *self.points, *self.over, *self.texts))

    def run(self, run: marks.Run | str) -> str:
        if isinstance(run, str):
            return written(run)
        colour = self.palette.colour(run.colour) if run.colour != "" else ""
        weight, text = "700" if run.bold else "", written(run.text)
        return element("tspan", text, font_weight=weight, fill=colour) if weight or colour else text

    def fill(self, colours: Style) -> str:
        if not colours.hatched:
            return colours.fill
        name, pattern = _hatch(colours)
        self.patterns[name] = pattern
        return f"url(#{name})"


def _hatch(colours: Style) -> tuple[str, str]:
    """What is hatched is filled with a pattern: its name, and the pattern."""
    name = f"hatch-{colours.line.removeprefix('#')}-{colours.fill.removeprefix('#')}"
    return name, (
        f'<pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="6" height="6" fill="{colours.fill}"/><rect width="2" height="6" fill="{colours.line}"/>'
        "</pattern>"
    )
