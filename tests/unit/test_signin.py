"""Who is let in: the rule, the cookie, and what answers to whom; and the settings that cannot work."""

import json
import os
import time

import pytest
import streamlit as st
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from indicators import access
from indicators.__main__ import main
from indicators.server import needs, revoked
from indicators.server.signin import WANTED, Gate
from indicators.server.watch import metrics

ORIGIN = "http://testserver"
SECRET = "0123456789abcdef0123456789abcdef"
AUTH = {
    "redirect_uri": f"{ORIGIN}/oauth2callback",
    "cookie_secret": SECRET,
    "client_id": "indicators",
    "client_secret": "client",
    "server_metadata_url": "https://provider.example/.well-known/openid-configuration",
}
READER = {"is_logged_in": True, "email": "Reader@Example.cn", "email_verified": True, "sub": "1"}
USER = "_streamlit_user"


@pytest.fixture
def state(monkeypatch, tmp_path):
    """The folder of what is kept of sign-in."""
    monkeypatch.setenv("INDICATORS_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def auth(monkeypatch, state):
    """The [auth] section of the secrets, to spoil."""
    section = dict(AUTH)
    monkeypatch.setattr(st, "secrets", {"auth": section})
    monkeypatch.setenv("INDICATORS_SIGN_IN", "all")
    return section


def client(**cookies: str) -> TestClient:
    """An app behind the gate that tells which path was asked for."""

    async def tell(request):
        headers = {"Cache-Control": "public, max-age=86400", "told": " ".join(request.cookies)}
        return PlainTextResponse(str(request.url.path) + str(request.url.query), headers=headers)

    async def back(request):
        answer = PlainTextResponse("", 302, {"Location": "/"})
        if request.query_params.get("state") == "refused":
            answer.delete_cookie(USER)
        if "state" not in request.query_params:
            answer.set_cookie(USER, "x", 30 * 86400, httponly=True)
            answer.set_cookie("session", "y")
            answer.delete_cookie(f"{USER}_1")
        return answer

    async def leave(request):
        answer = PlainTextResponse("", 302, {"Location": "https://provider.example/end?x=1"})
        answer.delete_cookie(USER)
        return answer

    async def echo(socket):
        await socket.accept()
        async for text in socket.iter_text():
            await socket.send_text(text)

    async def talk(socket):
        await socket.accept()
        await socket.close()

    app = Starlette(
        routes=[
            Route("/oauth2callback", back),
            Route("/auth/logout", leave),
            WebSocketRoute("/_stcore/stream", echo),
            Route("/{path:path}", tell, methods=["GET", "PUT"]),
            WebSocketRoute("/{path:path}", talk),
        ],
        middleware=[Middleware(Gate, {"/", "/present"}.__contains__)],
    )
    return TestClient(app, cookies=cookies, follow_redirects=False)


def signed(secret: str, name: str, text: str) -> str:
    """As Streamlit signs its cookies."""
    return URLSafeTimedSerializer(secret, salt=name).dumps(text)


def cookie(secret: str = SECRET, name: str = USER, origin: str = ORIGIN, **claims: object) -> str:
    return signed(secret, name, json.dumps(READER | {"origin": origin} | claims))


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/", 200, "/"),
        ("/present?deck=a&slide=1", 200, "/"),
        ("/static/js/a.js", 200, "/static/js/a.js"),
        ("/_stcore/health", 200, "/_stcore/health"),
        # That nothing is to be read is for all to read; what is to be read is not.
        ("/robots.txt", 200, "/robots.txt"),
        ("/feed.atom", 401, "需要登录。 Sign-in is needed."),
        ("/sitemap.xml", 401, "需要登录。 Sign-in is needed."),
        ("/_stcore/health/x", 401, "需要登录。 Sign-in is needed."),
        ("/media/static/a.csv", 401, "需要登录。 Sign-in is needed."),
        ("/api/v1/figures.csv", 401, '{"error":"需要登录。 Sign-in is needed."}'),
    ],
)
def test_what_answers_to_strangers(auth, path, status, text):
    answer = client().get(path)
    assert (answer.status_code, answer.text) == (status, text)


