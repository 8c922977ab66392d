"""What a form of a printed number is, and the list of them: ``fractions`` and ``forms`` enter theirs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from indicators.quantity.model import Quantity

Reader = Callable[[re.Match], Quantity]


@dataclass(frozen=True, eq=False)
class Form:
    """One way of printing a number: its pattern, with ``{unit}`` where a unit stands, and how a match is read.

    ``digits`` says whether it begins with an Arabic numeral (None: with any), ``needs`` which characters there must be
    one of close by: what a quick look rules out is not tried.
    """

    name: str
    pattern: str
    read: Reader
    example: str
    digits: bool | None
    needs: frozenset[str]


FORMS: list[Form] = []


def form(
    pattern: str, example: str, name: str = "", digits: bool | None = None, needs: str = ""
) -> Callable[[Reader], Reader]:
    """Enter a form, called by the function that reads it; those that stand further up are tried first."""

    def entered(read: Reader) -> Reader:
        FORMS.append(Form(name or read.__name__, pattern, read, example, digits, frozenset(needs)))
        return read

    return entered
