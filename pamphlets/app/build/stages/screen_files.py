"""A Document -> its files for screens, with its pictures made for them; what a catalogue shows of these files."""

from dataclasses import dataclass, replace
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Final

from pamphlets.app.build.project import Project
from pamphlets.app.build.stages.catalogue_entry import ScreenEntry
from pamphlets.app.build.stages.editions import (
    choose_formats,
    edit_for_screens,
    title_formats,
)
from pamphlets.app.build.stages.images import Pictures, load_pictures
from pamphlets.app.build.stages.look_inputs import NO_LOOK, LookNames
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import Title
from pamphlets.core.fonts.font_families import FontFamilies
from pamphlets.core.fonts.web_fonts import WebFace
from pamphlets.core.inks import paper_colour
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source
from pamphlets.core.style import Theme
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.images.decode import measure_picture
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.pdf.images.rendering.screen_picture import make_screen_picture
from pamphlets.pdf.render import render_page, render_thumbnail
from pamphlets.readers.picture_addresses import split_page_address
from pamphlets.writers.drawing_svg import write_drawing_svg
from pamphlets.writers.publication import Publication

_COVER_WIDTH: Final = 800  # pixels: what a device shows a shelf of
_PAGE_SCALE: Final = 2.0  # pixels a point, of a page of a PDF that a text shows
_BOLD: Final = 700


@dataclass(frozen=True, slots=True)
class ScreenOrder:
    """Which files for screens a title gets, and where they go."""

    folder: Path
    formats: tuple[str, ...] = ()
    """Made instead of those that the title names; empty: those."""
    cover_pdf: Path | None = None
    """Its first page is the cover of an EPUB; None: there is none."""
    epoch: int | None = None


@dataclass(frozen=True, slots=True)
class WrittenScreens:
    """The files for screens that were written, and the pictures and looks that they were made from."""

    entries: tuple[ScreenEntry, ...] = ()
    pictures: tuple[str, ...] = ()
    """Addresses in the text."""
    doubts: tuple[Diagnostic, ...] = ()
    look: LookNames = NO_LOOK


def write_screen_files(
    whole: Document, title: Title, project: Project, order: ScreenOrder
) -> WrittenScreens:
    """Write a title in each of its formats for screens. Raises its faults, and OSError."""
    formats = choose_formats(whole, title, order.formats).screens
    if not formats:
        return WrittenScreens()
    document, doubts = edit_for_screens(whole, title, project)
    chosen = choose_format_design(document, title_formats(whole, title)[0], project)
    theme = chosen.design.theme
    pictures, more_doubts = load_pictures(document, title, project, theme.ink)
    families = FontFamilies(project.fonts, project.own_fonts)
    publication = Publication(
        document,
        pictures=_make_pictures(pictures, document.source),
        cover=_draw_cover(order.cover_pdf, document.meta),
        text_faces=_list_faces(theme, "body", families),
        heading_faces=_list_faces(theme, "heading-1", families),
        epoch=order.epoch,
    )
    entries: list[ScreenEntry] = []
    for fmt in formats:
        name = f"{title.slug}{fmt.file_ending}"
        with write_atomically(order.folder / name) as file:
            file.write(fmt.write(publication))
        entries.append(ScreenEntry(fmt.name, name))
    look = LookNames(*chosen.sources, families.asked)
    doubts += chosen.doubts + more_doubts
    return WrittenScreens(tuple(entries), tuple(pictures.files), doubts, look)


def _make_pictures(pictures: Pictures, source: Source) -> dict[str, ScreenPicture]:
    """Return each picture of a text as a screen shows it. Raises PamphletErrors."""
    screen_pictures: dict[str, ScreenPicture] = {}
    for address, artwork in pictures.artworks.items():
        file = pictures.files[address]
        if artwork.drawing is not None:
            svg = write_drawing_svg(artwork.drawing, source).encode()
            size = (ceil(artwork.size.width), ceil(artwork.size.height))
            screen_pictures[address] = ScreenPicture(svg, "image/svg+xml", *size)
            continue
        if file.page_form is not None:
            _, page = split_page_address(address)
            png = render_page(file.data, _PAGE_SCALE, (page or 1) - 1)
            file = file._replace(data=png, page_form=None)
        screen_pictures[address] = make_screen_picture(file, source, WHOLE_FILE)
    return screen_pictures


def _draw_cover(pdf: Path | None, meta: Meta) -> ScreenPicture | None:
    """Return the first page of a PDF as a small picture, on its paper."""
    if pdf is None:
        return None
    png = BytesIO()
    render_thumbnail(pdf, png, _COVER_WIDTH, paper_colour(meta.cover_paper))
    page = PictureFile(pdf.name, png.getvalue())
    size = measure_picture(page, Source(str(pdf), ""), WHOLE_FILE)
    return ScreenPicture(page.data, "image/png", size.width, size.height)


def _list_faces(theme: Theme, role: str, families: FontFamilies) -> tuple[WebFace, ...]:
    """Return the faces of what has a role in a theme: upright, italic and bold ones of the text, one of headings."""
    font = theme.block_styles[role].text.font
    specs = [font]
    if role == "body":
        specs += [replace(font, italic=True), replace(font, weight=_BOLD)]
    faces: list[WebFace] = []
    for spec in specs:
        path = families.find_file(spec).path
        face = WebFace(spec.family, spec.weight, spec.italic, path)
        if path not in [other.path for other in faces]:
            faces.append(face)
    return tuple(faces)
