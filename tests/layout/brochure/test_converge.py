"""Whole titles: page numbers that are right, covers, blanks, folios, heads, bars, tables over pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.page import Anchor, GlyphRun, LinkArea, Page, Rule
from pamphlets.core.source import PamphletError, iter_diagnostics
from pamphlets.design.themes import bloc, sobre, trait
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Block, Document, Inline
from pamphlets.layout.brochure.running_heads import folio_baseline
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.look import Design
from tests.support.documents import ART, Author, prose, written
from tests.support.lines import advance, text_advance, text_of

LOOK = sobre.DESIGN
LOOKS = (sobre.DESIGN, bloc.DESIGN, trait.DESIGN)
PAGE = LOOK.theme.page
FOLIO = folio_baseline(LOOK.theme)
HEAD = 12.5 * 72 / 25.4
META = Meta("Un essai", "un-essai", authors=("Collectif",), draft="Version de travail")


def pages_of(book: FontBook, document: Document, look: Design = LOOK) -> tuple[Page, ...]:
    return lay_out_text(LayoutInput(document, look, book, ART))[0].pages


def shown(page: Page) -> str:
    return " ".join(
        text_of([mark]) for mark in page.items if isinstance(mark.content, GlyphRun)
    )


def at_height(page: Page, y: float) -> str:
    return "".join(
        text_of([mark])
        for mark in page.items
        if isinstance(mark.content, GlyphRun) and mark.at.y == pytest.approx(y)
    )


def anchors(pages: tuple[Page, ...]) -> dict[str, int]:
    """The page on which each anchor stands."""
    return {
        mark.content.name: n
        for n, page in enumerate(pages, 1)
        for mark in page.items
        if isinstance(mark.content, Anchor)
    }


def chapters(
    seed: int, count: int, words: int, *, levels: tuple[int, ...] = (2,), meta: Meta = META
) -> Document:
    author, random = Author(), Random(seed)
    blocks: list[Block] = []
    for number in range(count):
        blocks.append(
            author.heading(
                levels[number % len(levels)], f"Titre {number}", anchor=f"t{number}"
            )
        )
        blocks += [author.paragraph(prose(random, words // 3)) for _ in range(3)]
    return author.document(*blocks, meta=meta)


def listed(pages: tuple[Page, ...]) -> Iterator[tuple[str, int]]:
    """What the contents say: each entry's anchor and its page number, which stands left of its title."""
    for page in pages[:6]:
        for mark in page.items:
            link = mark.content
            if not isinstance(link, LinkArea) or not link.target.startswith("#t"):
                continue
            texts = [
                text_of([item])
                for item in page.items
                if isinstance(item.content, GlyphRun)
                and mark.at.x - 1 < item.at.x < mark.at.x + link.size.width
                and mark.at.y < item.at.y < mark.at.y + link.size.height
            ]
            if len(texts) == 1 and texts[0].isdigit():
                yield link.target[1:], int(texts[0])


@pytest.mark.parametrize(
    "look", [sobre.DESIGN, bloc.DESIGN], ids=lambda look: look.theme.name
)
@pytest.mark.parametrize(
    ("count", "words", "levels"),
    [(4, 300, (2,)), (20, 120, (1, 2, 2)), (70, 90, (2, 3)), (8, 2400, (1,))],
)
def test_the_contents_name_the_pages_on_which_headings_stand(
    book: FontBook, look: Design, count: int, words: int, levels: tuple[int, ...]
) -> None:
    pages = pages_of(book, chapters(1, count, words, levels=levels), look)
    stand = anchors(pages)
    entries = dict(listed(pages))
    wanted = [
        f"t{n}"
        for n in range(count)
        if levels[n % len(levels)] == min(levels) or min(levels) == 1
    ]
    assert list(entries) == wanted
    assert entries == {name: stand[name] for name in wanted}


def test_references_to_pages_name_the_page_and_come_to_rest(book: FontBook) -> None:
    """A reference near a page's end may push its own heading over: the number must follow."""
    random = Random(3)
    for length in range(20, 60, 3):
        author = Author()
        text = prose(random, 250)
        blocks: list[Block] = [
            author.paragraph(
                "Voir ",
                author.link("#la", "plus loin"),
                ", page ",
                author.page_of("la"),
                " et ",
                text,
            ),
            *(
                author.paragraph(
                    prose(random, length), " Voir p.\u00a0", author.page_of("la"), "."
                )
                for _ in range(30)
            ),
            author.heading(2, "Là", anchor="la"),
            author.paragraph(prose(random, 40)),
        ]
        pages = pages_of(book, author.document(*blocks, meta=META))
        printed = {
            int(found)
            for page in pages
            for found in re.findall(r"p\.\u00a0\u2007*(\d+)", shown(page))
        }
        assert printed == {anchors(pages)["la"]}


