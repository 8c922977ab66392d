"""The web server: Streamlit as an ASGI app under uvicorn, started by ``python -m indicators serve``."""

from indicators.server.app import app

__all__ = ["app"]
