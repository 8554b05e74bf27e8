"""`::: encadré` and its kin, and `{…}` behind words and pictures: names and attributes -> the nodes that they make."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from markdown_it.token import Token

from pamphlets.core.source import NodeId, Span
from pamphlets.document import nodes
from pamphlets.readers.front_matter.values import language_tag
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.suggestions import find_nearest

CONTAINER_KINDS: Final = MappingProxyType(
    {
        "encadré": "aside", "encadre": "aside", "aside": "aside",
        "exergue": "pull-quote", "pullquote": "pull-quote",
        "étapes": "steps", "etapes": "steps", "steps": "steps",
        "figure": "figure",
        "champs": "fields", "fields": "fields",
        "affiche": "section", "poster": "section",
        "tract": "section", "flyer": "section",
        "zine": "section",
        "lettre": "section", "letter": "section",
    }
)  # fmt: skip
_ACCENTED: Final = MappingProxyType({"encadre": "encadré", "etapes": "étapes"})
_FRENCH_FORMAT_NAMES: Final = MappingProxyType(
    {"poster": "affiche", "flyer": "tract", "letter": "lettre"}
)
_KNOWN_NAMES: Final = (
    "encadré, exergue, étapes, champs, figure, {lang=en}, affiche, tract, zine, lettre"
)
_BRACES: Final = re.compile(r"\{([^{}]*)\}$")
_LANGUAGE: Final = re.compile(r"""\s*(?:lang|langue)\s*=\s*["']?([\w-]+)["']?\s*$""")
_WIDTH: Final = re.compile(
    r"""(?:largeur|width)\s*=\s*["']?(\d{1,3}(?:[.,]\d+)?)\s*%["']?$"""
)
_DECORATIVE: Final = frozenset(
    {"décor", "decor", "décoratif", "decoratif", "décorative", "decorative"}
)
_FULL_PAGE: Final = frozenset({"plein", "pleine", "full"})
_ATTRIBUTE: Final = re.compile(
    r"""[^\s="']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+(?:\s*%)?))?"""
)


def parse_language(state: ReadingState, attributes: str, span: Span) -> str:
    """Return the language tag that `lang=en` gives; empty where it gives none, which is reported."""
    match = _LANGUAGE.match(attributes)
    lang = language_tag(match[1]) if match else ""
    if not lang:
        state.report("error", "attribute-language", span, attributes=attributes.strip())
    return lang


class PictureAttributes(NamedTuple):
    """What the braces behind a picture say of it."""

    width: float | None = None
    """As a share of the measure."""
    full_page: bool = False
    is_decorative: bool = False


def parse_picture_attributes(
    state: ReadingState, attributes: str, span: Span
) -> PictureAttributes:
    """Return what the braces behind a picture say."""
    picture = PictureAttributes()
    for attribute in _ATTRIBUTE.findall(attributes) or [attributes]:
        match = _WIDTH.match(attribute)
        share = float(match[1].replace(",", ".")) / 100 if match else 0.0
        if 0 < share <= 1:
            picture = picture._replace(width=share)
        elif attribute.casefold() in _FULL_PAGE:
            picture = picture._replace(full_page=True)
        elif attribute.casefold() in _DECORATIVE:
            picture = picture._replace(is_decorative=True)
        else:
            state.report("error", "attribute-picture", span, attributes=attribute)
    return picture


def is_section_name(name: str) -> bool:
    """Return whether a container of that name goes on over pages as the text around it does."""
    first, *_ = name.split()
    return (
        _BRACES.match(name) is not None
        or CONTAINER_KINDS.get(first.casefold()) == "section"
    )


def make_container(
    state: ReadingState, opening: Token, node: NodeId, blocks: nodes.Blocks
) -> nodes.Blocks:
    """Return the blocks that a container makes of those inside; an unknown one gives them as they are."""
    name: str = opening.info
    start = state.source_offset(opening.meta["info_at"])
    name_span = Span(start, start + len(name))
    if not opening.meta["closed"]:
        colons = state.source_offset(opening.meta["at"][0])
        state.report("error", "container-open", Span(colons, colons + 3), name=name)
    kind, lang = _classify_container(state, name, name_span)
    if not blocks:
        if opening.meta["closed"]:
            state.report("error", "container-empty", name_span, name=name)
        return ()
    span = state.block_span(opening)
    match kind:
        case "steps" | "fields":
            return _mark_lists(state, kind, blocks, name_span)
        case "figure":
            figure = _split_caption(blocks)
            if figure is None:
                state.report("error", "figure-picture", name_span)
                return blocks
            image, caption = figure
            return (nodes.Figure(image, caption, node, span),)
        case "language":
            return (nodes.ForeignBlocks(lang, blocks, node, span),)
        case "section":
            written = state.source.text[name_span.start : name_span.stop].casefold()
            format_name = _FRENCH_FORMAT_NAMES.get(written, written)
            return (nodes.FormatSection(format_name, blocks, node, span),)
        case "aside":
            return (nodes.Aside(blocks, node, span),)
        case "pull-quote":
            return (nodes.PullQuote(blocks, node, span),)
        case _:
            return blocks


def _classify_container(state: ReadingState, name: str, span: Span) -> tuple[str, str]:
    """Return the kind that a container's name stands for, and its language; an empty kind for a faulty name."""
    if braces := _BRACES.match(name):
        return "language", parse_language(state, braces[1], span)
    first, *words = name.split()
    kind = CONTAINER_KINDS.get(first.casefold(), "")
    if kind and words:
        state.report("error", "container-words", span, name=first, words=" ".join(words))
    elif not kind:
        nearest = find_nearest(first, CONTAINER_KINDS)
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


def _mark_lists(
    state: ReadingState, kind: str, blocks: nodes.Blocks, name_span: Span
) -> nodes.Blocks:
    """Return the blocks with the numbered lists among them made steps, or all lists made lines to fill in."""
    marked: list[nodes.Block] = []
    has_list = False
    for block in blocks:
        if kind == "steps" and isinstance(block, nodes.List) and block.start is not None:
            marked.append(replace(block, are_steps=True))
            has_list = True
        elif kind == "fields" and isinstance(block, nodes.List):
            marked.append(replace(block, are_fields=True))
            has_list = True
        else:
            marked.append(block)
    if not has_list:
        state.report("error", "steps-list" if kind == "steps" else "fields-list", name_span)
    return tuple(marked)


def _split_caption(blocks: nodes.Blocks) -> tuple[nodes.Image, nodes.Blocks] | None:
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
