#!/bin/sh
# macOS: a double-click opens the workbench. It works in every POSIX shell: sh Pamphlets.command
exec sh "$(dirname "$0")/requirements/start/start.sh" "$@"
