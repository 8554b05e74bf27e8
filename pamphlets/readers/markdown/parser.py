"""Markdown text -> markdown-it's tokens, each knowing its place: the dialect of the house.

CommonMark 0.31, GFM tables, strikethrough and task lists, definition lists, and our own rules for notes,
citations, containers and attributes. Block tokens carry `meta["at"]`, the offsets at which their lines
begin inside their container; inline tokens carry `map`, their offsets in the text of their block.
"""

from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from pamphlets.readers.markdown.block_rules import (
    MAX_NESTING,
    limit_nesting,
    match_container,
    match_note_body,
)
from pamphlets.readers.markdown.syntax_rules import (
    accept_image_attributes,
    match_bare_address,
    match_bracket,
    record_end,
)
from pamphlets.readers.markdown.token_positions import (
    PositionedInlineParser,
    accept_heading_anchor,
    record_line_starts,
)

_DELIMITER_RULES: Final = (
    "balance_pairs",
    "strikethrough",
    "emphasis",
)  # no joining: it would lose the places
_NESTING_MARGIN: Final = (
    20  # markdown-it drops what nests deeper than its own limit, so ours comes first
)


def parse_tokens(text: str) -> list[Token]:
    """Return the block tokens of a text, inline ones as their children."""
    return _make_parser().parse(text)


def _make_parser() -> MarkdownIt:
    """Return a parser for our dialect; it is made in a quarter of a millisecond."""
    parser = MarkdownIt(
        "zero", {"html": True, "maxNesting": MAX_NESTING + _NESTING_MARGIN, "tasklists": True}
    )
    parser.core.ruler.enableOnly(["block", "inline"])
    parser.inline = PositionedInlineParser()
    parser.inline.ruler2.enableOnly(_DELIMITER_RULES)
    setattr(parser, "normalizeLink", str)  # noqa: B010  addresses stay as written: they are printed
    setattr(parser, "normalizeLinkText", str)  # noqa: B010
    _set_block_rules(parser)
    _set_inline_rules(parser)
    return parser


def _set_block_rules(parser: MarkdownIt) -> None:
    """Put our block rules among markdown-it's, and make all of them tell where their tokens stand."""
    ruler = parser.block.ruler
    ruler.enable(ruler.get_all_rules())
    deflist_plugin(parser)
    ruler.before(
        "fence",
        "container",
        match_container,
        {"alt": ["paragraph", "reference", "blockquote", "list"]},
    )
    ruler.before(
        "reference", "note_body", match_note_body, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    for rule in ruler.__rules__:
        rule.fn = (
            accept_heading_anchor(rule.fn)
            if rule.name in ("heading", "lheading")
            else record_line_starts(rule.fn)
        )
    ruler.before("table", "depth", limit_nesting)


def _set_inline_rules(parser: MarkdownIt) -> None:
    """Put our inline rules among markdown-it's."""
    ruler = parser.inline.ruler
    ruler.disable("linkify")
    for rule in ruler.__rules__:
        if rule.name in ("backticks", "link", "autolink"):
            rule.fn = record_end(rule.fn)
        elif rule.name == "image":
            rule.fn = accept_image_attributes(rule.fn)
    ruler.before("link", "bracket", match_bracket)
    ruler.push("address", match_bare_address)
