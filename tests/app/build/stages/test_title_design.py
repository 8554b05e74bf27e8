"""A title's design obeys its motifs, or says that its theme draws none."""

from pathlib import Path

import pytest

from pamphlets.app.build.project import open_project
from pamphlets.app.build.stages.title_design import choose_design
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
