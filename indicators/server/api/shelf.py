"""Files kept in memory, the latest used of them: a hundred readers of one selection cost one making."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from threading import Lock


@dataclass(frozen=True)
class File:
    """An answer. ``tag`` is its strong ETag: the digest of its bytes, so that equal tags are equal files."""

    name: str
    media: str
    body: bytes

    @cached_property
    def tag(self) -> str:
        return f'"{sha256(self.body).hexdigest()[:20]}"'


class Shelf:
    """At most ``most`` bytes of files; one that is larger alone is not kept."""

    def __init__(self, most: int) -> None:
        self.most, self.size = most, 0
        self._files: OrderedDict[Hashable, File] = OrderedDict()
        self._lock, self._making = Lock(), Lock()

    def get(self, key: Hashable, make: Callable[[], File]) -> File:
        """The file of a key, made where it is not there. Files are made one at a time: they share the processor."""
        if found := self._find(key):
            return found
        with self._making:
            found = self._find(key)
            if found is None:
                found = make()
                self._keep(key, found)
        return found

    def _find(self, key: Hashable) -> File | None:
        with self._lock:
            if key in self._files:
                self._files.move_to_end(key)
            return self._files.get(key)

    def _keep(self, key: Hashable, file: File) -> None:
        with self._lock:
            if len(file.body) > self.most:
                return
            self._files[key] = file
            self.size += len(file.body)
            while self.size > self.most:
                _, oldest = self._files.popitem(last=False)
                self.size -= len(oldest.body)
