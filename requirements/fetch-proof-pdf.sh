#!/bin/sh
# Put proof-pdf, a preflight of PDF/X-4 for print shops, into .venv/proof-pdf, for `make judge`. Does nothing, quickly,
# when it is there. Fails, and says why, where this machine cannot have it.
# It asks for Python 3.15 for the sake of one spelling of `except`, which is changed here: nothing else in it is new.
set -eu
cd "$(dirname "$0")/.."
folder=.venv/proof-pdf
version=0.3.4
hash=sha256:242ed2a2bda2c5a32d4acb9817e3441e10e04ec4c9d59e59506a1e7443ebc478
if [ -f "$folder/complete" ] && [ "$(cat "$folder/complete")" = "$version" ]; then exit 0; fi

give_up() {
    echo "proof-pdf cannot be had here: $1. Its tests are LEFT OUT." >&2
    exit 1
}
command -v gs >/dev/null || give_up "there is no Ghostscript (apt-get install ghostscript)"
rm -rf "$folder"
mkdir -p "$folder/parts"
pip() { .venv/bin/python -m pip "$@" -qq --disable-pip-version-check --no-input --only-binary :all:; }
echo "proof-pdf==$version --hash=$hash" >"$folder/parts/wanted.txt"
pip download --no-deps --ignore-requires-python --require-hashes --dest "$folder/parts" \
    --requirement "$folder/parts/wanted.txt" || give_up "PyPI does not answer"
pip install --target "$folder" pikepdf==10.18.0 pillow==13.0.0 typer==0.29.2 || give_up "PyPI does not answer"
.venv/bin/python -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' \
    "$folder"/parts/*.whl "$folder"
for file in "$folder"/proof_pdf/*.py "$folder"/proof_pdf/_internal/*.py; do
    sed -E 's/^( *except) ([A-Za-z_.]+(, [A-Za-z_.]+)+):/\1 (\2):/' "$file" >"$folder/parts/changed.py"
    mv "$folder/parts/changed.py" "$file"
done
rm -rf "$folder/parts"
echo "$version" >"$folder/complete"
