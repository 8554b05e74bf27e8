"""What a catalogue shows of a title that was built: light values, which a record keeps and a run with nothing to do reads."""

from typing import Any, Final, NamedTuple

_MOST_WORDS: Final = 30_000  # characters: a summary has 20 000 at most


class SheetEntry(NamedTuple):
    """The sheets of one way to print a format."""

    scheme: str
    """How they are folded or cut: `saddle`."""
    paper: str
    sheets: int
    """Of one copy."""
    files: tuple[str, ...]
    """Names in the title's folder: of both edges that a printer may turn over, then of covers apart."""
    has_both_flips: bool
    """Whether the first two are the same sheets, for the short edge and for the long one."""
    instructions: str
    """The name of the PDF that says how they are printed; empty: none does."""


class FormatEntry(NamedTuple):
    """One format of a title."""

    name: str
    page_size: str
    """For people: `A5`, `140 × 216 mm`."""
    pages: int
    page_file: str
    """The name of the PDF page by page."""
    prints: tuple[SheetEntry, ...]


class ScreenEntry(NamedTuple):
    """A title in one file for a screen."""

    name: str
    """That of the format: `html`."""
    file: str
    """Its name in the title's folder."""


class CatalogueEntry(NamedTuple):
    """One title, in all its formats. Empty texts are unset."""

    title: str
    subtitle: str
    summary: str
    lang: str
    authors: tuple[str, ...]
    series: str
    subjects: tuple[str, ...]
    """What it is about: a table sorts by them."""
    audiences: tuple[str, ...]
    """Whom it is for."""
    facts_as_of: str
    licence: str
    price: str
    draft: str
    """What a working version is called; empty: it is none."""
    collective: str
    """The voice of the table: who made it; empty as long as a placeholder stands there."""
    contact: str
    cover: str
    """The name of the small picture of its first page; empty: none was made."""
    cover_size: tuple[float, float]
    """Of that page on paper, in millimetres."""
    formats: tuple[FormatEntry, ...]
    """Those on paper."""
    screens: tuple[ScreenEntry, ...] = ()


def read_catalogue_entry(value: Any) -> CatalogueEntry | None:  # noqa: ANN401 (what JSON holds)
    """Return the entry that a record's JSON holds, None where it holds none.

    Raises what another shape of JSON leads to: TypeError, ValueError, KeyError.
    """
    if value is None:
        return None
    fields = dict(zip(CatalogueEntry._fields, value, strict=True))
    width, height = fields["cover_size"]
    for name in ("authors", "subjects", "audiences"):
        fields[name] = tuple(_read_words(word) for word in fields[name])
    for name, kind in CatalogueEntry.__annotations__.items():
        if kind is str:
            fields[name] = _read_words(fields[name])
    fields["cover_size"] = float(width), float(height)
    fields["formats"] = tuple(_read_format(row) for row in fields["formats"])
    fields["screens"] = tuple(_read_screen(row) for row in fields["screens"])
    return CatalogueEntry(**fields)


def entry_files(entry: CatalogueEntry) -> tuple[str, ...]:
    """Return the names of all files that an entry leads to."""
    names = [entry.cover, *(screen.file for screen in entry.screens)]
    for form in entry.formats:
        names.append(form.page_file)
        for print_entry in form.prints:
            names += [*print_entry.files, print_entry.instructions]
    return tuple(name for name in names if name)


def _read_screen(row: Any) -> ScreenEntry:  # noqa: ANN401 (what JSON holds)
    name, file = row
    return ScreenEntry(_read_words(name), _read_words(file))


def _read_format(row: Any) -> FormatEntry:  # noqa: ANN401 (what JSON holds)
    name, page_size, pages, page_file, prints = row
    words = _read_words(name), _read_words(page_size), int(pages), _read_words(page_file)
    return FormatEntry(*words, tuple(_read_sheets(print_row) for print_row in prints))


def _read_sheets(row: Any) -> SheetEntry:  # noqa: ANN401 (what JSON holds)
    scheme, paper, sheets, files, has_both_flips, instructions = row
    names = tuple(_read_words(name) for name in files)
    words = _read_words(scheme), _read_words(paper), int(sheets)
    return SheetEntry(*words, names, bool(has_both_flips), _read_words(instructions))


def _read_words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value[:_MOST_WORDS]
