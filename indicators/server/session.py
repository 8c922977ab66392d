"""What the cookie of sign-in says, and how long it is believed.

Streamlit signs readers in (``st.login``, OpenID Connect) and keeps what the provider said of them in a signed cookie:
for 30 days, on any connection, also after signing out where somebody has a copy. Here it ends after the hours of
INDICATORS_SIGN_IN_HOURS, and when it was revoked. If a new version of Streamlit keeps it in another way, all readers
are strangers here.
"""

import json
from datetime import UTC
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

import streamlit as st
from itsdangerous import BadData, URLSafeTimedSerializer

from indicators import settings
from indicators.server.revoked import is_revoked

# Its name, that of its parts where it is long, and of the provider's tokens beside it.
USER = "_streamlit_user"
PARTS = "chunks-"


class Session(NamedTuple):
    """``claims`` are what the provider said of the reader; ``own`` names this sign-in among all."""

    claims: dict[str, object]
    own: str


NONE = Session({}, "")


def auth() -> dict[str, str]:
    """The [auth] section of Streamlit's secrets; empty where there is none."""
    try:
        return dict(st.secrets["auth"])
    except (KeyError, FileNotFoundError):
        return {}


def session(cookies: dict[str, str]) -> Session:
    """The sign-in of a request; NONE where its cookie is missing, forged, too old or revoked."""
    longest = round(settings.sign_in_hours() * 3600)
    try:
        text, issued = read(cookies, USER, longest)
        if text.startswith(PARTS):
            count = int(text.removeprefix(PARTS))
            text = "".join(read(cookies, f"{USER}_{number + 1}", longest)[0] for number in range(count))
        told = json.loads(text)
    except (BadData, ValueError):
        return NONE
    if told.pop("origin", None) != origin():
        return NONE
    # Of what was signed, not of the cookie: the same can be written in several ways.
    own = sha256(f"{issued}:{text}".encode()).hexdigest()
    return NONE if is_revoked(own, str(told.get("email", "")), issued) else Session(told, own)


def signer(name: str) -> URLSafeTimedSerializer:
    """What signs and reads the cookie of this name."""
    return URLSafeTimedSerializer(auth().get("cookie_secret", ""), salt=name)


def read(cookies: dict[str, str], name: str, seconds: int) -> tuple[str, float]:
    """What the server itself wrote into a cookie, and when; raises BadData where it did not, or too long ago."""
    value, moment = signer(name).loads(cookies.get(name, ""), max_age=seconds, return_timestamp=True)
    return str(value), moment.replace(tzinfo=UTC).timestamp()


def parts(address: str) -> SplitResult:
    """The parts of an address; none of what is no address."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def origin() -> str:
    """The dashboard's own address, as the provider knows it: scheme and host."""
    own = parts(auth().get("redirect_uri", ""))
    return f"{own.scheme}://{own.netloc}"
