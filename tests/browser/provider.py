"""A real OpenID provider on a free port, and a dashboard that signs its readers in with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oidc_provider_mock import User, run_server_in_thread

from tests.browser.conftest import Visit, serving
from tests.ports import free_port

READERS = (
    User(sub="reader", claims={"name": "王读者", "email": "reader@example.cn", "email_verified": True}),
    User(sub="guest", claims={"name": "Guest", "email": "guest@example.org", "email_verified": True}),
)
SECRETS = """[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "indicators"
client_secret = "client-secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@contextmanager
def closed(home: Path, way: str, emails: str = "") -> Iterator[str]:
    """A server where ``way`` needs sign-in, its secrets in a home folder of its own; gives its address."""
    port = free_port()
    with run_server_in_thread(user_claims=READERS) as provider:
        secrets = SECRETS.format(
            address=f"http://127.0.0.1:{port}", provider=f"http://localhost:{provider.server_port}"
        )
        (home / ".streamlit").mkdir()
        (home / ".streamlit" / "secrets.toml").write_text(secrets, encoding="utf-8")
        settings = {
            "HOME": str(home),
            "INDICATORS_STATE": str(home / "state"),
            "INDICATORS_SIGN_IN": way,
            "INDICATORS_SIGN_IN_EMAILS": emails,
        }
        with serving(port=port, settings=settings) as address:
            yield address


def sign_in(one: Visit, button: str = "登录", reader: str = "reader") -> None:
    """From the button on the page to the provider and back."""
    one.page.get_by_role("button", name=button, exact=True).click()
    one.page.get_by_role("button", name=reader, exact=True).click()


def sign_out(one: Visit, button: str = "退出") -> None:
    """To the provider, which asks whether that is meant, and back."""
    one.page.get_by_role("button", name=button, exact=True).first.click()
    one.page.get_by_role("button", name="End session").click()
