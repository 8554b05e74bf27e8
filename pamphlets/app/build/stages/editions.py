"""A Document and a title -> the formats that it is made in, and the text as each of them sets it."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.app.build.project import Project
from pamphlets.app.build.titles import Title
from pamphlets.core.page_sizes import PAGE_SIZE_NAMES
from pamphlets.core.source import (
    Diagnostic,
    error,
    raise_error,
    raise_errors,
    warning,
)
from pamphlets.design.format import Format, ReflowableFormat
from pamphlets.design.registry import (
    find_format,
    find_reflowable_format,
    format_names,
    page_format_names,
    reflowable_format_names,
)
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.readers.suggestions import find_nearest
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.editions import list_portion_formats, select_edition
from pamphlets.transforms.typography.apply import apply_typography

_BROCHURE_FORMAT: Final = "brochure"
_POSTER_FORMAT: Final = "affiche"
_POSTER_KEYS: Final = MappingProxyType(
    {
        "poster_layout": "disposition",
        "answer_count": "reponses",
        "headline_angle": "angle",
    }
)  # by the fields of Meta


class TitleFormats(NamedTuple):
    """What a title is made in."""

    pages: tuple[Format, ...]
    """Empty only where formats for screens alone were asked for."""
    screens: tuple[ReflowableFormat, ...]


def title_formats(
    document: Document, title: Title, asked: tuple[str, ...] = ()
) -> tuple[Format, ...]:
    """Return the formats of a title that have pages; see `find_formats`.

    Raises a fault at the front matter's line for each that does not exist.
    """
    return choose_formats(document, title, asked).pages


def choose_formats(
    document: Document, title: Title, asked: tuple[str, ...] = ()
) -> TitleFormats:
    """Return all formats of a title; see `find_formats`.

    Raises a fault at the front matter's line for each that does not exist.
    """
    formats, faults = find_formats(document, title, asked)
    raise_errors("formats", faults)
    return formats


def find_formats(
    document: Document, title: Title, asked: tuple[str, ...] = ()
) -> tuple[TitleFormats, list[Diagnostic]]:
    """Return the formats of a title that there are, and the faults of those that there are not.

    They are those asked for; else those named, or its folder's, and those that it has blocks for. Formats for screens
    come beside those on paper: those that a title names, or all where it is a brochure and names none.
    """
    pages: list[Format] = []
    screens: list[ReflowableFormat] = []
    faults: list[Diagnostic] = []
    for name in dict.fromkeys(asked or _list_format_names(document, title)):
        fmt, screen = find_format(name), find_reflowable_format(name)
        if fmt is not None:
            pages.append(fmt)
        elif screen is not None:
            screens.append(screen)
        else:
            faults.append(_unknown_format_fault(document, name))
    return TitleFormats(tuple(pages), tuple(screens)), faults


def _list_format_names(document: Document, title: Title) -> tuple[str, ...]:
    """Return the names of the formats of a title of which nothing else is asked."""
    screen_names = reflowable_format_names()
    named = document.meta.formats
    on_paper = [name for name in named if name not in screen_names] or [title.format]
    names = [*on_paper, *list_portion_formats(document)]
    on_screens = [name for name in named if name in screen_names]
    if not on_screens and _BROCHURE_FORMAT in names:
        on_screens = screen_names
    return (*names, *on_screens)


def _unknown_format_fault(document: Document, name: str) -> Diagnostic:
    """Return the fault of a format that there is not, with the one likely meant."""
    span, known = document.meta.span_of("formats"), ", ".join(format_names())
    fields = {"format": name, "known": known}
    near = find_nearest(name, format_names())
    if near:
        return error("format-near", document.source, span, **fields, near=near)
    return error("format-unknown", document.source, span, **fields)


def edit_for_screens(
    document: Document, title: Title, project: Project
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a text as all formats for screens have it: what its first format on paper prints, with all its sources."""
    first = title_formats(document, title)[0]
    edited = apply_citations(select_edition(document, first.name), project.bibliography)
    return _apply_typography(*edited, project)


def edit_for_format(
    document: Document, title: Title, fmt: Format, project: Project
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a text as one format will set it, and doubts about it.

    Raises a fault where a text names a paper that its formats do not have.
    """
    document = _drop_paper_of_others(document, title, fmt)
    document, doubts = apply_citations(
        select_edition(document, fmt.name),
        project.bibliography,
        prints_list=fmt.prints_source_list or document.meta.links == "sources",
        is_brief=fmt.has_brief_notes,
    )
    document, doubts = _apply_typography(document, doubts, project)
    doubts += _check_poster_keys(document, title, fmt)
    return fmt.adapt_document(document), doubts


def _apply_typography(
    document: Document, doubts: tuple[Diagnostic, ...], project: Project
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a text with its real spaces, quotes and dashes, and the doubts before with those about it."""
    titles = [entry.title for entry in project.bibliography.entries.values()]
    cache = project.caches.typography if project.caches else None
    document, more_doubts = apply_typography(document, titles, cache)
    return document, doubts + more_doubts


def _check_poster_keys(
    document: Document, title: Title, fmt: Format
) -> tuple[Diagnostic, ...]:
    """Return a warning for each key of posters in a text that is none; of several formats the first says it."""
    meta = document.meta
    names = [candidate.name for candidate in title_formats(document, title)]
    if _POSTER_FORMAT in names or fmt.name != names[0]:
        return ()
    return tuple(
        warning("poster-key", document.source, meta.span_of(field), key=key)
        for field, key in _POSTER_KEYS.items()
        if field in meta.spans
    )


def _drop_paper_of_others(document: Document, title: Title, fmt: Format) -> Document:
    """Return a text without a paper that it names for its other formats, or its collective for those of other texts.

    Raises a fault where it names one that none of them has.
    """
    meta = document.meta
    if not meta.paper:
        return document
    formats = title_formats(document, title)
    if fmt.has_paper(meta):
        # Posters and flyers come in several sizes, so one that they have is first of all theirs.
        others = formats
        if "paper" not in meta.spans:
            others = tuple(filter(None, map(find_format, page_format_names())))
        if not fmt.sizes or not any(_chooses_paper(other, meta) for other in others):
            return document
        return replace(document, meta=replace(meta, paper=""))
    is_of_others = any(candidate.has_paper(meta) for candidate in formats)
    has_choice = any(not candidate.sizes for candidate in formats)
    if not (is_of_others or has_choice) and "paper" in meta.spans:
        span, fields = meta.span_of("paper"), {"format": fmt.name, "size": fmt.sizes[0]}
        code = "paper-page" if fmt.name == "brochure" else "paper-single"
        fields["known"] = PAGE_SIZE_NAMES
        raise_error(error(code, document.source, span, paper=meta.paper, **fields))
    if fmt.sizes or is_of_others:
        return replace(document, meta=replace(meta, paper=""))
    return document


def _chooses_paper(fmt: Format, meta: Meta) -> bool:
    """Return whether a format that comes in several sizes has the paper that a text names."""
    return not fmt.sizes and fmt.has_paper(meta)
