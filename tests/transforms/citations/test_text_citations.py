from pathlib import Path

import pytest

from pamphlets.document.bibliography import Bibliography
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.citations.text_citations import resolve_text_citations
from tests.readers.markdown.outline import Case, cases
from tests.transforms.citations.essay import cited, document_of, lines, register_of

TYPED = cases(Path(__file__).parent / "cases" / "typed.txt")
REGISTER = register_of(
    "- {id: dupont2020, type: book, title: A}\n- {id: été, type: book, title: B}\n"
)


@pytest.mark.parametrize("case", TYPED, ids=lambda case: case.name)
def test_citations_as_people_type_them_become(case: Case) -> None:
    assert "\n".join(lines(cited(f"{case.text}\n"))) == case.wanted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@dupont202 dit", [("citation-near", "dupont2020")]),
        ("@Dupont2020 dit", [("citation-near", "dupont2020")]),
        ("@collectif et moi@dupont2020 et @dupont2020", []),
        ("[mot @dupont2020](https://a.example)", [("citation-link", "")]),
        ("[@été.fr](https://a.example) et https://a.example/@dupont2020", []),
        ("x[^a]\n\n[^a]: @dupont202, @dupond2020", [("citation-near", "dupont2020")] * 2),
    ],
)
def test_a_key_that_is_printed_as_typed_is_told_where_a_source_s_is_near(
    text: str, told: list[tuple[str, str]]
) -> None:
    document = document_of(f"{text}\n")
    resolved, remarks = resolve_text_citations(document, REGISTER)
    assert [(remark.code, remark.fields.get("near", "")) for remark in remarks] == told
    assert resolve_text_citations(resolved, REGISTER)[0] is resolved


def test_without_a_register_a_handle_is_a_word_and_a_text_without_any_is_the_same() -> None:
    document, remarks = apply_citations(document_of("Voir @nous.\n"), Bibliography())
    assert lines(document) == ["Voir @nous."]
    assert remarks == ()
    plain = document_of("Voir nous.\n")
    assert apply_citations(plain, REGISTER)[0] is plain
