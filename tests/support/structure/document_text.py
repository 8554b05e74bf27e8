"""A Document -> the texts that a reader must get of it, in order: each block's, notes after the paragraph that calls them.

Written after `document.nodes` alone, so that it does not repeat the mistakes of what writes tags.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pamphlets.document.nodes import (
    Block,
    Blocks,
    Code,
    CodeBlock,
    DefinitionList,
    Document,
    Figure,
    ForeignText,
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


def iter_expected_texts(document: Document) -> Iterator[ExpectedText]:
    """Yield the text of each block of a Document, and of each note after the block that calls it first."""
    yield from _TextWalk(document).walk(document.blocks)


class _TextWalk:
    """Goes through a Document once, and knows which notes were spoken."""

    def __init__(self, document: Document) -> None:
        self._notes = document.notes
        self._spoken_notes: set[int] = set()

    def walk(self, blocks: Blocks) -> Iterator[ExpectedText]:
        for block in blocks:
            yield from self._walk_block(block)

    def _walk_block(self, block: Block) -> Iterator[ExpectedText]:
        match block:
            case Heading(children=children):
                yield from self._tell(children, "heading")
            case Paragraph(children=children):
                yield from self._tell(children, "paragraph")
            case Quote(blocks=blocks, attribution=attribution):
                yield from self.walk(blocks)
                if attribution:
                    yield from self._tell(attribution, "attribution", "—?")
            case CodeBlock(text=text):
                yield _expect(_escape(text), text, "code")
            case Table(rows=rows):
                for row in rows:
                    for cell in row:
                        yield from self._tell(cell.children, "cell")
            case Figure(image=image, caption=caption):
                if not image.is_decorative:
                    yield _expect(_escape(image.alt), image.alt, "figure")
                yield from self.walk(caption)
            case DefinitionList(entries=entries):
                for term, explanations in entries:
                    yield from self._tell(term, "term")
                    for explanation in explanations:
                        yield from self.walk(explanation)
            case SourceList(entries=entries, groups=groups):
                titles = {group.first_entry: group.title for group in groups}
                for number, entry in enumerate(entries):
                    if title := titles.get(number, ""):
                        yield _expect(_escape(title), title, "group of sources")
                    yield from self._walk_block(entry)
            case _:
                yield from self.walk(child_blocks(block))

    def _tell(
        self, children: Inlines, kind: str, prefix: str = ""
    ) -> Iterator[ExpectedText]:
        """Yield a text of inlines, then the notes that it calls and that were not spoken yet."""
        calls: list[int] = []
        pattern, plain = _describe_inlines(children, calls)
        yield _expect(prefix + pattern, plain, kind)
        for number in calls:
            if number not in self._spoken_notes:
                self._spoken_notes.add(number)
                yield from self.walk(self._notes[number - 1].blocks)


def _expect(pattern: str, plain: str, kind: str) -> ExpectedText:
    return ExpectedText(pattern, kind, _BLANKS.sub(" ", plain).strip())


def _describe_inlines(inlines: Inlines, calls: list[int]) -> tuple[str, str]:
    """Return the pattern of inlines and their plain text; the numbers of the notes they call are added to `calls`."""
    pattern, plain = "", ""
    was_call = False
    for inline in inlines:
        is_call = isinstance(inline, NoteRef)
        match inline:
            case Text(text=text) | Code(text=text):
                pattern += _escape(text)
                plain += text
            case (
                StyledText(children=inner)
                | ForeignText(children=inner)
                | Link(children=inner)
            ):
                inner_pattern, inner_plain = _describe_inlines(inner, calls)
                pattern += inner_pattern
                plain += inner_plain
            case NoteRef(number=number):
                pattern += (_BETWEEN_CALLS if was_call else "") + str(number)
                plain += str(number)
                calls.append(number)
            case Image(alt=alt, is_decorative=is_decorative):
                pattern += "" if is_decorative else _escape(alt)
                plain += "" if is_decorative else alt
            case PageRef():
                pattern += r"\d*"
            case LineBreak():
                plain += " "
            case _:
                raise AssertionError(f"{inline} is gone once citations are notes")
        was_call = is_call
    return pattern, plain


def _escape(text: str) -> str:
    return re.escape(_BLANKS.sub("", text))
