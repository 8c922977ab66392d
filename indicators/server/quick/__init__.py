"""Everything that leans on private parts of Streamlit, uvicorn and plotly; without it all works, only slower.

What each part is for, what it brings and how it is taken out stands in docs/updating-streamlit.md. The server
takes from here one object, ``Quick``; nobody else takes anything (ruff forbids the private parts elsewhere).

bundles.py   Streamlit's own files, smaller, compressed once, and sent in place of its own
redraw.js    no chart is drawn twice
shell.py     the page that every view starts as, made to arrive sooner
requests.py  addresses with raw Chinese in them
sockets.py   how what a run sends goes out
warm.py      every page drawn once, behind the open door
greeting.py  what each run says of the server
drawn.py     a drawing's dictionary made once, with what Streamlit adds to it, so that redraw.js knows it again
"""

import logging

from starlette.middleware import Middleware

from indicators import cache
from indicators.server.plain import Plain
from indicators.server.quick import greeting, warm
from indicators.server.quick.bundles import Static
from indicators.server.quick.drawn import Drawn
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
        cache.finish = Drawn

    def page(self, lang: str, name: str = "", embedded: bool = False) -> str:
        return shell(lang, name, embedded)

    async def warm(self) -> None:
        try:
            await warm.visit()
        except Exception:
            logging.getLogger(__name__).warning("the pages could not be drawn behind the door", exc_info=True)
        await super().warm()
