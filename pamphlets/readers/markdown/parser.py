"""Markdown text -> markdown-it's tokens, each knowing its place: the dialect that our texts are written in.

CommonMark 0.31, GFM tables, strikethrough and task lists, definition lists, and our own rules for notes,
citations, containers and attributes (`syntax_rules`). Where tokens stand is told in `token_positions`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from pamphlets.readers.markdown import syntax_rules
from pamphlets.readers.markdown.grammar import inline_rules
from pamphlets.readers.markdown.grammar.citation_rules import match_text_citation
from pamphlets.readers.markdown.grammar.dialogue import match_dialogue_line
from pamphlets.readers.markdown.grammar.excess import find_excess
from pamphlets.readers.markdown.grammar.new_pages import match_new_page
from pamphlets.readers.markdown.grammar.no_break_marks import read_no_break_marks
from pamphlets.readers.markdown.grammar.note_bodies import match_note_body
from pamphlets.readers.markdown.grammar.numbered_lines import match_list
from pamphlets.readers.markdown.grammar.token_positions import (
    record_end,
    record_line_starts,
)
from pamphlets.readers.markdown.grammar.typed_bullets import match_typed_list
from pamphlets.readers.markdown.html import rules as html_rules

MarkdownToken = Token
"""markdown-it's, for those who read tokens elsewhere."""

# No joining: it would lose the places.
_DELIMITER_RULES: Final = ("balance_pairs", "strikethrough", "emphasis")
# markdown-it drops what nests deeper than its own limit, so ours comes first.
_NESTING_MARGIN: Final = 20


class PositionedState(StateInline):
    """An inline state whose tokens get `map`: the offset at which their rule, or their text, began."""

    pending_start = 0

    def append_pending(self, text: str) -> None:
        """Gather literal text, keeping where it began."""
        if not self._pending and not self._pending_buffer:
            self.pending_start = self.pos
        self._pending_buffer.append(text)

    def pushPending(self) -> Token:  # noqa: N802  markdown-it's own name
        """Make a token of the literal text gathered."""
        token = super().pushPending()
        stop = self.pending_start + len(token.content)
        token.map = [self.pending_start, stop]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Make a token of any other kind."""
        token = super().push(ttype, tag, nesting)
        token.map = [self.pos, self.pos]
        return token


class PositionedInlineParser(ParserInline):
    """An inline parser that works on `PositionedState`; markdown-it offers no other way in."""

    is_bounded = True
    """whether what is too much for one paragraph is told instead of read"""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:  # noqa: ANN401
        """Push the tokens of one run of text; of one that is too much, a token that says so."""
        state = PositionedState(src, md, env, tokens)
        excess = find_excess(src) if self.is_bounded else None
        if excess:
            token = state.push(excess[0], "", 0)
            token.map = [excess[1], excess[1] + 1]
            return state.tokens
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class ParsedText:
    """The block tokens of a text, and what parses the inline ones within them when they are asked for."""

    def __init__(self, text: str, *, is_bounded: bool = True) -> None:
        """Parse the blocks of a text. A parser is made in 0.25 ms."""
        self._parser = _make_parser(is_bounded=is_bounded)
        self._env: dict[str, Any] = {}
        self.tokens: list[Token] = []
        self._parser.block.parse(text, self._parser, self._env, self.tokens)

    @property
    def link_targets(self) -> tuple[object, ...]:
        """The addresses that the text names for its links, by their labels: what inlines depend on beside themselves."""
        targets = self._env.get("references", {})
        return tuple([(label, targets[label]["href"]) for label in sorted(targets)])

    def parse_inlines(self, tokens: Iterable[Token]) -> None:
        """Give the inline tokens among some of the text's their children, those that have none yet."""
        for token in tokens:
            if token.type == "inline" and not token.children:
                token.children = []
                inline = self._parser.inline
                inline.parse(token.content, self._parser, self._env, token.children)


def parse_tokens(text: str, *, is_bounded: bool = True) -> list[Token]:
    """Return the block tokens of a text, inline ones as their children."""
    parsed = ParsedText(text, is_bounded=is_bounded)
    parsed.parse_inlines(parsed.tokens)
    return parsed.tokens


