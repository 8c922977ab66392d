"""What whoever runs the dashboard can see: lines of JSON (INDICATORS_LOG), numbers for Prometheus (INDICATORS_METRICS).

events.py      what happens, told once: to the log and to the numbers
lines.py       a record of the log as a line of JSON
metrics.py     the numbers, and the port where they are read
requests.py    ASGI middleware that tells of requests and sockets
runs.py        pages that run, turns, new data, faults: told by hooks of ``ui`` and ``current``

Nothing here holds a word of a reader: of an address it tells what kind it is, of a fault its type and its place.
"""

from indicators.server.watch.events import tell
from indicators.server.watch.lines import guard_logs
from indicators.server.watch.metrics import serve
from indicators.server.watch.requests import Watched
from indicators.server.watch.runs import begin, broken
