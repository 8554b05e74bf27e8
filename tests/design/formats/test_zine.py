"""Mini-zines: eight small posters, text of one size, each within its panel; what is on the back; faults in place."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageOps

from pamphlets.app.build.build_options import BuildOptions, BuiltTitle
from pamphlets.app.build.pipeline import build_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.drawing import Drawing, Fill
from pamphlets.core.drawing import VectorPath as Outline
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.core.units import mm
from pamphlets.design.registry import design_names
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, line, press, text_of
from tests.support.folding import lines, ring
from tests.support.paper import look

WIDTH, HEIGHT, EDGE = mm(297 / 4), mm(210 / 2), mm(7)
FOLIO = 6.0
HEADS = (
    "J’appelle",
    "On décroche",
    "On insiste",
    "Déjà ouvert",
    "Effacer",
    "Et les autres",
)
SAYS = ("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot")
LINE = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h90v90z"/></svg>'
SQUARE = Outline((("M", 0.0, 0.0), ("L", 90.0, 0.0), ("L", 90.0, 30.0), ("Z",)), Fill())
ART = {
    "fil.svg": Artwork(Size(90, 30), Drawing(Size(90, 30), (SQUARE,))),
    "haut.svg": Artwork(Size(30, 90), Drawing(Size(30, 90), (SQUARE,))),
    "photo.png": Artwork(Size(300, 100)),
}
NOTES = "\n[^a]: Une source.\n[^b]: Une autre source.\n"


def text(more: dict[int, str] | None = None, panels: int = 6, notes: str = NOTES) -> str:
    """A zine's body; `more` is put at the end of the panels named."""
    said = []
    for number, (head, word) in enumerate(zip(HEADS, SAYS, strict=True), 2):
        call = "[^a]" if number == 2 else "[^b]" if number == 5 else ""
        said.append(
            f"## {head}\n\n{word} dit une chose simple, courte{call}.\n\n{(more or {}).get(number, '')}\n"
        )
    extra = [f"## De trop {k}\n\nEncore.\n" for k in range(6, panels)]
    return "\n".join([*said[:panels], *extra]) + notes


def zine(head: str = "", body: str = "") -> tuple[Page, ...]:
    return press("zine", HEAD + head, body or text(), ART).pages


def wrong(body: str, head: str = "") -> list[Diagnostic]:
    """The faults of a zine, none where it is made."""
    found: list[Diagnostic] = []
    try:
        zine(head, body)
    except* PamphletError as group:
        found += iter_diagnostics(group)
    return found


def runs(page: Page) -> list[tuple[PageItem, GlyphRun]]:
    return [
        (mark, mark.content) for mark in page.items if isinstance(mark.content, GlyphRun)
    ]


def size_of(page: Page, word: str) -> float:
    """The size in which a word is set on a page."""
    return next(
        run.size
        for _, run in runs(page)
        if any(isinstance(w, ShapedWord) and w.text == word for w in run.words)
    )


def made(folder: Path, head: str, body: str) -> BuiltTitle:
    """What a build writes of a zine into `folder/out`."""
    path = folder / "content" / "zines" / "court.md"
    path.parent.mkdir(parents=True)
    path.write_text(f"---\n{head}---\n\n{body}", "utf-8")
    (path.parent / "trait.svg").write_text(LINE, "utf-8")
    (folder / "out").mkdir()
    shop, _ = open_project(folder / "content", FONTS)
    return build_title(
        title_from_path(path), shop, BuildOptions(preview=False), folder / "out"
    )


def shapes(page: Page) -> list[tuple[PageItem, ScaledDrawing]]:
    return [
        (mark, mark.content)
        for mark in page.items
        if isinstance(mark.content, ScaledDrawing)
    ]


@pytest.mark.parametrize("theme", design_names())
def test_the_panels_are_a_quarter_of_a4_by_its_half_and_the_ninth_page_is_the_back(
    theme: str,
) -> None:
    *panels, back = zine(f"theme: {theme}\n")
    assert [page.label for page in panels] == list("12345678")
    assert all(
        (page.size.width * 4, page.size.height * 2) == pytest.approx((mm(297), mm(210)))
        for page in panels
    )
    assert back.label == "verso"
    assert (back.size.width, back.size.height) == pytest.approx((mm(297), mm(210)))


