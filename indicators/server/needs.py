"""What sign-in needs to work, looked at as the server starts."""

import logging
from importlib.util import find_spec

from indicators import settings
from indicators.server.revoked import is_kept
from indicators.server.session import auth, parts
from indicators.text import LANGUAGES, t

# A key of 32 characters cannot be guessed.
SECRET = 32
NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
# In hours. After a month Streamlit forgets by itself.
LONGEST = 720


def check() -> None:
    """End the start with a sentence, in both languages, where sign-in is asked for and cannot work."""
    way = settings.sign_in()
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
    elif not 0 < settings.sign_in_hours() <= LONGEST:
        fault, values["most"] = "hours", LONGEST
    else:
        if not is_kept():
            folder = settings.state_dir()
            logging.getLogger(__name__).error(
                "\n".join(t("fault.sign-in.state", lang, folder=folder) for lang in LANGUAGES)
            )
        return
    raise SystemExit("\n".join(t(f"fault.sign-in.{fault}", lang, **values) for lang in LANGUAGES))


def _leads_elsewhere(address: str) -> bool:
    # Streamlit sends browsers to /auth/login of the host: in a folder of another site that is not ours.
    own = parts(address)
    return own.scheme not in ("http", "https") or not own.netloc or own.path != "/oauth2callback"
