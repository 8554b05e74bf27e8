"""A file from elsewhere -> the text and the pictures to write, with all that is to be said about it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.slug import make_file_slug
from pamphlets.core.source import Diagnostic, Source, error, notice, raise_error, warning
from pamphlets.importers.docx import (
    find_losses,
    move_text_boxes,
    read_docx_title,
    unwrap_styles,
)
from pamphlets.importers.markdown_writer.document import (
    ImportedMetadata,
    split_title,
    write_body,
    write_front_matter,
)
from pamphlets.importers.markdown_writer.images import (
    PictureCollector,
    load_beside_page,
    load_from_archive,
)
from pamphlets.importers.markdown_writer.writer_state import (
    ImportedPicture,
    ImportLoss,
    WriterState,
)
from pamphlets.importers.odt.reader import read_odt
from pamphlets.importers.pandoc import NoPandocError, PandocError, run_pandoc
from pamphlets.importers.pandoc_ast import (
    PandocDocument,
    PandocNode,
    PandocNodes,
    metadata_texts,
    node_attributes,
)
from pamphlets.importers.plain_text import pad_to_markdown
from pamphlets.importers.zip_archive import UnreadableArchiveError, open_archive

MAX_FILE_BYTES: Final = 100 << 20
_PANDOC_MARKDOWN: Final = "commonmark_x-smart-tex_math_dollars-emoji-implicit_header_references+yaml_metadata_block"
_WARNING_CODES: Final = frozenset({
    "entrance-picture-missing", "entrance-object", "entrance-drawing", "entrance-equation", "entrance-changes",
    "entrance-unknown",
})  # fmt: skip
_MAX_QUOTES: Final = 5  # of losses of one kind, how many are quoted


class ConvertedFile(NamedTuple):
    """What came in: its slug, its text, its pictures, and what is said about it."""

    slug: str
    text: str
    pictures: tuple[ImportedPicture, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _ReadFile:
    """A file as it was read."""

    blocks: PandocNodes
    metadata: ImportedMetadata
    load_picture: Callable[[str], bytes]
    losses: Counter[ImportLoss] = field(default_factory=Counter)
    note_bodies: dict[str, PandocNodes] = field(default_factory=dict)
    creator: str = ""


def convert_file(path: Path, title: str, is_taken: Callable[[str], bool]) -> ConvertedFile:
    """Return what a file holds as a text of ours; `title` wins over the one it has.

    `is_taken` tells whether a picture's file name is already there. Raises an author's fault for what cannot be read.
    """
    source = Source(str(path), "")
    try:
        file = _read_file(source, path)
        own_title, blocks = split_title(
            PandocDocument({}, file.blocks), title or file.metadata.title
        )
        metadata = replace(
            file.metadata, title=title or own_title or path.stem.replace("_", " ")
        )
        slug = make_file_slug(metadata.title) or make_file_slug(path.stem) or "texte"
        collector = PictureCollector(slug, file.load_picture, is_taken)
        state = WriterState(
            collector.add_picture, metadata.address, metadata.lang, file.note_bodies
        )
        body = write_body(state, blocks)
    except RecursionError:
        raise_error(error("entrance-nested", source))
    if not body.strip():
        raise_error(error("entrance-empty", source))
    diagnostics = _loss_diagnostics(source, file.losses + state.losses)
    if file.creator.strip():  # it is not taken over: nobody chose to print it
        diagnostics.append(notice("entrance-creator", source, name=file.creator))
    text = write_front_matter(metadata) + body
    return ConvertedFile(slug, text, tuple(collector.pictures), tuple(diagnostics))


def _read_file(source: Source, path: Path) -> _ReadFile:
    """Return a file as it was read, by the way that its name's ending asks for. Raises faults."""
    extension = path.suffix.lower()
    if extension not in _READERS:
        raise_error(error("entrance-kind", source, ending=extension or "?"))
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise_error(error("entrance-large", source))
        content = path.read_bytes()
    except OSError as cause:
        raise_error(error("entrance-file", source, reason=cause.strerror or "?"))
    try:
        return _READERS[extension](path, content)
    except UnreadableArchiveError:
        raise_error(error("entrance-torn", source))
    except NoPandocError as cause:
        raise_error(
            error(
                "entrance-old-pandoc" if cause.version else "entrance-no-pandoc",
                source,
                version=cause.version,
            )
        )
    except PandocError as cause:
        raise_error(error("entrance-pandoc", source, reason=str(cause)))
    except ModuleNotFoundError:
        raise_error(error("entrance-no-html", source))


def _read_odt(_path: Path, content: bytes) -> _ReadFile:
    archive = open_archive(content)
    tree, losses, creator = read_odt(archive)
    metadata = _document_metadata(tree.meta)
    return _ReadFile(
        tree.blocks, metadata, partial(load_from_archive, archive), losses, creator=creator
    )


def _read_docx(_path: Path, content: bytes) -> _ReadFile:
    archive = open_archive(content)
    losses, creator = find_losses(archive)
    tree = run_pandoc(move_text_boxes(archive, content), "docx+styles")
    metadata = _document_metadata(tree.meta)
    if not metadata.title:
        metadata = replace(metadata, title=read_docx_title(archive))
    blocks = unwrap_styles(tree.blocks)
    return _ReadFile(
        blocks, metadata, partial(load_from_archive, archive), losses, creator=creator
    )


def _read_rtf(_path: Path, content: bytes) -> _ReadFile:
    tree = run_pandoc(content, "rtf")
    return _ReadFile(tree.blocks, _document_metadata(tree.meta), lambda _address: b"")


def _read_pad(path: Path, content: bytes) -> _ReadFile:
    markdown = pad_to_markdown(content, plain=path.suffix.lower() == ".txt")
    tree = run_pandoc(markdown.encode(), _PANDOC_MARKDOWN)
    return _ReadFile(
        tree.blocks, _document_metadata(tree.meta), partial(load_beside_page, path)
    )


def _read_html(path: Path, content: bytes) -> _ReadFile:
    # Justhtml, 90 ms, of the extra `import`.
    from pamphlets.importers.html.page import read_web_page

    page = read_web_page(content)
    tree = run_pandoc(page.html.encode(), "html-smart")
    note_bodies: dict[str, PandocNodes] = {}
    for block in tree.blocks:
        attributes = node_attributes(block["c"][0]) if block["t"] == "Div" else {}
        if "note-body" in attributes:
            note_bodies[attributes["note-body"]] = block["c"][1]
    return _ReadFile(
        tree.blocks,
        page.metadata,
        partial(load_beside_page, path),
        page.losses,
        note_bodies,
    )


_READERS: Final[MappingProxyType[str, Callable[[Path, bytes], _ReadFile]]] = MappingProxyType({
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


def _loss_diagnostics(source: Source, losses: Counter[ImportLoss]) -> list[Diagnostic]:
    """Return one remark for each kind of thing that was not kept, with words by which to find the first of them."""
    quotes: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for loss, count in losses.items():
        counts[loss.code] += count
        quotes.setdefault(loss.code, [])
        if loss.near and len(quotes[loss.code]) < _MAX_QUOTES:
            quotes[loss.code].append(f"“{loss.near[:60].rstrip()}”")
    diagnostics: list[Diagnostic] = []
    for code in sorted(quotes):
        where = ", ".join(quotes[code])
        if where:
            where = f": {where}…" if counts[code] > len(quotes[code]) else f": {where}"
        report = warning if code in _WARNING_CODES else notice
        diagnostics.append(report(code, source, count=str(counts[code]), where=where))
    return diagnostics
