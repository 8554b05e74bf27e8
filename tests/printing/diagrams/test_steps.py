"""Drawings of what hands do: for each step that has words, within their frame, and thick enough to be printed."""

from dataclasses import replace

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.reload_tray import TRAY_SIZE, draw_reload_tray
from pamphlets.printing.diagrams.steps import draw_steps
from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
from pamphlets.printing.instructions.finishing_methods import finishing_method
from pamphlets.printing.instructions.instructions import Reloading, split_paragraphs
from tests.support.finishing import LANGS, METHODS, arranged, arrangement_of

_LEAST = 0.6  # points of a rule that a worn copier prints
_SMALLEST = 0.75  # how small a drawing is made


def figures() -> list[Diagram]:
    return [
        figure
        for name in METHODS
        for step in draw_steps(arrangement_of(name))
        for figure in step
    ]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", METHODS)
def test_each_step_in_words_has_its_drawings(name: str, lang: Lang) -> None:
    job = arrangement_of(name)
    text = (
        any_scheme_instructions(job, PrintedFiles("T", "o.pdf", "", "A4", "short"), lang)
        .sections[-1]
        .text
    )
    lettered = [line for line in split_paragraphs(text) if line[1:3] == ") "]
    assert len(lettered) == len(draw_steps(job))
    assert all(draw_steps(job))
    assert finishing_method(job) == name


# What is read on each drawing, and of how many paths it is made: `/` between drawings, `;` between steps.
SEEN = {
    "saddle": "1 (9); 32 1 (12)",
    "tall-folio": "1 (9); 32 1 (12)",
    "n-up": "1 2 (6); 1 2 (9)",
    "sections": "16 1 (6); 1 (9); 1 (6); 16 1 (15)",
    "quarto": "32 1 (8); 32 1 (9); 1 (9); 32 1 (12); 1 (8)",
    "octavo": "5 4 28 29 (10); 4 29 (8); 8 25 (7); 8 (8) / 32 (4); 32 1 (12); 1 (13)",
    "cut-stack-fold": "32 24 1 9 (14); 24 9 32 1 (12); 1 (9); 32 1 (12)",
    "double": "32 32 1 1 (14); 1 (9); 32 1 (12); 1 (3)",
    "zine8": "7 8 6 1 5 2 4 3 (18); 7 8 6 1 5 2 4 3 (23); 8 1 2 3 (10) / 8 1 2 3 (13); (8) / 1 (3)",
    "cover": "2 1 (5); 1 (7); 1 (15)",
    "accordion": "1 2 3 4 (8); 1 2 3 4 (8) / 1 (3)",
    "accordion-strips": "1 5 2 6 3 7 4 8 (18); 4 5 (9); 1 2 3 4 (8) / 1 (3)",
    "meander": "8 1 7 2 6 3 5 4 (17); 8 1 7 2 6 3 5 4 (22); 1 2 3 4 (8) / 1 (3)",
    "zine12": (
        "11 12 10 1 9 2 8 3 7 4 6 5 (26); 11 12 10 1 9 2 8 3 7 4 6 5 (31); 12 1 2 3 4 5 (12) / 12 1 2 3 4 5 (17);"
        " (10) / 1 (3)"
    ),
    "french-fold": "4 1 (8); 1 (7) / 1 (3)",
    "perfect": "1 17 (11); 1 (6); 1 (29); 1 (25); 1 (15)",
    "zine16": (
        "9 10 13 14 8 11 12 15 7 4 3 16 6 5 2 1 (32); 9 10 13 14 8 11 12 15 7 4 3 16 6 5 2 1 (57);"
        " 1 2 3 4 (8) / 1 (3)"
    ),
    "leaflet3": "4 3 2 (6); 3 2 (8); 5 (7) / 1 (3)",
    "leaflet3-z": "1 2 3 (6); 1 2 (8); 4 (7) / 4 (4)",
    "cards": "1 5 9 13 17 3 7 11 15 19 (22); 1 5 9 13 17 3 7 11 15 19 (41)",
    "repeat": "1 1 1 1 (17)",
    "whole-sheet": "1 (2)",
    "poster": "A1 A2 B1 B2 C1 C2 D1 D2 (8); A1 (35); A1 A2 (17); A B (24)",
    "poster-single": "(13)",
    "poster-strip": "A1 B1 C1 (3); A1 (35); A1 B1 (17)",
    "poster-tape": "A1 (13); A1 A2 (4); A B (6)",
}


