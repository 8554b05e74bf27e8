"""Pages around the text: inside cover, contents, colophon, back cover, pages for notes by hand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import warning
from pamphlets.core.style import BlockStyle
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.readers.front_matter.keys import KEYS

CONTENTS_TITLE: Final = "Sommaire"
NOTES_TITLE: Final = "Notes"
LITTER_NOTICE: Final = "Ne pas jeter sur la voie publique."
_TOLERANCE: Final = 0.5  # points
_LINES_BETWEEN_RULES: Final = 2  # grid lines between the rules of a page for notes
_NOTES_RULE_WEIGHT: Final = 0.6


def report_overflow(case: TypesettingContext, meta: Meta, field: str, excess: float) -> None:
    """Tell, where `excess` points of what a field of Meta says find no room on its page, which key is to blame."""
    if excess > _TOLERANCE:
        key = next(key.french for key in KEYS if key.field == field)
        where = meta.span_of(field)
        case.diagnostics.append(
            warning("side-full", case.source, where, key=key, excess=f"{excess:.0f}")
        )


def place_at_foot(made: ParagraphStack, flow: TextArea, grid: float) -> tuple[PageItem, ...]:
    """Return a stack standing on the foot of the text block."""
    return translate_marks(made.marks, flow.top + flow.lines * grid - made.height, flow.left)


def facts_date_sentence(meta: Meta) -> str:
    """Return the sentence that says until when the facts are those of the text; nothing where it names no day."""
    return f"Faits arrêtés au {meta.facts_as_of}." if meta.facts_as_of else ""


def imprint_line(meta: Meta) -> str:
    """Return the last line of a sheet: the day of its facts, who printed it, where it must not be thrown."""
    return " · ".join(
        part
        for part in (facts_date_sentence(meta), meta.imprint or meta.collective, LITTER_NOTICE)
        if part
    )


def origin_paragraphs(case: TypesettingContext, meta: Meta) -> list[StackedParagraph]:
    """Return what the inside cover says of where the text comes from."""
    small = case.theme.block_styles["small"]
    said = [
        f"Texte d’origine\u00a0: {meta.origin}" if meta.origin else "",
        f"Première publication\u00a0: {meta.first_publication}" if meta.first_publication else "",
        f"Traduction\u00a0: {meta.translation}" if meta.translation else "",
        facts_date_sentence(meta),
    ]
    return [
        StackedParagraph(text_to_inlines(line), small, small.text.leading * 0.4)
        for line in said
        if line
    ]


def imprint_paragraphs(case: TypesettingContext, meta: Meta) -> list[StackedParagraph]:
    """Return the imprint by itself, for a title that has no colophon."""
    return (
        [StackedParagraph(text_to_inlines(meta.imprint), case.theme.block_styles["small"])]
        if meta.imprint
        else []
    )


def colophon_paragraphs(
    case: TypesettingContext, meta: Meta, families: Sequence[str]
) -> list[StackedParagraph]:
    """Return the colophon: who, where, under which terms, made of what."""
    small = case.theme.block_styles["small"]
    strong = replace(small, text=replace(small.text, font=replace(small.text.font, weight=700)))
    made = f"Composé en {_join_names(families)}." if families else ""
    groups = (
        [meta.title, *([meta.subtitle] if meta.subtitle else [])],
        [", ".join(meta.authors), meta.date, meta.series],
        [meta.imprint or meta.collective, f"Contact\u00a0: {meta.contact}" if meta.contact else ""],
        [
            f"Responsable de la publication\u00a0: {meta.director}" if meta.director else "",
            f"Dépôt légal\u00a0: {meta.legal_deposit}" if meta.legal_deposit else "",
            f"ISBN {meta.isbn}" if meta.isbn else "",
            f"ISSN {meta.issn}" if meta.issn else "",
        ],
        [facts_date_sentence(meta), *meta.mentions],
        [meta.licence, LITTER_NOTICE],
        [made],
    )
    pieces: list[StackedParagraph] = []
    for group in groups:
        before = small.text.leading
        for line in group:
            if line:
                pieces.append(
                    StackedParagraph(text_to_inlines(line), small if pieces else strong, before)
                )
                before = 0.0
    return pieces


def _join_names(names: Sequence[str]) -> str:
    """Return names in a row: a, b et c."""
    return " et ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def set_back_cover(case: TypesettingContext, meta: Meta, flow: TextArea) -> tuple[PageItem, ...]:
    """Return the back cover: the summary high, price and terms low."""
    theme = case.theme
    style, small = theme.block_styles["back"], theme.block_styles["small"]
    width = flow.measure
    paragraphs = [
        StackedParagraph(text_to_inlines(part), style, style.text.leading / 2)
        for part in meta.summary.split("\n\n")
        if part
    ]
    summary = stack_paragraphs(case, paragraphs, width, meta.lang)
    foot = [
        meta.price,
        meta.licence,
        " · ".join(part for part in (meta.collective, meta.contact) if part),
    ]
    low = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(line), small, 2.0) for line in foot if line],
        width,
        meta.lang,
    )
    top = flow.top + theme.page.grid_step * 2
    rule = PageItem(
        Point(flow.left, top - theme.page.grid_step), Rule(theme.note_rule[0], theme.note_rule[1])
    )
    longest = max(("summary", "licence"), key=lambda field: len(getattr(meta, field)))
    report_overflow(
        case,
        meta,
        longest,
        top + summary.height + low.height - flow.top - flow.lines * theme.page.grid_step,
    )
    marks = translate_marks(summary.marks, top, flow.left) + place_at_foot(
        low, flow, theme.page.grid_step
    )
    return (rule, *marks) if summary.marks else marks


def make_notes_page(case: TypesettingContext, flow: TextArea, lang: str) -> tuple[PageItem, ...]:
    """Return a page ruled for notes by hand."""
    grid = case.theme.page.grid_step
    style: BlockStyle = case.theme.block_styles["heading-2"]
    head = stack_paragraphs(
        case, [StackedParagraph(text_to_inlines(NOTES_TITLE), style)], flow.measure, lang
    )
    rules = [
        PageItem(Point(flow.left, flow.top + line * grid), Rule(flow.measure, _NOTES_RULE_WEIGHT))
        for line in range(_LINES_BETWEEN_RULES * 2, flow.lines + 1, _LINES_BETWEEN_RULES)
    ]
    return (*translate_marks(head.marks, flow.top, flow.left), *rules)
