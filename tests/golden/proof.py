"""A golden text -> its pages as text, and two of them as small pictures: what the golden files hold."""

import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.pipeline import build_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import Title
from pamphlets.core.fonts.font_files import FONTS

HERE = Path(__file__).resolve().parent
CASES = tuple(sorted(path.parent.name for path in HERE.glob("*/text.md")))
PAGES = "pages.txt"
PICTURES = {
    "page-1.png": 0,
    "page-4.png": 3,
}  # the cover and a page of text, at 72 dots an inch
_DAY = 1_800_000_000  # seconds: 15 January 2027, which a proof names
LARGEST = 460  # dots: a larger page is shown smaller
_LEAST_INK = 40  # of 255, between two colours of a dot
GREYS = 6  # enough to see a letter move, and a third of the bytes


def proof(case: str) -> dict[str, bytes]:
    """The golden files of a case, as the press makes them now: of the first format that its text names."""
    shop, _ = open_project(HERE / case, FONTS)
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        title = Title(case, HERE / case / "text.md", "brochure")
        built = build_title(
            title, shop, BuildOptions(preview=False, dump=True, epoch=_DAY), out
        )
        dumped = next(file for file in built.files if file.startswith("pages"))
        return {PAGES: (out / dumped).read_bytes(), **_pictures(out / built.files[0])}


def _pictures(pdf: Path) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for name, page in PICTURES.items():
            if page >= len(document):
                continue
            file = BytesIO()
            scale = min(1.0, LARGEST / document[page].get_width())
            image = document[page].render(scale=scale).to_pil().convert("RGB")
            shades = GREYS * 3 if _has_ink(image) else GREYS
            if shades == GREYS:
                image = image.convert("L")
            image.quantize(shades).save(file, "PNG", optimize=True)
            made[name] = file.getvalue()
    return made


def _has_ink(image: Image.Image) -> bool:
    """Whether a page shows more than black and white."""
    red, green, blue = image.split()
    apart = ImageChops.lighter(
        ImageChops.difference(red, green), ImageChops.difference(green, blue)
    )
    colours = apart.point(lambda value: 255 if value > _LEAST_INK else 0)
    return colours.getbbox() is not None
