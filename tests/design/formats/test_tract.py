"""Counter flyers: two sides, as large as they go; backs behind their fronts; squares that telephones read."""

import math
import re
from itertools import chain, pairwise
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest
import segno
import zxingcpp
from pypdf import PdfReader

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.pipeline import build_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import Title
from pamphlets.app.messages import message_fields
from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, Page, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import FontSpec
from pamphlets.core.units import mm
from pamphlets.design.registry import design_names, find_format
from pamphlets.document.metadata import Meta
from pamphlets.impose.placement.place import Flip
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.single_sheet.flyer_headline import measure_ink_extent
from pamphlets.layout.single_sheet.flyer_papers import FLYER_PAPERS
from pamphlets.layout.single_sheet.qr_code import QUIET_ZONE
from tests.design.formats.pressed import HEAD, Pressed, line, press, text_of, told

A5 = Size(mm(148), mm(210))

MENTION = "mentions: Ce document n’émane pas de l’Assurance maladie.\n"
ADDRESS = "https://www.exemple.org/page"
BODY = """::: étapes
1. **Écrivez** que vous refusez[^a].
2. **Gardez** une copie.
3. **Attendez** trois mois.
:::

---

## Ayez sous la main

Votre carte et votre numéro.

[^a]: La source de la phrase.
"""


def sized(page: Page, words: str) -> float:
    """The size of the letters of some words."""
    (size,) = {
        mark.content.size
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
        and any(isinstance(w, ShapedWord) and w.text == words for w in mark.content.words)
    }
    return size


def x_height(pressed: Pressed, side: int, words: str) -> float:
    """How high small letters of some words are."""
    marks = [
        mark.content
        for mark in pressed.pages[side].items
        if isinstance(mark.content, GlyphRun)
    ]
    (run,) = [
        mark
        for mark in marks
        if any(isinstance(w, ShapedWord) and w.text == words for w in mark.words)
    ]
    word = next(w for w in run.words if isinstance(w, ShapedWord))
    return run.size * word.font.face.x_height


@pytest.mark.parametrize("theme", design_names())
@pytest.mark.parametrize(
    ("paper", "size"),
    [
        ("", (148, 210)),
        ("a6", (105, 148)),
        ("tiers", (99, 210)),
        ("Tiers de A4", (99, 210)),
        ("third", (99, 210)),
    ],
)
def test_a_flyer_is_a_front_and_a_back_and_nothing_leaves_them(
    theme: str, paper: str, size: tuple[float, float]
) -> None:
    pages = press(
        "tract", f"{HEAD}{MENTION}qr: {ADDRESS}\npapier: {paper}\ntheme: {theme}\n", BODY
    ).pages
    assert [(page.size.width, page.size.height) for page in pages] == [
        pytest.approx(tuple(map(mm, size)))
    ] * 2
    for page in pages:
        for mark in page.items:
            assert mm(4) <= mark.at.x <= page.size.width - mm(7)
            assert mm(7) <= mark.at.y <= page.size.height - mm(7)


def test_what_stands_before_the_first_break_is_the_front_and_the_rest_the_back() -> None:
    head = f"{HEAD}{MENTION}sous_titre: Une réponse\nfaits_arretes_au: 21 novembre 2026\nbrouillon: oui\nqr: {ADDRESS}\n"
    first, second = map(text_of, press("tract", head, BODY).pages)
    front = (
        "Un titre",
        "Une réponse",
        "Écrivez que vous refusez",
        "1",
        "3",
        "Ce document n’émane pas de l’Assurance",
    )
    back = (
        "Ayez sous la main",
        "La source de la phrase.",
        "Faits arrêtés au 21 novembre 2026.",
        "exemple.org/page",
        "IPNS — Collectif inventé, 1 place Inventée, 00000 Ville-Exemple",
        "Ne pas jeter sur la voie publique.",
    )
    for words in front:
        assert words in first
    for words in back:
        assert words in second
        assert words not in first
    assert "version de travail" not in first.lower()
    assert second.count("Version de travail, à vérifier avant diffusion.") == 1


