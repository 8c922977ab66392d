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
