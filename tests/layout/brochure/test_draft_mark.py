"""The mark of a working version: in every format, once a page, touching nothing; and the line that says what holds it."""

from collections.abc import Iterator
from random import Random

import pytest

from pamphlets.core.geometry import Rect
from pamphlets.core.page import (
    GlyphRun,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.style import PAPER
from pamphlets.core.units import mm
from pamphlets.document.metadata import DRAFT_MARK, Meta
from pamphlets.transforms.draft_words import copies_sentence, draft_mark, draft_sentence
from tests.design.formats.pressed import HEAD, press, text_of
from tests.support.documents import prose
from tests.support.lines import advance
from tests.support.lines import text_of as words_of

NBSP = "\u00a0"
PANELS = "".join(f"## Un mot {n}\n\nUne phrase[^a].\n\n" for n in range(6))
FLYER = "- **Gardez** la preuve.\n\n---\n\nAyez sous la main une pièce[^a].\n\n"
ESSAY = "".join(
    f"## {prose(Random(n), 3).rstrip('.')}\n\n{prose(Random(n), 150)}[^a]\n\n"
    for n in range(3)
)
NOTE = "[^a]: Une source.\n"
BODIES = {"zine": PANELS, "tract": FLYER, "lettre": FLYER, "affiche": "Une phrase[^a].\n\n"}
THEMES = ("sobre", "bloc", "trait")
FULL = (
    "sous_titre: Ce que l’on peut faire, par quel chemin, et quelle preuve garder\n"
    "mentions:\n  - Ce document n’émane de personne, et surtout pas de qui vous croyez.\n"
    "serie: Cahiers du quai\nresume: Un résumé.\nfaits_arretes_au: 2026-11-21\n"
)


def box_of(item: PageItem) -> Rect | None:
    """The paper that a mark takes; None where it has no ink."""
    match item.content:
        case GlyphRun() as run:
            above, below = run.size * 0.75, run.size * 0.25
            is_capitals = item.element is not None and item.element.is_redrawn
            if is_capitals or words_of([item]).isupper():
                below = 0.0
            return Rect(item.at.x, item.at.y - above, advance(run), above + below)
        case Rule(ink=ink) if (
            ink == PAPER
        ):  # the white under the mark, where the cover is a picture
            return None
        case Rule(width=width, height=height):
            return Rect(item.at.x, item.at.y, width, height)
        case ScaledDrawing(size=size) | ScaledPicture(size=size):
            return Rect(item.at.x, item.at.y, size.width, size.height)
        case _:
            return None


def touches(first: Rect, second: Rect) -> bool:
    return (
        first.x < second.right
        and second.x < first.right
        and first.y < second.bottom
        and second.y < first.bottom
    )


def marks_of(page: Page) -> list[PageItem]:
    return [
        item
        for item in page.items
        if isinstance(item.content, GlyphRun) and words_of([item]) == DRAFT_MARK
    ]


def list_cases() -> Iterator[tuple[str, str]]:
    for name in ("brochure", "depliant-a6", "zine", "affiche", "tract"):
        yield from ((name, theme) for theme in THEMES)
    yield from ((name, "sobre") for name in ("grands-caracteres", "lettre", "epreuve"))


@pytest.mark.parametrize(("name", "theme"), list(list_cases()))
@pytest.mark.parametrize("head", [FULL], ids=["full"])
def test_the_mark_stands_once_on_a_page_and_touches_nothing(
    name: str, theme: str, head: str
) -> None:
    body = BODIES.get(name, ESSAY)
    head = f"{HEAD}theme: {theme}\nbrouillon: oui\n{head}"
    pages = press(name, head, body + NOTE).pages
    sentences = 0
    for page in pages:
        words = text_of(page).lower()
        count = words.count(DRAFT_MARK.lower())
        sentences += words.count(DRAFT_MARK.lower() + ", à vérifier avant diffusion")
        assert count <= 1
        if name in ("brochure", "depliant-a6", "grands-caracteres", "epreuve"):
            assert count == bool(page.items)
        for mark in marks_of(page):
            box = box_of(mark)
            assert box is not None
            assert box.x >= mm(7)
            assert page.size.height - box.bottom >= mm(7)
            for item in page.items:
                other = box_of(item)
                if item is not mark and other is not None:
                    assert not touches(box, other), words_of([item])
    assert sentences == 1


@pytest.mark.parametrize("name", sorted({name for name, _ in list_cases()}))
@pytest.mark.parametrize("cover", ["", "couverture: non\n"], ids=["cover", "no cover"])
def test_what_the_law_asks_for_stands_once_in_every_format(name: str, cover: str) -> None:
    head = f"{HEAD}{cover}brouillon: oui\nfaits_arretes_au: 2026-11-21\n"
    pages = press(name, head, BODIES.get(name, ESSAY) + NOTE).pages
    text = " ".join(map(text_of, pages))
    assert text.count("IPNS — Collectif inventé, 1 place Inventée") == 1
    assert text.count("Version de travail, à vérifier avant diffusion") == 1
    if not cover:
        # Nobody throws a letter away in the street.
        litter_lines = 0 if name == "lettre" else 1
        assert text.count("Ne pas jeter sur la voie publique.") == litter_lines
        assert text.count("Faits arrêtés au 21 novembre 2026") == 1


def test_in_a_brochure_it_stands_at_the_inner_edge_on_the_folio_s_line() -> None:
    pages = press("brochure", f"{HEAD}brouillon: oui\n", ESSAY + NOTE).pages
    seen = 0
    for number, page in enumerate(pages, 1):
        folios = [item for item in page.items if words_of([item]) == str(number)]
        folios = [item for item in folios if item.node is None and item.at.y > 500]
        if folios:
            seen += 1
            (mark,) = marks_of(page)
            assert isinstance(mark.content, GlyphRun)
            assert mark.at.y == folios[0].at.y
            assert mark.content.size == 7.5
            # 17 millimetres from the fold, on left pages as on right ones.
            right = mark.at.x + advance(mark.content)
            inner = mark.at.x if number % 2 else page.size.width - right
            assert inner == pytest.approx(mm(17), abs=1.0)
    assert seen > 1


def test_in_large_print_it_grows_as_the_text_does() -> None:
    pages = press("grands-caracteres", f"{HEAD}brouillon: oui\n", ESSAY + NOTE).pages
    (mark,) = marks_of(pages[3])
    assert isinstance(mark.content, GlyphRun)
    assert mark.content.size == pytest.approx(7.5 * 18 / 11)


@pytest.mark.parametrize(
    ("draft", "count", "mark", "line"),
    [
        ("", 0, "", ""),
        ("", 1, DRAFT_MARK, f"{DRAFT_MARK}{NBSP}: 1 fait à vérifier."),
        ("", 12, DRAFT_MARK, f"{DRAFT_MARK}{NBSP}: 12 faits à vérifier."),
        (DRAFT_MARK, 0, DRAFT_MARK, f"{DRAFT_MARK}, à vérifier avant diffusion."),
        (DRAFT_MARK, 2, DRAFT_MARK, f"{DRAFT_MARK}{NBSP}: 2 faits à vérifier."),
        ("Relecture.", 0, "Relecture.", "Relecture."),
        ("Relecture.", 2, "Relecture.", f"Relecture{NBSP}: 2 faits à vérifier."),
    ],
)
def test_one_line_says_what_holds_a_working_version(
    draft: str, count: int, mark: str, line: str
) -> None:
    meta = Meta("T", "t", draft=draft, unverified_fact_count=count)
    assert (draft_mark(meta), draft_sentence(meta)) == (mark, line)


@pytest.mark.parametrize(
    ("draft", "count", "mark", "line"),
    [
        (DRAFT_MARK, 0, "Working version", ", to be verified before it is handed out."),
        (DRAFT_MARK, 1, "Working version", ": 1 fact to verify."),
        ("", 2, "Working version", ": 2 facts to verify."),
        ("Proof", 2, "Proof", ": 2 facts to verify."),
    ],
)
def test_a_working_version_is_one_in_the_language_of_its_text(
    draft: str, count: int, mark: str, line: str
) -> None:
    meta = Meta("T", "t", lang="en", draft=draft, unverified_fact_count=count)
    assert (draft_mark(meta), draft_sentence(meta)) == (mark, mark + line)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "Vérifié sur copies, à comparer à Légifrance avant diffusion."),
        (
            "en",
            "Verified on copies, to be compared with Légifrance before it is handed out.",
        ),
    ],
)
def test_a_text_on_copies_says_so_in_its_language_and_is_no_draft(
    lang: str, line: str
) -> None:
    meta = Meta("T", "t", lang=lang, facts_on_copies="laws")
    assert copies_sentence(meta) == line
    assert (draft_mark(meta), draft_sentence(meta)) == ("", "")
    assert copies_sentence(Meta("T", "t")) == ""


@pytest.mark.parametrize(
    "name",
    ["brochure", "depliant-a6", "zine", "affiche", "tract", "lettre", "grands-caracteres"],
)
def test_every_format_says_once_that_its_facts_stand_on_copies(name: str) -> None:
    head = f"{HEAD}faits_arretes_au: 21 novembre 2026\n"
    pages = press(name, head, BODIES.get(name, ESSAY) + NOTE, on_copies="laws").pages
    words = " ".join(" ".join(map(text_of, pages)).split())
    assert words.count("Vérifié sur copies, à comparer à Légifrance avant diffusion") == 1
    assert "Version de travail" not in words
