"""A folder of texts -> each title in each of its formats: the Document, its pages and the reading PDF of them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project, open_project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import Title, find_titles
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import Page
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.picture_file import PictureFile

CONTENT: Final = Path(__file__).resolve().parents[3] / "content"
# Of the day that the brief of content/ was made; what is printed of a day is this one.
EPOCH: Final = 1_750_000_000
_OPTIONS: Final = BuildOptions(epoch=EPOCH)


class Edition(NamedTuple):
    """A title in one format, set."""

    name: str
    document: Document
    pages: tuple[Page, ...]
    pictures: dict[str, PictureFile]

    def write(self, settings: PdfSettings = PdfSettings(EPOCH)) -> bytes:  # noqa: B008 (frozen)
        """Return its PDF."""
        out = BytesIO()
        write_pdf(self.document, self.pages, self.pictures, out, settings)
        return out.getvalue()


def iter_editions(content: Path = CONTENT, *slugs: str) -> Iterator[Edition]:
    """Yield each title of a folder, or those named, in each of its formats."""
    project, _ = open_project(content, FONTS)
    for title in find_titles(content):
        if not slugs or title.slug in slugs:
            whole, _ = read_title(title, project)
            for fmt in title_formats(whole, title):
                yield _make_edition(whole, title, fmt, project)


def _make_edition(whole: Document, title: Title, fmt: Format, project: Project) -> Edition:
    document, _ = edit_for_format(whole, title, fmt, project)
    design = choose_format_design(document, fmt, project).design
    pictures, _ = load_pictures(document, title, project, design.theme.ink)
    fonts = open_fonts(document, design, project)
    layout_input = LayoutInput(document, design, fonts, pictures.artworks)
    layout, _ = lay_out_edition(fmt, layout_input, project, _OPTIONS)
    name = f"{title.slug} {fmt.name}"
    return Edition(name, document, layout.pages, pictures.files)
