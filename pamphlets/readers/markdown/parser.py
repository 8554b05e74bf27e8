"""Markdown text -> markdown-it's tokens, each knowing its place: the dialect of the house.

CommonMark 0.31, GFM tables, strikethrough and task lists, definition lists, and our own rules for notes,
citations, containers and attributes. Block tokens carry `meta["at"]`, the offsets at which their lines
begin inside their container; inline tokens carry `map`, their offsets in the text of their block.
"""

from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from pamphlets.readers.markdown.block_rules import DEEPEST, container, depth_guard, note_body
from pamphlets.readers.markdown.syntax_rules import address, bracket, closed, pictured
from pamphlets.readers.markdown.token_positions import PlacedInline, anchored, placed

_PAIRS: Final = ("balance_pairs", "strikethrough", "emphasis")  # no joining: it would lose the places
_ROOM: Final = 20  # markdown-it drops what nests deeper than its own limit, so ours comes first


def tokens_of(text: str) -> list[Token]:
    """Return the block tokens of a text, inline ones as their children."""
    return _parser().parse(text)


def _parser() -> MarkdownIt:
    """Return a parser for our dialect; it is made in a quarter of a millisecond."""
    parser = MarkdownIt("zero", {"html": True, "maxNesting": DEEPEST + _ROOM, "tasklists": True})
    parser.core.ruler.enableOnly(["block", "inline"])
    parser.inline = PlacedInline()
    parser.inline.ruler2.enableOnly(_PAIRS)
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
    ruler.before("fence", "container", container, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    ruler.before("reference", "note_body", note_body, {"alt": ["paragraph", "reference", "blockquote"]})
    for rule in ruler.__rules__:
        rule.fn = anchored(rule.fn) if rule.name in ("heading", "lheading") else placed(rule.fn)
    ruler.before("table", "depth", depth_guard)


def _set_inline_rules(parser: MarkdownIt) -> None:
    """Put our inline rules among markdown-it's."""
    ruler = parser.inline.ruler
    ruler.disable("linkify")
    for rule in ruler.__rules__:
        if rule.name in ("backticks", "link", "autolink"):
            rule.fn = closed(rule.fn)
        elif rule.name == "image":
            rule.fn = pictured(rule.fn)
    ruler.before("link", "bracket", bracket)
    ruler.push("address", address)
