"""A title and its shop -> the findings about its claims: reads what else they are held against."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from pamphlets.app.build.project import Shop, read_title, text_of
from pamphlets.app.build.titles import Title
from pamphlets.checks.claims.archive import Archive, readable
from pamphlets.checks.claims.check import Findings, judge
from pamphlets.core.source import Span
from pamphlets.document.bibliography import Party
from pamphlets.readers.bibliography.parties import read_parties

NAMES: Final = "noms.yaml"
_TEXTS: Final = frozenset({".txt", ".md", ".markdown", ".text"})
_LARGEST: Final = 8_000_000  # bytes of one archived text: a book is a tenth of it


def parties(shop: Shop) -> tuple[Party, ...]:
    """Return the names to look for; none where the folder of texts has no list. Raises the faults of that file."""
    path = shop.content / NAMES
    return read_parties(text_of(path)) if path.exists() else ()


def open_archive(folder: Path) -> Archive:
    """Return the texts of an archive, readable, by the names of their files. Raises OSError."""
    return {path.name: readable(path.read_text("utf-8", errors="replace")) for path in _texts(folder)}


def _texts(folder: Path) -> Iterator[Path]:
    """Yield the texts of a folder and of those in it, sorted, without those too large to be one."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _TEXTS and path.is_file() and path.stat().st_size <= _LARGEST:
            yield path


def fact_check(title: Title, shop: Shop, names: tuple[Party, ...], day: date, archive: Archive | None) -> Findings:
    """Return the findings about one title. Raises the faults that keep it from being read."""
    document, _ = read_title(title, shop)
    return judge(document, shop.register, day, names, archive)


def pages_of(title: Title, shop: Shop, findings: Findings) -> dict[Span, int]:
    """Return on which page of its first format each name stands, counted from the cover.

    What that format does not print has no page. Raises the faults that keep the title from being set.
    """
    from pamphlets.app.build.pipeline import pages  # sets the text: only where pages are asked for

    found: dict[Span, tuple[int, int]] = {}
    wanted = {one.span for one in findings.names}
    for number, page in enumerate(pages(title, shop), 1):
        for item in page.items:
            if (mark := item.span) is None:
                continue
            length = mark.stop - mark.start
            for span in wanted:
                if mark.start <= span.start < mark.stop and length <= found.get(span, (length, 0))[0]:
                    found[span] = length, number
    return {span: number for span, (_, number) in found.items()}