def _make_parser(*, is_bounded: bool) -> MarkdownIt:
    """Return a parser of our dialect."""
    max_nesting = syntax_rules.MAX_NESTING + _NESTING_MARGIN
    parser = MarkdownIt(
        "zero", {"html": True, "maxNesting": max_nesting, "tasklists": True}
    )
    parser.core.ruler.enableOnly(["block", "inline"])
    parser.inline = inline_parser = PositionedInlineParser()
    inline_parser.is_bounded = is_bounded
    parser.inline.ruler2.enableOnly(_DELIMITER_RULES)
    setattr(parser, "normalizeLink", str)  # noqa: B010  addresses stay as written: they are printed
    setattr(parser, "normalizeLinkText", str)  # noqa: B010
    # Its own would leave `![](file:…)` in the text as it stands, and say nothing.
    setattr(parser, "validateLink", _may_be_read)  # noqa: B010
    _add_block_rules(parser)
    _add_inline_rules(parser)
    return parser


def _may_be_read(address: str) -> bool:
    """Return whether an address may be that of a link or a picture: any but a script, which stays as text."""
    return not address.lower().startswith(("javascript:", "vbscript:"))


def _add_block_rules(parser: MarkdownIt) -> None:
    """Put our block rules among markdown-it's, and make all of them note where their tokens stand."""
    ruler = parser.block.ruler
    ruler.enable(ruler.get_all_rules())
    deflist_plugin(parser)
    interrupted = ["paragraph", "reference", "blockquote"]
    ruler.before(
        "fence", "container", syntax_rules.match_container, {"alt": [*interrupted, "list"]}
    )
    ruler.before("reference", "note_body", match_note_body, {"alt": interrupted})
    ruler.at("list", match_list, {"alt": interrupted})
    ruler.at("html_block", html_rules.match_html_block, {"alt": interrupted})
    ruler.at("lheading", html_rules.match_setext_heading)
    ruler.at("paragraph", html_rules.match_paragraph)
    ruler.before("fence", "new_page", match_new_page, {"alt": [*interrupted, "list"]})
    ruler.before("code", "typed_list", match_typed_list, {"alt": [*interrupted, "list"]})
    for rule in ruler.__rules__:
        rule.fn = record_line_starts(
            rule.fn, is_heading=rule.name in ("heading", "lheading")
        )
    ruler.before("table", "depth", syntax_rules.limit_nesting)
    read_no_break_marks(parser)


def _add_inline_rules(parser: MarkdownIt) -> None:
    """Put our inline rules among markdown-it's."""
    ruler = parser.inline.ruler
    ruler.disable("linkify")
    ruler.at("html_inline", html_rules.match_html_inline)
    for rule in ruler.__rules__:
        if rule.name in ("backticks", "link", "autolink", "image"):
            rule.fn = record_end(rule.fn, is_image=rule.name == "image")
    ruler.before("newline", "dialogue", match_dialogue_line)
    spaced_picture = record_end(inline_rules.match_spaced_picture, is_image=True)
    ruler.after("image", "spaced_picture", spaced_picture)
    ruler.before("escape", "escaped_space", inline_rules.match_escaped_space)
    ruler.before("link", "bracket", syntax_rules.match_bracket)
    ruler.before("link", "text_citation", match_text_citation)
    ruler.before("link", "inline_note", inline_rules.match_inline_note)
    ruler.before("link", "raised", inline_rules.match_raised)
    ruler.push("address", syntax_rules.match_bare_address)
    ruler.push("host", inline_rules.match_host)
    for letter in "wW":
        parser.inline.add_terminator_char(letter)


def split_tokens(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Yield the first token of each block, and those between it and its closing one, if it has any."""
    start = 0
    while start < len(tokens):
        opening = tokens[start]
        stop = start
        if opening.nesting == 1:
            stop += 1
            while tokens[stop].nesting != -1 or tokens[stop].level != opening.level:
                stop += 1
        yield opening, tokens[start + 1 : stop]
        start = stop + 1
