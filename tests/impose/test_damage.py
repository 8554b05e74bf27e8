"""What cannot be imposed fails in one clear line, located by its path, and leaves nothing behind."""

import logging
import os
import zlib
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, PamphletError
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf, impose_pdf_for_flips
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.source_pdf.repaired_source import SourceFile
from pamphlets.impose.source_pdf.source_document import open_source
from tests.support.pages import FONT, MM, booklet, one_page, pdf, said, stream
from tests.support.single_pages import write_pages_of_file

SADDLE = load_scheme("saddle")
LETTER = Size(612, 792)
A4 = parse_paper("A4")
PAGE = b"/MediaBox[0 0 420 595]/Resources" + FONT


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fault(source: Path, out: Path) -> Diagnostic:
    """The one fault of a job; the folders of source and output are as before it."""
    folders = {source.parent, out.parent}
    before = {folder: names(folder) for folder in folders if folder.is_dir()}
    with pytest.raises(ExceptionGroup) as caught:
        impose_pdf(source, out, SADDLE, A4, "short")
    assert {folder: names(folder) for folder in before} == before
    (one,) = caught.value.exceptions
    assert isinstance(one, PamphletError)
    assert one.diagnostic.severity == "error"
    return one.diagnostic


def told(folder: Path, data: bytes) -> str:
    """The first line that the author reads, without the path."""
    (folder / "in.pdf").write_bytes(data)
    line = render_diagnostic(fault(folder / "in.pdf", folder / "out.pdf")).splitlines()[0]
    start = f"{folder / 'in.pdf'}: error: "
    assert line.startswith(start)
    return line.removeprefix(start)


def tree(*nodes: bytes) -> bytes:
    """A file whose page tree are these objects, the first one being its root, number 2."""
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", *nodes])


LEAF = b"<</Type/Page" + PAGE + b">>"

BAD = {
    "empty": (b"", "the file is empty"),
    "text": (b"Bonjour.\n" * 1000, "this is not a PDF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(5000), "this is not a PDF"),
    "nothing but a header": (
        b"%PDF-1.7\n",
        "the PDF is damaged: its pages cannot be found",
    ),
    "header and rubbish": (
        b"%PDF-1.7\n" + bytes(range(256)) * 20,
        "the PDF is damaged: its pages cannot be found",
    ),
    "no page": (tree(b"<</Type/Pages/Count 0/Kids[]>>"), "the PDF has no page"),
    "pages that are none": (
        tree(b"<</Type/Pages/Count 1/Kids[null 9 0 R 3]>>"),
        "the PDF has no page",
    ),
    "no page tree": (
        pdf([b"<</Type/Catalog>>"]),
        "the PDF is damaged: its pages cannot be found",
    ),
    "no catalog": (
        pdf([b"<</Type/Nothing>>"]),
        "the PDF is damaged: its pages cannot be found",
    ),
    "a tree that holds itself": (
        tree(b"<</Type/Pages/Count 1/Kids[2 0 R]>>"),
        "the PDF is damaged: its pages cannot be found",
    ),
    "a tree that goes round": (
        tree(
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"
        ),
        "the PDF is damaged: its pages cannot be found",
    ),
    "a tree of a thousand levels": (
        tree(
            *(b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (n + 3) for n in range(1000)), LEAF
        ),
        "the PDF is damaged: its pages cannot be found",
    ),
    "content that is lost": (
        one_page(PAGE + b"/Contents 77 0 R", []),
        "the PDF is damaged: what page 1 shows cannot be read",
    ),
    "content that is a number": (
        one_page(PAGE + b"/Contents 5", []),
        "the PDF is damaged: what page 1 shows cannot be read",
    ),
    "content that is a page": (
        one_page(PAGE + b"/Contents[3 0 R]", []),
        "the PDF is damaged: what page 1 shows cannot be read",
    ),
    "objects that are each other": (
        pdf(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
                b"<</Type/Page/MediaBox 4 0 R>>",
                b"5 0 R",
                b"4 0 R",
            ],
        ),
        "the PDF is damaged: what page 1 shows cannot be read",
    ),
}


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (b"", LETTER),
        (b"/MediaBox[0 0 0 595]", LETTER),
        (b"/MediaBox[0 0 0 0]", LETTER),
        (b"/MediaBox[/a(b)null 7]", LETTER),
        (b"/MediaBox[0 0 inf nan]", LETTER),
        (b"/MediaBox[0 0 1%030d 9]" % 0, LETTER),
        (b"/MediaBox[1000001 0 1000100 9]", LETTER),
        (b"/MediaBox[0 0 0.09 595]", LETTER),
        (b"/MediaBox[0 0 0.1 595]", Size(0.1, 595)),
        (b"/MediaBox 7/CropBox[10 20 430 615]", Size(420, 595)),
        (b"/MediaBox[0 0]/CropBox[10 20 10 615]", LETTER),
    ],
)
def test_a_page_without_a_size_has_that_of_its_crop_or_a_letter(
    tmp_path: Path, box: bytes, size: Size
) -> None:
    source, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(one_page(box + b"/Resources" + FONT, [said(1)]))
    fitted = ImposeOptions(scale_to_fit=True)
    job = impose_pdf(source, out, SADDLE, A4, "short", options=fitted)
    codes = [each.code for each in job.diagnostics]
    assert ("impose.mended" in codes) == (b"[0 0 0.1 " not in box)
    with open_source(SourceFile(source)) as opened:
        assert opened.views[0].size == size


