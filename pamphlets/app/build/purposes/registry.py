"""A purpose's name -> the function of its module, and how a text is set for it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.build_options import BuiltTitle, Purpose
from pamphlets.app.build.purposes import economy, photocopy, print_shop, riso
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.document.nodes import Document

_MAKERS: Final[Mapping[Purpose, Callable[[PurposeEdition], PurposeFiles]]] = (
    MappingProxyType(
        {
            "imprimeur": print_shop.make_files,
            "riso": riso.make_files,
            "photocopie": photocopy.make_files,
            "economie": economy.make_files,
            "riso-economie": economy.make_riso_files,
            "photocopie-economie": economy.make_photocopy_files,
        }
    )
)


def prepare_document(document: Document, purpose: Purpose) -> Document:
    """Return a text as it is set for a purpose. Raises the faults of one that lacks what the purpose needs."""
    if purpose == "imprimeur":
        return print_shop.prepare_document(document)
    return document


def write_purpose_files(edition: PurposeEdition, purpose: Purpose) -> BuiltTitle:
    """Write the files of one format for a purpose; it has no entry in the catalogue. Raises as its maker does."""
    written = _MAKERS[purpose](edition)
    page_count = len(edition.pages)
    counts = page_count, written.sheets or page_count
    used = tuple(edition.pictures)
    return BuiltTitle(*counts, written.files, used, written.diagnostics, written.first)
