from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER
from pamphlets.printing.instructions.brochure import BrochureFacts, brochure_instructions
from pamphlets.printing.instructions.instructions import as_text
from pamphlets.printing.instructions.reload_pile import TwoPassFiles, two_pass_instructions
from tests.support.feeding import (
    CASSETTE,
    FACE_DOWN,
    REAR,
    U_TURN,
    Feed,
    Paper,
    by_hand,
    edge,
    is_over,
)

JOB = BrochureFacts(
    title="Mon espace santé : refuser, fermer, effacer",
    page_count=16,
    blank_count=0,
    sheet_count=4,
    reading_file="mon-espace-sante-pageparpage-a5.pdf",
    short_edge_file="mon-espace-sante-cahier-a4-bordcourt.pdf",
    long_edge_file="mon-espace-sante-cahier-a4-bordlong.pdf",
)


def sheets(count: int) -> BrochureFacts:
    return replace(JOB, sheet_count=count, page_count=4 * count)


def brochure_text(job: BrochureFacts, lang: Lang = "fr") -> str:
    return as_text(brochure_instructions(job, lang))


def flat(job: BrochureFacts) -> str:
    """The text without its line ends and unbreakable spaces."""
    return " ".join(brochure_text(job).split())


@pytest.mark.parametrize("count", [1, 4, 14])
def test_it_says_what_it_said_when_it_was_last_read(top: Path, count: int) -> None:
    golden = top / "tests" / "golden" / f"comment-imprimer-{count}.txt"
    assert brochure_text(sheets(count)) == golden.read_text("utf-8")


@pytest.mark.parametrize("count", [1, 4, 14])
def test_in_english_it_says_what_it_said_when_it_was_last_read(
    top: Path, count: int
) -> None:
    golden = top / "tests" / "golden" / f"how-to-print-{count}.txt"
    assert brochure_text(sheets(count), "en") == golden.read_text("utf-8")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("count", range(1, 61))
def test_it_fits_a_printed_page(count: int, lang: Lang) -> None:
    lines = brochure_text(sheets(count), lang).splitlines()
    assert len(lines) <= 62
    assert max(len(line) for line in lines) <= 76
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("count", range(1, 61))
def test_spaces_before_high_punctuation_and_inside_guillemets_do_not_break(
    count: int,
) -> None:
    text = brochure_text(sheets(count)).replace(JOB.title, "")
    assert "~" not in text
    for wrong in (" :", " ;", " !", " ?", " »", "« ", " %", "\n»", "«\n"):
        assert wrong not in text


@pytest.mark.parametrize(
    "words",
    [
        "bord court",
        "petits côtés",
        "reliure en haut",
        "retourner sur les bords courts",
        "taille réelle",
        "jamais « ajuster »",
        "pages impaires",
        "pages paires",
        "pageparpage",
        "4 feuilles A4 recto verso",
        "Dix exemplaires : 40 feuilles",
        "quatre par feuille",
        "Deux agrafes 24/6",
        JOB.reading_file,
        JOB.short_edge_file,
        JOB.long_edge_file,
    ],
)
def test_it_has_the_words_that_one_looks_for(words: str) -> None:
    assert words in flat(JOB)


def test_the_file_to_try_first_comes_first() -> None:
    text = brochure_text(JOB)
    assert (
        text.index(JOB.short_edge_file)
        < text.index(JOB.long_edge_file)
        < text.index(JOB.reading_file)
    )


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "pas d’agrafe"),
        (20, "agrafes 24/6 ou 26/6"),
        (21, "agrafes 24/8 ou 26/8"),
        (40, "agrafes 24/8 ou 26/8"),
        (41, "cousez"),
    ],
)
def test_staples_suit_the_thickness(count: int, said: str) -> None:
    assert said in flat(sheets(count))


@pytest.mark.parametrize(
    ("count", "creep"), [(7, None), (8, "0,7 mm"), (11, "1 mm"), (14, "1,3 mm")]
)
def test_creep_is_told_where_it_shows(count: int, creep: str | None) -> None:
    assert ("dépassent" in flat(sheets(count))) is (creep is not None)
    assert f"d’environ {creep} :" in flat(sheets(count)) or creep is None


@pytest.mark.parametrize(
    ("blanks", "said"),
    [
        (0, "16 pages A5, quatre par feuille."),
        (1, "dont 1 blanche à"),
        (3, "dont 3 blanches à"),
    ],
)
def test_blanks_are_counted_among_the_pages(blanks: int, said: str) -> None:
    text = flat(replace(JOB, page_count=16 - blanks, blank_count=blanks))
    assert said in text
    assert "pour 16 pages A5" in text


def test_a_long_title_is_broken_and_its_own_signs_are_left_alone() -> None:
    title = "Un ~ très " + "long " * 30 + "titre"
    assert (
        " ".join(brochure_text(replace(JOB, title=title)).split("\n\n")[0].split()[2:])
        == title
    )


def met(pile: list[Paper[int]]) -> bool:
    """Whether every back is behind its front."""
    return all(sheet.prints[0].picture == sheet.prints[1].picture for sheet in pile)


@pytest.mark.parametrize("way", [U_TURN, FACE_DOWN])
def test_the_usual_printer_needs_no_second_trial(way: Feed) -> None:
    """Odd pages, the pile as it lies, even pages in reverse, from the file for the short edge: as `USUAL` has it."""
    laid = by_hand(way, [1, 2, 3], [3, 2, 1], "as-is")
    assert met(laid)
    assert {edge(sheet) for sheet in laid} == {"short"}
    assert (USUAL_PRINTER.pile_placement, USUAL_PRINTER.pile_order) == ("as-is", "reversed")
    said = flat(JOB)
    assert "Prenez le fichier « bordcourt »" in said
    assert "dans le bac telle qu’elle est sortie" in said
    assert "« pages paires seulement », en « ordre inverse »" in said


@pytest.mark.parametrize("way", [REAR, CASSETTE])
def test_a_printer_that_prints_over_the_fronts_is_cured_by_what_is_said_next(
    way: Feed,
) -> None:
    assert all(map(is_over, by_hand(way, [1, 2, 3], [3, 2, 1], "as-is")))
    turned = by_hand(way, [1, 2, 3], [1, 2, 3], "turned-over")
    assert met(turned)
    assert {edge(sheet) for sheet in turned} == {"long"}
    said = flat(JOB)
    over, upside_down = (
        said.index("tombe sur le recto"),
        said.index("la tête en bas ? Prenez l’autre fichier."),
    )
    assert (
        over
        < said.index("comme la page d’un livre")
        < said.index("décochez « ordre inverse »")
        < upside_down
    )


def test_two_prepared_files_ask_for_the_same_pile_and_say_why_the_order_is_theirs() -> None:
    def flat_text(sheet_count: int) -> str:
        files = TwoPassFiles(("a-rectos.pdf", "a-versos.pdf"), "A4", sheet_count, "short")
        return " ".join(as_text(two_pass_instructions(files, USUAL_PRINTER)).split())

    text = flat_text(4)
    assert "telle qu’elle est" in text
    assert (
        "Ses pages y sont déjà en ordre inverse : ne cochez pas « ordre inverse »" in text
    )
    assert "déjà en ordre inverse" not in flat_text(1)


def test_one_sheet_has_no_order() -> None:
    assert "ordre" not in flat(sheets(1)).split("SANS RECTO")[1].split("AVEC UN")[0]
