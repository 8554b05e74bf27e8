"""A PurposeEdition -> the files for a printer's shop: its pages as PDF/X-4."""

from pamphlets.app.build.build_options import FileToPrint
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.source import error, raise_error
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.document.nodes import Document
from pamphlets.pdf.print_shop.pdf_x4 import PressSettings, write_pdf_x4
from pamphlets.prepress.printers_marks import add_printers_marks


def require_printer(document: Document) -> None:
    """Raise the fault of a text that does not say which shop prints it."""
    meta = document.meta
    if meta.awaits_stamp or not meta.names_print_shop:
        raise_error(error("print-shop-name", document.source, meta.span_of("imprint")))


def make_files(edition: PurposeEdition) -> PurposeFiles:
    """Write the files for a shop into the edition's folder. Raises PamphletErrors of pictures, and OSError."""
    name = edition.file_name("-imprimeur.pdf")
    pages = [add_printers_marks(page, BLEED) for page in edition.pages]
    settings = PressSettings(BLEED, edition.options.epoch)
    with write_atomically(edition.folder / name) as file:
        doubts = write_pdf_x4(edition.document, pages, edition.pictures, file, settings)
    return PurposeFiles((name,), FileToPrint(name, "imprimeur"), doubts)
