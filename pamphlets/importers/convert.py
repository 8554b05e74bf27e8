"""A file -> the text and the pictures to write, with all that is to be said about it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.slug import slug_of
from pamphlets.core.source import Diagnostic, Source, error, fail, notice, warning
from pamphlets.importers.docx import left_out, restyled, title_in
from pamphlets.importers.docx_boxes import unboxed
from pamphlets.importers.html.page import read_web
from pamphlets.importers.markdown_writer.document import Facts, body, head, titled
from pamphlets.importers.markdown_writer.images import Album, beside, in_archive
from pamphlets.importers.markdown_writer.writer_state import Loss, Picture, Scribe
from pamphlets.importers.odt.reader import read_odt
from pamphlets.importers.pandoc import NoPandocError, PandocError, tree_of
from pamphlets.importers.pandoc_ast import Node, Nodes, Tree, meta_words
from pamphlets.importers.plain_text import pad_text
from pamphlets.importers.zip_archive import UnreadableError, opened

LARGEST: Final = 100 << 20  # bytes of a file
_DIALECT: Final = "commonmark_x-smart-tex_math_dollars-emoji-implicit_header_references+yaml_metadata_block"
_KINDS: Final = MappingProxyType({
    ".odt": "odt", ".ott": "odt", ".docx": "docx", ".docm": "docx", ".rtf": "rtf", ".html": "web", ".htm": "web",
    ".xhtml": "web", ".md": "pad", ".markdown": "pad", ".txt": "pad",
})  # fmt: skip
_WARNED: Final = frozenset({
    "entrance-picture-missing", "entrance-object", "entrance-drawing", "entrance-equation", "entrance-changes",
    "entrance-unknown",
})  # fmt: skip
_SHOWN: Final = 5  # of things of one kind, how many are quoted


class Arrival(NamedTuple):
    """What came in: its slug, its text, its pictures, and what is said about it."""

    slug: str
    text: str
    pictures: tuple[Picture, ...]
    said: tuple[Diagnostic, ...]


class _Found(NamedTuple):
    """A file as it was read: its tree, what it says of itself, its pictures, notes that stand apart."""

    tree: Tree
    facts: Facts
    find: Callable[[str], bytes]
    losses: Counter[Loss]
    bodies: dict[str, Nodes]
    creator: str = ""


def arrive(path: Path, title: str, is_taken: Callable[[str], bool]) -> Arrival:
    """Return what a file holds as a text of ours; `title` wins over the one it has.

    `is_taken` tells whether a picture's file name is already there. Raises an author's fault for what cannot be read.
    """
    source = Source(str(path), "")
    try:
        found = _read(source, path)
        given, blocks = titled(found.tree, title or found.facts.title)
        facts = replace(found.facts, title=title or given or path.stem.replace("_", " "))
        slug = slug_of(facts.title) or slug_of(path.stem) or "texte"
        album = Album(slug, found.find, is_taken)
        scribe = Scribe(fetch=album.fetch, base=facts.address, lang=facts.lang, bodies=found.bodies)
        written = body(scribe, blocks)
    except RecursionError:
        fail(error("entrance-nested", source))
    if not written.strip():
        fail(error("entrance-empty", source))
    losses = found.losses + scribe.losses
    said = [*_told(source, losses), *_creator(source, found.creator)]
    return Arrival(slug, head(facts) + written, tuple(album.pictures), tuple(said))


def _read(source: Source, path: Path) -> _Found:
    """Return a file as it was read, by the way that its name's ending asks for. Raises faults."""
    ending = path.suffix.lower()
    kind = _KINDS.get(ending)
    if kind is None:
        fail(error("entrance-kind", source, ending=ending or "?"))
    try:
        if path.stat().st_size > LARGEST:
            fail(error("entrance-large", source))
        content = path.read_bytes()
    except OSError as cause:
        fail(error("entrance-file", source, reason=cause.strerror or "?"))
    try:
        return _WAYS[kind](path, content)
    except UnreadableError:
        fail(error("entrance-torn", source))
    except NoPandocError as cause:
        fail(error("entrance-old-pandoc" if cause.args[0] else "entrance-no-pandoc", source, version=cause.args[0]))
    except PandocError as cause:
        fail(error("entrance-pandoc", source, reason=str(cause)))


def _odt(_path: Path, content: bytes) -> _Found:
    archive = opened(content)
    tree, losses, creator = read_odt(archive)
    return _Found(tree, _facts(tree.meta), in_archive(archive), losses, {}, creator)


def _docx(_path: Path, content: bytes) -> _Found:
    archive = opened(content)
    losses, creator = left_out(archive)
    tree = tree_of(unboxed(archive, content), "docx+styles")
    facts = _facts(tree.meta)
    if not facts.title:
        facts = replace(facts, title=title_in(archive))
    blocks = restyled(tree.blocks)
    return _Found(Tree(tree.meta, blocks), facts, in_archive(archive), losses, {}, creator)


def _rtf(_path: Path, content: bytes) -> _Found:
    tree = tree_of(content, "rtf")
    return _Found(tree, _facts(tree.meta), lambda _address: b"", Counter(), {})


def _pad(path: Path, content: bytes) -> _Found:
    tree = tree_of(pad_text(content, plain=path.suffix.lower() == ".txt").encode(), _DIALECT)
    return _Found(tree, _facts(tree.meta), beside(path), Counter(), {})


def _web(path: Path, content: bytes) -> _Found:
    page = read_web(content)
    tree = tree_of(page.html.encode(), "html-smart")
    bodies = {
        str(dict(one["c"][0][2])["note-body"]): one["c"][1]
        for one in tree.blocks
        if one["t"] == "Div" and "note-body" in dict(one["c"][0][2])
    }
    return _Found(Tree({}, tree.blocks), page.facts, beside(path), page.losses, bodies)


_WAYS: Final[MappingProxyType[str, Callable[[Path, bytes], _Found]]] = MappingProxyType(
    {"odt": _odt, "docx": _docx, "rtf": _rtf, "pad": _pad, "web": _web}
)


def _facts(meta: dict[str, Node]) -> Facts:
    """Return what a document's own metadata say, under the names that we and others use."""

    def words(*names: str) -> list[str]:
        return next((found for name in names if (found := meta_words(meta.get(name)))), [])

    first = [next(iter(words(*names)), "") for names in (("titre", "title"), ("sous_titre", "subtitle"))]
    return Facts(first[0], first[1], tuple(words("auteurs", "auteur", "authors", "author")))


def _told(source: Source, losses: Counter[Loss]) -> list[Diagnostic]:
    """Return one remark for each kind of thing that was not kept, with words by which to find the first of them."""
    kinds: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for loss, count in losses.items():
        counts[loss.code] += count
        kinds.setdefault(loss.code, []).append(loss.near)
    told: list[Diagnostic] = []
    for code, near in sorted(kinds.items()):
        quoted = [f"“{words[:60].rstrip()}”" for words in near if words][:_SHOWN]
        more = "…" if counts[code] > len(quoted) else ""
        where = f": {', '.join(quoted)}{more}" if quoted else ""
        tell = warning if code in _WARNED else notice
        told.append(tell(code, source, count=str(counts[code]), where=where))
    return told


def _creator(source: Source, name: str) -> list[Diagnostic]:
    """Return the remark that the name of who typed a file is not taken over: nobody chose to print it."""
    return [notice("entrance-creator", source, name=name)] if name.strip() else []