def test_letters_are_as_large_as_they_go_and_hardly_larger_on_one_side() -> None:
    short = press("tract", HEAD, "Écrivez.\n\n---\n\nSignez.\n")
    longer = press(
        "tract",
        HEAD,
        "Écrivez.\n\n---\n\nSignez.\n\n" + "Une phrase courte de plus.\n\n" * 14,
    )
    largest = FLYER_PAPERS["A5"].largest_size
    assert sized(short.pages[0], "Écrivez.") == sized(short.pages[1], "Signez.")
    assert sized(short.pages[1], "Signez.") == largest
    least, most = sized(longer.pages[1], "Signez."), sized(longer.pages[0], "Écrivez.")
    assert least < largest
    assert least <= most <= least * 7 / 6 + 1e-9


@pytest.mark.parametrize(("paper", "least"), [("A4", 12.0), ("A5", 9.0)])
def test_the_small_print_is_as_large_as_its_paper_wants(paper: str, least: float) -> None:
    text = "Un mot.\n\n---\n\nUn autre.\n"
    pages = press("tract", f"{HEAD}papier: {paper}\nmentions: [Rien.]\n", text).pages
    runs = [item.content for item in chain(*(page.items for page in pages))]
    sizes = [run.size for run in runs if isinstance(run, GlyphRun)]
    assert least * 0.9 <= min(sizes) <= least  # bold ones are a little smaller


@pytest.mark.parametrize(
    ("paper", "least"), [("A4", 2.74), ("A5", 2.0), ("A6", 1.7), ("tiers", 1.7)]
)
def test_letters_are_never_too_small_to_read(paper: str, least: float) -> None:
    """However long the back is: it is set in letters that can be read, or told to be too long."""

    def body(count: int) -> str:
        return "Écrivez.\n\n---\n\nSignez.\n\n" + "Une phrase.\n\n" * count

    head = f"{HEAD}papier: {paper}\n"
    fits, is_too_long = 1, 40
    while is_too_long - fits > 1:
        count = (fits + is_too_long) // 2
        if told("tract", head, body(count)):
            is_too_long = count
        else:
            fits = count
    (fault,) = told("tract", head, body(is_too_long))
    assert fault.code == "flyer-full"
    assert message_fields(fault)["side"] == "back"
    assert int(fault.fields["excess"]) >= 1
    tightest = x_height(press("tract", head, body(fits)), 1, "Signez.")
    assert mm(least) - 1e-6 <= tightest <= mm(least) * 1.12


def lines_of(page: Page, size: float) -> list[tuple[float, float]]:
    """Where each line of letters of a size begins and ends."""
    lines: dict[float, list[float]] = {}
    for mark in page.items:
        run = mark.content
        if isinstance(run, GlyphRun) and abs(run.size - size) < 0.01:
            ends = lines.setdefault(round(mark.at.y, 2), [])
            ends += (mark.at.x, mark.at.x + run.advance)
    return [(min(ends), max(ends)) for ends in lines.values()]


def test_all_paragraphs_of_a_side_have_one_measure() -> None:
    sentence = (
        "Un mot après un autre mot, et encore un mot de plus, pour finir la phrase ici"
    )
    sentences = [f"{sentence}{', encore' * count}." for count in range(6)]
    body = "Écrivez.\n\n---\n\n" + "\n\n".join(sentences)
    back = press("tract", HEAD, body).pages[1]
    lines = lines_of(back, sized(back, "Un"))
    paper = FLYER_PAPERS["A5"]
    measure = paper.size.width - 2 * paper.margin
    # Six paragraphs of two lines or more: each fills its first line, and none ends on one word.
    widths = [right - left for left, right in lines]
    assert sum(width > 0.85 * measure for width in widths) >= 6
    assert min(widths) > 5 * sized(back, "Un") * 0.9


