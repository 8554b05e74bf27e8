import re

import pytest

from pamphlets.transforms.citations.apply import apply_citations
from tests.readers.markdown.outline import faults_in
from tests.transforms.citations.essay import document_of, lines, register_of

REGISTER = """
- id: a
  type: book
  title: Alpha
  facts:
    - {id: "1.1", wording: Un., confidence: plain, kind: evenement}
    - {id: doute, wording: Deux., confidence: plain, kind: evenement, a_verifier: true}
    - {id: flou, wording: F., confidence: plain, kind: evenement, a_verifier: true}
    - {id: lu, wording: T., confidence: plain, kind: evenement, a_verifier: true, verifie_par: A, verifie_le: 2026}
    - {id: copie, wording: C., confidence: plain, kind: evenement, a_verifier: true, verifie_par: copie, verifie_le: 2026-11-30}
    - {id: secret, wording: Quatre., confidence: leave-out, kind: evenement}
- {id: b, type: book, title: Bêta}
- id: loi
  type: legislation
  title: Loi
  facts:
    - {id: copie, wording: L., confidence: plain, kind: evenement, verifie_par: copie, verifie_le: 2026-11-30}
"""


def made(text: str) -> list[str]:
    return lines(apply_citations(document_of(text), register_of(REGISTER))[0])


@pytest.mark.parametrize(
    "text",
    [
        "Un [@a#1.1].",
        "Un [@a#1.1, § 3; @b].",
        "Un [@a#1.1#lu, p. 2]. Deux [@a#doute]. Trois [@b; @a#1.1].",
        "Un[^n].\n\n[^n]: Voir [@a#1.1, § 3].",
    ],
)
def test_what_is_printed_of_a_source_is_the_same_with_its_facts_and_without(
    text: str,
) -> None:
    assert made(text) == made(re.sub(r"#[\w.]+", "", text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Un [@a#1.2].", "fact-near"),
        ("Un [@a#zzz].", "fact-unknown"),
        ("Un [@b#1.1].", "fact-unknown"),
        ("Un [@a#secret].", "fact-left-out"),
        ("Un[^n].\n\n[^n]: [@a#1.1#zzz].", "fact-unknown"),
    ],
)
def test_a_fact_that_is_none_or_to_be_left_out_is_an_error_where_it_is_cited(
    text: str, code: str
) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        made(text)
    (fault,) = faults_in(caught.value)
    assert (fault.code, fault.source.text[fault.span.start]) == (code, "@")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un [@a#1.1].", 0),
        ("Un [@a].", 0),
        ("Un [@a#lu].", 0),
        ("Un [@a#doute].", 1),
        ("Un [@a#doute]. Deux [@a#doute, p. 2]. Trois [@a#flou].", 2),
        ("Un[^n].\n\n[^n]: [@a#1.1#doute].", 1),
    ],
)
def test_the_facts_to_be_verified_that_a_text_cites_are_counted_once_each(
    text: str, count: int
) -> None:
    document, remarks = apply_citations(document_of(text), register_of(REGISTER))
    assert document.meta.unverified_fact_count == count
    assert document.meta.draft == ""
    assert [remark.fields["count"] for remark in remarks] == [str(count)] * bool(count)


def test_the_notice_names_every_fact() -> None:
    document = document_of("Un [@a#doute]. Deux [@a#flou].")
    _, (remark,) = apply_citations(document, register_of(REGISTER))
    assert remark.fields["facts"] == "a#doute a#flou"


@pytest.mark.parametrize(
    ("text", "origin", "count"),
    [
        ("Un [@a#lu].", "", 0),
        ("Un [@a#copie]. Deux [@a#copie].", "pages", 1),
        ("Un [@loi#copie].", "laws", 1),
        ("Un [@a#copie; @loi#copie].", "both", 2),
    ],
)
def test_facts_verified_on_copies_make_no_draft_and_are_told_once(
    text: str, origin: str, count: int
) -> None:
    document, remarks = apply_citations(document_of(text), register_of(REGISTER))
    assert document.meta.facts_on_copies == origin
    assert document.meta.unverified_fact_count == 0
    assert [remark.code for remark in remarks] == ["fact-copied"] * bool(count)
    assert [remark.fields["count"] for remark in remarks] == [str(count)] * bool(count)


@pytest.mark.parametrize("word", ["Copie", "copies", "copy"])
def test_copies_have_their_word_in_both_languages(word: str) -> None:
    register = register_of(REGISTER.replace("par: copie", f"par: {word}"))
    document, _ = apply_citations(document_of("Un [@a#copie]."), register)
    assert document.meta.facts_on_copies == "pages"


def test_a_copy_without_its_day_verifies_nothing() -> None:
    register = register_of(REGISTER.replace(", verifie_le: 2026-11-30", ""))
    document, _ = apply_citations(document_of("Un [@a#copie]."), register)
    assert document.meta.facts_on_copies == ""
    assert document.meta.unverified_fact_count == 1