def test_a_page_number_whose_width_moves_its_own_page_comes_to_rest(book: FontBook) -> None:
    """Every paragraph names the page of a heading that all of them push on."""
    random = Random(11)
    for tries in range(12):
        author = Author()
        blocks: list[Block] = []
        for _ in range(40 + tries):
            calls = [part for _ in range(9) for part in (" ", author.page_of("la"))]
            blocks.append(
                author.paragraph(
                    prose(random, random.randint(3, 25)).rstrip("."), *calls, " fin."
                )
            )
        blocks += [author.heading(2, "Là", anchor="la"), author.paragraph("Fin.")]
        pages = pages_of(book, author.document(*blocks, meta=replace(META, contents=False)))
        printed = {
            int(found)
            for page in pages
            for found in re.findall(r" \u2007*(\d+)(?= )", shown(page))
        }
        assert anchors(pages)["la"] in printed
        assert len(printed & set(range(5, 40))) <= 2


@pytest.mark.parametrize("words", [10, 300, 800, 1200, 1700, 2100])
def test_covers_make_a_multiple_of_four_and_blanks_stand_before_the_colophon(
    book: FontBook, words: int
) -> None:
    author = Author()
    document = author.document(
        author.paragraph(prose(Random(2), words)),
        meta=replace(
            META, draft="", summary="Un résumé.", price="Prix libre", facts_as_of="mai 2022"
        ),
    )
    settled, _ = lay_out_text(LayoutInput(document, LOOK, book, ART))
    pages = settled.pages
    assert len(pages) % 4 == 0
    empty = [number for number, page in enumerate(pages, 1) if not page.items]
    text = [n for n, page in enumerate(pages, 1) if any(mark.node for mark in page.items)]
    assert text == list(range(3, text[-1] + 1))
    (colophon,) = [
        number
        for number, page in enumerate(pages, 1)
        if "Composé en EB Garamond" in shown(page)
    ]
    # On page 2 where that saves a sheet; else before the back cover, all blanks between the text and it.
    assert colophon in (2, len(pages) - 1)
    blanks = range(text[-1] + 1, len(pages) - (colophon > 2))
    assert list(blanks) == empty[len(empty) - len(blanks) :]
    assert settled.blank_page_count == len(blanks)
    assert "Un essai" in shown(pages[0]).replace("\u202f", " ").replace("\u00a0", " ")
    assert "Un résumé." in shown(pages[-1])
    assert "Prix libre" in shown(pages[-1])


def test_folios_stand_on_text_pages_only(book: FontBook) -> None:
    document = chapters(1, 9, 420, levels=(1, 2, 2))
    pages = pages_of(book, document)
    openings = {
        number for name, number in anchors(pages).items() if name in ("t0", "t3", "t6")
    }
    assert len(openings) == 3
    for number, page in enumerate(pages, 1):
        has_text = any(mark.node for mark in page.items)
        wanted = has_text and number not in openings and number not in (1, 2, 3, len(pages))
        assert (str(number) in at_height(page, FOLIO)) == wanted, number
        assert page.label == str(number)


def test_under_24_pages_title_and_section_stand_beside_the_folio_and_nothing_at_the_head(
    book: FontBook,
) -> None:
    pages = pages_of(book, chapters(1, 6, 400))
    assert len(pages) < 24
    assert not any(at_height(page, HEAD) for page in pages)
    section = ""
    for number, page in enumerate(pages[2:], 3):
        sections = [name for name, _ in anchors((page,)).items()]
        section = f"Titre {sections[-1][1:]}" if sections else section
        if any(mark.node for mark in page.items):
            foot = at_height(page, FOLIO)
            assert ("Un essai" in foot) == (number % 2 == 0), number
            assert (section in foot) == (number % 2 == 1), number


