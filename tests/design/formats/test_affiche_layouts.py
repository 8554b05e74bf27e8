"""The layouts of posters: a wall that leans or stands, a picture, figures, blanks to write in, sources behind."""

from itertools import pairwise

import pytest

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, Page, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import mm
from pamphlets.design.registry import design_names
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, line, press, text_of, told

INKED = HEAD + "encre: rouge\n"
NOTED = "Une phrase[^a].\n\n[^a]: La source de la phrase.\n"
LONG = "".join(
    f"Une phrase[^{n}].\n\n[^{n}]: {'La source est là. ' * 9}\n\n" for n in "abcdef"
)
PHOTO = {"../images/p.jpg": Artwork(Size(300.0, 200.0))}
DRAWN = Drawing(Size(100.0, 20.0), ())


def runs(page: Page) -> list[tuple[PageItem, GlyphRun]]:
    return [
        (mark, mark.content) for mark in page.items if isinstance(mark.content, GlyphRun)
    ]


def largest(page: Page) -> float:
    return max(run.size for _, run in runs(page))


def stays_on(page: Page) -> None:
    for mark in page.items:
        assert -1e-6 <= mark.at.x <= page.size.width
        assert -1e-6 <= mark.at.y <= page.size.height


def filled_slats(bar: Drawing) -> int:
    return sum(path.fill is not None and path.fill.ink != BLACK for path in bar.paths)


@pytest.mark.parametrize(
    ("theme", "angle"),
    [("bloc", "4"), ("trait", "-4"), ("sobre", "90"), ("trait", "90"), ("bloc", "-90")],
)
def test_a_headline_leans_or_stands_and_stays_on_the_sheet(theme: str, angle: str) -> None:
    head = f"{INKED}theme: {theme}\nangle: {angle}\nsous_titre: Une phrase\n"
    (page,) = press("affiche", head, NOTED).pages
    stays_on(page)
    turned = [run for _, run in runs(page) if run.angle]
    assert {run.angle for run in turned} == {float(angle)}
    assert max(run.size for run in turned) == largest(page)
    assert "Une phrase" in text_of(page)


def test_a_standing_headline_leaves_its_column_to_what_is_said_beside_it() -> None:
    (page,) = press("affiche", INKED + "theme: bloc\nangle: 90\n", NOTED).pages
    standing = max(mark.at.x for mark, run in runs(page) if run.angle)
    beside = [mark.at.x for mark, run in runs(page) if not run.angle and run.size > 20]
    assert min(beside) > standing


@pytest.mark.parametrize("theme", design_names())
def test_each_question_has_its_blank_and_letters_of_one_size(theme: str) -> None:
    head = INKED.replace("Un titre", "Qui soigne ? Qui finance ? Qui décide ?")
    head += f"theme: {theme}\nreponses: 3\nsous_titre: Une phrase\n"
    (page,) = press("affiche", head, NOTED).pages
    asked = [(mark, run) for mark, run in runs(page) if run.ink.name == "rouge"]
    assert len({round(run.size, 3) for _, run in asked}) == 1
    rules = [mark for mark in page.items if isinstance(mark.content, Rule)]
    blanks = sorted(
        mark.at.y
        for mark in rules
        if mark.content.width > mm(260)  # type: ignore[union-attr]
    )[:9]
    steps = [low - high for high, low in pairwise(blanks)]
    assert steps[::3] + steps[1::3] == pytest.approx([mm(19)] * 6)
    first_lines = [mark.at.y for mark, run in asked]
    for first, last in (blanks[:3:2], blanks[3:6:2], blanks[6:9:2]):
        assert any(first - y > 0 for y in first_lines)
        assert not any(first < y < last for y in first_lines)


def test_a_title_of_other_questions_stands_over_all_blanks() -> None:
    head = INKED.replace("Un titre", "Que faire ici") + "theme: bloc\nreponses: 2\n"
    (page,) = press("affiche", head, NOTED).pages
    rules = [mark for mark in page.items if isinstance(mark.content, Rule)]
    letters = [mark.at.y for mark, run in runs(page) if run.ink.name == "rouge"]
    blanks = sorted(mark.at.y for mark in rules)[:6]
    assert max(letters) < blanks[0]
    assert blanks[5] - blanks[0] == pytest.approx(mm(95))


