"""A title -> its pages in each of its formats, with all that they were made from, and no file written."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import Pictures, load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import Title
from pamphlets.core.page import Page
from pamphlets.core.style import Theme
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutInput

_NO_OPTIONS: Final = BuildOptions()


class TypesetEdition(NamedTuple):
    """A title as one format sets it."""

    fmt: Format
    document: Document
    theme: Theme
    pages: tuple[Page, ...]
    pictures: Pictures


def typeset_editions(
    title: Title, project: Project, options: BuildOptions = _NO_OPTIONS
) -> Iterator[TypesetEdition]:
    """Yield a title in each of its formats, or in those asked for. Raises the faults of the first stage that has any."""
    whole, _ = read_title(title, project)
    for fmt in title_formats(whole, title, options.formats):
        document, _ = edit_for_format(whole, title, fmt, project)
        design = choose_format_design(document, fmt, project).design
        pictures, _ = load_pictures(document, title, project, design.theme.ink)
        font_book = open_fonts(document, design, project)
        layout_input = LayoutInput(document, design, font_book, pictures.artworks)
        pages = lay_out_edition(fmt, layout_input, project, options)[0].pages
        yield TypesetEdition(fmt, document, design.theme, pages, pictures)
