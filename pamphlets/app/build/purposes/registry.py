"""A purpose's name -> the function of its module, and what a text must say for it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.build_options import BuiltTitle, Purpose
from pamphlets.app.build.purposes import photocopy, print_shop, riso
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.document.nodes import Document

_MAKERS: Final[Mapping[Purpose, Callable[[PurposeEdition], PurposeFiles]]] = (
    MappingProxyType(
        {
            "imprimeur": print_shop.make_files,
            "riso": riso.make_files,
            "photocopie": photocopy.make_files,
        }
    )
)


def require_purpose(document: Document, purpose: Purpose) -> None:
    """Raise the faults of a text that lacks what a purpose needs of it."""
    if purpose == "imprimeur":
        print_shop.require_printer(document)


def write_purpose_files(edition: PurposeEdition, purpose: Purpose) -> BuiltTitle:
    """Write the files of one format for a purpose; it has no entry in the catalogue. Raises as its maker does."""
    written = _MAKERS[purpose](edition)
    page_count = len(edition.pages)
    counts = page_count, written.sheets or page_count
    used = tuple(edition.pictures)
    return BuiltTitle(*counts, written.files, used, written.diagnostics, written.first)
