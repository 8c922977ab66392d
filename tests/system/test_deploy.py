"""The script that a unit of deploy/ runs before it tells systemd that it is up."""

import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from indicators.settings import ROOT


class _Late(BaseHTTPRequestHandler):
    """Not ready when first asked, then ready."""

    asked = 0

    def do_GET(self) -> None:
        _Late.asked += 1
        self.send_response(503 if _Late.asked == 1 else 200)
        self.end_headers()

    def log_message(self, *_) -> None:
        pass


def test_ready_waits_until_a_process_answers():
    with HTTPServer(("127.0.0.1", 0), _Late) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        done = subprocess.run([sys.executable, ROOT / "deploy" / "ready.py", address], check=False)
        server.shutdown()
    assert done.returncode == 0
    assert _Late.asked == 2
