"""Meta, SheetColumn -> what stands around the text: colophon, imprint, back cover, pages for notes by hand.

What the law asks for stands once, in the colophon; the back cover says what makes one take the title.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from types import MappingProxyType
from typing import Final

from pamphlets.core.page import PageItems, place_rule
from pamphlets.core.source import error, warning
from pamphlets.core.units import Pt
from pamphlets.document.metadata import Meta
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    plain_paragraphs,
)
from pamphlets.transforms.draft_words import (
    copies_sentence,
    draft_sentence,
    facts_date_sentence,
)
from pamphlets.transforms.paper_words import (
    contact_line,
    load_paper_words,
    name_publisher,
    origin_lines,
    register_lines,
)

_BACK_FIELDS: Final = ("summary", "price", "collective", "contact")
_COLOPHON_FIELDS: Final = (
    "title", "subtitle", "origin", "first_publication", "translation", "authors", "series", "contact", "director",
    "legal_deposit", "licence",
)  # fmt: skip
_TOLERANCE: Final = 0.5  # points
_LINES_BETWEEN_RULES: Final = 2  # grid lines between the rules of a page for notes
_NOTES_RULE_WEIGHT: Final = 0.6
# The keys under which an author writes the fields that covers and colophons print.
KEY_NAMES: Final = MappingProxyType(
    {
        "address": "adresse",
        "contact": "contact",
        "director": "directeur_de_publication",
        "first_publication": "premiere_publication",
        "imprint": "imprimeur",
        "legal_deposit": "depot_legal",
        "price": "prix",
        "translation": "traduction",
        "title": "titre",
        "subtitle": "sous_titre",
        "authors": "auteurs",
        "collective": "collectif",
        "date": "date",
        "series": "serie",
        "summary": "resume",
        "licence": "licence",
        "origin": "origine",
        "mentions": "mentions",
    }
)


def report_crowding(
    context: TypesettingContext, meta: Meta, field: str, excess: Pt
) -> None:
    """Warn, where `excess` points of what a field of Meta says leave no room to a drawing, which key is to blame."""
    if excess > _TOLERANCE:
        fields = {"key": KEY_NAMES[field], "excess": f"{excess:.0f}"}
        span = meta.span_of(field)
        context.diagnostics.append(warning("side-full", context.source, span, **fields))


def report_overflow(
    context: TypesettingContext,
    meta: Meta,
    fields: Sequence[str],
    excess: Pt,
    height: Pt,
) -> None:
    """Add an error where `excess` points, of the `height` that fields of Meta take, would be printed over others.

    The longest field is to blame; of all their words as large a share is too many as of their height.
    """
    if excess <= _TOLERANCE:
        return
    words_by_field: dict[str, list[str]] = {}
    for field in fields:
        value = getattr(meta, field)
        words_by_field[field] = (
            value if isinstance(value, str) else " ".join(value)
        ).split()
    longest = max(fields, key=lambda field: len(" ".join(words_by_field[field])))
    word_count = sum(map(len, words_by_field.values()))
    too_many = min(ceil(word_count * excess / max(height, excess)), word_count)
    details = {"key": KEY_NAMES[longest], "words": str(max(too_many, 1))}
    span = meta.span_of(longest)
    context.diagnostics.append(error("page-full", context.source, span, **details))


def report_colophon_overflow(
    context: TypesettingContext, meta: Meta, excess: Pt, height: Pt
) -> None:
    """Add an error where a colophon of `height` points is too high for its page by `excess`."""
    # The imprint is a field of its own, or made of two others.
    is_made = bool(meta.address) and meta.address in meta.imprint
    imprint_fields: tuple[str, ...] = ("imprint",)
    if is_made or not meta.imprint:
        imprint_fields = ("collective", "address")
    report_overflow(context, meta, (*_COLOPHON_FIELDS, *imprint_fields), excess, height)


def place_at_foot(stack: ParagraphStack, area: TextArea, grid_step: Pt) -> PageItems:
    """Return a stack standing on the foot of the text block."""
    return stack.placed_at(area.left, area.top + area.line_count * grid_step - stack.height)


def author_line(meta: Meta) -> str:
    """Return who speaks: the authors, else the collective."""
    return ", ".join(meta.authors) or meta.collective


def author_field(meta: Meta) -> str:
    """Return the field that says who speaks."""
    return "authors" if meta.authors else "collective"


def join_names(names: Sequence[str], lang: str) -> str:
    """Return names in a row, as a language says it: a, b et c."""
    joint = load_paper_words(lang).before_last
    return joint.join(filter(None, (", ".join(names[:-1]), names[-1])))


def set_imprint(column: SheetColumn, meta: Meta) -> ParagraphStack:
    """Return the imprint by itself, and what holds a working version, for a title that has no colophon."""
    line = name_publisher(meta) if meta.awaits_stamp else meta.imprint
    small = column.context.theme.block_styles["small"]
    return column.stack([copies_sentence(meta), draft_sentence(meta), line], small)


def set_colophon(
    column: SheetColumn, meta: Meta, families: Sequence[str]
) -> ParagraphStack:
    """Return the colophon: all that law and custom ask for, once; in which font families it is set (none: not said).

    What the title is not stands on its cover.
    """
    return _stack_groups(column, _colophon_groups(meta, families))


def _colophon_groups(meta: Meta, families: Sequence[str]) -> tuple[list[str], ...]:
    """Return the lines of a colophon, in groups; the first line is the title, empty lines are not printed."""
    words = load_paper_words(meta.lang)
    typefaces = join_names(families, meta.lang) if families else ""
    return (
        [meta.title, meta.subtitle],
        origin_lines(meta),
        [", ".join(meta.authors), meta.date, meta.series],
        [name_publisher(meta), contact_line(meta)],
        register_lines(meta),
        [facts_date_sentence(meta), copies_sentence(meta), draft_sentence(meta)],
        [meta.licence, words.litter_notice],
        [words.typeset_in.format(families=typefaces) if families else ""],
    )


def _stack_groups(column: SheetColumn, groups: Sequence[Sequence[str]]) -> ParagraphStack:
    """Return groups of lines in small print, a line apart, their first line bold."""
    small = replace(column.context.theme.block_styles["small"], balanced=True)
    style = small.in_font(
        replace(small.text.font, weight=700)
    )  # of the first line, the title
    paragraphs: list[StackedParagraph] = []
    for group in groups:
        before = small.text.leading
        for line in group:
            if line:
                paragraphs += plain_paragraphs([line], style, before)
                style, before = small, 0.0
    return column.stack_paragraphs(paragraphs)


def set_back_cover(column: SheetColumn, meta: Meta, area: TextArea) -> PageItems:
    """Return the back cover, which makes one take the title: the summary high, the price and who offers it low."""
    theme = column.context.theme
    grid_step = theme.page.grid_step
    style = theme.block_styles["back"]
    summary = column.stack(meta.summary.split("\n\n"), style, style.text.leading / 2)
    who = " · ".join(filter(None, (meta.collective, meta.contact)))
    terms = column.stack([meta.price, who], theme.block_styles["small"], 2.0)
    summary_y = area.top + grid_step * 2
    height = summary.height + terms.height
    excess = summary_y + height - area.top - area.line_count * grid_step
    report_overflow(column.context, meta, _BACK_FIELDS, excess, height)
    marks = summary.placed_at(area.left, summary_y) + place_at_foot(terms, area, grid_step)
    if not summary.marks:
        return marks
    return (place_rule(area.left, summary_y - grid_step, *theme.note_rule), *marks)


def make_notes_page(column: SheetColumn, area: TextArea) -> PageItems:
    """Return a page ruled for notes by hand."""
    theme = column.context.theme
    grid_step = theme.page.grid_step
    title = load_paper_words(column.lang).notes
    heading = column.stack([title], theme.block_styles["heading-2"])
    heading = heading.as_element(title, "heading")
    marks = list(heading.placed_at(area.left, area.top))
    for line in range(_LINES_BETWEEN_RULES * 2, area.line_count + 1, _LINES_BETWEEN_RULES):
        y = area.top + line * grid_step
        marks.append(place_rule(area.left, y, area.measure, _NOTES_RULE_WEIGHT))
    return tuple(marks)
