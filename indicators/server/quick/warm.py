"""Every page drawn once behind the open door: modules imported, what is asked for most in the caches."""

import asyncio
import time
from contextlib import suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import SessionClient

from indicators import current
from indicators.charts.catalogue import HOME
from indicators.charts.pages import TOOLS, menu
from indicators.tables import Unusable

# Seconds: for any visit, for the one that is under way when the server is told to end, and after which none begins: of
# very many figures each takes its time, and readers wait for it.
PATIENCE, GRACE, ENOUGH = 60, 5, 15


class _Visitor(SessionClient):
    """A session without a browser: it waits for the end of a run and lets what is sent fall."""

    def __init__(self) -> None:
        self.finished = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        if msg.WhichOneof("type") == "script_finished":
            self.finished.set()


def _visits() -> list[tuple[str, str]]:
    """The pages that readers come for (not the tools), in both languages, then each city's overview."""
    dataset, cities = None, []
    with suppress(Unusable):
        dataset, cities = current.dataset(), sorted(set(current.figures()["city"].unique()) - {""})
    names = [name for section, some in menu(dataset).items() if section != TOOLS for name in some]
    return [
        *((name, query) for query in ("", "lang=en") for name in names),
        *((HOME, f"city={city}") for city in cities),
    ]


async def _ended(finished: asyncio.Event) -> None:
    """Whoever ends the server waits for the run: what it says comes before the server says that it stops."""
    try:
        await finished.wait()
    except asyncio.CancelledError:
        with suppress(TimeoutError):
            await asyncio.wait_for(finished.wait(), GRACE)
        raise


async def visit() -> None:
    """Visit the pages, as many as there is time for; raises where a visit fails or takes too long."""
    visits = await asyncio.to_thread(_visits)
    runtime, client = Runtime.instance(), _Visitor()
    session = runtime.connect_session(client, user_info={})
    try:
        end = time.monotonic() + ENOUGH
        for page, query in visits:
            if time.monotonic() > end:
                break
            client.finished.clear()
            asked = BackMsg(rerun_script=ClientState(query_string=query, page_name=page))
            runtime.handle_backmsg(session, asked, client=client)
            async with asyncio.timeout(PATIENCE):
                await _ended(client.finished)
    finally:
        with suppress(Exception):
            runtime.close_session(session)
