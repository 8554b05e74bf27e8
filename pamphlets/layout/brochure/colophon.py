"""Pages around the text: inside cover, contents, colophon, back cover, pages for notes by hand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Placed, Rule
from pamphlets.core.source import warning
from pamphlets.core.style import BlockStyle
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.pagination.page_body import Flow
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, stack, words
from pamphlets.readers.front_matter.front_matter import place_of
from pamphlets.readers.front_matter.keys import KEYS

TITLE: Final = "Sommaire"
NOTES: Final = "Notes"
LITTER: Final = "Ne pas jeter sur la voie publique."
_TOLERANCE: Final = 0.5  # points
_RULED: Final = 2  # grid lines between the rules of a page for notes
_WEIGHT: Final = 0.6


def tell_full(case: Case, field: str, excess: float) -> None:
    """Tell, where `excess` points of what a field of Meta says find no room on its page, which key is to blame."""
    if excess > _TOLERANCE:
        key = next(key.french for key in KEYS if key.field == field)
        where = place_of(case.source, field)
        case.doubts.append(warning("side-full", case.source, where, key=key, excess=f"{excess:.0f}"))


def at_foot(made: Stack, flow: Flow, grid: float) -> tuple[Placed, ...]:
    """Return a stack standing on the foot of the text block."""
    return lower(made.marks, flow.top + flow.lines * grid - made.height, flow.left)


def dated(meta: Meta) -> str:
    """Return the sentence that says until when the facts are those of the text; nothing where it names no day."""
    return f"Faits arrêtés au {meta.facts_as_of}." if meta.facts_as_of else ""


def imprinted(meta: Meta) -> str:
    """Return the last line of a sheet: the day of its facts, who printed it, where it must not be thrown."""
    return " · ".join(part for part in (dated(meta), meta.imprint or meta.collective, LITTER) if part)


def origin(case: Case, meta: Meta) -> list[Piece]:
    """Return what the inside cover says of where the text comes from."""
    small = case.theme.blocks["small"]
    said = [
        f"Texte d’origine\u00a0: {meta.origin}" if meta.origin else "",
        f"Première publication\u00a0: {meta.first_publication}" if meta.first_publication else "",
        f"Traduction\u00a0: {meta.translation}" if meta.translation else "",
        dated(meta),
    ]
    return [Piece(words(line), small, small.text.leading * 0.4) for line in said if line]


def imprint(case: Case, meta: Meta) -> list[Piece]:
    """Return the imprint by itself, for a title that has no colophon."""
    return [Piece(words(meta.imprint), case.theme.blocks["small"])] if meta.imprint else []


def colophon(case: Case, meta: Meta, families: Sequence[str]) -> list[Piece]:
    """Return the colophon: who, where, under which terms, made of what."""
    small = case.theme.blocks["small"]
    strong = replace(small, text=replace(small.text, font=replace(small.text.font, weight=700)))
    made = f"Composé en {_listed(families)}." if families else ""
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
        [dated(meta), *meta.mentions],
        [meta.licence, LITTER],
        [made],
    )
    pieces: list[Piece] = []
    for group in groups:
        before = small.text.leading
        for line in group:
            if line:
                pieces.append(Piece(words(line), small if pieces else strong, before))
                before = 0.0
    return pieces


def _listed(names: Sequence[str]) -> str:
    """Return names in a row: a, b et c."""
    return " et ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def back(case: Case, meta: Meta, flow: Flow) -> tuple[Placed, ...]:
    """Return the back cover: the summary high, price and terms low."""
    theme = case.theme
    style, small = theme.blocks["back"], theme.blocks["small"]
    width = flow.measure
    paragraphs = [Piece(words(part), style, style.text.leading / 2) for part in meta.summary.split("\n\n") if part]
    summary = stack(case, paragraphs, width, meta.lang)
    foot = [meta.price, meta.licence, " · ".join(part for part in (meta.collective, meta.contact) if part)]
    low = stack(case, [Piece(words(line), small, 2.0) for line in foot if line], width, meta.lang)
    top = flow.top + theme.page.grid * 2
    rule = Placed(Point(flow.left, top - theme.page.grid), Rule(theme.note_rule[0], theme.note_rule[1]))
    longest = max(("summary", "licence"), key=lambda field: len(getattr(meta, field)))
    tell_full(case, longest, top + summary.height + low.height - flow.top - flow.lines * theme.page.grid)
    marks = lower(summary.marks, top, flow.left) + at_foot(low, flow, theme.page.grid)
    return (rule, *marks) if summary.marks else marks


def notes_page(case: Case, flow: Flow, lang: str) -> tuple[Placed, ...]:
    """Return a page ruled for notes by hand."""
    grid = case.theme.page.grid
    style: BlockStyle = case.theme.blocks["heading-2"]
    head = stack(case, [Piece(words(NOTES), style)], flow.measure, lang)
    rules = [
        Placed(Point(flow.left, flow.top + line * grid), Rule(flow.measure, _WEIGHT))
        for line in range(_RULED * 2, flow.lines + 1, _RULED)
    ]
    return (*lower(head.marks, flow.top, flow.left), *rules)
