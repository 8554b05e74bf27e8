"""A picture that is not there, and one that cannot be read, are two faults at their place in the text."""

import os
from pathlib import Path

import pytest

from pamphlets.core.source import PamphletError, Source, Span
from pamphlets.core.system.input_files import InputFiles
from pamphlets.pdf.images.picture_file import PictureFile, read_picture_file

SOURCE = Source("a.md", "![une photo](p.png)\n")


def test_a_picture_is_read_as_the_inputs_hold_it(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    path.write_bytes(b"1")
    files = InputFiles()
    assert read_picture_file(path, files, SOURCE, Span(0, 1)) == PictureFile("p.png", b"1")
    path.write_bytes(b"2")
    assert read_picture_file(path, files, SOURCE, Span(0, 1)).data == b"1"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("p.png", "picture-missing"),
        ("folder", "picture-irregular"),
        ("pipe", "picture-irregular"),
        ("loop", "picture-irregular"),
    ],
)
def test_what_cannot_be_read_is_a_fault_at_its_place(
    tmp_path: Path, name: str, code: str
) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(PamphletError) as fault:
        read_picture_file(tmp_path / name, InputFiles(), SOURCE, Span(0, 1))
    diagnostic = fault.value.diagnostic
    assert (diagnostic.code, diagnostic.span, diagnostic.fields) == (
        code,
        Span(0, 1),
        {"path": name, "limit": "300"},
    )
