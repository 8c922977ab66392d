#!/bin/sh
# Copy the prepared bundles for nginx, compressed forms beside them: sh bundles.sh .venv/bin/python /var/www/indicators/economy
# Files of earlier versions stay: pages that are open during an update still ask for them.
set -eu
python=$1
target=$2/static

source=$("$python" -m indicators prepare)
mkdir -p "$target"
cp -R "$source/." "$target/"
find "$target" -type d -exec chmod 755 {} +
find "$target" -type f -exec chmod 644 {} +
