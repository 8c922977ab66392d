"""The units call what there is, and the example names settings that exist."""

import re
import shlex

from indicators.__main__ import _parser
from indicators.server.shares import AT_ONCE
from indicators.settings import ROOT, requests

DEPLOY = ROOT / "deploy"
UNIT = (DEPLOY / "indicators@.service").read_text(encoding="utf-8")


def directives(name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNIT, re.MULTILINE)


def test_the_unit_serves_on_the_port_of_its_name():
    (line,) = directives("ExecStart")
    program, *arguments = shlex.split(line.replace("${INDICATORS_HOST}", "127.0.0.1").replace("%i", "8501"))
    assert program.endswith("/.venv/bin/python")
    assert arguments[:2] == ["-m", "indicators"]
    options = _parser().parse_args(arguments[2:])
    assert (options.host, options.port) == ("127.0.0.1", 8501)


def test_every_variable_of_the_unit_and_of_the_settings_is_in_the_example():
    example = (DEPLOY / "indicators.env.example").read_text(encoding="utf-8")
    settings = (ROOT / "indicators" / "settings.py").read_text(encoding="utf-8")
    wanted = set(re.findall(r"INDICATORS_\w+", UNIT + settings))
    assert wanted >= {"INDICATORS_HOST", "INDICATORS_DATA", "INDICATORS_PUBLIC_URL"}
    assert {name for name in wanted if not re.search(rf"^#?{name}=", example, re.MULTILINE)} == set()


def test_every_file_is_told():
    text = (DEPLOY / "README.md").read_text(encoding="utf-8")
    files = [path for path in DEPLOY.rglob("*") if path.is_file() and path.name != "README.md"]
    assert len(files) >= 7
    for path in files:
        assert f"`{path.relative_to(DEPLOY).as_posix()}`" in text, path


def test_the_unit_lets_a_process_limit_itself_and_give_way():
    """A file of a reader is read so (``sheets.room``); @resources forbids both."""
    forbidden = directives("SystemCallFilter").index("~@privileged @resources")
    assert {"prlimit64", "setpriority"} <= set(" ".join(directives("SystemCallFilter")[forbidden + 1 :]).split())


def test_nginx_has_the_shares_of_the_server():
    conf = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert re.findall(r"^ *limit_req_zone .* rate=(\d+)r/s;$", conf, re.MULTILINE) == [str(requests())]
    assert re.findall(r"^ *limit_req zone=\w+ burst=(\d+) nodelay;$", conf, re.MULTILINE) == [str(requests() * AT_ONCE)]
    assert "limit_req_status 429;" in conf
