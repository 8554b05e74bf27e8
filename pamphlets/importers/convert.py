"""A file -> the text and the pictures to write, with all that is to be said about it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.slug import make_slug
from pamphlets.core.source import Diagnostic, Source, error, notice, raise_error, warning
from pamphlets.importers.docx import find_losses, read_docx_title, unwrap_styles
from pamphlets.importers.docx_boxes import move_text_boxes
from pamphlets.importers.html.page import read_web_page
from pamphlets.importers.markdown_writer.document import (
    ImportedMetadata,
    split_title,
    write_body,
    write_front_matter,
)
from pamphlets.importers.markdown_writer.images import (
    PictureCollector,
    archive_picture_loader,
    page_picture_loader,
)
from pamphlets.importers.markdown_writer.writer_state import (
    ImportedPicture,
    ImportLoss,
    WriterState,
)
from pamphlets.importers.odt.reader import read_odt
from pamphlets.importers.pandoc import NoPandocError, PandocError, run_pandoc
from pamphlets.importers.pandoc_ast import PandocDocument, PandocNode, PandocNodes, metadata_texts
from pamphlets.importers.plain_text import pad_to_markdown
from pamphlets.importers.zip_archive import UnreadableArchiveError, open_archive

MAX_FILE_BYTES: Final = 100 << 20  # bytes of a file
_PANDOC_MARKDOWN: Final = (
    "commonmark_x-smart-tex_math_dollars-emoji-implicit_header_references+yaml_metadata_block"
)
_FORMATS_BY_EXTENSION: Final = MappingProxyType({
    ".odt": "odt", ".ott": "odt", ".docx": "docx", ".docm": "docx", ".rtf": "rtf", ".html": "web", ".htm": "web",
    ".xhtml": "web", ".md": "pad", ".markdown": "pad", ".txt": "pad",
})  # fmt: skip
_WARNING_CODES: Final = frozenset(
    {
        "entrance-picture-missing",
        "entrance-object",
        "entrance-drawing",
        "entrance-equation",
        "entrance-changes",
        "entrance-unknown",
    }
)
_MAX_QUOTES: Final = 5  # of things of one kind, how many are quoted


class ConvertedFile(NamedTuple):
    """What came in: its slug, its text, its pictures, and what is said about it."""

    slug: str
    text: str
    pictures: tuple[ImportedPicture, ...]
    diagnostics: tuple[Diagnostic, ...]


class _ReadFile(NamedTuple):
    """A file as it was read: its tree, what it says of itself, its pictures, notes that stand apart."""

    tree: PandocDocument
    facts: ImportedMetadata
    find: Callable[[str], bytes]
    losses: Counter[ImportLoss]
    bodies: dict[str, PandocNodes]
    creator: str = ""


def convert_file(path: Path, title: str, is_taken: Callable[[str], bool]) -> ConvertedFile:
    """Return what a file holds as a text of ours; `title` wins over the one it has.

    `is_taken` tells whether a picture's file name is already there. Raises an author's fault for what cannot be read.
    """
    source = Source(str(path), "")
    try:
        found = _read_file(source, path)
        given, blocks = split_title(found.tree, title or found.facts.title)
        facts = replace(found.facts, title=title or given or path.stem.replace("_", " "))
        slug = make_slug(facts.title) or make_slug(path.stem) or "texte"
        album = PictureCollector(slug, found.find, is_taken)
        scribe = WriterState(
            add_picture=album.add_picture,
            base=facts.address,
            lang=facts.lang,
            note_bodies=found.bodies,
        )
        written = write_body(scribe, blocks)
    except RecursionError:
        raise_error(error("entrance-nested", source))
    if not written.strip():
        raise_error(error("entrance-empty", source))
    losses = found.losses + scribe.losses
    said = [*_loss_diagnostics(source, losses), *_creator_notices(source, found.creator)]
    return ConvertedFile(
        slug, write_front_matter(facts) + written, tuple(album.pictures), tuple(said)
    )


def _read_file(source: Source, path: Path) -> _ReadFile:
    """Return a file as it was read, by the way that its name's ending asks for. Raises faults."""
    ending = path.suffix.lower()
    kind = _FORMATS_BY_EXTENSION.get(ending)
    if kind is None:
        raise_error(error("entrance-kind", source, ending=ending or "?"))
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise_error(error("entrance-large", source))
        content = path.read_bytes()
    except OSError as cause:
        raise_error(error("entrance-file", source, reason=cause.strerror or "?"))
    try:
        return _READERS[kind](path, content)
    except UnreadableArchiveError:
        raise_error(error("entrance-torn", source))
    except NoPandocError as cause:
        raise_error(
            error(
                "entrance-old-pandoc" if cause.args[0] else "entrance-no-pandoc",
                source,
                version=cause.args[0],
            )
        )
    except PandocError as cause:
        raise_error(error("entrance-pandoc", source, reason=str(cause)))


