"""A component of the page, made of the files in this folder that have its name."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component


def asset(name: str) -> str:
    """The text of a file of this folder."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def part(
    name: str,
    html: str = "",
    before: Sequence[str] = (),
    css: Sequence[str] = (),
    is_apart: bool = False,
    shared: str = "",
) -> Callable[..., Any]:
    """The component ``name``: its script, with the text ``shared`` with others and the scripts ``before`` it, the style
    sheets ``css``, and ``html``.

    One that stands ``is_apart``, in a shadow root, sees no style of the page, and Tab does not reach into it from a
    dialog.
    """
    return component(
        f"indicators.{name}",
        html=html,
        css="".join(map(asset, css)),
        js=shared + "".join(asset(f"{one}.js") for one in (*before, name)),
        isolate_styles=is_apart,
    )
