#!/bin/sh
# Make .venv hold what a lock file of this folder names: `sh requirements/set-up.sh run`, then `test` or `bench`.
# Does nothing, quickly, when it already does. This finds a Python; pamphlets/set_up/ does the rest, on every system.
set -eu
. requirements/start/find-python.sh
find_python || exit 1
exec "$python" -E -S -m pamphlets.set_up "$@"
