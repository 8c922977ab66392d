"""The numbers of this process, in its own registry, and the port where Prometheus reads them.

Names and units follow https://prometheus.io/docs/practices/naming/. Values of labels are known beforehand: nobody can
make new ones by what he asks for.
"""

import threading
import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics, start_http_server
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

# When each number began is a third of all lines, and nobody looks at it.
disable_created_metrics()
REGISTRY = CollectorRegistry()
for collector in (ProcessCollector, PlatformCollector, GCCollector):
    collector(registry=REGISTRY)

# In seconds: most answers take milliseconds, most runs tens of them.
QUICK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

requests = Counter(
    "indicators_requests", "HTTP requests, by what was asked for.", ["what", "status"], registry=REGISTRY
)
request_seconds = Histogram(
    "indicators_request_seconds", "From a request to the end of its answer.", ["what"], buckets=QUICK, registry=REGISTRY
)
sessions = Gauge("indicators_sessions", "Pages that are open: sockets.", registry=REGISTRY)
opened = Counter("indicators_sessions_opened", "Pages that were opened.", registry=REGISTRY)
refused = Counter("indicators_refusals", "Requests and sockets refused, by status.", ["status"], registry=REGISTRY)
runs = Counter("indicators_runs", "Runs of a page's script.", ["page"], registry=REGISTRY)
run_seconds = Histogram(
    "indicators_run_seconds", "A run, without waiting for its turn.", ["page"], buckets=QUICK, registry=REGISTRY
)
wait_seconds = Histogram(
    "indicators_run_wait_seconds", "How long a run waited for its turn.", buckets=QUICK, registry=REGISTRY
)
waiting = Gauge("indicators_runs_waiting", "Runs that wait for their turn: the queue.", registry=REGISTRY)
running = Gauge("indicators_runs_running", "Runs that have it.", registry=REGISTRY)
faults = Counter("indicators_page_faults", "Runs that failed.", ["page"], registry=REGISTRY)
sign_ins = Counter("indicators_sign_ins", "Readers who signed in.", registry=REGISTRY)
sign_outs = Counter("indicators_sign_outs", "Readers who signed out.", registry=REGISTRY)
threads = Gauge("indicators_threads", "Threads of the process.", registry=REGISTRY)
threads.set_function(threading.active_count)
data = Gauge("indicators_data_info", "1 for the version of the data that are shown.", ["version"], registry=REGISTRY)
data_age = Gauge("indicators_data_age_seconds", "Since the data were last changed on the disk.", registry=REGISTRY)
data_loads = Counter("indicators_data_loads", "How often new data were loaded.", registry=REGISTRY)
figures = Gauge("indicators_data_figures", "Figures in the data.", registry=REGISTRY)
data_faults = Gauge("indicators_data_faults", "Faults in the data.", registry=REGISTRY)


def show_data(version: str, changed: float, count: int, wrong: int) -> None:
    """The data that are shown from now on: changed on the disk at ``changed``, with so many figures and faults."""
    data.clear()
    data.labels(version).set(1)
    data_age.set_function(lambda: max(0.0, time.time() - changed))
    data_loads.inc()
    figures.set(count)
    data_faults.set(wrong)


def serve(host: str, port: int) -> None:
    """Answer to Prometheus at http://host:port/metrics, in threads of its own: also while the server is busy.

    Raises OSError where the port cannot be had.
    """
    start_http_server(port, host, REGISTRY)
