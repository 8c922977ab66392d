"""Requests whose address holds raw Chinese, as scripts and chats send it: it is read as if it had been escaped.

HTTP allows ASCII alone there, and h11 answers anything else with a bare 400 before the app hears of it.
"""

import string
from urllib.parse import quote

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class Readable(H11Protocol):
    """uvicorn's HTTP, with the first line of a request escaped as RFC 3986 asks."""

    def data_received(self, data: bytes) -> None:
        line, end, rest = data.partition(b"\r\n")
        if self.conn.their_state is h11.IDLE and not line.isascii():
            data = quote(line, safe=string.printable).encode() + end + rest
        super().data_received(data)
