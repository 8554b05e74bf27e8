"""The stages in order: a text -> its document, its pages, its reading PDF, its cahiers, how to print them."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

from pamphlets import formats, themes
from pamphlets.art import see
from pamphlets.bindery import bind, ordered, sheets_of
from pamphlets.cite.cite import cite
from pamphlets.cite.unused import unused
from pamphlets.document import Document
from pamphlets.faces import FontFault
from pamphlets.files import write_atomically, write_text_atomically
from pamphlets.fonts import FontBook
from pamphlets.layout.look import Look
from pamphlets.layout.page import Page
from pamphlets.read.collective import read_collective
from pamphlets.read.encoding import decode
from pamphlets.read.frontmatter import NO_DEFAULTS, Defaults, place_of
from pamphlets.read.reader import read
from pamphlets.source import NOWHERE, Diagnostic, Source, error, fail, notice
from pamphlets.sources import Register
from pamphlets.style import Format
from pamphlets.text.case import Art
from pamphlets.titles import Title, titles_in
from pamphlets.typography.spacing import space

if TYPE_CHECKING:
    from pamphlets.layout.settle import Settled  # a check sets nothing
    from pamphlets.printer.profile import Profile

REGISTERS: Final = ("sources.yaml", "sources.json")


@dataclass(frozen=True, slots=True)
class Shop:
    """What all titles of a content folder share: the collective's own words, the register, where fonts lie."""

    content: Path
    fonts: Path
    defaults: Defaults
    register: Register


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a build beyond its text; `epoch` is SOURCE_DATE_EPOCH in seconds.

    With a `printer`, a cahier is made for it as well.
    """

    pages: int | None = None
    preview: bool = True
    dump: bool = False
    epoch: int | None = None
    printer: "Profile | None" = None


@dataclass(frozen=True, slots=True)
class Built:
    """One title made: pages of its PDF, sheets a copy, names of the files, addresses of pictures, doubts."""

    pages: int
    sheets: int
    files: tuple[str, ...]
    pictures: tuple[str, ...]
    said: tuple[Diagnostic, ...]


def open_shop(content: Path, fonts: Path) -> tuple[Shop, tuple[Diagnostic, ...]]:
    """Return what the titles of a folder share, and doubts about it. Raises the faults of its files."""
    own = content / "collectif.yaml"
    defaults, said = read_collective(_source(own)) if own.exists() else (NO_DEFAULTS, ())
    register = _register(content)
    texts = (_written(title.path) for title in titles_in(content))
    return Shop(content, fonts, defaults, register), said + unused(register, texts)


def _register(content: Path) -> Register:
    """Return the sources of a content folder, empty where it has none. Raises the faults of their file."""
    files = [content / name for name in REGISTERS if (content / name).exists()]
    if len(files) > 1:
        fail(error("register-both", Source(str(files[1]), "")))
    if not files:
        return Register()
    from pamphlets.read.register import read_register

    return read_register(_source(files[0]))


def _written(path: Path) -> str:
    """Return what a file says, nothing if it cannot be read: its own title tells that."""
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def prepare(title: Title, shop: Shop) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a title's document as it will be set, and doubts about it. Raises the first stage's faults."""
    document, said = read(_source(title.path), title.slug, shop.defaults)
    document, more = cite(document, shop.register)
    said += more
    document, more = space(document)
    return document, said + more


def check(title: Title, shop: Shop) -> tuple[Diagnostic, ...]:
    """Return all doubts about a title short of setting it. Raises the faults of one stage."""
    document, said = prepare(title, shop)
    if fmt := format_named(title.format):
        ordered(document, fmt, shop.fonts)
    _, more = see(document, title.path, _home(title, shop), _look(document).theme.ink)
    return said + more


