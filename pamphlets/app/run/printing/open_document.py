"""A PDF -> the window of whatever shows PDFs here, to be printed from: Windows has no `lp`, and a Linux may have none."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Final

# Of macOS; of freedesktop.org (xdg-utils, GLib).
_OPENERS: Final = ({"open": ()}, {"xdg-open": (), "gio": ("open",)})


def open_document(path: Path) -> bool:
    """Return whether a file was handed to the program that shows files of its kind; nothing is waited for."""
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 (a file of ours)
        except OSError:  # no program is known for it
            return False
        return True
    openers = _OPENERS[0] if sys.platform == "darwin" else _OPENERS[1]
    for name, words in openers.items():
        program = which(name)
        if program is not None:
            return _start([program, *words, str(path.absolute())])
    return False


def _start(command: list[str]) -> bool:
    try:
        # In a session of its own: Ctrl+C here must not close the reader.
        subprocess.Popen(  # noqa: S603 (no shell; a file of ours)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    return True
