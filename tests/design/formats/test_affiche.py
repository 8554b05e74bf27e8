"""Posters: four distances, everything on the sheet, what the law asks for, faults at their lines."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, Page, ScaledPicture
from pamphlets.core.style import BLACK
from pamphlets.core.units import mm
from pamphlets.design.registry import design_names, find_format
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, line, press, text_of, told

A3 = Size(mm(297), mm(420))

EVENT = """jour: samedi 21 mai 2022
heures: 13 h 30 – 17 h
lieu: Salle des fêtes
acces: 12 rue des Tilleuls
intervenants: [Camille Exemple, Dominique Modèle]
organisation: Collectif inventé
entree: Entrée libre
"""
BODY = "Une phrase[^a].\n\n[^a]: La source de la phrase.\n"
ART = {"../images/p.svg": Artwork(Size(100.0, 60.0))}


def sizes(page: Page) -> set[float]:
    return {
        round(mark.content.size, 1)
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
    }


@pytest.mark.parametrize("theme", design_names())
@pytest.mark.parametrize(
    ("paper", "height"), [("", 420), ("papier: A2\n", 594), ("papier: A4\n", 297)]
)
def test_a_poster_is_one_sheet_and_nothing_leaves_it(
    theme: str, paper: str, height: float
) -> None:
    (page,) = press("affiche", f"{HEAD}{EVENT}{paper}theme: {theme}\n", BODY).pages
    assert page.size.height == pytest.approx(mm(height))
    for mark in page.items:
        assert 0 <= mark.at.x <= page.size.width
        assert 0 <= mark.at.y <= page.size.height - mm(8)


def test_it_says_what_who_when_where_and_how_one_comes_in() -> None:
    said = text_of(
        press("affiche", HEAD + EVENT + "sous_titre: Une phrase\n", BODY).pages[0]
    )
    for words in (
        "Un titre",
        "Une phrase",
        "Samedi",
        "21",
        "mai 2022",
        "13 h 30 – 17 h",
        "Salle des fêtes",
        "12 rue des Tilleuls",
        "Avec Camille Exemple et Dominique Modèle",
        "Organisation : Collectif inventé",
        "Entrée libre",
    ):
        assert words in said


def test_its_notes_its_imprint_and_the_litter_line_stand_at_the_foot() -> None:
    (page,) = press("affiche", HEAD, BODY).pages
    said = text_of(page)
    assert (
        said.index("Une phrase") < said.index("La source de la phrase.")
        or "La source de la phrase." in said
    )
    assert "IPNS — Collectif inventé, 1 place Inventée, 00000 Ville-Exemple" in said
    assert "Ne pas jeter sur la voie publique." in said


def test_notes_stay_legible_on_the_smallest_sheet() -> None:
    (page,) = press("affiche", HEAD + "papier: A4\n", BODY).pages
    # Superiors are calls, their notes are 9 points.
    assert min(size for size in sizes(page) if size) >= 9 * 0.6
    notes = [
        mark
        for mark in page.items
        if isinstance(mark.content, GlyphRun) and "source" in str(mark.content.words)
    ]
    assert all(
        mark.content.size >= 9 for mark in notes if isinstance(mark.content, GlyphRun)
    )


def test_the_day_must_be_one_of_the_calendar_and_its_weekday_the_right_one() -> None:
    (wrong,) = told("affiche", HEAD + "jour: vendredi 21 mai 2022\n", BODY)
    assert (wrong.code, line(wrong)) == ("value-weekday", 5)
    (never,) = told("affiche", HEAD + "jour: 31 avril 2022\n", BODY)
    assert (never.code, line(never)) == ("value-event-day", 5)


def test_a_poster_with_too_much_to_say_is_told_by_how_much() -> None:
    (fault,) = told("affiche", HEAD, "Une phrase de trop. " * 120)
    assert (fault.code, line(fault)) == ("poster-full", 7)
    assert int(fault.fields["excess"]) > 20


def test_a_size_that_posters_do_not_have_is_told_at_its_line() -> None:
    (fault,) = told("affiche", HEAD + "papier: A9\n", BODY)
    assert (fault.code, line(fault)) == ("paper-unknown", 5)


def test_black_on_white_is_kept_for_official_notices() -> None:
    doubts = press("affiche", HEAD, BODY).doubts
    assert ("warning", "poster-white") in [(told.severity, told.code) for told in doubts]
    inked = press("affiche", HEAD + "encre: rouge\n", BODY)
    assert "poster-white" not in [doubt.code for doubt in inked.doubts]
    inks = {
        mark.content.ink.name
        for mark in inked.pages[0].items
        if isinstance(mark.content, GlyphRun)
    }
    assert inks == {"rouge", BLACK.name}


def test_an_event_that_is_past_says_so_above_all_and_is_never_tiled() -> None:
    (page,) = press("affiche", HEAD + EVENT + "archive: oui\ntheme: bloc\n", BODY).pages
    largest = max(
        (mark.content for mark in page.items if isinstance(mark.content, GlyphRun)),
        key=lambda run: run.size,
    )
    assert "Archive" in text_of(page)
    assert [getattr(word, "text", "") for word in largest.words] == ["Archive"]
    assert "Un titre" in text_of(page)
    fmt = find_format("affiche")
    assert fmt is not None
    assert fmt.imposed_outputs(Meta("T", "t", archive=True), A3) == ()
    assert [way.scheme for way in fmt.imposed_outputs(Meta("T", "t"), A3)] == ["poster"]
    assert fmt.imposed_outputs(Meta("T", "t", paper="A4"), A3) == ()


@pytest.mark.parametrize("theme", design_names())
def test_a_title_that_cannot_be_read_from_afar_is_told_at_its_line(theme: str) -> None:
    word = "Anticonstitutionnellementissimamentpropr"
    head = HEAD.replace("Un titre", f"{word} non") + f"theme: {theme}\n"
    (fault,) = told("affiche", head, BODY)
    assert (fault.code, line(fault)) == ("poster-title", 2)
    assert int(fault.fields["height"]) < int(fault.fields["least"]) == 20
    thirty = " ".join(f"mot{number}" for number in range(30))
    (fault,) = told(
        "affiche", HEAD.replace("Un titre", thirty) + EVENT + f"theme: {theme}\n", BODY
    )
    assert (fault.code, line(fault)) == ("poster-title", 2)
    short = HEAD.replace("Un titre", "Nos corps ne sont pas des données")
    assert not told("affiche", f"{short}theme: {theme}\n", BODY)


def test_no_line_of_a_past_events_title_begins_with_a_dash() -> None:
    head = (
        HEAD.replace("Un titre", "La santé au guichet")
        + "sous_titre: Conférence\narchive: oui\ntheme: trait\n"
    )
    for mark in press("affiche", head, BODY).pages[0].items:
        if isinstance(mark.content, GlyphRun) and mark.at.x < mm(16):
            assert getattr(mark.content.words[0], "text", "") != "—"


@pytest.mark.parametrize("theme", design_names())
def test_its_picture_touches_neither_the_headline_nor_the_sentence(theme: str) -> None:
    head = f"{HEAD}{EVENT}sous_titre: Une phrase\ncouverture: ../images/p.svg\ntheme: {theme}\n"
    (page,) = press("affiche", head, BODY, ART).pages
    (shown,) = [mark for mark in page.items if isinstance(mark.content, ScaledPicture)]
    letters = [mark for mark in page.items if isinstance(mark.content, GlyphRun)]
    headline = max(mark.at.y for mark in letters if mark.at.y < shown.at.y + 1)
    assert shown.at.y - headline > mm(6)
    assert isinstance(shown.content, ScaledPicture)
    assert (
        min(mark.at.y for mark in letters if mark.at.y > shown.at.y)
        > shown.at.y + shown.content.size.height
    )
    assert shown.content.size.height > mm(40)
