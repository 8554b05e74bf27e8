"""A brochure with pictures of every placement -> one small picture of its facing pages: `python -m tests.golden.spread_sheet`."""

import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.pipeline import build_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import Title
from pamphlets.core.fonts.font_files import FONTS

SHEET = Path(__file__).with_name("spreads.png")
_TEXT = Path(__file__).parent / "placements" / "images.md"
_WIDTH = 180  # dots of a page
_GAP = 8
_ROWS = 2
_GREYS = 5


def draw_spread_sheet() -> bytes:
    """The picture, as the pages are set now, left and right pages side by side; without the cover, which has its own."""
    project, _ = open_project(_TEXT.parent, FONTS)
    title = Title("images", _TEXT, "brochure")
    with tempfile.TemporaryDirectory() as name:
        built = build_title(title, project, BuildOptions(preview=False), Path(name))
        with pypdfium2.PdfDocument(Path(name) / built.files[0]) as document:
            scale = _WIDTH / document[0].get_width()
            pages = [page.render(scale=scale).to_pil().convert("L") for page in document]
    width, height = pages[0].size
    del pages[0]
    spread_count = -(-len(pages) // 2)
    columns = -(-spread_count // _ROWS)
    size = (columns * (2 * width + _GAP), _ROWS * (height + _GAP))
    sheet = Image.new("L", size, 128)
    for index, page in enumerate(pages):
        row, column = divmod(index // 2, columns)
        left = column * (2 * width + _GAP) + index % 2 * width
        sheet.paste(page, (left, row * (height + _GAP)))
    picture = BytesIO()
    sheet.quantize(_GREYS).save(picture, "PNG", optimize=True)
    return picture.getvalue()


if __name__ == "__main__":
    SHEET.write_bytes(draw_spread_sheet())
