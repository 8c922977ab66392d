"""What is generated is fresh, and what can be set or called is told."""

import re

from indicators.__main__ import CODEBOOK, _parser, renewed
from indicators.settings import ROOT
from indicators.tables.package import tables

README = ROOT / "README.md"


def test_the_codebook_is_that_of_the_package():
    text = CODEBOOK.read_text(encoding="utf-8")
    assert renewed(text) == text


def test_every_column_is_in_the_codebook():
    text = CODEBOOK.read_text(encoding="utf-8")
    for table in tables().values():
        for column in table.columns:
            assert f"| `{column}` |" in text, (table.name, column)


def test_every_command_and_setting_is_in_the_readme():
    readme = README.read_text(encoding="utf-8")
    commands = _parser()._subparsers._group_actions[0].choices
    assert len(commands) >= 4
    for command in commands:
        assert f"python -m indicators {command}" in readme, command
    settings = re.findall(r"INDICATORS_\w+", (ROOT / "indicators" / "settings.py").read_text(encoding="utf-8"))
    for name in set(settings):
        assert name in readme, name


def test_every_dependency_has_its_reason():
    readme = README.read_text(encoding="utf-8")
    for file in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
            if "==" in line:
                assert f"| {line.partition('==')[0]} |" in readme, line


def test_every_file_of_the_package_is_named_in_its_map():
    text = (ROOT / "indicators" / "__init__.py").read_text(encoding="utf-8")
    for path in (ROOT / "indicators").iterdir():
        if path.name.startswith("_") or path.name == "__pycache__":
            continue
        assert re.search(rf"^{path.name}{'/' if path.is_dir() else ''}\s", text, re.MULTILINE), path.name
