"""A fault in the tables, told to a person: where it is, what is wrong, what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from indicators.text import t

# Marks a value that is a key of locale/ where a fault stands in JSON.
KEY = "key"


class Weight(IntEnum):
    """What a fault does to the dashboard."""

    NOTICE = 0  # the row stays
    ROW = 1  # the row is left out
    TABLE = 2  # without the table there is no dashboard


class Key(str):
    """A value of a fault that is itself a key of locale/."""

    __slots__ = ()


@dataclass(frozen=True)
class Fault:
    """``key`` names the text ``fault.<key>`` in locale/; ``line`` counts from 1, the header."""

    file: str
    line: int
    column: str
    key: str
    weight: Weight = Weight.ROW
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def table(self) -> str:
        return self.file.rpartition(".")[0]

    @property
    def where(self) -> str:
        return ":".join(filter(None, (self.file, str(self.line), self.column)))

    def what(self, lang: str) -> str:
        return t(f"fault.{self.key}.what", lang, column=self.column, **self._worded(lang))

    def mend(self, lang: str) -> str:
        return t(f"fault.{self.key}.mend", lang, column=self.column, **self._worded(lang))

    def _worded(self, lang: str) -> dict[str, object]:
        return {name: t(value, lang) if isinstance(value, Key) else value for name, value in self.values.items()}

    def text(self, lang: str) -> str:
        """``figures.csv:7: value: what is wrong; what to do``."""
        return f"{self.file}:{self.line}: {self.column or '-'}: {self.what(lang)} {self.mend(lang)}"


def told(fault: Fault) -> dict[str, Any]:
    """The fault as JSON can hold it."""
    values = {name: {KEY: value} if isinstance(value, Key) else value for name, value in fault.values.items()}
    return vars(fault) | {"values": values}


def untold(found: dict[str, Any]) -> Fault:
    """The fault that ``told`` was given; what JSON has no form for has become text."""
    values = {name: Key(one[KEY]) if isinstance(one, dict) else one for name, one in found["values"].items()}
    return Fault(**found | {"weight": Weight(found["weight"]), "values": values})