def test_whoever_has_signed_in_gets_all_and_no_cache_keeps_it(auth):
    answer = client(**{USER: cookie()}).get("/present?deck=a&slide=1")
    assert (answer.text, answer.headers["Cache-Control"]) == ("/presentdeck=a&slide=1", "private, no-cache")


@pytest.mark.parametrize(
    "forged",
    [
        cookie(secret="another secret of 32 characters."),
        cookie(name="_streamlit_user_tokens"),
        cookie(origin="http://elsewhere"),
        cookie(is_logged_in=False),
        cookie()[:-1],
        json.dumps(READER).encode().hex(),
        "",
    ],
)
def test_a_forged_cookie_opens_nothing(auth, forged):
    assert client(**{USER: forged}).get("/qr.svg").status_code == 401


def aged(hours: float, **claims: object) -> str:
    """A cookie signed so many hours ago."""
    now = TimestampSigner.get_timestamp
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TimestampSigner, "get_timestamp", lambda self: now(self) - round(hours * 3600))
        return cookie(**claims)


@pytest.mark.parametrize(("setting", "hours", "status"), [
    ("", 11.9, 200),
    ("", 12.1, 401),
    ("0.5", 0.4, 200),
    ("0.5", 0.6, 401),
    ("720", 719, 200),
    ("720", 721, 401),
])  # fmt: skip
def test_an_old_cookie_opens_nothing(auth, monkeypatch, setting, hours, status):
    monkeypatch.setenv("INDICATORS_SIGN_IN_HOURS", setting)
    assert client(**{USER: aged(hours)}).get("/qr.svg").status_code == status


def test_a_long_cookie_in_parts_is_as_old_as_its_oldest(auth):
    text = json.dumps(READER | {"origin": ORIGIN})
    parts = {USER: signed(SECRET, USER, "chunks-2")}
    parts |= {f"{USER}_{n}": signed(SECRET, f"{USER}_{n}", part) for n, part in ((1, text[:40]), (2, text[40:]))}
    assert client(**parts).get("/qr.svg").status_code == 200
    assert client(**parts | {f"{USER}_2": ""}).get("/qr.svg").status_code == 401


def test_the_script_never_hears_of_a_sign_in_that_is_over(auth):
    told = client(**{USER: aged(13), f"{USER}_tokens": "x", "other": "kept"}).get("/_stcore/cookies-told")
    assert told.status_code == 401
    for path in ("/_stcore/host-config", "/auth/login"):
        assert client(**{USER: aged(13), f"{USER}_tokens": "x", "other": "kept"}).get(path).headers["told"] == "other"
        assert client(**{USER: aged(11), "other": "kept"}).get(path).headers["told"] == f"{USER} other"


def test_signing_out_by_post_makes_every_copy_of_the_cookie_void(auth, state):
    mine, other = cookie(), cookie(sub="2", email="other@example.cn")
    assert client(**{USER: mine}).get("/auth/logout").status_code == 405
    assert client(**{USER: mine}).post("/auth/logout", headers={"Origin": "http://evil.example"}).status_code == 403
    assert client(**{USER: mine}).get("/qr.svg").status_code == 200
    left = client(**{USER: mine}).post("/auth/logout", headers={"Origin": ORIGIN})
    assert (left.status_code, left.json()) == (200, {"to": "https://provider.example/end?x=1"})
    assert left.headers["Set-Cookie"].startswith(f'{USER}=""; ')
    assert client(**{USER: mine}).get("/qr.svg").status_code == 401
    assert client(**{USER: other}).get("/qr.svg").status_code == 200
    # Whoever signed out may sign in again.
    assert client(**{USER: cookie(iat=2)}).get("/qr.svg").status_code == 200
    assert len([*(state / "revoked").iterdir()]) == 1


