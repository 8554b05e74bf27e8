"""The shipped texts signed by a collective with a name and an address: every title is still made, in every format."""

import shutil
from pathlib import Path

import pytest

from pamphlets.app.build.titles import find_titles
from pamphlets.core.source import PamphletError
from tests.support.structure.editions import CONTENT, iter_editions

SLUGS = [title.slug for title in find_titles(CONTENT)]
SIGNED = {
    "collectif": "Collectif santé du marché de la Plaine",
    "adresse": "Maison des associations, 12 rue du Port, 44000 Nantes",
    "contact": "collectif-sante@exemple.invalid",
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped texts, signed."""
    folder = tmp_path_factory.mktemp("signed") / "content"
    shutil.copytree(CONTENT, folder)
    path = folder / "collectif.yaml"
    lines = path.read_text("utf-8").splitlines()
    kept = [line for line in lines if line.partition(":")[0] not in SIGNED]
    kept += [f'{key}: "{value}"' for key, value in SIGNED.items()]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    return folder


@pytest.mark.parametrize("slug", SLUGS)
def test_a_title_is_made_for_a_collective_that_has_a_name(content: Path, slug: str) -> None:
    try:
        editions = list(iter_editions(content, slug))
    except* PamphletError as group:
        pytest.fail(f"{slug}: {[str(fault) for fault in group.exceptions]}")
    assert editions
    assert all(
        edition.document.meta.collective == SIGNED["collectif"]
        for edition in editions
        if slug != "modele-conference"
    )
