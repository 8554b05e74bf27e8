"""The file of an SVG -> its Drawing, with our fonts for its words and the pictures that lie beside it."""

from collections.abc import Hashable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from urllib.parse import unquote

from pamphlets.app.build.project import Project, ends_inside
from pamphlets.app.build.stages.press_caches import LoadedDrawing, describe_fonts
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import WHOLE_FILE, PamphletError
from pamphlets.core.style import FontSpec, Ink
from pamphlets.pdf.images.picture_file import PictureFile, read_picture_file
from pamphlets.readers.svg.reader import (
    TEXT_MARK,
    SvgResources,
    list_linked_pictures,
    read_svg,
)
from pamphlets.readers.text_file import decode_source

# What serves letters that the face of a text lacks.
_FALLBACK_FACES: Final = (FontSpec("Source Sans 3"), FontSpec("DejaVu Sans"))


class DrawingPlace(NamedTuple):
    """Where a drawing lies."""

    address: str
    """As the text names it."""
    path: Path
    root: Path
    """The folder outside of which nothing is read."""


def read_drawing(
    place: DrawingPlace, picture: PictureFile, project: Project, ink: Ink
) -> LoadedDrawing:
    """Return a drawing, its shapes in black and the spot `ink`. Raises the group of its PamphletErrors."""
    source = decode_source(picture.data, str(place.path))
    linked_files: dict[str, PictureFile] = {}
    linked_pictures: dict[str, bytes] = {}
    for name in list_linked_pictures(source):
        path = place.path.parent / unquote(name)
        if not ends_inside(path, place.root):
            continue
        with suppress(
            PamphletError
        ):  # what is not there is told where the drawing names it
            file = read_picture_file(path, project.files, source, WHOLE_FILE)
            linked_files[str(PurePosixPath(place.address).parent / unquote(name))] = file
            linked_pictures[name] = file.data
    cache = project.caches.drawings if project.caches else None
    key: Hashable = None
    known: LoadedDrawing | None = None
    if cache is not None:
        fonts_state = describe_fonts(project.own_fonts)
        pictures = tuple(linked_pictures.items())
        key = (place, ink, fonts_state, picture.data, pictures)
        known = cache.find(key)
    if known is not None:
        return known
    fonts = None
    if TEXT_MARK in source.text:
        fonts = FontBook(project.fonts, _FALLBACK_FACES, project.own_fonts)
    drawing, doubts = read_svg(source, ink, SvgResources(fonts, linked_pictures))
    loaded = LoadedDrawing(drawing, doubts, linked_files)
    return loaded if cache is None else cache.keep(key, loaded)
