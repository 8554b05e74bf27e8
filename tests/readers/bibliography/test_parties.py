import pytest

from pamphlets.core.source import Source
from pamphlets.readers.bibliography.parties import read_parties
from tests.readers.markdown.outline import faults_in

TEXT = """
# À relire avant chaque impression.
personnes:
  - Jeanne Lampe / Mme Lampe
  - Cédric O
organismes:
  - Grues du Sud / GDS
"""


def test_a_person_is_also_known_by_the_family_name() -> None:
    lampe, odd, crane = read_parties(Source("noms.yaml", TEXT))
    assert (lampe.display_name, lampe.forms, lampe.is_person) == (
        "Jeanne Lampe",
        ("Jeanne Lampe", "Mme Lampe", "Lampe"),
        True,
    )
    assert (odd.display_name, odd.forms) == ("Cédric O", ("Cédric O",))
    assert (crane.display_name, crane.forms, crane.is_person) == (
        "Grues du Sud",
        ("Grues du Sud", "GDS"),
        False,
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("gens:\n  - Ana", "parties-key"),
        ("personnes:\n  - A", "parties-form"),
        ("a: {b: c}", "parties-key"),
    ],
)
def test_what_is_no_list_of_names_is_told(text: str, code: str) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_parties(Source("noms.yaml", text))
    assert [fault.code for fault in faults_in(caught.value)] == [code]


def test_an_empty_file_names_nobody() -> None:
    assert read_parties(Source("noms.yaml", "personnes:\norganismes:\n")) == ()


def test_deep_and_odd_yaml_is_told_at_its_place() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_parties(Source("noms.yaml", "personnes: " + "[" * 30_000 + "]"))
    (fault,) = faults_in(caught.value)
    assert (fault.code, fault.span.start) == ("yaml-deep", len("personnes: ") + 39)
    with pytest.raises(ExceptionGroup) as caught:
        read_parties(Source("noms.yaml", "personnes:\n  - A\x1bb"))
    assert [fault.code for fault in faults_in(caught.value)] == ["control"]
