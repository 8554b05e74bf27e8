"""An ImposeRequest to undo sheets, and the files that were named -> the request for all files of the same sheets.

Two passes are two files, a cover apart is one more, or two more.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pamphlets.app.run.impose.impose_task import ImposeRequest, UndoRequest
from pamphlets.core.source import Source, error, raise_error
from pamphlets.impose.job import name_cover_file
from pamphlets.impose.output.duplex_passes import pass_paths


def gather_sheet_files(
    request: ImposeRequest, undo: UndoRequest, sources: Sequence[Path]
) -> tuple[ImposeRequest, Sequence[Path]]:
    """Return the request with all files of its sheets, and the sources that are left; each is a job of its own.

    A file that is not there, of two passes, stands for the two that were made in its place; a cover that lies beside
    the one file that was named goes with it. Raises a fault for a number of files that such sheets cannot have.
    """
    has_passes = request.options.has_two_passes
    has_cover = request.options.cover_apart
    if not has_passes and not has_cover:
        return request, sources
    paths = list(sources)
    if len(paths) == 1:
        paths = _list_own_files(paths[0], has_passes=has_passes, has_cover=has_cover)
    allowed = {1, 2 if has_passes != has_cover else 4}
    if len(paths) not in allowed:
        source = Source(str(paths[0]), "")
        raise_error(
            error("undo.files", source, count=str(len(paths)), wanted=str(max(allowed)))
        )
    undo = replace(undo, more_sources=tuple(paths[1:]))
    return replace(request, source=paths[0], undo=undo), paths[:1]


def _list_own_files(path: Path, *, has_passes: bool, has_cover: bool) -> list[Path]:
    """Return the files that are there of a job that was written to `path`."""
    stems = [path]
    if has_cover:
        stems.append(name_cover_file(path))
    paths = stems
    if has_passes and not path.exists():
        paths = []
        for stem in stems:
            paths += pass_paths(stem)
    existing = [each for each in paths if each.exists()]
    return existing or [path]
