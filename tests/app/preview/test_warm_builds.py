"""What a session builds is what a build from nothing writes, byte for byte, whatever was edited before."""

import os
import shutil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.session import PreviewSession
from pamphlets.core.system.atomic_files import write_text_atomically
from tests.support.text_edits import edit_text

TOP = Path(__file__).resolve().parents[3]
DAY = 1_790_000_000
IS_JUDGE = "PAMPHLETS_JUDGE" in os.environ
NAMES = (
    *("tracts/a-vous-de-choisir.md", "lettres/lettre-opposition.md"),
    *("affiches/droit-de-dire-non.md", "brochures/imprimer-sa-brochure.md"),
    *("affiches/qui-soigne.md", "affiches/en-chiffres.md", "zines/34-22.md"),
)


def read_files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@settings(max_examples=1000 if IS_JUDGE else 4)
@example(seed=3)
@given(seed=st.integers(0, 10**9))
def test_a_title_edited_is_built_as_one_built_from_nothing(seed: int) -> None:
    random = Random(seed)
    with TemporaryDirectory() as place:
        folder = Path(place)
        content = shutil.copytree(TOP / "content", folder / "content")
        warm = PreviewSession(BuildRequest(content, folder / "warm", epoch=DAY))
        path = content / random.choice(
            [name for name in NAMES if (content / name).exists()]
        )
        title = title_from_path(path)
        for turn in range(3):
            outcome = warm.build(title)
            preview = warm.update(title)
            cold_request = BuildRequest(content, folder / f"cold{turn}", epoch=DAY)
            cold = PreviewSession(cold_request).build(title)
            assert (outcome.state, outcome.diagnostics) == (cold.state, cold.diagnostics)
            if outcome.state == "made":
                files = read_files(folder / "warm" / title.slug)
                assert files == read_files(folder / f"cold{turn}" / title.slug)
                assert warm.pdf(title) == files[cold.files[0]]
                assert preview.is_current
            text = path.read_text("utf-8")
            write_text_atomically(path, edit_text(text, random))


@pytest.mark.parametrize("name", ["sources.yaml", "collectif.yaml", "images/carte.svg"])
def test_what_titles_share_is_read_again_where_it_changed(
    top: Path, tmp_path: Path, name: str
) -> None:
    content = shutil.copytree(top / "content", tmp_path / "content")
    path = content / "brochures" / "essai.md"
    path.write_text(
        "---\ntitre: Essai\n---\n\nUn mot [@reporterre-2022].\n\n![Une carte](../images/carte.svg)\n",
        "utf-8",
    )
    session = PreviewSession(BuildRequest(content, tmp_path / "build", epoch=DAY))
    title = title_from_path(path)
    before = session.update(title)
    assert before.is_current
    shared = content / name
    old = shared.read_text("utf-8")
    if name == "sources.yaml":
        shared.write_text(old.replace("title: ", "title: Autrement, ", 1), "utf-8")
    elif name == "collectif.yaml":
        shared.write_text("collectif: Un autre nom\nadresse: 3, rue du Port\n", "utf-8")
    else:
        shared.write_text(old.replace("<path", '<path opacity="0.5"', 1), "utf-8")
    after = session.update(title)
    assert [page.key for page in after.pages] != [page.key for page in before.pages]
    shared.write_text(old, "utf-8")
    assert [page.page for page in session.update(title).pages] == [
        page.page for page in before.pages
    ]
