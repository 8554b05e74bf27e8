#!/bin/sh
# Put pdf.js, with which Firefox reads PDFs, into .venv/pdfjs, for `make judge`. Does nothing, quickly, when it is there.
# Fails, and says why, where this machine cannot have it.
set -eu
cd "$(dirname "$0")/.."
folder=.venv/pdfjs
version=5.6.205
if [ -f "$folder/complete" ] && [ "$(cat "$folder/complete")" = "$version" ]; then exit 0; fi

give_up() {
    echo "pdf.js cannot be had here: $1. Its tests are LEFT OUT." >&2
    exit 1
}
command -v node >/dev/null || give_up "there is no Node (apt-get install nodejs npm)"
command -v npm >/dev/null || give_up "there is no npm (apt-get install npm)"
rm -rf "$folder"
npm install --silent --prefix "$folder" --ignore-scripts --no-audit --no-fund "pdfjs-dist@$version" ||
    give_up "npm's registry does not answer"
echo "$version" >"$folder/complete"
