"""Addresses of pictures -> the pictures, as layout must know them: proportions, and paths of drawings."""

from collections.abc import Mapping
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
    raise_error,
    raise_errors,
)
from pamphlets.core.style import Ink
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.readers.svg.reader import read_svg
from pamphlets.readers.text_file import decode_source

# Dots an inch, where a photograph still prints well: the size of one given no width.
DEFAULT_DPI: Final = 150


def load_pictures(
    addresses: Mapping[str, Span], source: Source, root: Path, ink: Ink
) -> tuple[dict[str, Artwork], tuple[Diagnostic, ...]]:
    """Return the artwork behind each address of a text, relative to the folder of its file, and doubts.

    Nothing outside the folder `root` is opened. Drawings use the spot `ink`. Raises the faults of all
    pictures as one group.
    """
    artwork: dict[str, Artwork] = {}
    diagnostics: list[Diagnostic] = []
    for address, span in addresses.items():
        path = Path(source.path).parent / address
        if "://" in address:
            diagnostics.append(error("picture-remote", source, span, path=address))
        elif not path.resolve().is_relative_to(root.resolve()):
            diagnostics.append(error("picture-outside", source, span, path=address))
        else:
            try:
                artwork[address], doubts = _load_picture(path, source, span, ink)
                diagnostics += doubts
            except* PamphletError as group:
                diagnostics += iter_diagnostics(group)
    raise_errors("pictures", diagnostics)
    return artwork, tuple(diagnostics)


def _load_picture(
    path: Path, source: Source, span: Span, ink: Ink
) -> tuple[Artwork, tuple[Diagnostic, ...]]:
    """Return one picture's artwork and doubts about it. Raises PamphletErrors."""
    if path.suffix.lower() == ".svg":
        try:
            data = path.read_bytes()
        except OSError:
            code = "picture-unreadable" if path.exists() else "picture-missing"
            raise_error(error(code, source, span, path=path.name))
        drawing, doubts = read_svg(decode_source(data, str(path)), ink)
        return Artwork(drawing.size, drawing), doubts
    from pamphlets.pdf.images.decode import measure_picture  # Pillow: 30 ms, for few titles

    facts = measure_picture(path, source, span)
    return Artwork(
        Size(facts.width * 72 / DEFAULT_DPI, facts.height * 72 / DEFAULT_DPI)
    ), ()
