"""A tree and what is known of it -> the whole text: front matter, headings from the second level on, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamphlets.importers.markdown_writer.blocks import write_block_list, write_note_text
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import (
    PandocDocument,
    PandocNode,
    PandocNodes,
    inlines_text,
    node_attributes,
)

_CALL: Final = re.compile(r"(?<!\\)\[\^(\d+)\]")
_FIRST_LEVEL, _LAST_LEVEL = 2, 4  # levels of headings in a brochure's text
_MAX_BOLD_HEADING: Final = 90  # characters of a bold line that may be a heading
_SENTENCE_END: Final = (".", ",", ";", "…")


@dataclass(frozen=True, slots=True)
class ImportedMetadata:
    """What a file says of itself, each as far as it does."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    address: str = ""
    site: str = ""
    lang: str = "fr"


def split_title(tree: PandocDocument, title: str) -> tuple[str, PandocNodes]:
    """Return the title of a text and its blocks without it: a heading that says the same, or stands over all."""
    blocks = _strip_rules(tree.blocks)
    heads = list(_find_headings(blocks))
    first = next((one for one in blocks if one["t"] != "HorizontalRule"), None)
    if first is None or first["t"] != "Header":
        return title, blocks
    words = inlines_text(first["c"][2])
    alone = first["c"][0] < min((head["c"][0] for head in heads if head is not first), default=9)
    if _is_same_title(words, title) or (alone and len(heads) > 1 and not title):
        return title or words, [one for one in blocks if one is not first]
    return title, blocks


def write_body(scribe: WriterState, blocks: PandocNodes) -> str:
    """Return blocks as the text below the front matter, each note after the block that calls it first."""
    scribe.write_note = lambda inner: write_note_text(scribe, inner)
    if not any(_find_headings(blocks)):
        blocks = [_promote_bold_line(scribe, one) for one in blocks]
    scribe.anchors = frozenset(_find_link_targets(blocks)) & frozenset(
        head["c"][1][0] for head in _find_headings(blocks)
    )
    levels = sorted({head["c"][0] for head in _find_headings(blocks)})
    if len(levels) > _LAST_LEVEL - _FIRST_LEVEL + 1:
        scribe.report_loss("entrance-deep", "")
    shifted = _shift_headings(
        blocks,
        {level: min(_FIRST_LEVEL + place, _LAST_LEVEL) for place, level in enumerate(levels)},
    )
    parts: list[str] = []
    told: set[int] = set()
    for piece in write_block_list(scribe, shifted):
        parts.append(piece)
        for number in map(int, _CALL.findall(piece)):
            if number not in told and number <= len(scribe.notes):
                told.add(number)
                parts.append(f"[^{number}]: {scribe.notes[number - 1]}")
    return "\n\n".join(parts) + "\n"


def write_front_matter(facts: ImportedMetadata) -> str:
    """Return the front matter: what the file says of itself, and that the text is a draft until someone has read it."""
    lines = [f"titre: {_quote_value(facts.title)}"]
    if facts.subtitle:
        lines.append(f"sous_titre: {_quote_value(facts.subtitle)}")
    if facts.authors:
        lines += ["auteurs:", *(f"  - {_quote_value(author)}" for author in facts.authors)]
    lines.append(f"langue: {facts.lang}")
    if facts.published:
        lines.append(f"premiere_publication: {_quote_value(facts.published)}")
    origin = ", ".join(filter(None, (facts.site, facts.address)))
    if origin:
        lines.append(f"origine: {_quote_value(origin)}")
    return "\n".join(["---", *lines, "brouillon: oui", "---", "", ""])


def _quote_value(words: str) -> str:
    """Return words as one value of the front matter, whatever characters they have."""
    words = " ".join(words.split())
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "’") + "'"


def _is_same_title(one: str, other: str) -> bool:
    """Return whether two titles have the same letters and figures."""
    return bool(one) and re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _strip_rules(blocks: PandocNodes) -> PandocNodes:
    """Return blocks, divisions of no meaning opened, without rules at the ends."""
    flat = [inner for one in blocks for inner in _open_plain_divs(one)]
    while flat and flat[0]["t"] == "HorizontalRule":
        flat = flat[1:]
    while flat and flat[-1]["t"] == "HorizontalRule":
        flat = flat[:-1]
    return flat


def _open_plain_divs(one: PandocNode) -> Iterator[PandocNode]:
    """Yield the blocks of a division that has neither language nor name; any other block as it is."""
    values = node_attributes(one["c"][0]) if one["t"] == "Div" else {"class": "a block"}
    if any(values.values()):
        yield one
    else:
        for inner in one["c"][1]:
            yield from _open_plain_divs(inner)


def _find_headings(blocks: PandocNodes) -> Iterator[PandocNode]:
    """Yield all headings, those in divisions and quotations too."""
    for one in blocks:
        match one["t"]:
            case "Header":
                yield one
            case "Div":
                yield from _find_headings(one["c"][1])
            case "BlockQuote":
                yield from _find_headings(one["c"])
            case _:
                pass


def _shift_headings(blocks: PandocNodes, levels: dict[int, int]) -> PandocNodes:
    """Return blocks with every heading at its new level."""
    made: PandocNodes = []
    for one in blocks:
        match one["t"]:
            case "Header":
                level, *rest = one["c"]
                made.append({"t": "Header", "c": [levels[level], *rest]})
            case "Div":
                made.append({"t": "Div", "c": [one["c"][0], _shift_headings(one["c"][1], levels)]})
            case "BlockQuote":
                made.append({"t": "BlockQuote", "c": _shift_headings(one["c"], levels)})
            case _:
                made.append(one)
    return made


def _promote_bold_line(scribe: WriterState, one: PandocNode) -> PandocNode:
    """Return a heading for a short bold line that stands alone; any other block as it is."""
    match one:
        case {"t": "Para" | "Plain", "c": [{"t": "Strong", "c": inlines}]}:
            words = inlines_text(inlines)
            if 0 < len(words) <= _MAX_BOLD_HEADING and not words.endswith(_SENTENCE_END):
                scribe.report_loss("entrance-bold", words)
                return {"t": "Header", "c": [1, ["", [], []], inlines]}
    return one


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
            for one in value:
                yield from _find_link_targets(one)
        case _:
            pass
