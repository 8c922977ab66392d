"""The web server: Streamlit as an ASGI app under uvicorn, started by ``python -m indicators serve``.

app.py        what a request passes through, from the outside in
headers.py    the headers of every answer
shares.py     nobody takes the server from the others: messages, requests, readers
buckets.py    how much a socket may say and an address may ask, in a while
house.py      how many readers there is room for
guard.py      which paths, methods and sizes are let in
signin.py     who is let in, the way back from sign-in, the way out
session.py    what the cookie of sign-in says, and how long it is believed
revoked.py    who has signed out
needs.py      what sign-in needs, looked at as the server starts
cookies.py    cookies made shorter, secure, or taken out
discovery.py what programs find the dashboard by: feed, catalogue, site map, robots.txt
slides.py     slides, QR codes, the library that draws
head.py       what a page says of its view to whoever runs no script
picture/      what a page shows of its view before Streamlit has started
previews.py   pictures of views, icons
api/          the data interface
work.py       what takes long, beside the event loop
slack.py      memory without use given back
health.py     whether the server is up and has data
plain.py      how pages reach a browser by public interfaces alone
quick/        quicker ways of the same, by private ones
command.py    ``python -m indicators serve``, ``prepare``, ``store``, ``revoke``
processes.py  several processes, each on a port of its own
watch/        what operators see: the log, numbers for Prometheus
"""

import os
import socket
import sys
from typing import Any

from indicators import settings
from indicators.server import slack
from indicators.text import LANGUAGES, t

# Seconds for which a thread is left alone: a run mostly shares its time a few times with the sending of others'. With
# more of them whoever is sent something waits longer while others run, and no more runs are done.
ALONE = 0.01


def run(host: str, port: int, processes: int = 1) -> None:
    """Serve until interrupted, at http://host:port, further processes on the ports after it.

    Raises SystemExit with a sentence where a port cannot be had; the address is printed when it is answered.
    """
    step = settings.metrics_step()
    for number in range(port, port + processes):
        _need(host, number)
        if step:
            _need(settings.metrics_host(), number + step)
    try:
        settings.requests()
    except ValueError as error:
        raise SystemExit("\n".join(t("shares.setting", lang, value=error) for lang in LANGUAGES)) from None
    slack.share_heaps()
    if processes > 1:
        from indicators.server.processes import supervise

        supervise(host, port, processes)
        return
    import uvicorn

    from indicators.server import watch
    from indicators.server.app import app
    from indicators.server.plain import way

    config = uvicorn.Config(
        app,
        # uvicorn opens the socket itself: only then are small answers sent without delay (TCP_NODELAY).
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws=way().sockets,
        http=way().requests,
        ws_max_size=16 * 1024 * 1024,
        h11_max_incomplete_event_size=64 * 1024,
        timeout_graceful_shutdown=10,
        forwarded_allow_ips=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
    )
    sys.setswitchinterval(ALONE)
    watch.guard_logs()
    if step:
        watch.serve(settings.metrics_host(), port + step)

    class Announced(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            # Streamlit has dressed the loggers in its own way by now.
            watch.guard_logs()
            print(f"http://{shown}:{port}", flush=True)
            watch.tell("start")

        async def shutdown(self, sockets: Any = None) -> None:
            await super().shutdown(sockets)
            watch.tell("stop")

    shown = f"[{host}]" if ":" in host else host
    Announced(config).run()


def _need(host: str, port: int) -> None:
    """Raises SystemExit where nobody can listen there: before minutes are spent on getting ready."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        lines = [t("serve-command.failed", lang, host=host, port=port, reason=reason) for lang in LANGUAGES]
        raise SystemExit("\n".join(lines)) from None
