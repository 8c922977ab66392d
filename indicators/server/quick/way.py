"""``Quick``: what the server needs of whoever brings pages to a browser, sooner."""

import logging

from starlette.middleware import Middleware

from indicators.server.plain import Plain
from indicators.server.quick import drawn, greeting, warm
from indicators.server.quick.bundles import Static
from indicators.server.quick.requests import Readable
from indicators.server.quick.shell import shell
from indicators.server.quick.sockets import QuickSockets


class Quick(Plain):
    """The same as ``Plain``, sooner."""

    sockets = QuickSockets
    requests = Readable
    files = (Middleware(Static),)

    def begin(self) -> None:
        greeting.shorten()
        drawn.begin()

    def page(self, lang: str, name: str = "", embedded: bool = False) -> str:
        return shell(lang, name, embedded)

    async def warm(self) -> None:
        try:
            await warm.visit()
        except Exception:
            logging.getLogger(__name__).warning("the pages could not be drawn behind the door", exc_info=True)
        await super().warm()
