"""Small print: notes that run in, and the last sentences of a sheet in one row."""

from pamphlets.core.fonts.font_book import FontBook, ShapedWord, Space
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import Anchor, GlyphRun
from pamphlets.core.source import Source
from pamphlets.design.registry import find_design
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document, to_plain_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn
from pamphlets.layout.single_sheet.small_print import imprint_inlines, set_run_in_notes
from pamphlets.readers.document import read_document
from tests.design.formats.pressed import HEAD

BOOK = FontBook(FONTS)


def document(*notes: str) -> Document:
    calls = " ".join(f"Mot[^{number}]." for number in range(len(notes)))
    bodies = "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes))
    source = Source("essai.md", f"---\n{HEAD}---\n\n{calls}\n\n{bodies}\n")
    return read_document(source, "essai")[0]


def stack(*notes: str) -> ParagraphStack:
    design = find_design("sobre")
    assert design is not None
    text = document(*notes)
    context = LayoutInput(text, design, BOOK, {}, None, "").new_context(design.theme)
    style = design.theme.block_styles["note"]
    return set_run_in_notes(SheetColumn(context, 400.0, "fr"), text.notes, style)


def words(run_in: ParagraphStack) -> str:
    text = ""
    for mark in run_in.marks:
        if isinstance(mark.content, GlyphRun):
            for word in mark.content.words:
                text += word.text if isinstance(word, ShapedWord) else word.char
    return text


def test_short_notes_follow_each_other_on_a_line_and_calls_lead_to_each() -> None:
    run_in = stack("Une source.", "Une autre.", "La dernière.")
    assert run_in.line_count == 1
    assert (
        words(run_in)
        == "1.\u00a0Une source.\u20032.\u00a0Une autre.\u20033.\u00a0La dernière."
    )
    anchors = [m.content.name for m in run_in.marks if isinstance(m.content, Anchor)]
    assert anchors == ["note-1", "note-2", "note-3"]


def test_notes_with_a_list_stand_one_under_the_other() -> None:
    assert stack("Une source.", "Voir\n\n    - un\n    - deux").line_count == 4


def test_without_notes_there_is_nothing() -> None:
    assert stack().marks == ()


def test_numbers_are_bold() -> None:
    runs = [m.content for m in stack("Une.").marks if isinstance(m.content, GlyphRun)]
    first = next(word for word in runs[0].words if not isinstance(word, Space))
    assert (first.text, first.font.face.weight) == ("1.", 700)


def test_the_last_sentences_stand_in_one_row_each_with_its_full_stop() -> None:
    meta = Meta("T", "t", facts_as_of="3 mai 2026", imprint="IPNS, Lyon", draft="Essai")
    assert to_plain_text(imprint_inlines(meta, is_handed_out=True)) == (
        "Faits arrêtés au 3 mai 2026. Essai. IPNS, Lyon. Ne pas jeter sur la voie publique."
    )
    assert to_plain_text(imprint_inlines(Meta("T", "t"), is_handed_out=True)) == (
        "Ne pas jeter sur la voie publique."
    )
