"""Headings of a zine that are equals; pictures over the fold, at a panel's foot, on a panel of their own, on the back."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, Page, PageItem, ScaledDrawing, ScaledPicture
from pamphlets.core.units import mm
from pamphlets.design.registry import design_names
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, line, press, text_of
from tests.design.formats.test_zine import (
    ART,
    EDGE,
    HEADS,
    HEIGHT,
    WIDTH,
    runs,
    shapes,
    text,
    wrong,
    zine,
)

SCAN = {**ART, "page3.png": Artwork(Size(210, 297)), "page5.png": Artwork(Size(300, 100))}


def pictures(page: Page) -> list[tuple[PageItem, ScaledPicture]]:
    return [(m, m.content) for m in page.items if isinstance(m.content, ScaledPicture)]


def scanned(head: str, body: str) -> tuple[Page, ...]:
    return press("zine", HEAD + head, body, SCAN).pages


def with_panel(number: int, picture: str) -> str:
    """Six panels, that of a number a picture alone."""
    body = text(panels=5)
    heading = f"## {HEADS[number - 2]}"
    before, found, after = body.partition(heading)
    return f"{before}{picture}\n\n{found}{after}" if found else f"{body}\n{picture}\n"


@pytest.mark.parametrize("theme", design_names())
def test_headings_of_panels_are_equals(theme: str) -> None:
    body = text({4: "mot " * 40}, panels=7).replace(
        "On insiste", "On insiste encore une fois"
    )
    sizes: set[float] = set()
    for page in zine(f"theme: {theme}\n", body)[1:8]:
        sizes.add(round(max(run.size for _, run in runs(page)), 2))
    assert len(sizes) == 1
    assert sizes.pop() > 18


@pytest.mark.parametrize("theme", ["bloc", "sobre"])
def test_a_heading_too_long_does_not_make_the_others_small(theme: str) -> None:
    body = text().replace("## Effacer", "## " + "Effacer tout " * 20)
    codes = [fault.code for fault in wrong(body, f"theme: {theme}\n")]
    assert codes.count("zine-heading") == 1


def test_a_drawing_over_the_fold_is_large_and_its_text_makes_room() -> None:
    pages = zine("theme: trait\n", text({2: "mot " * 12 + "\n\n![haut](haut.svg){double}"}))
    ((mark, half),) = shapes(pages[1])[-1:]
    assert half.size.height >= mm(48)
    beside = max(run.size for _, run in runs(pages[1]) if "mot" in str(run.words))
    elsewhere = [run.size for _, run in runs(pages[4]) if "Delta" in str(run.words)]
    assert beside < elsewhere[0]
    assert mark.at.y + half.size.height <= HEIGHT - EDGE


def test_a_flat_drawing_over_the_fold_goes_from_white_to_white() -> None:
    pages = zine("", text({4: "![fil](fil.svg){double}"}))
    ((_, half),) = shapes(pages[3])[-1:]
    assert half.size.width * 2 == pytest.approx(mm(297 / 2) - 2 * EDGE)


@pytest.mark.parametrize("number", [2, 7])
def test_a_full_picture_is_a_panel_to_five_millimetres_of_its_edges(number: int) -> None:
    pages = scanned("", with_panel(number, "![scan](page3.png){plein}"))
    assert len(pages) == 9
    page = pages[number - 1]
    ((mark, shown),) = pictures(page)
    assert runs(page) == []
    assert [mark.at.x, mark.at.y] == pytest.approx([mm(5), mm(5)])
    assert [shown.size.width, shown.size.height] == pytest.approx(
        [WIDTH - mm(10), HEIGHT - mm(10)]
    )
    assert shown.alt == "scan"


def test_a_full_picture_that_bleeds_covers_its_panel_cropped_about_its_focus() -> None:
    body = with_panel(3, "![scan](page5.png){plein cadre=gauche}")
    ((mark, shown),) = pictures(scanned("fond_perdu: oui\n", body)[2])
    assert (mark.at.x, mark.at.y) == (0.0, 0.0)
    assert [shown.size.width, shown.size.height] == pytest.approx([WIDTH, HEIGHT])
    assert shown.crop.x == 0.0
    assert shown.crop.width == pytest.approx(WIDTH / HEIGHT / 3)


def test_a_wide_drawing_that_has_a_panel_for_itself_is_not_cropped() -> None:
    ((_, shown),) = shapes(zine("", with_panel(3, "![fil](fil.svg){plein}"))[2])
    assert (shown.crop.width, shown.crop.height) == (1.0, 1.0)
    assert shown.size.width == pytest.approx(WIDTH - mm(10))


def test_the_caption_of_a_full_picture_stands_below_it() -> None:
    body = with_panel(3, '![scan](page3.png "Une page retrouvée"){plein}')
    page = scanned("", body)[2]
    ((mark, shown),) = pictures(page)
    assert "Une page retrouvée" in text_of(page)
    assert min(m.at.y for m, _ in runs(page)) > mark.at.y + shown.size.height


def test_a_picture_at_the_foot_goes_from_edge_to_edge() -> None:
    body = text({5: "![scan](page5.png){pied}"})
    for head, inset in (("", mm(5)), ("fond_perdu: oui\n", 0.0)):
        page = scanned(head, body)[4]
        ((mark, shown),) = pictures(page)
        assert mark.at.x == pytest.approx(inset)
        assert shown.size.width == pytest.approx(WIDTH - 2 * inset)
        assert mark.at.y + shown.size.height == pytest.approx(HEIGHT - inset)
        numbers = {6.0}
        said = [m.at.y for m, run in runs(page) if run.size not in numbers]
        assert max(said) < mark.at.y


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (with_panel(3, "![fil](fil.svg){plein}\n\nPuis."), "zine-behind"),
        (text({2: "![fil](fil.svg){plein}"}), None),
        (text({2: "![fil](fil.svg){plein}"}, panels=7), "zine-sections"),
        (text({2: "![fil](fil.svg){pied}\n\nPuis."}), "zine-foot"),
        (text({2: "![fil](fil.svg){marge}"}), "zine-margin"),
        (text({3: "![fil](fil.svg){double}"}), "zine-fold"),
        (
            with_panel(3, "![fil](fil.svg){double}\n\n![fil](fil.svg){plein}"),
            "zine-fold",
        ),
    ],
)
def test_a_picture_that_finds_no_panel_is_told_and_never_set_in_the_text(
    body: str, code: str | None
) -> None:
    codes = [fault.code for fault in wrong(body)]
    assert (code in codes) if code else (codes == [])


def test_the_poster_on_the_back_shows_the_drawing_with_the_sources_at_its_foot() -> None:
    body = text({3: "![haut](haut.svg)", 4: "![fil](fil.svg){double}"})
    back = zine("verso: affiche\nsous_titre: Une phrase\ntheme: bloc\n", body)[8]
    assert [back.size.width, back.size.height] == pytest.approx([mm(297), mm(210)])
    ((mark, shown),) = shapes(back)
    assert shown.alt == "fil"
    assert shown.size.width == pytest.approx(mm(297) - 2 * mm(15) * 297 / 420)
    said = text_of(back)
    assert "UN TITRE" in said.upper()
    assert "Une phrase" in said
    assert "Une source." in said
    for place, run in runs(back):
        assert mark.at.y + shown.size.height < place.at.y <= back.size.height - mm(10)
        assert isinstance(run, GlyphRun)


def test_a_high_drawing_makes_a_standing_poster() -> None:
    body = text({3: "![haut](haut.svg)"})
    back = zine("verso: affiche\ntheme: bloc\n", body)[8]
    assert back.size.height > back.size.width
    assert isinstance(shapes(back)[0][1], ScaledDrawing)


def test_notes_that_leave_the_drawing_no_room_are_told() -> None:
    notes = f"\n[^a]: {'mot ' * 900}\n[^b]: Une autre source.\n"
    body = text({4: "![fil](fil.svg){double}"}, notes=notes)
    faults = wrong(body, "verso: affiche\n")
    assert [fault.code for fault in faults] == ["zine-sources"]
    assert line(faults[0]) > 10


def test_a_word_as_long_as_a_line_is_set_by_itself() -> None:
    body = text().replace("## Effacer", "## Anticonstitutionnellement")
    sizes = [
        round(max(run.size for _, run in runs(page)), 2)
        for page in zine("theme: bloc\n", body)[1:7]
    ]
    usual = max(sizes)
    assert sizes.count(usual) == 5
    assert sizes[4] < usual * 0.6
