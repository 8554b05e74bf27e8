#!/bin/sh
# Pin what pyproject.toml asks for, with the hash of every wheel: needs `uv`. The files name no package index.
set -eu
# NiceGUI is installed for the CodeMirror in its wheel alone: without what its own code would import (45 MB).
unused=$(mktemp)
unused_in_tests=$(mktemp)
trap 'rm -f "$unused" "$unused_in_tests"' EXIT
tr ' ' '\n' >"$unused" <<'NAMES'
aiofiles aiohttp certifi docutils fastapi httptools httpx ifaddr itsdangerous lxml-html-clean markdown2 multidict orjson
pydantic-core pygments python-dotenv python-engineio python-multipart python-socketio tinycss2 uvloop websockets
NAMES
grep -v -x pygments "$unused" >"$unused_in_tests" # pytest colours with it
pin() {
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --only-binary :all: \
        --no-header --no-annotate --no-emit-index-url "$@"
}
pin pyproject.toml --output-file requirements/run.txt
pin --group test --constraints requirements/run.txt --excludes "$unused_in_tests" --output-file requirements/test.txt
pin --group import --output-file requirements/import.txt
# For machines whose Python cannot put pip into an environment, as Debian's without python3-venv.
echo pip | pin - --output-file requirements/pip.txt
pin --group atelier --constraints requirements/run.txt --excludes "$unused" --output-file requirements/atelier.txt
pin --group cluster --constraints requirements/run.txt --output-file requirements/cluster.txt
pin --group bench --constraints requirements/run.txt --constraints requirements/test.txt \
    --output-file requirements/bench.txt
