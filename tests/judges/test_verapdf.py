"""Every reading PDF of content/ is PDF/UA-1 and PDF/A-2a, as veraPDF has it."""

from pathlib import Path

import pytest

from tests.support.structure.editions import iter_editions
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
