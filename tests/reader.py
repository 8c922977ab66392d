"""A reader without a browser: the connection of a page, its runs, and a file chosen on it."""

from __future__ import annotations

import base64
import json

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60
STREAM = "_stcore/stream"


def rerun(page: str, known: str, query: str) -> BackMsg:
    """The message that asks for a run of a page under a query: by the hash under which it is ``known``, or by name."""
    message = BackMsg()
    state = message.rerun_script
    state.query_string = query
    state.widget_states.SetInParent()
    if known:
        state.page_script_hash = known
    else:
        state.page_name = page
    return message


class Reader:
    """Someone on a page of the server at ``url``."""

    socket: ClientConnection

    def __init__(self, url: str, page: str = "") -> None:
        self.url, self.page, self.hash = url, page, ""
        # The components of the page by their keys.
        self.parts: dict[str, str] = {}

    async def __aenter__(self) -> Reader:
        address = f"{self.url.replace('http', 'ws', 1)}/{STREAM}"
        self.socket = await connect(address, origin=self.url, subprotocols=["streamlit"], max_size=None)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.socket.close()

    def leave(self) -> None:
        """Go without a word."""
        self.socket.transport.abort()

    async def run(self, query: str = "") -> None:
        """Run the page under a query, to its end."""
        await self.socket.send(self.asked(query).SerializeToString())
        await self.drawn()

    def asked(self, query: str = "") -> BackMsg:
        """The message that asks for a run."""
        return rerun(self.page, self.hash, query)

    async def choose(self, name: str, content: bytes, part: str = "upload-intake.file") -> None:
        """Choose a file in the field of 读报; what comes of it is drawn later."""
        message = self.asked()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self.parts[part]
        file = {"name": name, "size": len(content), "content": base64.b64encode(content).decode()}
        state.json_value = json.dumps({"file": file})
        await self.socket.send(message.SerializeToString())

    async def drawn(self) -> list[ForwardMsg]:
        """What is sent until a run ends."""
        found = []
        async for content in self.socket:
            message = ForwardMsg.FromString(content)
            found.append(message)
            self._note(message)
            kind = message.WhichOneof("type")
            if kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return found
        raise ConnectionError(f"closed: {self.socket.close_code}")

    def _note(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.hash = message.navigation.page_script_hash
        if kind == "delta" and message.delta.new_element.HasField("bidi_component"):
            identity = message.delta.new_element.bidi_component.id
            self.parts[identity.removeprefix("$$ID-").partition("-")[2]] = identity
