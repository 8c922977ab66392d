"""Whether sign-in can work as it is set: asked once, before the server starts."""

from importlib.util import find_spec
from urllib.parse import urlsplit

from indicators.server.signin import auth
from indicators.settings import sign_in
from indicators.text import LANGUAGES, t

NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
# A key of 32 characters cannot be guessed.
SECRET = 32


def check() -> None:
    """End the start with a sentence, in both languages, where sign-in is asked for and cannot work."""
    way = sign_in()
    values: dict[str, object] = {"value": way}
    if not way:
        return
    if way not in ("all", "intake"):
        fault = "word"
    elif not find_spec("authlib"):
        fault = "library"
    elif missing := [key for key in NEEDED if not auth().get(key)]:
        fault, values["missing"] = "missing", ", ".join(missing)
    elif _leads_elsewhere(address := auth()["redirect_uri"]):
        fault, values["value"] = "address", address
    elif len(auth()["cookie_secret"]) < SECRET:
        fault, values["count"] = "secret", SECRET
    else:
        return
    raise SystemExit("\n".join(t(f"fault.sign-in.{fault}", lang, **values) for lang in LANGUAGES))


def _leads_elsewhere(address: str) -> bool:
    # Streamlit sends browsers to /auth/login of the host: in a folder of another site that is not ours.
    parts = urlsplit(address)
    return parts.scheme not in ("http", "https") or not parts.netloc or parts.path != "/oauth2callback"
