"""Every page drawn once before the first visitor comes: modules imported, what is asked for most in the caches."""

import asyncio
from contextlib import suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import SessionClient

from indicators import current
from indicators.tables import Unusable

PATIENCE = 60


class _Visitor(SessionClient):
    """A session without a browser: it waits for the end of a run and lets what is sent fall."""

    def __init__(self) -> None:
        self.finished = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        if msg.WhichOneof("type") == "script_finished":
            self.finished.set()


async def visit(pages: list[str]) -> None:
    """Visit every page in both languages, then each city's overview; raises where that fails or takes too long."""
    visits = [(page, query) for query in ("", "lang=en") for page in pages]
    with suppress(Unusable):
        visits += [("overview", f"city={city}") for city in sorted(set(current.figures()["city"].unique()) - {""})]
    runtime, client = Runtime.instance(), _Visitor()
    session = runtime.connect_session(client, user_info={})
    try:
        async with asyncio.timeout(PATIENCE):
            for page, query in visits:
                client.finished.clear()
                asked = BackMsg(rerun_script=ClientState(query_string=query, page_name=page))
                runtime.handle_backmsg(session, asked, client=client)
                await client.finished.wait()
    finally:
        with suppress(Exception):
            runtime.close_session(session)