def test_from_24_pages_rectos_carry_the_chapter_and_versos_the_title(
    book: FontBook,
) -> None:
    pages = pages_of(book, chapters(1, 9, 900, levels=(1, 2, 2)))
    assert len(pages) >= 24
    opened = ""
    stand = {
        number: name
        for name, number in anchors(pages).items()
        if name in ("t0", "t3", "t6")
    }
    heads = 0
    for number, page in enumerate(pages, 1):
        opened = stand.get(number, opened)
        if head := at_height(page, HEAD):
            heads += 1
            assert head == (f"Titre {opened[1:]}" if number % 2 else "Un essai")
            assert number not in stand
            assert number > 2
        assert "Un essai" not in at_height(page, FOLIO)
    assert heads > 15


def test_without_a_cover_there_is_text_alone(book: FontBook) -> None:
    document = written(
        "---\ntitre: Essai\ncouverture: non\n---\n# Un\n\nTexte.\n\n# Deux\n\nTexte.\n"
    )
    pages = pages_of(book, document)
    assert len(pages) == 2
    assert [sorted(anchors((page,))) for page in pages] == [["un"], ["deux"]]


@pytest.mark.parametrize(
    ("body", "pages", "last"),
    [
        ("Texte.", 1, "Le Port, 1, rue du Port 1 Essai"),
        ("Fait[^a].\n\n[^a]: Note.", 2, "Essai"),
    ],
    ids=["foot", "colophon"],
)
def test_without_a_cover_the_imprint_still_stands(
    book: FontBook, body: str, pages: int, last: str
) -> None:
    head = "---\ntitre: Essai\ncouverture: non\ncollectif: Le Port\nadresse: 1, rue du Port\n---\n"
    made = pages_of(book, written(head + body + "\n"))
    told = [shown(page) for page in made]
    assert len(made) == pages
    assert last in told[-1]
    assert sum(page.count("Le Port, 1, rue du Port") for page in told) == 1


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_contents_headings_and_plain_text_begin_on_one_height(
    book: FontBook, look: Design
) -> None:
    author, random = Author(), Random(4)
    blocks: list[Block] = []
    for number, level in enumerate((2, 2, 3, 2, 3, 2, 3, 2)):
        blocks.append(author.heading(level, f"Titre {number}", anchor=f"t{number}"))
        blocks += [
            author.paragraph(prose(random, words)) for words in (310, 20 + 20 * number)
        ]
    pages = pages_of(book, author.document(*blocks, meta=META), look)
    heights: dict[str, set[float]] = {}
    for page in pages:
        texts = {text_of([mark]): mark.at.y for mark in page.items if mark.node is not None}
        heads = {
            text: y for text, y in texts.items() if text and y < look.theme.page.top + 30
        }
        for text, y in heads.items():
            if y == min(heads.values()):
                kind = "heading" if text.startswith("Titre") else "text"
                heights.setdefault(kind, set()).add(round(y, 3))
        contents = [mark.at.y for mark in page.items if text_of([mark]) == "Sommaire"]
        heights.setdefault("contents", set()).update(round(y, 3) for y in contents)
    first_line = look.theme.page.top + look.theme.baseline * look.theme.page.grid_step
    wanted = {round(first_line, 3)}
    assert heights == {"contents": wanted, "heading": wanted, "text": wanted}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_a_chapter_s_first_line_stands_on_the_grid_its_capitals_within_the_text_block(
    book: FontBook, look: Design
) -> None:
    page_spec = look.theme.page
    pages = pages_of(
        book, written("---\ntitre: Essai\n---\n\n# Un seul mot\n\nTexte.\n"), look
    )
    (heading,) = [
        mark
        for page in pages
        for mark in page.items
        if isinstance(mark.content, GlyphRun) and text_of([mark]).upper() == "UN SEUL MOT"
    ]
    lines = (heading.at.y - page_spec.top) / page_spec.grid_step - look.theme.baseline
    assert lines == pytest.approx(round(lines))
    assert isinstance(heading.content, GlyphRun)
    (word, *_) = heading.content.words
    assert isinstance(word, ShapedWord)
    style = look.theme.block_styles["heading-1"]
    top = heading.at.y - word.font.face.cap_height * heading.content.size - page_spec.top
    sunk = style.sink_lines * page_spec.grid_step
    assert sunk - 0.01 <= top < sunk + page_spec.grid_step


