"""What whoever prints a job of any scheme is told, in French."""

import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from pamphlets.core.source import Source
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.printing.instructions.any_scheme import (
    PrintedFiles,
    any_scheme_instructions,
    find_pages_back_to_back,
)
from pamphlets.printing.instructions.instructions import FileUse, Reloading, as_text
from pamphlets.printing.instructions.languages.tables import load_language
from tests.support.finishing import LANGS

A4 = parse_paper("A4")
PLAIN = ImposeOptions()


def arranged(name: str, pages: int, wish: ImposeOptions = PLAIN) -> Arrangement:
    found = load_scheme(name)
    return arrange_pages(
        Source("in.pdf", ""), found, A4, [compute_page_size(A4, found)] * pages, wish
    )


def any_scheme_text(
    arrangement: Arrangement, files: PrintedFiles, lang: Lang = "fr"
) -> str:
    return as_text(any_scheme_instructions(arrangement, files, lang))


def text(
    name: str, pages: int = 13, flip: Flip = "short", wish: ImposeOptions = PLAIN
) -> str:
    job = arranged(name, pages, wish)
    return any_scheme_text(
        job,
        PrintedFiles(
            "Le titre",
            "out.pdf",
            "out-couverture.pdf" if job.cover_plan else "",
            "A4",
            flip,
        ),
    )


def flat(
    name: str, pages: int = 13, flip: Flip = "short", wish: ImposeOptions = PLAIN
) -> str:
    return " ".join(text(name, pages, flip, wish).split())


def test_every_scheme_has_its_steps() -> None:
    assert load_language("fr").finishing.steps.keys() == {
        *scheme_names(),
        "leaflet3-z",
        "accordion-strips",
        "poster-single",
        "poster-strip",
        "poster-tape",
        "whole-sheet",
    }


@pytest.mark.parametrize("flip", get_args(Flip))
@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize("pages", [1, 8, 43, 200])
def test_it_fits_a_printed_page_in_french_typography(
    name: str, pages: int, flip: Flip
) -> None:
    said = text(name, pages, flip)
    lines = said.splitlines()
    assert len(lines) <= 62
    assert max(map(len, lines)) <= 76
    assert all(line == line.rstrip() for line in lines)
    for wrong in ("~", "{", "}", " :", " ;", " !", " ?", " »", "« ", " %"):
        assert wrong not in said


@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize(
    ("flip", "edge", "words"),
    [
        ("short", "sur le bord court", "petits côtés"),
        ("long", "sur le bord long", "grands côtés"),
    ],
)
def test_the_edge_is_told_for_two_sides_and_none_for_one(
    name: str, flip: Flip, edge: str, words: str
) -> None:
    said = flat(name, 13, flip)
    both = name not in ("zine8", "zine12", "zine16", "french-fold", "poster")
    assert (edge in said) is (words in said) is ("pages impaires" in said) is both
    assert ("recto seul" in said) is not both
    assert "taille réelle" in said
    assert "out.pdf" in said


def test_one_page_repeated_is_printed_on_one_side() -> None:
    assert "recto seul" in flat("repeat", 1)
    assert "1 feuille A4 imprimée au recto, pour 1 page." in flat("repeat", 1)


@pytest.mark.parametrize("name", scheme_names())
def test_the_sheets_are_counted(name: str) -> None:
    job = arranged(name, 43)
    said = flat(name, 43)
    count = len(job.plan)
    assert f"{count} feuille{'s' if count > 1 else ''} A4" in said
    assert f"Dix exemplaires : {10 * count} feuilles" in said
    assert ("blanche" in said) is (None in job.page_sequence)


@pytest.mark.parametrize("name", scheme_names())
def test_the_pages_to_compare_stand_behind_each_other(name: str) -> None:
    job = arranged(name, 13)
    found = re.search(r"La page (\d+) est au dos de la page (\d+)", flat(name))
    assert (found is None) is (job.scheme.has_inner_cuts or name == "poster")
    if found is not None:
        back, front = (int(number) - 1 for number in found.groups())
        last = job.scheme.columns - 1
        fronts = {
            (cell.column, cell.row)
            for cell in job.plan[0].front
            if job.page_sequence[cell.sequence_index] == front
        }
        backs = {
            (last - cell.column, cell.row)
            for cell in job.plan[0].back
            if job.page_sequence[cell.sequence_index] == back
        }
        assert fronts == backs != set()


