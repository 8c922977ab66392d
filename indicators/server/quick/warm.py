"""Everything done before the first visitor comes: data loaded, modules imported, what is asked for most drawn once."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import SessionClient

from indicators import current
from indicators.tables import Unusable

# Of objects made since the last look: Streamlit makes some ten thousand a run, nearly all freed without the collector.
THRESHOLDS = (50_000, 20, 50)
PATIENCE = 60


class _Visitor(SessionClient):
    """A session without a browser: it waits for the end of a run and lets what is sent fall."""

    def __init__(self) -> None:
        self.finished = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        if msg.WhichOneof("type") == "script_finished":
            self.finished.set()

    @property
    def client_context(self) -> None:
        return None


def lifespan(pages: list[str]):
    """The app's lifespan: the pages are drawn, then what is there to stay is taken out of garbage collection."""

    @asynccontextmanager
    async def warmed(_app) -> AsyncIterator[None]:
        try:
            await asyncio.wait_for(_visit(pages), PATIENCE)
        except Exception:
            logging.getLogger(__name__).warning("the pages could not be drawn before the first visit", exc_info=True)
        rest_garbage_collection()
        yield

    return warmed


def rest_garbage_collection() -> None:
    """Take what is there out of garbage collection, and look seldom at the rest."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)


def _visits(pages: list[str]) -> list[tuple[str, str]]:
    """Page and query: every page in both languages, then what is asked for first, the overview of each city."""
    every = [(page, query) for query in ("", "lang=en") for page in pages]
    with suppress(Unusable):
        every += [("overview", f"city={city}") for city in sorted(set(current.figures()["city"].unique()) - {""})]
    return every


async def _visit(pages: list[str]) -> None:
    runtime, client = Runtime.instance(), _Visitor()
    session = runtime.connect_session(client, user_info={})
    try:
        for page, query in _visits(pages):
            client.finished.clear()
            asked = BackMsg()
            asked.rerun_script.query_string, asked.rerun_script.page_name = query, page
            runtime.handle_backmsg(session, asked, client=client)
            await client.finished.wait()
    finally:
        with suppress(Exception):
            runtime.close_session(session)
