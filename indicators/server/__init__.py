"""The web server: Streamlit as an ASGI app under uvicorn, started by ``python -m indicators serve``."""

from __future__ import annotations

import uvicorn


def run(host: str, port: int) -> None:
    """Serve until interrupted, at http://host:port."""
    print(f"http://{host}:{port}", flush=True)
    uvicorn.run("indicators.server.app:app", host=host, port=port, log_level="warning", access_log=False)
