"""Titles and texts that are being written -> previews, made by the stages of a build in one process that goes on."""

import gc
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.build_options import BuildOptions, BuildOutcome, BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.project import Project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.stage_faults import raising_all_faults
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.titles import Title
from pamphlets.app.preview.plates import list_spot_inks, select_plate
from pamphlets.app.preview.preview_pages import (
    MOST_PAGES,
    ROOM_A_PAGE,
    PageKeys,
    Preview,
    PreviewPage,
    PrintablePages,
    list_drawing_risks,
)
from pamphlets.app.preview.set_edition import SetEdition
from pamphlets.app.preview.shared_files import SharedFiles
from pamphlets.core.page import Page
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    iter_diagnostics,
    without_duplicates,
)
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.pdf.draw import PdfSettings, find_drawing_faults
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.pdf.render import render_page

_NO_TEXTS: Final[Mapping[Path, bytes]] = MappingProxyType({})
# Texts and formats of which the last good pages are kept: 3 MB for 16 pages.
_MOST_EDITIONS: Final = 8
_UPDATES_A_SEARCH: Final = 8


class PreviewSession:
    """Titles of one content folder as they look while they are written. Its methods may be called from any thread."""

    def __init__(self, request: BuildRequest) -> None:
        self._options = BuildOptions(pages=request.pages, epoch=request.epoch)
        self._shared = SharedFiles(request)
        self._request = replace(request, caches=self._shared.caches)
        self._settings = PdfSettings(request.epoch)
        # Who listens gets the text beside a page; tags would cost a third of its drawing.
        self._page_settings = PdfSettings(request.epoch, standard=PLAIN)
        self._keys = PageKeys()
        self._last: RecentCache[tuple[Title, str], tuple[SetEdition, Preview]]
        self._last = RecentCache(_MOST_EDITIONS)
        self._drawable: RecentCache[str, SetEdition] = RecentCache(MOST_PAGES)
        self._lock = RLock()
        self._update_count = 0

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
            self._free_cycles()
            faults: tuple[Diagnostic, ...] = ()
            try:
                project, doubts = self._shared.open(InputFiles(texts))
                asked = (format_name,) if format_name else ()
                with raising_all_faults(title, project, asked):
                    return self._set_title(title, project, format_name, doubts)
            except* PamphletError as group:
                faults = without_duplicates(iter_diagnostics(group))
            return self._keep_last(title, format_name, faults)

    def _free_cycles(self) -> None:
        """Free objects in cycles after some updates, where Python does not look for them itself.

        An update leaves 2 500. What is alive is left out of later searches: 6 ms, else 90 for a text of 60 pages.
        """
        self._update_count += 1
        if self._update_count % _UPDATES_A_SEARCH == 0 and not gc.isenabled():
            gc.collect()
            gc.freeze()

    def _set_title(
        self,
        title: Title,
        project: Project,
        format_name: str,
        doubts: tuple[Diagnostic, ...],
    ) -> Preview:
        """Return the preview of a sound text. Raises the faults of the first stage that has any."""
        whole, read_doubts = read_title(title, project)
        formats = title_formats(whole, title)
        chosen_formats = formats
        if format_name:
            chosen_formats = title_formats(whole, title, (format_name,))
        fmt = chosen_formats[0]
        edition, set_doubts = self._set_format(whole, title, project, fmt)
        doubts += read_doubts + set_doubts
        pages: list[PreviewPage] = []
        self._keys.make_room(len(edition.pages))
        self._drawable.make_room(ROOM_A_PAGE * len(edition.pages))
        for page in edition.pages:
            key = self._keys.find_key(page, edition.pictures)
            if self._drawable.find(key) is None:
                self._drawable.keep(key, edition.select_page(page))
            pages.append(PreviewPage(page, key))
        names = tuple(each.name for each in formats)
        doubts = without_duplicates(doubts)
        preview = Preview(tuple(pages), doubts, True, fmt.name, names)
        self._last.keep((title, format_name), (edition, preview))
        return preview

    def _set_format(
        self, whole: Document, title: Title, project: Project, fmt: Format
    ) -> tuple[SetEdition, tuple[Diagnostic, ...]]:
        """Return one format of a title, set, and doubts about it. Raises its faults."""
        document, doubts = edit_for_format(whole, title, fmt, project)
        chosen = choose_format_design(document, fmt, project)
        design = chosen.design
        pictures, picture_doubts = load_pictures(document, title, project, design.theme.ink)
        font_book = open_fonts(document, design, project)
        layout_input = LayoutInput(document, design, font_book, pictures.artworks)
        layout, layout_doubts = lay_out_edition(fmt, layout_input, project, self._options)
        edition = SetEdition(document, layout.pages, pictures.files)
        # All but pictures and links is drawn without doubts.
        risks = list_drawing_risks(layout.pages)
        drawing_doubts = find_drawing_faults(document, risks, pictures.files)
        doubts += chosen.doubts + picture_doubts + layout_doubts + drawing_doubts
        return edition, doubts

    def build(self, title: Title) -> BuildOutcome:
        """Make a title's files in `build/` where they are stale, the same as a build from nothing, and say how it went.

        Raises the faults of what titles share, and OSError.
        """
        with self._lock:
            (outcome,) = build_stale(self._request, (title,), lambda _slug: None)
            return outcome

    def _keep_last(
        self, title: Title, format_name: str, faults: tuple[Diagnostic, ...]
    ) -> Preview:
        """Return the last good preview of a title with the faults of now."""
        last = self._last.find((title, format_name))
        if last is None:
            name = format_name or title.format
            return Preview((), faults, False, name, (name,))
        return replace(last[1], diagnostics=faults, is_current=False)

    def find_page(self, key: str) -> tuple[Document, Page]:
        """Return the page of a key, with its links, and the document of the last preview that has it.

        Raises KeyError for a key of no preview of this session.
        """
        with self._lock:
            for edition, preview in self._last.list_values():
                for shown in preview.pages:
                    if shown.key == key:
                        return edition.document, shown.page
        raise KeyError(key)

    def render_page(self, key: str, scale: float) -> bytes:
        """Return the PNG of a page that a preview named, without its bleed, `scale` pixels a point.

        Raises KeyError for a key of no preview, or of one of long ago.
        """
        with self._lock:
            return render_page(self.page_pdf(key), scale)

    def page_pdf(self, key: str) -> bytes:
        """Return a PDF of that page alone, without its links. Raises KeyError as `render_page` does."""
        with self._lock:
            return self._find_drawable(key).write(self._page_settings)

    def plate_pdf(self, key: str, ink_name: str) -> bytes:
        """Return a PDF of what one ink's plate prints of that page. Raises KeyError as `render_page` does."""
        with self._lock:
            edition = self._find_drawable(key)
            pages = [select_plate(page, ink_name) for page in edition.pages]
            return replace(edition, pages=pages).write(self._page_settings)

    def list_spot_inks(self, keys: Sequence[str]) -> list[str]:
        """Return the names of all inks of these pages but black; keys of long ago are passed over."""
        with self._lock:
            pages: list[Page] = []
            for key in keys:
                edition = self._drawable.find(key)
                pages += () if edition is None else edition.pages
            return list_spot_inks(pages)

    def _find_drawable(self, key: str) -> SetEdition:
        edition = self._drawable.find(key)
        if edition is None:
            raise KeyError(key)
        return edition

    def find_printable(self, title: Title, format_name: str = "") -> PrintablePages:
        """Return the pages of a title as `update` set it last. Raises KeyError for a title that was never sound."""
        with self._lock:
            last = self._last.find((title, format_name))
            if last is None:
                raise KeyError(title.slug)
            edition, preview = last
            sizes = tuple(page.size for page in preview.pages)
            data = edition.write(self._settings)
            return PrintablePages(edition.document, preview.format_name, data, sizes)

    def pdf(self, title: Title, format_name: str = "") -> bytes:
        """Return the PDF of a title as `update` set it last, equal to the file that a build writes.

        Raises KeyError for a title that was never sound.
        """
        with self._lock:
            last = self._last.find((title, format_name))
            if last is None:
                raise KeyError(title.slug)
            return last[0].write(self._settings)
