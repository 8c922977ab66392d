"""What happens, told once: a line of the log where it is kept as JSON."""

import logging

from indicators.server.watch.lines import EVENTS

LOG = logging.getLogger(EVENTS)

# The version of the data that are shown, as far as any have been loaded.
shown = {"data": ""}


def tell(event: str, **facts: object) -> None:
    """An event and its facts, with the version of the data. None of these is a word of a reader."""
    if LOG.isEnabledFor(logging.INFO):
        LOG.info(event, extra={"facts": {"event": event, **facts, **shown}})
