"""A folder of texts -> what is built of it, now and after each save, by one process that keeps what it made."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.incremental import PACKAGE
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.app.content.unknown_names import describe_unknown_titles
from pamphlets.app.exit_codes import EXIT_INTERRUPTED
from pamphlets.app.run.build import build_titles, choose_titles
from pamphlets.core.executors.worker_options import WorkerOptions
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import PamphletError, iter_diagnostics
from pamphlets.core.system.interpreter.garbage import free_cycles

_MOMENT: Final = 300  # milliseconds after which the watch says that nothing happened
# Milliseconds without a change, after which those before are told together.
_CALM: Final = 50
# Several processes would each set a title from the start: one keeps what it set.
_WORKERS: Final = WorkerOptions(jobs=1)


def watch_folder(
    request: BuildRequest, folders: ProjectFolders, names: Sequence[str] = ()
) -> None:
    """Build now and after each change of a text, a picture or a font, until Ctrl+C: all titles, or those named."""
    # 60 ms, for this command alone.
    from watchfiles import watch

    # All stages: 250 ms, which the first build takes anyway.
    from pamphlets.app.build.stages.press_caches import PressCaches

    request = replace(request, caches=PressCaches())
    places = (request.content, FONTS, PACKAGE)
    watched = [folder for folder in places if folder.is_dir()]
    rounds = watch(*watched, yield_on_timeout=True, rust_timeout=_MOMENT, step=_CALM)
    is_first = True
    try:
        # The watch gives nothing at first, after a moment, and has begun by then: what is saved during the first
        # build is seen.
        for changes in rounds:
            if any(_is_of_program(Path(path)) for _, path in changes):
                _begin_anew()
                return
            if changes or is_first:
                is_stopped = _build(request, folders, names) == EXIT_INTERRUPTED
                if is_stopped:
                    return
            if is_first:
                terminal.print_sentence("outcomes.watching", folder=request.content)
                sys.stdout.flush()
            is_first = False
    except KeyboardInterrupt:
        terminal.print_line("")


def _build(request: BuildRequest, folders: ProjectFolders, names: Sequence[str]) -> int:
    """Return the exit status of making what is stale."""
    status = 0
    try:
        titles, unknown = choose_titles(request.content, names)
        all_titles, _ = choose_titles(request.content, ())
        if unknown:
            faults = describe_unknown_titles(unknown, all_titles, folders)
            terminal.print_diagnostics(faults)
        run = RunOptions(not names, "changes", workers=_WORKERS)
        status = build_titles(request, titles, run)
    except* PamphletError as group:
        terminal.print_diagnostics(iter_diagnostics(group))
    sys.stdout.flush()
    free_cycles()
    return status


def _is_of_program(path: Path) -> bool:
    """Return whether a file is one of the program's own, or of the fonts that come with it."""
    return path.is_relative_to(PACKAGE) or path.is_relative_to(FONTS)


def _begin_anew() -> None:
    """Carry on as a program whose own modules and fonts are those of now: they have changed."""
    sys.stdout.flush()
    command = [sys.executable, "-m", "pamphlets", *sys.argv[1:]]
    if sys.platform == "win32":  # there the shell would take the terminal back
        subprocess.run(command, check=False)  # noqa: S603 (our own program)
    else:
        os.execv(sys.executable, command)  # noqa: S606 (our own program)