@pytest.mark.parametrize("case", BAD)
def test_bad_files_are_told_in_one_line(tmp_path: Path, case: str) -> None:
    data, line = BAD[case]
    assert told(tmp_path, data).startswith(line)


def made(path: Path, sizes: list[tuple[float, float]]) -> bytes:
    canvas = Canvas(str(path), invariant=True)
    for width, height in sizes:
        canvas.setPageSize((width * MM, height * MM))
        canvas.drawString(20, 20, "x")
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


A, B, C, D = (148.0, 210.0), (210.0, 297.0), (100.0, 150.0), (150.0, 250.0)
SIZES = [
    ([B] * 3, "pages too large, A4 instead of A5: pages 1-3"),
    (
        [A, A, B, A, B, D, C],
        "pages too large, A4, 150 × 250 mm instead of A5: pages 3, 5-6",
    ),
    ([A, (150.5, 210.0)], "pages too large, 150.5 × 210 mm instead of A5: page 2"),
    (
        [(210.0, 148.0)] * 2,
        "pages that lie on their side, 210 × 148 mm instead of A5 upright: pages 1-2",
    ),
    (
        [(100.0 + n, 250.0) for n in range(9)],
        "pages too large, 100 × 250 mm, 101 × 250 mm, 102 × 250 mm, … instead of A5: pages 1-9",
    ),
]


@pytest.mark.parametrize(("sizes", "line"), SIZES)
def test_pages_too_large_are_told(
    tmp_path: Path, sizes: list[tuple[float, float]], line: str
) -> None:
    assert told(tmp_path, made(tmp_path / "made.pdf", sizes)) == line


def test_what_is_too_large_can_be_made_smaller_and_the_hint_says_how(
    tmp_path: Path,
) -> None:
    (tmp_path / "in.pdf").write_bytes(made(tmp_path / "made.pdf", [B]))
    assert "--scale fit" in render_diagnostic(
        fault(tmp_path / "in.pdf", tmp_path / "out.pdf")
    )


