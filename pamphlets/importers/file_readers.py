"""The path of a file from elsewhere -> ReadFile: its blocks, by the reader that its name's ending asks for."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from errno import EFBIG
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.checks.foreign_marks.check import find_foreign_marks
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    Span,
    error,
    raise_error,
)
from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.importers.docx import (
    find_losses,
    move_text_boxes,
    read_docx_title,
    unwrap_styles,
)
from pamphlets.importers.markdown_tokens import read_markdown
from pamphlets.importers.markdown_writer.document import ImportedMetadata
from pamphlets.importers.markdown_writer.images import load_beside_page, load_from_archive
from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.odt.reader import read_odt
from pamphlets.importers.pandoc import (
    NoPandocError,
    PandocError,
    SlowPandocError,
    run_pandoc,
)
from pamphlets.importers.pandoc_ast import (
    PandocNode,
    PandocNodes,
    metadata_texts,
    node_attributes,
)
from pamphlets.importers.plain_text import NoTextError, pad_to_markdown
from pamphlets.importers.zip_archive import (
    MAX_ARCHIVE_BYTES,
    MAX_PARTS,
    LargeArchiveError,
    UnreadableArchiveError,
    open_archive,
)
from pamphlets.readers.document import parse_document

MAX_FILE_BYTES: Final = 100 << 20
IMPORT_SECONDS: Final = 20
# Of processor time 14 s for us and for pandoc each: a page of 10 000 paragraphs takes 3 and 3.
IMPORT_LIMITS: Final = ProcessLimits(500_000_000, seconds=14, clock_seconds=IMPORT_SECONDS)
_PANDOC_METADATA: Final = "commonmark_x-smart+yaml_metadata_block"
_OUR_HEAD: Final = "---\ntitre: x\n---\n"
_METADATA: Final = re.compile(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read."""

    blocks: PandocNodes
    metadata: ImportedMetadata
    load_picture: Callable[[str], bytes]
    losses: Counter[ImportLoss] = field(default_factory=Counter)
    note_bodies: dict[str, PandocNodes] = field(default_factory=dict)
    creator: str = ""
    marks: tuple[Diagnostic, ...] = ()
    """of other dialects, which come in as words: no build can tell them any more"""


