"""The words of an order sheet: English here, French in the catalogue. Names in braces are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.options import Lang
from pamphlets.languages.word_tables import translate_table


@dataclass(frozen=True, slots=True)
class OrderLabels:
    """The labels before the facts."""

    title: str
    orderer: str
    printer: str
    copies: str
    size: str
    pages: str
    inks: str
    inner_paper: str
    cover_paper: str
    paper: str
    finishing: str
    bleed: str
    files: str
    standard: str
    delivery: str
    price: str
    signature: str


@dataclass(frozen=True, slots=True)
class OrderFactWords:
    """The facts behind the labels."""

    point: str
    """The decimal sign."""
    size: str
    named_size: str
    one_side: str
    both_sides: str
    leaves: str
    book_pages: str
    glued_pages: str
    black: str
    black_and: str
    four_inks: str
    no_ink: str
    inside_and_cover: str
    spot_note: str
    proposed: str
    same_paper: str
    staples: str
    glue: str
    guessed_bulk: str
    trim_only: str
    bleeds: str
    bleeds_nowhere: str
    standard: str
    files: Mapping[str, str]
    """By the part of the book that a file holds."""


@dataclass(frozen=True, slots=True)
class OrderCallWords:
    """What to say on the telephone, and what to ask."""

    heading: str
    opening: str
    of_copies: str
    of_some_copies: str
    piece: str
    stapled_book: str
    glued_book: str
    file_offer: str
    questions: tuple[str, ...]
    spine_question: str
    spot_question: str


@dataclass(frozen=True, slots=True)
class OrderProofWords:
    """What to look at before signing the proof."""

    heading: str
    draft: str
    coarse: str
    short_bleed: str
    thin_spine: str
    checks: tuple[str, ...]
    spine_check: str


@dataclass(frozen=True, slots=True)
class OrderWords:
    """All words of an order sheet."""

    heading: str
    file_ending: str
    """Of the sheet's own file."""
    labels: OrderLabels
    facts: OrderFactWords
    call: OrderCallWords
    proof: OrderProofWords


ENGLISH_ORDER_WORDS: Final = OrderWords(
    heading="ORDER FOR THE PRINTER",
    file_ending="order",
    labels=OrderLabels(
        title="Title",
        orderer="Ordered by",
        printer="Printer",
        copies="Copies",
        size="Trimmed size",
        pages="Pages",
        inks="Inks",
        inner_paper="Paper, inside",
        cover_paper="Paper, cover",
        paper="Paper",
        finishing="Folding, binding",
        bleed="Bleed",
        files="Files",
        standard="Made as",
        delivery="Delivery: day, place",
        price="Price agreed, tax included",
        signature="Date, signature",
    ),
    facts=OrderFactWords(
        point=".",
        size="{width} × {height} mm",
        named_size="{name}, {width} × {height} mm",
        one_side="one side",
        both_sides="both sides, head to head",
        leaves="{pages} pages, one after the other",
        book_pages="{pages}, the 4 of the cover among them",
        glued_pages="{inner} inside, and a cover of 4",
        black="black",
        black_and="black and {inks}",
        four_inks="four-colour",
        no_ink="none",
        inside_and_cover="inside: {inner}; cover: {cover}",
        spot_note="{inks}: spot ink, or in four-colour if you have not got it: the file holds both",
        proposed="{paper} (a proposal: say what you have)",
        same_paper="the same as inside",
        staples="folded, two staples in the fold, trimmed on three sides",
        glue="perfect bound, spine of {spine} mm, trimmed on three sides",
        guessed_bulk="{name}; the spine is reckoned for a bulk of {bulk} cm³/g",
        trim_only="cut to size",
        bleeds="{bleed} mm all round; running to the edge: p. {pages}",
        bleeds_nowhere="none needed: nothing touches the edge",
        standard="PDF/X-4, coated FOGRA39, total ink 300 % at most; type in black alone, overprinting; crop and "
        "registration marks outside the bleed",
        files=MappingProxyType(
            {
                "whole": "all pages in their order",
                "inside": "the pages inside, in their order",
                "cover": "the cover flat: outside (back, spine, front), then inside",
            }
        ),
    ),
    call=OrderCallWords(
        heading="On the telephone",
        opening="“Hello, I would like a price for {copies} {piece}, {inks}, on {paper}.",
        of_copies="{count} copies of",
        of_some_copies="100, 300 and 500 copies of",
        piece="a sheet of {size}, {sides}",
        stapled_book="a booklet of {size}, {pages} pages, stapled",
        glued_book="a perfect bound book of {size}, {inner} pages and a cover",
        file_offer="I have a PDF/X-4 with {bleed} mm of bleed and crop marks.”",
        questions=(
            "Which of your papers comes near it, and what does recycled paper cost?",
            "When would it be ready, and what does delivery cost?",
            "Is a printed proof included? Do you send the proof to sign by e-mail?",
            "How do I send the files, and by when?",
        ),
        spine_question="Which bulk has your paper? From it comes the spine: with another one I send another cover.",
        spot_question="Do you print {inks} as a spot ink, and what is the difference in price?",
    ),
    proof=OrderProofWords(
        heading="Before you sign the proof",
        draft="The text still says “{mark}”: have it printed only if you mean it.",
        coarse="Pictures that are coarse in print: {pictures}. Find larger ones, or show them smaller.",
        short_bleed="P. {pages}: something ends right at the cut: a white hem may show there.",
        thin_spine="A spine of {spine} mm is too thin for glue that holds; have it stapled.",
        checks=(
            "All pages are there, in their order, and none is upside down.",
            "The printer's name and address stand in the imprint: the law of 1881 wants them.",
            "What is black is of one ink, not of four on each other; the pictures are the right ones.",
        ),
        spine_check="The title stands in the middle of the spine, and the folds at its edges.",
    ),
)


@cache
def load_order_words(lang: Lang) -> OrderWords:
    """Return the words in a language. Raises CatalogueError for one that has no catalogue."""
    return translate_table(ENGLISH_ORDER_WORDS, lang)
