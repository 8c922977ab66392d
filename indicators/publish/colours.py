"""One drawing for both themes: where the two differ, a token stands, and beside the drawing what it means."""

from typing import Any

from indicators.charts import theme
from indicators.charts.exhibit import Exhibit
from indicators.charts.painter import bare
from indicators.charts.theme import DARK, LIGHT, Palette
from indicators.exports.player import as_json

TOKEN = "@@"
ROLES = ("ground", "text", "steel", "blue", "furnace", "brick", "slate", "pale", "rule")


def drawing(one: Exhibit, links: dict[str, str]) -> tuple[str, int]:
    """The exhibit's drawing as JSON ``{data, layout, colours: {light, dark}, links}`` and its height in pixels.

    The template is left to the script, which all drawings share; ``links`` are the pages that marks lead to.
    """
    light, dark = (bare(one.marks, palette) for palette in (LIGHT, DARK))
    pairs: dict[tuple[str, str], int] = {}
    merged = merge(light, dark, pairs)
    colours = {"light": [light for light, _ in pairs], "dark": [dark for _, dark in pairs]}
    return as_json(merged | {"colours": colours, "links": links}), int(light["layout"]["height"])


def merge(light: Any, dark: Any, pairs: dict[tuple[str, str], int]) -> Any:
    """What both have in common, with a token for each pair of texts that differ; ValueError for anything else."""
    if light == dark:
        return light
    if isinstance(light, dict) and isinstance(dark, dict) and light.keys() == dark.keys():
        return {key: merge(light[key], dark[key], pairs) for key in light}
    if isinstance(light, list) and isinstance(dark, list) and len(light) == len(dark):
        return [merge(one, other, pairs) for one, other in zip(light, dark, strict=True)]
    if isinstance(light, str) and isinstance(dark, str):
        return f"{TOKEN}{pairs.setdefault((light, dark), len(pairs))}"
    raise ValueError(f"The themes differ in more than colours: {light!r}, {dark!r}")


def templates() -> str:
    """The plotly template of each theme, as JSON by its name."""
    return as_json({one.name: theme.template(one) for one in (LIGHT, DARK)})


def properties() -> str:
    """The palettes as properties of the style sheet; the dark ones where the reader's system is dark, on no paper."""
    light, dark = of_palette(LIGHT), of_palette(DARK)
    return f":root{{--font:{theme.FONT};{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def of_palette(palette: Palette) -> str:
    """The roles as properties: declarations of CSS."""
    roles = {name: getattr(palette, name) for name in ROLES} | {"side": theme.second(palette)}
    return "".join(f"--{name}:{value};" for name, value in roles.items())
