"""A new file -> the place of an old one, which another program may hold for a moment.

On Windows a virus scanner, an indexer, OneDrive or Dropbox opens what was just written, and a file that is open cannot
be replaced (ERROR_SHARING_VIOLATION, ERROR_ACCESS_DENIED). Most let go within a tenth of a second; a PDF reader does not.
"""

import sys
import time
from pathlib import Path
from typing import Final

_PASSING_REFUSALS: Final = (5, 32, 33)  # access denied, sharing violation, lock violation
_PAUSES: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)  # seconds: 0.8 in all


def move_file(new_file: Path, place: Path) -> None:
    """Put a file in a place, over what is there, in one step; on Windows try again while another program holds it.

    Raises OSError.
    """
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            new_file.replace(place)
        except PermissionError as refusal:
            if getattr(refusal, "winerror", None) not in _PASSING_REFUSALS:
                raise
            time.sleep(pause)
        else:
            return
    new_file.replace(place)
