"""The records of an output folder -> `index.html` in it, written where it is not so already."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pamphlets.app.build.build_records import BuildRecord, list_records
from pamphlets.app.distribution.catalogue.page import make_catalogue
from pamphlets.app.distribution.catalogue.title_card import ShownTitle
from pamphlets.core.system.atomic_files import write_text_atomically

CATALOGUE_NAME: Final = "index.html"


def list_shown_titles(
    records: Iterable[BuildRecord], folder: str = ""
) -> tuple[ShownTitle, ...]:
    """Return what a page shows of records; `folder` is the address of the output folder from it, with its last slash."""
    titles: list[ShownTitle] = []
    for record in records:
        if record.entry is not None and record.entry.formats:
            titles.append(ShownTitle(record.slug, record.entry, folder))
    return tuple(titles)


def write_catalogue(out: Path, content_folder: Path, fonts: Path) -> Path | None:
    """Write the catalogue of what stands in the output folder, and return its path; None where there is nothing.

    One that shows the same already is left as it is. Raises OSError.
    """
    titles = list_shown_titles(list_records(out, content_folder))
    if not titles:
        return None
    path = out / CATALOGUE_NAME
    page = make_catalogue(titles, fonts)
    try:
        is_new = path.read_text("utf-8") != page
    except (OSError, UnicodeError):
        is_new = True
    if is_new:
        write_text_atomically(path, page)
    return path
