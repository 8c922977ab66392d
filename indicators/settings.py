"""What whoever runs the dashboard may set, as environment variables (see README, Settings)."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path

ROOT = Path(__file__).resolve().parent.parent


def data_dir() -> Path:
    """The folder of the tables: INDICATORS_DATA, or ``data/`` beside the code."""
    return Path(os.environ.get("INDICATORS_DATA") or ROOT / "data")


def cache_dir() -> Path:
    """Where binary copies of large tables are kept: INDICATORS_CACHE, or the user's cache directory."""
    return Path(os.environ.get("INDICATORS_CACHE") or user_cache_path("liaoning-indicators"))


def map_approval() -> str:
    """The map's approval number (审图号), printed under the map where one was given."""
    return os.environ.get("INDICATORS_MAP_APPROVAL", "").strip()


def public_url() -> str:
    """The address that links name, where it is not the one that the reader sees; no slash at its end."""
    return os.environ.get("INDICATORS_PUBLIC_URL", "").strip().rstrip("/")
