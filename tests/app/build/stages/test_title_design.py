"""A title's design obeys its motifs, or says that its theme draws none; motifs that there are not are told."""

from pathlib import Path

import pytest

from pamphlets.app.build.project import open_project
from pamphlets.app.build.stages.title_design import choose_design, find_motif_faults
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import PamphletError, Source
from pamphlets.document.metadata import Meta

SOURCE = Source("essai.md", "---\ntitre: Essai\n---\n")


@pytest.mark.parametrize(
    ("theme", "codes"),
    [("trait", []), ("bloc", ["motif-unused"]), ("sobre", ["motif-unused"])],
)
def test_a_motif_is_drawn_or_told_to_be_of_no_use(
    tmp_path: Path, theme: str, codes: list[str]
) -> None:
    project, _ = open_project(tmp_path, FONTS)
    chosen = choose_design(
        Meta("Essai", "essai", theme=theme, motifs=("clé",)), SOURCE, project
    )
    assert chosen.design.theme.motifs == ("clé",)
    assert [doubt.code for doubt in chosen.doubts] == codes


def test_an_unknown_motif_stops_the_title(tmp_path: Path) -> None:
    project, _ = open_project(tmp_path, FONTS)
    with pytest.raises(ExceptionGroup) as group:
        choose_design(
            Meta("Essai", "essai", theme="trait", motifs=("serure",)), SOURCE, project
        )
    (fault,) = group.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == "motif-near"


def motif_faults(*names: str) -> list[tuple[str, dict[str, object]]]:
    found = find_motif_faults(Meta("Essai", "essai", motifs=names), SOURCE)
    return [(fault.code, dict(fault.fields)) for fault in found]


def test_known_motifs_are_no_fault() -> None:
    assert motif_faults() == motif_faults("clé", "key") == motif_faults("lettres") == []


def test_an_unknown_motif_is_told_with_the_nearest() -> None:
    ((code, fields),) = motif_faults("serure")
    assert code == "motif-near"
    assert fields["near"] == "serrure"
    assert "échelle" in str(fields["known"])


def test_a_motif_like_no_other_is_told_with_all() -> None:
    ((code, fields),) = motif_faults("xylophone")
    assert code == "motif-unknown"
    assert str(fields["known"]).endswith("lettres")


def test_three_motifs_are_too_many() -> None:
    assert motif_faults("clé", "porte", "main") == [
        ("motif-many", {"count": "3", "first": "clé, porte"})
    ]


def test_the_two_that_are_kept_are_motifs() -> None:
    *_, (code, fields) = motif_faults("xylophone", "clé", "porte")
    assert code == "motif-many"
    assert fields["first"] == "clé, porte"