def test_smaller_pages_are_told_and_keep_their_size(tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(
        made(tmp_path / "made.pdf", [A, C, A, (148.0, 150.0)])
    )
    done = impose_pdf(tmp_path / "in.pdf", tmp_path / "out.pdf", SADDLE, A4, "short")
    (said,) = done.diagnostics
    line = render_diagnostic(said).splitlines()[0]
    assert line.endswith(
        "warning: pages smaller than A5, 100 × 150 mm, 148 × 150 mm: pages 2, 4"
    )


def test_of_a_file_cut_short_anywhere_the_pages_come_out_or_are_told(
    tmp_path: Path,
) -> None:
    """Whatever of eight pages is not there is named, and never another page stands in its place."""
    whole = booklet(tmp_path / "whole.pdf", 8).read_bytes()
    last = whole.rindex(b"startxref")
    source, out = tmp_path / "in.pdf", tmp_path / "pages.pdf"
    outcomes: set[str] = set()
    for cut in [*range(9, last, last // 60), last]:
        source.write_bytes(whole[:cut])
        with out.open("w+b") as file:
            try:
                write_pages_of_file(source, file)
            except DamagedError:
                outcomes.add("damaged")
                continue
        job = impose_pdf(source, tmp_path / "out.pdf", SADDLE, A4, "short")
        codes = {each.code for each in job.diagnostics}
        assert "impose.mended" in codes
        with PdfDocument(out) as document:
            texts = [page.get_textpage().get_text_range() for page in document]
        assert [text or f"[{number}]" for number, text in enumerate(texts, 1)] == [
            f"[{number}]" for number in range(1, 9)
        ]
        is_whole = all(texts)
        assert is_whole != bool(codes & {"impose.lost-pages", "impose.lost-content"}), cut
        outcomes.add("whole" if is_whole else "partly")
        with pytest.raises(ExceptionGroup) if not is_whole else nullcontext():
            strict = ImposeOptions(is_strict=True)
            impose_pdf(source, tmp_path / "out.pdf", SADDLE, A4, "short", options=strict)
    assert outcomes == {"damaged", "whole"}


def test_of_a_page_in_parts_those_that_can_be_read_are_printed(tmp_path: Path) -> None:
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page" + PAGE + b"/Contents[4 0 R 5 0 R]>>",
            stream(said(1)),
            stream(b"no such filter", b"/Filter/Nonsense"),
        ],
    )
    (tmp_path / "in.pdf").write_bytes(data)
    job = impose_pdf(tmp_path / "in.pdf", tmp_path / "out.pdf", SADDLE, A4, "short")
    assert "impose.lost-content" in [each.code for each in job.diagnostics]
    with PdfDocument(tmp_path / "out.pdf") as document:
        assert "[1]" in document[0].get_textpage().get_text_range()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)),
        min_size=1,
        max_size=40,
    )
)
def test_bytes_changed_anywhere_end_in_sheets_or_in_a_fault(
    tmp_path: Path, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(RICH)
    for place, byte in changes:
        data[int(place * len(data))] = byte
    sheets_or_fault(tmp_path, bytes(data))


def sheets_or_fault(folder: Path, data: bytes) -> None:
    (folder / "in.pdf").write_bytes(data)
    (folder / "out.pdf").unlink(missing_ok=True)
    try:
        impose_pdf(folder / "in.pdf", folder / "out.pdf", SADDLE, A4, "short")
    except* PamphletError:
        assert names(folder) == ["in.pdf"]
    else:
        assert names(folder) == ["in.pdf", "out.pdf"]


RICH = pdf(
    [
        b"<</Type/Catalog/Pages 2 0 R/Lang(fr)/Outlines 11 0 R/Names<</Dests 12 0 R>>/OCProperties 14 0 R>>",
        b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 420 595]/Resources 5 0 R>>",
        b"<</Type/Page/Parent 2 0 R/Contents 6 0 R/Rotate 0/Annots[9 0 R 13 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/Contents[6 0 R 7 0 R]/Group<</S/Transparency>>>>",
        FONT,
        stream(zlib.compress(said(1)), b"/Filter/FlateDecode"),
        stream(said(2)),
        b"<</Title(Un titre)/Author<FEFF00E9>>>",
        b"<</Subtype/Stamp/F 4/Rect[9 9 99 99]/OC 15 0 R/AP<</N<</A 10 0 R>>>>/AS/A>>",
        stream(b"0 g 0 0 9 9 re f", b"/Subtype/Form/BBox[0 0 9 9]/Matrix[1 0 0 1 2 2]"),
        b"<</First 16 0 R/Last 16 0 R/Count 1>>",
        b"<</Kids[<</Names[(n)[4 0 R/XYZ 9 99 null]]>>]>>",
        b"<</Subtype/Link/Rect[9 9 99 99]/Dest(n)>>",
        b"<</OCGs[15 0 R]/D<</OFF[15 0 R]>>>>",
        b"<</Type/OCG/Name(x)>>",
        b"<</Title(Un)/Parent 11 0 R/A<</S/GoTo/D[3 0 R/Fit]>>>>",
    ],
    b"/Root 1 0 R/Info 8 0 R",
)