def test_what_the_law_asks_for_stands_once_and_the_back_keeps_what_sells(
    book: FontBook,
) -> None:
    head = (
        "titre: Essai\ncollectif: Le Port\nadresse: 1, rue du Port\nresume: Un résumé.\nprix: 2 €\n"
        "contact: port@quai.example\nlicence: Photocopiez.\nfaits_arretes_au: 2026-11-21\n"
        "origine: un cahier.\npremiere_publication: mai 2026\n"
    )
    body = "".join(f"## Titre {n}\n\nTexte.\n\n" for n in range(4))
    once = (
        "Le Port, 1, rue du Port", "Faits arrêtés au", "Origine du texte", "Première publication", "Photocopiez.",
        "Ne pas jeter",
    )  # fmt: skip
    for page_2 in ("", "page_2: mentions\n", "page_2: texte\nsommaire: non\n"):
        pages = pages_of(book, written(f"---\n{head}{page_2}---\n\n{body}"))
        told = [shown(page).replace("\u00a0", " ") for page in pages]
        for words in once:
            assert sum(page.count(words) for page in told) == 1, words
            assert words not in told[-1]
        assert "Un résumé." in told[-1]
        assert "2 €" in told[-1]
        assert "Le Port · port@quai.example" in told[-1]


@pytest.mark.parametrize(("count", "is_shared"), [(5, True), (15, True), (26, False)])
def test_contents_stand_above_the_colophon_on_page_2_or_behind_it(
    book: FontBook, count: int, is_shared: bool
) -> None:
    meta = replace(META, page_2="colophon", origin="un cahier. " * 20)
    pages = pages_of(book, chapters(1, count, 40, meta=meta))
    assert "Composé en" in shown(pages[1])
    assert ("Sommaire" in shown(pages[1])) == is_shared
    assert ("Sommaire" in shown(pages[2])) == (not is_shared)
    assert [name for name, _ in listed(pages)] == [f"t{n}" for n in range(count)]
    for page in pages[1:3]:
        lines = sorted(
            {
                m.at.y
                for m in page.items
                if isinstance(m.content, GlyphRun) and m.at.y < FOLIO
            }
        )
        assert min(b - a for a, b in pairwise(lines)) > 8


def test_blank_pages_may_be_ruled_for_notes(book: FontBook) -> None:
    author = Author()
    meta = replace(META, blanks="notes", draft="")
    settled, _ = lay_out_text(
        LayoutInput(
            author.document(
                author.heading(1, "Un"),
                author.paragraph("Mot."),
                author.heading(1, "Deux"),
                meta=meta,
            ),
            LOOK,
            book,
            ART,
        )
    )
    ruled = [
        page
        for page in settled.pages
        if sum(isinstance(mark.content, Rule) for mark in page.items) > 10
    ]
    assert len(ruled) == settled.blank_page_count > 0


def test_an_empty_text_and_one_word_come_out(book: FontBook) -> None:
    author = Author()
    assert len(pages_of(book, author.document(meta=META))) == 4
    assert len(pages_of(book, author.document(author.paragraph("Mot"), meta=META))) % 4 == 0


def test_contents_that_run_over_pages_lose_no_entry(book: FontBook) -> None:
    for count in (28, 29, 30, 31, 32, 62, 63, 64, 65, 66):
        pages = pages_of(book, chapters(1, count, 30))
        assert [name for name, _ in listed(pages)] == [f"t{n}" for n in range(count)]


def test_contents_whose_page_numbers_take_more_room_than_was_kept_lose_no_entry(
    book: FontBook,
) -> None:
    """From page 100 on a number is a figure wider: titles that just fitted take a second line."""
    style = LOOK.theme.block_styles["contents-1"].text
    blank = book.space_advance(style.font)

    def wide(text: str) -> float:
        return (
            sum(text_advance(book, word, style.font) for word in text.split())
            + blank * text.count(" ")
            + 2 * blank
            + text_advance(book, "00", style.font)
        )

    title = "Un titre"
    while wide(title) * style.size < PAGE.measure - 3.5:
        title += "i" if title[-1] == "o" else " o"
    preamble = [345] * 105
    for entries in (24, 28):
        author, random = Author(), Random(2)
        blocks: list[Block] = [author.paragraph(prose(random, words)) for words in preamble]
        for number in range(entries):
            blocks += [
                author.heading(2, title, anchor=f"t{number}"),
                author.paragraph("Mot."),
            ]
        pages = pages_of(book, author.document(*blocks, meta=replace(META, draft="")))
        assert anchors(pages)["t0"] >= 100
        links = {
            mark.content.target
            for page in pages[:6]
            for mark in page.items
            if isinstance(mark.content, LinkArea)
        }
        assert links == {f"#t{number}" for number in range(entries)}