@pytest.mark.parametrize(
    ("theme", "key", "ink"),
    [
        ("bloc", "", "paper"),
        ("sobre", "bandeau", "paper"),
        ("trait", "réserve", "paper"),
        ("sobre", "surimpression", "rouge"),
    ],
)
def test_a_picture_fills_its_frame_and_carries_the_title(
    theme: str, key: str, ink: str
) -> None:
    head = f"{INKED}theme: {theme}\ndisposition: image\ncouverture: ../images/p.jpg\n"
    if key:
        head += f"titre_couverture: {key}\n"
    (page,) = press("affiche", head, NOTED, PHOTO).pages
    (shown,) = [mark for mark in page.items if isinstance(mark.content, ScaledPicture)]
    assert isinstance(shown.content, ScaledPicture)
    assert shown.content.tones.screen_frequency == 25
    assert shown.content.size.width == pytest.approx(mm(277))
    bands = [
        mark
        for mark in page.items
        if isinstance(mark.content, Rule) and mark.content.ink.name == "rouge"
    ]
    has_band = key in ("", "bandeau")
    assert len(bands) == has_band
    height = shown.content.size.height
    if has_band:
        assert bands[0].at.y == pytest.approx(shown.at.y + height)
        assert isinstance(bands[0].content, Rule)
        height += bands[0].content.height
    assert height == pytest.approx(mm(250))
    title = [mark for mark, run in runs(page) if run.size == largest(page)]
    assert {run.ink.name for _, run in runs(page) if run.size == largest(page)} == {ink}
    for mark in title:
        assert shown.at.y + mm(250) * 0.6 < mark.at.y <= shown.at.y + mm(250)


def test_a_flat_drawing_is_not_cropped_to_a_high_frame() -> None:
    head = INKED + "disposition: image\ncouverture: ../images/d.svg\ntheme: bloc\n"
    art = {"../images/d.svg": Artwork(Size(100.0, 20.0), DRAWN)}
    (page,) = press("affiche", head, NOTED, art).pages
    (shown,) = [m.content for m in page.items if isinstance(m.content, ScaledDrawing)]
    assert (shown.crop.width, shown.crop.height) == (1.0, 1.0)
    assert shown.size.width / shown.size.height == pytest.approx(5.0)


@pytest.mark.parametrize("theme", design_names())
def test_without_a_picture_the_themes_own_drawing_fills_the_frame(theme: str) -> None:
    head = f"{INKED}theme: {theme}\ndisposition: image\n"
    (page,) = press("affiche", head, NOTED).pages
    shown = [m.content for m in page.items if isinstance(m.content, ScaledDrawing)]
    assert max(drawing.size.width for drawing in shown) == pytest.approx(mm(277))
    assert PAPER in {run.ink for _, run in runs(page)}


FIGURES = """## De 10 millions à **250** millions de documents

Un but[^a].

## 3 personnes sur 4

Une enquête.

## 97 %

Un profil.

[^a]: La source.
"""


@pytest.mark.parametrize("theme", design_names())
def test_several_figures_are_equals_each_with_its_bar(theme: str) -> None:
    head = f"{INKED}theme: {theme}\ndisposition: chiffre\n"
    (page, *_) = press("affiche", head, FIGURES).pages
    stays_on(page)
    heights: dict[int | None, float] = {}
    for mark, run in runs(page):
        if run.ink.name == "rouge":
            heights.setdefault(mark.node, run.size)
    assert len(heights) == 3
    assert max(heights.values()) < 1.35 * min(heights.values())
    bars = [
        m.content
        for m in page.items
        if isinstance(m.content, ScaledDrawing) and m.content.size.height > mm(39)
    ]
    filled = [filled_slats(bar.drawing) for bar in bars]
    counts = [len(bar.drawing.paths) for bar in bars]
    assert (filled, counts) == ([4, 3, 97], [100, 4, 100])
    said = text_of(page)
    words = ("De 10 millions à", "250", "Un but", "sur 4", "97", "Un profil.")
    places = [said.casefold().index(word.casefold()) for word in words]
    assert places == sorted(places)