KEYS = [
    *(
        "Type",
        "Kids",
        "Count",
        "Contents",
        "Resources",
        "MediaBox",
        "CropBox",
        "TrimBox",
        "Rotate",
    ),
    *(
        "UserUnit",
        "Group",
        "Filter",
        "Length",
        "Lang",
        "Title",
        "Root",
        "Info",
        "Annots",
        "Subtype",
        "F",
        "Rect",
    ),
    *(
        "AP",
        "N",
        "AS",
        "OC",
        "BBox",
        "Matrix",
        "A",
        "Dest",
        "D",
        "S",
        "URI",
        "First",
        "Next",
        "Outlines",
        "Dests",
    ),
    *("Names", "OCProperties", "QuadPoints", "Parent", "V"),
]
ODD = [
    *("null", "5", "-1.5", "(x)", "/X", "true"),
    *("[]", "[1 2]", "[0 0 420 595]", "<</Type[1]>>", "<</Type/Page>>"),
]
odd = st.sampled_from([*ODD, *(f"{n} 0 R" for n in (1, 2, 3, 4, 5, 6, 99))])
entry = st.tuples(st.sampled_from(KEYS), odd)
dictionary = st.lists(entry, max_size=4).map(
    lambda pairs: "".join(f"/{key} {value}" for key, value in pairs)
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(*[dictionary] * 6))
def test_entries_of_the_wrong_kind_end_in_sheets_or_in_a_fault(
    tmp_path: Path, extra: tuple[str, ...]
) -> None:
    catalog, pages, page, resources, content, info = (text.encode() for text in extra)
    data = pdf(
        [
            b"<<" + catalog + b"/Type/Catalog/Pages 2 0 R>>",
            b"<<"
            + pages
            + b"/Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 420 595]/Resources 5 0 R>>",
            b"<<" + page + b"/Type/Page/Contents 4 0 R>>",
            stream(said(1), content),
            b"<<" + resources + b"/Font<</F1 6 0 R>>>>",
            b"<<" + info + b"/Title(x)>>",
        ],
        b"/Root 1 0 R/Info 6 0 R",
    )
    sheets_or_fault(tmp_path, data)


@pytest.mark.parametrize(
    ("opening", "closing"), [(b"[", b"]"), (b"<</A", b">>"), (b"<</A[", b"]>>")]
)
@pytest.mark.parametrize("levels", [10, *range(100, 1000, 20), 10_000])
def test_nesting_without_end_ends_in_sheets_or_in_a_fault(
    tmp_path: Path, levels: int, opening: bytes, closing: bytes
) -> None:
    nested = opening * levels + b" 0 " + closing * levels
    (tmp_path / "in.pdf").write_bytes(
        one_page(PAGE + b"/Group<</S " + nested + b">>", [said(1)])
    )
    try:
        impose_pdf(tmp_path / "in.pdf", tmp_path / "out.pdf", SADDLE, A4, "short")
    except* PamphletError:
        assert names(tmp_path) == ["in.pdf"]
        assert levels > 10


