"""A title and its theme -> what the covers of Sobre are composed of: the page, its letters, the title at its largest."""

from dataclasses import replace
from typing import Final, Literal, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, BlockStyle, FontSpec, Ink, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.design.covers.title_size import LEAST_TITLE_SIZE
from pamphlets.design.ornaments.title_lines import glue_small_words, split_title_lines
from pamphlets.design.ornaments.title_seed import TitleSeed
from pamphlets.design.ornaments.vignettes import Vignette, draw_vignette
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure import colophon
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
    smallest_font_size,
    stack_paragraphs,
)
from pamphlets.transforms.draft_words import draft_mark

A5_HEIGHT: Final = PAGE_SIZES["A5"][1]
EDGE: Final = mm(10)  # no ornament stands nearer to the paper's edge
TITLE_LEFT: Final = mm(17)  # where a title that is ranged left begins
_FOOT: Final = mm(15)  # nor a word to its foot
_SMALL_CAPITALS: Final = 0.8  # of the size: capitals as high as small ones
_SMALL_WEIGHT: Final = 650  # of small words: a copier of copies eats the hairlines of 500
_TITLE_LEADING: Final = 1.06  # of its size
_TITLE_TRACKING: Final = -0.005
_BARELY_SMALLER: Final = 0.82  # of a size: so much smaller is well worth a line less

Align = Literal["left", "center"]


class SobrePage(NamedTuple):
    """The page of a cover, and what is drawn for its title."""

    context: TypesettingContext
    meta: Meta
    size: Size
    scale: float
    """1 for A5"""
    vignette: Vignette
    seed: TitleSeed
    """for what else is left to chance"""

    @property
    def serif(self) -> FontSpec:
        """The face of the title."""
        return self.context.theme.block_styles["heading-1"].text.font

    @property
    def ink(self) -> Ink:
        """The ink of ornaments."""
        return self.context.theme.ink

    @property
    def foot(self) -> Pt:
        """No word stands lower: below there may be a line about drafts."""
        return self.size.height - (_FOOT if draft_mark(self.meta) else EDGE * 1.2)

    def column(self, width: Pt) -> SheetColumn:
        """Return a column of a width."""
        return SheetColumn(self.context, width, self.meta.lang)

    def text_style(
        self, size: Pt, align: Align, font: FontSpec | None = None
    ) -> BlockStyle:
        """Return the style of a few words at a size of A5's, in the face of the title or another one."""
        size = size * max(self.scale, 0.86)
        text = TextStyle(font or self.serif, size, size * 1.25)
        return BlockStyle(
            text, align, hyphenate=False, balanced=True, keep_small_words=True
        )

    def set_authors(self, width: Pt, align: Align, size: Pt = 12.5) -> ParagraphStack:
        """Return who wrote it, in small capitals; in capitals somewhat smaller where the face has none."""
        authors = colophon.author_line(self.meta)
        font = replace(self.serif, weight=_SMALL_WEIGHT)
        letters = "".join(char for char in authors if char.islower())
        has_small = self.context.font_book.has_feature(font, "smcp", letters)
        if has_small:
            font = replace(font, features=(*font.features, "smcp", "c2sc"))
        else:
            size *= _SMALL_CAPITALS
        style = self.text_style(size, align, font)
        text = replace(style.text, tracking=0.06, caps=not has_small)
        return self.column(width).stack([authors], replace(style, text=text))

    def set_subtitle(self, width: Pt, align: Align, size: Pt = 14.5) -> ParagraphStack:
        """Return the subtitle, in italics."""
        style = self.text_style(
            size, align, replace(self.serif, weight=_SMALL_WEIGHT, italic=True)
        )
        return self.column(width).stack([self.meta.subtitle], style)

    def set_mentions(self, width: Pt, align: Align) -> ParagraphStack:
        """Return what the title is not."""
        caption = self.context.theme.block_styles["caption"].text.font
        style = self.text_style(9.5, align, replace(caption, italic=False))
        return self.column(width).stack(self.meta.mentions, style)

    def set_title(
        self, width: Pt, height: Pt, sizes: range, align: Align, ink: Ink = BLACK
    ) -> ParagraphStack:
        """Return the title at the largest of `sizes` (points of A5, descending) at which it fits a room.

        Where none does it is as small as a title may be, and reported where it is too high even so.
        """

        def paragraphs(size: Pt) -> list[StackedParagraph]:
            leading = size * _TITLE_LEADING
            text = TextStyle(self.serif, size, leading, ink, tracking=_TITLE_TRACKING)
            style = replace(self.text_style(size, align), text=text)
            lines = map(glue_small_words, split_title_lines(self.meta.title))
            return plain_paragraphs(lines, style)

        candidates = [size * self.scale for size in sizes]
        candidates = [size for size in candidates if size > LEAST_TITLE_SIZE] + [
            LEAST_TITLE_SIZE
        ]
        room = (width, height)
        title = largest_stack_that_fits(
            self.context, paragraphs, room, candidates, self.meta.lang
        )
        largest = smallest_font_size(title)
        for size in candidates:
            if _BARELY_SMALLER * largest <= size < largest:
                trial = replace(self.context, diagnostics=[], is_trial=True)
                shorter = stack_paragraphs(trial, paragraphs(size), width, self.meta.lang)
                if shorter.line_count < title.line_count and not trial.diagnostics:
                    return shorter.as_element(self.meta.title)
        colophon.report_overflow(
            self.context, self.meta, ("title",), title.height - height, title.height
        )
        return title.as_element(self.meta.title)


def make_sobre_page(context: TypesettingContext, meta: Meta) -> SobrePage:
    """Return the page of a title's cover."""
    size = context.theme.page.size
    return SobrePage(
        context=context,
        meta=meta,
        size=size,
        scale=min(size.height / A5_HEIGHT, size.width / PAGE_SIZES["A5"][0]),
        vignette=draw_vignette(TitleSeed(meta.title, meta.seed, "vignette")),
        seed=TitleSeed(meta.title, meta.seed, "sobre"),
    )
