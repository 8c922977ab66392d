"""``python -m tests.province DIR [KIND …]``: write the folder, whole or with these kinds alone."""

import sys
from pathlib import Path

from tests.province import KINDS, write

if len(sys.argv) < 2 or not set(sys.argv[2:]) <= set(KINDS):
    sys.exit(f"python -m tests.province DIR [{' | '.join(KINDS)}]")
write(Path(sys.argv[1]), sys.argv[2:] or tuple(KINDS))
