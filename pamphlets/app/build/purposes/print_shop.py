"""A PurposeEdition -> the files for a printer's shop: its pages as PDF/X-4, a glued cover apart, and the order sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.build_options import FileToPrint
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.app.build.purposes.order_description import (
    describe_order,
    find_coarse_pictures,
)
from pamphlets.app.build.purposes.spine_lettering import letter_spine
from pamphlets.core.page import Page
from pamphlets.core.source import WHOLE_FILE, Diagnostic, error, raise_error, warning
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.units import to_mm
from pamphlets.document.nodes import Document
from pamphlets.pdf.print_shop.pdf_x4 import PressSettings, write_pdf_x4
from pamphlets.prepress.cover_spread import make_cover_spread
from pamphlets.prepress.page_bleed import extend_bleed
from pamphlets.prepress.printers_marks import add_printers_marks
from pamphlets.prepress.shop_order import (
    LEAST_GLUED_SPINE,
    MOST_STAPLED_PAGES,
    Binding,
    ShopOrder,
)
from pamphlets.printing.order_sheet.order_details import FilePart
from pamphlets.printing.order_sheet.order_page import write_order_sheet
from pamphlets.printing.order_sheet.order_words import load_order_words
from pamphlets.transforms.draft_words import draft_mark

USUAL_ORDER: Final = ShopOrder()
_FILE_ENDINGS: Final[Mapping[FilePart, str]] = MappingProxyType(
    {
        "whole": "-imprimeur.pdf",
        "inside": "-imprimeur-interieur.pdf",
        "cover": "-imprimeur-couverture.pdf",
    }
)


def prepare_document(document: Document) -> Document:
    """Return a text as a shop prints it: pictures run beyond the edge, since paper is cut there, unless it says no.

    Raises the fault of one that does not say which shop prints it: « IPNS » would be false.
    """
    meta = document.meta
    if meta.awaits_stamp or not meta.names_print_shop:
        raise_error(error("print-shop-name", document.source, meta.span_of("imprint")))
    if meta.span_of("bleeds") != WHOLE_FILE:
        return document
    return replace(document, meta=replace(meta, bleeds=True))


def make_files(edition: PurposeEdition) -> PurposeFiles:
    """Write the files for a shop into the edition's folder. Raises PamphletErrors of pictures, and OSError."""
    order = edition.options.shop_order or USUAL_ORDER
    pages = [extend_bleed(page, order.bleed) for page in edition.pages]
    binding = order.choose_binding(len(pages), is_book=edition.is_book)
    if binding != "none":
        pages = fill_last_sheet(pages)
    page_count = len(pages)
    files: dict[str, FilePart] = {}
    doubts: tuple[Diagnostic, ...] = ()
    for part, part_pages in _divide_pages(edition, pages, order, binding).items():
        name = edition.file_name(_FILE_ENDINGS[part])
        files[name] = part
        doubts += _write_part(edition, part_pages, name, order)
    doubts += _find_doubts(edition, order, binding, page_count)
    coarse = find_coarse_pictures(doubts)
    lang = edition.options.language
    sheet_name = edition.file_name(f"-imprimeur-{load_order_words(lang).file_ending}.pdf")
    details = describe_order(edition, pages, order, binding)
    details = replace(details, files=tuple(files.items()), coarse_pictures=coarse)
    with write_atomically(edition.folder / sheet_name) as file:
        write_order_sheet(details, lang, edition.fonts, file)
    first = FileToPrint(sheet_name, "imprimeur")
    sheets = page_count // 4 if binding == "staples" else (page_count + 1) // 2
    return PurposeFiles((sheet_name, *files), first, doubts, max(1, sheets))


def _divide_pages(
    edition: PurposeEdition, pages: Sequence[Page], order: ShopOrder, binding: Binding
) -> dict[FilePart, list[Page]]:
    """Return the pages of each file, without marks: all in one, or the cover laid flat and what it is glued around."""
    if binding != "glue":
        return {"whole": list(pages)}
    spine, bleed = order.spine(len(pages)), order.bleed
    lettering = letter_spine(edition, spine)
    outside = make_cover_spread(pages[-1], pages[0], spine, bleed, lettering)
    inside = make_cover_spread(pages[1], pages[-2], spine, bleed)
    return {"inside": list(pages[2:-2]), "cover": [outside, inside]}


def _write_part(
    edition: PurposeEdition, pages: Sequence[Page], name: str, order: ShopOrder
) -> tuple[Diagnostic, ...]:
    """Write pages as a PDF/X-4 with printer's marks, and return the doubts about them."""
    width = edition.pages[0].trim.width
    marked: list[Page] = []
    for page in pages:
        spine = page.trim.width - 2 * width
        folds = (width, width + spine) if spine > 0 else ()
        marked.append(add_printers_marks(page, order.bleed, folds))
    epoch = edition.options.epoch
    column = edition.design.theme.page.measure
    settings = PressSettings(order.bleed, epoch, order.converts_spot_inks, column)
    out = BytesIO()
    doubts = write_pdf_x4(edition.document, marked, edition.pictures, out, settings)
    with write_atomically(edition.folder / name) as file:
        file.write(out.getbuffer())
    return doubts


def fill_last_sheet(pages: Sequence[Page]) -> list[Page]:
    """Return pages with as many blank ones before the last two, those of the cover, as make whole sheets of four."""
    blank = replace(pages[-1], items=(), label="")
    return [*pages[:-2], *[blank] * (-len(pages) % 4), *pages[-2:]]


def _find_doubts(
    edition: PurposeEdition, order: ShopOrder, binding: Binding, count: int
) -> tuple[Diagnostic, ...]:
    """Return what is doubtful in ordering so many pages: a working version, a spine too thin, too many for staples."""
    source, own_count = edition.document.source, len(edition.pages)
    doubts: list[Diagnostic] = []
    if edition.format.name == "zine":
        doubts.append(warning("print-shop-folded", source))
    mark = draft_mark(edition.document.meta)
    if mark:
        doubts.append(warning("print-shop-draft", source, mark=mark))
    if binding == "glue" and order.spine(count) < LEAST_GLUED_SPINE:
        spine = f"{to_mm(order.spine(count)):.1f}"
        least = f"{to_mm(LEAST_GLUED_SPINE):.0f}"
        doubts.append(warning("print-shop-spine", source, spine=spine, least=least))
    if binding == "staples" and count > MOST_STAPLED_PAGES:
        most = str(MOST_STAPLED_PAGES)
        doubts.append(warning("print-shop-staples", source, count=str(count), most=most))
    if count != own_count:
        blanks, whole = str(count - own_count), str(count)
        doubts.append(
            warning(
                "print-shop-pages", source, count=str(own_count), blanks=blanks, whole=whole
            )
        )
    return tuple(doubts)
