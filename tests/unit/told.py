"""What the reader makes of a text, in a line: for tables of examples."""

from indicators.reading import FIGURE, read

SIGNS = {"exact": "", "at_least": "≥", "more_than": ">", "at_most": "≤", "about": "≈", "range": "", "vague": "?"}


def told(text: str, **options) -> str:
    """``printed=reading`` for figures, ``printed<kind>`` for the rest."""
    return " | ".join(map(_told, read(text, **options)))


def _told(one) -> str:
    if one.kind != FIGURE:
        return f"{one.printed}<{one.kind}>"
    upper = "" if one.upper is None else f"~{one.upper}"
    return f"{one.printed}={SIGNS[one.bound]}{'' if one.value is None else one.value}{upper}{one.unit}"


def statements(text: str) -> list[tuple[str, str]]:
    """The name and measure of each figure of a text of 2024."""
    return [(one.indicator, one.measure) for one in read(text, year=2024) if one.kind == FIGURE]


def names(text: str) -> list[str]:
    """What each of them is called."""
    return [name for name, _ in statements(text)]
