"""Log lines that cannot be forged: what a stranger sent is written with its control characters escaped."""

import logging


class OneLine(logging.Filter):
    """Writes a record's own message in one line; tracebacks, which are the program's, stay as they are."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = "".join(one if one.isprintable() else ascii(one)[1:-1] for one in record.getMessage())
        record.args = ()
        return True


def guard_logs() -> None:
    """Put the filter on every handler there is."""
    loggers = [logging.getLogger(name) for name in ("", *logging.root.manager.loggerDict)]
    for handler in {handler for logger in loggers for handler in logger.handlers}:
        handler.addFilter(OneLine())
