"""`::: encadré` and its kin: a name, perhaps an attribute, the blocks inside -> the nodes that they make."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from markdown_it.token import Token

from pamphlets.core.source import NodeId, Span
from pamphlets.document import nodes
from pamphlets.readers.markdown.attributes.block_attributes import (
    parse_container_attribute,
    parse_language,
    report_words,
)
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.suggestions import find_nearest

CONTAINER_KINDS: Final = MappingProxyType(
    {
        "encadré": "aside", "encadre": "aside", "aside": "aside",
        "exergue": "pull-quote", "pullquote": "pull-quote",
        "étapes": "steps", "etapes": "steps", "steps": "steps",
        "figure": "figure",
        "signes": "signs", "signs": "signs",
        "courrier": "letter-form", "form-letter": "letter-form",
        "page": "page",
        "champs": "fields", "fields": "fields",
        "affiche": "section", "poster": "section",
        "tract": "section", "flyer": "section",
        "zine": "section",
        "lettre": "section", "letter": "section",
    }
)  # fmt: skip
_ACCENTED: Final = MappingProxyType({"encadre": "encadré", "etapes": "étapes"})
# What others would call them, and what is typed here.
_NAMES_OF_OTHERS: Final = MappingProxyType(
    {
        "newpage": "page", "pagebreak": "page", "nouvelle": "page", "saut": "page", "ornement": "page {ornement}",
        "modele": "courrier", "modèle": "courrier", "citation": "exergue",
    }
)  # fmt: skip
_FRENCH_FORMAT_NAMES: Final = MappingProxyType(
    {"poster": "affiche", "flyer": "tract", "letter": "lettre"}
)
_KNOWN_NAMES: Final = "encadré, exergue, étapes, champs, figure, signes, courrier, page, {lang=en}, affiche, tract, zine, lettre"
_MISSING: Final = MappingProxyType(
    {"steps": "steps-list", "fields": "fields-list", "signs": "signs-table"}
)
_NAME: Final = re.compile(
    r"(?P<name>[^\s{]*)\s*(?P<words>[^{]*)(?:\{(?P<attributes>[^{}]*)\})?\s*(?P<rest>.*)$"
)
_BRACES: Final = re.compile(r"\{([^{}]*)\}$")


def is_section_name(name: str) -> bool:
    """Return whether a container of that name goes on over pages as the text around it does."""
    return _BRACES.match(name) is not None or _find_kind(name) in ("section", "page")


def is_page_name(name: str) -> bool:
    """Return whether a container of that name begins a new page: it may be one line that nothing closes."""
    return _find_kind(name) == "page"


def _find_kind(name: str) -> str:
    """Return the kind that the first word of a container's line stands for, empty for none."""
    return CONTAINER_KINDS.get(_match_name(name)["name"].casefold(), "")


def _find_near_name(name: str) -> str:
    """Return the name of a container that was likely meant, empty for none."""
    first = name.partition("{")[0].partition(",")[0].split(" ")[0].casefold()
    return _NAMES_OF_OTHERS.get(first, "") or find_nearest(first, CONTAINER_KINDS)


def _match_name(name: str) -> re.Match[str]:
    """Return the parts of a container's line."""
    match = _NAME.match(name)
    if match is None:
        raise AssertionError("the pattern takes any line")
    return match


def make_container(
    state: ReadingState, opening: Token, node: NodeId, blocks: nodes.Blocks
) -> nodes.Blocks:
    """Return the blocks that a container makes of those inside; an unknown one gives them as they are."""
    name: str = opening.info
    start = state.source_offset(opening.meta["info_at"])
    name_span = Span(start, start + len(name))
    is_page_line = not _find_kind(name) and _find_near_name(name).startswith("page")
    if not opening.meta["closed"] and not is_page_line:
        colons = state.source_offset(opening.meta["at"][0])
        state.report("error", "container-open", Span(colons, colons + 3), name=name)
    kind, attribute = _classify_container(state, name, name_span)
    if opening.meta["is_inside"] and (kind == "page" or attribute == "page"):
        state.report("warning", "new-page-inside", name_span, mark=f"::: {name}")
        if kind == "page":
            return blocks
        attribute = ""
    if kind == "page":
        return _make_pages(state, opening, node, blocks, has_ornament=bool(attribute))
    if not blocks:
        if opening.meta["closed"]:
            state.report("error", "container-empty", name_span, name=name)
        return ()
    container = _Container(kind, attribute, node, state.block_span(opening), name_span)
    return _enclose(state, container, blocks)


class _Container(NamedTuple):
    """What a container's line says, and where it stands."""

    kind: str
    attribute: str
    node: NodeId
    span: Span
    name_span: Span


