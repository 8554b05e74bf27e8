"""The desk at the entrance: takes a file in, writes its text and its pictures, tells what could not be kept."""

from contextlib import suppress
from pathlib import Path

from pamphlets.app import terminal as report
from pamphlets.app.build.titles import FORMATS, title_of, titles_in
from pamphlets.app.exit_codes import AUTHOR, DONE
from pamphlets.core.source import PamphletError, Source, error, faults
from pamphlets.importers.convert import Arrival, arrive


def folder_of(fmt: str) -> str:
    """Return the folder of texts of a format: `brochures` for one that has none of its own."""
    return next((folder for folder, name in FORMATS.items() if name == fmt), "brochures")


def bring_in(path: Path, title: str, content: Path, fmt: str) -> int:
    """Write what a file holds as a text to begin with, and never over another file. Returns the exit status."""
    images = content / "images"
    arrival = None
    try:
        arrival = arrive(path, title, lambda name: (images / name).exists())
    except* PamphletError as group:
        report.tell(faults(group))
    if arrival is None:
        return AUTHOR
    target = content / folder_of(fmt) / f"{arrival.slug}.md"
    if title_of(target).format != fmt:  # what the folder does not say, the text says itself
        arrival = arrival._replace(text=arrival.text.replace("---\n", f"---\nformat: {fmt}\n", 1))
    there = (
        next((one.path for one in titles_in(content) if one.slug == arrival.slug), None) if content.is_dir() else None
    )
    try:
        if there is None:
            _write(arrival, target, images)
    except FileExistsError as cause:
        there = Path(cause.filename)
    except OSError as cause:
        report.tell_trouble(ExceptionGroup("import", [cause]))
        return AUTHOR
    if there is not None:
        report.tell([error("entrance-there", Source(str(path), ""), path=str(there))])
        return AUTHOR
    report.tell(arrival.said)
    _tell_written(arrival, target)
    return DONE


def _write(arrival: Arrival, target: Path, images: Path) -> None:
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


def _tell_written(arrival: Arrival, target: Path) -> None:
    """Print where the text is, and what to do next."""
    notes = sum(line.startswith("[^") for line in arrival.text.splitlines())
    kept = f"{notes} note{'s' * (notes != 1)}, {len(arrival.pictures)} picture{'s' * (len(arrival.pictures) != 1)}"
    report.tell_lines([f"{target} is ready ({kept}): read it against the original, then type: make {arrival.slug}"])
