"""A title and its shop -> the findings about its claims: reads what else they are held against."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from pamphlets.app.build.project import Project, read_source, read_title
from pamphlets.app.build.titles import Title
from pamphlets.checks.claims.archive import ArchiveTexts, normalize_for_search
from pamphlets.checks.claims.check import ClaimFindings, check_claims
from pamphlets.core.source import Span
from pamphlets.document.bibliography import NamedParty
from pamphlets.readers.bibliography.parties import read_parties

NAMES: Final = "noms.yaml"
_TEXTS: Final = frozenset({".txt", ".md", ".markdown", ".text"})
_LARGEST_TEXT: Final = 8_000_000  # bytes of one archived text: a book is a tenth of it


def load_parties(shop: Project) -> tuple[NamedParty, ...]:
    """Return the names to look for; none where the folder of texts has no list. Raises the faults of that file."""
    path = shop.content / NAMES
    return read_parties(read_source(path)) if path.exists() else ()


def load_archive(folder: Path) -> ArchiveTexts:
    """Return the texts of an archive, readable, by the names of their files. Raises OSError."""
    return {
        path.name: normalize_for_search(path.read_text("utf-8", errors="replace"))
        for path in _text_files(folder)
    }


def _text_files(folder: Path) -> Iterator[Path]:
    """Yield the texts of a folder and of those in it, sorted, without those too large to be one."""
    for path in sorted(folder.rglob("*")):
        if (
            path.suffix.lower() in _TEXTS
            and path.is_file()
            and path.stat().st_size <= _LARGEST_TEXT
        ):
            yield path


def fact_check(
    title: Title,
    shop: Project,
    names: tuple[NamedParty, ...],
    day: date,
    archive: ArchiveTexts | None,
) -> ClaimFindings:
    """Return the findings about one title. Raises the faults that keep it from being read."""
    document, _ = read_title(title, shop)
    return check_claims(document, shop.bibliography, day, names, archive)


def find_name_pages(title: Title, shop: Project, findings: ClaimFindings) -> dict[Span, int]:
    """Return on which page of its first format each name stands, counted from the cover.

    What that format does not print has no page. Raises the faults that keep the title from being set.
    """
    from pamphlets.app.build.pipeline import (
        typeset_pages,
    )  # sets the text: only where pages are asked for

    found: dict[Span, tuple[int, int]] = {}
    wanted = {one.span for one in findings.name_mentions}
    for number, page in enumerate(typeset_pages(title, shop), 1):
        for item in page.items:
            if (mark := item.span) is None:
                continue
            length = mark.stop - mark.start
            for span in wanted:
                if (
                    mark.start <= span.start < mark.stop
                    and length <= found.get(span, (length, 0))[0]
                ):
                    found[span] = length, number
    return {span: number for span, (_, number) in found.items()}
