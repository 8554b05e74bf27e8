"""The meaning of a text: blocks, inlines, notes. No lengths, no fonts.

Every block has a node id, unique in its document and growing in reading order. A value made by a
later stage from an older one keeps its id and its span.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from pamphlets.core.picture_settings import (
    AUTOMATIC_TONES,
    CENTRE,
    PicturePlacement,
    ToneRendering,
)
from pamphlets.core.source import NodeId, Source, Span
from pamphlets.document.metadata import Meta

# --- inlines -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one source line. A soft line end is its own `Text(" ")`."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Code:
    """Characters that no typography touches."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class StyledText:
    """Inlines with a meaning that shows as a change of letter."""

    kind: Literal[
        "emphasis", "strong", "strike", "superscript", "subscript", "small", "small-caps"
    ]
    children: "tuple[Inline, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class ForeignText:
    """Inlines in another language than their surroundings (a BCP 47 tag; `zxx`: no language)."""

    lang: str
    children: "tuple[Inline, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Inlines that lead somewhere: `#anchor` in this document, or an outside address.

    `bare` is true where the author wrote nothing but the address itself.
    """

    target: str
    children: "tuple[Inline, ...]"
    is_bare: bool
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The call of `Document.notes[number - 1]`."""

    number: int
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One source named in a citation; `locator` is the author's own « § 3 », « p. 12 » or empty.

    `prefix` stands before it: « voir ». `facts` are the ids of the source's facts that it is named for: they are
    checked, never printed.
    """

    key: str
    locator: "tuple[Inline, ...]"
    span: Span
    facts: tuple[str, ...] = ()
    prefix: "tuple[Inline, ...]" = ()
    hides_author: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@a, § 3; @b]`: gone after `cite`, which writes the sources out.

    `typed` is what was typed of one that is a word of its sentence, `@a`: it is printed where no source has that key.
    Empty for one in brackets.
    """

    items: tuple[CitationItem, ...]
    span: Span
    typed: "tuple[Inline, ...]" = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file, by its address as written, and how it is to be shown."""

    path: str
    alt: str
    node: NodeId
    span: Span
    width: float | None = None
    """as a share of the measure; None where the author gave none"""
    placement: PicturePlacement = "flow"
    focus: tuple[float, float] = CENTRE
    """what stays in sight where the picture is cropped, as shares of its width and height from the top left"""
    tones: ToneRendering = AUTOMATIC_TONES
    is_decorative: bool = False
    """who cannot see it misses nothing (`{décor}`)"""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that the author insists on."""

    span: Span


@dataclass(frozen=True, slots=True)
class PageRef:
    """The number of the page on which an anchor stands; filled when pages exist."""

    anchor: str
    span: Span


Inline = (
    Text
    | Code
    | StyledText
    | ForeignText
    | Link
    | NoteRef
    | Citation
    | Image
    | LineBreak
    | PageRef
)
Inlines = tuple[Inline, ...]

# --- blocks --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (chapter) to 4; `anchor` is unique in the document.

    `opens_page`: it begins a page, low and large, under the theme's ornament, or under `opener_number` if there is one.
    """

    level: int
    children: Inlines
    anchor: str
    node: NodeId
    span: Span
    opens_page: bool = False
    opener_number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    children: Inlines
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation; `attribution` is its last line if that begins with a dash (dash kept out)."""

    blocks: "tuple[Block, ...]"
    attribution: Inlines
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; `checked` is None unless it is a task.

    `number` are the figures that its author typed; empty where the item's place in the list gives its number.
    """

    blocks: "tuple[Block, ...]"
    checked: bool | None
    node: NodeId
    span: Span
    number: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list. `start` is None for bullets; `steps` asks for numbers one can follow with a finger.

    `fields`: each item is a line to fill in by hand. `delimiter` stands behind each number.
    """

    items: tuple[ListItem, ...]
    start: int | None
    is_tight: bool
    are_steps: bool
    node: NodeId
    span: Span
    are_fields: bool = False
    delimiter: Literal[".", ")"] = "."


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines set as they are, in the mono face."""

    text: str
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell of a table, at `row` (0 is the head) and `column`."""

    children: Inlines
    row: int
    column: int
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, the first being the head; one alignment a column.

    `prints_signs` asks for a sign in the place of each « oui » and « non » (`::: signes`).
    """

    rows: tuple[tuple[TableCell, ...], ...]
    align: tuple[Literal["left", "center", "right", "default"], ...]
    node: NodeId
    span: Span
    prints_signs: bool = False


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A thematic break."""

    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page, where a format has pages; `has_ornament`: after one with an ornament alone."""

    node: NodeId
    span: Span
    has_ornament: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that stands by itself, with its caption."""

    image: Image
    caption: "tuple[Block, ...]"
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class Aside:
    """A boxed text (`::: encadré`), its title being a leading heading inside or empty."""

    blocks: "tuple[Block, ...]"
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class PullQuote:
    """A phrase lifted out of the text in display type (`::: exergue`); `full_page` asks for a page of its own."""

    blocks: "tuple[Block, ...]"
    node: NodeId
    span: Span
    full_page: bool = False


