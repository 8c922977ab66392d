"""The files in a folder, text with its compressed twins; it takes its place in one step."""

import gzip
import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import brotli

from indicators.folders import exchange
from indicators.publish.assets import assets
from indicators.publish.site import NAME, STAMP

TEXTS = (".html", ".css", ".js", ".svg", ".json", ".csv", ".jsonld", ".xml", ".atom", ".txt")
# Smaller ones fit into one packet as they are.
SMALL = 1024
# What comes once and is kept is pressed as far as it goes; of the others a sixth would take a hundred times as long.
HARDEST, HARD = 11, 8


class NotASite(Exception):
    """The folder holds something that this command has not written: it is not replaced."""


def with_twins(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files and the compressed forms of texts, without the time of day, as web servers look for them."""
    found, kept = dict(files), {path for path, _ in assets().values()}
    for name, content in files.items():
        if name.endswith(TEXTS) and len(content) > SMALL:
            quality = HARDEST if name in kept else HARD
            found[f"{name}.br"] = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
            found[f"{name}.gz"] = gzip.compress(content, 6, mtime=0)
    return found


def guard(folder: Path) -> None:
    """Raises NotASite for a file, or a folder with anything in it but a site of ours."""
    with suppress(OSError, ValueError, AttributeError):
        if json.loads((folder / STAMP).read_text(encoding="utf-8")).get("site") == NAME:
            return
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NotASite


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files beside the folder, then let the new folder take its place; OSError leaves the old one."""
    guard(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".publishing", dir=folder.parent))
    try:
        beside.chmod(0o755)
        for name, content in files.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        _swap(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _swap(beside: Path, folder: Path) -> None:
    """In one step where the system can exchange names, else in two; ``beside`` is then the old folder or gone."""
    if not folder.exists():
        beside.rename(folder)
        return
    with suppress(OSError):
        exchange(beside, folder)
        return
    old = beside.with_name(beside.name + ".old")
    folder.rename(old)
    try:
        beside.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
