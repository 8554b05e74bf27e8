"""LayoutInput -> PosterLayout: the sheet of a poster, its scale, and the columns that its text is set in."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.picture_settings import COARSE_SCREEN_FREQUENCY
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn
from pamphlets.layout.single_sheet.frame import check_paper
from pamphlets.layout.theme_scaling import enlarge_theme, scale_theme

POSTER_PAPERS: Final = ("A2", "A3", "A4")
MARGIN: Final = mm(15)
FLAT_PADDING: Final = mm(5)  # round what stands on a flat
DETAIL_SIZE: Final = 24.0  # points: read from a step away
ARCHIVE_TITLE: Final = "Archive"
_GAP: Final = mm(9)
_DETAIL_LEADING: Final = 1.26  # of their size
_REFERENCE_HEIGHT: Final = mm(420)  # of A3, for which the sizes are
_NOTE_SIZE: Final = 10.0
_MIN_NOTE_SIZE: Final = 9.0
_A2: Final = Size(mm(420), mm(594))


class PosterLayout(NamedTuple):
    """A sheet, and the columns across it that a poster is set in."""

    layout_input: LayoutInput
    size: Size
    scale: float  # as a share of A3
    details: SheetColumn  # text read from a step away
    fine_print: SheetColumn  # notes and mentions

    @property
    def margin(self) -> Pt:
        """Return the white at every side."""
        return MARGIN * self.scale

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.details.width

    @property
    def gap(self) -> Pt:
        """Return the white between two parts."""
        return _GAP * self.scale

    def grow_area(self, area: Rect) -> Rect:
        """Return an area with the white round it that a flat takes: to the white edge of a poster of a picture."""
        padding = FLAT_PADDING * self.scale
        width, height = area.width + 2 * padding, area.height + 2 * padding
        return Rect(area.x - padding, area.y - padding, width, height)

    @property
    def meta(self) -> Meta:
        """Return what the poster says of itself."""
        return self.layout_input.document.meta

    @property
    def title(self) -> str:
        """Return the headline: that it is past, where the event of the poster is."""
        return ARCHIVE_TITLE if self.meta.archive else self.meta.title

    def as_headline(self, stack: ParagraphStack) -> ParagraphStack:
        """Return a stack as the headline: the title, unless it says that the event is past, which the sentence names."""
        return stack.as_element(self.title, "paragraph" if self.meta.archive else "title")

    def in_column(self, width: Pt) -> "PosterLayout":
        """Return the layout with its text in a narrower column."""
        return self._replace(details=self.details._replace(width=width))


def poster_paper_name(meta: Meta) -> str:
    """Return the name of the poster's size: A3 where the author names none."""
    return meta.paper or "A3"


def make_poster_layout(layout_input: LayoutInput) -> PosterLayout:
    """Return the layout that a poster is made in. Raises an error for a size that posters do not have."""
    document = layout_input.document
    name = poster_paper_name(document.meta)
    check_paper(document, name, POSTER_PAPERS)
    size = _A2 if name == "A2" else Size(*PAGE_SIZES[name])
    return fit_poster_layout(layout_input, size)


def fit_poster_layout(layout_input: LayoutInput, size: Size) -> PosterLayout:
    """Return the layout of a poster on a sheet of any size, which its longer side says how large its letters are."""
    theme = replace(layout_input.design.theme, screen_frequency=COARSE_SCREEN_FREQUENCY)
    scale = max(size.width, size.height) / _REFERENCE_HEIGHT
    width = size.width - 2 * (MARGIN * scale)
    # Details are read standing: sans, ragged, no hyphens.
    detail_size = DETAIL_SIZE * scale
    detail_theme = scale_theme(theme, detail_size, detail_size * _DETAIL_LEADING)
    sans = theme.block_styles["aside"].text.font
    body = detail_theme.block_styles["body"].in_font(sans)
    body = replace(body, align="left", first_indent=0.0, hyphenate=False, balanced=True)
    context = layout_input.new_context(detail_theme.with_style("body", body))
    note_size = max(_NOTE_SIZE * scale, _MIN_NOTE_SIZE)
    note_scale = note_size / theme.block_styles["note"].text.size
    details = SheetColumn(context, width, layout_input.document.meta.lang)
    fine_print = details.in_theme(enlarge_theme(theme, note_scale))
    return PosterLayout(layout_input, size, scale, details, fine_print)
