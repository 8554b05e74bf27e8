"""Sheets say what they are called, and nothing of who made their pages, with what, when and on which machine."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import StreamObject

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.pages import FONT, pdf, said, stream

SECRET = b"Jeanne"
_INFO = (
    b"<</Title(Un titre)/Author(Jeanne)/Creator(Jeanne)/Producer(Jeanne)/Subject(Jeanne)/Keywords(Jeanne)"
    b"/CreationDate(D:20020101 Jeanne)/ModDate(D:Jeanne)/Company(Jeanne)>>"
)
_PIECES = (
    b"/PieceInfo<</Word<</LastModified(D:Jeanne)/Private(Jeanne)>>>>/LastModified(D:Jeanne)"
)
_OWN = _PIECES + b"/Metadata 5 0 R"


def _photograph() -> bytes:
    """A JPEG that says where and by whom it was taken."""
    exif = Image.Exif()
    exif[315] = "Jeanne"
    file = BytesIO()
    image = Image.new("RGB", (8, 8), "red")
    image.save(file, "JPEG", exif=exif, comment=b"Jeanne", xmp=b"<x>Jeanne</x>")
    return file.getvalue()


def _telling_file() -> bytes:
    """A page that tells in every place where PDFs can; what is drawn is called as those places are."""
    xmp = stream(
        zlib.compress(b"<x:xmpmeta>Jeanne</x:xmpmeta>"),
        b"/Type/Metadata/Subtype/XML/Filter/FlateDecode",
    )
    picture = b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]/OPI<</1.3<</F(C:/scans/Jeanne/a.tif)>>>>"
    resources = FONT[2:-2] + b"/XObject<</Metadata 6 0 R/PieceInfo 7 0 R>>"
    resources += b"/Properties<</P<</Metadata 5 0 R>>/L 8 0 R>>"
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[8 0 R]/D<</Creator()>>>>" + _OWN + b">>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Thumb 6 0 R"
            + _OWN + b"/Resources<<" + resources + b">>>>",
            stream(b"/Metadata Do /PieceInfo Do /P /P BDC EMC " + said(1), _OWN),
            xmp,
            stream(_photograph(), picture + _OWN),
            stream(b"0 0 9 9 re f", form + _OWN),
            b"<</Type/OCG/Name(L)/Usage<</CreatorInfo<</Creator(Jeanne)/Subtype/Artwork>>>>>>",
            _INFO,
        ],
        b"/Root 1 0 R/Info 9 0 R",
    )  # fmt: skip


def _all_data(path: Path) -> bytes:
    """A file, and all its streams laid open."""
    data = path.read_bytes()
    reader = PdfReader(path)
    for number in range(1, len(reader.xref[0]) + 2):
        value = reader.get_object(number)
        if isinstance(value, StreamObject):
            assert value.get("/Type") != "/Metadata"
            is_picture = value.get("/Subtype") == "/Image"
            data += value._data if is_picture else value.get_data()
    return data


@pytest.mark.parametrize("keep", [False, True])
def test_sheets_tell_their_title_alone_unless_more_is_asked_for(
    tmp_path: Path, keep: bool
) -> None:
    source = tmp_path / "in.pdf"
    source.write_bytes(_telling_file())
    out, again = tmp_path / "out.pdf", tmp_path / "again.pdf"
    options = ImposeOptions(keep_metadata=keep)
    impose_pdf(
        source, out, load_scheme("saddle"), parse_paper("A4"), "short", options=options
    )
    undo_imposition([out], again, UndoOptions(layout=ImposeOptions(keep_metadata=keep)))
    for path in (out, again):
        told: dict[str, Any] = dict(PdfReader(path).metadata or {})
        kept = (
            ["/Author", "/CreationDate", "/Creator", "/Keywords", "/Subject"]
            if keep
            else []
        )
        assert sorted(told) == sorted(["/Producer", "/Title", *kept])
        assert told["/Title"] == "Un titre"
        assert _all_data(path).count(SECRET) == len(kept)


def test_what_is_drawn_stays_whatever_it_is_called(tmp_path: Path) -> None:
    source, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(_telling_file())
    impose_pdf(source, out, load_scheme("saddle"), parse_paper("A4"), "short")
    page: Any = PdfReader(out).pages[0]
    drawn = page["/Resources"]["/XObject"]["/P0"]["/Resources"]["/XObject"]
    assert drawn["/Metadata"]["/Subtype"] == "/Image"
    assert drawn["/PieceInfo"].get_data() == b"0 0 9 9 re f"
    photograph = Image.open(BytesIO(drawn["/Metadata"]._data))
    assert photograph.getpixel((4, 4)) == Image.open(BytesIO(_photograph())).getpixel(
        (4, 4)
    )
    assert not photograph.getexif()
