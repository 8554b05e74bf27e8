"""PurposeEdition: one format of a title, typeset, of which files for a purpose are made. PurposeFiles: those files.

A module a purpose makes them: `make_files(edition) -> PurposeFiles`. Nothing in them tells of the person, the machine or
the hour, and the same edition gives the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pamphlets.app.build.build_options import BuildOptions, FileToPrint
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.page import Page
from pamphlets.core.source import Diagnostic
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.look import Design
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering.picture_cache import PictureCache


@dataclass(frozen=True, slots=True)
class PurposeEdition:
    """One format of a title, set, and where its files go."""

    document: Document
    format: Format
    design: Design
    pages: tuple[Page, ...]
    pictures: Mapping[str, PictureFile]
    """By their address in the text, as the pages name them."""
    font_book: FontBook
    fonts: Path
    """The folder of the program's fonts."""
    folder: Path
    """Files are written into it, and moved to their places when all are there."""
    options: BuildOptions
    picture_cache: PictureCache | None
    """None: each picture is rendered anew."""
    variant: str = ""
    """What names of files say of it before their ending: `-economie`; empty: nothing."""

    @property
    def page_size(self) -> Size:
        """The size of a page as it is cut."""
        return self.design.theme.page.size

    @property
    def is_book(self) -> bool:
        """Whether its pages are bound: those of a poster, a flyer and a letter are leaves by themselves."""
        outputs = self.format.imposed_outputs(self.document.meta, self.page_size)
        return any(output.page_size is not None for output in outputs)

    def file_name(self, ending: str) -> str:
        """Return the name of a file: `mon-titre-a5-imprimeur-couverture.pdf` for `-imprimeur-couverture.pdf`.

        It keeps the title's name: such a file is sent away, and leaves its folder.
        """
        meta = self.document.meta
        pages_name = self.format.page_file_name(meta, self.page_size)
        return f"{meta.slug}-{pages_name}{ending}"


class PurposeFiles(NamedTuple):
    """The files that were written for a purpose."""

    files: tuple[str, ...]
    """Names in the folder."""
    first: FileToPrint
    """The one to open first."""
    diagnostics: tuple[Diagnostic, ...] = ()
    sheets: int = 0
    """Of one copy, as it is printed; 0: as many as pages."""
