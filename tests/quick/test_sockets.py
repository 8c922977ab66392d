"""What a run of a page sends goes out as one."""

import asyncio

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from indicators.server.quick import sockets
from tests.loops import run

pytestmark = pytest.mark.quick


class _Line:
    """Stands for a connection and for its transport: what is sent is what was written, in one piece a write."""

    def __init__(self) -> None:
        self.framed, self.written = [], []

    def send_binary(self, content: bytes) -> None:
        self.framed.append(content)

    def data_to_send(self) -> list[bytes]:
        framed, self.framed = self.framed, []
        return framed

    def is_closing(self) -> bool:
        return False

    def write(self, content: bytes) -> None:
        self.written.append(content)


def _message(**kind) -> bytes:
    return ForwardMsg(**kind).SerializeToString()


def _sent(*messages: bytes) -> list[bytes]:
    """What goes out, and in which pieces, of messages sent one after the other; the last piece is what only time
    lets go.
    """

    async def send() -> list[bytes]:
        one = sockets.QuickSockets.__new__(sockets.QuickSockets)
        one.conn = one.transport = line = _Line()
        one.handshake_complete, one.close_sent, one.initial_response, one.disconnected = True, False, None, False
        one.writable, one.loop = asyncio.Event(), asyncio.get_running_loop()
        one.writable.set()
        one._waiting, one._timer = [], None
        for message in messages:
            await one.send({"type": "websocket.send", "bytes": message})
        await asyncio.sleep(3 * sockets.PATIENCE)
        return line.written

    return run(send())


def test_the_messages_of_a_run_go_out_together_and_none_is_kept():
    first, second = _message(logo={"image": "a" * sockets.SHORT}), _message(page_config_changed={"title": "b"})
    end, rest = _message(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY), _message(session_status_changed={})
    assert [sockets.is_end(one) for one in (first, end, rest)] == [False, True, False]
    assert _sent(first, rest, second, end, rest, first) == [first + rest + second + end, rest, first]