@pytest.mark.parametrize("name", METHODS)
def test_each_step_shows_the_paper_as_it_lies_by_then(name: str) -> None:
    steps: list[str] = []
    for step in draw_steps(arrangement_of(name)):
        texts = []
        for diagram in step:
            words = [label.text for label in diagram.labels]
            texts.append(" ".join([*words, f"({len(diagram.paths)})"]))
        steps.append(" / ".join(texts))
    assert "; ".join(steps) == SEEN[name]


def test_blank_pages_are_no_lowest_pages() -> None:
    (fold,), _ = draw_steps(arranged("saddle", 2))
    assert [label.text for label in fold.labels] == ["1"]


def test_a_zine_of_few_pages_shows_those_that_it_has() -> None:
    *_, (concertina, _) = draw_steps(arranged("zine16", 3))
    assert [label.text for label in concertina.labels] == ["1", "2", "3"]


def side_of_spine(diagram: Diagram) -> str:
    """Where the thickest line of a drawing stands: left or right of its middle."""
    (spine,) = [path for path in diagram.paths if path.stroke and path.stroke.width == 2.0]
    x = spine.segments[0][1]  # type: ignore[misc]
    return "left" if float(x) < diagram.size.width / 2 else "right"


def test_a_closed_zine_has_its_spine_where_page_2_is_not() -> None:
    for name in ("zine8", "zine12", "zine16", "french-fold"):
        *_, (_, closed) = draw_steps(arrangement_of(name))
        assert side_of_spine(closed) == "left"


@pytest.mark.parametrize("name", METHODS)
def test_drawings_stay_in_their_frame(name: str) -> None:
    for step in draw_steps(arrangement_of(name)):
        for figure in step:
            for path in figure.paths:
                for segment in path.segments:
                    spot = [value for value in segment[1:] if not isinstance(value, str)]
                    assert all(0 <= x <= figure.size.width for x in spot[-2::2]), (
                        name,
                        segment,
                    )
                    assert all(0 <= y <= figure.size.height for y in spot[-1::2]), (
                        name,
                        segment,
                    )


def test_no_rule_is_too_fine_to_print() -> None:
    for figure in (
        *figures(),
        draw_reload_tray(Reloading()),
        draw_reload_tray(Reloading("reversed", "as-is", half_turn=True)),
    ):
        for path in figure.paths:
            assert path.stroke is None or path.stroke.width * _SMALLEST >= _LEAST


def test_page_1_is_seen_in_the_end_of_every_book() -> None:
    for name in METHODS:
        if not name.startswith(("poster", "cards", "repeat", "leaflet3-z")):
            *_, last = draw_steps(arrangement_of(name))
            assert "1" in [label.text for label in last[-1].labels], name


def test_the_tray_shows_what_hands_do() -> None:
    turned = Reloading(pile="turned-over")
    trays = (
        Reloading(pile="as-is"),
        turned,
        replace(turned, long_edge_up=True),
        replace(turned, half_turn=True),
    )
    assert len(set(map(draw_reload_tray, trays))) == 4
    assert [label.text for label in draw_reload_tray(Reloading("reversed")).labels] == ["3"]
    assert [label.text for label in draw_reload_tray(Reloading("same")).labels] == ["1"]
    assert draw_reload_tray(Reloading()).size == TRAY_SIZE


@pytest.mark.parametrize(
    ("size", "names"),
    [
        ((297, 420), "A1 A2 B1 B2"),
        ((285, 403), "A1 B1 C1"),
        (
            (594, 841),
            " ".join(f"{row}{column}" for row in "ABC" for column in (1, 2, 3, 4)),
        ),
    ],
)
def test_tiles_of_a_poster_are_drawn_as_many_as_they_are(
    size: tuple[int, int], names: str
) -> None:
    options = ImposeOptions(poster_size=Size(mm(size[0]), mm(size[1])))
    (order,), *_ = draw_steps(arranged("poster", 1, options))
    assert " ".join(label.text for label in order.labels) == names
    boxes = [(label.x, label.y) for label in order.labels]
    assert len(set(boxes)) == len(boxes)
