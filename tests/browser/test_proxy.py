"""Behind a reverse proxy, in a folder of another site: links name the address that the reader sees."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.replicas import nginx
from tests.browser.test_sharing import shared
from tests.ports import free_port

# The least that a proxy must do; deploy/nginx.conf does more.
LEAST = """
  map $http_upgrade $connection_upgrade {{ default upgrade; "" close; }}
  server {{
    listen 127.0.0.1:{port};
    location /stats/liaoning/ {{
      proxy_pass {address}/;
      proxy_http_version 1.1;
      proxy_max_temp_file_size 0;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
    }}
  }}
"""


@pytest.fixture
def behind(address, tmp_path):
    """The dashboard's address behind nginx, in a folder."""
    port = free_port()
    with nginx(tmp_path, port, LEAST.format(port=port, address=address)):
        yield f"http://127.0.0.1:{port}/stats/liaoning"


def test_links_pages_and_slides_work_in_a_folder_of_another_site(visit, behind):
    one: Visit = visit(at=behind)
    page = one.open("enterprises?city=210300")
    expect(page.locator("h1")).to_have_text("企业培育", use_inner_text=True)
    link = shared(one, ".st-key-share-anshan-srdi-targets button:visible")
    assert link == f"{behind}/enterprises?v=1&lang=zh&city=210300&chart=anshan-srdi-targets&as=chart"
    with page.expect_download():
        page.locator("[role=dialog] button[data-format=svg]").click()
    page.keyboard.press("Escape")
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="城市").click()
    page.wait_for_url(f"{behind}/cities?**city=210300**")
    one.settle()
    one.open("present?deck=one-minute")
    assert shared(one, ".st-key-share-deck button") == f"{behind}/present?v=1&lang=zh&deck=one-minute"
    page.goto(f"{behind}/present?deck=one-minute&slide=1")
    page.locator("section:visible .js-plotly-plot").wait_for()
    assert one.errors == []
    assert one.strangers == []
