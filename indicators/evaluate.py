"""``python -m indicators.evaluate``: another way to say ``python -m indicators evaluate``."""

import sys

from indicators.__main__ import main

if __name__ == "__main__":
    sys.exit(main(["evaluate", *sys.argv[1:]]))
