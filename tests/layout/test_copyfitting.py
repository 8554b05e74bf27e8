"""A number of pages asked for: exactly that many, or nothing changed and the lines counted."""

from dataclasses import replace
from math import ceil
from random import Random

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic
from pamphlets.design.themes import bloc, sobre
from pamphlets.document.nodes import Block, Document
from pamphlets.layout import copyfitting
from pamphlets.layout.brochure import copyfit_try
from pamphlets.layout.brochure.converge import (
    PageDraft,
    count_last_page_lines,
    draft_pages,
    finish_pages,
)
from pamphlets.layout.brochure.copyfit_levers import LEVER_CODES
from pamphlets.layout.brochure.copyfit_try import LAST_PAGE_SHARE, try_type
from pamphlets.layout.copyfitting import copyfit, lay_out_text
from pamphlets.layout.layout_input import CopyfitOutcome, LayoutInput, LayoutResult
from pamphlets.layout.look import Design
from pamphlets.layout.theme_scaling import scale_theme
from tests.layout.brochure.test_converge import META
from tests.support.documents import ART, Author, prose

LOOKS = [sobre.DESIGN, bloc.DESIGN]


def text(words: int) -> Document:
    author, random = Author(), Random(words)
    blocks: list[Block] = []
    for number in range(max(1, words // 250)):
        note = author.call(prose(random, 30))
        blocks.append(author.heading(2, f"Titre {number}"))
        blocks += [
            author.paragraph(prose(random, 110).rstrip("."), note, "."),
            author.paragraph(prose(random, 110)),
        ]
    return author.document(*blocks, meta=META)


def fitted(
    book: FontBook, document: Document, look: Design, pages: int
) -> tuple[Design, tuple[Diagnostic, ...], LayoutResult]:
    draft, told = copyfit(LayoutInput(document, look, book, ART), pages)
    return draft.content.design, told, finish_pages(draft)[0]


def test_what_fits_is_what_would_be_settled_in_that_look(book: FontBook) -> None:
    """The draft that was measured is made into pages: nothing is set twice."""
    outcomes = set()
    for words, pages in ((1250, 8), (1400, 8), (3000, 8)):
        document = text(words)
        draft, told = copyfit(LayoutInput(document, sobre.DESIGN, book, ART), pages)
        found = draft.content.design
        outcomes |= {one.code for one in told}
        again = lay_out_text(LayoutInput(document, found, book, ART))
        assert finish_pages(draft) == again
    assert outcomes == {"fitted", "too-long"}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_a_title_gets_exactly_its_pages_or_the_look_stays_and_lines_are_counted(
    book: FontBook, look: Design
) -> None:
    outcomes = set()
    for words, pages in (
        (1100, 8),
        (1250, 8),
        (1400, 8),
        (1600, 12),
        (2300, 12),
        (2500, 12),
    ):
        found, told, settled = fitted(book, text(words), look, pages)
        codes = [one.code for one in told]
        outcomes |= set(codes)
        assert all(str(pages) in render_diagnostic(one) for one in told)
        if codes in ([], ["fitted"]):
            assert len(settled.pages) == pages
            assert settled.blank_page_count == 0
            assert (
                settled.last_page_line_count
                >= LAST_PAGE_SHARE * found.theme.page.line_count - 1e-6
            )
            body = found.theme.block_styles["body"].text
            assert look.tightest[0] - 0.05 <= body.size <= look.loosest[0] + 0.05
            assert look.tightest[1] - 0.05 <= body.leading <= look.loosest[1] + 0.05
        else:
            (code,) = codes
            assert code in ("too-long", "too-short", "between", "not-full")
            assert found is look
            assert int(told[0].fields["lines"]) > 0
            assert told[0].fields["pages"] == str(pages)
    assert "fitted" in outcomes


def test_a_text_too_long_by_far_is_called_so_and_one_too_short_too(book: FontBook) -> None:
    assert [
        one.code for one in copyfit(LayoutInput(text(3000), sobre.DESIGN, book, ART), 8)[1]
    ] == ["too-long"]
    assert [
        one.code for one in copyfit(LayoutInput(text(250), sobre.DESIGN, book, ART), 16)[1]
    ] == ["too-short"]


def test_pages_that_are_had_but_not_filled_are_no_miss(book: FontBook) -> None:
    """« No size gives 8 pages » of a title that has 8 pages is not to be understood."""
    document = illustrated(9)
    found: dict[str, str] = {}
    for pages in (8, 12):
        draft, diagnostics = copyfit(LayoutInput(document, sobre.DESIGN, book, ART), pages)
        for diagnostic in diagnostics:
            found[diagnostic.code] = diagnostic.severity
            is_had = len(draft.page_slots) == pages
            assert is_had == (diagnostic.code in ("not-full", "fitted"))
    assert found.get("not-full") == "notice"


def illustrated(sections: int) -> Document:
    """Pictures do not part: from one size to the next a page may be had or lost."""
    author, random = Author(), Random(1420)
    blocks: list[Block] = []
    for number in range(sections):
        blocks += [
            author.heading(2, f"Titre {number}"),
            author.paragraph(prose(random, 110)),
        ]
        blocks.append(author.figure("large.png"))
    return author.document(*blocks, meta=META)


def test_between_a_page_too_many_and_an_empty_last_one_both_sizes_are_named_and_true(
    book: FontBook,
) -> None:
    """Called too short « even in the largest type », it would be set right by cutting."""
    document = illustrated(25)
    (told,) = copyfit(LayoutInput(document, sobre.DESIGN, book, ART), 20)[1]
    assert told.code == "between"
    assert int(told.fields["lines"]) > 0
    assert int(told.fields["fewer"]) > 0
    for kind, longer in (("large", True), ("small", False)):
        varied = scale_theme(
            sobre.DESIGN.theme,
            float(told.fields[kind]),
            float(told.fields[f"{kind}_leading"]),
        )
        made = lay_out_text(
            LayoutInput(document, replace(sobre.DESIGN, theme=varied), book, ART)
        )[0]
        assert (len(made.pages) - made.blank_page_count > 20) is longer
        assert f"{told.fields[kind]} points on" in render_diagnostic(
            told
        ) or f"{told.fields[kind]} on" in render_diagnostic(told)


def test_the_lines_that_are_too_many_are_those_to_cut(book: FontBook) -> None:
    """Cutting as many lines as it says, and a few for notes and titles, brings the text in."""
    words = 2500
    told = copyfit(LayoutInput(text(words), sobre.DESIGN, book, ART), 8)[1]
    assert told[0].code == "too-long"
    more = int(told[0].fields["lines"])
    fewer = int(
        copyfit(LayoutInput(text(words - 500), sobre.DESIGN, book, ART), 8)[1][0].fields[
            "lines"
        ]
    )
    # 500 words are some 45 lines, their notes and titles not counted.
    assert 20 <= more - fewer <= 90


def test_a_look_that_fits_already_comes_back_as_it_is(book: FontBook) -> None:
    for words in range(1100, 1500, 50):
        document = text(words)
        layout_input = LayoutInput(document, sobre.DESIGN, book, ART)
        draft, told = copyfit(layout_input, 8)
        if [one.code for one in told] == ["fitted"]:
            found = draft.content.design
            again, repeated = copyfit(layout_input._replace(design=found), 8)
            assert (again.content.design, repeated) == (found, ())
            return
    pytest.fail("no text among these fits")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
@pytest.mark.parametrize(("size", "leading"), [(10.2, 12.6), (11.8, 14.4)])
def test_a_varied_theme_keeps_its_grid_and_legible_notes(
    look: Design, size: float, leading: float
) -> None:
    theme = scale_theme(look.theme, size, leading)
    assert theme.page.grid_step == theme.block_styles["body"].text.leading == leading
    assert theme.block_styles["body"].text.size == pytest.approx(size)
    assert theme.block_styles["note"].text.leading * 6 == pytest.approx(leading * 5)
    assert all(
        style.text.size >= min(9.0, look.theme.block_styles[role].text.size) - 1e-9
        for role, style in theme.block_styles.items()
        if role != "code"
    )
    assert set(theme.block_styles) == set(look.theme.block_styles)
    assert set(theme.text_styles) == set(look.theme.text_styles)
    assert replace(theme.page, grid_step=look.theme.page.grid_step) == look.theme.page


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float]]:
    """The sizes and leadings in which texts are set from now on."""
    types: list[tuple[float, float]] = []

    def draft_counted(layout_input: LayoutInput) -> PageDraft:
        text_style = layout_input.design.theme.block_styles["body"].text
        types.append((text_style.size, text_style.leading))
        return draft_pages(layout_input)

    monkeypatch.setattr(copyfit_try, "draft_pages", draft_counted)
    return types


