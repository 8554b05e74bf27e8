"""Office documents as archives: parts by name, and what is refused."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from pamphlets.importers import zip_archive
from pamphlets.importers.zip_archive import (
    MAX_ARCHIVE_BYTES,
    MAX_PART_BYTES,
    LargeArchiveError,
    UnreadableArchiveError,
    open_archive,
)


def archive_of(**parts: bytes) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w") as file:
        for name, content in parts.items():
            # An archive's bytes name a test below: two workers that collect the tests at two
            # moments must see one name, so no entry carries the time of day.
            file.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return output.getvalue()


def test_parts_are_read_by_name() -> None:
    archive = open_archive(archive_of(a=b"<b>c</b>"))
    root = archive.read_xml("a")
    assert archive.read_part("a") == b"<b>c</b>"
    assert archive.read_part("x") == b""
    assert archive.read_xml("x") is None
    assert root is not None
    assert (root.tag, root.text) == ("b", "c")


@pytest.mark.parametrize("content", [b"<b>", b"<!DOCTYPE b><b/>", b"<!entity a><b/>"])
def test_xml_that_is_torn_or_declares_entities_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableArchiveError):
        open_archive(archive_of(a=content)).read_xml("a")


@pytest.mark.parametrize(
    "content", [b"", b"PK", archive_of(a=b"b")[:-30]], ids=["empty", "two letters", "torn"]
)
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableArchiveError):
        open_archive(content)


def test_a_torn_part_is_refused() -> None:
    content = archive_of(a=b"une longue suite de mots " * 9)
    at = content.index(b"a") + 12
    archive = open_archive(content[:at] + b"\xff\xff" + content[at + 2 :])
    with pytest.raises(UnreadableArchiveError):
        archive.read_part("a")


def test_a_part_that_begins_before_the_file_is_refused() -> None:
    content = archive_of(a=b"mot")
    directory = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    # The directory says that it lies further behind than it does: then all parts lie further before.
    wrong = (directory + 40).to_bytes(4, "little")
    archive = open_archive(content[: end + 16] + wrong + content[end + 20 :])
    with pytest.raises(UnreadableArchiveError):
        archive.read_part("a")


def test_a_part_too_large_is_refused_as_is_one_with_a_password() -> None:
    archive = open_archive(
        archive_of(a=b"\0" * (MAX_PART_BYTES + 1), b=b"\0" * MAX_PART_BYTES)
    )
    assert len(archive.read_part("b")) == MAX_PART_BYTES
    with pytest.raises(UnreadableArchiveError):
        archive.read_part("a")
    locked = bytearray(archive_of(a=b"b"))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableArchiveError):
        open_archive(bytes(locked))


def test_an_archive_is_measured_by_all_its_parts_before_any_is_unpacked() -> None:
    # Never unpacked: what the archive states is changed, not what it holds.
    for size, is_refused in (
        (MAX_ARCHIVE_BYTES // 4, False),
        (MAX_ARCHIVE_BYTES // 4 + 1, True),
    ):
        content = archive_of(a=b"a", b=b"b", c=b"c", d=b"d")
        for name in (b"a", b"b", b"c", b"d"):
            at = content.rindex(name, 0, content.rindex(b"PK\x05\x06")) - 22
            content = content[:at] + size.to_bytes(4, "little") + content[at + 4 :]
        if is_refused:
            with pytest.raises(LargeArchiveError):
                open_archive(content)
        else:
            assert set(open_archive(content).names.values()) == {size}


def test_an_archive_gives_no_more_than_it_states() -> None:
    content = archive_of(a=bytes(1000))
    at = content.rindex(b"a", 0, content.rindex(b"PK\x05\x06")) - 22
    archive = open_archive(content[:at] + (10).to_bytes(4, "little") + content[at + 4 :])
    with pytest.raises(UnreadableArchiveError):
        archive.read_part("a")


def test_an_archive_has_a_bounded_number_of_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "MAX_PARTS", 2)
    assert len(open_archive(archive_of(a=b"", b=b"")).names) == 2
    with pytest.raises(LargeArchiveError):
        open_archive(archive_of(a=b"", b=b"", c=b""))


def test_names_that_lead_elsewhere_lead_nowhere(tmp_path: Path) -> None:
    """Nothing is unpacked to the disk; such a part is known by its name like any other."""
    output = BytesIO()
    with ZipFile(output, "w") as file:
        for name in ("../../etc/passwd", "/etc/passwd", "a"):
            file.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), b"x")
    archive = open_archive(output.getvalue())
    assert archive.read_part("../../etc/passwd") == b"x"
    assert archive.read_part("etc/passwd") == b""
    assert list(tmp_path.iterdir()) == []
