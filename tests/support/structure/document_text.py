"""A Document -> the texts that a reader must get of it, in order: each block's; those of its notes apart.

Written after `document.nodes` alone, so that it does not repeat the mistakes of what writes tags.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pamphlets.core.source import NodeId
from pamphlets.document.nodes import (
    Block,
    Blocks,
    Code,
    CodeBlock,
    DefinitionList,
    Document,
    Figure,
    ForeignText,
    FormLetter,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    PageRef,
    Paragraph,
    Quote,
    SourceList,
    StyledText,
    Table,
    Text,
    child_blocks,
)

_BLANKS: Final = re.compile(r"[\s\u00ad\u200b\u2060]+")
# Between two calls side by side.
_BETWEEN_CALLS: Final = ",?"
# Behind a link to another page of the document.
_PAGE_OF_LINK: Final = r"(?:\(p\.\d+\))?"


@dataclass(frozen=True)
class ExpectedText:
    """The text of one block."""

    pattern: str
    """without blanks; page numbers and the commas between calls are open"""
    kind: str
    plain: str = field(compare=False)

    @property
    def is_spoken(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.plain)

    def matches(self, spoken: str) -> bool:
        """Return whether that is what was said."""
        return re.fullmatch(self.pattern, spoken) is not None

    def describe(self) -> str:
        return f"{self.kind} {self.plain[:70]!r}"


def list_expected_texts(
    document: Document, printed: Container[NodeId], *, has_blanks: bool = False
) -> list[ExpectedText]:
    """Return the text of each block of a Document, notes apart, in order.

    A list of sources that no page prints, as on a flyer, is left out with its heading: `printed` are the nodes of pages.
    `has_blanks`: it is a letter, in which brackets and points of ellipsis are drawn as blanks.
    """
    blocks = document.blocks
    texts: list[ExpectedText] = []
    for index, block in enumerate(blocks):
        sources = blocks[index + 1] if index + 1 < len(blocks) else block
        is_left_out = (
            isinstance(sources, SourceList)
            and isinstance(block, Heading | SourceList)
            and all(entry.node not in printed for entry in sources.entries)
        )
        if not is_left_out:
            texts += _walk_block(block, is_letter=has_blanks)
    return [text for text in texts if text.is_spoken]


def list_expected_note_texts(document: Document) -> list[list[ExpectedText]]:
    """Return for each note of a Document the texts of its blocks."""
    notes: list[list[ExpectedText]] = []
    for note in document.notes:
        texts = _walk_blocks(note.blocks, is_letter=False)
        notes.append([text for text in texts if text.is_spoken])
    return notes


def _walk_blocks(blocks: Blocks, *, is_letter: bool) -> Iterator[ExpectedText]:
    for block in blocks:
        yield from _walk_block(block, is_letter=is_letter)


def _walk_block(block: Block, *, is_letter: bool) -> Iterator[ExpectedText]:
    match block:
        case Heading(children=children):
            yield _tell(children, "heading")
        case Paragraph(children=children) if is_letter:
            yield _open_blanks(_tell(children, "paragraph"))
        case Paragraph(children=children):
            yield _tell(children, "paragraph")
        case Quote(blocks=blocks, attribution=attribution):
            yield from _walk_blocks(blocks, is_letter=is_letter)
            if attribution:
                yield _tell(attribution, "attribution", "—?")
        case CodeBlock(text=text):
            yield _expect(_escape(text), text, "code")
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    yield _tell(cell.children, "cell")
        case Figure(image=image, caption=caption):
            if not image.is_decorative:
                yield _expect(_escape(image.alt), image.alt, "figure")
            yield from _walk_blocks(caption, is_letter=is_letter)
        case DefinitionList(entries=entries):
            for term, explanations in entries:
                yield _tell(term.children, "term")
                for explanation in explanations:
                    yield from _walk_blocks(explanation, is_letter=is_letter)
        case SourceList(entries=entries, groups=groups):
            titles = {group.first_entry: group.title for group in groups}
            for number, entry in enumerate(entries):
                if title := titles.get(number, ""):
                    yield _expect(_escape(title), title, "group of sources")
                yield from _walk_block(entry, is_letter=is_letter)
        case FormLetter(blocks=blocks):
            yield from _walk_blocks(blocks, is_letter=True)
        case _:
            yield from _walk_blocks(child_blocks(block), is_letter=is_letter)


def _tell(children: Inlines, kind: str, prefix: str = "") -> ExpectedText:
    pattern, plain = _describe_inlines(children)
    return _expect(prefix + pattern, plain, kind)


def _open_blanks(text: ExpectedText) -> ExpectedText:
    """Return a text of a letter: points of ellipsis are blanks to write on, words in brackets stand behind one."""
    pattern = text.pattern.replace("…", "…?")
    pattern = pattern.replace(r"\[", r"(?:\[|…?\(?)").replace(r"\]", r"[\])]?")
    return replace(text, pattern=pattern)


def _expect(pattern: str, plain: str, kind: str) -> ExpectedText:
    return ExpectedText(pattern, kind, _BLANKS.sub(" ", plain).strip())


def _describe_inlines(inlines: Inlines) -> tuple[str, str]:
    """Return the pattern of inlines and their plain text."""
    pattern, plain = "", ""
    was_call = False
    for inline in inlines:
        match inline:
            case Text(text=text) | Code(text=text):
                pattern += _escape(text)
                plain += text
            case (
                StyledText(children=inner)
                | ForeignText(children=inner)
                | Link(children=inner)
            ):
                inner_pattern, inner_plain = _describe_inlines(inner)
                pattern += inner_pattern
                plain += inner_plain
                if isinstance(inline, Link) and inline.target.startswith("#"):
                    pattern += _PAGE_OF_LINK
            case NoteRef(number=number):
                pattern += (_BETWEEN_CALLS if was_call else "") + str(number)
                plain += str(number)
            case Image(alt=alt, is_decorative=is_decorative):
                pattern += "" if is_decorative else _escape(alt)
                plain += "" if is_decorative else alt
            case PageRef():
                pattern += r"\d*"
            case LineBreak():
                plain += " "
            case _:
                raise AssertionError(f"{inline} is gone once citations are notes")
        was_call = isinstance(inline, NoteRef)
    return pattern, plain


def _escape(text: str) -> str:
    return re.escape(_BLANKS.sub("", text))
