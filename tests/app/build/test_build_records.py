"""A stamp says when a title stands, and which files are ours to remove."""

from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.app.build.build_records import (
    BuildRecord,
    file_state,
    find_orphans,
    format_record,
    outputs_intact,
    read_record,
    record_path,
    relative_to_output,
    removable_outputs,
    remove_outputs,
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "build"


def write_record(out: Path, record: BuildRecord) -> None:
    path = record_path(out, record.slug)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(format_record(record), "utf-8")


def built(out: Path, slug: str, *names: str, content: str = "content") -> BuildRecord:
    """A title as a build leaves it, its text in the content folder beside `out`."""
    text = out.parent / content / "brochures" / f"{slug}.md"
    text.parent.mkdir(parents=True, exist_ok=True)
    text.touch()
    (out / slug).mkdir(parents=True)
    for name in names:
        (out / slug / name).write_text(name)
    outputs = {name: seen for name in names if (seen := file_state(out / slug / name))}
    home = relative_to_output(out, out.parent / content)
    stamp = BuildRecord(
        slug, relative_to_output(out, text), home, {"text": "x"}, outputs, 8, 2
    )
    write_record(out, stamp)
    return stamp


def test_a_stamp_is_read_as_it_was_written(out: Path) -> None:
    stamp = built(out, "a", "a.pdf", "comment-imprimer.txt")
    assert read_record(out, "a") == stamp
    assert outputs_intact(out, stamp)


@pytest.mark.parametrize(
    "nonsense", ["", "[]", "{}", '{"outputs": 3}', '{"outputs": {}, "slug": "a"}']
)
def test_a_stamp_that_makes_no_sense_is_none(out: Path, nonsense: str) -> None:
    built(out, "a")
    next((out / ".stamps").iterdir()).write_text(nonsense)
    assert read_record(out, "a") is None
    assert find_orphans(out, out.parent / "content") == ()


OUTSIDE = [
    "../../content/brochures/a.md",
    "..",
    ".",
    "",
    "/a.md",
    "a\\b.pdf",
    "c:a.pdf",
    "a\n.pdf",
]


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_stamp_that_names_a_file_outside_its_folder_is_none(out: Path, name: str) -> None:
    """Somebody else's build/ may name the author's text: it would be removed as made no more."""
    stamp = built(out, "a", "a.pdf")
    text = out.parent / "content" / "brochures" / "a.md"
    state = file_state(text)
    assert state is not None
    write_record(out, replace(stamp, outputs={name: state}))
    assert read_record(out, "a") is None


@pytest.mark.parametrize("slug", ["b", "../content/brochures", ".."])
def test_a_stamp_under_another_title_s_name_is_none(out: Path, slug: str) -> None:
    stamp = built(out, "a", "a.pdf")
    record_path(out, "a").write_text(format_record(replace(stamp, slug=slug)))
    assert read_record(out, "a") is None
    assert find_orphans(out, out.parent / "content") == ()


def test_nothing_is_removed_from_a_folder_that_is_a_link(out: Path) -> None:
    stamp = built(out, "a", "a.pdf")
    (out / "a").rename(out / "elsewhere")
    (out / "a").symlink_to("elsewhere")
    assert removable_outputs(out, stamp) == ()


@pytest.mark.parametrize("number", ["1e999", "null", "[]", '"x"'])
def test_a_stamp_whose_numbers_are_none_is_none(out: Path, number: str) -> None:
    stamp = built(out, "a", "a.pdf")
    text = format_record(stamp)
    record_path(out, "a").write_text(text.replace('"pages": 8', f'"pages": {number}'))
    assert read_record(out, "a") is None


def test_a_stamp_nested_without_end_or_of_no_end_is_none(out: Path) -> None:
    built(out, "a")
    record_path(out, "a").write_text("[" * 100_000)
    assert read_record(out, "a") is None
    record_path(out, "a").unlink()
    record_path(out, "a").symlink_to("/dev/zero")
    assert read_record(out, "a") is None


def test_a_title_does_not_stand_without_its_files_or_with_others(out: Path) -> None:
    stamp = built(out, "a", "a.pdf", "b.pdf")
    (out / "a" / "a.pdf").unlink()
    assert not outputs_intact(out, stamp)
    (out / "a" / "a.pdf").write_text("another")
    assert not outputs_intact(out, stamp)


def test_what_was_made_from_a_text_that_is_gone_is_removed_with_its_folder(
    out: Path,
) -> None:
    stamp = built(out, "a", "a.pdf", "comment-imprimer.txt")
    (out.parent / "content" / "brochures" / "a.md").unlink()
    assert find_orphans(out, out.parent / "content") == (stamp,)
    assert {path.name for path in remove_outputs(out, stamp)} == {
        "a.pdf",
        "comment-imprimer.txt",
    }
    assert not (out / "a").exists()
    assert find_orphans(out, out.parent / "content") == ()


def test_what_someone_changed_or_put_beside_ours_stays(out: Path) -> None:
    stamp = built(out, "a", "a.pdf", "b.pdf")
    (out / "a" / "a.pdf").write_text("annotated by hand")
    (out / "a" / "mine.txt").write_text("")
    assert [path.name for path in remove_outputs(out, stamp)] == ["b.pdf"]
    assert {path.name for path in (out / "a").iterdir()} == {"a.pdf", "mine.txt"}


def test_what_a_new_build_keeps_is_kept(out: Path) -> None:
    stamp = built(out, "a", "a.pdf", "b.pdf")
    removable = removable_outputs(out, stamp, frozenset({"a.pdf"}))
    assert [path.name for path in removable] == ["b.pdf"]
    assert removable_outputs(out, None) == ()


def test_titles_of_another_content_folder_are_no_orphans(out: Path) -> None:
    """Someone builds from a USB key, takes it out, and builds the texts at home."""
    built(out, "a", "a.pdf", content="key")
    (out.parent / "key" / "brochures" / "a.md").unlink()
    assert find_orphans(out, out.parent / "content") == ()


def test_the_whole_can_be_moved(out: Path, tmp_path: Path) -> None:
    built(out, "a", "a.pdf")
    (tmp_path / "elsewhere").mkdir()
    for folder in ("build", "content"):
        (tmp_path / folder).rename(tmp_path / "elsewhere" / folder)
    moved = tmp_path / "elsewhere" / "build"
    assert find_orphans(moved, moved.parent / "content") == ()
    assert [
        outputs_intact(moved, stamp) for stamp in [read_record(moved, "a")] if stamp
    ] == [True]


def test_a_record_with_an_accent_in_its_name_is_read_as_it_was_written(
    out: Path,
) -> None:
    for pages in (8, 12):
        record = BuildRecord("été", "../été.md", "..", {}, {}, pages, 2)
        write_record(out / "new", record)
        assert read_record(out / "new", "été") == record
    assert "été.md" in next((out / "new" / ".stamps").iterdir()).read_text("utf-8")
