"""ImposeOptions: what may be asked of a job besides scheme, paper and flip."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.impose.placement.input_page_options import (
    PAGES_AS_THEY_ARE,
    InputPageOptions,
)
from pamphlets.impose.placement.printer_settings import PrinterSettings
from pamphlets.impose.plan.sheet import ReadingOrder, SideCount
from pamphlets.impose.plan.top_binding import turn_to_left

Binding = Literal["left", "right", "top"]
Lang = str
"""A language: `en`, or one that has a catalogue in languages/."""
SheetMark = Literal["crop", "steps", "staples", "slug"]
SHEET_MARKS: Final[tuple[SheetMark, ...]] = get_args(SheetMark)


class TileGrid(NamedTuple):
    """How many tiles a poster is made of."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class ImposeOptions:
    """How pages are to be laid out; what is None is left to the scheme."""

    sheets_per_signature: int | None = None
    """At most."""
    pieces_per_side: int | None = None
    """Cells of a side, of a scheme for single pieces; None: as many as the sheet takes."""
    divides_thick_piles: bool = False
    """Whether a pile that is too thick to fold becomes sections: nobody asked for one pile."""
    fold_name: str | None = None
    """One of the scheme's `fold_names`."""
    side_count: SideCount | None = None
    """How many sides of strips are printed; None: both."""
    spine_width: float | None = None
    """Of a cover, in points; None: it has no spine."""
    rtl: bool = False
    """Whether the spine is at the right."""
    binding: Binding | None = None
    """Where a spine was asked for; None: nowhere in particular."""
    reading_order: ReadingOrder | None = None
    """Of pages that are read one after the other on a side."""
    gap: float | None = None
    """Between single pieces, in points."""
    pages_after_blanks: int = 0
    """Pages that stay at the end, the blanks before them."""
    blanks: Literal["end", "inside", "notes", "error"] = "end"
    """Where blanks stand: last; after the first page; last, and ruled; nowhere."""
    cover_apart: bool = False
    """Whether the outermost sheet gets a file of its own."""
    scale_to_fit: bool = False
    """Whether pages are as large as their cells, whatever their size."""
    scale_to_printable: bool = False
    """Whether pages are made so small that the printer leaves nothing of them out."""
    binding_shift: float = 0.0
    """How far the pages of a book stand away from its spine, in points; less than 0: towards it, over the fold."""
    cover_shift: float | None = None
    """The same for its first two and last two pages; None: as far as the others."""
    sheet_thickness: float | None = None
    """In points; None: pages do not creep towards the spine."""
    outer_sheet_thickness: float | None = None
    """Of the sheet around all others; None: as thick as they are."""
    marks: frozenset[SheetMark] = frozenset()
    """What else is printed; "steps" show the order of signatures, a "slug" tells the sheet."""
    has_registration_marks: bool = False
    """Whether sheets are one plate of several, to be laid over the others."""
    words_about_backs: tuple[str, ...] = ()
    """Options that were typed and are about the backs of sheets alone, as they are typed."""
    is_strict: bool = False
    """Whether a file of which pages, or parts of them, are lost is refused."""
    font_folder: Path = FONTS
    """The fonts of words on sheets."""
    printer: PrinterSettings | None = None
    """None where nothing is known of the printer."""
    poster_size: Size | None = None
    """None: a poster is as large as its page, or as its tiles allow."""
    tile_grid: TileGrid | None = None
    """How many tiles a poster has at most, which is as large as they allow; None: as many as its size takes."""
    tile_overlap: float | None = None
    """Of a poster's sheets, in points; None: the usual."""
    tile_margin: float | None = None
    """Left white around each sheet of a poster, in points; None: the usual, or the printer's."""
    lang: Lang = "fr"
    """Of what is said on sheets."""
    keep_metadata: bool = False
    """Whether the file of sheets tells who made the pages, with what and when, as theirs does."""
    input_pages: InputPageOptions = PAGES_AS_THEY_ARE
    """What is done to the pages of the source first."""

    @property
    def scales_pages(self) -> bool:
        """Whether pages may be printed larger or smaller than they are."""
        return self.scale_to_fit or self.scale_to_printable

    @property
    def is_top_bound(self) -> bool:
        """Whether the spine is at the heads of pages."""
        return self.binding == "top"

    @property
    def page_options(self) -> InputPageOptions:
        """What is done to the pages of the source first, the turn among it that brings their heads to the spine.

        A book bound at its top is one bound at its left, whose pages all lie on their left side.
        """
        if not self.is_top_bound:
            return self.input_pages
        return replace(self.input_pages, turn=turn_to_left(self.input_pages.turn))

    @property
    def has_two_passes(self) -> bool:
        """Whether fronts and backs are printed one after the other, the pile put back by hand between them."""
        return self.printer is not None and self.printer.passes == 2
