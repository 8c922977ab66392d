"""A Streamlit session without a browser: its websocket, and the messages that a browser sends.

Only the ends of runs are decoded; what is drawn is received (and inflated, as a browser would) and counted.
"""

from __future__ import annotations

import asyncio
import time

import aiohttp
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.reader import rerun

# A run's last message is a few bytes long; longer ones need no decoding.
SHORT = 400
PATIENCE = 120


class StreamlitSession:
    """One reader: ``open`` connects, ``run`` asks for a page under a query and waits until it is drawn."""

    def __init__(self, url: str, page: str = "") -> None:
        self.url, self.page, self.hash = url, page, ""
        self.received = 0
        self.failed = False

    async def open(self) -> StreamlitSession:
        # A browser's cookies stay with it: several processes may know their readers by one.
        self.http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        async with self.http.get(f"{self.url}/{self.page}") as answer:
            await answer.read()
        self.socket = await self.http.ws_connect(
            f"{self.url.replace('http', 'ws', 1)}/_stcore/stream",
            origin=self.url, protocols=("streamlit",), compress=15, max_msg_size=0,
        )  # fmt: skip
        self.end = asyncio.get_running_loop().create_future()
        self.listener = asyncio.create_task(self._listen())
        return self

    async def change(self, city: str) -> float:
        """Set the city filter by the query, as the back button does: the same run as by the widget."""
        return await self.run(f"v=1&city={city}" if city else "")

    async def run(self, query: str = "") -> float:
        """Run the page under a query; returns the seconds until its script has finished."""
        start = time.perf_counter()
        self.end = asyncio.get_running_loop().create_future()
        await self.socket.send_bytes(self._request(query))
        await asyncio.wait_for(self.end, PATIENCE)
        return time.perf_counter() - start

    def _request(self, query: str) -> bytes:
        message = rerun(self.page, self.hash, query)
        context = message.rerun_script.context_info
        context.timezone, context.locale, context.color_scheme = "Asia/Shanghai", "zh-CN", "light"
        context.url = f"{self.url}/{self.page}"
        return message.SerializeToString()

    async def _listen(self) -> None:
        """Receive all along: a server closes sessions that do not answer its pings while they think."""
        async for message in self.socket:
            self.received += len(message.data)
            if not self.hash or len(message.data) <= SHORT:
                self._take(ForwardMsg.FromString(message.data))
        if not self.end.done():
            self.end.set_exception(ConnectionError(f"the server closed the session ({self.socket.close_code})"))

    def _take(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.hash = message.navigation.page_script_hash
        # A page may send its reader to another query first: that run's end is the end.
        done = kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        if done and not self.end.done():
            self.end.set_result(None)

    async def close(self) -> None:
        self.listener.cancel()
        await self.socket.close()
        await self.http.close()
