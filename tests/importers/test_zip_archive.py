"""Office documents as archives: parts by name, and what is refused."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from pamphlets.importers.zip_archive import (
    MAX_PART_BYTES,
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


def test_an_archive_has_five_thousand_parts_at_most() -> None:
    parts = {str(number): b"" for number in range(5001)}
    with pytest.raises(UnreadableArchiveError):
        open_archive(archive_of(**parts))
    del parts["0"]
    assert len(open_archive(archive_of(**parts)).names) == 5000
