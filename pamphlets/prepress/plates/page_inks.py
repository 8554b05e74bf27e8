"""Pages -> the inks that print on them, each once, and names for their files. What is printed in paper, or at no tint, needs no ink."""

from collections.abc import Iterable, Iterator
from typing import Final

from pamphlets.core.drawing import Fill, Gradient, PicturePattern, Stroke
from pamphlets.core.page import GlyphRun, Page, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.slug import make_slug
from pamphlets.core.style import BLACK, PAPER, Ink

_BLACK_NAME: Final = "noir"
_NAMELESS: Final = "encre"


def list_inks(pages: Iterable[Page]) -> tuple[Ink, ...]:
    """Return the inks of pages in the order of their names, black before all spot inks.

    A picture in its own colours is printed in black.
    """
    inks: dict[str, Ink] = {}
    for page in pages:
        for item in page.items:
            for ink in _item_inks(item):
                inks.setdefault(ink.name, ink)
    inks.pop(PAPER.name, None)
    return tuple(sorted(inks.values(), key=lambda ink: (ink.name != BLACK.name, ink.name)))


def name_inks(inks: Iterable[Ink]) -> list[str]:
    """Return what files of inks are called after, each otherwise: a maker's name may have no letter of ours."""
    names: list[str] = []
    for ink in inks:
        stem = _BLACK_NAME if ink.name == BLACK.name else make_slug(ink.name) or _NAMELESS
        name, number = stem, 2
        while name in names:
            name, number = f"{stem}-{number}", number + 1
        names.append(name)
    return names


def _item_inks(item: PageItem) -> Iterator[Ink]:
    match item.content:
        case GlyphRun(ink=ink, tint=tint) | Rule(ink=ink, tint=tint):
            if tint > 0:
                yield ink
        case ScaledPicture() as picture:
            yield BLACK if picture.tones.method == "colour" else picture.ink
        case ScaledDrawing(drawing=drawing):
            for path in drawing.paths:
                if path.fill is not None:
                    yield from _paint_inks(path.fill, path.fill.pattern)
                if path.stroke is not None:
                    yield from _paint_inks(path.stroke, path.stroke.gradient)
        case _:
            return


def _paint_inks(
    paint: Fill | Stroke, pattern: Gradient | PicturePattern | None
) -> Iterator[Ink]:
    """Yield the ink of a filling or a stroke: that of what it is filled with, if anything."""
    if pattern is not None:
        yield pattern.ink
    elif paint.tint > 0:
        yield paint.ink
