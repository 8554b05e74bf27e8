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
from pamphlets.core.source import Diagnostic, PamphletError, Source, notice, raise_all, warning
from pamphlets.core.units import in_mm, mm

if TYPE_CHECKING:
    from pamphlets.impose.placement.options import Wish
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.pdf.images.raster import Scan

_NAMES: Final = frozenset(
    (".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".heic", ".heif", ".avif")
)
_HEADS: Final = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_SOBER: Final = 100  # dots an inch: fewer are what a screen states
_UNLIKE: Final = 4  # times as many dots one way as the other: nobody scans so
_COARSE: Final = 150  # dots an inch, below which print looks coarse
_LEAST: Final = mm(20)  # of a piece that may have its own size
_MOST_OF: Final = 0.75  # of a cell
_INCH: Final = 72.0


class Page(NamedTuple):
    """One page of a picture file."""

    path: Path
    number: int
    scan: "Scan"

    @property
    def own(self) -> Size | None:
        """The size it states, in points, where that is more than what a screen makes of it."""
        return self.shape if max(self.scan.across, self.scan.down) >= _SOBER <= 2 * self._fewest else None

    @property
    def shape(self) -> Size:
        """Its shape: the dots of a fax are not square. One dot is a point where it does not say."""
        scan = self.scan
        if not self._fewest or max(scan.across, scan.down) > _UNLIKE * self._fewest:
            return Size(float(scan.width), float(scan.height))
        return Size(scan.width / scan.across * _INCH, scan.height / scan.down * _INCH)

    @property
    def _fewest(self) -> float:
        """The dots an inch, across or down, of which there are fewer."""
        return min(self.scan.across, self.scan.down)


def is_picture(path: Path) -> bool:
    """Return whether a file is called as a picture is, or begins like one and is not called a PDF."""
    if path.suffix.lower() == ".pdf":
        return False
    if path.suffix.lower() in _NAMES:
        return True
    try:
        with path.open("rb") as file:
            return file.read(4).startswith(_HEADS)
    except OSError:
        return False


def label(pictures: Sequence[Path]) -> str:
    """Return what a job of pictures is called."""
    return str(pictures[0]) if len(pictures) == 1 else f"{pictures[0]} … {pictures[-1].name}"


@contextmanager
def paged(
    pictures: Sequence[Path], scheme: "Scheme | None", paper: "Paper", wish: "Wish"
) -> "Iterator[tuple[Path, Scheme, tuple[Diagnostic, ...]]]":
    """Give a PDF of the pictures, which goes with the block, the scheme for it, and what there is to say.

    Raises the faults of all pictures that cannot be used, each at its path.
    """
    from pamphlets.pdf.images_to_pdf import Leaf, album

    pages = _pages(pictures)
    scheme = scheme or _suggested(pages[0], len(pages), paper, wish)
    cell = _cell(pages[0], scheme, paper, wish)
    leaves = [Leaf(*_laid(page, scheme, cell, wish), page.path, page.number) for page in pages]
    said = _remarks(label(pictures), pages, [leaf.box for leaf in leaves])
    with TemporaryDirectory(prefix="pamphlets-") as folder:
        made = Path(folder) / f"{pictures[0].stem}.pdf"
        with made.open("wb") as file:
            album(leaves, file)
        yield made, scheme, said


def _pages(pictures: Sequence[Path]) -> list[Page]:
    """Return all pages of all pictures in order. Raises the faults of all files."""
    from pamphlets.pdf.images.decode import scans

    pages: list[Page] = []
    told: list[Diagnostic] = []
    for path in pictures:
        try:
            pages += [Page(path, *pair) for pair in enumerate(scans(path, Source(str(path), "")))]
        except PamphletError as fault:
            told.append(fault.diagnostic)
    raise_all("pictures", told)
    return pages


def _suggested(first: Page, number: int, paper: "Paper", wish: "Wish") -> "Scheme":
    """Return the scheme that pictures are most likely meant for, by what is wished, or the size that they state."""
    from pamphlets.impose.arrangement.catalogue import scheme
    from pamphlets.impose.job import suggested
    from pamphlets.impose.placement.paper import page_size

    size = None if wish.fit else first.own
    return suggested(paper, [size or page_size(paper, scheme("saddle"))] * number, wish)


def _cell(first: Page, scheme: "Scheme", paper: "Paper", wish: "Wish") -> Size:
    """Return the page that a scheme has room for; of single pieces and posters the first picture decides."""
    from pamphlets.impose.placement.grid import shrunk
    from pamphlets.impose.placement.paper import page_size

    if scheme.gridded is None and scheme.tiled is None:
        return page_size(paper, scheme.folded(wish.fold) if scheme.folded and wish.fold in scheme.folds else scheme)
    seen = first.shape
    if scheme.tiled is not None or not wish.up:
        own = None if wish.fit else first.own
        longest = paper.size.height
        if own and min(own.width, own.height) >= _LEAST and (scheme.tiled or max(own.width, own.height) <= longest):
            return own
    room = page_size(paper, shrunk(scheme, paper, seen, wish.up) if wish.up and scheme.gridded else scheme)
    if scheme.tiled is not None and seen.width > seen.height:
        room = Size(room.height, room.width)
    return _within(seen, room)


def _laid(page: Page, scheme: "Scheme", cell: Size, wish: "Wish") -> tuple[Size, Rect]:
    """Return the size of a page, and where its picture stands in it."""
    own = page.own
    size = own if own and not wish.fit and _plausible(own, cell) else _within(page.shape, cell)
    if scheme.tiled is not None:  # posters keep the shape of each picture
        return size, Rect(0.0, 0.0, size.width, size.height)
    return cell, Rect((cell.width - size.width) / 2, (cell.height - size.height) / 2, size.width, size.height)


def _plausible(own: Size, cell: Size) -> bool:
    """Return whether a picture that states this size is meant to have it in a cell."""
    from pamphlets.impose.placement.paper import contains

    return contains(cell, own) and (own.width >= _MOST_OF * cell.width or own.height >= _MOST_OF * cell.height)


def _within(seen: Size, room: Size) -> Size:
    """Return a shape made as large as there is room for."""
    scale = min(room.width / seen.width, room.height / seen.height)
    return Size(seen.width * scale, seen.height * scale)


def _remarks(name: str, pages: Sequence[Page], boxes: Sequence[Rect]) -> tuple[Diagnostic, ...]:
    """Return how fine the pictures are printed, and at what part of the size that they state."""
    from pamphlets.impose.checks import page_list

    source = Source(name, "")
    said: list[Diagnostic] = []
    scaled: dict[str, list[int]] = {}
    coarse: dict[int, float] = {}
    for number, (page, box) in enumerate(zip(pages, boxes, strict=True), 1):
        percent = f"{100 * box.width / page.own.width:.0f}" if page.own else ""
        if percent not in ("", "100"):
            scaled.setdefault(percent, []).append(number)
        dots = page.scan.width / in_mm(box.width) * 25.4
        if dots < _COARSE:
            coarse[number] = dots
    said += [notice("impose.scaled", source, pages=page_list(some), percent=part) for part, some in scaled.items()]
    if coarse:
        worst = str(round(min(coarse.values())))
        said.append(warning("scans.coarse", source, pages=page_list(list(coarse)), dots=worst))
    return tuple(said)
