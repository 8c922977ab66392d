"""What whoever runs the dashboard may set, as environment variables (see docs/settings.md)."""

import os
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_cache_path, user_state_path

ROOT = Path(__file__).resolve().parent.parent
# Where figures may lie: here, or at an address that begins so.
STORES = MEMORY, DUCKDB = "memory", "duckdb"
ADDRESSES = ("postgresql://", "postgres://")


def data_dir() -> Path:
    """The folder of the tables: INDICATORS_DATA, or ``data/`` beside the code."""
    return Path(os.environ.get("INDICATORS_DATA") or ROOT / "data")


def cache_dir() -> Path:
    """Where what can be made again is kept: INDICATORS_CACHE, or the user's cache directory."""
    return Path(os.environ.get("INDICATORS_CACHE") or user_cache_path("liaoning-indicators"))


def store() -> str:
    """Where the figures lie: INDICATORS_STORE, one of STORES or the address of a PostgreSQL, which may hold a password;
    empty where their number decides. Raises ValueError for what is neither.
    """
    told = os.environ.get("INDICATORS_STORE", "").strip()
    if told not in ("", *STORES) and not told.startswith(ADDRESSES):
        raise ValueError("INDICATORS_STORE")
    return told


def state_dir() -> Path:
    """Where is kept what cannot be made again, who has signed out: INDICATORS_STATE, or the user's state directory."""
    return Path(os.environ.get("INDICATORS_STATE") or user_state_path("liaoning-indicators"))


def map_approval() -> str:
    """The map's approval number (审图号), printed under the map where one was given."""
    return os.environ.get("INDICATORS_MAP_APPROVAL", "").strip()


def contact() -> str:
    """Who answers questions about the dashboard, as its operator wants it printed; empty where nothing is said."""
    return os.environ.get("INDICATORS_CONTACT", "").strip()


def now() -> datetime:
    """The time in INDICATORS_TIMEZONE, by default in China. Raises ZoneInfoNotFoundError for a zone that is none."""
    return datetime.now(ZoneInfo(os.environ.get("INDICATORS_TIMEZONE", "").strip() or "Asia/Shanghai"))


def today() -> date:
    """The day of ``now``."""
    return now().date()


def public_url() -> str:
    """The address that links name, where it is not the one that the reader sees; no slash at its end."""
    return os.environ.get("INDICATORS_PUBLIC_URL", "").strip().rstrip("/")


def embed_in() -> tuple[str, ...]:
    """The sites that may show the dashboard in a frame, beside its own: https://example.cn https://*.example.cn."""
    return tuple(os.environ.get("INDICATORS_EMBED_IN", "").split())


def plain() -> bool:
    """Whether the server does without what leans on private parts of Streamlit (INDICATORS_PLAIN=1): slower."""
    return os.environ.get("INDICATORS_PLAIN", "") not in ("", "0")


def log_is_json() -> bool:
    """Whether the log is lines of JSON, with all that happens (INDICATORS_LOG=json)."""
    return os.environ.get("INDICATORS_LOG", "").strip() == "json"


def metrics_step() -> int:
    """Where Prometheus reads: so many ports above the process's own (INDICATORS_METRICS=1000: 9501); 0 for nowhere."""
    step = os.environ.get("INDICATORS_METRICS", "").strip()
    return int(step) if step.isascii() and step.isdigit() else 0


def metrics_host() -> str:
    """On which address: INDICATORS_METRICS_HOST, by default this machine alone."""
    return os.environ.get("INDICATORS_METRICS_HOST", "").strip() or "127.0.0.1"


def hosts() -> list[str]:
    """The names that the server answers to: INDICATORS_HOSTS or the public address's, and this machine; else all."""
    given = os.environ.get("INDICATORS_HOSTS", "").split() or [urlsplit(public_url()).hostname or ""]
    return [*given, "localhost", "127.0.0.1", "[::1]"] if any(given) else ["*"]


def requests() -> int:
    """How many requests a second one address may send for long: INDICATORS_REQUESTS, 0 for no end. Raises ValueError
    for what is no such number.
    """
    text = os.environ.get("INDICATORS_REQUESTS", "").strip() or "100"
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return int(text)


def root_path() -> str:
    """The path before the dashboard's own where a proxy does not cut it off: /economy, or empty."""
    return os.environ.get("INDICATORS_ROOT_PATH", "").strip().strip("/")


def sign_in() -> str:
    """What needs sign-in: "all" or "intake"; empty where nothing does. (A word that is neither is refused at start.)"""
    return os.environ.get("INDICATORS_SIGN_IN", "").strip()


def sign_in_emails() -> frozenset[str]:
    """Whom sign-in admits, as addresses and @domains in small letters; empty where everybody who signs in."""
    listed = os.environ.get("INDICATORS_SIGN_IN_EMAILS", "").split(",")
    return frozenset(filter(None, (one.strip().casefold() for one in listed)))


def sign_in_hours() -> float:
    """How long a sign-in lasts: INDICATORS_SIGN_IN_HOURS, by default 12. (What is no number is refused at start.)"""
    try:
        return float(os.environ.get("INDICATORS_SIGN_IN_HOURS", "").strip() or 12)
    except ValueError:
        return 0.0
