"""The stages in order: a text -> its document, its editions, the pages of each, a PDF, what is printed of that."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from pamphlets.app.build.images import see
from pamphlets.app.build.project import Shop, home, read_title, today
from pamphlets.app.build.sheet_files import Laid
from pamphlets.app.build.sheet_plans import bind, ways
from pamphlets.app.build.titles import Title
from pamphlets.core.atomic_files import write_atomically, write_text_atomically
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FontFault
from pamphlets.core.inks import ink_named, ink_names
from pamphlets.core.page_part import Page
from pamphlets.core.source import (
    NOWHERE,
    Diagnostic,
    PamphletError,
    error,
    fail,
    faults,
    once,
    raise_all,
)
from pamphlets.core.style import BLACK
from pamphlets.design.format import Format
from pamphlets.design.registry import format_named, format_names, look_named, look_names
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.look import Look
from pamphlets.layout.paragraph.context import Art
from pamphlets.readers.dates import date_in
from pamphlets.readers.front_matter.front_matter import place_of
from pamphlets.transforms.citations.apply import cite
from pamphlets.transforms.editions import edition, portions
from pamphlets.transforms.typography.apply import space

if TYPE_CHECKING:
    from pamphlets.layout.brochure.converge import Settled
    from pamphlets.printing.printers.profile import Profile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a build beyond its text; `epoch` is SOURCE_DATE_EPOCH in seconds.

    `formats` are made instead of those that the title names. With a `printer`, sheets are made for it as well.
    """

    pages: int | None = None
    formats: tuple[str, ...] = ()
    preview: bool = True
    dump: bool = False
    epoch: int | None = None
    printer: "Profile | None" = None


class Lead(NamedTuple):
    """The file to begin with, and how it is printed: on one side or both, as a printer was learnt, in two passes."""

    name: str
    manner: Literal["one", "both", "learnt", "passes"]


@dataclass(frozen=True, slots=True)
class Built:
    """One title made: pages of its PDF, sheets a copy, names of the files, addresses of pictures, doubts.

    `lead` is of its first format, `also` of the others.
    """

    pages: int
    sheets: int
    files: tuple[str, ...]
    pictures: tuple[str, ...]
    said: tuple[Diagnostic, ...]
    lead: Lead
    also: tuple[Lead, ...] = ()


def _edited(document: Document, title: Title, fmt: Format, shop: Shop) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a text as one format will set it, and doubts about it.

    A paper that is none of its own, but is one of another format's of the text, is for that one alone.
    """
    meta = document.meta
    if meta.paper and not fmt.takes(meta) and any(one.takes(meta) for one in _formats(document, title, Wish())):
        document = replace(document, meta=replace(meta, paper=""))
    document, said = cite(edition(document, fmt.name), shop.register)
    document, more = space(document)
    return document, said + more


def check(title: Title, shop: Shop) -> tuple[Diagnostic, ...]:
    """Return all doubts about a title in all its formats, short of setting it. Raises the faults of one stage."""
    whole, said = read_title(title, shop)

    def doubts(fmt: Format) -> tuple[Diagnostic, ...]:
        document, told = _edited(whole, title, fmt, shop)
        ways(document, fmt, shop.fonts)
        return told + see(document, title.path, home(title, shop), _look(document).theme.ink)[1]

    return once((*said, *(one for told in _each(_formats(whole, title, Wish()), doubts) for one in told)))


def _each(formats: tuple[Format, ...], make: Callable[[Format], T]) -> list[T]:
    """Return what `make` makes of each format. Raises the faults of all of them, each once, as one group."""
    made: list[T] = []
    told: list[Diagnostic] = []
    for fmt in formats:
        try:
            made.append(make(fmt))
        except* PamphletError as group:
            told += faults(group)
    if told:
        raise_all(told[0].code, once(told))
    return made


def first_edition(title: Title, shop: Shop, name: str = "") -> tuple[Format, Document]:
    """Return the first format of a title, or that named, and the text as it sets it. Raises one stage's faults."""
    document, _ = read_title(title, shop)
    fmt = _formats(document, title, Wish(formats=(name,) if name else ()))[0]
    return fmt, _edited(document, title, fmt, shop)[0]


def pages(title: Title, shop: Shop) -> tuple[Page, ...]:
    """Return the pages of a title in its first format, without writing anything. Raises the faults of any stage."""
    fmt, document = first_edition(title, shop)
    look = fmt.dress(_look(document), document.meta)
    art, _ = see(document, title.path, home(title, shop), look.theme.ink)
    return _composed(fmt, document, look, shop.fonts, art, Wish())[0].pages