def _enclose(
    state: ReadingState, container: _Container, blocks: nodes.Blocks
) -> nodes.Blocks:
    """Return the node of a container around its blocks; where it is none, the blocks as they are."""
    kind, attribute, node, span, name_span = container
    match kind:
        case "steps" | "fields" | "signs":
            return _mark_blocks(state, kind, blocks, name_span)
        case "figure":
            figure = _split_caption(blocks)
            if figure is None:
                state.report("error", "figure-picture", name_span)
                return blocks
            image, caption = figure
            return (nodes.Figure(image, caption, node, span),)
        case "language":
            return (nodes.ForeignBlocks(attribute, blocks, node, span),)
        case "section":
            written = state.source.text[name_span.start : name_span.stop].casefold()
            format_name = _FRENCH_FORMAT_NAMES.get(written, written)
            return (nodes.FormatSection(format_name, blocks, node, span),)
        case "aside":
            return (nodes.Aside(blocks, node, span),)
        case "pull-quote":
            full_page = attribute == "page"
            return (nodes.PullQuote(blocks, node, span, full_page),)
        case "letter-form":
            return (nodes.FormLetter(blocks, node, span),)
        case _:
            return blocks


def _classify_container(state: ReadingState, name: str, span: Span) -> tuple[str, str]:
    """Return the kind that a container's name stands for, and its language or attribute; an empty kind for a faulty name."""
    if braces := _BRACES.match(name):
        return "language", parse_language(state, braces[1], span)
    match = _match_name(name)
    first = match["name"]
    kind = CONTAINER_KINDS.get(first.casefold(), "")
    words = f"{match['words']} {match['rest']}".strip()
    if kind and words:
        report_words(state, first, kind, words, span)
    elif kind and match["attributes"] is not None:
        return kind, parse_container_attribute(
            state, first, kind, match["attributes"], span
        )
    elif not kind:
        nearest = _find_near_name(first)
        code = "container-near" if nearest else "container-unknown"
        state.report(
            "error",
            code,
            span,
            name=name,
            near=_ACCENTED.get(nearest, nearest),
            known=_KNOWN_NAMES,
        )
    return kind, ""


def _make_pages(
    state: ReadingState,
    opening: Token,
    node: NodeId,
    blocks: nodes.Blocks,
    *,
    has_ornament: bool,
) -> nodes.Blocks:
    """Return blocks on pages of their own; without blocks, what begins the next page."""
    span = state.block_span(opening)
    new_page = nodes.NewPage(node, span, has_ornament)
    if not blocks:
        return (new_page,)
    return (new_page, *blocks, nodes.NewPage(state.new_node(), span))


def read_page_line(state: ReadingState, token: Token, node: NodeId) -> nodes.Blocks:
    """Return what a line `::: page` that nothing closes stands for: a new page, perhaps after an ornament's."""
    start = state.source_offset(token.meta["info_at"])
    span = Span(start, start + len(token.info))
    _, attribute = _classify_container(state, token.info, span)
    return (nodes.NewPage(node, state.block_span(token), bool(attribute)),)


def _mark_blocks(
    state: ReadingState, kind: str, blocks: nodes.Blocks, name_span: Span
) -> nodes.Blocks:
    """Return the blocks with what the container is for among them marked; an error where there is none."""
    marked = tuple(_mark_block(kind, block) for block in blocks)
    if all(new is old for new, old in zip(marked, blocks, strict=True)):
        state.report("error", _MISSING[kind], name_span)
    return marked


def _mark_block(kind: str, block: nodes.Block) -> nodes.Block:
    """Return a numbered list as steps, any list as lines to fill in, or a table as one that prints signs."""
    match kind, block:
        case "steps", nodes.List(start=int()):
            return replace(block, are_steps=True)
        case "fields", nodes.List():
            return replace(block, are_fields=True)
        case "signs", nodes.Table():
            return replace(block, prints_signs=True)
        case _:
            return block


def _split_caption(
    blocks: nodes.Blocks,
) -> tuple[nodes.Image, nodes.Blocks] | None:
    """Return a picture and what follows it, on the next line or in the next paragraphs; None without a picture."""
    match blocks[0]:
        case nodes.Figure(image=image, caption=title):
            return image, (*title, *blocks[1:])
        case (
            nodes.Paragraph(
                children=(nodes.Image() as image, nodes.Text() | nodes.LineBreak(), *rest)
            ) as first
        ) if rest:
            words = tuple(rest)
            span = Span(words[0].span.start, first.span.stop)
            caption = nodes.Paragraph(words, first.node, span)
            return image, (caption, *blocks[1:])
        case _:
            return None