def test_signatures_are_told_apart_and_sewn() -> None:
    for said in (
        flat("sections", 43),
        flat("saddle", 43, wish=ImposeOptions(sheets_per_signature=4)),
    ):
        assert (
            "cahier après cahier : 2 cahiers de 4 feuilles, puis 1 cahier de 3 feuilles."
            in said
        )
        assert "Cousez" in said
    assert "cahier après cahier" not in flat("saddle", 43)


def test_staples_suit_the_thickness_at_the_spine() -> None:
    assert "24/6" in flat("saddle", 80)  # 20 sheets
    assert "24/8" in flat("cut-stack-fold", 88)  # 11 sheets, 22 halves
    assert "trop épaisses" in flat("octavo", 176)  # 11 sheets, 44 quarters


def test_a_cover_apart_is_named() -> None:
    said = flat("saddle", 40, wish=ImposeOptions(cover_apart=True))
    assert "out-couverture.pdf" in said
    assert "Un exemplaire : 10 feuilles A4" in said
    assert "Ajoutez d’abord la feuille de couverture" in said
    assert "couverture" not in flat("saddle", 40)


def test_both_folds_of_a_leaflet_and_further_sheets_are_told() -> None:
    assert "un peu plus étroit" in flat("leaflet3", 6)
    assert "derrière les deux autres" in flat(
        "leaflet3", 6, wish=ImposeOptions(fold_name="z")
    )
    assert "chacune fait un dépliant" in flat("leaflet3", 7)
    assert "glissez chacune au milieu" in flat("zine8", 9)
    assert "Il y a plusieurs" not in flat("zine8", 8)


@pytest.mark.parametrize("flip", get_args(Flip))
@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize("pages", [1, 8, 43, 200])
def test_in_english_it_fits_a_printed_page_too(name: str, pages: int, flip: Flip) -> None:
    said = any_scheme_text(
        arranged(name, pages),
        PrintedFiles("The title", "out.pdf", "", "A4", flip, "in.pdf"),
        "en",
    )
    lines = said.splitlines()
    assert len(lines) <= 62
    assert max(map(len, lines)) <= 76
    assert all(line == line.rstrip() for line in lines)
    for wrong in ("~", "{", "}", "«", " :", " ;", "feuille", "page~"):
        assert wrong not in said
    assert "actual size" in said


@pytest.mark.parametrize(("name", "pages"), [("zine8", 8), ("octavo", 40), ("leaflet3", 6)])
@pytest.mark.parametrize("lang", LANGS)
def test_it_says_what_it_said_when_it_was_last_read(
    top: Path, name: str, pages: int, lang: Lang
) -> None:
    said = any_scheme_text(
        arranged(name, pages),
        PrintedFiles("Le titre", "out.pdf", "", "A4", "short", "in.pdf"),
        lang,
    )
    assert said == (top / "tests" / "golden" / f"directions-{name}-{lang}.txt").read_text(
        "utf-8"
    )


def test_where_there_is_a_file_for_the_other_edge_it_is_the_answer_to_a_wrong_one() -> None:
    said = any_scheme_text(
        arranged("quarto", 16),
        PrintedFiles("T", "a.pdf", "", "A4", "short", "in.pdf", other_edge_file="b.pdf"),
        "en",
    )
    assert said.index("a.pdf") < said.index("b.pdf")
    assert "--flip" not in said


def files(**changes: object) -> PrintedFiles:
    usual = PrintedFiles("Le titre", "out.pdf", "", "A4", "short", "in.pdf")
    return replace(usual, **changes)  # type: ignore[arg-type]


def kinds(name: str, printed: PrintedFiles, pages: int = 8) -> list[str]:
    sections = any_scheme_instructions(arranged(name, pages), printed).sections
    return [section.kind for section in sections]