def build(title: Title, shop: Shop, wish: Wish, out: Path) -> Built:
    """Make a title in all its formats: every file of them, in the folder `out`.

    Raises the faults of the stage that has any, and OSError where `out` cannot be written.
    """
    document, said = read_title(title, shop)
    parts = _each(_formats(document, title, wish), lambda fmt: _build(document, title, shop, fmt, wish, out))
    files = [name for part in parts for name in part.files]
    if wish.preview:
        files.append(_preview(title.slug, out, files[0]))
    pictures = dict.fromkeys(address for part in parts for address in part.pictures)
    said = once((*said, *(one for part in parts for one in part.said)))
    lead, *also = (part.lead for part in parts)
    return Built(parts[0].pages, parts[0].sheets, tuple(files), tuple(pictures), said, lead, tuple(also))


def _build(document: Document, title: Title, shop: Shop, fmt: Format, wish: Wish, out: Path) -> Built:
    """Make a title in one format."""
    from pamphlets.pdf.draw import draw

    document, said = _edited(document, title, fmt, shop)
    look = fmt.dress(_look(document), document.meta)
    made = ways(document, fmt, shop.fonts)
    art, seen = see(document, title.path, home(title, shop), look.theme.ink)
    settled, doubts = _composed(fmt, document, look, shop.fonts, art, wish)
    reading = f"{title.slug}-{fmt.reading(document.meta)}.pdf"
    with write_atomically(out / reading) as file:
        drawn = draw(document, settled.pages, title.path.parent, file, epoch=wish.epoch)
    laid = bind(document, fmt, made, shop.fonts, out, reading, wish.printer)
    files = [reading, *(name for one in laid for name in one.names)]
    if wish.dump:
        files.append(_dump(document, settled.pages, fmt, out))
    learnt = tuple(name for one in laid for name in one.learnt)
    said += (*seen, *doubts, *drawn, *(remark for one in laid for remark in one.said))
    sheets = laid[0].sheets if laid else len(settled.pages)
    lead = _lead(reading, laid, learnt)
    return Built(len(settled.pages), sheets, (*files, *learnt), tuple(art), said, lead)


def _lead(reading: str, laid: tuple[Laid, ...], learnt: tuple[str, ...]) -> Lead:
    """Return the file to begin with: the printer's own, the first of the sheets, or pages that are sheets."""
    if learnt:
        return Lead(learnt[-1], "learnt" if learnt[-1].endswith(".pdf") else "passes")
    if laid:
        return Lead(laid[0].names[0], "both" if laid[0].sides == 2 else "one")
    return Lead(reading, "one")


def _composed(
    fmt: Format, document: Document, look: Look, fonts: Path, art: Mapping[str, Art], wish: Wish
) -> "tuple[Settled, tuple[Diagnostic, ...]]":
    """Return the pages of a document in a format, and doubts about them.

    Raises the faults of setting, among them those of the fonts.
    """
    try:
        book = FontBook(fonts, look.theme.fallback)
        day = date_in(today(wish.epoch).isoformat(), "fr")
        return fmt.compose(Copy(document, look, book, art, wish.pages or document.meta.pages, day))
    except FontFault as fault:  # of a file or a family: no place in the text is to blame
        fail(Diagnostic("error", fault.code, document.source, NOWHERE, fault.fields))


def _preview(slug: str, out: Path, reading: str) -> str:
    """Write the first page as a picture and return its name."""
    from pamphlets.pdf.render import preview

    name = f"{slug}-couverture.png"
    with write_atomically(out / name) as file:
        preview(out / reading, file)
    return name


def _dump(document: Document, settled: tuple[Page, ...], fmt: Format, out: Path) -> str:
    """Write the pages as text and return the file's name."""
    from pamphlets.pdf.dump import dump

    name = "pages.txt" if fmt.name == "brochure" else f"pages-{fmt.name}.txt"
    write_text_atomically(out / name, dump(settled, document.meta.lang))
    return name


def _formats(document: Document, title: Title, wish: Wish) -> tuple[Format, ...]:
    """Return the formats of a title: those asked for; else those named, or its folder's, and those it has blocks for.

    Raises a fault at the front matter's line where one of them is none.
    """
    named = wish.formats or document.meta.formats or (title.format,)
    fed = () if wish.formats else portions(document)
    found = {name: format_named(name) for name in dict.fromkeys((*named, *fed))}
    unknown = [name for name, made in found.items() if made is None]
    if unknown:
        span = place_of(document.source, "formats")
        known = ", ".join(format_names())
        fail(error("format-unknown", document.source, span, format=unknown[0], known=known))
    return tuple(made for made in found.values() if made is not None)


def _look(document: Document) -> Look:
    """Return the look that a title asks for. Raises a fault at its place in the front matter."""
    look = look_named(document.meta.theme)
    if look is None:
        span = place_of(document.source, "theme")
        known = ", ".join(look_names())
        fail(error("theme-unknown", document.source, span, theme=document.meta.theme, known=known))
    ink = ink_named(document.meta.ink)
    if ink is None:
        span = place_of(document.source, "ink")
        fail(error("ink-unknown", document.source, span, ink=document.meta.ink, known=", ".join(ink_names())))
    return look if ink == BLACK else replace(look, theme=replace(look.theme, ink=ink))
