"""WebSockets for pages: what a run of a page sends goes out as one, compressed quickly.

A run sends some hundred small messages. Sent one by one they cost as many system calls, and the browser begins to draw
the page anew before it has all of them, two or three times over. zlib at its usual level takes as long as half the run.
"""

from asyncio import TimerHandle
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

# As uvicorn has it: 4 KB a connection.
WINDOW = 12
QUICK = {"level": 1, "memLevel": 5}
# A message waits no longer for the end of its run: a slow page shows what it has.
PATIENCE = 0.2
# The message of a run's end is shorter than this.
SHORT = 200


class QuickSockets(WebSocketsSansIOProtocol):
    """uvicorn's WebSockets; messages wait until the run that sends them ends."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._waiting: list[bytes] = []
        self._timer: TimerHandle | None = None
        if self.conn.available_extensions:
            quick = ServerPerMessageDeflateFactory(
                server_max_window_bits=WINDOW, client_max_window_bits=WINDOW, compress_settings=QUICK
            )
            self.conn.available_extensions = [quick]

    async def send(self, message: Any) -> None:
        """As uvicorn's; raises ClientDisconnected where nobody is there."""
        content = message.get("bytes")
        if content is None or not self.handshake_complete or self.close_sent or self.initial_response is not None:
            self._go()
            await super().send(message)
            return
        await self.writable.wait()
        if self.disconnected:
            raise ClientDisconnected
        try:
            self.conn.send_binary(content)
        except InvalidState as error:
            raise ClientDisconnected from error
        # Streamlit says that it is at rest after the run's end: nothing follows for which that could wait.
        alone = not self._waiting and len(content) < SHORT
        self._waiting += self.conn.data_to_send()
        if alone or is_end(content):
            self._go()
        elif self._timer is None:
            self._timer = self.loop.call_later(PATIENCE, self._go)

    def _go(self) -> None:
        """Send what waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        waiting, self._waiting = self._waiting, []
        if waiting and not self.transport.is_closing():
            self.transport.write(b"".join(waiting))


def is_end(content: bytes) -> bool:
    """Whether a message says that a run has ended."""
    return len(content) < SHORT and ForwardMsg.FromString(content).WhichOneof("type") == "script_finished"
