"""A session shows a title as it is being written: the pages of a build, the last good ones of a broken text."""

from io import BytesIO
from math import ceil
from pathlib import Path

import pytest
from PIL import Image

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import Title, title_from_path
from pamphlets.app.preview import preview_pages
from pamphlets.app.preview import session as session_module
from pamphlets.app.preview.session import PreviewSession
from tests.support.command_line import run_words

TEXT = "---\ntitre: Un titre\ncollectif: A\nadresse: B\n---\n\nDu texte, une note[^1].\n\n::: tract\nUn tract.\n:::\n\n[^1]: Sa source.\n"


@pytest.fixture
def title(tmp_path: Path) -> Title:
    """A brochure that is a flyer as well."""
    path = tmp_path / "content" / "brochures" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    return title_from_path(path)


@pytest.fixture
def session(tmp_path: Path) -> PreviewSession:
    """A session over its folder."""
    return PreviewSession(BuildRequest(tmp_path / "content", tmp_path / "build"))


def test_a_preview_has_the_pages_of_the_first_format(
    session: PreviewSession, title: Title
) -> None:
    preview = session.update(title)
    assert (preview.is_current, preview.diagnostics) == (True, ())
    assert (preview.format_name, preview.format_names) == (
        "brochure",
        ("brochure", "tract"),
    )
    assert len(preview.pages) % 4 == 0
    assert len(session.update(title, format_name="tract").pages) == 2


def test_a_page_has_a_picture_of_the_size_asked_for(
    session: PreviewSession, title: Title
) -> None:
    page = session.update(title).pages[0]
    picture = Image.open(BytesIO(session.render_page(page.key, 2)))
    assert picture.size == (ceil(page.size.width * 2), ceil(page.size.height * 2))


def test_texts_that_are_not_saved_stand_instead_of_files(
    session: PreviewSession, title: Title
) -> None:
    before = session.update(title)
    longer = TEXT.replace("Du texte", "Du texte plus long").encode()
    after = session.update(title, {title.path: longer})
    keys = [page.key for page in before.pages]
    new_keys = [page.key for page in after.pages]
    changed = [number for number, key in enumerate(new_keys) if key != keys[number]]
    assert len(changed) == 1
    assert session.update(title) == before


def test_a_broken_text_keeps_its_last_good_pages(
    session: PreviewSession, title: Title
) -> None:
    before = session.update(title)
    title.path.write_text(TEXT.replace("[^1]:", "[^2]:"), "utf-8")
    after = session.update(title)
    assert not after.is_current
    assert after.pages == before.pages
    assert "error" in {fault.severity for fault in after.diagnostics}
    title.path.write_text(TEXT, "utf-8")
    assert session.update(title) == before


def test_a_text_that_was_never_sound_has_faults_alone(
    session: PreviewSession, title: Title
) -> None:
    title.path.write_text("---\ntitre: A\ntheme: rosette\n---\n", "utf-8")
    preview = session.update(title)
    assert (preview.pages, preview.is_current) == ((), False)
    assert preview.diagnostics != ()


def test_the_pdf_of_a_session_is_that_of_a_build(
    session: PreviewSession, title: Title, tmp_path: Path
) -> None:
    session.update(title)
    content, out = tmp_path / "content", tmp_path / "build"
    run_words("build", "--content", str(content), "--out", str(out))
    assert session.pdf(title) == (out / "a" / "a-pageparpage-a5.pdf").read_bytes()


def test_a_key_of_no_preview_is_refused(session: PreviewSession) -> None:
    with pytest.raises(KeyError):
        session.render_page("none", 1)


def test_the_keys_of_a_long_text_last_from_one_edit_to_the_next(
    title: Title, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "MOST_PAGES", 2)
    monkeypatch.setattr(preview_pages, "MOST_PAGES", 2)
    small = PreviewSession(
        BuildRequest(title.path.parents[1], title.path.parents[2] / "build")
    )
    keys = [page.key for page in small.update(title).pages]
    assert len(keys) > 2
    assert [page.key for page in small.update(title).pages] == keys
    assert all(small.page_pdf(key).startswith(b"%PDF") for key in keys)
