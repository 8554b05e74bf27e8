"""A tree and what is known of it -> the whole text: front matter, headings from the second level on, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamphlets.importers.markdown_writer.blocks import BlockWriter
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import (
    PandocDocument,
    PandocNode,
    PandocNodes,
    inlines_text,
    make_node,
    node_attributes,
)

_CALL: Final = re.compile(r"(?<!\\)\[\^(\d+)\]")
_FIRST_LEVEL, _LAST_LEVEL = 2, 4  # of the headings in a brochure's text
_MAX_BOLD_HEADING: Final = 90  # characters of a bold line that may be a heading
_SENTENCE_END: Final = (".", ",", ";", "…")
_RULE: Final = "HorizontalRule"


@dataclass(frozen=True, slots=True)
class ImportedMetadata:
    """What a file says of itself; empty where it says nothing."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    """The day of publication, in words."""
    address: str = ""
    """Of the web page."""
    site: str = ""
    lang: str = "fr"


def split_title(tree: PandocDocument, title: str) -> tuple[str, PandocNodes]:
    """Return the title of a text and its blocks without it: a heading that says the same, or stands over all."""
    blocks = _strip_rules(tree.blocks)
    if not blocks or blocks[0]["t"] != "Header":
        return title, blocks
    words = inlines_text(blocks[0]["c"][2])
    levels = [heading["c"][0] for heading in _find_headings(blocks)]
    stands_over_all = len(levels) > 1 and levels[0] < min(levels[1:])
    if _is_same_title(words, title) or (stands_over_all and not title):
        return title or words, blocks[1:]
    return title, blocks


def write_body(state: WriterState, blocks: PandocNodes) -> str:
    """Return blocks as the text below the front matter, each note after the block that calls it first."""
    writer = BlockWriter(state)
    if not any(_find_headings(blocks)):
        blocks = [_promote_bold_line(state, block) for block in blocks]
    headings = list(_find_headings(blocks))
    state.anchors = frozenset(_find_link_targets(blocks)) & frozenset(
        heading["c"][1][0] for heading in headings
    )
    levels = sorted({heading["c"][0] for heading in headings})
    if len(levels) > _LAST_LEVEL - _FIRST_LEVEL + 1:
        state.report_loss("entrance-deep", "")
    new_levels = {
        level: min(_FIRST_LEVEL + place, _LAST_LEVEL) for place, level in enumerate(levels)
    }
    parts: list[str] = []
    written: set[int] = set()
    for text in writer.write_each_block(_shift_headings(blocks, new_levels)):
        parts.append(text)
        for number in map(int, _CALL.findall(text)):
            if number not in written and number <= len(state.notes):
                written.add(number)
                parts.append(
                    f"[^{number}]: {writer.write_note_text(state.notes[number - 1])}"
                )
    return "\n\n".join(parts) + "\n"


def write_front_matter(metadata: ImportedMetadata) -> str:
    """Return the front matter: what the file says of itself, and that the text is a draft until someone has read it."""
    lines = ["---", f"titre: {_quote_value(metadata.title)}"]
    if metadata.subtitle:
        lines.append(f"sous_titre: {_quote_value(metadata.subtitle)}")
    if metadata.authors:
        lines.append("auteurs:")
        lines += [f"  - {_quote_value(author)}" for author in metadata.authors]
    lines.append(f"langue: {metadata.lang}")
    if metadata.published:
        lines.append(f"premiere_publication: {_quote_value(metadata.published)}")
    origin = ", ".join(filter(None, (metadata.site, metadata.address)))
    if origin:
        lines.append(f"origine: {_quote_value(origin)}")
    return "\n".join([*lines, "brouillon: oui", "---", "", ""])


def _quote_value(words: str) -> str:
    """Return words as one value of the front matter, whatever characters they have."""
    words = " ".join(words.split())
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "’") + "'"


def _is_same_title(title: str, other: str) -> bool:
    """Return whether two titles have the same letters and figures."""
    return (
        title != ""
        and re.sub(r"\W+", "", title).casefold() == re.sub(r"\W+", "", other).casefold()
    )


def _strip_rules(blocks: PandocNodes) -> PandocNodes:
    """Return blocks, divisions of no meaning opened, without rules at the ends."""
    flat = list(_open_plain_divs(blocks))
    while flat and flat[0]["t"] == _RULE:
        del flat[0]
    while flat and flat[-1]["t"] == _RULE:
        del flat[-1]
    return flat


def _open_plain_divs(blocks: PandocNodes) -> Iterator[PandocNode]:
    """Yield blocks, and instead of divisions that have neither language nor name what is in them."""
    for block in blocks:
        if block["t"] == "Div" and not any(node_attributes(block["c"][0]).values()):
            yield from _open_plain_divs(block["c"][1])
        else:
            yield block


def _find_headings(blocks: PandocNodes) -> Iterator[PandocNode]:
    """Yield all headings, those in divisions and quotations too."""
    for block in blocks:
        match block["t"]:
            case "Header":
                yield block
            case "Div":
                yield from _find_headings(block["c"][1])
            case "BlockQuote":
                yield from _find_headings(block["c"])


def _shift_headings(blocks: PandocNodes, levels: dict[int, int]) -> PandocNodes:
    """Return blocks with every heading at its new level."""
    shifted: PandocNodes = []
    for block in blocks:
        contents = block.get("c")
        match block["t"]:
            case "Header":
                contents = [levels[block["c"][0]], *block["c"][1:]]
            case "Div":
                contents = [block["c"][0], _shift_headings(block["c"][1], levels)]
            case "BlockQuote":
                contents = _shift_headings(block["c"], levels)
        shifted.append(make_node(block["t"], contents))
    return shifted


def _promote_bold_line(state: WriterState, block: PandocNode) -> PandocNode:
    """Return a heading for a short bold line that stands alone; any other block as it is."""
    match block:
        case {"t": "Para" | "Plain", "c": [{"t": "Strong", "c": inlines}]}:
            words = inlines_text(inlines)
            if 0 < len(words) <= _MAX_BOLD_HEADING and not words.endswith(_SENTENCE_END):
                state.report_loss("entrance-bold", words)
                return {"t": "Header", "c": [1, ["", [], []], inlines]}
    return block


def _find_link_targets(value: object) -> Iterator[str]:
    """Yield the names to which links within the text lead."""
    match value:
        case {"t": "Link", "c": [_, inlines, [str(target), _]]}:
            if target.startswith("#"):
                yield target[1:]
            yield from _find_link_targets(inlines)
        case dict():
            yield from _find_link_targets(value.get("c"))
        case list():
            for inner in value:
                yield from _find_link_targets(inner)