@pytest.mark.parametrize("theme", design_names())
@pytest.mark.parametrize(
    ("title", "paper"),
    [("Non", "A5"), ("Pour mon enfant", "A6"), ("Fermé ne veut pas dire effacé", "A5")],
)
def test_a_title_is_exactly_as_wide_as_its_rule(theme: str, title: str, paper: str) -> None:
    head = f"{HEAD.replace('Un titre', title)}papier: {paper}\ntheme: {theme}\n"
    front = press("tract", head, "Écrivez.\n\n---\n\nSignez.").pages[0]
    rule = front.items[0]
    assert isinstance(rule.content, Rule)
    runs = [mark for mark in front.items if isinstance(mark.content, GlyphRun)]
    largest = max(mark.content.size for mark in runs if isinstance(mark.content, GlyphRun))
    book = FontBook(FONTS)
    letters: list[PageItem] = []
    for mark in runs:
        assert isinstance(mark.content, GlyphRun)
        if mark.content.size > largest / 3:
            letters.append(mark)
            for word in mark.content.words:
                if isinstance(word, ShapedWord):
                    face, features = word.font.face, word.font.features
                    book.find_face(FontSpec(face.family, face.weight, features=features))
    left, right = measure_ink_extent(ParagraphStack(tuple(letters), 0.0, 1), book)
    assert left == pytest.approx(rule.at.x, abs=0.5)
    assert right - left == pytest.approx(rule.content.width, abs=0.5)


@pytest.mark.parametrize("title", ["Mon école, à nous", "Fermé ne veut pas dire effacé"])
def test_the_lines_of_a_wall_stand_at_equal_distances_and_no_accent_meets_a_letter(
    title: str,
) -> None:
    head = f"{HEAD.replace('Un titre', title)}theme: bloc\n"
    front = press("tract", head, "Écrivez.\n\n---\n\nSignez.").pages[0]
    # The heads and feet of the capitals, by line.
    lines: dict[float, float] = {}
    for mark in front.items:
        run = mark.content
        if isinstance(run, GlyphRun) and isinstance(run.words[0], ShapedWord):
            face = run.words[0].font.face
            if face.family == "Anton":
                lines[mark.at.y] = mark.at.y - run.size * face.cap_height
    feet = sorted(lines)
    gaps = [lines[lower] - upper for upper, lower in pairwise(feet)]
    assert len(gaps) >= 1
    assert max(gaps) - min(gaps) < 0.6
    assert min(gaps) > mm(3)


def test_a_picture_takes_the_room_that_the_front_has_to_spare() -> None:
    art = {"a.svg": Artwork(Size(600.0, 400.0))}
    picture = "![Une porte.](a.svg)\n\n"

    def height(words: int) -> float:
        body = "Un mot. " * words + f"\n\n{picture}Écrivez.\n\n---\n\nSignez."
        front = press("tract", HEAD, body, art).pages[0]
        (drawn,) = [m.content for m in front.items if isinstance(m.content, ScaledPicture)]
        return drawn.size.height

    assert height(4) > height(60) * 1.3


def test_notes_that_take_too_much_of_a_back_are_told() -> None:
    notes = "".join(
        f"[^{n}]: Une source, et où on la trouve, page {n}.\n\n" for n in range(30)
    )
    calls = " ".join(f"Mot[^{n}]." for n in range(30))
    pressed = press("tract", HEAD, f"Écrivez.\n\n---\n\n{calls}\n\n{notes}")
    (doubt,) = [doubt for doubt in pressed.doubts if doubt.code == "flyer-notes"]
    assert int(doubt.fields["share"]) > 17
    assert doubt.fields["most"] == "17"
    few = press("tract", HEAD, BODY)
    assert "flyer-notes" not in [doubt.code for doubt in few.doubts]


def test_mentions_keep_ten_points_and_sources_nine_and_more_in_large_print() -> None:
    for paper in FLYER_PAPERS:
        first, second = press("tract", f"{HEAD}{MENTION}papier: {paper}\n", BODY).pages
        mention, note = (13, 12) if paper == "A4" else (10, 9)
        assert mention <= sized(first, "document") <= mention * 1.2
        assert note <= sized(second, "source") <= note * 1.2
        assert note <= sized(second, "jeter") <= note * 1.2


