"""The stages in order: a text -> its Document, its editions, the pages of each, a PDF, what is printed of that."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from pamphlets.app.build.build_options import BuildOptions, BuiltTitle, FileToPrint
from pamphlets.app.build.project import Project, read_title
from pamphlets.app.build.purposes.edition import PurposeEdition
from pamphlets.app.build.purposes.registry import prepare_document, write_purpose_files
from pamphlets.app.build.sheet_files import (
    PageFile,
    SheetPlan,
    WrittenSheets,
    first_file_to_print,
)
from pamphlets.app.build.sheet_plans import sheet_plans, write_all_sheets
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.images import load_pictures
from pamphlets.app.build.stages.layout import lay_out_edition, open_fonts
from pamphlets.app.build.stages.look_inputs import LookNames, join_look_names
from pamphlets.app.build.stages.pictures.covers import write_covers
from pamphlets.app.build.stages.repetitions import drop_repetitions
from pamphlets.app.build.stages.screen_files import (
    ScreenOrder,
    WrittenScreens,
    write_screen_files,
)
from pamphlets.app.build.stages.stage_faults import for_each_format, raising_all_faults
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.build.stages.title_entry import describe_format, join_formats
from pamphlets.app.build.titles import Title
from pamphlets.checks.legal_notices.poster_paper import check_poster_paper
from pamphlets.core.page import Page
from pamphlets.core.source import Diagnostic, without_duplicates
from pamphlets.core.system.atomic_files import write_atomically, write_text_atomically
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.dump import dump_pages
from pamphlets.pdf.metadata.standards import READING_STANDARDS

_NO_OPTIONS = BuildOptions()


def check_title(title: Title, project: Project) -> tuple[Diagnostic, ...]:
    """Return all doubts about a title in all its formats, short of setting it. Raises the faults of all stages."""
    with raising_all_faults(title, project):
        return _check_stages(title, project)


def _check_stages(title: Title, project: Project) -> tuple[Diagnostic, ...]:
    """Return all doubts about a title, short of setting it. Raises the faults of the first stage that has any."""
    whole, doubts = read_title(title, project)

    def check_format(fmt: Format) -> tuple[Diagnostic, ...]:
        document, edition_doubts = edit_for_format(whole, title, fmt, project)
        chosen = choose_format_design(document, fmt, project)
        theme = chosen.design.theme
        sheet_plans(document, fmt, theme.page.size, project.fonts)
        picture_doubts = load_pictures(document, title, project, theme.ink)[1]
        if fmt.is_poster:
            picture_doubts += check_poster_paper(document, theme)
        return edition_doubts + chosen.doubts + picture_doubts

    formats = title_formats(whole, title)
    for format_doubts in for_each_format(formats, check_format):
        doubts += format_doubts
    return without_duplicates(doubts)


def load_first_edition(
    title: Title, project: Project, format_name: str = ""
) -> tuple[Format, Document]:
    """Return the first format of a title, or that named, and the text as it sets it. Raises one stage's faults."""
    document, _ = read_title(title, project)
    names = (format_name,) if format_name else ()
    fmt = title_formats(document, title, names)[0]
    return fmt, edit_for_format(document, title, fmt, project)[0]


def typeset_pages(title: Title, project: Project) -> tuple[Page, ...]:
    """Return the pages of a title in its first format, without writing anything. Raises the faults of any stage."""
    fmt, document = load_first_edition(title, project)
    design = choose_format_design(document, fmt, project).design
    pictures, _ = load_pictures(document, title, project, design.theme.ink)
    font_book = open_fonts(document, design, project)
    layout_input = LayoutInput(document, design, font_book, pictures.artworks)
    return lay_out_edition(fmt, layout_input, project, _NO_OPTIONS)[0].pages


def build_title(
    title: Title, project: Project, options: BuildOptions, folder: Path
) -> BuiltTitle:
    """Make a title in all its formats: every file of them, in a folder.

    Raises the faults of all stages that do not wait for each other, and OSError where the folder cannot be written.
    """
    with raising_all_faults(title, project, options.formats):
        return _make_title(title, project, options, folder)