@pytest.mark.parametrize("theme", design_names())
def test_a_title_alone_is_a_figure_as_tall_as_a_hand(theme: str) -> None:
    head = INKED.replace("Un titre", "97 %") + f"theme: {theme}\ndisposition: chiffre\n"
    (page,) = press("affiche", head + "sous_titre: de la population\n", NOTED).pages
    stays_on(page)
    assert largest(page) > mm(90)
    assert "de la population" in text_of(page)


def test_a_title_over_figures_is_small_and_a_sentence_is_seen_from_as_far() -> None:
    body = "## 20 lits\n\nUn.\n\n## 80 lits\n\nDeux.\n"

    def title_size(title: str) -> float:
        head = INKED.replace("Un titre", title) + "theme: bloc\ndisposition: chiffre\n"
        (page,) = press("affiche", head, body).pages
        stays_on(page)
        _, (_, title_run), *_ = runs(page)  # it follows who calls
        return title_run.size

    name_size = title_size("Un titre")
    assert all(title_size(f"Un titre{end}") > 2 * name_size for end in (".", " ?", "…"))


def test_figures_of_one_unit_are_shares_of_the_largest() -> None:
    body = "## 20 lits\n\nUn.\n\n## 80 lits\n\nDeux.\n"
    head = INKED + "theme: bloc\ndisposition: chiffre\n"
    (page,) = press("affiche", head, body).pages
    bars = [m.content for m in page.items if isinstance(m.content, ScaledDrawing)]
    assert [filled_slats(bar.drawing) for bar in bars] == [25, 100]


def test_a_poster_of_figures_without_one_is_told_at_its_title() -> None:
    head = INKED + "theme: bloc\ndisposition: chiffre\n"
    assert ("poster-figure", 2) in [
        (fault.code, line(fault)) for fault in told("affiche", head, NOTED)
    ]


def test_notes_too_long_for_the_strip_go_to_the_back_and_the_front_says_so() -> None:
    front, back = press("affiche", INKED + "theme: bloc\n", LONG).pages
    assert "Notes et sources : au dos." in text_of(front)
    assert "La source est là." not in text_of(front)
    assert back.label == "verso"
    assert back.size.width == pytest.approx(mm(210))
    assert text_of(back).count("La source est là.") == 54
    for mark in back.items:
        assert mark.at.y < back.size.height - mm(15)


def test_short_notes_stand_at_the_foot_unless_the_author_wants_them_behind() -> None:
    (front,) = press("affiche", INKED, NOTED).pages
    assert "La source de la phrase." in text_of(front)
    assert "au dos" not in text_of(front)
    front, back = press("affiche", INKED + "verso: sources\n", NOTED).pages
    assert "La source de la phrase." in text_of(back)
    assert "La source de la phrase." not in text_of(front)
    (front,) = press("affiche", INKED + "verso: vide\n", LONG).pages
    assert text_of(front).count("La source est là.") == 54


def test_text_is_never_under_24_points_on_a3_but_for_notes_and_imprint() -> None:
    head = INKED + "theme: bloc\nserie: Une série\nsous_titre: Une phrase\n"
    (page,) = press("affiche", head, NOTED).pages
    foot = max(m.at.y for m in page.items if isinstance(m.content, Rule))
    above = [run.size for mark, run in runs(page) if mark.at.y < foot]
    calls = [size for size in above if size < 24]
    assert len(calls) <= 1
    assert foot > page.size.height - mm(15 + 30)


