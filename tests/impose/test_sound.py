"""Whatever is made of however many pages: a file that qpdf finds sound, and nothing in it to which nothing leads."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from tests.support.counts import COUNTS, JUDGED
from tests.support.pages import booklet, pdf

A4 = parse_paper("A4")
WAYS = [
    (name, flip, rtl)
    for name in scheme_names()
    for flip in get_args(Flip)
    for rtl in (False, True)
    if not rtl or load_scheme(name).kind == "book"
]
needs_qpdf = pytest.mark.skipif(
    shutil.which("qpdf") is None, reason="qpdf is not installed"
)


def led_to(value: object, seen: set[int]) -> Iterator[int]:
    """The numbers of all objects to which a value leads."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case IndirectObject() as reference:
                if reference.idnum not in seen:
                    seen.add(reference.idnum)
                    yield reference.idnum
                    waiting.append(reference.get_object())
            case ArrayObject() as array:
                waiting += array
            case DictionaryObject() as dictionary:
                waiting += dictionary.values()


def orphans(path: Path) -> list[int]:
    reader = PdfReader(path)
    assert set(reader.xref) <= {0, 65535}
    return sorted(set(reader.xref[0]) - {0} - set(led_to(reader.trailer, set())))


def test_an_object_to_which_nothing_leads_is_found(tmp_path: Path) -> None:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 0/Kids[]>>",
        b"(lost)",
        b"[3 0 R]",
    ]
    (tmp_path / "a.pdf").write_bytes(pdf(objects))
    assert orphans(tmp_path / "a.pdf") == [3, 4]


@needs_qpdf
@pytest.mark.parametrize(("name", "flip", "rtl"), WAYS)
def test_every_file_is_sound_and_without_orphans(
    tmp_path: Path, name: str, flip: Flip, rtl: bool
) -> None:
    found = load_scheme(name)
    size = compute_page_size(A4, found)
    for pages in COUNTS if JUDGED else (1, 13):
        source, out = tmp_path / f"{pages}.pdf", tmp_path / f"{pages}-sheets.pdf"
        booklet(source, pages, (size.width, size.height))
        impose_pdf(source, out, found, A4, flip, options=ImposeOptions(rtl=rtl))
        assert orphans(out) == []
        judged = subprocess.run(
            ["qpdf", "--check", out], capture_output=True, text=True, check=False
        )
        assert judged.returncode == 0, judged.stdout + judged.stderr
        assert "WARNING" not in judged.stdout + judged.stderr
