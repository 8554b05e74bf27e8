"""Motifs that a title asks for: unknown ones are told with the nearest name, more than two are too many."""

from pamphlets.core.source import Source
from pamphlets.design.motif_faults import find_motif_faults
from pamphlets.document.metadata import Meta

SOURCE = Source("essai.md", "---\ntitre: Essai\n---\n")


def faults(*names: str) -> list[tuple[str, dict[str, object]]]:
    found = find_motif_faults(Meta("Essai", "essai", motifs=names), SOURCE)
    return [(fault.code, dict(fault.fields)) for fault in found]


def test_known_motifs_are_no_fault() -> None:
    assert faults() == faults("clé", "key") == faults("lettres") == []


def test_an_unknown_motif_is_told_with_the_nearest() -> None:
    ((code, fields),) = faults("serure")
    assert code == "motif-near"
    assert fields["near"] == "serrure"
    assert "échelle" in str(fields["known"])


def test_a_motif_like_no_other_is_told_with_all() -> None:
    ((code, fields),) = faults("xylophone")
    assert code == "motif-unknown"
    assert str(fields["known"]).endswith("lettres")


def test_three_motifs_are_too_many() -> None:
    assert faults("clé", "porte", "main") == [
        ("motif-many", {"count": "3", "first": "clé, porte"})
    ]


def test_the_two_that_are_kept_are_motifs() -> None:
    *_, (code, fields) = faults("xylophone", "clé", "porte")
    assert code == "motif-many"
    assert fields["first"] == "clé, porte"