def test_words_that_an_author_ties_make_one_line_of_a_wall() -> None:
    tied = "Vous\u00a0avez\u00a0le\u00a0droit\u00a0de\u00a0dire non"
    head = INKED.replace("Un titre", tied) + "theme: bloc\n"
    (page,) = press("affiche", head, NOTED).pages
    (word,) = [run.words for _, run in runs(page) if run.size == largest(page)]
    assert [getattr(part, "text", "") for part in word] == ["non"]
    assert largest(page) > mm(150)


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        ("disposition: chiffre\nangle: 4\n", ["angle"]),
        ("disposition: image\nreponses: 2\n", ["reponses"]),
        ("reponses: 1\nangle: 4\n", ["angle"]),
        ("reponses: 1\nangle: 90\n", ["reponses"]),
        ("reponses: 1\n", []),
        ("angle: 90\n", []),
    ],
)
def test_a_key_that_does_nothing_is_told(head: str, keys: list[str]) -> None:
    titled = INKED.replace("Un titre", "97 %") + "theme: bloc\n" + head
    doubts = press("affiche", titled, NOTED).doubts
    assert [d.fields["key"] for d in doubts if d.code == "poster-layout"] == keys


def test_blanks_that_leave_the_questions_no_room_are_a_full_poster() -> None:
    head = INKED.replace("Un titre", "Qui ? Quoi ? Où ? Quand ? Comment ? Pourquoi ?")
    faults = told("affiche", head + "theme: bloc\nreponses: 6\n", "Une phrase. " * 40)
    assert [fault.code for fault in faults] == ["poster-full"]


def test_too_many_figures_are_told_once() -> None:
    body = "".join(f"## {number} lits\n\nUne phrase.\n\n" for number in range(1, 13))
    faults = told("affiche", INKED + "theme: bloc\ndisposition: chiffre\n", body)
    assert [fault.code for fault in faults] == ["poster-full"]


@pytest.mark.parametrize(
    "more",
    [
        "theme: bloc\n",
        "theme: sobre\nangle: 90\n",
        "theme: trait\ndisposition: image\n",
        "theme: bloc\ndisposition: chiffre\n",
        "theme: bloc\nreponses: 1\n",
    ],
)
def test_a_pale_ink_bears_no_letter_and_lies_under_the_headline(more: str) -> None:
    head = HEAD.replace("Un titre", "Quoi, 12 ?") + "encre: jaune\n" + more
    (page,) = press("affiche", head, NOTED).pages
    assert {run.ink for _, run in runs(page)} == {BLACK}
    place, run = max(runs(page), key=lambda mark: mark[1].size)
    flats = [
        (index, mark)
        for index, mark in enumerate(page.items)
        if isinstance(mark.content, Rule) and mark.content.ink.name == "jaune"
    ]
    ((index, flat),) = flats
    assert isinstance(flat.content, Rule)
    assert index < page.items.index(place)
    assert flat.at.x < place.at.x + mm(1)  # a figure 1 begins with white
    assert flat.at.y < place.at.y - 0.6 * run.size or run.angle
    assert place.at.y < flat.at.y + flat.content.height
    assert mm(8) < flat.at.x
    assert flat.at.x + flat.content.width < page.size.width - mm(8)


def test_a_title_over_a_picture_in_a_pale_ink_has_its_hem_in_that_ink() -> None:
    head = HEAD + "encre: jaune\ndisposition: image\ntitre_couverture: surimpression\n"
    (page,) = press("affiche", head, NOTED).pages
    place, run = max(runs(page), key=lambda mark: mark[1].size)
    assert run.ink == BLACK
    hem = page.items[page.items.index(place) - 1].content
    assert isinstance(hem, ScaledDrawing)
    assert {path.stroke and path.stroke.ink.name for path in hem.drawing.paths} == {"jaune"}


def test_a_bar_in_a_pale_ink_is_black_so_that_a_copier_keeps_what_is_full() -> None:
    head = (
        HEAD.replace("Un titre", "3 sur 10 lits") + "encre: orange\ndisposition: chiffre\n"
    )
    (page,) = press("affiche", head, NOTED).pages
    bars = [mark.content for mark in page.items if isinstance(mark.content, ScaledDrawing)]
    ((bar,),) = [[each.drawing for each in bars if len(each.drawing.paths) == 10]]
    assert [path.fill and path.fill.ink for path in bar.paths] == [BLACK] * 3 + [None] * 7
