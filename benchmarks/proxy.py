"""nginx for the contestants that are deployed behind it: a folder of files, or several processes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

COMMON = """
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {inside}
}}
"""
STATIC = """
  gzip on;
  gzip_static on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
  server {{ listen 127.0.0.1:{port}; root {site}; }}
"""
STICKY = """
  map $http_upgrade $connection_upgrade {{ default upgrade; "" close; }}
  map $cookie_bench_reader $reader {{ default $cookie_bench_reader; "" $request_id; }}
  upstream readers {{ hash $reader consistent; {servers} }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://readers;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_read_timeout 600s;
      add_header Set-Cookie "bench_reader=$reader; Path=/; HttpOnly; SameSite=Lax" always;
    }}
  }}
"""


def nginx() -> str | None:
    """The path of nginx; None where it is not installed."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def static(port: int, site: Path) -> str:
    """The settings that serve a folder, compressed."""
    return STATIC.format(port=port, site=site)


def sticky(port: int, ports: list[int]) -> str:
    """The settings that share readers among processes, each reader always at the same one."""
    return STICKY.format(port=port, servers=" ".join(f"server 127.0.0.1:{one};" for one in ports))


def command(folder: Path, inside: str) -> list[str]:
    """The command that starts nginx in the foreground; its files lie in ``folder``."""
    # nginx gives up its rights and must still reach the folder.
    folder.chmod(0o755)
    settings = folder / "nginx.conf"
    settings.write_text(COMMON.format(folder=folder, inside=inside), encoding="utf-8")
    return [str(nginx()), "-c", str(settings), "-e", str(folder / "error.log")]
