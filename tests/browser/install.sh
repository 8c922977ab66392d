#!/bin/sh
# Chromium and Chinese fonts for the browser tests, from the system's packages where they are missing.
set -eu

browser() {
    if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then return 0; fi
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" >/dev/null 2>&1; then return 0; fi
    done
    return 1
}
fonts() { command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh | grep -q .; }

if browser && fonts; then exit 0; fi

root=""
if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null 2>&1; then root="sudo -n"; fi
echo "Installing Chromium and Chinese fonts from the system's packages ..."
if command -v apt-get >/dev/null 2>&1; then
    $root apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq chromium fontconfig fonts-noto-cjk nginx-light >/dev/null || true
elif command -v dnf >/dev/null 2>&1; then
    $root dnf install -y -q chromium fontconfig google-noto-sans-cjk-fonts || true
elif command -v apk >/dev/null 2>&1; then
    $root apk add --quiet chromium fontconfig font-noto-cjk || true
fi
if browser && fonts; then exit 0; fi

cat >&2 <<'TEXT'
No Chromium or no Chinese font was found, and neither could be installed here.
  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  Fedora:          sudo dnf install chromium google-noto-sans-cjk-fonts
  elsewhere:       install Chromium or Chrome and set CHROMIUM=/path/to/it
Or leave the browser tests out:  make test BROWSER=0
TEXT
exit 1
