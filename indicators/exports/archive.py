"""A ZIP whose entries bear the day of the export: the same content on the same day is the same bytes."""

import zipfile
from datetime import date
from pathlib import Path
from typing import IO


class Archive(zipfile.ZipFile):
    """A new archive, compressed; ``made`` stands for the time of every entry.

    Its writers give a name and contents, and no more."""

    def __init__(self, file: IO[bytes], made: date) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED)
        self.made = made

    def writestr(self, name: str, data: str | bytes, *_: object) -> None:  # type: ignore[override]
        entry = zipfile.ZipInfo(name, (self.made.year, self.made.month, self.made.day, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(entry, data)

    def write(self, path: str, name: str, *_: object) -> None:  # type: ignore[override]
        self.writestr(name, Path(path).read_bytes())
