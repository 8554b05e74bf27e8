"""A file written elsewhere -> a text to begin with and its pictures in the content folder, and what was lost."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from typing import Final, NamedTuple

from pamphlets.app import terminal
from pamphlets.app.build.titles import FOLDER_FORMATS, title_from_path
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.app.run.build import find_title
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, error, raise_error
from pamphlets.core.system.limited_process import ProcessLimitError, run_limited
from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.importers.convert import ConvertedFile, convert_file
from pamphlets.importers.file_readers import IMPORT_LIMITS, IMPORT_SECONDS
from pamphlets.languages.wording import sentence

_LIMIT_CODES: Final = {
    "memory": "entrance-memory",
    "time": "entrance-time",
    "died": "entrance-died",
}


def folder_of_format(format_name: str) -> str:
    """Return the folder of texts of a format: `brochures` for one that has none of its own."""
    for folder, name in FOLDER_FORMATS.items():
        if name == format_name:
            return folder
    return "brochures"


class ImportedText(NamedTuple):
    """A text that was brought in."""

    path: Path
    note_count: int
    picture_count: int
    diagnostics: tuple[Diagnostic, ...]
    """What was lost."""


def import_file(path: Path, title: str, folders: ProjectFolders, format_name: str) -> None:
    """Write what a file holds as a text to begin with, and say so. Raises as `import_text` does."""
    imported = import_text(path, title, folders.content, format_name)
    terminal.print_diagnostics(imported.diagnostics)
    terminal.print_sentence(
        "imports.ready",
        path=imported.path,
        notes=sentence("counts.notes", count=imported.note_count),
        pictures=sentence("counts.pictures", count=imported.picture_count),
        command=folders.make_command(imported.path.stem),
    )


def import_text(
    path: Path, title: str, content_folder: Path, format_name: str
) -> ImportedText:
    """Return the text that a file was written into, never over another one. Raises faults and OSError."""
    with temporary_folder() as picture_folder:
        converted = _convert_within_limits(
            path, title, content_folder / "images", picture_folder
        )
        return _place_text(path, converted, content_folder, format_name)


def _convert_within_limits(
    path: Path, title: str, images: Path, picture_folder: Path
) -> ConvertedFile:
    """Return what a file holds. Raises faults, one of them where reading it takes too much time or memory."""
    try:
        return run_limited(
            IMPORT_LIMITS,
            convert_file,
            path,
            title,
            partial(_is_taken, images),
            picture_folder,
        )
    except ProcessLimitError as cause:
        limits = {
            "seconds": str(IMPORT_SECONDS),
            "limit": str(IMPORT_LIMITS.memory // 1_000_000),
        }
        raise_error(
            error(_LIMIT_CODES[cause.reason], Source(str(path), ""), WHOLE_FILE, **limits)
        )


def _is_taken(images: Path, name: str) -> bool:
    return (images / name).exists()


def _place_text(
    path: Path, converted: ConvertedFile, content_folder: Path, format_name: str
) -> ImportedText:
    """Write a text where it belongs. Raises a fault where another is there already, and OSError."""
    images = content_folder / "images"
    target = content_folder / folder_of_format(format_name) / f"{converted.slug}.md"
    if title_from_path(target).format != format_name:
        # What the folder does not say, the text says itself.
        text = converted.text.replace("---\n", f"---\nformat: {format_name}\n", 1)
        converted = converted._replace(text=text)
    existing_title = find_title(content_folder, converted.slug)
    existing_path = str(existing_title.path) if existing_title else None
    if existing_path is None:
        try:
            _write_files(converted, target, images)
        except FileExistsError as cause:
            existing_path = str(cause.filename)
    if existing_path is not None:
        raise_error(error("entrance-there", Source(str(path), ""), path=existing_path))
    note_count = sum(line.startswith("[^") for line in converted.text.splitlines())
    picture_count = len(converted.pictures)
    return ImportedText(target, note_count, picture_count, converted.diagnostics)


def _write_files(converted: ConvertedFile, target: Path, images: Path) -> None:
    """Write the pictures, then the text; take back what was written where one of them cannot be. Raises OSError."""
    written: list[Path] = []
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for picture in converted.pictures:
            images.mkdir(exist_ok=True)
            with (
                picture.file.open("rb") as staged,
                (images / picture.name).open("xb") as file,
            ):
                written.append(images / picture.name)
                copyfileobj(staged, file)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            written.append(target)
            file.write(converted.text)
    except BaseException as fault:
        if isinstance(fault, OSError) and fault.filename is None:  # a full disk names none
            fault.filename = str(written[-1] if written else target)
        with uninterrupted():
            for path in written:
                with suppress(OSError):
                    path.unlink()
        raise