@pytest.mark.parametrize("theme", design_names())
def test_nothing_is_printed_near_the_edges_of_a_panel(theme: str, tmp_path: Path) -> None:
    more = {
        2: "![trait](trait.svg)",
        3: "- un\n- deux",
        5: "![trait](trait.svg)",
        6: "« Je… »\n\n« Jeu »",
    }
    head = f"theme: {theme}\nsous_titre: J’y suis\nmentions: [Rien d’officiel.]\nverso: vide\ntitre: Jouons\n"
    built = made(tmp_path, HEAD.partition("\n")[2] + head, text(more))
    scale = 144 / 72
    with pypdfium2.PdfDocument(tmp_path / "out" / built.files[0]) as pdf:
        for page in pdf:
            shown = ImageOps.invert(page.render(scale=scale).to_pil().convert("L"))
            box = shown.getbbox()
            assert box is not None
            left, top, right, bottom = (edge / scale for edge in box)
            assert min(left, top, WIDTH - right, HEIGHT - bottom) >= EDGE - 1 / scale


@pytest.mark.parametrize("theme", design_names())
@pytest.mark.parametrize("length", [1, 20, 55])
def test_the_text_has_one_size_in_all_panels_and_is_never_small(
    theme: str, length: int
) -> None:
    pages = zine(f"theme: {theme}\n", text({4: "mot " * length}))
    sizes = {size_of(page, word) for page, word in zip(pages[1:7], SAYS, strict=True)}
    assert len(sizes) == 1
    assert min(sizes) >= 9
    small = {run.size for page in pages[:8] for _, run in runs(page) if run.size < 9}
    assert small == {FOLIO}


def test_the_text_is_as_large_as_the_longest_panel_lets_it_be() -> None:
    short, middling, long = (
        size_of(zine("", text({4: "mot " * n}))[1], "Alpha") for n in (1, 25, 60)
    )
    assert short > middling > long


@pytest.mark.parametrize("theme", design_names())
def test_the_cover_is_made_from_the_front_matter(theme: str) -> None:
    mention = "Ce document n’émane pas de l’Assurance maladie."
    page = zine(
        f"theme: {theme}\nsous_titre: Une phrase\nserie: Papiers, 3\nmentions: [{mention}]\n"
    )[0]
    said = text_of(page).casefold()
    words = ("Un titre", "Une phrase", "Papiers, 3", "Collectif inventé", mention)
    assert all(word.casefold() in said for word in words)
    assert size_of(page, "maladie.") >= 10


def test_the_picture_of_the_cover_stands_between_title_and_sentence() -> None:
    page = zine("couverture: fil.svg\nsous_titre: Une phrase\n")[0]
    ((mark, shape),) = shapes(page)
    below = next(
        at
        for at, run in runs(page)
        if any(isinstance(w, ShapedWord) and w.text == "Une" for w in run.words)
    )
    assert mark.at.y + shape.size.height < below.at.y - 10
    assert all(at.at.y < mark.at.y for at, run in runs(page) if run.size > 20)


def test_each_heading_is_a_place_that_links_lead_to() -> None:
    for page, head in zip(zine()[1:7], HEADS, strict=True):
        (anchor,) = [
            mark
            for mark in page.items
            if isinstance(mark.content, Anchor) and mark.content.level == 2
        ]
        assert isinstance(anchor.content, Anchor)
        assert anchor.content.title.startswith(head)
        assert any(mark.node == anchor.node for mark, _ in runs(page))


@pytest.mark.parametrize("theme", design_names())
def test_a_mark_of_a_heading_keeps_to_its_word(theme: str) -> None:
    pages = zine(
        f"theme: {theme}\n", text().replace("Déjà ouvert", "Déjà tout entièrement ouvert ?")
    )
    line_of = {
        word.text.casefold(): mark.at.y
        for mark, run in runs(pages[4])
        for word in run.words
        if isinstance(word, ShapedWord) and run.size > 18
    }
    last = [y for word, y in line_of.items() if "ouvert" in word or "?" in word]
    assert last
    assert len(set(last)) == 1


def test_the_last_panel_says_what_the_law_and_custom_ask_for() -> None:
    page = zine("faits_arretes_au: 2026-11-21\nlicence: Copiez.\n", text(panels=7))[7]
    said = text_of(page)
    for words in (
        "Encore.",
        "Faits arrêtés au 21 novembre 2026.",
        "Copiez.",
        "Ne pas jeter sur la voie publique.",
        "IPNS — Collectif inventé, 1 place Inventée, 00000 Ville-Exemple",
    ):
        assert words in said


