"""markdown-it's image tokens -> Images, with the size that the attributes behind them give."""

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Image, Paragraph, Text
from pamphlets.readers.markdown.attributes.picture_attributes import (
    PictureAttributes,
    parse_picture_attributes,
)
from pamphlets.readers.markdown.grammar.excess import check_picture_path
from pamphlets.readers.markdown.html.pieces import PictureTag
from pamphlets.readers.markdown.inline_builder import InlineBuilder
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.picture_addresses import split_page_address
from pamphlets.readers.text_file import remove_invisible

# What Markdown reads in a caption, and not in a title.
_MARKS: Final = re.compile(
    r"([*_]{1,2})(?=\S)[^*_]+(?<=\S)\1(?!\w)|\[\^|\^\[|\]\(|\[@|`[^`]+`"
)


def add_html_picture(builder: InlineBuilder, tag: PictureTag, span: Span) -> None:
    """Add the picture that a tag of HTML shows."""
    state = builder.state
    path = check_picture_path(state, tag.address, span)
    alt = " ".join(remove_invisible(tag.words).split())
    builder.add(Image(path, alt, state.new_node(), span, tag.width))


def add_image(builder: InlineBuilder, token: Token) -> None:
    """Add a picture with the size that its attributes give."""
    state, source_map = builder.state, builder.source_map
    span = source_map.source_span(*builder.enter_token(token))
    picture = PictureAttributes()
    if "attributes" in token.meta:
        attributes: str = token.meta["attributes"]
        start: int = token.meta["at"]
        attributes_span = source_map.source_span(start, start + len(attributes))
        picture = parse_picture_attributes(state, attributes, attributes_span)
    path = check_picture_path(state, str(token.attrs.get("src", "")), span)
    if picture.page is not None:
        path = _name_page(state, path, picture.page, span)
    words = _join_alternative(state, token.children or [], span)
    alt = " ".join(remove_invisible(words).split())
    node = state.new_node()
    image = Image(
        path,
        alt,
        node,
        span,
        picture.width,
        picture.placement,
        picture.focus,
        picture.tones,
        picture.is_decorative,
    )
    builder.add(image)
    title = " ".join(remove_invisible(str(token.attrs.get("title", ""))).split())
    if title:
        state.picture_titles[image.node] = title, span


def _name_page(state: ReadingState, path: str, page: int, span: Span) -> str:
    """Return the address of a page of a PDF; that of another picture, which has none, is reported."""
    file_path, _ = split_page_address(path)
    address = f"{file_path}#page={page}"
    if split_page_address(address)[1] is None:
        state.report("error", "attribute-page", span, path=path)
        return path
    return address


def take_title(state: ReadingState, image: Image) -> Blocks:
    """Return a picture's title as its caption, empty where it has none: it is reported no more."""
    if image.node not in state.picture_titles:
        return ()
    title, _ = state.picture_titles.pop(image.node)
    written = state.source.text.rfind(title, image.span.start, image.span.stop)
    span = Span(written, written + len(title)) if written >= 0 else image.span
    if _MARKS.search(title):
        state.report("warning", "picture-title-marks", span, title=title)
    return (Paragraph((Text(title, span),), state.new_node(), span),)


def report_lost_titles(state: ReadingState) -> None:
    """Report the titles of pictures that stand within a line: only a picture by itself has a caption."""
    for title, span in state.picture_titles.values():
        state.report("warning", "picture-title", span, title=title)


def _join_alternative(state: ReadingState, tokens: Sequence[Token], span: Span) -> str:
    """Return the plain words of a picture's description; a call in it would never be printed."""
    words: list[str] = []
    for token in tokens:
        is_call = token.type in ("note_ref", "note_inline", "citation")
        if is_call and token.info != "text":
            state.report("error", "picture-call", span)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "image":
            words.append(_join_alternative(state, token.children or [], span))
        elif token.type != "html_inline":
            words.append(token.content)
    return "".join(words)