def _make_title(
    title: Title, project: Project, options: BuildOptions, folder: Path
) -> BuiltTitle:
    """Make a title in all its formats. Raises the faults of the first stage that has any, and OSError."""
    document, doubts = read_title(title, project)

    def build_format(fmt: Format) -> BuiltTitle:
        return _build_format(document, title, project, fmt, options, folder)

    formats = title_formats(document, title, options.formats)
    parts = for_each_format(formats, build_format)
    files: list[str] = []
    pictures: dict[str, None] = {}
    for part in parts:
        files += part.files
        pictures |= dict.fromkeys(part.pictures)
        doubts += part.diagnostics
    first_pdf = folder / files[0] if files and options.purpose is None else None
    screens = WrittenScreens()
    if options.purpose is None:
        order = ScreenOrder(folder, options.formats, first_pdf, options.epoch)
        screens = write_screen_files(document, title, project, order)
    files += [screen.file for screen in screens.entries]
    pictures |= dict.fromkeys(screens.pictures)
    covers: tuple[str, ...] = ()
    if options.preview and first_pdf is not None:
        covers = write_covers(first_pdf, title.slug, document.meta)
    entries = [part.entry for part in parts]
    return BuiltTitle(
        sum(part.pages for part in parts[:1]),
        sum(part.sheets for part in parts[:1]),
        (*files, *covers),
        tuple(pictures),
        drop_repetitions(doubts + screens.doubts),
        *_list_files_to_print(parts),
        look=join_look_names([*(part.look for part in parts), screens.look]),
        is_whole=not options.formats,
        entry=join_formats(entries, screens.entries, "".join(covers[1:])),
    )


def _list_files_to_print(
    parts: Sequence[BuiltTitle],
) -> tuple[FileToPrint | None, tuple[FileToPrint, ...]]:
    """Return the file to print first, and those of the other formats; nothing of a title for screens alone."""
    files = [part.first_to_print for part in parts if part.first_to_print is not None]
    return (files[0], tuple(files[1:])) if files else (None, ())


def _build_format(
    whole: Document,
    title: Title,
    project: Project,
    fmt: Format,
    options: BuildOptions,
    folder: Path,
) -> BuiltTitle:
    """Make a title in one format."""
    document, doubts = edit_for_format(whole, title, fmt, project)
    if options.purpose is not None:
        document = prepare_document(document, options.purpose)
    chosen = choose_format_design(document, fmt, project)
    design = chosen.design
    plans = sheet_plans(document, fmt, design.theme.page.size, project.fonts)
    pictures, more_doubts = load_pictures(document, title, project, design.theme.ink)
    doubts += chosen.doubts + more_doubts
    font_book = open_fonts(document, design, project)
    layout_input = LayoutInput(document, design, font_book, pictures.artworks)
    layout, more_doubts = lay_out_edition(fmt, layout_input, project, options)
    doubts += more_doubts
    edition = PurposeEdition(
        document=document,
        format=fmt,
        design=design,
        pages=layout.pages,
        pictures=pictures.files,
        font_book=font_book,
        fonts=project.fonts,
        folder=folder,
        options=options,
        picture_cache=project.picture_cache,
    )
    if options.purpose is None:
        built = _write_reading_files(edition, plans, project)
    else:
        built = write_purpose_files(edition, options.purpose)
    look = LookNames(*chosen.sources, font_book.asked_families)
    return replace(built, diagnostics=doubts + built.diagnostics, look=look)


def _write_reading_files(
    edition: PurposeEdition, plans: Sequence[SheetPlan], project: Project
) -> BuiltTitle:
    """Write the files of one format for who reads it, and prints it at home."""
    document, pages, folder = edition.document, edition.pages, edition.folder
    options, fmt = edition.options, edition.format
    name = edition.file_name(".pdf")
    standard = READING_STANDARDS[options.pdf_version]
    settings = PdfSettings(options.epoch, edition.picture_cache, standard)
    with write_atomically(folder / name) as file:
        doubts = write_pdf(document, pages, edition.pictures, file, settings)
    page_file = PageFile(
        document.meta,
        document.source,
        fmt.name,
        folder,
        name,
        project.fonts,
        options.printer,
        options.language,
    )
    written = write_all_sheets(plans, page_file)
    files, printer_files, remarks = _join_sheet_files(written)
    doubts += remarks
    if options.dump:
        files.append(_write_dump(document, fmt, pages, folder))
    sheet_count = written[0].sheets if written else len(pages)
    all_files, used = (name, *files, *printer_files), tuple(edition.pictures)
    first = first_file_to_print(name, written)
    entry = describe_format(page_file, pages, plans, written)
    return BuiltTitle(len(pages), sheet_count, all_files, used, doubts, first, entry=entry)


def _join_sheet_files(
    written: Iterable[WrittenSheets],
) -> tuple[list[str], list[str], tuple[Diagnostic, ...]]:
    """Return the names of the files of sheets, of those for a printer, and the remarks about all of them."""
    files: list[str] = []
    printer_files: list[str] = []
    remarks: tuple[Diagnostic, ...] = ()
    for sheets in written:
        files += sheets.files
        printer_files += sheets.printer_files
        remarks += sheets.remarks
    return files, printer_files, remarks


def _write_dump(
    document: Document, fmt: Format, pages: Sequence[Page], folder: Path
) -> str:
    """Write what stands on pages as text, and return the name of that file."""
    name = "pages.txt" if fmt.name == "brochure" else f"pages-{fmt.name}.txt"
    write_text_atomically(folder / name, dump_pages(pages, document.meta.lang))
    return name
