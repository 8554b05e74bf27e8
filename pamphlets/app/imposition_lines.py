"""An Imposition, or what was made of sheets -> the sentences that tell of it: which files, and how they are printed."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final

from pamphlets.app.words import word_template
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.arrangement.preview_words import PreviewWords
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.undo.undo import UndoResult
from pamphlets.languages.wording import Sentence, sentence

_LANGUAGE_CODES: Final = {"fr": "impositions.french", "en": "impositions.english"}
_BASIS_CODES: Final = {
    "marks": "impositions.undone",
    "numbers": "impositions.undone-numbers",
    "options": "impositions.undone-options",
    "assumed": "impositions.undone-assumed",
}
_EDGE_CODES: Final = {"short": "impositions.short-edge", "long": "impositions.long-edge"}


def describe_files(imposition: Imposition, out: Path, flip: Flip) -> Iterator[Sentence]:
    """Yield what a PDF came to and how to print it; `flip` is the edge to choose in the print dialog."""
    files = imposition.files
    cover = imposition.cover_path
    counts = sentence(
        "impositions.counts",
        pages=sentence("counts.pages", count=imposition.page_count),
        sheets=sentence("counts.sheets", count=imposition.sheet_count),
        scheme=imposition.scheme_name,
    )
    codes = [diagnostic.code for diagnostic in imposition.arrangement.diagnostics]
    is_scaled = "impose.scaled" in codes or imposition.arrangement.options.scales_pages
    if files[0] != out:
        code = "impositions.scaled-two-passes" if is_scaled else "impositions.two-passes"
        yield sentence(code, fronts=files[0], counts=counts, backs=files[1])
        if cover is not None:
            yield sentence("impositions.cover-passes", fronts=files[2], backs=files[3])
        return
    if imposition.sides_per_sheet == 2:
        code = "impositions.scaled-both-sides" if is_scaled else "impositions.both-sides"
    else:
        code = "impositions.scaled-one-side" if is_scaled else "impositions.one-side"
    yield sentence(code, path=out, counts=counts, edge=sentence(_EDGE_CODES[flip]))
    if cover is not None:
        yield sentence("impositions.cover", cover=cover, path=out)


def describe_plan(
    imposition: Imposition, name: str, paper: Paper, drawing: Path | None = None
) -> Sentence:
    """Return how a PDF would lie on sheets; `drawing` is the picture of them that was written."""
    summary = {
        "path": name,
        "pages": sentence("counts.pages", count=imposition.page_count),
        "blanks": sentence("counts.blanks", count=imposition.blank_count),
        "sheets": sentence("counts.sheets", count=imposition.sheet_count),
        "paper": paper.name,
        "scheme": imposition.scheme_name,
    }
    if drawing is not None:
        return sentence("impositions.plan-drawn", **summary, drawing=drawing)
    return sentence("impositions.plan", **summary)


def describe_undoing(
    undone: UndoResult, path: str, *, is_plan: bool
) -> Iterator[Sentence | str]:
    """Yield what sheets became when they were made pages again, or would become: then how they lie on the sides."""
    line = sentence(
        _BASIS_CODES[undone.basis],
        path=path,
        pages=sentence("counts.pages", count=undone.page_count),
        sides=sentence("counts.sides", count=undone.side_count),
        options=" ".join(undone.layout_options),
    )
    if not is_plan:
        yield line
        return
    yield sentence("impositions.undo-plan", line=line)
    for number, row in enumerate(undone.side_rows, 1):
        yield sentence("impositions.undo-side", number=str(number), row=row)


def describe_reload_text(path: Path, language: Lang) -> Sentence:
    """Return what a text is for that says how a pile is put back."""
    name = _name_language(language)
    return sentence("impositions.reload", path=path, language=name)


def describe_instructions(path: Path, language: Lang) -> Sentence:
    """Return what a text is for that says how to print and fold, and which page shows it."""
    page = path.with_suffix(".pdf").name
    name = _name_language(language)
    return sentence("impositions.instructions", path=path, language=name, page=page)


def _name_language(language: str) -> Sentence | str:
    """Return what a language is called; one that came with a catalogue, by its tag."""
    code = _LANGUAGE_CODES.get(language)
    return sentence(code) if code else language


def word_preview() -> PreviewWords:
    """Return what stands in pictures of sheets in plain characters, in the language that is spoken."""
    words: dict[str, str] = {}
    for field in fields(PreviewWords):
        words[field.name] = word_template(f"impositions.preview-{field.name}")
    return PreviewWords(**words)
