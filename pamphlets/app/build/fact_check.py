"""A title and its project -> the findings about its claims, with the names and the archive that they are checked by."""

from datetime import date
from pathlib import Path
from typing import Final

from pamphlets.app.build.project import Project, read_source, read_title
from pamphlets.app.build.titles import NAMES_FILE, Title
from pamphlets.checks.claims.archive import ArchiveTexts, normalize_for_search
from pamphlets.checks.claims.check import ClaimFindings, check_claims
from pamphlets.core.source import Span
from pamphlets.core.system.input_files import ABSENT
from pamphlets.document.bibliography import NamedParty
from pamphlets.readers.bibliography.parties import read_parties

_TEXTS: Final = frozenset({".txt", ".md", ".markdown", ".text"})
_LARGEST_TEXT: Final = 8_000_000  # bytes of one archived text: a book is a tenth of it


def load_parties(project: Project) -> tuple[NamedParty, ...]:
    """Return the names to look for; none where the content folder has no list. Raises the faults of that file."""
    path = project.content / NAMES_FILE
    if project.files.hash(path) == ABSENT:
        return ()
    return read_parties(read_source(path, project.files, project.content))


def load_archive(folder: Path) -> ArchiveTexts:
    """Return the texts of an archive by the names of their files, with those of its subfolders. Raises OSError.

    Files too large to be a text are left out.
    """
    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        is_text = path.suffix.lower() in _TEXTS and path.is_file()
        if is_text and path.stat().st_size <= _LARGEST_TEXT:
            texts[path.name] = normalize_for_search(
                path.read_text("utf-8", errors="replace")
            )
    return texts


def fact_check(
    title: Title,
    project: Project,
    names: tuple[NamedParty, ...],
    day: date,
    archive: ArchiveTexts | None,
) -> ClaimFindings:
    """Return the findings about one title. Raises the faults that keep it from being read."""
    document, _ = read_title(title, project)
    return check_claims(document, project.bibliography, day, names, archive)


def find_name_pages(
    title: Title, project: Project, findings: ClaimFindings
) -> dict[Span, int]:
    """Return on which page of its first format each name stands, counted from the cover.

    What that format does not print has no page. Raises the faults that keep the title from being set.
    """
    # The layout: 150 ms, if pages are asked for.
    from pamphlets.app.build.pipeline import typeset_pages

    spans = {mention.span for mention in findings.name_mentions}
    lengths: dict[Span, int] = {}  # of the shortest mark that holds each name
    page_numbers: dict[Span, int] = {}
    for number, page in enumerate(typeset_pages(title, project), 1):
        for item in page.items:
            mark = item.span
            if mark is None:
                continue
            length = mark.stop - mark.start
            for span in spans:
                holds = mark.start <= span.start < mark.stop
                if holds and length <= lengths.get(span, length):
                    lengths[span], page_numbers[span] = length, number
    return page_numbers
