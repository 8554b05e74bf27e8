"""A tree and what is known of it -> the whole text: front matter, headings from the second level on, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamphlets.importers.markdown_writer.blocks import note_text, pieces
from pamphlets.importers.markdown_writer.writer_state import Scribe
from pamphlets.importers.pandoc_ast import Node, Nodes, Tree, attributes, plain

_CALL: Final = re.compile(r"(?<!\\)\[\^(\d+)\]")
_FIRST, _LOWEST = 2, 4  # levels of headings in a brochure's text
_LONGEST_BOLD: Final = 90  # characters of a bold line that may be a heading
_SENTENCE_END: Final = (".", ",", ";", "…")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself, each as far as it does."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    address: str = ""
    site: str = ""
    lang: str = "fr"


def titled(tree: Tree, title: str) -> tuple[str, Nodes]:
    """Return the title of a text and its blocks without it: a heading that says the same, or stands over all."""
    blocks = _without_rules(tree.blocks)
    heads = list(_headings(blocks))
    first = next((one for one in blocks if one["t"] != "HorizontalRule"), None)
    if first is None or first["t"] != "Header":
        return title, blocks
    words = plain(first["c"][2])
    alone = first["c"][0] < min((head["c"][0] for head in heads if head is not first), default=9)
    if _same(words, title) or (alone and len(heads) > 1 and not title):
        return title or words, [one for one in blocks if one is not first]
    return title, blocks


def body(scribe: Scribe, blocks: Nodes) -> str:
    """Return blocks as the text below the front matter, each note after the block that calls it first."""
    scribe.write_note = lambda inner: note_text(scribe, inner)
    if not any(_headings(blocks)):
        blocks = [_bold_heading(scribe, one) for one in blocks]
    scribe.anchors = frozenset(_targets(blocks)) & frozenset(head["c"][1][0] for head in _headings(blocks))
    levels = sorted({head["c"][0] for head in _headings(blocks)})
    if len(levels) > _LOWEST - _FIRST + 1:
        scribe.lose("entrance-deep", "")
    shifted = _shifted(blocks, {level: min(_FIRST + place, _LOWEST) for place, level in enumerate(levels)})
    parts: list[str] = []
    told: set[int] = set()
    for piece in pieces(scribe, shifted):
        parts.append(piece)
        for number in map(int, _CALL.findall(piece)):
            if number not in told and number <= len(scribe.notes):
                told.add(number)
                parts.append(f"[^{number}]: {scribe.notes[number - 1]}")
    return "\n\n".join(parts) + "\n"


def head(facts: Facts) -> str:
    """Return the front matter: what the file says of itself, and that the text is a draft until someone has read it."""
    lines = [f"titre: {_quoted(facts.title)}"]
    if facts.subtitle:
        lines.append(f"sous_titre: {_quoted(facts.subtitle)}")
    if facts.authors:
        lines += ["auteurs:", *(f"  - {_quoted(author)}" for author in facts.authors)]
    lines.append(f"langue: {facts.lang}")
    if facts.published:
        lines.append(f"premiere_publication: {_quoted(facts.published)}")
    origin = ", ".join(filter(None, (facts.site, facts.address)))
    if origin:
        lines.append(f"origine: {_quoted(origin)}")
    return "\n".join(["---", *lines, "brouillon: oui", "---", "", ""])


def _quoted(words: str) -> str:
    """Return words as one value of the front matter, whatever characters they have."""
    words = " ".join(words.split())
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "’") + "'"


def _same(one: str, other: str) -> bool:
    """Return whether two titles have the same letters and figures."""
    return bool(one) and re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _without_rules(blocks: Nodes) -> Nodes:
    """Return blocks, divisions of no meaning opened, without rules at the ends."""
    flat = [inner for one in blocks for inner in _undivided(one)]
    while flat and flat[0]["t"] == "HorizontalRule":
        flat = flat[1:]
    while flat and flat[-1]["t"] == "HorizontalRule":
        flat = flat[:-1]
    return flat


def _undivided(one: Node) -> Iterator[Node]:
    """Yield the blocks of a division that has neither language nor name; any other block as it is."""
    values = attributes(one["c"][0]) if one["t"] == "Div" else {"class": "a block"}
    if any(values.values()):
        yield one
    else:
        for inner in one["c"][1]:
            yield from _undivided(inner)


def _headings(blocks: Nodes) -> Iterator[Node]:
    """Yield all headings, those in divisions and quotations too."""
    for one in blocks:
        match one["t"]:
            case "Header":
                yield one
            case "Div":
                yield from _headings(one["c"][1])
            case "BlockQuote":
                yield from _headings(one["c"])
            case _:
                pass


def _shifted(blocks: Nodes, levels: dict[int, int]) -> Nodes:
    """Return blocks with every heading at its new level."""
    made: Nodes = []
    for one in blocks:
        match one["t"]:
            case "Header":
                level, *rest = one["c"]
                made.append({"t": "Header", "c": [levels[level], *rest]})
            case "Div":
                made.append({"t": "Div", "c": [one["c"][0], _shifted(one["c"][1], levels)]})
            case "BlockQuote":
                made.append({"t": "BlockQuote", "c": _shifted(one["c"], levels)})
            case _:
                made.append(one)
    return made


def _bold_heading(scribe: Scribe, one: Node) -> Node:
    """Return a heading for a short bold line that stands alone; any other block as it is."""
    match one:
        case {"t": "Para" | "Plain", "c": [{"t": "Strong", "c": inlines}]}:
            words = plain(inlines)
            if 0 < len(words) <= _LONGEST_BOLD and not words.endswith(_SENTENCE_END):
                scribe.lose("entrance-bold", words)
                return {"t": "Header", "c": [1, ["", [], []], inlines]}
    return one


def _targets(value: object) -> Iterator[str]:
    """Yield the names to which links within the text lead."""
    match value:
        case {"t": "Link", "c": [_, inlines, [str(target), _]]}:
            if target.startswith("#"):
                yield target[1:]
            yield from _targets(inlines)
        case dict():
            yield from _targets(value.get("c"))
        case list():
            for one in value:
                yield from _targets(one)
        case _:
            pass
