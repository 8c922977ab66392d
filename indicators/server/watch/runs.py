"""What happens inside: runs of pages and their turns, new data, pages that fail."""

from pathlib import Path

from indicators import current
from indicators.charts.catalogue import HOME
from indicators.server.watch import metrics
from indicators.server.watch.events import shown, tell
from indicators.server.watch.lines import stack
from indicators.tables import Dataset
from indicators.ui import messages, router
from indicators.ui.turns import turns


def begin() -> None:
    """From now on runs and new data are told."""
    turns.on_end, current.on_load = _ran, _loaded
    metrics.waiting.set_function(lambda: turns.waiting)
    metrics.running.set_function(lambda: turns.running)


def broken(error: Exception) -> bool:
    """A page's script failed: it is told here, and to the reader by ``messages.broken``."""
    page = router.named()
    metrics.faults.labels(page).inc()
    tell("fault", what=page, kind=type(error).__name__, stack=stack(error.__traceback__))
    return messages.broken(error)


def _ran(page: str, waited: float, took: float) -> None:
    # A run that was to stop may not ask Streamlit for anything.
    page = page or HOME
    metrics.runs.labels(page).inc()
    metrics.run_seconds.labels(page).observe(took)
    metrics.wait_seconds.observe(waited)
    tell("run", what=page, waited=round(waited, 4), seconds=round(took, 4))


def _loaded(version: str, folder: Path, dataset: Dataset, took: float) -> None:
    changed = max((path.stat().st_mtime for path in folder.glob("*") if path.is_file()), default=0.0)
    shown["data"] = version
    metrics.show_data(version, changed, len(dataset.figures), len(dataset.faults))
    tell("data", figures=len(dataset.figures), faults=len(dataset.faults), seconds=round(took, 3))
