import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.readers.markdown.grammar.excess import MAX_WORD_LENGTH
from tests.checks.claims.essay import found, told

PIECES = st.sampled_from([
    "Douze sacs", " 12 000 sacs", " 97 %", " en 2022", ".", " ", "\n\n", "« un deux trois quatre cinq »",
    "[@quai#sacs]", "[@grue]", "[^a]", "<!-- sans source: oui -->", "\n\n- ", "\n\n> ", "\n\n## Titre",
    " *Jeanne Lampe*", " selon elle", "…",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_whatever_is_written_is_judged_at_its_place(text: str) -> None:
    body = f"Mot. {text}\n\n[^a]: Là."
    try:
        made = found(body)
    except ExceptionGroup:
        return  # a text that cannot be read is told by the reader
    source = made.document.source
    assert all(
        -1 <= one.span.start <= one.span.stop <= len(source.text)
        for one in made.diagnostics
    )
    assert all(one.sentence for one in made.exempted_sentences)


@pytest.mark.parametrize(
    "piece",
    [
        "deux ",
        "1 234 ",
        "12, 13, ",
        "a",
        "!",
        ". ",
        "« ",
        "« Oui. ",
        "« Oui. » ",
        "Oui. ",
        "[@grue] Oui. ",
        "12 sacs [@quai#sacs]. ",
        "un sur ",
        "`",
        "<!-- sans source: ",
        "loi ",
        "1/",
        "a.fr",
        "x@",
        "M. ",
        "12 h ",
        "mille ",
        '"',
    ],
)
def test_no_text_keeps_the_check_from_ending(piece: str) -> None:
    text = "Mot " + piece * (MAX_WORD_LENGTH // len(piece))
    assert all(
        " " in line for line in told(text)
    )  # it comes to an end: no pattern tries all ways