@pytest.mark.parametrize(
    ("words", "pages", "code", "extreme"),
    [(3000, 8, "too-long", "tightest"), (250, 16, "too-short", "loosest")],
)
def test_a_number_that_no_type_reaches_costs_three_settings(
    book: FontBook,
    settings: list[tuple[float, float]],
    words: int,
    pages: int,
    code: str,
    extreme: str,
) -> None:
    layout_input = LayoutInput(text(words), sobre.DESIGN, book, ART)
    (told,) = copyfit(layout_input, pages)[1]
    assert told.code == code
    levers = settings[3:]  # each change that may gain lines is set in the tightest type
    assert set(levers) <= set(settings[2:3])
    assert len(levers) <= len(LEVER_CODES)
    size, leading = getattr(sobre.DESIGN, extreme)
    assert (size, leading) in settings
    # The lines told are those of the extreme type: there are none to add or cut beyond them.
    theme = scale_theme(sobre.DESIGN.theme, size, leading)
    draft = draft_pages(layout_input._replace(design=replace(sobre.DESIGN, theme=theme)))
    filled = len(draft.page_slots) - sum(slot.kind == "blank" for slot in draft.page_slots)
    page_lines, last_lines = theme.page.line_count, count_last_page_lines(draft)
    lines = (filled - pages - 1) * page_lines + last_lines
    if code == "too-short":
        lines = ceil((pages - filled + LAST_PAGE_SHARE) * page_lines - last_lines)
    assert told.fields["lines"] == str(lines)


