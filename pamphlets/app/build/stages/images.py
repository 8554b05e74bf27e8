"""A Document's pictures -> Pictures: what layout must know of each, and the files that the PDF shows."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pamphlets.app.build.project import Project, ends_inside, picture_root
from pamphlets.app.build.stages.pictures.drawings import DrawingPlace, read_drawing
from pamphlets.app.build.stages.pictures.picture_tones import list_tone_doubts
from pamphlets.app.build.titles import Title
from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    Span,
    error,
    iter_diagnostics,
    notice,
    raise_errors,
)
from pamphlets.core.style import Ink
from pamphlets.document.nodes import Document
from pamphlets.document.traversal import find_picture_addresses
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.pdf.images.picture_file import PictureFile, read_picture_file
from pamphlets.readers.near_pictures import find_near_picture
from pamphlets.readers.picture_addresses import (
    address_fields,
    find_address_fault,
    split_page_address,
)

# Dots an inch, where a photograph still prints well: the size of one given no width.
DEFAULT_DPI: Final = 150


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a text by their address in it."""

    artworks: dict[str, Artwork] = field(default_factory=dict)
    files: dict[str, PictureFile] = field(default_factory=dict)


def load_pictures(
    document: Document, title: Title, project: Project, ink: Ink
) -> tuple[Pictures, tuple[Diagnostic, ...]]:
    """Return the pictures that a document shows, as `project.files` holds them, and doubts.

    Nothing outside the folder of texts is opened. Drawings use the spot `ink`. Raises the faults of all
    pictures as one group.
    """
    pictures = Pictures()
    source, root = document.source, picture_root(title, project)
    diagnostics = [*list_tone_doubts(document, ink)]
    for address, span in find_picture_addresses(document).items():
        path = title.picture_path(address)
        fault = find_address_fault(address)
        if fault:
            diagnostics.append(error(fault, source, span, **address_fields(address)))
        elif not ends_inside(path, root):
            diagnostics.append(error("picture-outside", source, span, path=address))
        else:
            try:
                picture = read_picture_file(path, project.files, source, span)
                if path.suffix.lower() == ".pdf":
                    picture, doubts = _read_page(address, picture, source, span)
                    diagnostics += doubts
                pictures.files[address] = picture
                if path.suffix.lower() == ".svg":
                    place = DrawingPlace(address, path, root)
                    drawn = read_drawing(place, picture, project, ink)
                    pictures.artworks[address] = Artwork(drawn.drawing.size, drawn.drawing)
                    pictures.files.update(drawn.linked_files)
                    diagnostics += drawn.doubts
                else:
                    pictures.artworks[address] = _measure_artwork(picture, source, span)
            except* PamphletError as group:
                for diagnostic in iter_diagnostics(group):
                    diagnostics.append(_name_near_picture(diagnostic, title, address, root))
    raise_errors("pictures", diagnostics)
    return pictures, tuple(diagnostics)


def _read_page(
    address: str, picture: PictureFile, source: Source, span: Span
) -> tuple[PictureFile, tuple[Diagnostic, ...]]:
    """Return a PDF with the page that an address names ready to be shown, and doubts. Raises PamphletError.

    Where none is named it is the first; that there are more is remarked.
    """
    # pypdf takes 100 ms, and hardly a title shows a page of a PDF.
    from pamphlets.impose.output.page_pictures import PageFormError, read_page_form

    _, page = split_page_address(address)
    try:
        form = read_page_form(picture.data, page or 1)
    except PageFormError as fault:
        fields = {"path": picture.name, "count": str(fault.page_count), "page": str(page)}
        raise PamphletError(error(fault.code, source, span, **fields)) from None
    doubts: tuple[Diagnostic, ...] = ()
    if page is None and form.page_count > 1:
        fields = {"path": picture.name, "count": str(form.page_count)}
        doubts = (notice("pdf-first-page", source, span, **fields),)
    return picture._replace(page_form=form), doubts


def _name_near_picture(
    fault: Diagnostic, title: Title, address: str, root: Path
) -> Diagnostic:
    """Return the fault of a picture; of one that is not there, with the one that was likely meant."""
    if fault.code != "picture-missing":
        return fault
    address, _ = split_page_address(address)
    near = find_near_picture(title.path, address, root)
    name = Path(address).name
    if near is None:
        fields = {"path": address, "name": name, "folder": str(root / "images")}
        return error("picture-nowhere", fault.source, fault.span, **fields)
    code = "picture-elsewhere" if near.has_same_name else "picture-near"
    fields = {"path": address, "name": name, "address": near.address}
    return error(code, fault.source, fault.span, **fields)


def _measure_artwork(picture: PictureFile, source: Source, span: Span) -> Artwork:
    """Return the artwork of pixels, or of the page of a PDF. Raises PamphletErrors."""
    if picture.page_form is not None:
        return Artwork(picture.page_form.size)
    from pamphlets.pdf.images.decode import measure_picture  # Pillow: 30 ms, for few titles

    facts = measure_picture(picture, source, span)
    scale = 72 / DEFAULT_DPI
    return Artwork(Size(facts.width * scale, facts.height * scale))