@pytest.mark.parametrize(("arguments", "closed"), [
    (["--email", "READER@example.cn"], [True, False]),
    (["--email", "other@example.cn", "--email", "x@x.cn"], [False, True]),
    (["--everybody"], [True, True]),
])  # fmt: skip
def test_whoever_runs_it_can_sign_readers_out(auth, state, capsys, arguments, closed):
    cookies = [aged(1), aged(1, email="other@example.cn")]
    assert main(["revoke", *arguments, "--lang", "en"]) == 0
    assert [client(**{USER: one}).get("/qr.svg").status_code == 401 for one in cookies] == closed
    for mark in (state / "revoked").iterdir():
        os.utime(mark, (0, time.time() - 60))
    assert client(**{USER: cookie()}).get("/qr.svg").status_code == 200
    assert "Signed out" in capsys.readouterr().out


def test_a_revocation_is_forgotten_when_no_cookie_of_before_can_be_left(auth, state):
    revoked.revoke(revoked.SESSION, "old")
    [old] = (state / "revoked").iterdir()
    os.utime(old, (0, time.time() - 12.1 * 3600))
    revoked.revoke(revoked.SESSION, "new")
    assert not old.exists()
    assert len([*(state / "revoked").iterdir()]) == 1


def test_a_page_left_open_does_nothing_after_its_sign_in_is_over(auth, state):
    with client(**{USER: aged(1)}).websocket_connect("/_stcore/stream") as socket:
        socket.send_text("a")
        assert socket.receive_text() == "a"
        revoked.revoke(revoked.EVERYBODY)
        socket.send_text("b")
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()


@pytest.mark.parametrize(("scheme", "ends"), [("https", "; Secure"), ("http", "; SameSite=lax")])
def test_what_signs_in_lasts_as_long_as_it_may_and_is_secure_behind_https(auth, monkeypatch, scheme, ends):
    auth["redirect_uri"] = f"{scheme}://stats.example.cn/oauth2callback"
    monkeypatch.setenv("INDICATORS_SIGN_IN_HOURS", "2")
    before = metrics.REGISTRY.get_sample_value("indicators_sign_ins_total")
    user, session, gone = client().get("/oauth2callback").headers.get_list("Set-Cookie")
    assert user == f"{USER}=x; HttpOnly; Path=/; SameSite=lax; Max-Age=7200" + ("; Secure" if scheme == "https" else "")
    assert session == "session=y; Path=/; SameSite=lax" + ("; Secure" if scheme == "https" else "")
    assert "Max-Age=0" in gone
    client().get("/oauth2callback?state=refused")
    assert metrics.REGISTRY.get_sample_value("indicators_sign_ins_total") == before + 1


def test_sockets_other_than_the_pages_are_closed(auth):
    with client().websocket_connect("/_stcore/stream"):
        pass
    with pytest.raises(WebSocketDisconnect), client().websocket_connect("/other"):
        pass


def test_intake_alone_closes_uploads_alone(auth, monkeypatch):
    monkeypatch.setenv("INDICATORS_SIGN_IN", "intake")
    assert client().get("/api/v1/figures.csv").headers["Cache-Control"] == "public, max-age=86400"
    assert client().put("/_stcore/upload_file/a/b").status_code == 401
    assert client(**{USER: cookie()}).put("/_stcore/upload_file/a/b").status_code == 200


def test_without_the_setting_all_is_open(auth, monkeypatch):
    monkeypatch.delenv("INDICATORS_SIGN_IN")
    assert client().put("/_stcore/upload_file/a/b").status_code == 200