@dataclass(frozen=True, slots=True)
class FormLetter:
    """A letter to be copied and filled in (`::: courrier`): words in square brackets are its blanks."""

    blocks: "tuple[Block, ...]"
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class ForeignBlocks:
    """Blocks in another language (`::: {lang=en}`)."""

    lang: str
    blocks: "tuple[Block, ...]"
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class FormatSection:
    """Blocks for one format alone (`::: tract`); they stand at the top of a text, never inside others."""

    format: str
    blocks: "tuple[Block, ...]"
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class DefinitionTerm:
    """What a glossary explains."""

    children: Inlines
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms, each with its explanations: a glossary."""

    entries: "tuple[Definition, ...]"
    node: NodeId
    span: Span


class SourceGroup(NamedTuple):
    """A small heading in a list of sources, and the index of the first entry under it."""

    title: str
    first_entry: int
    node: NodeId = 0
    """0 until the list that it stands in is made"""


@dataclass(frozen=True, slots=True)
class SourceList:
    """The list of sources cited; each entry a paragraph, in the order to print.

    `groups` are its small headings, the first over the first entry; a short list has none.
    """

    entries: tuple[Paragraph, ...]
    node: NodeId
    span: Span
    groups: tuple[SourceGroup, ...] = ()


Block = (
    Heading
    | Paragraph
    | Quote
    | List
    | CodeBlock
    | Table
    | ThematicBreak
    | NewPage
    | Figure
    | Aside
    | PullQuote
    | FormLetter
    | ForeignBlocks
    | FormatSection
    | DefinitionList
    | SourceList
)
Blocks = tuple[Block, ...]
Definition = tuple[DefinitionTerm, tuple[Blocks, ...]]  # a term and its explanations

# --- the whole -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; its number is its place in `Document.notes`, counted from 1, in order of first call."""

    blocks: Blocks
    number: int
    label: str
    node: NodeId
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One title: what it says of itself, its blocks, its notes in order of first call."""

    source: Source
    meta: Meta
    blocks: Blocks
    notes: tuple[Note, ...]


def child_blocks(block: Block | ListItem | Note) -> Blocks:
    """Return the blocks directly inside a block."""
    match block:
        case List():
            return tuple(chain.from_iterable(item.blocks for item in block.items))
        case Figure():
            return block.caption
        case DefinitionList():
            explanations = chain.from_iterable(
                definition[1] for definition in block.entries
            )
            return tuple(chain.from_iterable(explanations))
        case SourceList():
            return block.entries
        case Heading() | Paragraph() | CodeBlock() | Table() | ThematicBreak() | NewPage():
            return ()
        case _:
            return block.blocks


def walk_blocks(blocks: Blocks) -> Iterator[Block]:
    """Yield every block in reading order, each before the blocks inside it."""
    for block in blocks:
        yield block
        yield from walk_blocks(child_blocks(block))


def to_plain_text(inlines: Inlines) -> str:
    """Return the bare characters of inlines, calls and pictures left out: for outlines and running heads."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=text) | Code(text=text):
                parts.append(text)
            case (
                StyledText(children=inner)
                | ForeignText(children=inner)
                | Link(children=inner)
            ):
                parts.append(to_plain_text(inner))
            case LineBreak():
                parts.append(" ")
            case NoteRef() | Citation() | Image() | PageRef():
                pass
    return "".join(parts)
