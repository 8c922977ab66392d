"""``python -m benchmarks``: measure the dashboard against what people would pick instead.

It makes ``benchmarks/.venv`` with the peers where it is missing, measures the parts asked for into
``benchmarks/results.json``, and writes from that the tables of ``benchmarks/RESULTS.md`` and the sentences of the
READMEs and of ``docs/speed.md``.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
HOME = HERE / ".venv"
NEEDED = HERE / "requirements.txt"
PARTS = ("start", "first-chart", "shift", "changes", "load", "pages", "memory", "growth")


def at_home(module: str) -> None:
    """Go on in the benchmarks' own environment; made, or made anew, where its requirements have changed."""
    stamp, python = HOME / "made", HOME / "bin" / "python"
    wanted = "".join(path.read_text(encoding="utf-8") for path in (NEEDED, *sorted(HERE.parent.glob("req*.txt"))))
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        print("making benchmarks/.venv …", flush=True)
        if not python.exists():
            venv.create(HOME, with_pip=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", NEEDED]
        subprocess.run(pip, check=True)
        stamp.write_text(wanted, encoding="utf-8")
    if Path(sys.prefix).resolve() != HOME.resolve():
        os.execv(python, [str(python), "-m", module, *sys.argv[1:]])


def main() -> int:
    """Measure and write; the exit code is 0 unless something could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds and sessions: a look, not a result")
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts, of {', '.join(PARTS)}")
    parser.add_argument("--contestants", default="", help="names, of those in contestants.py; by default all")
    parser.add_argument("--dry", action="store_true", help="print what was measured, write nothing")
    parser.add_argument("--table", action="store_true", help="write the tables anew from results.json, measure nothing")
    options = parser.parse_args()
    parts = [part for part in options.only.split(",") if part]
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    if not options.table:
        at_home("benchmarks")
        from benchmarks.measure import measure

        names = [name for name in options.contestants.split(",") if name]
        measure(parts, names, options.quick, keep=not options.dry)
    if not options.dry:
        from benchmarks.table import write

        write()
    return 0


if __name__ == "__main__":
    sys.exit(main())
