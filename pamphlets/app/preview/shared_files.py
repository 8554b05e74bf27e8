"""A content folder -> its Project, read again only where what all titles share has changed."""

from collections.abc import Hashable, MutableMapping
from dataclasses import replace
from pathlib import Path

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.project import Project, open_project
from pamphlets.app.build.stages.press_caches import PressCaches
from pamphlets.app.build.titles import BIBLIOGRAPHY_FILES, COLLECTIVE_FILE
from pamphlets.core.fonts.own_fonts import OWN_FONTS_FOLDER
from pamphlets.core.source import Diagnostic
from pamphlets.core.system.input_files import InputFiles
from pamphlets.layout.layout_input import CopyfitOutcome


class SharedFiles:
    """What the titles of a content folder share, as it was read last."""

    def __init__(self, request: BuildRequest) -> None:
        self._request = request
        self.caches = PressCaches()
        self._copyfits: MutableMapping[str, CopyfitOutcome] = {}
        self._last: tuple[Hashable, Project, tuple[Diagnostic, ...]] | None = None

    def open(self, files: InputFiles) -> tuple[Project, tuple[Diagnostic, ...]]:
        """Return what titles share, as `files` holds it, and doubts about it. Raises the faults of its files."""
        content = self._request.content
        names = (COLLECTIVE_FILE, *BIBLIOGRAPHY_FILES)
        hashes = tuple(files.hash(content / name) for name in names)
        state = (hashes, _folder_state(content / OWN_FONTS_FOLDER))
        if self._last is None or self._last[0] != state:
            self._last = None  # faults are told each time
            project, doubts = open_project(content, self._request.fonts, files)
            project = replace(project, copyfits=self._copyfits, caches=self.caches)
            self._last = (state, project, doubts)
        _, project, doubts = self._last
        return replace(project, files=files), doubts


def _folder_state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells whether any file of a folder has changed."""
    states: list[tuple[str, int, int]] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        try:
            status = path.stat()
        except OSError:  # a link that leads nowhere
            states.append((str(path), -1, -1))
            continue
        states.append((str(path), status.st_size, status.st_mtime_ns))
    return tuple(states)
