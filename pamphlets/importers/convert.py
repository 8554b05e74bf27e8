"""A file from elsewhere -> the text and the pictures to write, with all that is to be said about it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.slug import make_file_slug
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    error,
    notice,
    raise_error,
    warning,
)
from pamphlets.importers.file_readers import read_file
from pamphlets.importers.markdown_writer.document import (
    split_title,
    write_body,
    write_front_matter,
)
from pamphlets.importers.markdown_writer.images import (
    MAX_ALL_PICTURES_BYTES,
    MAX_PICTURES,
    ManyPicturesError,
    PictureCollector,
)
from pamphlets.importers.markdown_writer.writer_state import (
    ImportedPicture,
    ImportLoss,
    WriterState,
)
from pamphlets.importers.pandoc_ast import PandocDocument
from pamphlets.languages.wording import Sentence, quote_words, sentence

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


def convert_file(
    path: Path, title: str, is_taken: Callable[[str], bool], picture_folder: Path
) -> ConvertedFile:
    """Return what a file holds as a text of ours; `title` wins over the one it has.

    `is_taken` tells whether a picture's file name is already there; pictures wait in `picture_folder`. Raises an
    author's fault for what cannot be read, and OSError where a picture cannot be written.
    """
    source = Source(str(path), "")
    try:
        file = read_file(source, path)
        own_title, blocks = split_title(
            PandocDocument({}, file.blocks), title or file.metadata.title
        )
        metadata = replace(
            file.metadata, title=title or own_title or path.stem.replace("_", " ")
        )
        slug = make_file_slug(metadata.title) or make_file_slug(path.stem) or "texte"
        collector = PictureCollector(slug, file.load_picture, is_taken, picture_folder)
        state = WriterState(
            collector.add_picture, metadata.address, metadata.lang, file.note_bodies
        )
        body = write_body(state, blocks)
    except RecursionError:
        raise_error(error("entrance-nested", source))
    except ManyPicturesError:
        limits = {
            "most": str(MAX_PICTURES),
            "limit": str(MAX_ALL_PICTURES_BYTES // 1_000_000),
        }
        raise_error(error("entrance-pictures", source, WHOLE_FILE, **limits))
    if not body.strip():
        raise_error(error("entrance-empty", source))
    diagnostics = _loss_diagnostics(source, file.losses + state.losses)
    diagnostics += file.marks
    if file.creator.strip():  # it is not taken over: nobody chose to print it
        diagnostics.append(notice("entrance-creator", source, name=file.creator))
    text = write_front_matter(metadata) + body
    return ConvertedFile(slug, text, tuple(collector.pictures), tuple(diagnostics))


def _loss_diagnostics(source: Source, losses: Counter[ImportLoss]) -> list[Diagnostic]:
    """Return one remark for each kind of thing that was not kept, with words by which to find the first of them."""
    quotes: dict[str, list[Sentence]] = {}
    counts: Counter[str] = Counter()
    for loss, count in losses.items():
        counts[loss.code] += count
        quotes.setdefault(loss.code, [])
        if loss.near and len(quotes[loss.code]) < _MAX_QUOTES:
            text = loss.near[:60].rstrip()
            quotes[loss.code].append(quote_words(text))
    diagnostics: list[Diagnostic] = []
    for code in sorted(quotes):
        words = tuple(quotes[code])
        are_all = counts[code] <= len(words)
        kind = "phrases.found-there" if are_all else "phrases.found-there-first"
        where = sentence(kind, words=words) if words else ""
        report = warning if code in _WARNING_CODES else notice
        diagnostics.append(report(code, source, count=str(counts[code]), where=where))
    return diagnostics
