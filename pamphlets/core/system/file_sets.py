"""New files and what they replace -> all in their places, or all as before.

Each file takes its place in one step (POSIX `rename`), a set of files cannot. So what lies there is linked into a
folder aside first, and put back when one of them is refused: on Windows a PDF that a reader shows cannot be replaced.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.core.system.windows.file_moves import move_file


class MixedFilesError(OSError):
    """Some files of a set are new and cannot be taken back; `new_files` are these."""

    def __init__(self, cause: OSError, new_files: tuple[Path, ...]) -> None:
        super().__init__(cause.errno, cause.strerror, cause.filename)
        self.new_files = new_files


def replace_files(replacements: Mapping[Path, Path | None], backups: Path) -> None:
    """Put each new file in the place that it is given, in order; where None is given, the old one goes.

    `backups` is an empty folder on the same disk; whoever calls removes it. Raises OSError, with the name of the place
    that is refused, after all is as before; MixedFilesError where it could not be put back.
    """
    filled: list[Path] = []
    try:
        for number, place in enumerate(replacements):
            _keep_old_file(place, backups / str(number))
        for place, new_file in replacements.items():
            filled.append(place)  # first: an interruption may follow the move at once
            _fill_place(place, new_file)
    except BaseException as cause:
        if isinstance(
            cause, OSError
        ):  # what lay in the place that was refused lies there still
            del filled[-1:]
        with uninterrupted():
            stuck = _put_back(replacements, filled, backups)
        if stuck and isinstance(cause, OSError):
            raise MixedFilesError(cause, stuck) from cause
        raise


def _keep_old_file(place: Path, backup: Path) -> None:
    """Keep what lies in a place, so that it can be put back with its times."""
    if not place.exists():
        return
    try:
        backup.hardlink_to(place)
    except OSError:  # a disk without links, as FAT, or of another kind than a file
        shutil.copy2(place, backup)


def _fill_place(place: Path, new_file: Path | None) -> None:
    try:
        if new_file is None:
            place.unlink(missing_ok=True)
        else:
            move_file(new_file, place)
    except OSError as refusal:  # of two names the place tells the author more
        raise OSError(refusal.errno, refusal.strerror, str(place)) from refusal


def _put_back(
    replacements: Mapping[Path, Path | None], filled: list[Path], backups: Path
) -> tuple[Path, ...]:
    """Put back what lay in the places that were filled; return those where that was refused."""
    stuck: list[Path] = []
    for number, place in enumerate(replacements):
        if place not in filled:
            continue
        backup = backups / str(number)
        try:
            if backup.exists():
                move_file(backup, place)
            else:
                place.unlink(missing_ok=True)
        except OSError:
            stuck.append(place)
    return tuple(stuck)
