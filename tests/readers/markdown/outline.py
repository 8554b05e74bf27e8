"""A Document as a few readable lines, and texts cut from `.`-separated case files: for tests only."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, assert_never

from pamphlets.core.source import Diagnostic, PamphletError, Source
from pamphlets.document.nodes import (
    Aside,
    Block,
    Blocks,
    Citation,
    CitationItem,
    Code,
    CodeBlock,
    DefinitionList,
    Document,
    Figure,
    ForeignBlocks,
    ForeignText,
    FormatSection,
    FormLetter,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    NewPage,
    NoteRef,
    PageRef,
    Paragraph,
    PullQuote,
    Quote,
    SourceList,
    StyledText,
    Table,
    Text,
    ThematicBreak,
)
from pamphlets.readers.document import read_document

HEAD = "---\ntitre: Essai\n---\n"
HEAD_LINES = HEAD.count("\n")
COLLECTIVE = {"collective": "Un collectif", "address": "1 rue du Port", "imprint": "IPNS"}
MARKS = {
    "emphasis": "*", "strong": "**", "strike": "~", "superscript": "^", "subscript": "_", "small": "°",
    "small-caps": "§",
}  # fmt: skip


class Case(NamedTuple):
    """One case of a case file: its name, its Markdown, what should come of it."""

    name: str
    text: str
    wanted: str


_NAMES: Final = {Aside: "aside", PullQuote: "pull-quote", FormLetter: "letter"}


def cases(path: Path) -> list[Case]:
    """Return the cases of a file: a name, a line with a dot, the text, a dot, what is wanted, a dot."""
    parts = path.read_text("utf-8").split("\n.\n")
    return [
        Case(name.strip(), text, wanted)
        for name, text, wanted in zip(*[iter(parts)] * 3, strict=False)
    ]


def read_body(text: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return what a text becomes behind a plain front matter."""
    return read_document(Source("essai.md", HEAD + text), "essai", COLLECTIVE)


def told(text: str) -> list[str]:
    """Return what is said about a text, faults and doubts, each as `line:column severity code`."""
    return [_line(diagnostic) for diagnostic in all_told(Source("essai.md", HEAD + text))]


def all_told(source: Source) -> tuple[Diagnostic, ...]:
    """Return the faults of a source, or its doubts if it has none; a crash stays a crash."""
    try:
        return read_document(source, "essai", COLLECTIVE)[1]
    except ExceptionGroup as group:
        return faults_in(group)


def faults_in(group: ExceptionGroup) -> tuple[Diagnostic, ...]:
    """Return the faults of a group that holds nothing else."""
    return tuple(_fault(exception).diagnostic for exception in group.exceptions)


def _fault(exception: Exception) -> PamphletError:
    if not isinstance(exception, PamphletError):
        raise exception
    return exception


def _line(diagnostic: Diagnostic) -> str:
    place = diagnostic.source.locate(diagnostic.span)
    return (
        f"{place.line - HEAD_LINES}:{place.column} {diagnostic.severity} {diagnostic.code}"
    )


def outline(document: Document) -> str:
    """Return a document as lines, blocks inside blocks set in, notes last."""
    lines = list(_blocks(document.blocks))
    for note in document.notes:
        lines.append(f"note {note.number} [{note.label}]")
        lines += (f"  {line}" for line in _blocks(note.blocks))
    return "\n".join(lines)


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        head, *inner = _block(block)
        yield head
        yield from (f"  {line}" for line in inner)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(children=children):
            yield f"p {inlines(children)}"
        case Heading(level=level, children=children, anchor=anchor):
            yield f"h{level} #{anchor} {inlines(children)}"
        case List(items=items, start=start, is_tight=tight, are_steps=steps):
            kind = "ul" if start is None else f"ol {start}"
            bracket = " )" * (block.delimiter == ")")
            yield f"{kind}{bracket} {'tight' if tight else 'loose'}{' steps' * steps}"
            for item in items:
                marker = {None: "-", True: "- [x]", False: "- [ ]"}[item.checked]
                yield f"{marker} {item.number}".rstrip()
                yield from (f"  {line}" for line in _blocks(item.blocks))
        case Quote(blocks=inner, attribution=attribution):
            yield "quote"
            yield from _blocks(inner)
            if attribution:
                yield f"— {inlines(attribution)}"
        case CodeBlock(text=text):
            yield "code"
            yield from text.split("\n")
        case Table(rows=rows, align=align):
            yield f"table {' '.join(align)}"
            yield from (" | ".join(inlines(cell.children) for cell in row) for row in rows)
        case Figure(image=image, caption=caption):
            yield f"figure {inlines((image,))}"
            yield from _blocks(caption)
        case DefinitionList(entries=entries):
            yield "definitions"
            for term, bodies in entries:
                yield inlines(term.children)
                for body in bodies:
                    yield ":"
                    yield from (f"  {line}" for line in _blocks(body))
        case ForeignBlocks(lang=lang, blocks=inner):
            yield f"region {lang}"
            yield from _blocks(inner)
        case FormatSection(format=name, blocks=inner):
            yield f"portion {name}"
            yield from _blocks(inner)
        case Aside() | PullQuote() | FormLetter():
            yield _NAMES[type(block)]
            yield from _blocks(block.blocks)
        case ThematicBreak():
            yield "ornament"
        case NewPage():
            yield "new page"
        case SourceList():
            yield "sources"
        case _:
            assert_never(block)


def cited_item(item: CitationItem) -> str:
    """Return one source of a citation: its prefix, `-` where its author is hidden, key and locator."""
    prefix = f"{inlines(item.prefix)} " * bool(item.prefix)
    locator = f", {inlines(item.locator)}" * bool(item.locator)
    return f"{prefix}{'-' * item.hides_author}@{item.key}{locator}"


def inlines(children: Inlines) -> str:
    """Return inlines as one line."""
    return "".join(map(_inline, children))


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Code(text=text):
            return f"`{text}`"
        case StyledText(kind=kind, children=children):
            return MARKS[kind] + inlines(children) + MARKS[kind]
        case ForeignText(lang=lang, children=children):
            return f"[{inlines(children)}|{lang}]"
        case Link(target=target, children=children, is_bare=bare):
            return f"({inlines(children)} {'=' if bare else '->'} {target})"
        case NoteRef(number=number):
            return f"{{{number}}}"
        case Citation(items=items):
            return "{" + "=" * bool(inline.typed) + "; ".join(map(cited_item, items)) + "}"
        case Image(path=path, alt=alt, width=width, placement=placement):
            return f"![{alt}]({path}{f' {width:.0%}' if width else ''}{'' if placement == 'flow' else f' {placement}'})"
        case LineBreak():
            return " / "
        case PageRef(anchor=anchor):
            return f"p. #{anchor}"
        case _:
            assert_never(inline)