def build(title: Title, shop: Shop, fmt: Format, wish: Wish, out: Path) -> Built:
    """Make a title in one format: every file of it, in the folder `out`.

    Raises the faults of the stage that has any, and OSError where `out` cannot be written.
    """
    from pamphlets.pdf.draw import draw

    document, said = prepare(title, shop)
    look = _look(document)
    order = ordered(document, fmt, shop.fonts)
    art, seen = see(document, title.path, _home(title, shop), look.theme.ink)
    settled, doubts = _settle(document, look, shop.fonts, art, wish.pages or document.meta.pages)
    reading = f"{title.slug}-pageparpage-{fmt.page.lower()}.pdf"
    with write_atomically(out / reading) as file:
        drawn = draw(document, settled.pages, title.path.parent, file, epoch=wish.epoch)
    cahiers, sheets, imposed = bind(document, fmt, order, shop.fonts, out, reading)
    files = (reading, *cahiers, *_extras(document, settled.pages, wish, out, reading))
    if wish.printer is not None:
        from pamphlets.printer.cahier import write_cahier

        files += write_cahier(out / reading, title.slug, wish.printer, *sheets_of(order, fmt))
    said += (*_formats_to_come(document), *seen, *doubts, *drawn, *imposed)
    return Built(len(settled.pages), sheets, files, tuple(art), said)


def _settle(
    document: Document, look: Look, fonts: Path, art: Mapping[str, Art], pages: int | None
) -> "tuple[Settled, tuple[Diagnostic, ...]]":
    """Return the pages of a document, of the number asked for if there is one, and doubts about them.

    Raises the faults of setting, among them those of the fonts.
    """
    from pamphlets.layout.settle import make_up, settle

    fitted: tuple[Diagnostic, ...] = ()
    try:
        book = FontBook(fonts, look.theme.fallback)
        if pages:
            from pamphlets.layout.fit import fit

            look, draft, fitted = fit(document, look, book, art, pages)
            settled, doubts = make_up(document, look, draft)
        else:
            settled, doubts = settle(document, look, book, art)
    except FontFault as fault:  # of a file or a family: no place in the text is to blame
        fail(Diagnostic("error", fault.code, document.source, NOWHERE, fault.fields))
    return settled, fitted + doubts


def _extras(document: Document, pages: tuple[Page, ...], wish: Wish, out: Path, reading: str) -> list[str]:
    """Write what else is wished, the cover as a picture or the pages as text, and return the names."""
    names: list[str] = []
    if wish.preview:
        from pamphlets.pdf.preview import preview

        names.append(f"{document.meta.slug}-couverture.png")
        with write_atomically(out / names[-1]) as file:
            preview(out / reading, file)
    if wish.dump:
        from pamphlets.pdf.dump import dump

        names.append("pages.txt")
        write_text_atomically(out / names[-1], dump(pages, document.meta.lang))
    return names


def format_named(name: str) -> Format | None:
    """Return a format that this version makes, None for one to come."""
    if name not in format_names():
        return None
    made: Format = import_module(f"pamphlets.formats.{name.replace('-', '_')}").FORMAT
    return made


def format_names() -> tuple[str, ...]:
    """Return the names of all formats that this version makes, sorted."""
    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(formats.__path__)))


def _formats_to_come(document: Document) -> tuple[Diagnostic, ...]:
    """Return a notice for each format that a title asks for in vain."""
    source = document.source
    return tuple(
        notice("format-to-come", source, place_of(source, "formats"), format=name, known=", ".join(format_names()))
        for name in document.meta.formats
        if name not in format_names()
    )


def look_names() -> tuple[str, ...]:
    """Return the names of all looks, sorted."""
    names = sorted(found.name for found in iter_modules(themes.__path__))
    return tuple(name for name in names if hasattr(import_module(f"pamphlets.themes.{name}"), "LOOK"))


def _look(document: Document) -> Look:
    """Return the look that a title asks for. Raises a fault at its place in the front matter."""
    name = document.meta.theme
    there = name in {found.name for found in iter_modules(themes.__path__)}
    look: Look | None = getattr(import_module(f"pamphlets.themes.{name}"), "LOOK", None) if there else None
    if look is None:
        span = place_of(document.source, "theme")
        fail(error("theme-unknown", document.source, span, theme=name, known=", ".join(look_names())))
    return look


def _home(title: Title, shop: Shop) -> Path:
    """Return the folder outside of which a title may show no picture."""
    inside = title.path.resolve().is_relative_to(shop.content.resolve())
    return shop.content if inside else title.path.parent


def _source(path: Path) -> Source:
    """Return a file's text. Raises a fault if it cannot be read, or is not UTF-8."""
    try:
        return decode(path.read_bytes(), str(path))
    except OSError as cause:
        fail(error("text-unreadable", Source(str(path), ""), reason=cause.strerror or str(cause)))
