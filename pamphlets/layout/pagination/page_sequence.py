"""The order of a brochure's pages: covers, contents, text, colophon, and where blanks go to fill the last sheet."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from pamphlets.layout.pagination.page_fillings import Filling
from pamphlets.layout.pagination.paginate import Run
from pamphlets.layout.pagination.segments import Stretch

# Sheets folded once and stapled; sheets as they are; one sheet folded until it has eight pages.
Binding = Literal["stapled", "loose", "leaflet"]
_FOLD: Final = 4  # pages on a sheet folded once
_LEAFLET: Final = 8


class Leaf(NamedTuple):
    """One page to come: its kind, and for text what fills it; `part` counts pages of contents."""

    kind: Literal["cover", "inside", "contents", "blank", "text", "colophon", "back"]
    stretch: Stretch | None = None
    filling: Filling | None = None
    opening: bool = False
    part: int = 0
    imprint: bool = False  # at its foot


def order(
    runs: tuple[Run, ...], binding: Binding = "stapled", *, contents: int, inside: bool = True
) -> tuple[Leaf, ...]:
    """Return all pages of a title with a cover, in order; their number is a multiple of what a sheet so bound holds.

    Blanks stand after the cover and before the colophon, never at the very end, where they would push the back
    cover inside.
    `contents` is how many pages the list of contents takes beyond the inside cover. With nothing to say `inside`,
    that page is white already, and none other follows the cover.
    """
    text = tuple(_text(runs))
    front = [Leaf("inside"), *(Leaf("contents", part=part) for part in range(contents))]
    if binding == "loose":
        return (Leaf("cover"), *(front if inside or contents else ()), *text, Leaf("colophon"))
    if binding == "leaflet":
        return (Leaf("cover"), *text, *[Leaf("blank")] * (-(len(text) + 2) % _LEAFLET), Leaf("colophon"))
    blanks = -(len(front) + len(text) + 3) % _FOLD
    after = 1 if blanks > 1 and (inside or contents) else 0
    return (
        Leaf("cover"),
        *[Leaf("blank")] * after,
        *front,
        *text,
        *[Leaf("blank")] * (blanks - after),
        Leaf("colophon"),
        Leaf("back"),
    )


def bare(runs: tuple[Run, ...], imprint: float) -> tuple[Leaf, ...]:
    """Return the pages of a title without a cover, whose imprint takes so many grid lines; 0 where it has none.

    The law wants it on all that is printed: it stands at the foot of the last page, where a line is left free
    above it and no notes are, or else in a colophon.
    """
    text = tuple(_text(runs))
    if not imprint:
        return text or (Leaf("blank"),)  # a file must have a page
    last = text[-1].filling if text else None
    if last is None or last.notes or last.slack < imprint + 1:
        return (*text, Leaf("colophon"))
    return (*text[:-1], text[-1]._replace(imprint=True))


def _text(runs: tuple[Run, ...]) -> Iterator[Leaf]:
    """Yield the pages of the text; the first of an opened stretch carries no head or folio."""
    for run in runs:
        for number, filling in enumerate(run.pages):
            opening = number == 0 and run.stretch.opening is not None and run.stretch.opening.opening
            yield Leaf("text", run.stretch, filling, opening)
