"""A Document's pictures -> doubts about how they are to be printed: an ink that there is none of, dots of a drawing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Diagnostic, notice
from pamphlets.core.style import BLACK, Ink
from pamphlets.document.nodes import Document, Image
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.readers.picture_addresses import split_page_address

# As authors write them.
_ATTRIBUTES: Final = {
    "halftone": "trame",
    "line-art": "contraste",
    "grey": "gris",
    "colour": "couleur",
}


_IDLE_FOR_DRAWINGS: Final = ("line-art", "colour")


def list_tone_doubts(document: Document, ink: Ink) -> Iterator[Diagnostic]:
    """Yield a remark on each picture that is not printed as its author asks; `ink` is the title's."""
    source = document.source
    if "![" not in source.text:
        return
    for inline in walk_document_inlines(document):
        if not isinstance(inline, Image):
            continue
        path, _ = split_page_address(inline.path)
        if inline.tones.uses_spot_ink and ink == BLACK:
            yield notice("picture-ink", source, inline.span, path=path)
        attribute = _find_idle_attribute(inline.tones, Path(path).suffix.lower())
        if attribute:
            fields = {"path": path, "attribute": attribute}
            yield notice("picture-tones", source, inline.span, **fields)


def _find_idle_attribute(tones: ToneRendering, suffix: str) -> str:
    """Return the attribute that changes nothing in a drawing, or in a page of a PDF; empty where there is none.

    Tints and gradients of a drawing have dots, or with `{gris}` none.
    """
    if suffix == ".svg":
        return _ATTRIBUTES[tones.method] if tones.method in _IDLE_FOR_DRAWINGS else ""
    if suffix != ".pdf":
        return ""
    if tones.uses_spot_ink:
        return "encre"
    return _ATTRIBUTES.get(tones.method, "")
