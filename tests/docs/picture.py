"""The built texts -> docs/brochure.png: a printed brochure, open and closed, and a flyer, as they lie on a table.

`python -m tests.docs.picture` writes it anew. Shadows and the fold are drawn; the pages are those of build/.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

TOP: Final = Path(__file__).parents[2]
PICTURE: Final = TOP / "docs" / "brochure.png"
SIZE: Final = (1600, 820)  # pixels
TABLE: Final = (214, 206, 194)
PAPER: Final = (253, 252, 248)
PAGE_HEIGHT: Final = 620  # pixels of an A5 page
TITLES: Final = ("mon-espace-sante", "a-vous-de-choisir")
COLLECTIVE: Final = "collectif: Collectif du marché\nadresse: 1 rue du Port, 44000 Nantes\nprix: Prix libre\n"
GREYS: Final = 48  # colours of the file: 150 KB instead of 900


def render_page(path: Path, number: int, height: int) -> Image.Image:
    """Return a page of a PDF as a picture on paper, so many pixels high."""
    document = pypdfium2.PdfDocument(path)
    page = document[number - 1]
    picture = page.render(scale=height / page.get_height() * 2).to_pil().convert("RGB")
    width = round(height * page.get_width() / page.get_height())
    picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    return ImageChops.multiply(picture, Image.new("RGB", picture.size, PAPER))


def shade_fold(page: Image.Image, *, is_left: bool, depth: int = 60) -> Image.Image:
    """Return a page that gets darker towards its fold."""
    shade = Image.new("L", page.size, 255)
    drawing = ImageDraw.Draw(shade)
    for distance in range(depth):
        x = page.width - 1 - distance if is_left else distance
        drawing.line(
            (x, 0, x, page.height), fill=round(255 - 70 * (1 - distance / depth) ** 2)
        )
    return ImageChops.multiply(page, Image.merge("RGB", (shade, shade, shade)))


def open_spread(left: Image.Image, right: Image.Image) -> Image.Image:
    """Return two facing pages."""
    spread = Image.new("RGB", (left.width + right.width, left.height))
    spread.paste(shade_fold(left, is_left=True), (0, 0))
    spread.paste(shade_fold(right, is_left=False), (left.width, 0))
    return spread


def staple_cover(cover: Image.Image) -> Image.Image:
    """Return a cover with its fold and two staples on the left."""
    cover = shade_fold(cover, is_left=False, depth=18)
    drawing = ImageDraw.Draw(cover)
    for share in (0.25, 0.75):
        y = round(cover.height * share)
        drawing.line((2, y - 14, 2, y + 14), fill=(120, 120, 125), width=3)
    return cover


def lay_down(
    table: Image.Image, sheet: Image.Image, centre: tuple[int, int], angle: float
) -> None:
    """Lay a sheet on the table, turned by so many degrees, over its shadow."""
    solid = Image.new("L", sheet.size, 255)
    turned = sheet.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    mask = solid.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    place = (centre[0] - turned.width // 2, centre[1] - turned.height // 2)
    shadow = Image.new("L", table.size, 0)
    shadow.paste(mask.point(lambda value: value * 90 // 255), (place[0] + 8, place[1] + 12))
    shadow = shadow.filter(ImageFilter.GaussianBlur(12))
    table.paste(Image.new("RGB", table.size, (60, 50, 40)), (0, 0), shadow)
    table.paste(turned, place, mask)


def draw_picture(built: Path) -> Image.Image:
    """Return the picture, from a folder of built titles."""
    brochure = built / "mon-espace-sante" / "mon-espace-sante-pageparpage-a5.pdf"
    flyer = built / "a-vous-de-choisir" / "a-vous-de-choisir-tract-a5.pdf"
    table = Image.new("RGB", SIZE, TABLE)
    lay_down(table, render_page(flyer, 1, 520), (1365, 300), -7)
    spread = open_spread(
        render_page(brochure, 6, PAGE_HEIGHT), render_page(brochure, 7, PAGE_HEIGHT)
    )
    lay_down(table, spread, (905, 440), 1.5)
    lay_down(table, staple_cover(render_page(brochure, 1, PAGE_HEIGHT)), (270, 400), 4)
    return table


def build_titles(folder: Path) -> Path:
    """Return where the titles of the picture were built, as a collective that has filled in its name builds them."""
    content, out = folder / "content", folder / "build"
    shutil.copytree(TOP / "content", content)
    (content / "collectif.yaml").write_text(COLLECTIVE, "utf-8")
    line = ["-m", "pamphlets", "build", "--content", content, "--out", out, *TITLES]
    subprocess.run([sys.executable, *map(str, line)], cwd=TOP, check=True)
    return out


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        picture = draw_picture(build_titles(Path(name)))
    PICTURE.parent.mkdir(exist_ok=True)
    picture.quantize(GREYS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
