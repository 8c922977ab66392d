"""Readers without a browser: they speak Streamlit's protocol over a WebSocket, and come back as its frontend does."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Session:
    """A reader of one view, ``page?query``; ``shown`` is what was drawn last, element by element."""

    def __init__(self, address: str, view: str, cookie: str) -> None:
        self.url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
        self.headers = {"Origin": f"http://{urlsplit(address).netloc}", "Cookie": cookie}
        self.page, _, self.query = view.partition("?")
        self.shown: list[str] = []
        self.runs = 0

    async def stay(self) -> None:
        """Read the view whenever there is a connection, and connect again whenever that is lost."""
        while True:
            try:
                async with websockets.connect(
                    self.url, additional_headers=self.headers, subprotocols=["streamlit"], max_size=None
                ) as socket:
                    self._follow(socket.response.headers)
                    await socket.send(self._request())
                    await self._listen(socket)
            except (OSError, websockets.WebSocketException):
                await asyncio.sleep(0.5)

    def _follow(self, headers) -> None:
        for cookie in headers.get_all("Set-Cookie"):
            self.headers["Cookie"] = cookie.partition(";")[0]

    def _request(self) -> bytes:
        request = BackMsg()
        request.rerun_script.query_string = self.query
        request.rerun_script.page_name = self.page
        return request.SerializeToString()

    async def _listen(self, socket) -> None:
        drawn: list[str] = []
        async for data in socket:
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                drawn = []
            elif kind == "delta":
                drawn.append(_worded(message.delta))
            elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                self.shown, self.runs = drawn, self.runs + 1


def _worded(delta) -> str:
    """What an element is, and its text where it has one."""
    if delta.WhichOneof("type") != "new_element":
        return delta.WhichOneof("type")
    kind = delta.new_element.WhichOneof("type")
    return f"{kind} {getattr(getattr(delta.new_element, kind), 'body', '')}"