def test_no_search_costs_more_than_its_bound_and_none_sets_a_type_twice(
    book: FontBook, settings: list[tuple[float, float]]
) -> None:
    for document, pages in ((illustrated(11), 12), (text(2500), 12), (text(1100), 8)):
        settings.clear()
        copyfit(LayoutInput(document, sobre.DESIGN, book, ART), pages)
        assert len(settings) <= copyfitting.MAX_SETTINGS
        assert len(set(settings)) == len(settings)


@pytest.mark.parametrize(("words", "pages"), [(1250, 8), (1350, 8), (2300, 12)])
def test_the_type_found_is_the_one_that_trying_all_in_order_finds(
    book: FontBook, words: int, pages: int
) -> None:
    layout_input = LayoutInput(text(words), sobre.DESIGN, book, ART)
    body = sobre.DESIGN.theme.block_styles["body"].text
    first = try_type(layout_input, body.size, body.leading)[1]
    types = copyfitting._candidate_types(sobre.DESIGN, first, pages)
    fitting = (
        pair
        for pair in types[: copyfitting.MAX_TRIES]
        if try_type(layout_input, *pair)[1].fits(pages)
    )
    found = copyfit(layout_input, pages)[0].content.design.theme.block_styles["body"].text
    assert (found.size, found.leading) == next(fitting)


@pytest.mark.parametrize(("words", "pages"), [(1250, 8), (3000, 8), (250, 16)])
def test_a_search_that_was_made_is_not_made_again(
    book: FontBook, settings: list[tuple[float, float]], words: int, pages: int
) -> None:
    outcomes: dict[str, CopyfitOutcome] = {}
    layout_input = LayoutInput(text(words), sobre.DESIGN, book, ART, copyfits=outcomes)
    draft, told = copyfit(layout_input, pages)
    assert len(outcomes) == 1
    settings.clear()
    again, repeated = copyfit(layout_input, pages)
    assert len(settings) == 1
    assert repeated == told
    assert finish_pages(again) == finish_pages(draft)
    plain, plainly_told = copyfit(layout_input._replace(copyfits=None), pages)
    assert plainly_told == told
    assert finish_pages(plain) == finish_pages(draft)


