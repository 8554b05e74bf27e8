"""Citations typed inside the guillemets of a note: they are set behind them, and their author is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import Span
from pamphlets.document.nodes import Citation, CitationItem, Inline, Text, to_plain_text
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.citations.notes.quoted_citations import move_quoted_citations
from tests.transforms.citations.essay import document_of, lines, register_of

REGISTER = register_of(
    "- {id: a, type: book, title: Un, author: [{family: Roux}]}\n"
    "- {id: b, type: book, title: Deux, author: [{family: Diop}]}\n"
)
HERE = Span(0, 0)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("au plan « Santé [@a] » ; ce plan", "au plan « Santé », §Roux§, *Un* ; ce plan"),
        ("au plan «\u00a0Santé\u00a0[@a]\u00a0».", "au plan «\u00a0Santé\u00a0», §Roux§, *Un*."),
        ("« Tout, [@a, p. 3] » et", "« Tout », §Roux§, *Un*, p. 3, et"),
        ("« Fin. [@a] »", "« Fin. » §Roux§, *Un*."),
        ("« Fin [@a]. » Puis", "« Fin. » §Roux§, *Un*. Puis"),
        ("« Fin ! [@a] » Puis", "« Fin ! » §Roux§, *Un*. Puis"),
        ("« Fin [@a] ! » puis, « Fin [@a]. » et", "« Fin! », §Roux§, *Un*, puis, « Fin », §Roux§, et"),
        ("« Tout [@a] [@b] », puis", "« Tout », §Roux§, *Un* ; §Diop§, *Deux*, puis"),
        ("« Tout [@a ; @b] », puis", "« Tout », §Roux§, *Un* ; §Diop§, *Deux*, puis"),
        ("« un “mot [@a]” cité »", "« un “mot”, §Roux§, *Un*, cité »"),
        ("« un “mot [@a]” », puis", "« un “mot” », §Roux§, *Un*, puis"),
        ('"Tout [@a]" et', '"Tout", §Roux§, *Un*, et'),
        ("(dit « Tout [@a] », là)", "(dit « Tout », §Roux§, *Un*, là)"),
        ("*« Tout [@a] »* et", "*« Tout », §Roux§, *Un** et"),
    ],
)  # fmt: skip
def test_a_citation_that_ends_a_quotation_of_a_note_is_set_behind_it(
    typed: str, printed: str
) -> None:
    document, told = apply_citations(document_of(f"Mot[^x].\n\n[^x]: {typed}"), REGISTER)
    assert lines(document)[2] == f"1. {printed}"
    assert [diagnostic.code for diagnostic in told] == ["citations-moved"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("« Tout » [@a] et", "« Tout » §Roux§, *Un* et"),
        ("« Selon @a », puis", "« Selon Roux (*Un*) », puis"),
        ("Oui (et @a [p. 3]), puis", "Oui (et Roux, *Un*, p. 3), puis"),
        ("« [@a] dit » et", "« §Roux§, *Un* dit » et"),
        ("« Tout ([@a]) » et", "« Tout (§Roux§, *Un*) » et"),
        ('un écran [@a]"mot', 'un écran §Roux§, *Un*"mot'),
    ],
)
def test_one_that_stands_elsewhere_stays(typed: str, printed: str) -> None:
    document, told = apply_citations(document_of(f"Mot[^x].\n\n[^x]: {typed}"), REGISTER)
    assert (lines(document)[2], told) == (f"1. {printed}", ())


def test_one_notice_counts_those_of_all_notes_at_the_first() -> None:
    text = "Un[^x], deux[^y].\n\n[^x]: « Tout [@a] ».\n\n[^y]: « Rien [@b] [@a] »."
    document = document_of(text)
    _, (told,) = apply_citations(document, REGISTER)
    assert (told.severity, told.code, told.fields) == (
        "notice", "citations-moved", {"count": "3"},
    )  # fmt: skip
    assert document.source.text[told.span.start :].startswith("[@a]")


def test_in_the_text_a_call_stays_inside() -> None:
    document, told = apply_citations(document_of("« Tout [@a] »."), REGISTER)
    assert (lines(document)[0], told) == ("« Tout{1} ».", ())


_CITATION = Citation((CitationItem("a", (), HERE),), HERE)
_PIECES = st.lists(
    st.sampled_from(["mot", " ", "« ", " »", "”", '"', ".", ", ", "(", ")", "@"]),
    max_size=12,
)


@given(_PIECES)
def test_no_word_is_lost_and_a_second_pass_moves_nothing(pieces: list[str]) -> None:
    run: list[Inline] = []
    for piece in pieces:
        run.append(_CITATION if piece == "@" else Text(piece, HERE))
    once, moved = move_quoted_citations(tuple(run))
    assert sum(isinstance(inline, Citation) for inline in once) == pieces.count("@")
    assert to_plain_text(once).count("mot") == pieces.count("mot")
    assert bool(moved) <= ("@" in pieces)
    assert move_quoted_citations(once)[1] == ()