def test_who_speaks_stands_at_the_head_of_the_front_and_nowhere_else() -> None:
    signed = press("tract", f"{HEAD}{MENTION}auteurs: [Ana Roux, Bo Diop]\n", BODY)
    front, back = (text_of(page) for page in signed.pages)
    assert front.startswith("Ana Roux, Bo Diop")
    assert "Ana" not in back
    assert 10 <= sized(signed.pages[0], "Roux,") <= 12
    unsigned = text_of(press("tract", f"{HEAD}{MENTION}", BODY).pages[0])
    assert unsigned == front.partition("Bo Diop")[2].strip()


def test_both_sides_that_are_too_long_are_told_at_once_each_at_its_end() -> None:
    faults = told("tract", HEAD, "Une phrase.\n\n" * 40 + "---\n\n" + "Une autre.\n\n" * 50)
    assert [
        (fault.code, message_fields(fault)["side"], line(fault)) for fault in faults
    ] == [
        ("flyer-full", "front", 85),
        ("flyer-full", "back", 187),
    ]
    assert all(int(fault.fields["excess"]) > 50 for fault in faults)


def test_small_letters_are_told_with_their_height() -> None:
    small: list[Diagnostic] = []
    count = 5
    while not small:
        body = "Écrivez.\n\n---\n\n" + "Une phrase.\n\n" * count
        pressed = press("tract", f"{HEAD}papier: A6\n", body)
        small = [doubt for doubt in pressed.doubts if doubt.code == "flyer-small"]
        count += 1
    assert [(message_fields(doubt)["side"], line(doubt)) for doubt in small][-1] == (
        "back",
        12,
    )
    assert 1.7 <= float(small[-1].fields["height"]) < 2


def test_a_paper_that_flyers_do_not_have_is_told_at_its_line() -> None:
    (fault,) = told("tract", HEAD + "papier: A3\n", BODY)
    assert (fault.code, line(fault)) == ("paper-unknown", 5)


@pytest.mark.parametrize(
    "written",
    ["exemple.org", "https://", "https://exemple.org/" + "a" * 60, "https://a b.org"],
)
def test_an_address_that_nobody_can_type_is_told(written: str) -> None:
    (fault,) = told("tract", f"{HEAD}qr: {written}\n", BODY)
    assert (fault.code, line(fault)) == ("value-address", 5)


def test_files_are_named_after_the_paper() -> None:
    fmt = find_format("tract")
    assert fmt is not None
    for paper, name in (("", "a5-x2"), ("a6", "a6-x4"), ("tiers", "tiers-x3")):
        meta = Meta("T", "t", paper=paper.upper())
        assert [way.name for way in fmt.imposed_outputs(meta, A5)] == [f"tract-{name}"]
        assert fmt.page_file_name(meta, A5) == f"tract-{name.rsplit('-', 1)[0]}"


# --- the square ----------------------------------------------------------------------------


@pytest.mark.parametrize("paper", FLYER_PAPERS)
def test_nothing_is_printed_on_the_quiet_zone_and_modules_are_wide_enough(
    paper: str,
) -> None:
    page = press("tract", f"{HEAD}{MENTION}papier: {paper}\nqr: {ADDRESS}\n", BODY).pages[1]
    (found,) = [mark for mark in page.items if isinstance(mark.content, ScaledDrawing)]
    assert isinstance(found.content, ScaledDrawing)
    modules = len(segno.make_qr(ADDRESS, error="q", boost_error=False).matrix)
    assert found.content.size.width / (modules + 2 * QUIET_ZONE) >= mm(0.6) - 1e-9
    left, right = found.at.x, found.at.x + found.content.size.width
    top, bottom = found.at.y, found.at.y + found.content.size.height
    assert right <= page.size.width
    for mark in page.items:
        if isinstance(mark.content, GlyphRun):
            width = sum(
                w.advance * mark.content.size if isinstance(w, ShapedWord) else w.width
                for w in mark.content.words
            )
            beside = mark.at.x + width <= left or mark.at.x >= right
            assert (
                beside or mark.at.y <= top or mark.at.y - mark.content.size * 0.75 >= bottom
            )


