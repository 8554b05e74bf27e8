"""Pictures named together -> a PicturePdf: a PDF of a page each, as large as a scheme's cells.

A picture has its own size where it states one that makes sense: at least 100 dots an inch (screens state 72 or 96
of whatever they show), not too large for the cell, nor much smaller, under three quarters of it both ways. Any other,
and with `--scale fit` all of them, is made as large as the cell, and stands in its middle.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.picture_settings import COARSE_DPI
from pamphlets.core.source import (
    Diagnostic,
    Source,
    notice,
    warning,
)
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.arrangement.catalogue import load_scheme, suggest_scheme
from pamphlets.impose.checks import list_pages
from pamphlets.impose.placement.grid import fit_grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import (
    Paper,
    can_hold,
    compute_page_size,
    is_same_size,
)
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.pdf.images.picture_file_pages import PicturePage, read_picture_pages

_PICTURE_SUFFIXES: Final = frozenset(
    ".png .jpg .jpeg .jpe .tif .tiff .webp .gif .bmp .heic .heif .avif".split()
)
_PICTURE_SIGNATURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_MIN_PIECE: Final = mm(20)  # of a piece that may have its own size
_MIN_CELL_SHARE: Final = 0.75  # of a cell
_SCAN_TOLERANCE: Final = 0.01  # of the longer side, by which scans of one paper differ


@dataclass(frozen=True, slots=True)
class PicturePdf:
    """A PDF of pictures, the scheme for it, and what there is to say."""

    path: Path
    scheme_name: str | None
    """None: sheets are undone, and nobody says how they are folded."""
    diagnostics: tuple[Diagnostic, ...]


def is_picture(path: Path) -> bool:
    """Return whether a file is called as a picture is, or begins like one and is not called a PDF."""
    if path.suffix.lower() == ".pdf":
        return False
    if path.suffix.lower() in _PICTURE_SUFFIXES:
        return True
    try:
        if not path.is_file():  # a pipe would be waited for without end
            return False
        with path.open("rb") as file:
            return file.read(4).startswith(_PICTURE_SIGNATURES)
    except OSError:
        return False


def name_pictures(pictures: Sequence[Path]) -> str:
    """Return what a job of pictures is called."""
    return (
        str(pictures[0]) if len(pictures) == 1 else f"{pictures[0]} … {pictures[-1].name}"
    )


@contextmanager
def make_picture_pdf(
    pictures: Sequence[Path], scheme: Scheme | None, paper: Paper, options: ImposeOptions
) -> Iterator[PicturePdf]:
    """Give a PDF of the pictures, which goes with the block.

    Without a scheme, the options suggest one, or the size that the first picture states.
    Raises the faults of all pictures that cannot be used, each at its path.
    """
    picture_pages = read_picture_pages(pictures)
    if scheme is None:
        size = picture_pages[0].stated_size
        if size is None or options.scale_to_fit:
            size = compute_page_size(paper, load_scheme("saddle"))
        scheme = suggest_scheme(paper, [size] * len(picture_pages), options)
    cell_size = _choose_cell(picture_pages[0], scheme, paper, options)
    places = [_position_picture(page, scheme, cell_size, options) for page in picture_pages]
    boxes = [box for _, box in places]
    diagnostics = _describe_pictures(name_pictures(pictures), picture_pages, boxes)
    with _write_pictures(picture_pages, places) as path:
        yield PicturePdf(path, scheme.name, diagnostics)


@contextmanager
def make_side_pdf(
    pictures: Sequence[Path], scheme_name: str | None, paper: Paper
) -> Iterator[PicturePdf]:
    """Give a PDF of pictures that are scanned sides of sheets, each as large as it is, or as the paper.

    Raises the faults of all pictures that cannot be used, each at its path.
    """
    picture_pages = read_picture_pages(pictures)
    places: list[tuple[Size, Rect]] = []
    for page in picture_pages:
        size = _measure_side(page, paper)
        places.append((size, Rect(0.0, 0.0, size.width, size.height)))
    with _write_pictures(picture_pages, places) as path:
        yield PicturePdf(path, scheme_name, ())


def _measure_side(page: PicturePage, paper: Paper) -> Size:
    """Return the size of a scanned side: that of the paper where the scan has its shape, but for its last dots."""
    size = page.stated_size or page.natural_size
    room = paper.size
    if size.width > size.height:
        room = Size(room.height, room.width)
    fitted_size = _fit_within(size, room)
    if is_same_size(fitted_size, room, _SCAN_TOLERANCE * room.height):
        is_paper = page.stated_size is None
        if is_paper or is_same_size(size, room, _SCAN_TOLERANCE * room.height):
            return room
    return size if page.stated_size else fitted_size


@contextmanager
def _write_pictures(
    pages: Sequence[PicturePage], places: Sequence[tuple[Size, Rect]]
) -> Iterator[Path]:
    """Give a PDF of pictures, each on a page of its own size and in its place there."""
    from pamphlets.pdf.scans.images_to_pdf import (
        ImagePage,
        write_image_pages,
    )  # Pillow: 40 ms

    image_pages: list[ImagePage] = []
    for page, (size, box) in zip(pages, places, strict=True):
        image_pages.append(ImagePage(size, box, page.path, page.page_number))
    with temporary_folder() as folder:
        path = folder / f"{pages[0].path.stem}.pdf"
        with path.open("wb") as file:
            write_image_pages(image_pages, file)
        yield path


def _choose_cell(
    first: PicturePage, scheme: Scheme, paper: Paper, options: ImposeOptions
) -> Size:
    """Return the page that a scheme has room for; of single pieces and posters the first picture decides."""
    is_poster = scheme.with_tiling is not None
    if scheme.with_grid is None and not is_poster:
        if scheme.with_fold and options.fold_name in scheme.fold_names:
            scheme = scheme.with_fold(options.fold_name)
        return compute_page_size(paper, scheme)
    piece_count = options.pieces_per_side
    size = first.natural_size
    stated_size = first.stated_size
    if stated_size and not options.scale_to_fit and (is_poster or not piece_count):
        is_piece = min(stated_size.width, stated_size.height) >= _MIN_PIECE
        fits_paper = max(stated_size.width, stated_size.height) <= paper.size.height
        if is_piece and (is_poster or fits_paper):
            return stated_size
    if piece_count:
        scheme = fit_grid(scheme, paper, size, piece_count)
    room = compute_page_size(paper, scheme)
    if is_poster and size.width > size.height:
        room = Size(room.height, room.width)
    return _fit_within(size, room)


def _position_picture(
    page: PicturePage, scheme: Scheme, cell_size: Size, options: ImposeOptions
) -> tuple[Size, Rect]:
    """Return the size of a page, and where its picture stands in it."""
    size = page.stated_size
    is_meant = False
    if size is not None and not options.scale_to_fit:
        share = max(size.width / cell_size.width, size.height / cell_size.height)
        is_meant = can_hold(cell_size, size) and share >= _MIN_CELL_SHARE
    if size is None or not is_meant:
        size = _fit_within(page.natural_size, cell_size)
    if scheme.with_tiling is not None:  # posters keep the shape of each picture
        return size, Rect(0.0, 0.0, size.width, size.height)
    left = (cell_size.width - size.width) / 2
    top = (cell_size.height - size.height) / 2
    return cell_size, Rect(left, top, size.width, size.height)


def _fit_within(size: Size, room: Size) -> Size:
    """Return a shape made as large as there is room for."""
    scale = min(room.width / size.width, room.height / size.height)
    return Size(size.width * scale, size.height * scale)


def _describe_pictures(
    name: str, pages: Sequence[PicturePage], boxes: Sequence[Rect]
) -> tuple[Diagnostic, ...]:
    """Return how fine the pictures are printed, and at what part of the size that they state."""
    source = Source(name, "")
    scaled_pages: dict[str, list[int]] = {}
    coarse_pages: dict[int, float] = {}
    for page_number, (page, box) in enumerate(zip(pages, boxes, strict=True), 1):
        if page.stated_size:
            percent = f"{100 * box.width / page.stated_size.width:.0f}"
            if percent != "100":
                scaled_pages.setdefault(percent, []).append(page_number)
        dpi = page.scan.width / to_mm(box.width) * 25.4
        if dpi < COARSE_DPI:
            coarse_pages[page_number] = dpi
    diagnostics: list[Diagnostic] = []
    for percent, numbers in scaled_pages.items():
        page_list = list_pages(numbers)
        diagnostics.append(
            notice("impose.scaled", source, pages=page_list, percent=percent)
        )
    if coarse_pages:
        worst = str(round(min(coarse_pages.values())))
        page_list = list_pages(list(coarse_pages))
        diagnostics.append(warning("scans.coarse", source, pages=page_list, dots=worst))
    return tuple(diagnostics)
