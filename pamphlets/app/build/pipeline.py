"""The stages in order: a text -> its document, its editions, the pages of each, a PDF, what is printed of that."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from pamphlets.app.build.images import load_pictures
from pamphlets.app.build.project import Project, build_day, picture_root, read_title
from pamphlets.app.build.sheet_files import WrittenSheets
from pamphlets.app.build.sheet_plans import sheet_plans, write_all_sheets
from pamphlets.app.build.titles import Title
from pamphlets.core.atomic_files import write_atomically, write_text_atomically
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.inks import find_ink, ink_names
from pamphlets.core.page import Page
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    error,
    iter_diagnostics,
    raise_error,
    raise_errors,
    without_duplicates,
)
from pamphlets.core.style import BLACK
from pamphlets.design.format import Format
from pamphlets.design.registry import design_names, find_design, find_format, format_names
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.readers.dates import format_date
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.editions import list_portion_formats, select_edition
from pamphlets.transforms.typography.apply import apply_typography

if TYPE_CHECKING:
    from pamphlets.printing.printers.profile import PrinterProfile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is asked of a build beyond its text; `epoch` is SOURCE_DATE_EPOCH in seconds.

    `formats` are made instead of those that the title names. With a `printer`, sheets are made for it as well.
    """

    pages: int | None = None
    formats: tuple[str, ...] = ()
    preview: bool = True
    dump: bool = False
    epoch: int | None = None
    printer: "PrinterProfile | None" = None


class FileToPrint(NamedTuple):
    """The file to begin with, and how it is printed: on one side or both, as a printer was learnt, in two passes."""

    name: str
    sides: Literal["one", "both", "learnt", "passes"]


@dataclass(frozen=True, slots=True)
class BuiltTitle:
    """One title made: pages of its PDF, sheets a copy, names of the files, addresses of pictures, doubts.

    `lead` is of its first format, `also` of the others.
    """

    pages: int
    sheets: int
    files: tuple[str, ...]
    pictures: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    first_to_print: FileToPrint
    others_to_print: tuple[FileToPrint, ...] = ()


