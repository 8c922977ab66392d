"""What is generated is fresh, what can be set or called is told in both languages, and every link leads somewhere."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from indicators.__main__ import _parser
from indicators.settings import ROOT
from indicators.tables.command import CODEBOOK, renewed
from indicators.tables.package import tables

READMES = {"zh": ROOT / "README.md", "en": ROOT / "README.en.md"}
DOCS = sorted((ROOT / "docs").glob("*.md"))
TOLD = [*READMES.values(), *DOCS, ROOT / "deploy" / "README.md", ROOT / "data" / "README.md"]
ENGLISH = "\n## English\n"
FENCED = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
# What is no prose: code, addresses, marks.
CODE = re.compile(r"`[^`]*`|\]\([^)]*\)|<!--.*?-->|https?://\S+")
# A run of small words is a sentence, not a name; so are five Chinese characters, or one with its punctuation.
WORDS = re.compile(r"(?:\b[a-z][a-z'’-]*[ ,;:]+){3,}[a-z]+")
# What a merge leaves where two sides were not made one; folders that are not ours.
SIDES = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
WRITTEN = (".md", ".py", ".csv", ".json", ".yml", ".toml", ".txt", ".js", ".css", ".html", ".conf")
MADE = {".git", ".venv", "node_modules", ".hypothesis"}
CHINESE = re.compile(r"[\u4e00-\u9fff]{5,}|[，。；、：]")


def parts(path: Path) -> dict[str, str]:
    """The Chinese and the English part of a page of docs/, without its first lines."""
    zh, found, en = path.read_text(encoding="utf-8").partition(ENGLISH)
    assert found, path
    return {"zh": zh.partition("\n## 中文\n")[2], "en": en}


def prose(text: str) -> list[str]:
    return [CODE.sub("", line) for line in FENCED.sub("", text).splitlines()]


def test_the_codebook_is_that_of_the_package():
    text = CODEBOOK.read_text(encoding="utf-8")
    assert renewed(text) == text


def test_every_column_is_in_the_codebook():
    text = CODEBOOK.read_text(encoding="utf-8")
    for table in tables().values():
        for column in table.columns:
            assert f"| `{column}` |" in text, (table.name, column)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_is_told_with_its_options(lang):
    text = parts(ROOT / "docs" / "commands.md")[lang]
    commands = _parser()._subparsers._group_actions[0].choices
    assert len(commands) >= 9
    for name, parser in commands.items():
        row = re.search(rf"^\| `(python -m indicators {name}\b.*?)(?<!\\)\| ", text, re.MULTILINE)
        assert row, name
        for action in parser._actions:
            if not isinstance(action, argparse._HelpAction):
                option = action.option_strings[0] if action.option_strings else action.metavar or action.dest.upper()
                assert re.search(rf"(?<![\w-]){option}(?![\w-])", row[1]), (name, option)


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_command_that_is_told_exists_with_its_options(path):
    commands = _parser()._subparsers._group_actions[0].choices
    for name, rest in re.findall(r"python -m indicators (\w+)([^`\n#]*)", path.read_text(encoding="utf-8")):
        assert name in commands, name
        known = {option for action in commands[name]._actions for option in action.option_strings}
        assert set(re.findall(r"--[a-z-]+", rest)) - known == set(), (name, rest)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_that_make_knows_is_told(lang):
    text = parts(ROOT / "docs" / "commands.md")[lang].partition("\n### make\n")[2]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()
    variables = re.findall(r"^(\w+) \?= ", makefile, re.MULTILINE)
    assert len(targets) >= 4
    assert len(variables) >= 4
    assert [one for one in targets if f"`make {one}`" not in text] == []
    assert [one for one in variables if f"`{one}=" not in text] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_folder_of_tests_is_told(lang):
    text = parts(ROOT / "docs" / "contributing.md")[lang]
    told = set(re.findall(r"^\| `tests/(\w+)/` \| ", text, re.MULTILINE))
    there = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert told == there


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_setting_is_told(lang):
    text = parts(ROOT / "docs" / "settings.md")[lang]
    settings = set(re.findall(r"INDICATORS_\w+", (ROOT / "indicators" / "settings.py").read_text(encoding="utf-8")))
    assert len(settings) >= 9
    for name in settings:
        assert f"| `{name}` |" in text, name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_dependency_has_its_reason(lang):
    text = parts(ROOT / "docs" / "dependencies.md")[lang]
    named = []
    for file in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
        named += [re.split(r"[=\[;]", line)[0] for line in lines if "==" in line]
    assert len(named) >= 30
    assert set(named) == set(re.findall(r"^\| ([A-Za-z][\w-]*) \| ", text, re.MULTILINE)) - {"Package"}


# The folders of code; the forms of charts are a file each, and named in their registry.
FOLDERS = [
    init.parent
    for init in sorted((ROOT / "indicators").rglob("__init__.py"))
    if init.parent.name != "forms" and [*init.parent.glob("[!_]*.py")]
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(ROOT).as_posix())
def test_a_folder_names_what_is_in_it_and_nothing_else(folder):
    text = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
    named = re.findall(r"^(\w+(?:\.py\b|/))", text, re.MULTILINE)
    files = {path.name for path in folder.glob("[!_]*.py")}
    folders = {f"{path.parent.name}/" for path in folder.glob("*/__init__.py")}
    assert files | folders <= set(named)
    assert [name for name in named if not (folder / name).exists()] == []
    assert len(named) == len(set(named))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_readme_is_short_and_leads_to_the_other_and_to_every_page(lang):
    text = READMES[lang].read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 160
    other = READMES["en" if lang == "zh" else "zh"].name
    assert f"]({other})" in text.partition("\n## ")[0]
    linked = {target.partition("#")[0] for target in LINK.findall(text)}
    assert {f"docs/{path.name}" for path in DOCS} - linked == set()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_readme_tells_what_make_does_without_it(lang):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^lint:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)[1]
    commands = [line.strip().replace("$(BIN)/", ".venv/bin/") for line in recipe.splitlines()]
    assert len(commands) >= 3
    assert [one for one in commands if one not in READMES[lang].read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_readme_tells_how_many_figures_there_are(lang, dataset):
    text = READMES[lang].read_text(encoding="utf-8")
    paragraphs = dataset.table("paragraphs")
    for table in ("figures", "skipped"):
        assert re.search(rf"\b{len(dataset.table(table))} (figures|numbers|个)", text), table
    assert re.search(rf"\b{len(paragraphs)} (paragraphs|段)", text)


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_a_page_is_chinese_first_then_english(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "[中文](#中文) · [English](#english)" in text.partition("\n## ")[0]
    assert parts(path)["zh"].count("\n### ") == parts(path)["en"].count("\n### ")


def pieces() -> Iterator[tuple[str, str, str]]:
    for lang, path in READMES.items():
        yield path.name, lang, path.read_text(encoding="utf-8").partition("\n")[2]
    for path in DOCS:
        for lang, text in parts(path).items():
            yield path.name, lang, text


@pytest.mark.parametrize(("lang", "text"), [pytest.param(*of, id=f"{name}-{of[0]}") for name, *of in pieces()])
def test_a_line_has_one_language_but_for_names(lang, text):
    other = WORDS if lang == "zh" else CHINESE
    assert [line for line in prose(text) if other.search(line)] == []


def slugs(path: Path) -> set[str]:
    """The anchors of a page, as GitHub makes them of its headings."""
    found: dict[str, int] = {}
    for heading in re.findall(r"^#+ (.+)$", FENCED.sub("", path.read_text(encoding="utf-8")), re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        found[slug] = found.get(slug, -1) + 1
    return {f"{slug}-{number}" if number else slug for slug, most in found.items() for number in range(most + 1)}


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(path):
    links = LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8")))
    assert links
    for link in links:
        where = urlsplit(link)
        if where.scheme:
            continue
        target = (path.parent / unquote(where.path)).resolve() if where.path else path
        assert target.is_relative_to(ROOT), link
        assert target.exists(), link
        if where.fragment:
            assert unquote(where.fragment) in slugs(target), link


def test_every_file_that_the_architecture_names_exists():
    named = {}
    for lang, text in parts(ROOT / "docs" / "architecture.md").items():
        rows = [line for line in text.splitlines() if line.startswith("| ")]
        named[lang] = [
            name for row in rows for name in re.findall(r"`([^`\s]+)`", row) if "/" in name or name.endswith(".txt")
        ]
        assert len(named[lang]) >= 80
        assert [name for name in named[lang] if not (ROOT / name).exists()] == []
    assert named["zh"] == named["en"]


def test_no_file_has_both_sides_of_a_merge():
    texts = [path for path in ROOT.rglob("*") if path.suffix in WRITTEN and set(path.parts).isdisjoint(MADE)]
    assert len(texts) > 500
    assert [str(path) for path in texts if SIDES.search(path.read_text(encoding="utf-8"))] == []


def test_the_examples_in_python_run():
    blocks = [
        block
        for path in (*READMES.values(), *DOCS)
        for block in re.findall(r"^```python\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    ]
    assert len(blocks) >= 2
    for block in blocks:
        exec(compile(block, "docs", "exec"), {})
