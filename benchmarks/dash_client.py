"""A Dash reader without a browser: what its page fetches, and what it posts when the filter changes."""

from __future__ import annotations

import asyncio
import json
import time

import aiohttp

PATIENCE = 120


class DashSession:
    """One reader: ``open`` fetches layout and callbacks as the page does, ``change`` posts the callback."""

    def __init__(self, url: str, page: str = "") -> None:
        self.url = url
        self.received = 0
        self.failed = False

    async def open(self) -> DashSession:
        self.http = aiohttp.ClientSession(headers={"Accept-Encoding": "gzip, deflate"})
        for path in ("/", "/_dash-layout", "/_dash-dependencies"):
            async with self.http.get(self.url + path) as answer:
                answer.raise_for_status()
                told = await answer.read()
        self.callback = next(one for one in json.loads(told) if one["inputs"] and one["inputs"][0]["id"] == "city")
        self.outputs = self._outputs(self.callback["output"])
        return self

    @staticmethod
    def _outputs(told: str) -> list[dict]:
        """The outputs as the page names them: ``..shown.children...{"chart":…}.style..`` taken apart."""
        found = []
        for one in told.strip(".").split("..."):
            name, _, part = one.rpartition(".")
            found.append({"id": json.loads(name) if name.startswith("{") else name, "property": part})
        return found

    async def change(self, city: str) -> float:
        """Post the callback; returns the seconds until its whole answer is there."""
        body = {
            "output": self.callback["output"],
            "outputs": self.outputs,
            "inputs": [{"id": "city", "property": "value", "value": [city] if city else []}],
            "changedPropIds": ["city.value"],
        }
        start = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            try:
                await self._post(body)
            except aiohttp.ClientConnectionError:
                # gunicorn shuts a line that was quiet for two seconds; a browser then asks again on a new one.
                await self._post(body)
        return time.perf_counter() - start

    async def _post(self, body: dict) -> None:
        async with self.http.post(f"{self.url}/_dash-update-component", json=body) as answer:
            answer.raise_for_status()
            self.received += len(await answer.read())

    async def close(self) -> None:
        await self.http.close()
