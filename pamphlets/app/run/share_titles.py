"""Titles to hand on -> an archive of each; an archive that somebody handed on -> its title in the folder of texts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.build_records import read_record
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import Title
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.app.distribution.shared_title.pack import (
    add_web_page,
    gather_title,
    write_archive,
)
from pamphlets.app.distribution.shared_title.unpack import unpack_title
from pamphlets.app.run.build import build_titles
from pamphlets.core.slug import make_slug
from pamphlets.languages.wording import sentence

SHARE_FOLDER: Final = "partage"
"""In the folder of what is made, where none is named."""


def share_titles(request: BuildRequest, titles: Sequence[Title], folder: Path) -> int:
    """Return the exit status of writing an archive of each title, built first; of one at fault there is none.

    Raises faults, and OSError.
    """
    run = RunOptions(whole=False, detail="changes")
    status = build_titles(request, titles, run)
    project, _ = open_project(request.content, request.fonts)
    for title in titles:
        record = read_record(request.out, title.slug)
        if record is None:
            continue
        shared = gather_title(title, project, record)
        shared = add_web_page(shared, record, request.out / title.slug)
        path = folder / f"{title.slug}.zip"
        write_archive(shared, path)
        terminal.print_sentence(
            "packs.title-written",
            path=path,
            sources=sentence("packs.sources", count=shared.source_count),
            pictures=sentence("counts.pictures", count=shared.picture_count),
        )
    return status


def import_shared_title(path: Path, folders: ProjectFolders) -> None:
    """Put a title that somebody handed on into the folder of texts. Raises faults, and OSError."""
    unpacked = unpack_title(path, folders.content)
    terminal.print_diagnostics(unpacked.remarks)
    terminal.print_sentence(
        "packs.title-unpacked",
        path=unpacked.text,
        sources=sentence("packs.sources", count=unpacked.sources),
        pictures=sentence("counts.pictures", count=unpacked.pictures),
        command=folders.make_command(make_slug(unpacked.text.stem)),
    )
