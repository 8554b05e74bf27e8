"""PDFs to impose: by ReportLab, and by hand where a library would be too well-behaved."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
A5 = (148 * MM, 210 * MM)
FONT = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def booklet(
    path: Path, pages: int, size: tuple[float, float] = A5, title: str = "Essai"
) -> Path:
    """Pages that say `[1]`, `[2]` … 50 mm from the left and 100 mm from below."""
    canvas = Canvas(str(path), pagesize=size, invariant=True, pageCompression=1)
    canvas.setTitle(title)
    canvas.setAuthor("Collectif")
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 20)
        canvas.drawString(50 * MM, 100 * MM, f"[{number}]")
        canvas.linkURL("https://example.org", (10, 10, 90, 90))
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry(f"Page {number}", f"p{number}")
        canvas.showPage()
    canvas.save()
    return path


def said(number: int, x: float = 100, y: float = 200, size: float = 20) -> bytes:
    """A content stream that says a number."""
    return b"BT /F1 %f Tf %f %f Td ([%d]) Tj ET" % (size, x, y, number)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """The body of a stream object."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(data), data)


def pdf(objects: Sequence[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A file of these objects, numbered from 1."""
    file = BytesIO()
    file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(file.tell())
        file.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    file.write(
        b"trailer\n<</Size %d%b>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, trailer, start)
    )
    return file.getvalue()


def one_page(entries: bytes, contents: Sequence[bytes], inherited: bytes = b"") -> bytes:
    """A file of one page: its own entries, those of the tree above it, its content streams one by one.

    Without a stream the page has no Contents, with several it has an array of them.
    """
    refs = b" ".join(b"%d 0 R" % (4 + i) for i in range(len(contents)))
    if len(contents) == 1:
        entries += b"/Contents " + refs
    elif contents:
        entries += b"/Contents[" + refs + b"]"
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]" + inherited + b">>",
            b"<</Type/Page/Parent 2 0 R" + entries + b">>",
            *(stream(content) for content in contents),
        ],
    )
