"""WebSockets that compress quickly: of a page's run, zlib at its usual level takes as long as half the drawing."""

from __future__ import annotations

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

# As uvicorn has it: 4 KB a connection.
WINDOW = 12
QUICK = {"level": 1, "memLevel": 5}


class QuickSockets(WebSocketsSansIOProtocol):
    """uvicorn's WebSockets with the quickest level of compression."""

    def __init__(self, *arguments, **options) -> None:
        super().__init__(*arguments, **options)
        if self.conn.available_extensions:
            quick = ServerPerMessageDeflateFactory(
                server_max_window_bits=WINDOW, client_max_window_bits=WINDOW, compress_settings=QUICK
            )
            self.conn.available_extensions = [quick]