def read_file(source: Source, path: Path) -> ReadFile:
    """Return a file as it was read. Raises an author's fault for what cannot be read."""
    extension = path.suffix.lower()
    if extension not in _READERS:
        raise_error(error("entrance-kind", source, ending=extension or "?"))
    try:
        content = read_regular_file(path, MAX_FILE_BYTES)
    except OSError as cause:
        if cause.errno == EFBIG:
            raise_error(error("entrance-large", source))
        raise_error(error("entrance-file", source, reason=cause.strerror or "?"))
    try:
        return _READERS[extension](path, content)
    except UnreadableArchiveError:
        raise_error(error("entrance-torn", source))
    except LargeArchiveError:
        limits = {"most": str(MAX_PARTS), "limit": str(MAX_ARCHIVE_BYTES // 1_000_000)}
        raise_error(error("entrance-expands", source, WHOLE_FILE, **limits))
    except NoTextError:
        raise_error(error("entrance-no-text", source))
    except NoPandocError as cause:
        raise_error(
            error(
                "entrance-old-pandoc" if cause.version else "entrance-no-pandoc",
                source,
                version=cause.version,
            )
        )
    except SlowPandocError:
        seconds = str(IMPORT_SECONDS)
        raise_error(error("entrance-time", source, WHOLE_FILE, seconds=seconds))
    except PandocError as cause:
        raise_error(error("entrance-pandoc", source, reason=str(cause)))
    except ModuleNotFoundError:
        raise_error(error("entrance-no-html", source))


def _read_odt(_path: Path, content: bytes) -> ReadFile:
    archive = open_archive(content)
    tree, losses, creator = read_odt(archive)
    metadata = _document_metadata(tree.meta)
    return ReadFile(
        tree.blocks, metadata, partial(load_from_archive, archive), losses, creator=creator
    )


def _read_docx(_path: Path, content: bytes) -> ReadFile:
    archive = open_archive(content)
    losses, creator = find_losses(archive)
    tree = run_pandoc(move_text_boxes(archive, content), "docx+styles")
    metadata = _document_metadata(tree.meta)
    if not metadata.title:
        metadata = replace(metadata, title=read_docx_title(archive))
    blocks = unwrap_styles(tree.blocks)
    return ReadFile(
        blocks, metadata, partial(load_from_archive, archive), losses, creator=creator
    )


def _read_rtf(_path: Path, content: bytes) -> ReadFile:
    tree = run_pandoc(content, "rtf")
    return ReadFile(tree.blocks, _document_metadata(tree.meta), lambda _address: b"")


def _read_pad(path: Path, content: bytes) -> ReadFile:
    markdown = pad_to_markdown(content, plain=path.suffix.lower() == ".txt")
    head = _METADATA.match(markdown)
    meta = run_pandoc(head[0].encode(), _PANDOC_METADATA).meta if head else {}
    body_start = head.end() if head else 0
    tree = read_markdown(markdown[body_start:])
    return ReadFile(
        tree.blocks,
        _document_metadata(meta),
        partial(load_beside_page, path),
        tree.losses,
        tree.note_bodies,
        marks=_find_marks(Source(str(path), markdown), body_start),
    )


def _find_marks(source: Source, body_start: int) -> tuple[Diagnostic, ...]:
    """Return the doubts about marks of other dialects in a pad, each at its place in the pad."""
    text = _OUR_HEAD + source.text[body_start:]
    document, _ = parse_document(Source(source.path, text), "")
    shift = body_start - len(_OUR_HEAD)
    marks: list[Diagnostic] = []
    for mark in find_foreign_marks(document):
        span = Span(mark.span.start + shift, mark.span.stop + shift)
        marks.append(replace(mark, source=source, span=span))
    return tuple(marks)


def _read_html(path: Path, content: bytes) -> ReadFile:
    # Justhtml, 90 ms, of the extra `import`.
    from pamphlets.importers.html.page import read_web_page

    page = read_web_page(content)
    tree = run_pandoc(page.html.encode(), "html-smart")
    note_bodies: dict[str, PandocNodes] = {}
    for block in tree.blocks:
        attributes = node_attributes(block["c"][0]) if block["t"] == "Div" else {}
        if "note-body" in attributes:
            note_bodies[attributes["note-body"]] = block["c"][1]
    return ReadFile(
        tree.blocks,
        page.metadata,
        partial(_load_from_page, path, page.embedded_pictures),
        page.losses,
        note_bodies,
    )


def _load_from_page(path: Path, embedded: Mapping[str, str], address: str) -> bytes:
    return load_beside_page(path, embedded.get(address, address))


_READERS: Final[MappingProxyType[str, Callable[[Path, bytes], ReadFile]]] = MappingProxyType({
    ".odt": _read_odt, ".ott": _read_odt, ".docx": _read_docx, ".docm": _read_docx, ".rtf": _read_rtf,
    ".html": _read_html, ".htm": _read_html, ".xhtml": _read_html, ".md": _read_pad, ".markdown": _read_pad,
    ".txt": _read_pad,
})  # fmt: skip


def _document_metadata(meta: dict[str, PandocNode]) -> ImportedMetadata:
    """Return what a document's own metadata say, under the names that we and others use."""

    def first_texts(*names: str) -> list[str]:
        texts = (metadata_texts(meta.get(name)) for name in names)
        return next(filter(None, texts), [])

    title = first_texts("titre", "title")[:1]
    subtitle = first_texts("sous_titre", "subtitle")[:1]
    authors = first_texts("auteurs", "auteur", "authors", "author")
    return ImportedMetadata("".join(title), "".join(subtitle), tuple(authors))
