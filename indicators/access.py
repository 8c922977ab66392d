"""Who may see what: the one rule of sign-in, for the web server and for the pages."""

from collections.abc import Mapping

from indicators.settings import sign_in, sign_in_emails


def needed(page: str = "") -> bool:
    """Whether a page needs sign-in; without a name, whether all do. A setting that is no known word closes all."""
    way = sign_in()
    return page == "intake" if way == "intake" else bool(way)


def signed_in(claims: Mapping[str, object]) -> bool:
    """Whether the claims are those of somebody who has signed in."""
    return claims.get("is_logged_in") is True


def admitted(claims: Mapping[str, object]) -> bool:
    """Whether whoever these claims are of may see what needs sign-in.

    Where addresses are listed, it takes a listed one (or one of a listed domain) that the provider has verified.
    """
    allowed = sign_in_emails()
    if not signed_in(claims) or not allowed:
        return signed_in(claims)
    email = str(claims.get("email", "")).casefold()
    verified = claims.get("email_verified") in (True, "true")
    return verified and (email in allowed or "@" + email.rpartition("@")[2] in allowed)


def name(claims: Mapping[str, object]) -> str:
    """What to call whoever has signed in."""
    return str(next(filter(None, (claims.get(key) for key in ("name", "email", "sub"))), ""))
