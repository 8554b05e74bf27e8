import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source
from pamphlets.readers.document import read_document
from pamphlets.readers.front_matter.front_matter import read_collective
from tests.readers.markdown.outline import faults_in


def test_what_the_collective_sets_holds_for_its_titles() -> None:
    text = "# le nôtre\n---\ncollectif: Les Copistes\nlicence: copyleft\nlang: br\n"
    text += "adresse: |\n  1 rue du Port\n  29000 Quimper\n"
    defaults, told = read_collective(Source("collectif.yaml", text))
    assert told == ()
    meta = read_document(Source("a.md", "---\ntitre: a\n---\n"), "a", defaults)[0].meta
    assert (meta.collective, meta.licence, meta.lang) == ("Les Copistes", "copyleft", "br")
    assert meta.imprint == "IPNS — Les Copistes, 1 rue du Port 29000 Quimper"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("collectif: a\ncolectif: b\n", [(2, 1, "key-near")]),
        ("collectif: a\ntitre: b\npages: 8\n", [(2, 1, "key-own"), (3, 1, "key-own")]),
        ("sommaire: parfois\n", [(1, 11, "value-flag")]),
    ],
)
def test_a_fault_of_the_collective_is_told_by_place(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_collective(Source("collectif.yaml", text))
    assert all(render_diagnostic(fault) for fault in faults_in(caught.value))
    places = [(d.source.locate(d.span), d.code) for d in faults_in(caught.value)]
    assert [(place.line, place.column, code) for place, code in places] == wanted


def test_an_empty_file_sets_nothing() -> None:
    assert read_collective(Source("collectif.yaml", "\n# rien\n")) == ({}, ())
