"""What is answered where no file can be given: JSON that says what is wrong and what to do."""

import json
from typing import NoReturn

from starlette.responses import Response

from indicators.tables import Unusable
from indicators.text import t

DESCRIPTION = "/api/v1/openapi.json"
METHODS = "GET, HEAD, OPTIONS"
HEADERS = {405: {"Allow": METHODS}, 503: {"Retry-After": "60"}}
# What was sent is repeated only so far.
SENT, MOST_REPEATED = ("parameter", "value"), 80


class Problem(Exception):
    """``key`` names the text ``api.<key>`` in locale/; ``parameter`` and ``value`` are what was sent, if at fault."""

    def __init__(self, status: int, key: str, **values: object) -> None:
        super().__init__(key)
        self.status, self.key = status, key
        self.values = {name: _short(str(value)) if name in SENT else value for name, value in values.items()}

    def response(self, lang: str) -> Response:
        """``{"error": {"parameter": …, "value": …, "faults": …, "message": …}}``, of the first three what there is."""
        told = {name: self.values[name] for name in (*SENT, "faults") if name in self.values}
        message = t(f"api.{self.key}", lang, description=DESCRIPTION, **self.values)
        body = json.dumps({"error": {**told, "message": message}}, ensure_ascii=False)
        headers = {"Cache-Control": "no-store"} | HEADERS.get(self.status, {})
        return Response(body, self.status, headers, "application/json")


def _short(text: str) -> str:
    return text if len(text) <= MOST_REPEATED else text[:MOST_REPEATED] + "…"


def unusable(error: Unusable, lang: str) -> Response:
    """503 with the number of faults; which they are, the dashboard and ``check`` say."""
    return Problem(503, "unusable", faults=len(error.faults)).response(lang)


def nothing_here(_: object) -> NoReturn:
    raise Problem(404, "nothing")