def _edit_for_format(
    document: Document, title: Title, fmt: Format, shop: Project
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a text as one format will set it, and doubts about it.

    A paper that is none of its own, but is one of another format's of the text, is for that one alone.
    """
    meta = document.meta
    if (
        meta.paper
        and not fmt.accepts_paper(meta)
        and any(one.accepts_paper(meta) for one in _title_formats(document, title, BuildOptions()))
    ):
        document = replace(document, meta=replace(meta, paper=""))
    document, said = apply_citations(select_edition(document, fmt.name), shop.bibliography)
    document, more = apply_typography(document)
    return document, said + more


def check_title(title: Title, shop: Project) -> tuple[Diagnostic, ...]:
    """Return all doubts about a title in all its formats, short of setting it. Raises the faults of one stage."""
    whole, said = read_title(title, shop)

    def doubts(fmt: Format) -> tuple[Diagnostic, ...]:
        document, told = _edit_for_format(whole, title, fmt, shop)
        sheet_plans(document, fmt, shop.fonts)
        return (
            told
            + load_pictures(
                document, title.path, picture_root(title, shop), _chosen_design(document).theme.ink
            )[1]
        )

    return without_duplicates(
        (
            *said,
            *(
                one
                for told in _for_each_format(_title_formats(whole, title, BuildOptions()), doubts)
                for one in told
            ),
        )
    )


def _for_each_format(formats: tuple[Format, ...], make: Callable[[Format], T]) -> list[T]:
    """Return what `make` makes of each format. Raises the faults of all of them, each once, as one group."""
    made: list[T] = []
    told: list[Diagnostic] = []
    for fmt in formats:
        try:
            made.append(make(fmt))
        except* PamphletError as group:
            told += iter_diagnostics(group)
    if told:
        raise_errors(told[0].code, without_duplicates(told))
    return made


def load_first_edition(title: Title, shop: Project, name: str = "") -> tuple[Format, Document]:
    """Return the first format of a title, or that named, and the text as it sets it. Raises one stage's faults."""
    document, _ = read_title(title, shop)
    fmt = _title_formats(document, title, BuildOptions(formats=(name,) if name else ()))[0]
    return fmt, _edit_for_format(document, title, fmt, shop)[0]


def typeset_pages(title: Title, shop: Project) -> tuple[Page, ...]:
    """Return the pages of a title in its first format, without writing anything. Raises the faults of any stage."""
    fmt, document = load_first_edition(title, shop)
    look = fmt.adapt_design(_chosen_design(document), document.meta)
    art, _ = load_pictures(document, title.path, picture_root(title, shop), look.theme.ink)
    return _compose_pages(fmt, document, look, shop.fonts, art, BuildOptions())[0].pages


def build_title(title: Title, shop: Project, wish: BuildOptions, out: Path) -> BuiltTitle:
    """Make a title in all its formats: every file of them, in the folder `out`.

    Raises the faults of the stage that has any, and OSError where `out` cannot be written.
    """
    document, said = read_title(title, shop)
    parts = _for_each_format(
        _title_formats(document, title, wish),
        lambda fmt: _build_format(document, title, shop, fmt, wish, out),
    )
    files = [name for part in parts for name in part.files]
    if wish.preview:
        files.append(_write_preview(title.slug, out, files[0]))
    pictures = dict.fromkeys(address for part in parts for address in part.pictures)
    said = without_duplicates((*said, *(one for part in parts for one in part.diagnostics)))
    lead, *also = (part.first_to_print for part in parts)
    return BuiltTitle(
        parts[0].pages, parts[0].sheets, tuple(files), tuple(pictures), said, lead, tuple(also)
    )


def _build_format(
    document: Document, title: Title, shop: Project, fmt: Format, wish: BuildOptions, out: Path
) -> BuiltTitle:
    """Make a title in one format."""
    from pamphlets.pdf.draw import write_pdf

    document, said = _edit_for_format(document, title, fmt, shop)
    look = fmt.adapt_design(_chosen_design(document), document.meta)
    made = sheet_plans(document, fmt, shop.fonts)
    art, seen = load_pictures(document, title.path, picture_root(title, shop), look.theme.ink)
    settled, doubts = _compose_pages(fmt, document, look, shop.fonts, art, wish)
    reading = f"{title.slug}-{fmt.page_file_name(document.meta)}.pdf"
    with write_atomically(out / reading) as file:
        drawn = write_pdf(document, settled.pages, title.path.parent, file, epoch=wish.epoch)
    laid = write_all_sheets(document, fmt, made, shop.fonts, out, reading, wish.printer)
    files = [reading, *(name for one in laid for name in one.files)]
    if wish.dump:
        files.append(_write_dump(document, settled.pages, fmt, out))
    learnt = tuple(name for one in laid for name in one.printer_files)
    said += (*seen, *doubts, *drawn, *(remark for one in laid for remark in one.remarks))
    sheets = laid[0].sheets if laid else len(settled.pages)
    lead = _first_to_print(reading, laid, learnt)
    return BuiltTitle(len(settled.pages), sheets, (*files, *learnt), tuple(art), said, lead)


def _first_to_print(
    reading: str, laid: tuple[WrittenSheets, ...], learnt: tuple[str, ...]
) -> FileToPrint:
    """Return the file to begin with: the printer's own, the first of the sheets, or pages that are sheets."""
    if learnt:
        return FileToPrint(learnt[-1], "learnt" if learnt[-1].endswith(".pdf") else "passes")
    if laid:
        return FileToPrint(laid[0].files[0], "both" if laid[0].sides == 2 else "one")
    return FileToPrint(reading, "one")


def _compose_pages(
    fmt: Format,
    document: Document,
    look: Design,
    fonts: Path,
    art: Mapping[str, Artwork],
    wish: BuildOptions,
) -> "tuple[LayoutResult, tuple[Diagnostic, ...]]":
    """Return the pages of a document in a format, and doubts about them.

    Raises the faults of setting, among them those of the fonts.
    """
    try:
        book = FontBook(fonts, look.theme.fallback_fonts)
        day = format_date(build_day(wish.epoch).isoformat(), "fr")
        return fmt.lay_out(
            LayoutInput(document, look, book, art, wish.pages or document.meta.pages, day)
        )
    except FontError as fault:  # of a file or a family: no place in the text is to blame
        raise_error(Diagnostic("error", fault.code, document.source, WHOLE_FILE, fault.fields))


def _write_preview(slug: str, out: Path, reading: str) -> str:
    """Write the first page as a picture and return its name."""
    from pamphlets.pdf.render import render_preview

    name = f"{slug}-couverture.png"
    with write_atomically(out / name) as file:
        render_preview(out / reading, file)
    return name


def _write_dump(document: Document, settled: tuple[Page, ...], fmt: Format, out: Path) -> str:
    """Write the pages as text and return the file's name."""
    from pamphlets.pdf.dump import dump_pages

    name = "pages.txt" if fmt.name == "brochure" else f"pages-{fmt.name}.txt"
    write_text_atomically(out / name, dump_pages(settled, document.meta.lang))
    return name


def _title_formats(document: Document, title: Title, wish: BuildOptions) -> tuple[Format, ...]:
    """Return the formats of a title: those asked for; else those named, or its folder's, and those it has blocks for.

    Raises a fault at the front matter's line where one of them is none.
    """
    named = wish.formats or document.meta.formats or (title.format,)
    fed = () if wish.formats else list_portion_formats(document)
    found = {name: find_format(name) for name in dict.fromkeys((*named, *fed))}
    unknown = [name for name, made in found.items() if made is None]
    if unknown:
        span = document.meta.span_of("formats")
        known = ", ".join(format_names())
        raise_error(error("format-unknown", document.source, span, format=unknown[0], known=known))
    return tuple(made for made in found.values() if made is not None)


def _chosen_design(document: Document) -> Design:
    """Return the look that a title asks for. Raises a fault at its place in the front matter."""
    look = find_design(document.meta.theme)
    if look is None:
        span = document.meta.span_of("theme")
        known = ", ".join(design_names())
        raise_error(
            error("theme-unknown", document.source, span, theme=document.meta.theme, known=known)
        )
    ink = find_ink(document.meta.ink)
    if ink is None:
        span = document.meta.span_of("ink")
        raise_error(
            error(
                "ink-unknown",
                document.source,
                span,
                ink=document.meta.ink,
                known=", ".join(ink_names()),
            )
        )
    return look if ink == BLACK else replace(look, theme=replace(look.theme, ink=ink))
