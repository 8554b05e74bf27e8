"""Letters: one sheet, lines for a hand, what is kept under the scissors."""

from itertools import pairwise

import pytest

from pamphlets.core.page import GlyphRun, Page, Rule, ScaledDrawing
from pamphlets.core.units import mm
from tests.design.formats.pressed import HEAD, line, press, text_of, told

BODY = """::: champs
- Prénom, nom
- Adresse
-
:::

Je demande[^a] une chose.

---

Gardez une copie.

[^a]: La règle.
"""


def test_a_letter_is_one_sheet_of_a4_that_says_everything() -> None:
    (page,) = press("lettre", HEAD, BODY).pages
    assert [page.size.width, page.size.height] == pytest.approx([mm(210), mm(297)])
    said = text_of(page)
    for words in (
        "Prénom, nom",
        "Je demande",
        "Gardez une copie.",
        "La règle.",
    ):
        assert words in said
    assert "Ne pas jeter" not in said  # who gets a letter has no street to throw it in


def test_each_field_has_a_rule_to_write_on_nine_millimetres_from_the_next() -> None:
    (page,) = press("lettre", HEAD, BODY).pages
    rules = [mark for mark in page.items if isinstance(mark.content, Rule)]
    tops = [rule.at.y for rule in rules]
    assert len(rules) == 3
    assert tops == sorted(tops)
    assert all(mm(8) <= below - above <= mm(9.5) for above, below in pairwise(tops))
    ends = {
        round(rule.at.x + rule.content.width, 3)
        for rule in rules
        if isinstance(rule.content, Rule)
    }
    assert ends == {round(page.size.width - mm(25), 3)}


def test_what_is_kept_stands_below_what_is_sent() -> None:
    (page,) = press("lettre", HEAD, BODY).pages
    places = {
        str(mark.content.words): mark.at.y
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
    }
    sent = max(y for text, y in places.items() if "demande" in text)
    kept = min(y for text, y in places.items() if "Gardez" in text)
    assert kept - sent > mm(10)


def test_a_letter_too_long_for_its_sheet_is_told_by_how_much() -> None:
    (fault,) = told("lettre", HEAD, "Une phrase.\n\n" * 60)
    assert fault.code == "letter-full"
    assert int(fault.fields["excess"]) > 0
    assert line(fault) > 100


def test_fields_without_a_list_are_told() -> None:
    (fault,) = told("lettre", HEAD, "::: champs\nNom\n:::\n")
    assert (fault.code, line(fault)) == ("fields-list", 7)


def test_words_that_leave_no_room_for_a_hand_have_their_rule_on_the_next_line() -> None:
    long = (
        "::: champs\n- "
        + "une longue question posée à la personne qui écrit " * 2
        + "et encore\n:::\n"
    )
    (page,) = press("lettre", HEAD, long).pages
    (rule,) = [mark for mark in page.items if isinstance(mark.content, Rule)]
    assert isinstance(rule.content, Rule)
    assert rule.content.width >= mm(35)


def test_that_it_is_no_offices_paper_is_said_in_ten_points_or_more() -> None:
    (page,) = press("lettre", HEAD + "mentions: [Rien d’officiel.]\n", BODY).pages
    said = [
        mark.content
        for mark in page.items
        if isinstance(mark.content, GlyphRun) and "officiel" in str(mark.content.words)
    ]
    assert said
    assert min(run.size for run in said) >= 10


FIELDS = """::: champs
- Numéro de Sécurité sociale [15 chiffres]
- Fait à …, le …
- Signature
:::
"""


def drawings(page: Page) -> list[ScaledDrawing]:
    return [mark.content for mark in page.items if isinstance(mark.content, ScaledDrawing)]


