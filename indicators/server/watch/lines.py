"""Lines of the log: in plain words, where what a stranger sent forges none; or as JSON, where it does not stand."""

import json
import logging
import sys
import traceback
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from indicators import settings

EVENTS = "indicators.events"
# Of a traceback, from the fault outwards.
MOST_FRAMES = 20


class OneLine(logging.Filter):
    """Writes a record's own message in one line; tracebacks, which are the program's, stay as they are."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = "".join(one if one.isprintable() else ascii(one)[1:-1] for one in record.getMessage())
        record.args = ()
        return True


class JsonLine(logging.Formatter):
    """An event as it was told; of any other record its template, without what was put into it, and where it failed."""

    def format(self, record: logging.LogRecord) -> str:
        facts: Mapping[str, Any] = getattr(record, "facts", None) or self._told(record)
        moment = datetime.fromtimestamp(record.created, settings.now().tzinfo)
        return json.dumps({"time": moment.isoformat(timespec="milliseconds"), **facts}, ensure_ascii=False, default=str)

    @staticmethod
    def _told(record: logging.LogRecord) -> dict[str, object]:
        told: dict[str, object] = {"event": "log", "level": record.levelname.lower(), "from": record.name}
        # What an f-string made is no template; of the libraries only those are told that are.
        told["place"] = f"{record.filename}:{record.lineno}"
        told["text"] = str(record.msg) if record.args or record.name.startswith("indicators") else ""
        if record.exc_info and record.exc_info[0]:
            told |= {"kind": record.exc_info[0].__name__, "stack": stack(record.exc_info[2])}
        return told


def stack(trace: TracebackType | None) -> list[str]:
    """Where something failed, from the fault outwards: file, line and function, and no value."""
    frames = traceback.extract_tb(trace)[: -MOST_FRAMES - 1 : -1]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(file: str) -> str:
    path = Path(file)
    return path.relative_to(settings.ROOT).as_posix() if path.is_relative_to(settings.ROOT) else path.name


class Guarded(logging.Logger):
    """A logger whose handlers are guarded: Streamlit makes loggers, each with a handler, as it comes to need them."""

    def addHandler(self, hdlr: logging.Handler) -> None:
        super().addHandler(_guarded(hdlr))


class _Json(logging.StreamHandler):
    """A handler whose form nobody changes."""

    def setFormatter(self, fmt: logging.Formatter | None) -> None:
        super().setFormatter(JsonLine())


def guard_logs() -> None:
    """Give every handler, also those to come, the filter, or the form that the setting asks for; then events are told
    too.
    """
    logging.setLoggerClass(Guarded)
    loggers = [logging.getLogger(name) for name in ("", *logging.root.manager.loggerDict)]
    for logger in loggers:
        logger.handlers[:] = map(_guarded, logger.handlers)
    if settings.log_is_json():
        events = logging.getLogger(EVENTS)
        events.setLevel(logging.INFO)
        events.propagate = False
        events.handlers[:] = [_json()]


def _guarded(handler: logging.Handler) -> logging.Handler:
    if settings.log_is_json():
        return _json()
    handler.addFilter(OneLine())
    return handler


def _json() -> logging.Handler:
    handler = _Json(sys.stderr)
    handler.setFormatter(None)
    return handler
