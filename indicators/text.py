"""The texts of the interface: ``t("page.overview", "zh")`` looks the key up in ``locale/zh.yml``."""

from collections.abc import Iterator
from functools import cache

import yaml

from indicators.settings import ROOT

LANGUAGES = ("zh", "en")
# As HTML calls them (BCP 47).
CODES = {"zh": "zh-CN", "en": "en"}
# As Open Graph does (https://ogp.me).
OPEN_GRAPH = {"zh": "zh_CN", "en": "en_US"}
LOCALES = ROOT / "locale"
# Where libyaml is there it takes a sixth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def interface(lang: str) -> dict[str, str]:
    """All texts of a language, keys joined with dots."""
    tree = yaml.load((LOCALES / f"{lang}.yml").read_text(encoding="utf-8"), LOADER)
    return dict(_joined(tree))


def _joined(tree: dict[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        yield from _joined(value, f"{above}{key}.") if isinstance(value, dict) else [(f"{above}{key}", str(value))]


def t(key: str, lang: str, **values: object) -> str:
    """The text of a key, its ``{places}`` filled; raises KeyError for a key that no file holds."""
    text = interface(lang)[key]
    return text.format(**values) if values else text
