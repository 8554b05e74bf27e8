"""The desk at the entrance: takes a file in, writes its text and its pictures, tells what could not be kept."""

from contextlib import suppress
from pathlib import Path

from pamphlets.app import terminal as report
from pamphlets.app.build.titles import FOLDER_FORMATS, find_titles, title_from_path
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.source import PamphletError, Source, error, iter_diagnostics
from pamphlets.importers.convert import ConvertedFile, convert_file


def folder_of_format(fmt: str) -> str:
    """Return the folder of texts of a format: `brochures` for one that has none of its own."""
    return next((folder for folder, name in FOLDER_FORMATS.items() if name == fmt), "brochures")


def import_file(path: Path, title: str, content: Path, fmt: str) -> int:
    """Write what a file holds as a text to begin with, and never over another file. Returns the exit status."""
    images = content / "images"
    arrival = None
    try:
        arrival = convert_file(path, title, lambda name: (images / name).exists())
    except* PamphletError as group:
        report.print_diagnostics(iter_diagnostics(group))
    if arrival is None:
        return EXIT_AUTHOR_ERROR
    target = content / folder_of_format(fmt) / f"{arrival.slug}.md"
    if title_from_path(target).format != fmt:  # what the folder does not say, the text says itself
        arrival = arrival._replace(text=arrival.text.replace("---\n", f"---\nformat: {fmt}\n", 1))
    there = (
        next((one.path for one in find_titles(content) if one.slug == arrival.slug), None)
        if content.is_dir()
        else None
    )
    try:
        if there is None:
            _write_files(arrival, target, images)
    except FileExistsError as cause:
        there = Path(cause.filename)
    except OSError as cause:
        report.print_os_errors(ExceptionGroup("import", [cause]))
        return EXIT_AUTHOR_ERROR
    if there is not None:
        report.print_diagnostics([error("entrance-there", Source(str(path), ""), path=str(there))])
        return EXIT_AUTHOR_ERROR
    report.print_diagnostics(arrival.diagnostics)
    _print_written(arrival, target)
    return EXIT_DONE


def _write_files(arrival: ConvertedFile, target: Path, images: Path) -> None:
    """Write the pictures, then the text; take back what was written where one of them cannot be. Raises OSError."""
    made: list[Path] = []
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for picture in arrival.pictures:
            images.mkdir(exist_ok=True)
            with (images / picture.name).open("xb") as file:
                made.append(images / picture.name)
                file.write(picture.content)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            made.append(target)
            file.write(arrival.text)
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise


def _print_written(arrival: ConvertedFile, target: Path) -> None:
    """Print where the text is, and what to do next."""
    notes = sum(line.startswith("[^") for line in arrival.text.splitlines())
    kept = f"{notes} note{'s' * (notes != 1)}, {len(arrival.pictures)} picture{'s' * (len(arrival.pictures) != 1)}"
    report.print_lines(
        [
            f"{target} is ready ({kept}): read it against the original, then type: make {arrival.slug}"
        ]
    )
