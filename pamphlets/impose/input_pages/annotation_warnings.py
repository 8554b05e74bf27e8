"""The pages of a job -> the warnings of what a reader shows over them and no sheet will: comments and form fields."""

from typing import Final

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, warning
from pamphlets.impose.checks import list_pages
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.source_pdf.annotations.page_overlays import read_page_overlays
from pamphlets.impose.source_pdf.annotations.screen_annotations import (
    list_screen_annotations,
)
from pamphlets.impose.source_pdf.source_document import SourcePdf

_MOST_FIELDS_NAMED: Final = 8  # in one line; more of them say nothing more
_LONGEST_NAME: Final = 40  # characters of a field's name


def warn_of_annotations(source: Source, source_pdf: SourcePdf) -> tuple[Diagnostic, ...]:
    """Return what to say of comments and fields that are not printed, each kind once. Raises DamagedError.

    Those that cannot be read are passed over in a tolerant source: the loss is told where the page is copied.
    """
    comment_pages: set[int] = set()
    screen_pages: set[int] = set()
    field_pages: dict[str, int] = {}
    for index, page in enumerate(source_pdf.pages):
        if "/Annots" not in page:
            continue
        number = source_pdf.page_numbers.number_page(index)
        try:
            overlays = read_page_overlays(page)
        except DamagedError:
            if not source_pdf.is_tolerant:
                raise
            continue
        for name in overlays.undrawn_fields:
            field_pages.setdefault(name or "?", number)
        if overlays.has_undrawn_comments:
            comment_pages.add(number)
        if list_screen_annotations(page):
            screen_pages.add(number)
    diagnostics: list[Diagnostic] = []
    for code, numbers in (
        ("impose.undrawn", comment_pages),
        ("impose.screen-only", screen_pages),
    ):
        if numbers:
            pages = list_pages(sorted(numbers))
            diagnostics.append(warning(code, source, WHOLE_FILE, pages=pages))
    if field_pages:
        fields = _list_fields(field_pages)
        diagnostics.append(
            warning("impose.undrawn-fields", source, WHOLE_FILE, fields=fields)
        )
    return tuple(diagnostics)


def _list_fields(field_pages: dict[str, int]) -> str:
    """Return the names of fields with their pages: `Name (2), Street (2), …`."""
    names: list[str] = []
    for name, page_number in list(field_pages.items())[:_MOST_FIELDS_NAMED]:
        printable = "".join(letter if letter.isprintable() else " " for letter in name)
        if len(printable) > _LONGEST_NAME:
            printable = printable[:_LONGEST_NAME] + "…"
        names.append(f"{printable} ({page_number})")
    if len(field_pages) > len(names):
        names.append("…")
    return ", ".join(names)
