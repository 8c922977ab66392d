"""What whoever runs the dashboard may set, as environment variables (see README, Settings)."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data_dir() -> Path:
    """The folder of the tables: INDICATORS_DATA, or ``data/`` beside the code."""
    return Path(os.environ.get("INDICATORS_DATA") or ROOT / "data")


def map_approval() -> str:
    """The map's approval number (审图号), printed under the map where one was given."""
    return os.environ.get("INDICATORS_MAP_APPROVAL", "").strip()


def public_url() -> str:
    """The address that links name, where it is not the one that the reader sees; no slash at its end."""
    return os.environ.get("INDICATORS_PUBLIC_URL", "").strip().rstrip("/")


def sign_in() -> str:
    """What needs sign-in: "all" or "intake"; empty where nothing does. (A word that is neither is refused at start.)"""
    return os.environ.get("INDICATORS_SIGN_IN", "").strip()


def sign_in_emails() -> frozenset[str]:
    """Whom sign-in admits, as addresses and @domains in small letters; empty where everybody who signs in."""
    listed = os.environ.get("INDICATORS_SIGN_IN_EMAILS", "").split(",")
    return frozenset(filter(None, (one.strip().casefold() for one in listed)))