def test_a_working_version_says_so_on_its_cover_its_last_panel_and_the_back_of_the_sheet() -> (
    None
):
    pages = [
        text_of(page).lower().count("version de travail")
        for page in zine("brouillon: oui\n")
    ]
    assert pages == [1, *[0] * 6, 1, 1]


@pytest.mark.parametrize(
    ("head", "size", "noted"),
    [
        ("", (297, 210), 8),
        ("verso: sources\n", (297, 210), 8),
        ("back: poster\n", (210, 297), 8),
        ("verso: vide\n", None, 7),
    ],
)
def test_the_notes_are_on_the_back_unless_it_is_blank(
    head: str, size: tuple[int, int] | None, noted: int
) -> None:
    pages = zine(head)
    assert len(pages) == (9 if size else 8)
    if size:
        assert (pages[8].size.width, pages[8].size.height) == pytest.approx(
            (mm(size[0]), mm(size[1]))
        )
    assert [
        number for number, page in enumerate(pages) if "Une autre source." in text_of(page)
    ] == [noted]
    targets = [
        mark.content.name for mark in pages[noted].items if isinstance(mark.content, Anchor)
    ]
    assert {"note-1", "note-2"} <= set(targets)


def test_without_notes_the_back_stays_blank() -> None:
    body = text(notes="").replace("[^a]", "").replace("[^b]", "")
    assert len(zine("", body)) == len(zine("verso: sources\n", body)) == 8


def test_the_back_may_be_a_poster_of_the_same_title_and_sentence() -> None:
    said = text_of(zine("sous_titre: Une phrase\nverso: affiche\n")[8])
    assert "Un titre" in said
    assert "Une phrase" in said
    assert "Alpha" not in said


@pytest.mark.parametrize("panel", [2, 4, 6])
def test_a_full_picture_runs_over_the_fold_half_on_each_panel(panel: int) -> None:
    pages = zine("", text({panel: "![fil](fil.svg){double}"}))
    ((left, one),) = shapes(pages[panel - 1])
    ((right, two),) = shapes(pages[panel])
    assert left.at.x + one.size.width == pytest.approx(WIDTH)
    assert right.at.x == 0
    assert (left.at.y, one.size) == pytest.approx((right.at.y, two.size))
    assert (one.alt, two.alt) == ("fil", "")
    assert left.at.x >= EDGE
    assert one.size.width * 2 / one.size.height == pytest.approx(3)


def test_a_photograph_over_the_fold_is_placed_whole_on_both_panels() -> None:
    pages = zine("", text({2: "![photo](photo.png){double}"}))
    (left,), (right,) = (
        [m for m in page.items if isinstance(m.content, ScaledPicture)]
        for page in pages[1:3]
    )
    assert left.at.x - WIDTH == pytest.approx(right.at.x)


def test_a_picture_takes_the_room_that_the_text_leaves() -> None:
    few, many = (
        shapes(zine("", text({2: f"{'mot ' * n}\n\n![haut](haut.svg)"}))[1])[0][1].size
        for n in (1, 40)
    )
    assert few.height > many.height > mm(14)


@pytest.mark.parametrize("panels", [0, 1, 5, 8, 9])
def test_a_text_of_too_few_or_too_many_panels_is_told_with_their_number(
    panels: int,
) -> None:
    body = text(panels=panels, notes="\n").replace("[^a]", "").replace("[^b]", "")
    (fault,) = wrong(body or "Rien.\n") if panels else wrong("### Rien\n")[-1:]
    assert (fault.code, fault.fields["found"]) == ("zine-sections", str(panels))
    if panels > 7:
        assert fault.source.line_text(line(fault)) == "## De trop 7"


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (text().replace("## J’appelle", "Perdu.\n\n## J’appelle"), "zine-before", "Perdu."),
        (text({3: "# Un titre encore\n"}), "zine-level", "# Un titre encore"),
        (text().replace("## Effacer", "## Effacer[^a]"), "zine-call", "## Effacer[^a]"),
        (text({3: "![fil](fil.svg){double}"}), "zine-fold", "![fil](fil.svg){double}"),
        (
            text({2: "![fil](fil.svg){double}\n\nPuis."}),
            "zine-fold",
            "![fil](fil.svg){double}",
        ),
        (text({6: "mot " * 300}), "zine-panel", "## Effacer"),
        (
            text().replace("## Effacer", "## " + "Effacer tout " * 20),
            "zine-heading",
            "## " + "Effacer tout " * 20,
        ),
        (text(panels=7).replace("Encore.", "mot " * 300), "zine-colophon", "## De trop 6"),
    ],
)
@pytest.mark.parametrize("theme", design_names())
def test_what_is_no_panel_or_finds_no_room_is_told_in_its_place(
    body: str, code: str, words: str, theme: str
) -> None:
    found = wrong(body, f"theme: {theme}\n")
    assert code in {fault.code for fault in found}
    fault = next(fault for fault in found if fault.code == code)
    assert fault.source.line_text(line(fault)).strip() == words.strip()


