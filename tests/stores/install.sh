#!/bin/sh
# PostgreSQL for the tests of the shared store, from the system's packages where it is missing. No server is set up:
# the tests start their own, as an unprivileged user, in a temporary folder.
set -eu

there() {
    command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb >/dev/null 2>&1
}

if there; then exit 0; fi

root=""
if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null 2>&1; then root="sudo -n"; fi
echo "Installing PostgreSQL from the system's packages ..."
if command -v apt-get >/dev/null 2>&1; then
    $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq postgresql >/dev/null || true
elif command -v dnf >/dev/null 2>&1; then
    $root dnf install -y -q postgresql-server || true
elif command -v apk >/dev/null 2>&1; then
    $root apk add --quiet postgresql || true
fi
if there; then exit 0; fi
echo "No PostgreSQL was found, and none could be installed here: the tests of the shared store are skipped." >&2
