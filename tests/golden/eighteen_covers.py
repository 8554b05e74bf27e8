"""Six titles unlike each other on three themes, in their inks and on their papers: one picture of eighteen covers.

`python -m tests.golden.eighteen_covers` draws it anew: look at it before it is kept.
"""

from io import BytesIO
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.inks import find_ink, paper_colour
from pamphlets.core.page import make_page
from pamphlets.design.inks import apply_inks
from pamphlets.design.registry import find_design
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.pdf.draw import write_pdf
from tests.golden.proof import HERE
from tests.support.documents import SOURCE, written

PICTURE = HERE / "dix-huit-couvertures.png"
_THEMES = ("trait", "sobre", "bloc")
_SCALE = 0.34  # dots a point: a cover as one sees it on a table
_GAP = 8  # dots
_TABLE = (118, 112, 104)
_COLOURS = 40


class Pamphlet(NamedTuple):
    """A title of our invention, what it is printed in and on."""

    title: str
    subtitle: str
    authors: tuple[str, ...]
    ink: str = ""
    paper: str = "blanc"
    seed: int = 0
    """its `graine`: the cover that its authors liked best"""


PAMPHLETS = (
    Pamphlet("Éteindre les caméras", "Petit guide des angles morts", ("Les riverains de la place Haute",), paper="jaune", seed=3),
    Pamphlet("Désertons", "Sept manières de poser l’outil", ("Ana Roux",), "rouge", seed=7),
    Pamphlet(
        "Ce que nous avons appris en occupant l’usine", "Récit à onze voix", ("Comité du quai",), paper="bleu", seed=10,
    ),
    Pamphlet("1871", "Soixante-douze jours, jour par jour", ("Bo Diop",), "bleu", "ivoire", 1),
    Pamphlet("Le pain, la clé, le feu", "", ("Cuisine du 9 bis",), paper="vert", seed=3),
    Pamphlet("Chère voisine", "Lettres glissées sous les portes", (), "violet", "rose", 4),
)  # fmt: skip


def draw_eighteen() -> bytes:
    """Return the picture, a theme a row, as a PNG."""
    book = FontBook(FONTS)
    covers = [
        _draw_cover(book, theme, pamphlet) for theme in _THEMES for pamphlet in PAMPHLETS
    ]
    width, height = covers[0].size
    columns = len(PAMPHLETS)
    size = (columns * (width + _GAP) + _GAP, len(_THEMES) * (height + _GAP) + _GAP)
    table = Image.new("RGB", size, _TABLE)
    for number, cover in enumerate(covers):
        row, column = divmod(number, columns)
        at = (_GAP + column * (width + _GAP), _GAP + row * (height + _GAP))
        table.paste(cover, at)
    file = BytesIO()
    # The ways of fewer steps make an ink on little of the table a neighbour's.
    few = table.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _draw_cover(book: FontBook, theme: str, pamphlet: Pamphlet) -> Image.Image:
    """One cover, its ink over its paper."""
    design, ink = find_design(theme), find_ink(pamphlet.ink)
    assert design is not None
    assert ink is not None
    design = apply_inks(design, ink)
    meta = Meta(
        pamphlet.title,
        "x",
        subtitle=pamphlet.subtitle,
        authors=pamphlet.authors,
        ink=pamphlet.ink,
        seed=pamphlet.seed,
    )
    context = TypesettingContext(design.theme, book, SOURCE, {}, {})
    marks = design.draw_cover(context, meta)
    assert context.diagnostics == []
    file = BytesIO()
    page = make_page(design.theme.page.size, marks, "1")
    write_pdf(written("Mot."), [page], {}, file)
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        shown = document[0].render(scale=_SCALE * 3).to_pil().convert("RGB")
    shown = shown.reduce(3)
    return ImageChops.multiply(
        shown, Image.new("RGB", shown.size, paper_colour(pamphlet.paper))
    )


if __name__ == "__main__":
    PICTURE.write_bytes(draw_eighteen())
