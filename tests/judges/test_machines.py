"""All of content/ for machines: plates are what Ghostscript separates, solids are no broader than they may be, copies no greyer."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdf
import pypdfium2
import pytest
from PIL import ImageFilter

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import Page
from pamphlets.core.style import BLACK
from pamphlets.pdf.draw import PdfSettings
from pamphlets.pdf.images.rendering.flat_pages import flatten_page_forms
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.prepress.photocopy.copied_page import prepare_for_copier
from pamphlets.prepress.photocopy.letter_weights import LetterWeights
from pamphlets.prepress.plates.broad_solids import limit_solids
from pamphlets.prepress.plates.page_inks import list_inks
from pamphlets.prepress.plates.separation import separate_ink
from tests.support.separations import separate_pages
from tests.support.structure.editions import EPOCH, Edition, iter_editions

MOST_DIFFERENCE = 0.001  # of ink
_DPI = 60
_GS_DPI = 72
_SQUARE = round(7 / 25.4 * _DPI) // 2 * 2 + 1
# Of a page: dots of an outline that is measured to an eighth of the square.
MOST_BROAD = 0.0005


@pytest.fixture(scope="module")
def editions() -> list[Edition]:
    return list(iter_editions())


def write_plain(edition: Edition, pages: Sequence[Page]) -> bytes:
    plain = edition._replace(
        pages=tuple(pages), pictures=flatten_page_forms(edition.pictures)
    )
    return plain.write(PdfSettings(EPOCH, standard=PLAIN))


def find_differences(
    edition: Edition, plates: dict[str, list[Page]], folder: Path
) -> list[str]:
    """Plates that have other ink than Ghostscript finds."""
    whole = separate_pages(list(edition.pages), edition.pictures, folder / "whole", _GS_DPI)
    differences: list[str] = []
    for name, pages in plates.items():
        drawn = separate_pages(pages, edition.pictures, folder / name, _GS_DPI)
        separation = "Black" if name == BLACK.name else name
        for number in range(1, len(pages) + 1):
            expected = whole.get((number, separation), np.zeros(1))
            mean = float(np.abs(drawn[number, "Black"] - expected).mean())
            if mean >= MOST_DIFFERENCE:
                differences.append(f"{edition.name}: {name}, page {number}: {mean:.4f}")
    return differences


def separate(edition: Edition) -> dict[str, list[Page]]:
    inks = list_inks(edition.pages)
    return {ink.name: [separate_ink(page, ink) for page in edition.pages] for ink in inks}


def broad_shares(pdf: bytes) -> list[float]:
    """How much of each page lies in squares of 7 mm with more than 87 % of ink."""
    shares: list[float] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            grey = page.render(scale=_DPI / 72, grayscale=True).to_pil().convert("L")
            solid = grey.point(lambda value: 255 * (value < 0.13 * 255))
            broad = solid.filter(ImageFilter.MinFilter(_SQUARE))
            shares.append(float((np.asarray(broad) > 0).mean()))
    return shares


def test_plates_hold_what_ghostscript_separates(
    editions: list[Edition], tmp_path: Path
) -> None:
    coloured = [edition for edition in editions if len(list_inks(edition.pages)) > 1]
    assert len(coloured) >= 6
    for edition in coloured:
        folder = tmp_path / edition.name
        folder.mkdir()
        assert find_differences(edition, separate(edition), folder) == []


def test_no_solid_of_a_plate_is_broad(editions: list[Edition]) -> None:
    planted = 0.0
    for edition in editions:
        for pages in separate(edition).values():
            limited = [limit_solids(page) for page in pages]
            assert max(broad_shares(write_plain(edition, limited))) < MOST_BROAD, (
                edition.name
            )
            planted = max(planted, *broad_shares(write_plain(edition, pages)))
    assert planted > 10 * MOST_BROAD  # as they were set, some are


def find_greys(pdf: bytes) -> list[str]:
    """Pages that show anything but black and white."""
    grey: list[str] = []
    for number, page in enumerate(pypdf.PdfReader(BytesIO(pdf)).pages, 1):
        content = page.get_contents()
        operators = content.get_data().decode("ascii") if content is not None else ""
        tints = set(re.findall(r"([\d.]+) [gG]\b", operators)) - {"0", "1"}
        colours = re.findall(r" (?:scn|SCN|rg|RG|k|K|sh)\b", operators)
        resources = page["/Resources"].get("/XObject", {})  # type: ignore[attr-defined]
        images = [name for name, image in resources.items() if not image.get("/ImageMask")]
        if tints or colours or images:
            grey.append(f"page {number}: {tints} {colours[:1]} {images}")
    return grey


def test_a_page_for_a_photocopier_has_no_grey(editions: list[Edition]) -> None:
    weights = LetterWeights(FontBook(FONTS))
    planted = 0
    for edition in editions:
        pages = [prepare_for_copier(page, weights) for page in edition.pages]
        assert find_greys(write_plain(edition, pages)) == [], edition.name
        planted += bool(find_greys(write_plain(edition, edition.pages)))
    assert planted  # as they were set, some have
