#!/bin/sh
# Pin what pyproject.toml asks for, with the hash of every wheel: needs `uv`. The files name no package index.
set -eu
pin() {
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --only-binary :all: \
        --no-header --no-annotate --no-emit-index-url "$@"
}
pin pyproject.toml --output-file requirements/run.txt
pin --group test --constraints requirements/run.txt --output-file requirements/test.txt
pin --group import --output-file requirements/import.txt
pin --group bench --constraints requirements/run.txt --constraints requirements/test.txt \
    --output-file requirements/bench.txt
