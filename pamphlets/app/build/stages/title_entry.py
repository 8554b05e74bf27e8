"""A Document as a format prints it, and the files made of that -> what a catalogue shows of them."""

from collections.abc import Sequence
from itertools import chain

from pamphlets.app.build.sheet_files import PageFile, SheetPlan, WrittenSheets
from pamphlets.app.build.stages.catalogue_entry import (
    CatalogueEntry,
    FormatEntry,
    ScreenEntry,
    SheetEntry,
)
from pamphlets.core.geometry import Size
from pamphlets.core.page import Page
from pamphlets.core.units import to_mm
from pamphlets.impose.placement.paper import describe_size
from pamphlets.transforms.draft_words import draft_mark


def describe_format(
    page_file: PageFile,
    pages: Sequence[Page],
    plans: Sequence[SheetPlan],
    written: Sequence[WrittenSheets],
) -> CatalogueEntry:
    """Return what a catalogue shows of a title in one format: its pages, and each way to print them."""
    meta, trim = page_file.meta, pages[0].trim
    prints = tuple(map(_describe_sheets, plans, written))
    size = describe_size(Size(trim.width, trim.height))
    form = FormatEntry(page_file.format_name, size, len(pages), page_file.name, prints)
    return CatalogueEntry(
        meta.title,
        meta.subtitle,
        meta.summary,
        meta.lang,
        meta.authors,
        meta.series,
        meta.subjects,
        meta.audiences,
        meta.facts_as_of,
        meta.licence,
        meta.price,
        draft_mark(meta),
        meta.collective,
        meta.contact,
        "",
        (round(to_mm(trim.width), 1), round(to_mm(trim.height), 1)),
        (form,),
    )


def join_formats(
    entries: Sequence[CatalogueEntry | None],
    screens: tuple[ScreenEntry, ...],
    cover: str,
) -> CatalogueEntry | None:
    """Return what a catalogue shows of a title in all its formats, with the name of its small picture; None for nothing."""
    whole = [entry for entry in entries if entry is not None]
    if not whole:
        return None
    if not whole:
        return None
    formats = tuple(chain.from_iterable(entry.formats for entry in whole))
    return whole[0]._replace(formats=formats, screens=screens, cover=cover)


def _describe_sheets(plan: SheetPlan, written: WrittenSheets) -> SheetEntry:
    """Return what a catalogue shows of one way to print: the PDFs of sheets, and the page that says how."""
    stems = {name.removesuffix(".txt") for name in written.files if name.endswith(".txt")}
    names = [name for name in written.files if name.endswith(".pdf")]
    sheets = tuple(name for name in names if name.removesuffix(".pdf") not in stems)
    pages = [name for name in names if name.removesuffix(".pdf") in stems]
    instructions = "".join(pages[:1])
    facts = plan.scheme.name, plan.paper.name, written.sheets
    return SheetEntry(*facts, sheets, plan.has_both_flips, instructions)