# --- tables, asides and notes over pages ---------------------------------------------------


def _table(author: Author, rows: int, *, tall: int = 0) -> Document:
    random = Random(5)
    body: list[list[list[str | Inline]]] = [
        [[f"ligne {n}"], [prose(random, 14), author.call(f"Note {n}"), "."]]
        for n in range(rows)
    ]
    if tall:
        calls: list[str | Inline] = []
        for n in range(6):
            calls += [prose(random, tall // 6).rstrip("."), author.call(f"Haute {n}"), ". "]
        body.append([["haute"], calls])
    return author.document(
        author.paragraph("Avant."),
        author.table([["Acte"], ["Prix"]], *body),
        meta=replace(META, contents=False),
    )


def test_a_table_s_head_stands_on_each_of_its_pages_once_and_calls_no_note_again(
    book: FontBook,
) -> None:
    author = Author()
    pages = pages_of(book, _table(author, 60))
    on = [page for page in pages if "ligne" in shown(page)]
    assert len(on) >= 3
    for page in on:
        assert shown(page).count("Acte") == shown(page).count("Prix") == 1
        heads = [
            mark
            for mark in page.items
            if isinstance(mark.content, GlyphRun) and text_of([mark]).strip() == "Acte"
        ]
        lines = [
            mark.at.y
            for mark in page.items
            if isinstance(mark.content, GlyphRun) and "ligne" in text_of([mark])
        ]
        assert heads[0].at.y < min(lines)
    drawn = [
        m
        for page in on
        for m in page.items
        if isinstance(m.content, GlyphRun) and text_of([m]) == "Acte"
    ]
    assert [mark.node is not None for mark in drawn] == [True, *[False] * (len(on) - 1)]


def test_a_row_taller_than_a_page_is_parted_with_its_notes(book: FontBook) -> None:
    author = Author()
    document = _table(author, 2, tall=900)
    settled, doubts = lay_out_text(LayoutInput(document, LOOK, book, ART))
    on = [page for page in settled.pages if "Acte" in shown(page)]
    assert len(on) >= 2
    for page in on:
        text = shown(page)
        calls = {
            mark.node
            for mark in page.items
            if isinstance(mark.content, LinkArea)
            and mark.content.target.startswith("#note-")
        }
        notes = [
            mark
            for mark in page.items
            if isinstance(mark.content, Anchor) and mark.content.name.startswith("note-")
        ]
        assert len(calls) == len(notes), text
    assert not [doubt for doubt in doubts if doubt.code in ("torn", "late-note")]


@pytest.mark.parametrize(
    "look", [sobre.DESIGN, bloc.DESIGN], ids=lambda look: look.theme.name
)
def test_an_aside_s_bar_is_drawn_anew_on_each_page_it_runs_over(
    book: FontBook, look: Design
) -> None:
    author = Author()
    random = Random(8)
    paragraphs = [author.paragraph(prose(random, 60)) for _ in range(30)]
    document = author.document(
        author.paragraph("Avant."),
        author.aside(*paragraphs),
        author.paragraph("Après."),
        meta=META,
    )
    pages = pages_of(book, document, look)
    nodes = {paragraph.node for paragraph in paragraphs}
    page_spec, bar = look.theme.page, look.theme.borders["aside"]
    on = 0
    for number, page in enumerate(pages, 1):
        text = [
            mark
            for mark in page.items
            if isinstance(mark.content, GlyphRun) and mark.node in nodes
        ]
        rules = [mark for mark in page.items if isinstance(mark.content, Rule)]
        if not text or number in (1, 2):
            assert not [
                mark
                for mark in rules
                if bar.kind == "side"
                and isinstance(mark.content, Rule)
                and mark.content.width == bar.weight
            ]
            continue
        on += 1
        top, foot = min(mark.at.y for mark in text), max(mark.at.y for mark in text)
        if bar.kind == "side":
            (side,) = [
                mark
                for mark in rules
                if isinstance(mark.content, Rule) and mark.content.width == bar.weight
            ]
            assert isinstance(side.content, Rule)
            assert side.at.y <= top - 5
            assert side.at.y + side.content.height >= foot
            outer = side.at.x > page_spec.size.width / 2
            assert outer == (number % 2 == 1), "the bar stands at the outer side"
        else:
            assert min(mark.at.y for mark in rules) < top - 5
            assert max(mark.at.y for mark in rules) > foot
            assert len(rules) == 2
    assert on >= 3


def test_a_note_continued_stands_under_a_full_rule_a_new_one_under_a_short_one(
    book: FontBook,
) -> None:
    author = Author()
    note = author.call(prose(Random(3), 900))
    pages = pages_of(
        book,
        author.document(
            author.paragraph("Mot", note, "."), meta=replace(META, contents=False)
        ),
    )
    widths = [
        mark.content.width
        for page in pages
        for mark in page.items
        if isinstance(mark.content, Rule)
    ]
    assert widths[0] == LOOK.theme.note_rule[0]
    assert widths[1:]
    assert all(width == PAGE.measure for width in widths[1:])


@pytest.mark.parametrize(
    "look", [sobre.DESIGN, bloc.DESIGN], ids=lambda look: look.theme.name
)
@pytest.mark.parametrize("count", [2, 30])
def test_a_long_title_leaves_the_folio_its_place_and_says_that_it_goes_on(
    book: FontBook, look: Design, count: int
) -> None:
    meta = replace(
        META,
        title="Un titre qui ne finit pas et " * 8 + "fin",
        draft="Version de travail " * 20,
    )
    pages = pages_of(book, chapters(3, count, 300, levels=(1, 2, 2), meta=meta), look)
    lines = [at_height(page, FOLIO) for page in pages]
    with_text = [
        number for number, page in enumerate(pages, 1) if any(m.node for m in page.items)
    ]
    openings = {number for name, number in anchors(pages).items() if int(name[1:]) % 3 == 0}
    for number in set(with_text) - openings:
        assert str(number) in lines[number - 1]
    heads = [at_height(page, HEAD) for page in pages]
    cut = [line for line in (lines if count == 2 else heads) if "titre" in line]
    assert cut
    assert all("…" in line for line in cut)
    for page in pages[1:]:
        for mark in page.items:
            if isinstance(mark.content, GlyphRun):
                assert 0 < mark.at.x < mark.at.x + advance(mark.content) < PAGE.size.width


@pytest.mark.parametrize(
    ("field", "told"),
    [("summary", True), ("licence", True), ("mentions", True), ("price", False)],
)
def test_what_does_not_fit_the_pages_around_the_text_is_told(
    book: FontBook, field: str, told: bool
) -> None:
    long = prose(Random(4), 500 if told else 20)
    value: Any = (long,) if field == "mentions" else long
    said = Meta("Un essai", "un-essai", **{field: value})
    author = Author()
    document = author.document(author.paragraph("Mot."), meta=said)
    codes: list[str] = []
    try:
        lay_out_text(LayoutInput(document, LOOK, book, ART))
    except* PamphletError as group:
        codes += [fault.code for fault in iter_diagnostics(group)]
    assert ("page-full" in codes) == told


@pytest.mark.parametrize(
    "body",
    [
        "> Une phrase.\n>\n> — voir [plus loin](#la-suite)",
        "[plus loin](#la-suite)\n: un terme",
    ],
)
def test_a_reference_is_printed_wherever_its_link_stands(book: FontBook, body: str) -> None:
    """In an attribution or a term too: what looks for references must look where text is set."""
    pages = pages_of(
        book, written(f"---\ntitre: Un essai\n---\n\n{body}\n\n## La suite\n\nMot.\n")
    )
    printed = "".join(shown(page) for page in pages).replace("\u00a0", " ")
    assert "plus loin (p. 3)" in printed


def named(pages: Sequence[Page]) -> list[str]:
    """The families that a colophon names."""
    (said,) = (shown(page) for page in pages if "Composé en" in shown(page))
    said = said.replace("\u00a0", " ")
    return re.split(
        ", | et ", said[said.index("Composé en ") + len("Composé en ") :].split(".")[0]
    )


@pytest.mark.parametrize("code", [True, False])
def test_the_colophon_names_the_families_that_are_set_the_text_s_first(
    book: FontBook, code: bool
) -> None:
    author = Author()
    more = [author.code("a = 1\n" * 200)] if code else []
    pages = pages_of(
        book,
        author.document(
            author.paragraph(prose(Random(2), 60)), *more, meta=replace(META, draft="")
        ),
    )
    really = {
        word.font.face.family
        for page in pages
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
        for word in mark.content.words
        if isinstance(word, ShapedWord)
    }
    said = named(pages)
    assert set(said) == really
    assert said[0] == "EB Garamond"
    assert ("JetBrains Mono" in said) is code
    assert len(said) <= 4
