"""Document -> the pictures it shows, as a compositor must know them: proportions, and paths of what is drawn."""

from pathlib import Path
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    Span,
    error,
    iter_diagnostics,
    raise_errors,
)
from pamphlets.core.style import Ink
from pamphlets.document.nodes import Document, Image
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.layout.paragraph.context import Artwork

DEFAULT_DPI: Final = (
    150  # dots an inch, where a photograph still prints well: the size of one given no width
)


def load_pictures(
    document: Document, text: Path, home: Path, ink: Ink
) -> tuple[dict[str, Artwork], tuple[Diagnostic, ...]]:
    """Return the art behind each address in the document, told from the folder of the file `text`.

    Nothing outside the folder `home` is opened. Drawings use the spot `ink`. Raises the faults of all
    pictures as one group.
    """
    art: dict[str, Artwork] = {}
    told: list[Diagnostic] = []
    for address, span in picture_addresses(document).items():
        path = text.parent / address
        if "://" in address:
            told.append(error("picture-remote", document.source, span, path=address))
        elif not path.resolve().is_relative_to(home.resolve()):
            told.append(error("picture-outside", document.source, span, path=address))
        else:
            try:
                art[address], more = _load_picture(path, document.source, span, ink)
                told += more
            except* PamphletError as group:
                told += iter_diagnostics(group)
    raise_errors("pictures", told)
    return art, tuple(told)


def picture_addresses(document: Document) -> dict[str, Span]:
    """Return the address of each picture in the document and where it first stands."""
    found: dict[str, Span] = {}

    if document.meta.cover_image:
        found[document.meta.cover_image] = document.meta.span_of("cover")
    if "![" in document.source.text:  # the mark that every picture begins with
        for inline in walk_document_inlines(document):
            if isinstance(inline, Image):
                found.setdefault(inline.path, inline.span)
    return found


def _load_picture(
    path: Path, source: Source, span: Span, ink: Ink
) -> tuple[Artwork, tuple[Diagnostic, ...]]:
    """Return one picture's art and what there is to say about it. Raises PamphletErrors."""
    if path.suffix.lower() == ".svg":
        from pamphlets.readers.svg.reader import read_svg
        from pamphlets.readers.text_file import decode_source

        try:
            data = path.read_bytes()
        except OSError:
            code = "picture-unreadable" if path.exists() else "picture-missing"
            raise PamphletError(error(code, source, span, path=path.name)) from None
        drawing, told = read_svg(decode_source(data, str(path)), ink)
        return Artwork(drawing.size, drawing), told
    from pamphlets.pdf.images.decode import (
        measure_picture,
    )  # Pillow: thirty milliseconds that most titles do without

    facts = measure_picture(path, source, span)
    return Artwork(Size(facts.width * 72 / DEFAULT_DPI, facts.height * 72 / DEFAULT_DPI)), ()