@pytest.mark.parametrize(
    ("referer", "location"),
    [
        (f"{ORIGIN}/cities?v=1&city=210300", f"{ORIGIN}/cities?v=1&city=210300"),
        (f"{ORIGIN}//evil.example/x", f"{ORIGIN}//evil.example/x"),
        ("http://evil.example/cities", "/"),
        (f"{ORIGIN}.evil.example/cities", "/"),
        (f"{ORIGIN}/?q=" + "".join(map(chr, range(0x4E00, 0x5A00))).encode().hex(), "/"),
        ("", "/"),
        ("http://[", "/"),
        (f"{ORIGIN}]/cities", "/"),
        ("http://[x]/cities", "/"),
    ],
)
def test_sign_in_comes_back_to_the_view_where_it_was_asked_for(auth, referer, location):
    browser = client()
    browser.get("/auth/login?provider=x", headers={"Referer": referer})
    answer = browser.get("/oauth2callback?state=x")
    assert answer.headers["Location"] == location
    assert WANTED not in browser.cookies
    assert browser.get("/oauth2callback").headers["Location"] == "/"


def test_a_planted_way_back_is_not_taken(auth):
    planted = signed("another secret", WANTED, "/cities")
    assert client(**{WANTED: planted}).get("/oauth2callback").headers["Location"] == "/"


@pytest.mark.parametrize(
    ("listed", "claims", "admitted"),
    [
        ("", {"email": ""}, True),
        ("", {"is_logged_in": False}, False),
        ("reader@example.cn", {}, True),
        (" @example.cn , other@x.org", {}, True),
        ("@example.cn", {"email_verified": "true"}, True),
        ("@example.cn", {"email_verified": False}, False),
        ("@example.cn", {"email_verified": None}, False),
        ("@example.cn", {"email": "reader@sub.example.cn"}, False),
        ("@example.cn", {"email": "reader@evil-example.cn"}, False),
        ("example.cn", {}, False),
        ("@example.cn", {"is_logged_in": False}, False),
    ],
)
def test_addresses_that_are_admitted(auth, monkeypatch, listed, claims, admitted):
    monkeypatch.setenv("INDICATORS_SIGN_IN_EMAILS", listed)
    assert access.admitted(READER | claims) is admitted
    refused = 403 if (READER | claims)["is_logged_in"] else 401
    answer = client(**{USER: cookie(**claims)}).get("/qr.svg")
    assert answer.status_code == (200 if admitted else refused)


@pytest.mark.parametrize(
    ("way", "change", "told"),
    [
        ("everything", {}, "INDICATORS_SIGN_IN 不能是“everything”"),
        ("all", {"client_id": "", "cookie_secret": ""}, "还缺：cookie_secret, client_id。"),
        ("intake", {"redirect_uri": "https://x.cn/stats/oauth2callback"}, "现在是“https://x.cn/stats/oauth2callback”"),
        ("all", {"hours": "13 days"}, "INDICATORS_SIGN_IN_HOURS 要写小时数，大于 0，最多 720。"),
        ("all", {"hours": "721"}, "INDICATORS_SIGN_IN_HOURS 要写小时数"),
        ("all", {"hours": "-1"}, "INDICATORS_SIGN_IN_HOURS 要写小时数"),
        ("all", {"redirect_uri": "x.cn/oauth2callback"}, "现在是“x.cn/oauth2callback”"),
        ("all", {"cookie_secret": "short"}, "cookie_secret 至少要 32 个字符"),
    ],
)
def test_what_cannot_work_is_refused_at_start(auth, monkeypatch, way, change, told):
    monkeypatch.setenv("INDICATORS_SIGN_IN", way)
    needs.check() if way in ("all", "intake") else None
    monkeypatch.setenv("INDICATORS_SIGN_IN_HOURS", change.pop("hours", ""))
    monkeypatch.setattr(st, "secrets", {"auth": auth | change})
    with pytest.raises(SystemExit, match=told):
        needs.check()


def test_an_unknown_word_closes_everything(monkeypatch):
    monkeypatch.setenv("INDICATORS_SIGN_IN", "everything")
    assert access.needed()
    assert access.needed("intake")
