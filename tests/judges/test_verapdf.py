"""Every reading PDF of content/ is PDF/UA-1 and PDF/A-2a, as veraPDF has it, and by the switch PDF/UA-2 and PDF/A-4."""

from pathlib import Path

import pytest

from pamphlets.pdf.draw import PdfSettings
from pamphlets.pdf.metadata.standards import READING_STANDARDS
from tests.support.structure.editions import CONTENT, EPOCH, iter_editions
from tests.support.structure.planting import drop_alternatives, plant
from tests.support.structure.verapdf import judge_with_verapdf


@pytest.fixture(scope="module")
def reading_files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The reading PDF of each title of content/ in each of its formats."""
    folder = tmp_path_factory.mktemp("reading")
    files: list[Path] = []
    for edition in iter_editions():
        path = folder / f"{edition.name}.pdf"
        path.write_bytes(edition.write())
        files.append(path)
    return files


def test_reading_files_are_accessible_and_archivable(reading_files: list[Path]) -> None:
    for flavour in ("ua1", "2a"):
        faults = judge_with_verapdf(flavour, reading_files)
        assert {name: found for name, found in faults.items() if found} == {}


def test_the_switch_writes_the_second_version_of_both(tmp_path: Path) -> None:
    settings = PdfSettings(EPOCH, standard=READING_STANDARDS["2.0"])
    files: list[Path] = []
    for edition in iter_editions(
        CONTENT, "mon-espace-sante", "le-soin-c-est-nous", "qui-soigne"
    ):
        path = tmp_path / f"{edition.name}.pdf"
        path.write_bytes(edition.write(settings))
        files.append(path)
    for flavour in ("ua2", "4"):
        faults = judge_with_verapdf(flavour, files)
        assert {name: found for name, found in faults.items() if found} == {}


def test_verapdf_finds_a_planted_fault(reading_files: list[Path], tmp_path: Path) -> None:
    (brochure,) = [
        path for path in reading_files if path.stem == "mon-espace-sante brochure"
    ]
    path = tmp_path / "planted.pdf"
    path.write_bytes(plant(brochure.read_bytes(), drop_alternatives))
    ((_, faults),) = judge_with_verapdf("ua1", [path]).items()
    assert "7.3-1" in "".join(faults)
