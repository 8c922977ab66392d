"""``python -m indicators codebook``: the tables' columns in words, from ``datapackage.json``."""

import argparse

from indicators.settings import ROOT
from indicators.tables.package import codebook

CODEBOOK = ROOT / "data" / "README.md"
MARK = "<!-- generated: python -m indicators codebook -->"


def renewed(text: str) -> str:
    """The codebook's page with its generated part renewed."""
    return f"{text.partition(MARK)[0]}{MARK}\n\n## 数据字典\n\n{codebook('zh')}\n## Codebook\n\n{codebook('en')}"


def run(_: argparse.Namespace) -> None:
    """Renew the page."""
    CODEBOOK.write_text(renewed(CODEBOOK.read_text(encoding="utf-8")), encoding="utf-8")
