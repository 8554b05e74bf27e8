"""Pictures named together -> one PDF of a page each, as large as a scheme's cells, for the imposing stone.

A picture has its own size where it states one that makes sense: at least 100 dots an inch (screens state 72 or 96
of whatever they show), not too large for the cell, nor much smaller, under three quarters of it both ways. Any other,
and with `--scale fit` all of them, is made as large as the cell, and stands in its middle.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import Diagnostic, PamphletError, Source, notice, raise_errors, warning
from pamphlets.core.units import mm, to_mm

if TYPE_CHECKING:
    from pamphlets.impose.placement.options import ImposeOptions
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.pdf.images.raster import ScannedPage

_PICTURE_SUFFIXES: Final = frozenset(
    (
        ".png",
        ".jpg",
        ".jpeg",
        ".jpe",
        ".tif",
        ".tiff",
        ".webp",
        ".gif",
        ".bmp",
        ".heic",
        ".heif",
        ".avif",
    )
)
_PICTURE_SIGNATURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_MIN_PRINT_DPI: Final = 100  # dots an inch: fewer are what a screen states
_MAX_DPI_RATIO: Final = 4  # times as many dots one way as the other: nobody scans so
_COARSE_DPI: Final = 150  # dots an inch, below which print looks coarse
_MIN_PIECE: Final = mm(20)  # of a piece that may have its own size
_MIN_CELL_SHARE: Final = 0.75  # of a cell
_POINTS_PER_INCH: Final = 72.0


class PicturePage(NamedTuple):
    """One page of a picture file."""

    path: Path
    page_number: int
    scan: "ScannedPage"

    @property
    def stated_size(self) -> Size | None:
        """The size it states, in points, where that is more than what a screen makes of it."""
        return (
            self.natural_size
            if max(self.scan.x_dpi, self.scan.y_dpi) >= _MIN_PRINT_DPI <= 2 * self._min_resolution
            else None
        )

    @property
    def natural_size(self) -> Size:
        """Its shape: the dots of a fax are not square. One dot is a point where it does not say."""
        scan = self.scan
        if (
            not self._min_resolution
            or max(scan.x_dpi, scan.y_dpi) > _MAX_DPI_RATIO * self._min_resolution
        ):
            return Size(float(scan.width), float(scan.height))
        return Size(
            scan.width / scan.x_dpi * _POINTS_PER_INCH, scan.height / scan.y_dpi * _POINTS_PER_INCH
        )

    @property
    def _min_resolution(self) -> float:
        """The dots an inch, across or down, of which there are fewer."""
        return min(self.scan.x_dpi, self.scan.y_dpi)


def is_picture(path: Path) -> bool:
    """Return whether a file is called as a picture is, or begins like one and is not called a PDF."""
    if path.suffix.lower() == ".pdf":
        return False
    if path.suffix.lower() in _PICTURE_SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            return file.read(4).startswith(_PICTURE_SIGNATURES)
    except OSError:
        return False


def name_pictures(pictures: Sequence[Path]) -> str:
    """Return what a job of pictures is called."""
    return str(pictures[0]) if len(pictures) == 1 else f"{pictures[0]} … {pictures[-1].name}"


@contextmanager
def make_picture_pdf(
    pictures: Sequence[Path], scheme: "Scheme | None", paper: "Paper", wish: "ImposeOptions"
) -> "Iterator[tuple[Path, Scheme, tuple[Diagnostic, ...]]]":
    """Give a PDF of the pictures, which goes with the block, the scheme for it, and what there is to say.

    Raises the faults of all pictures that cannot be used, each at its path.
    """
    from pamphlets.pdf.images_to_pdf import ImagePage, write_image_pages

    pages = _read_pages(pictures)
    scheme = scheme or _suggest_scheme(pages[0], len(pages), paper, wish)
    cell = _choose_cell(pages[0], scheme, paper, wish)
    leaves = [
        ImagePage(*_position_picture(page, scheme, cell, wish), page.path, page.page_number)
        for page in pages
    ]
    said = _describe_pictures(name_pictures(pictures), pages, [leaf.image_box for leaf in leaves])
    with TemporaryDirectory(prefix="pamphlets-") as folder:
        made = Path(folder) / f"{pictures[0].stem}.pdf"
        with made.open("wb") as file:
            write_image_pages(leaves, file)
        yield made, scheme, said


def _read_pages(pictures: Sequence[Path]) -> list[PicturePage]:
    """Return all pages of all pictures in order. Raises the faults of all files."""
    from pamphlets.pdf.images.decode import list_scanned_pages

    pages: list[PicturePage] = []
    told: list[Diagnostic] = []
    for path in pictures:
        try:
            pages += [
                PicturePage(path, *pair)
                for pair in enumerate(list_scanned_pages(path, Source(str(path), "")))
            ]
        except PamphletError as fault:
            told.append(fault.diagnostic)
    raise_errors("pictures", told)
    return pages


def _suggest_scheme(
    first: PicturePage, number: int, paper: "Paper", wish: "ImposeOptions"
) -> "Scheme":
    """Return the scheme that pictures are most likely meant for, by what is wished, or the size that they state."""
    from pamphlets.impose.arrangement.catalogue import load_scheme
    from pamphlets.impose.job import suggest_scheme
    from pamphlets.impose.placement.paper import compute_page_size

    size = None if wish.scale_to_fit else first.stated_size
    return suggest_scheme(
        paper, [size or compute_page_size(paper, load_scheme("saddle"))] * number, wish
    )


def _choose_cell(
    first: PicturePage, scheme: "Scheme", paper: "Paper", wish: "ImposeOptions"
) -> Size:
    """Return the page that a scheme has room for; of single pieces and posters the first picture decides."""
    from pamphlets.impose.placement.grid import fit_grid
    from pamphlets.impose.placement.paper import compute_page_size

    if scheme.with_grid is None and scheme.with_tiling is None:
        return compute_page_size(
            paper,
            scheme.with_fold(wish.fold_name)
            if scheme.with_fold and wish.fold_name in scheme.fold_names
            else scheme,
        )
    seen = first.natural_size
    if scheme.with_tiling is not None or not wish.pieces_per_side:
        own = None if wish.scale_to_fit else first.stated_size
        longest = paper.size.height
        if (
            own
            and min(own.width, own.height) >= _MIN_PIECE
            and (scheme.with_tiling or max(own.width, own.height) <= longest)
        ):
            return own
    room = compute_page_size(
        paper,
        fit_grid(scheme, paper, seen, wish.pieces_per_side)
        if wish.pieces_per_side and scheme.with_grid
        else scheme,
    )
    if scheme.with_tiling is not None and seen.width > seen.height:
        room = Size(room.height, room.width)
    return _fit_within(seen, room)


def _position_picture(
    page: PicturePage, scheme: "Scheme", cell: Size, wish: "ImposeOptions"
) -> tuple[Size, Rect]:
    """Return the size of a page, and where its picture stands in it."""
    own = page.stated_size
    size = (
        own
        if own and not wish.scale_to_fit and _is_plausible(own, cell)
        else _fit_within(page.natural_size, cell)
    )
    if scheme.with_tiling is not None:  # posters keep the shape of each picture
        return size, Rect(0.0, 0.0, size.width, size.height)
    return cell, Rect(
        (cell.width - size.width) / 2, (cell.height - size.height) / 2, size.width, size.height
    )


def _is_plausible(own: Size, cell: Size) -> bool:
    """Return whether a picture that states this size is meant to have it in a cell."""
    from pamphlets.impose.placement.paper import can_hold

    return can_hold(cell, own) and (
        own.width >= _MIN_CELL_SHARE * cell.width or own.height >= _MIN_CELL_SHARE * cell.height
    )


def _fit_within(seen: Size, room: Size) -> Size:
    """Return a shape made as large as there is room for."""
    scale = min(room.width / seen.width, room.height / seen.height)
    return Size(seen.width * scale, seen.height * scale)


def _describe_pictures(
    name: str, pages: Sequence[PicturePage], boxes: Sequence[Rect]
) -> tuple[Diagnostic, ...]:
    """Return how fine the pictures are printed, and at what part of the size that they state."""
    from pamphlets.impose.checks import format_page_list

    source = Source(name, "")
    said: list[Diagnostic] = []
    scaled: dict[str, list[int]] = {}
    coarse: dict[int, float] = {}
    for number, (page, box) in enumerate(zip(pages, boxes, strict=True), 1):
        percent = f"{100 * box.width / page.stated_size.width:.0f}" if page.stated_size else ""
        if percent not in ("", "100"):
            scaled.setdefault(percent, []).append(number)
        dots = page.scan.width / to_mm(box.width) * 25.4
        if dots < _COARSE_DPI:
            coarse[number] = dots
    said += [
        notice("impose.scaled", source, pages=format_page_list(some), percent=part)
        for part, some in scaled.items()
    ]
    if coarse:
        worst = str(round(min(coarse.values())))
        said.append(
            warning("scans.coarse", source, pages=format_page_list(list(coarse)), dots=worst)
        )
    return tuple(said)
