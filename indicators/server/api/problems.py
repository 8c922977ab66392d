"""What is answered where no file can be given: JSON that says what is wrong and what to do."""

import json
from collections.abc import Mapping
from typing import NoReturn

from starlette.responses import Response

from indicators.tables import Unusable
from indicators.text import t

DESCRIPTION = "/api/v1/openapi.json"
# What was sent is repeated only so far.
MOST_REPEATED = 80


class Problem(Exception):
    """``key`` names the text ``api.<key>`` in locale/; ``parameter`` and ``value`` what was sent, if at fault."""

    def __init__(
        self,
        status: int,
        key: str,
        parameter: str | None = None,
        value: str = "",
        headers: Mapping[str, str] | None = None,
        **values: object,
    ) -> None:
        super().__init__(key)
        self.status, self.key, self.headers, self.values = status, key, headers or {}, values
        self.sent = {"parameter": _short(parameter), "value": _short(value)} if parameter is not None else {}

    def response(self, lang: str, **facts: object) -> Response:
        """``{"error": {"parameter": …, "value": …, "message": …}}``; ``facts`` stand beside them."""
        message = t(f"api.{self.key}", lang, description=DESCRIPTION, **self.sent, **self.values)
        body = json.dumps({"error": self.sent | facts | {"message": message}}, ensure_ascii=False)
        headers = {"Cache-Control": "no-store", **self.headers}
        return Response(body.encode(), self.status, headers, "application/json")


def _short(text: str) -> str:
    return text if len(text) <= MOST_REPEATED else text[:MOST_REPEATED] + "…"


def unusable(error: Unusable, lang: str) -> Response:
    """503 with the number of faults; which they are, the dashboard and ``check`` say."""
    return Problem(503, "unusable", headers={"Retry-After": "60"}).response(lang, faults=len(error.faults))


def nothing_here(_: object) -> NoReturn:
    raise Problem(404, "nothing")