def test_a_type_remembered_that_does_not_give_the_pages_is_sought_anew(
    book: FontBook,
) -> None:
    outcomes: dict[str, CopyfitOutcome] = {}
    layout_input = LayoutInput(text(1250), sobre.DESIGN, book, ART, copyfits=outcomes)
    _, told = copyfit(layout_input, 8)
    (key,) = outcomes
    right = outcomes[key]
    outcomes[key] = CopyfitOutcome(11.8, 14.4)
    assert copyfit(layout_input, 8)[1] == told
    assert outcomes[key] == right


def test_a_search_is_known_by_all_that_decides_it(book: FontBook) -> None:
    document = text(1250)
    layout_input = LayoutInput(document, sobre.DESIGN, book, ART)
    longer = replace(document, blocks=document.blocks * 2)
    larger = {**ART, "tour.png": replace(ART["tour.png"], size=Size(300, 901))}
    wide = replace(sobre.DESIGN, loosest=(12.0, 15.0))
    keys = [
        copyfitting._search_key(layout_input, 8),
        copyfitting._search_key(layout_input, 12),
        copyfitting._search_key(layout_input._replace(document=longer), 8),
        copyfitting._search_key(layout_input._replace(artworks=larger), 8),
        copyfitting._search_key(layout_input._replace(design=wide), 8),
        copyfitting._search_key(layout_input._replace(design=bloc.DESIGN), 8),
    ]
    assert len(set(keys)) == len(keys)
    assert copyfitting._search_key(layout_input, 8) == keys[0]


def test_where_three_pages_stay_blank_fewer_are_named_that_a_smaller_type_gives(
    book: FontBook,
) -> None:
    remarks = {}
    for words in range(250, 3000, 250):
        layout_input = LayoutInput(text(words), sobre.DESIGN, book, ART)
        result, told = lay_out_text(layout_input)
        codes = [diagnostic.code for diagnostic in told]
        if result.blank_page_count < 2:
            assert "fewer-pages" not in codes
        if "fewer-pages" in codes:
            remarks[words] = told[codes.index("fewer-pages")].fields
    assert remarks
    for words, fields in remarks.items():
        layout_input = LayoutInput(text(words), sobre.DESIGN, book, ART)
        _, told = copyfit(layout_input, int(fields["pages"]))
        assert [diagnostic.code for diagnostic in told] == ["fitted"]
        assert told[0].fields["size"] == fields["size"]
        assert int(fields["found"]) - int(fields["pages"]) == 4
        assert int(fields["blanks"]) >= 3


def test_a_remark_on_fewer_pages_is_searched_for_once(
    book: FontBook, settings: list[tuple[float, float]]
) -> None:
    outcomes: dict[str, CopyfitOutcome] = {}
    layout_input = LayoutInput(text(250), sobre.DESIGN, book, ART, copyfits=outcomes)
    first = lay_out_text(layout_input)
    searched = len(settings)
    assert lay_out_text(layout_input) == first
    assert len(settings) == searched + 1


def test_a_head_without_a_text_is_told(book: FontBook) -> None:
    author = Author()
    bare, written_one = (
        author.document(meta=META),
        author.document(author.paragraph("Mot."), meta=META),
    )
    codes = [
        [
            told.code
            for told in lay_out_text(LayoutInput(document, sobre.DESIGN, book, ART))[1]
        ]
        for document in (bare, written_one)
    ]
    assert codes == [["text-bare"], []]


def test_a_search_for_a_remark_measures_no_changes_and_sets_no_type_twice(
    book: FontBook, settings: list[tuple[float, float]]
) -> None:
    misses = 0
    for words in range(250, 3000, 250):
        settings.clear()
        layout_input = LayoutInput(text(words), sobre.DESIGN, book, ART)
        _, told = lay_out_text(layout_input)
        assert len(settings) == len(set(settings)) <= copyfitting.MAX_SETTINGS
        misses += len(settings) > 1 and not told
    assert misses > 0
