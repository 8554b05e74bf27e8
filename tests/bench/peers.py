"""What the peers run: typst on the same text, measure and font; pdfimpose on the same PDF as we."""

import sys
from pathlib import Path

from pamphlets.core.units import to_mm
from pamphlets.design.themes.sobre import THEME
from tests.bench.press import LEADING, SIZE

_TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])"
_STREAMS = "import pymupdf, sys; pymupdf.open(sys.argv[1]).save(sys.argv[2], use_objstms=1)"


def typst_source(body: str) -> str:
    """Return a Typst document with the page, letters and leading of ours around `body`."""
    page = THEME.page
    top, foot = to_mm(page.top), to_mm(page.bottom)
    inner, outer = to_mm(page.inner), to_mm(page.outer)
    return (
        f'#set page(paper: "a5", numbering: "1", '
        f"margin: (inside: {inner}mm, outside: {outer}mm, top: {top}mm, bottom: {foot}mm))\n"
        f'#set text(font: "EB Garamond", weight: 500, size: {SIZE}pt, lang: "fr")\n'
        # Typst counts leading from the baseline to the next line's cap height.
        f"#set par(justify: true, leading: {LEADING - 0.65 * SIZE}pt, spacing: {LEADING - 0.65 * SIZE}pt, "
        f"first-line-indent: {SIZE}pt)\n"
        "#set footnote.entry(gap: 2pt)\n\n" + body
    )


def typst(source: Path, out: Path, fonts: Path) -> list[str]:
    """Return the command that sets a text with typst."""
    return [sys.executable, "-c", _TYPST, str(source), str(out), str(fonts)]


def pdfimpose(source: Path, out: Path) -> list[str]:
    """Return the command that makes one cahier with pdfimpose."""
    return [sys.executable, "-m", "pdfimpose", "saddle", str(source), "-o", str(out)]


def with_object_streams(source: Path, out: Path) -> list[str]:
    """Return the command that writes a PDF again as other programs do, by the library below pdfimpose."""
    return [sys.executable, "-c", _STREAMS, str(source), str(out)]