def _read_odt_file(_path: Path, content: bytes) -> _ReadFile:
    archive = open_archive(content)
    tree, losses, creator = read_odt(archive)
    return _ReadFile(
        tree, _document_metadata(tree.meta), archive_picture_loader(archive), losses, {}, creator
    )


def _read_docx_file(_path: Path, content: bytes) -> _ReadFile:
    archive = open_archive(content)
    losses, creator = find_losses(archive)
    tree = run_pandoc(move_text_boxes(archive, content), "docx+styles")
    facts = _document_metadata(tree.meta)
    if not facts.title:
        facts = replace(facts, title=read_docx_title(archive))
    blocks = unwrap_styles(tree.blocks)
    return _ReadFile(
        PandocDocument(tree.meta, blocks),
        facts,
        archive_picture_loader(archive),
        losses,
        {},
        creator,
    )


def _read_rtf_file(_path: Path, content: bytes) -> _ReadFile:
    tree = run_pandoc(content, "rtf")
    return _ReadFile(tree, _document_metadata(tree.meta), lambda _address: b"", Counter(), {})


def _read_text_file(path: Path, content: bytes) -> _ReadFile:
    tree = run_pandoc(
        pad_to_markdown(content, plain=path.suffix.lower() == ".txt").encode(), _PANDOC_MARKDOWN
    )
    return _ReadFile(tree, _document_metadata(tree.meta), page_picture_loader(path), Counter(), {})


def _read_html_file(path: Path, content: bytes) -> _ReadFile:
    page = read_web_page(content)
    tree = run_pandoc(page.html.encode(), "html-smart")
    bodies = {
        str(dict(one["c"][0][2])["note-body"]): one["c"][1]
        for one in tree.blocks
        if one["t"] == "Div" and "note-body" in dict(one["c"][0][2])
    }
    return _ReadFile(
        PandocDocument({}, tree.blocks), page.facts, page_picture_loader(path), page.losses, bodies
    )


_READERS: Final[MappingProxyType[str, Callable[[Path, bytes], _ReadFile]]] = MappingProxyType(
    {
        "odt": _read_odt_file,
        "docx": _read_docx_file,
        "rtf": _read_rtf_file,
        "pad": _read_text_file,
        "web": _read_html_file,
    }
)


def _document_metadata(meta: dict[str, PandocNode]) -> ImportedMetadata:
    """Return what a document's own metadata say, under the names that we and others use."""

    def words(*names: str) -> list[str]:
        return next((found for name in names if (found := metadata_texts(meta.get(name)))), [])

    first = [
        next(iter(words(*names)), "") for names in (("titre", "title"), ("sous_titre", "subtitle"))
    ]
    return ImportedMetadata(
        first[0], first[1], tuple(words("auteurs", "auteur", "authors", "author"))
    )


def _loss_diagnostics(source: Source, losses: Counter[ImportLoss]) -> list[Diagnostic]:
    """Return one remark for each kind of thing that was not kept, with words by which to find the first of them."""
    kinds: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for loss, count in losses.items():
        counts[loss.code] += count
        kinds.setdefault(loss.code, []).append(loss.near)
    told: list[Diagnostic] = []
    for code, near in sorted(kinds.items()):
        quoted = [f"“{words[:60].rstrip()}”" for words in near if words][:_MAX_QUOTES]
        more = "…" if counts[code] > len(quoted) else ""
        where = f": {', '.join(quoted)}{more}" if quoted else ""
        tell = warning if code in _WARNING_CODES else notice
        told.append(tell(code, source, count=str(counts[code]), where=where))
    return told


def _creator_notices(source: Source, name: str) -> list[Diagnostic]:
    """Return the remark that the name of who typed a file is not taken over: nobody chose to print it."""
    return [notice("entrance-creator", source, name=name)] if name.strip() else []
