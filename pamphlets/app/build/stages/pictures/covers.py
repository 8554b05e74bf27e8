"""The first page of a PDF -> the pictures of it that a title has in its folder."""

from pathlib import Path
from typing import Final

from pamphlets.core.inks import paper_colour
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.document.metadata import Meta
from pamphlets.pdf.render import render_preview, render_thumbnail

# Pixels: what a catalogue shows on half as many, on a fine screen.
_THUMBNAIL_WIDTH: Final = 480


def write_covers(pdf: Path, slug: str, meta: Meta) -> tuple[str, str]:
    """Write the first page of a PDF as a picture, and as a small one for catalogues; return their names."""
    name, small_name = f"{slug}-couverture.png", f"{slug}-vignette.png"
    paper = paper_colour(meta.cover_paper)
    with write_atomically(pdf.with_name(name)) as file:
        render_preview(pdf, file, paper=paper)
    with write_atomically(pdf.with_name(small_name)) as file:
        render_thumbnail(pdf, file, _THUMBNAIL_WIDTH, paper)
    return name, small_name