def test_the_faults_of_all_panels_are_told_at_once() -> None:
    found = wrong(
        "Avant.\n\n" + text({3: "mot " * 240, 6: "mot " * 280}),
        "mentions: [" + "mot " * 200 + "]\n",
    )
    assert [fault.code for fault in found] == [
        "zine-before",
        "zine-cover",
        "zine-panel",
        "zine-panel",
    ]
    short, long = (int(fault.fields["excess"]) for fault in found[2:])
    assert 0 < short < long


def test_sources_too_long_for_the_back_are_told() -> None:
    notes = f"\n[^a]: {'mot ' * 3000}\n[^b]: Une source.\n"
    assert [fault.code for fault in wrong(text(notes=notes))] == ["zine-sources"]


def test_a_back_that_there_is_not_is_told_at_its_line() -> None:
    (fault,) = wrong(text(), "verso: dessin\n")
    assert (fault.code, line(fault)) == ("value-verso", 5)


def test_a_zine_is_eight_pages_to_read_and_one_sheet_to_fold(tmp_path: Path) -> None:
    built = made(tmp_path, HEAD + "verso: vide\n", text())
    assert (built.pages, built.sheets) == (8, 1)
    assert {"court-zine-pageparpage-a7.pdf", "court-zine-a4.pdf"} <= set(built.files)


@pytest.mark.parametrize("verso", ["sources", "affiche", "vide"])
def test_the_sheet_that_is_made_folds_into_the_leaves_of_the_zine(
    tmp_path: Path, verso: str
) -> None:
    body = "\n".join(f"## Titre\n\nPage [{number}].\n" for number in range(2, 8))
    made(
        tmp_path,
        f"titre: Pli\nsous_titre: Page [1]\nimprimeur: Page [8]\nverso: {verso}\n",
        body,
    )
    sheet = tmp_path / "out" / "court-zine-a4.pdf"
    side, drawn = look(sheet)[0], lines(sheet)[0]
    read = [seen.number for seen in ring(side, drawn, 4, 2, "left", 1)]
    assert [set(leaf) for leaf in zip(read[::2], read[1::2], strict=True)] == [
        {1, 2},
        {3, 4},
        {5, 6},
        {7, 8},
    ]
    above = sorted(
        (mark for mark in side.marks if mark.y > side.height / 2), key=lambda mark: mark.x
    )
    below = sorted(
        (mark for mark in side.marks if mark.y < side.height / 2), key=lambda mark: mark.x
    )
    assert [(mark.number, mark.dx > 0) for mark in above] == [
        (7, False),
        (6, False),
        (5, False),
        (4, False),
    ]
    assert [(mark.number, mark.dx > 0) for mark in below] == [
        (8, True),
        (1, True),
        (2, True),
        (3, True),
    ]


def test_a_brochure_may_hold_the_panels_of_its_zine() -> None:
    body = f"Le texte de la brochure.\n\n::: zine\n# Le titre du zine\n\n{text(notes='')}\n:::\n{NOTES}"
    pages = zine("", body)
    assert "Le titre du zine".casefold() in text_of(pages[0]).casefold()
    assert all(word in text_of(page) for page, word in zip(pages[1:7], SAYS, strict=True))


def test_headings_in_a_pale_ink_stand_on_one_flat_of_it() -> None:
    pages = press("zine", HEAD + "theme: bloc\nencre: orange\n", text()).pages
    for page in pages[1:7]:
        marks = [mark.content for mark in page.items]
        inked = [
            each
            for each in marks
            if isinstance(each, Rule | GlyphRun) and each.ink.name == "orange"
        ]
        assert [type(each) for each in inked] == [Rule]
