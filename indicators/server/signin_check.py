"""Whether sign-in can work as it is set: asked once, before the server starts."""

from importlib.util import find_spec
from urllib.parse import urlsplit

from indicators import access
from indicators.server.signin import auth
from indicators.settings import sign_in
from indicators.text import LANGUAGES, t

NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
# A key of 32 characters cannot be guessed.
SECRET = 32


def check() -> None:
    """End the start with a sentence, in both languages, where sign-in is asked for and cannot work."""
    if found := _fault():
        key, values = found
        raise SystemExit("\n".join(t(key, lang, **values) for lang in LANGUAGES))


def _fault() -> tuple[str, dict[str, object]] | None:
    way = sign_in()
    if way not in access.WAYS:
        return "fault.sign-in.word", {"value": way}
    if not way:
        return None
    if not find_spec("authlib"):
        return "fault.sign-in.library", {"value": way}
    given = auth()
    if missing := [key for key in NEEDED if not given.get(key)]:
        return "fault.sign-in.missing", {"value": way, "missing": ", ".join(missing)}
    return _odd(given["redirect_uri"], given["cookie_secret"])


def _odd(address: str, secret: str) -> tuple[str, dict[str, object]] | None:
    # Streamlit sends browsers to /auth/login of the host: in a folder of another site that is not ours.
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path != "/oauth2callback":
        return "fault.sign-in.address", {"value": address}
    return ("fault.sign-in.secret", {"count": SECRET}) if len(secret) < SECRET else None
