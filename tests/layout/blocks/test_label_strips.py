"""Strips under titles: of a pale ink straight, and as long as the letters that they carry."""

from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing
from pamphlets.core.style import BLACK
from tests.design.formats.pressed import HEAD, press

BODY = "## Un titre\n\nDu texte.\n\n::: exergue\nUne phrase qui reste.\n:::\n"


def test_titles_and_phrases_stand_in_black_on_straight_strips_of_a_pale_ink() -> None:
    pages = press("brochure", f"{HEAD}couverture: non\nencre: jaune\n", BODY).pages
    items: list[PageItem] = [item for page in pages for item in page.items]
    strips = 0
    for number, item in enumerate(items):
        if not isinstance(item.content, ScaledDrawing):
            continue
        (path,) = item.content.drawing.paths
        if path.fill is None or path.fill.ink.name != "jaune":
            continue
        strips += 1
        assert len(path.segments) == len("MLLLZ")
        letters = next(m for m in items[number:] if isinstance(m.content, GlyphRun))
        run = letters.content
        assert isinstance(run, GlyphRun)
        assert run.ink == BLACK
        assert item.at.x < letters.at.x
        assert item.at.x + item.content.size.width > letters.at.x + run.advance
        assert item.at.y < letters.at.y - 0.6 * run.size
        assert item.at.y + item.content.size.height > letters.at.y + 0.2 * run.size
    assert strips >= 2
