"""The web server: Streamlit as an ASGI app under uvicorn, started by ``python -m indicators serve``.

app.py        what a request passes through, from the outside in
headers.py    the headers of every answer
guard.py      which paths, methods and sizes are let in
signin.py     who is let in, and the way back from sign-in; whether it can work as it is set
slides.py     slides, QR codes, the library that draws
api/          the data interface
health.py     whether the server is up and has data
plain.py      how pages reach a browser by public interfaces alone
quick/        quicker ways of the same, by private ones
processes.py  several processes, each on a port of its own
logs.py       log lines that cannot be forged
"""

import os
import sys

# Seconds for which a thread is left alone: a script's run mostly fits in, and need not share its time with the sending.
ALONE = 0.03


def run(host: str, port: int, processes: int = 1) -> None:
    """Serve until interrupted, at http://host:port, further processes on the ports after it."""
    if processes > 1:
        from indicators.server.processes import supervise

        supervise(host, port, processes)
        return
    import uvicorn

    from indicators.server.app import app
    from indicators.server.logs import guard_logs
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
        ws_max_size=16 * 1024 * 1024,
        h11_max_incomplete_event_size=64 * 1024,
        timeout_graceful_shutdown=10,
        forwarded_allow_ips=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
    )
    sys.setswitchinterval(ALONE)
    guard_logs()
    print(f"http://{host}:{port}", flush=True)
    uvicorn.Server(config).run()