# --- on sheets -----------------------------------------------------------------------------


@pytest.fixture(
    scope="module",
    params=[
        ("", "a5", 2),
        ("papier: A4\n", "a4", 1),
        ("papier: A6\n", "a6", 4),
        ("papier: tiers\n", "tiers", 3),
    ],
)
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str, int]:
    """The folder of a flyer as the press builds it, its paper, and how many go on a sheet."""
    paper, name, up = request.param
    content = tmp_path_factory.mktemp("texts")
    text = content / "essai.md"
    text.write_text(f"---\n{HEAD}{MENTION}{paper}qr: {ADDRESS}\n---\n\n{BODY}", "utf-8")
    shop, _ = open_project(content, FONTS)
    out = tmp_path_factory.mktemp("built")
    build_title(Title("essai", text, "tract"), shop, BuildOptions(preview=False), out)
    return out, name, up


@pytest.mark.parametrize("flip", get_args(Flip))
def test_each_back_lies_behind_its_front_when_the_sheet_is_turned(
    made: tuple[Path, str, int], flip: Flip
) -> None:
    """Measured in the file: the corners of each back, mirrored about the axis of the turn, are those of its front."""
    out, name, up = made
    edge = {"short": "bordcourt", "long": "bordlong"}[flip]
    front, back = PdfReader(out / f"essai-tract-{name}-x{up}-{edge}.pdf").pages
    width, height = float(front.mediabox.width), float(front.mediabox.height)
    upright = (flip == "short") == (width > height)
    through = [
        [(width - x, y) if upright else (x, height - y) for x, y in corners]
        for corners in _pieces(back.get_contents())
    ]
    fronts = _pieces(front.get_contents())
    assert len(fronts) == len(through) == up
    for corners in fronts:
        # Seen through the paper the back's left is the front's right; its head is the front's head.
        left_foot, right_foot, right_head, left_head = corners
        wanted = (right_foot, left_foot, left_head, right_head)
        assert any(
            all(math.dist(a, b) <= 0.01 for a, b in zip(wanted, behind, strict=True))
            for behind in through
        )


def _pieces(contents: object) -> list[list[tuple[float, float]]]:
    """The corners of each page laid on a side: foot left, foot right, head right, head left."""
    data = contents.get_data() if hasattr(contents, "get_data") else b""
    number = rb"(-?[\d.]+)\s+"
    found = []
    for match in re.finditer(number * 6 + rb"cm\s+/(\w+) Do", data):
        a, b, c, d, e, f = map(float, match.groups()[:6])
        found.append((a, b, c, d, e, f))
    return [
        [
            (a * x + c * y + e, b * x + d * y + f)
            for x, y in ((0, 0), (w, 0), (w, h), (0, h))
        ]
        for (a, b, c, d, e, f) in found
        for w, h in [_SIZE[len(found)]]
    ]


_SIZE = {
    FLYER_PAPERS[name].copies_per_a4: (
        FLYER_PAPERS[name].size.width,
        FLYER_PAPERS[name].size.height,
    )
    for name in FLYER_PAPERS
}


def test_telephones_read_the_square_from_every_back_of_the_sheet(
    made: tuple[Path, str, int],
) -> None:
    out, name, up = made
    with pypdfium2.PdfDocument(out / f"essai-tract-{name}-x{up}-bordcourt.pdf") as document:
        picture = document[1].render(scale=300 / 72).to_pil().convert("L")
    read = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    assert [code.text for code in read] == [ADDRESS] * up


def test_a_paper_that_flyers_do_not_have_is_told_at_its_line_and_makes_no_sheets() -> None:
    (fault,) = told("tract", HEAD + "papier: A3\n", "Un mot.\n")
    assert (fault.code, line(fault)) == ("paper-unknown", 5)
    fmt = find_format("tract")
    assert fmt is not None
    assert fmt.imposed_outputs(Meta("T", "t", paper="A3"), A5) == ()
