"""The texts of the interface: ``t("page.overview", "zh")`` looks the key up in ``locale/zh.yml``."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from indicators.settings import ROOT

LANGUAGES = ("zh", "en")
LOCALES = ROOT / "locale"


@cache
def interface(lang: str) -> dict[str, str]:
    """All texts of a language, keys joined with dots."""
    tree = yaml.safe_load((LOCALES / f"{lang}.yml").read_text(encoding="utf-8"))
    return dict(_flat(tree, ""))


def _flat(tree: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def t(key: str, lang: str, **values: object) -> str:
    """The text of a key, its ``{places}`` filled; raises KeyError for a key that no file holds."""
    text = interface(lang)[key]
    return text.format(**values) if values else text