def test_fifteen_boxes_two_blanks_and_an_area_to_sign_in() -> None:
    (page,) = press("lettre", HEAD, FIELDS).pages
    boxes, area, _cut = drawings(page)
    assert len(boxes.drawing.paths) == 7
    assert (area.size.width, area.size.height) == pytest.approx((mm(60), mm(25)))
    rules = [mark for mark in page.items if isinstance(mark.content, Rule)]
    assert len(rules) == 2
    assert len({rule.at.y for rule in rules}) == 1
    first, second = (rule.content for rule in rules)
    assert isinstance(first, Rule)
    assert isinstance(second, Rule)
    assert first.width == pytest.approx(second.width, rel=0.1)
    assert rules[1].at.x + second.width == pytest.approx(page.size.width - mm(25))
    assert "chiffres" not in text_of(page)
    assert "Signature" in text_of(page)


def test_boxes_stand_on_the_next_line_where_words_are_long() -> None:
    long = (
        "- Le numéro de Sécurité sociale de la personne que vous représentez, et lui seul\n"
    )
    (page,) = press("lettre", HEAD, f"::: champs\n{long}:::\n").pages
    boxes = next(m for m in page.items if isinstance(m.content, ScaledDrawing))
    words = next(m for m in page.items if isinstance(m.content, GlyphRun))
    assert boxes.at.x == pytest.approx(mm(25))
    assert boxes.at.y > words.at.y


def test_small_print_of_more_than_six_lines_is_told() -> None:
    notes = "".join(f"[^{n}]: {'Une source, et où la trouver ' * 3}.\n\n" for n in range(9))
    calls = " ".join(f"Mot[^{n}]." for n in range(9))
    pressed = press("lettre", HEAD, f"Non.\n\n---\n\n{calls}\n\n{notes}")
    (doubt,) = [doubt for doubt in pressed.doubts if doubt.code == "letter-notes"]
    assert int(doubt.fields["lines"]) > 6
    assert "letter-notes" not in [
        doubt.code for doubt in press("lettre", HEAD, BODY).doubts
    ]


def test_long_words_before_a_signature_do_not_run_into_its_area() -> None:
    long = "- Signature de la personne qui représente, précédée de « lu et approuvé » à la main\n"
    (page,) = press("lettre", HEAD, f"::: champs\n{long}:::\n").pages
    area = next(mark for mark in page.items if isinstance(mark.content, ScaledDrawing))
    for mark in page.items:
        if isinstance(mark.content, GlyphRun) and mark.at.y < area.at.y + mm(25):
            assert mark.at.x + mark.content.advance <= area.at.x


def test_a_rule_keeps_its_distance_from_the_word_behind_it() -> None:
    (page,) = press("lettre", HEAD, "::: champs\n- Du … au …\n:::\n").pages
    first = next(mark for mark in page.items if isinstance(mark.content, Rule))
    assert isinstance(first.content, Rule)
    after = min(
        mark.at.x
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
        and mark.at.x > first.at.x
        and abs(mark.at.y - first.at.y) < 3
    )
    assert after - (first.at.x + first.content.width) >= 3.5


def test_words_in_brackets_are_blanks_with_room_for_a_hand_where_there_is_room() -> None:
    body = (
        "::: champs\n- Code postal [5 chiffres]\n:::\n\nRendu le [date] au [lieu]. "
        + "Mot. " * 40
    )
    (page,) = press("lettre", HEAD, body).pages
    said = text_of(page)
    assert "[" not in said
    assert "__________" in said
    assert "(date)" in said
    assert "chiffres" not in said

    def leading(page: Page) -> float:
        tops = {
            round(mark.at.y, 2)
            for mark in page.items
            if isinstance(mark.content, GlyphRun) and "Mot." in text_of_run(mark.content)
        }
        return min(lower - upper for upper, lower in pairwise(sorted(tops)))

    assert leading(page) == pytest.approx(mm(7.5), abs=0.02)
    assert leading(press("lettre", HEAD, body.replace("[", "(")).pages[0]) < mm(6)
    assert leading(press("lettre", HEAD, body + "Mot. " * 700).pages[0]) < mm(6)


def text_of_run(run: GlyphRun) -> str:
    return " ".join(getattr(word, "text", "") for word in run.words)
