"""Files kept in memory, the latest used of them: a hundred readers of one selection cost one making."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from threading import Condition, Lock

from cachetools import LRUCache, cached

# In bytes; a file that is larger alone is not kept.
MOST_BYTES = 32 * 1024 * 1024
_alone = Lock()


@dataclass(frozen=True)
class File:
    """An answer. ``tag`` is its strong ETag: the digest of its bytes, so that equal tags are equal files; ``total``
    counts the rows of which the body holds a part, -1 where it holds no rows of a selection."""

    name: str
    media: str
    body: bytes
    total: int = -1

    def __len__(self) -> int:
        return len(self.body)

    @cached_property
    def tag(self) -> str:
        return f'"{sha256(self.body).hexdigest()[:20]}"'


@cached(LRUCache(MOST_BYTES, getsizeof=len), key=lambda key, make: key, condition=Condition())
def kept(key: Hashable, make: Callable[[], File]) -> File:
    """The file of a key, made where it is not there. Files are made one at a time: they share the processor."""
    with _alone:
        return make()
