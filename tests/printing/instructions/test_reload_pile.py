"""How a pile is put back between two passes, in both languages: files, pages to try, order, and what to do if it fails."""

from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER, PrinterSettings
from pamphlets.printing.instructions.instructions import as_text
from pamphlets.printing.instructions.reload_pile import (
    TwoPassFiles,
    reload_instructions,
    reload_sentence,
    two_pass_instructions,
)
from tests.support.finishing import LANGS, arranged

LEARNT = PrinterSettings("bureau", 2, "same", "turned-over")


def files(sheets: int = 4, *cover: str, covers: int = 0) -> TwoPassFiles:
    return TwoPassFiles(
        ("a-rectos.pdf", "a-versos.pdf", *cover), "A4", sheets, "short", covers
    )


def flat(
    of: TwoPassFiles, printer: PrinterSettings = USUAL_PRINTER, lang: Lang = "fr"
) -> str:
    return " ".join(as_text(two_pass_instructions(of, printer, lang)).split())


def headings(of: TwoPassFiles, printer: PrinterSettings, lang: Lang = "fr") -> list[str]:
    return [
        section.heading for section in two_pass_instructions(of, printer, lang).sections
    ]


def test_steps_follow_each_other_and_remedies_are_for_printers_that_nobody_learnt() -> None:
    usual = ["D’ABORD DEUX FEUILLES", "LES RECTOS", "REMETTRE LA PILE", "LES VERSOS"]
    assert headings(files(), LEARNT) == usual
    assert headings(files(), USUAL_PRINTER) == [*usual, "SI ÇA NE VA PAS"]
    with_cover = files(4, "c-rectos.pdf", "c-versos.pdf", covers=1)
    assert headings(with_cover, LEARNT) == [*usual, "LA COUVERTURE"]
    assert headings(files(1), LEARNT)[0] == "D’ABORD UNE FEUILLE"


def test_the_heading_names_the_printer_that_was_learnt() -> None:
    assert two_pass_instructions(files(), LEARNT).heading == (
        "IMPRIMER EN DEUX PASSAGES, pour l’imprimante « bureau »"
    )
    assert (
        two_pass_instructions(files(), USUAL_PRINTER).heading == "IMPRIMER EN DEUX PASSAGES"
    )


@pytest.mark.parametrize(
    ("printer", "sheets", "fronts", "backs"),
    [
        (USUAL_PRINTER, 4, "les pages 1 et 2", "les pages 3 et 4"),
        (LEARNT, 4, "les pages 1 et 2", "les pages 1 et 2"),
        (
            PrinterSettings("b", 2, "same", output_face="up"),
            4,
            "les pages 1 et 2",
            "les pages 1 et 2",
        ),
        (USUAL_PRINTER, 1, "la page 1", "la page 1"),
    ],
)
def test_the_pages_to_try_are_those_of_the_first_sheets_in_both_files(
    printer: PrinterSettings, sheets: int, fronts: str, backs: str
) -> None:
    said = flat(files(sheets), printer)
    assert f"Imprimez {fronts} de « a-rectos.pdf »" in said
    assert f"puis imprimez {backs} de « a-versos.pdf »" in said


def test_backs_in_reverse_order_are_told_where_there_are_several() -> None:
    assert "déjà en ordre inverse" in flat(files())
    assert "déjà en ordre inverse" not in flat(files(1))
    assert "déjà en ordre inverse" not in flat(files(), LEARNT)


def test_a_cover_apart_is_counted_by_itself() -> None:
    cover = ("c-rectos.pdf", "c-versos.pdf")
    one = flat(files(4, *cover, covers=1), LEARNT)
    assert "4 feuilles à l’intérieur (la couverture est à part, étape 5)" in one
    assert "Elle est à part" in one
    assert "imprimez « c-rectos.pdf »" in one
    assert "Ses 2 feuilles sont à part" in flat(files(4, *cover, covers=2), LEARNT)
    assert "à l’intérieur" not in flat(files())


def test_remedies_name_the_other_edge_the_other_way_and_the_other_order() -> None:
    said = flat(files())
    assert (
        "retournez la pile comme la page d’un livre ; imprimez alors « a-versos.pdf »"
        in said
    )
    assert "« --flip long »" in said
    turned = flat(files(1), PrinterSettings(passes=2, pile_placement="turned-over"))
    assert "à l’étape 3, ne retournez pas la pile." in turned


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("printer", [USUAL_PRINTER, LEARNT])
def test_it_fits_a_page_in_the_typography_of_its_language(
    lang: Lang, printer: PrinterSettings
) -> None:
    text = as_text(
        two_pass_instructions(files(4, "c-r.pdf", "c-v.pdf", covers=2), printer, lang)
    )
    lines = text.splitlines()
    assert len(lines) <= 62
    assert max(map(len, lines)) <= 76
    assert not [sign for sign in ("~", "{", "}") if sign in text]
    if lang == "en":
        assert not set(text) & set("«»éèàç")


def test_in_english_there_are_as_many_steps_and_a_drawing() -> None:
    english = two_pass_instructions(files(), USUAL_PRINTER, "en")
    assert [section.heading for section in english.sections] == [
        "FIRST TWO SHEETS",
        "THE FRONTS",
        "PUTTING THE PILE BACK",
        "THE BACKS",
        "IF IT GOES WRONG",
    ]
    assert "output" in english.sections[2].drawing
    assert "Lift the pile and lay it into the tray" in reload_sentence("as-is", "en")


def test_the_sentence_for_hands_is_one_line_without_signs_of_the_tables() -> None:
    said = reload_sentence("turned-over")
    assert said.startswith("Tenez la pile debout, petit côté en haut.")
    assert said.endswith("Posez-la ainsi dans le bac d’entrée.")
    assert "\n" not in said
    assert "~" not in said


def test_kinds_tell_what_hands_do() -> None:
    kinds = [
        section.kind for section in two_pass_instructions(files(), USUAL_PRINTER).sections
    ]
    assert kinds == ["trial", "hands", "hand", "hands", "hands"]
    covered = two_pass_instructions(files(4, "c-r.pdf", "c-v.pdf", covers=1), LEARNT)
    assert covered.sections[-1].kind == "hands"


def imposition(
    name: str = "saddle", printer: PrinterSettings | None = USUAL_PRINTER
) -> Imposition:
    options = ImposeOptions(cover_apart=name == "saddle", printer=printer)
    names = ("f.pdf", "b.pdf", "cf.pdf", "cb.pdf")
    files = tuple(Path("build") / file for file in names)
    return Imposition(arranged(name, 16, options), (), files, None, 0)


def test_an_imposition_in_two_passes_is_told_with_the_names_of_its_files() -> None:
    said = reload_instructions(imposition(), "long", "en")
    assert said is not None
    text = " ".join(as_text(said).split())
    assert "3 sheets inside (the cover is apart, step 5)" in text
    assert "“f.pdf”" in text
    assert "It is apart, for another paper: print “cf.pdf”" in text
    assert "A4 paper; one-sided" in text
    assert "--flip short" in text


def test_what_is_not_printed_in_two_passes_has_no_pile_to_put_back() -> None:
    assert reload_instructions(imposition(printer=None), "short") is None
    one_pass = replace(USUAL_PRINTER, passes=1)
    assert reload_instructions(imposition(printer=one_pass), "short") is None
    assert reload_instructions(imposition("zine8"), "short") is None
