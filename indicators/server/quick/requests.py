"""uvicorn's HTTP, with two things that it lacks.

Requests whose address holds raw Chinese, as scripts and chats send it, are read as if it had been escaped: HTTP allows
ASCII alone there, and h11 answers anything else with a bare 400 before the app hears of it. And a connection that asks
for nothing, or of which there are too many, is closed: each takes one of the files that the process may open.
"""

import string
from asyncio import TimerHandle, Transport
from urllib.parse import quote

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from indicators.server.house import house

# Seconds for a whole request to come in.
SILENCE = 20
FULL = b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 10\r\nContent-Length: 0\r\n\r\n"


class Readable(H11Protocol):
    """uvicorn's HTTP; the first line of a request is escaped as RFC 3986 asks, and nobody is silent for long."""

    _waiting: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if len(self.connections) - house.readers > house.callers:
            house.send_away()
            transport.write(FULL)
            transport.close()
            return
        self._waiting = self.loop.call_later(SILENCE, self._end_silence)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        line, end, rest = data.partition(b"\r\n")
        if self.conn.their_state is h11.IDLE and not line.isascii():
            data = quote(line, safe=string.printable).encode() + end + rest
        super().data_received(data)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._stop_waiting()
        if not self.transport.is_closing():
            self._waiting = self.loop.call_later(SILENCE, self._end_silence)

    def _end_silence(self) -> None:
        # Where a request has come in, its answer takes as long as it takes.
        if self.conn.their_state is h11.IDLE:
            self.transport.close()

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
