"""Frames in one file that is mapped into memory, not read: processes that open it share its pages.

The file is a digest of the rest, the length of the head, the head (JSON: what the caller gave, and where each frame
lies), and each frame as an Arrow file, whose columns are used where they lie. They cannot be written to.
"""

import json
import tempfile
from collections.abc import Mapping
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import pyarrow as pa

DIGEST = blake2b().digest_size
# So that columns lie where processors like them to, every part begins at a multiple of this (Arrow's own rule).
STEP = 64


class Mapped(NamedTuple):
    """What a file holds: frames by name, and what was said of them."""

    frames: dict[str, pd.DataFrame]
    head: Any


def opened(place: Path) -> Mapped | None:
    """The frames of a file; None where it is not there or not whole."""
    try:
        whole = pa.memory_map(str(place)).read_buffer()
    except OSError:
        return None
    if blake2b(memoryview(whole)[DIGEST:]).digest() != bytes(memoryview(whole)[:DIGEST]):
        return None
    start = DIGEST + STEP
    end = start + int.from_bytes(memoryview(whole)[DIGEST:start])
    head, parts = json.loads(bytes(memoryview(whole)[start:end]))
    first = _stepped(end)
    return Mapped({name: _frame(whole.slice(first + at, size)) for name, at, size in parts}, head)


def write(place: Path, frames: Mapping[str, pd.DataFrame], head: Any) -> None:
    """Write the file beside its place and move it there. Raises OSError, or ArrowException for what is no column."""
    arrow = {name: _arrow(frame) for name, frame in frames.items()}
    starts = accumulate((_stepped(part.size) for part in arrow.values()), initial=0)
    parts = [(name, at, part.size) for (name, part), at in zip(arrow.items(), starts, strict=False)]
    said = json.dumps([head, parts], ensure_ascii=False, default=str).encode()
    pieces = [len(said).to_bytes(STEP), said, *arrow.values()]
    digest = blake2b()
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="new-", dir=place.parent) as folder:
        made = Path(folder) / place.name
        with made.open("wb") as file:
            file.write(bytes(DIGEST))
            for piece in pieces:
                for content in (memoryview(piece), bytes(_stepped(len(memoryview(piece))) - len(memoryview(piece)))):
                    digest.update(content)
                    file.write(content)
            file.seek(0)
            file.write(digest.digest())
        # Who writes into it would write into the memory of those who have it open.
        made.chmod(0o400)
        made.replace(place)


def _stepped(size: int) -> int:
    return -(-size // STEP) * STEP


def _frame(part: pa.Buffer) -> pd.DataFrame:
    return pa.ipc.open_file(part).read_all().to_pandas(split_blocks=True)


def _arrow(frame: pd.DataFrame) -> pa.Buffer:
    """A frame as an Arrow file, each column in one piece. NaN stays a number: what is missing would be copied."""
    texts = ("str", "category")
    columns = [pa.array(column if column.dtype in texts else column.to_numpy()) for _, column in frame.items()]
    whole = [column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column for column in columns]
    # A table without rows would lose its categories.
    batch, sink = pa.record_batch(whole, names=list(frame.columns)), pa.BufferOutputStream()
    with pa.ipc.new_file(sink, batch.schema) as file:
        file.write_batch(batch)
    return sink.getvalue()
