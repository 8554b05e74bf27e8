"""Titles and texts that are being written -> previews, made by the stages of a build in one process that goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.incremental import BuildRequest
from pamphlets.app.build.project import Project, open_project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import Pictures, load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.stage_faults import raising_all_faults
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import Title
from pamphlets.app.preview.preview_pages import (
    PageKeys,
    Preview,
    PreviewPage,
    without_links,
)
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import Page
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    iter_diagnostics,
    without_duplicates,
)
from pamphlets.core.system.input_files import InputFiles
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.look import Design
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.render import render_page

_NO_TEXTS: Final[Mapping[Path, bytes]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _SetEdition:
    """One format of a title as it was set last."""

    document: Document
    pages: tuple[Page, ...]
    pictures: Pictures


class PreviewSession:
    """Titles of one content folder as they look while they are written. Its methods may be called from any thread."""

    def __init__(self, request: BuildRequest) -> None:
        self._request = request
        self._options = BuildOptions(pages=request.pages, epoch=request.epoch)
        self._keys = PageKeys()
        self._font_books: dict[object, FontBook] = {}
        self._last: dict[tuple[Title, str], tuple[_SetEdition, Preview]] = {}
        self._drawable: dict[str, tuple[_SetEdition, Page]] = {}
        self._lock = RLock()

    def update(
        self,
        title: Title,
        texts: Mapping[Path, bytes] = _NO_TEXTS,
        format_name: str = "",
    ) -> Preview:
        """Return what a title looks like now, in its first format or that named.

        `texts` are bytes that stand instead of files: what an editor has not saved. A text with faults
        keeps its last good pages, the faults beside them; only a bug of ours raises.
        """
        with self._lock:
            files = InputFiles(texts)
            faults: tuple[Diagnostic, ...]
            try:
                project, doubts = open_project(
                    self._request.content, self._request.fonts, files
                )
                project = replace(project, files=files, copyfits={})
                asked = (format_name,) if format_name else ()
                with raising_all_faults(title, project, asked):
                    return self._set_title(title, project, format_name, doubts)
            except* PamphletError as group:
                faults = without_duplicates(iter_diagnostics(group))
            return self._keep_last(title, format_name, faults)

    def _set_title(
        self,
        title: Title,
        project: Project,
        format_name: str,
        doubts: tuple[Diagnostic, ...],
    ) -> Preview:
        """Return the preview of a sound text. Raises the faults of the first stage that has any."""
        whole, more_doubts = read_title(title, project)
        formats = title_formats(whole, title)
        fmt = formats[0]
        if format_name:
            fmt = title_formats(whole, title, (format_name,))[0]
        doubts += more_doubts
        edition, more_doubts = self._set_format(whole, title, project, fmt)
        doubts += more_doubts
        doubts += _write_pages(edition, edition.pages, self._request.epoch)[1]
        pages: list[PreviewPage] = []
        for page in edition.pages:
            drawn_page = without_links(page)
            key = self._keys.find_key(drawn_page, edition.pictures.files)
            self._drawable[key] = edition, drawn_page
            pages.append(PreviewPage(page, key))
        names = tuple(each.name for each in formats)
        preview = Preview(tuple(pages), without_duplicates(doubts), True, fmt.name, names)
        self._last[title, format_name] = edition, preview
        return preview

    def _set_format(
        self, whole: Document, title: Title, project: Project, fmt: Format
    ) -> tuple[_SetEdition, tuple[Diagnostic, ...]]:
        """Return one format of a title, set, and doubts about it. Raises its faults."""
        document, doubts = edit_for_format(whole, title, fmt, project)
        chosen = choose_format_design(document, fmt, project)
        ink = chosen.design.theme.ink
        pictures, picture_doubts = load_pictures(document, title, project, ink)
        font_book = self._open_fonts(document, chosen.design, project)
        layout_input = LayoutInput(document, chosen.design, font_book, pictures.artworks)
        layout, layout_doubts = lay_out_edition(fmt, layout_input, project, self._options)
        doubts += chosen.doubts + picture_doubts + layout_doubts
        return _SetEdition(document, layout.pages, pictures), doubts

    def _open_fonts(self, document: Document, design: Design, project: Project) -> FontBook:
        """Return the fonts of a design, opened once. Raises the fault of one that cannot be read."""
        key = (design.theme.fallback_fonts, project.own_fonts)
        if key not in self._font_books:
            self._font_books[key] = open_fonts(document, design, project)
        return self._font_books[key]

    def _keep_last(
        self, title: Title, format_name: str, faults: tuple[Diagnostic, ...]
    ) -> Preview:
        """Return the last good preview of a title with the faults of now."""
        last = self._last.get((title, format_name))
        if last is None:
            name = format_name or title.format
            return Preview((), faults, False, name, (name,))
        return replace(last[1], diagnostics=faults, is_current=False)

    def render_page(self, key: str, scale: float) -> bytes:
        """Return the PNG of a page that a preview named, without its bleed, `scale` pixels a point.

        Raises KeyError for a key of no preview of this session.
        """
        with self._lock:
            return render_page(self.page_pdf(key), scale)

    def page_pdf(self, key: str) -> bytes:
        """Return a PDF of that page alone, without its links. Raises KeyError as `render_page` does."""
        with self._lock:
            edition, page = self._drawable[key]
            return _write_pages(edition, (page,), self._request.epoch)[0]

    def pdf(self, title: Title, format_name: str = "") -> bytes:
        """Return the PDF of a title as `update` set it last, equal to the file that a build writes.

        Raises KeyError for a title that was never sound.
        """
        with self._lock:
            edition, _ = self._last[title, format_name]
            return _write_pages(edition, edition.pages, self._request.epoch)[0]


def _write_pages(
    edition: _SetEdition, pages: Sequence[Page], epoch: int | None
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return a PDF of some pages of an edition, and doubts about it. Raises the faults of pictures."""
    out = BytesIO()
    settings = PdfSettings(epoch, None)
    document, files = edition.document, edition.pictures.files
    doubts = write_pdf(document, pages, files, out, settings)
    return out.getvalue(), doubts
