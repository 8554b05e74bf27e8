import re

import pytest

from pamphlets.document.metadata import DRAFT_LINE
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
    - {id: lu, wording: T., confidence: plain, kind: evenement, a_verifier: true, verifie_par: A, verifie_le: 2026}
    - {id: secret, wording: Quatre., confidence: leave-out, kind: evenement}
- {id: b, type: book, title: Bêta}
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
    ("text", "draft"),
    [
        ("Un [@a#1.1].", ""),
        ("Un [@a].", ""),
        ("Un [@a#lu].", ""),
        ("Un [@a#doute].", DRAFT_LINE),
        ("Un[^n].\n\n[^n]: [@a#1.1#doute].", DRAFT_LINE),
    ],
)
def test_a_text_that_cites_a_fact_to_be_verified_says_that_it_is_a_draft(
    text: str, draft: str
) -> None:
    assert apply_citations(document_of(text), register_of(REGISTER))[0].meta.draft == draft
