"""The law of paper: whatever is set anywhere lies inside the trim, or the title is refused at a place; none is silent."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import Space
from pamphlets.core.page import GlyphRun, ScaledPicture
from pamphlets.core.source import WHOLE_FILE
from tests.design.formats.pressed import HEAD, Pressed
from tests.support.places import PLACES, Title, off_the_paper, set_title

LONG = {
    "letters": "a" * 300,
    "word": "anticonstitutionnellement" * 8,
    "capitals": "ABCDEFGHIJ" * 25,
    "figures": "0123456789" * 25,
    "no-break spaces": "\u00a0".join(["mot"] * 60),
    "address": "https://exemple.org/" + "x" * 200,
    "mailbox": "quelqu.un" * 15 + "@exemple.org",
    "faces": "😀" * 60,
    "marks": "e\u0323\u0301" * 90,
    "ligatures": "ffifl" * 40,
    "points": "." * 200,
}


@cache
def pressed(place: str, kind: str) -> tuple[Pressed | None, list[str]]:
    settled, diagnostics = set_title(PLACES[place](LONG[kind]))
    return settled, [diagnostic.code for diagnostic in diagnostics]


@given(st.sampled_from(sorted(PLACES)), st.sampled_from(sorted(LONG)))
@settings(max_examples=60)
def test_no_letter_lies_off_the_paper(place: str, kind: str) -> None:
    settled, codes = pressed(place, kind)
    if settled is None:
        assert codes
        return
    for page in settled.pages:
        assert list(off_the_paper(page)) == []


def letters_of(settled: Pressed) -> str:
    """All that is printed, blanks and hyphens of lines left out."""
    words = [
        word.text
        for page in settled.pages
        for item in page.items
        if isinstance(item.content, GlyphRun)
        for word in item.content.words
        if not isinstance(word, Space)
    ]
    return "".join(words).replace("\u00ad", "")


BLOCK_PLACES = [
    "paragraph", "heading 2", "heading 3", "heading 4", "cell", "head", "note", "item", "step", "numbered",
    "definition", "quote", "deep quote", "deep list", "deep numbers", "deep code", "deep table", "aside", "pull quote",
    "code", "inline code", "link", "caption", "large print", "letter", "resume of a brochure", "adresse of a brochure",
]  # fmt: skip


@pytest.mark.parametrize("place", BLOCK_PLACES)
def test_what_is_divided_is_whole_and_its_author_told(place: str) -> None:
    settled, codes = pressed(place, "letters")
    assert settled is not None
    assert letters_of(settled).count("a") >= 300  # two pages may have a folio between them
    assert "forced-break" in codes or "long-code-line" in codes
    assert codes.count("forced-break") <= 16  # cells


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("titre", "titre, sobre"),
        ("auteurs", "auteurs, trait"),
        ("resume", "resume of a brochure"),
    ],
)
def test_what_is_forced_in_the_front_matter_is_told_at_its_key(
    key: str, place: str
) -> None:
    title = PLACES[place]("a" * 120)
    _, diagnostics = set_title(title)
    lines = [d.source.locate(d.span).line for d in diagnostics if d.code == "forced-break"]
    wanted = [
        n for n, line in enumerate(title.head.splitlines(), 2) if line.startswith(key)
    ]
    assert set(lines) == set(wanted)


@pytest.mark.parametrize(
    ("head", "key"),
    [
        (f"resume: {'mot ' * 5000}", "resume"),
        (
            f"auteurs: [{', '.join(f'Anne Noms-Composés de {n}' for n in range(199))}]",
            "auteurs",
        ),
        (f"mentions: [{', '.join(['mot ' * 200] * 20)}]", "mentions"),
        (f"sous_titre: {'mot ' * 490}", "sous_titre"),
        (f"origine: {'mot ' * 490}\ntraduction: {'mot ' * 480}", "origine"),
        (f"titre: {'mot ' * 400}", "titre"),
    ],
)
@pytest.mark.parametrize("theme", ["sobre", "bloc", "trait"])
def test_what_does_not_fit_its_page_is_refused_with_the_words_too_many(
    head: str, key: str, theme: str
) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(f"{key}:")]
    text = "\n".join([*lines, head, f"theme: {theme}"]) + "\n"
    settled, faults = set_title(Title("brochure", text, "Texte.\n"))
    assert settled is None
    faults = tuple(fault for fault in faults if fault.fields.get("key", key) == key)
    assert faults[0].code in ("page-full", "cover-title")
    assert faults[0].span != WHOLE_FILE
    if faults[0].code == "page-full":
        word_count = len(head.split()) - 1
        assert 0 < int(faults[0].fields["words"]) <= word_count


def test_an_address_that_fills_the_colophon_is_to_blame() -> None:
    head = HEAD.replace("1 place", f"{'mot ' * 2000} 1 place")
    settled, faults = set_title(Title("brochure", head, "Texte.\n"))
    assert settled is None
    assert {fault.fields["key"] for fault in faults} == {"adresse"}


def test_a_table_of_more_columns_than_fit_is_refused_once() -> None:
    row = "|" + " mot |" * 60
    settled, faults = set_title(Title("brochure", HEAD, f"{row}\n|{'---|' * 60}\n{row}\n"))
    assert settled is None
    assert [fault.code for fault in faults] == ["table-columns"]
    assert int(faults[0].fields["most"]) > 20


def test_a_table_of_twenty_columns_of_figures_is_set() -> None:
    row = "|" + " 1 |" * 20
    settled, diagnostics = set_title(
        Title("brochure", HEAD, f"{row}\n|{'---|' * 20}\n{row}\n")
    )
    assert settled is not None
    assert diagnostics == ()


@pytest.mark.parametrize("depth", [0, 5, 30])
def test_a_picture_keeps_a_readable_width_however_deep_it_stands(depth: int) -> None:
    body = f"{'> ' * depth}![alt](large.png)\n"
    settled, _ = set_title(Title("brochure", HEAD, body))
    assert settled is not None
    pictures = [
        item.content
        for page in settled.pages
        for item in page.items
        if isinstance(item.content, ScaledPicture)
    ]
    assert [picture.size.width > 110.0 for picture in pictures] == [True]


def test_a_running_head_is_cut_between_letters_where_a_title_is_one_word() -> None:
    chapter = "# Un\n\n" + "Mot.\n\n" * 300
    title = Title("brochure", HEAD.replace("Un titre", "x" * 120), chapter * 3)
    settled, _ = set_title(title)
    assert settled is not None
    assert len(settled.pages) >= 24
    heads = [
        "".join(word.text for word in item.content.words if not isinstance(word, Space))
        for page in settled.pages
        for item in page.items
        if isinstance(item.content, GlyphRun) and item.node is None
    ]
    cut = {head for head in heads if head.startswith("xxx") and head.endswith("…")}
    assert len(cut) == 1
    assert 40 < len(cut.pop()) < 120