def make_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (lambda _: None, "impose.missing"),
        (make_folder, "impose.not-a-file"),
        (os.mkfifo, "impose.not-a-file"),
    ],
)
def test_a_source_that_is_no_file_is_told(
    tmp_path: Path, prepare: Callable[[Path], None], code: str
) -> None:
    prepare(tmp_path / "in.pdf")
    found = fault(tmp_path / "in.pdf", tmp_path / "out.pdf")
    assert (found.code, found.source.path) == (code, str(tmp_path / "in.pdf"))


def test_a_source_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    source = booklet(tmp_path / "in.pdf", 4)
    monkeypatch.setattr(
        Path, "open", forbid
    )  # root, as whom tests may run, may read everything
    found = fault(source, tmp_path / "out.pdf")
    assert (found.code, found.fields) == (
        "impose.unreadable",
        {"reason": "Permission denied"},
    )


def test_the_source_is_never_overwritten(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 4)
    before = source.read_bytes()
    (tmp_path / "link.pdf").symlink_to(source)
    for out in (
        source,
        tmp_path / "link.pdf",
        tmp_path / "." / "in.pdf",
        Path(os.path.relpath(source)),
    ):
        assert fault(source, out).code == "impose.same-file"
    assert source.read_bytes() == before


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    source, out = booklet(tmp_path / "in.pdf", 4), tmp_path / "out.pdf"
    with pytest.raises(ExceptionGroup, match="same-file"):
        impose_pdf_for_flips(
            source, {"short": out, "long": tmp_path / "x" / ".." / "out.pdf"}, SADDLE, A4
        )
    assert not out.exists()


@pytest.mark.parametrize(
    ("out", "code"),
    [
        ("none/out.pdf", "impose.no-folder"),
        ("in.pdf/out.pdf", "impose.no-folder"),
        (".", "impose.out-is-folder"),
    ],
)
def test_an_output_that_cannot_be_is_told_by_its_own_path(
    tmp_path: Path, out: str, code: str
) -> None:
    found = fault(booklet(tmp_path / "in.pdf", 4), tmp_path / out)
    assert (found.code, found.source.path) == (code, str(tmp_path / out))


def test_if_one_file_cannot_be_written_neither_is(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 4)
    with pytest.raises(ExceptionGroup):
        impose_pdf_for_flips(
            source,
            {"short": tmp_path / "a.pdf", "long": tmp_path / "none" / "b.pdf"},
            SADDLE,
            A4,
        )
    assert names(tmp_path) == ["in.pdf"]


def test_after_a_fault_the_old_file_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "out.pdf").write_bytes(b"old")
    for data, _ in BAD.values():
        told(tmp_path, data)
    assert (tmp_path / "out.pdf").read_bytes() == b"old"


def test_a_full_disk_is_told_and_the_old_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "out.pdf").write_bytes(b"old")
    found = fault(booklet(tmp_path / "in.pdf", 4), tmp_path / "out.pdf")
    assert (found.code, found.fields) == (
        "impose.unwritable",
        {"reason": "No space left on device"},
    )
    assert (tmp_path / "out.pdf").read_bytes() == b"old"


def test_pypdf_says_nothing_and_what_it_mended_is_one_warning(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    source = booklet(tmp_path / "in.pdf", 4)
    data = source.read_bytes()
    # The table is not where it should be.
    source.write_bytes(data.replace(b"startxref\n", b"startxref\n1"))
    done = impose_pdf(source, tmp_path / "out.pdf", SADDLE, A4, "short")
    assert [(d.severity, d.code) for d in done.diagnostics] == [
        ("warning", "impose.mended")
    ]
    for bad, _ in BAD.values():
        told(tmp_path, bad)
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []
    assert logging.getLogger("pypdf").handlers == []