def test_sections_follow_each_other_as_they_are_needed() -> None:
    assert kinds("saddle", files()) == ["files", "trial", "hand", "copier", "hands"]
    assert kinds("saddle", files(source_file="")) == ["files", "trial", "hand", "hands"]
    assert kinds("quarto", files()) == ["files", "trial", "hand", "hands"]
    assert kinds("zine8", files()) == ["files", "trial", "hands"]


def test_in_two_passes_the_pile_is_put_back_and_one_page_is_tried() -> None:
    passes = ("f.pdf", "b.pdf", "cf.pdf", "cb.pdf")
    printed = files(passes=passes, pile_placement="turned-over", pile_order="same")
    said = any_scheme_instructions(arranged("saddle", 16), printed, "en")
    uses, trial, hand, *_ = said.sections
    assert [file.name for file in uses.files] == list(passes)
    assert [file.use.split(",")[0] for file in uses.files] == [
        "the fronts",
        "the backs",
        "the cover",
        "its back",
    ]
    assert "Print page~1 of the file" in trial.text
    assert "one-sided" in trial.text
    assert "is behind" not in trial.text
    assert hand.heading == "PUTTING THE PILE BACK"
    assert "like the\n page of a book" in hand.text
    assert said.reloading == Reloading("same", "turned-over")
    assert dict(said.key_facts)["PRINTING"] == "one side only"
    assert dict(said.key_facts)["FIRST"] == "page~1 alone"


@pytest.mark.parametrize(("flip", "long_edge_up"), [("short", True), ("long", False)])
def test_sheets_are_held_by_the_edge_that_they_turn_over(
    flip: Flip, long_edge_up: bool
) -> None:
    said = any_scheme_instructions(arranged("saddle", 16), files(flip=flip))
    assert said.reloading == Reloading(long_edge_up=long_edge_up)
    held = (
        "couchée, grand côté en haut" if flip == "short" else "debout, petit côté en haut"
    )
    assert held in said.sections[2].text


def test_the_facts_to_know_first() -> None:
    said = any_scheme_instructions(arranged("saddle", 16), files(flip="long"), "en")
    assert said.key_facts == (
        ("PAPER", "4~sheets A4"),
        ("PRINTING", "two-sided, long edge"),
        ("SCALE", "100~%, actual size"),
        ("FIRST", "pages~1 and~2 alone"),
    )


def test_each_file_is_named_with_its_use() -> None:
    learnt = (FileUse("hp.pdf", "made for hp"),)
    said = any_scheme_instructions(arranged("saddle", 16), files(), "en").sections[0]
    assert (said.heading, said.files) == (
        "THE FILE",
        (FileUse("out.pdf", "the sheets, in order"),),
    )
    both = files(other_edge_file="long.pdf", cover_file="cover.pdf", printer_files=learnt)
    said = any_scheme_instructions(arranged("saddle", 16), both, "en").sections[0]
    assert said.heading == "THE FILES"
    assert [file.name for file in said.files] == [
        "out.pdf",
        "long.pdf",
        "cover.pdf",
        "hp.pdf",
    ]
    assert said.files[0].use == "to be tried first"


def test_a_single_sheet_is_tried_with_one_sheet_and_has_no_order() -> None:
    one = flat("saddle", 4)
    assert "une feuille (pages 1 et 2)" in one
    assert "ordre inverse" not in one
    several = flat("saddle", 8)
    assert "deux feuilles (pages 1 à 4)" in several
    assert "« pages paires seulement », en « ordre inverse »" in several


def test_paper_is_landscape_or_portrait_as_the_sheets_lie() -> None:
    assert "orientation automatique, ou paysage" in flat("saddle")
    assert "orientation automatique, ou portrait" in flat("quarto")


def test_blank_pages_are_not_compared() -> None:
    book = arranged("saddle", 4)
    assert find_pages_back_to_back(book) == (1, 2)
    blank_inside = replace(book, page_sequence=(0, None, 1, 2))
    assert find_pages_back_to_back(blank_inside) == (3, 2)
    assert find_pages_back_to_back(replace(book, page_sequence=(0, None, None, 2))) is None
