"""A Panel reader without a browser: bokeh's own client, which pulls the document and sets the filter.

The client decodes the whole document, in a thread of its own, for bokeh's client is no coroutine. Its cost
is therefore higher than that of the others and is told beside the numbers.
"""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

from benchmarks.peers.content import names

PATIENCE = 120


class PanelSession:
    """One reader: ``open`` pulls a session, ``change`` sets the widget and waits until the server has answered it."""

    def __init__(self, url: str, page: str = "") -> None:
        self.url = f"{url}/panel_app"
        # A thread and an event loop a session: bokeh's client runs its loop in the thread that calls it.
        self.thread = ThreadPoolExecutor(max_workers=1)
        self.received = 0
        self.failed = False

    async def _apart(self, work, *given):
        return await asyncio.wait_for(asyncio.get_running_loop().run_in_executor(self.thread, work, *given), PATIENCE)

    async def open(self) -> PanelSession:
        await self._apart(self._pull)
        return self

    def _pull(self) -> None:
        import panel
        from bokeh.client import pull_session

        asyncio.set_event_loop(asyncio.new_event_loop())
        # Makes Panel's own models known to bokeh's client.
        panel.extension("plotly")
        self.session = pull_session(url=self.url)
        self.city = next(
            model for model in self.session.document.models if type(model).__name__.endswith("MultiChoice")
        )

    async def change(self, city: str) -> float:
        start = time.perf_counter()
        await self._apart(self._set, [names()[city]] if city else [])
        return time.perf_counter() - start

    def _set(self, cities: list[str]) -> None:
        self.city.value = cities
        # The server answers in order: when it has told this, the patches of the change were sent before.
        self.session.force_roundtrip()

    async def close(self) -> None:
        await self._apart(self.session.close)
        self.thread.shutdown(wait=False)
