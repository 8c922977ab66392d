#!/bin/sh
# Copy Streamlit's bundles for nginx and compress them: sh bundles.sh .venv/bin/python /var/www/indicators/economy
# Files of earlier versions stay: pages that are open during an update still ask for them.
set -eu
python=$1
target=$2/static

source=$("$python" -c 'import pathlib, streamlit; print(pathlib.Path(streamlit.__file__).parent / "static/static")')
mkdir -p "$target"
cp -R "$source/." "$target/"
find "$target" -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' \) -exec gzip -9 -k -f -n {} +
find "$target" -type d -exec chmod 755 {} +
find "$target" -type f -exec chmod 644 {} +
