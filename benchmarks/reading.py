"""``python -m benchmarks.reading``: how long the reader takes for a text of 10,000 characters, and for longer ones.

The text is the marked prose of ``tests/marked`` without its marks, repeated; it is denser in numerals than a
communiqué. The median of several runs is printed, as a Markdown table.
"""

from __future__ import annotations

import platform
from statistics import median
from time import process_time

from indicators.reading import read
from indicators.reading.marked import MARKED, texts

LENGTHS = (1_000, 10_000, 100_000)
RUNS = 7


def main() -> None:
    """Print the table."""
    marked = "\n".join(path.read_text(encoding="utf-8") for path in sorted(MARKED.glob("*.txt")))
    prose = "\n".join(one.plain for one in texts(marked))
    read(prose[:1000])
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    print("| characters | numerals | milliseconds of CPU |\n| --- | --- | --- |")
    for length in LENGTHS:
        text = (prose * (length // len(prose) + 1))[:length]
        times = []
        for _ in range(RUNS):
            start = process_time()
            found = read(text)
            times.append(process_time() - start)
        print(f"| {length:,} | {len(found):,} | {median(times) * 1000:.0f} |")


if __name__ == "__main__":
    main()
