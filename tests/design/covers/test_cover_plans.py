"""What each plan of a cover promises: walls of one width and one gap, titles that fit, another seed another cover."""

import itertools
from dataclasses import replace

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing
from pamphlets.core.slug import strip_accents
from pamphlets.core.style import BLACK, FontSpec
from pamphlets.core.units import mm
from pamphlets.design.covers.plans.sobre_initial import find_initial
from pamphlets.design.covers.walls.wall import set_cover_wall
from pamphlets.design.covers.walls.wall_lines import WallRoom
from pamphlets.design.page_sizes import with_page_size
from pamphlets.design.themes import bloc, sobre, trait
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design, find_cover_plan
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from tests.design.covers.cover_case import cover, ink_of, runs
from tests.support.documents import SOURCE
from tests.support.lines import text_of

LOOKS = [sobre.DESIGN, bloc.DESIGN, trait.DESIGN]
META = Meta("Grève", "x", subtitle="Ce que l’on peut faire", authors=("Marie Exemple",))
STRANGE = [
    "Hexakosioihexekontahexaphobie", "W" * 40, "a" * 120, "mot " * 75, "ÀÉÈÊËÎÏÔÙÛÜÇŒÆŸ", "Ÿ", "À À À À À À",
    "Ελευθερία ή θάνατος", "Борьба за дом", "الحرية الآن", "1917, 1936, 1968", "3,14", "34\u00a022",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", "«\u00a0»", "?", "!!!", "«\u00a0Non\u00a0»",
    "«\u00a0Je suis là\u00a0»\u202f; «\u00a0Moi aussi\u202f!\u00a0»", "Qui\u202f? Quoi\u202f? Où\u202f? Quand\u202f?",
    "C++ / Rust & co.", "@collectif #grève", "https://exemple.org/une/adresse/tres/longue/qui/ne/se/coupe/pas",
    "anti-répression-et-solidarité-internationale-antifasciste", "Ça", "I", "ij", "l’l’l’l’l’", "Le",
    "De la à aux du", "½ + ⅓", "H₂O", "100\u00a0% coton", "Nº\u00a07", "Ni… ni…", "x" * 16 + " y",
    "Très très très très très très très très très long titre qui n’en finit pas", "t" * 300, "l’île, d’où",
    "UN TITRE TOUT EN CAPITALES ACCENTUÉES\u00a0: ÀÉÈÊËÎÏÔÙÛÜÇŒÆ", "Ççç, Qqq, jjj",
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_no_letter_of_a_strange_title_leaves_its_page(book: FontBook, number: int) -> None:
    """Each on one theme; a title that is not told to be at fault is there whole."""
    look = LOOKS[number % 3]
    title = STRANGE[number].strip()
    marks, case = cover(book, look, replace(META, title=title, seed=number))
    size = look.theme.page.size
    assert runs(marks)
    for mark, run in runs(marks):
        ink = ink_of(book, mark, run)
        assert min(ink.x, ink.y) >= mm(4)
        assert ink.right <= size.width - mm(4)
        assert ink.bottom <= size.height - mm(4)
    assert {doubt.code for doubt in case.diagnostics} <= {"forced-break"}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_a_title_that_cannot_fit_is_an_error(book: FontBook, look: Design) -> None:
    _, case = cover(book, look, replace(META, title="des mots et encore " * 60))
    errors = {doubt.code for doubt in case.diagnostics if doubt.severity == "error"}
    assert errors & {"page-full", "cover-title"}


@pytest.mark.parametrize("look", LOOKS[:2], ids=lambda look: look.theme.name)
def test_each_plan_by_its_names_gives_a_cover_of_its_own(
    book: FontBook, look: Design
) -> None:
    drawn: dict[str, tuple[PageItem, ...]] = {}
    for name, plan in look.cover_plans.items():
        assert find_cover_plan(look.cover_plans, strip_accents(name).upper()) == plan
        written = strip_accents(name)
        marks, case = cover(book, look, replace(META, cover_plan=written))
        assert case.diagnostics == []
        assert drawn.setdefault(plan, marks) == marks
    assert len(set(drawn.values())) == len(set(look.cover_plans.values())) >= 4
    assert find_cover_plan(look.cover_plans, "nulle-part") is None


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_another_seed_draws_another_cover(book: FontBook, look: Design) -> None:
    covers = {cover(book, look, replace(META, seed=seed))[0] for seed in range(8)}
    assert len(covers) >= 3


TITLES = [
    "Contre la vidéosurveillance",
    "Le docteur est dans la cabine",
    "Ni Dieu ni maître",
]


@pytest.mark.parametrize("plan", ["mur", "pied"])
@pytest.mark.parametrize("title", TITLES)
def test_every_line_of_a_wall_is_as_wide_as_its_rule(
    book: FontBook, title: str, plan: str
) -> None:
    marks, _ = cover(book, bloc.DESIGN, replace(META, title=title, cover_plan=plan))
    rule = next(mark for mark in marks if isinstance(mark.content, Rule))
    assert isinstance(rule.content, Rule)
    lines: dict[float, list[tuple[float, float]]] = {}
    for mark, run in runs(marks):
        if run.size > 20:
            ink = ink_of(book, mark, run)
            lines.setdefault(mark.at.y, []).append((ink.x, ink.right))
    assert len(lines) >= 2
    for edges in lines.values():
        assert min(left for left, _ in edges) == pytest.approx(rule.at.x, abs=0.1)
        right = max(right for _, right in edges)
        assert right == pytest.approx(rule.at.x + rule.content.width, abs=0.1)


def wall_lines(book: FontBook, title: str) -> list[tuple[float, float, str]]:
    """The baseline, the height of capitals and the words of each line."""
    context = TypesettingContext(bloc.DESIGN.theme, book, SOURCE, {}, {})
    room = WallRoom(mm(128), mm(125), mm(150), mm(4))
    font = FontSpec("Anton")
    wall = set_cover_wall(SheetColumn(context, mm(128), "fr"), title, font, room, BLACK)
    words: dict[float, list[PageItem]] = {}
    heights: dict[float, float] = {}
    for mark in wall.marks:
        if isinstance(mark.content, GlyphRun):
            words.setdefault(mark.at.y, []).append(mark)
            heights[mark.at.y] = mark.content.size * 0.859375
    return [
        (y, heights[y], " ".join(text_of([m]) for m in words[y])) for y in sorted(words)
    ]


@pytest.mark.parametrize(
    "title", ["Contre la vidéosurveillance", "Grève des loyers à Nantes"]
)
def test_the_white_between_lines_is_the_same_from_capital_to_capital(
    book: FontBook, title: str
) -> None:
    lines = wall_lines(book, title)
    assert len(lines) > 2
    for upper, lower in itertools.pairwise(lines):
        assert lower[0] - lower[1] - upper[0] == pytest.approx(
            mm(4), abs=1.6
        )  # round letters overshoot
    assert mm(100) < lines[-1][0] <= mm(150.01)


def test_articles_keep_to_their_nouns_and_long_words_are_divided_at_a_syllable(
    book: FontBook,
) -> None:
    words = [words for _, _, words in wall_lines(book, "Contre la vidéosurveillance")]
    assert words[0] == "CONTRE"
    assert words[1].startswith("LA VIDÉO")
    assert [text for _, _, text in wall_lines(book, "Le docteur est dans la cabine")] == [
        "LE DOCTEUR",
        "EST DANS",
        "LA CABINE",
    ]


def test_an_accent_is_cut_out_of_the_line_above_it(book: FontBook) -> None:
    """White hems are drawn after the upper line and before the lower one's letters."""
    marks, _ = cover(
        book, bloc.DESIGN, replace(META, title="Ni Dieu ni maître", cover_plan="pied")
    )
    kinds = [
        "hem" if isinstance(mark.content, ScaledDrawing) else text_of([mark])
        for mark in marks
    ]
    assert kinds.index("Dieu") < kinds.index("hem") < kinds.index("maître")


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("La prison, dehors", "P"),
        ("L’eau", "E"),
        ("Les", "L"),
        ("Éloge", "É"),
        ("«\u00a01871\u00a0»", "1"),
        ("?", ""),
        ("الحرية", ""),
        ("ß", "S"),
    ],
)
def test_a_title_is_filed_under_its_first_word_that_is_no_article(
    title: str, letter: str
) -> None:
    assert find_initial(title) == letter


def test_an_initial_is_cropped_by_the_trim(book: FontBook) -> None:
    meta = replace(META, cover_plan="initiale")
    for seed in range(4):
        marks, _ = cover(book, sobre.DESIGN, replace(meta, seed=seed, title="Occuper"))
        (letter,) = [mark for mark in marks if isinstance(mark.content, ScaledDrawing)]
        assert isinstance(letter.content, ScaledDrawing)
        ys = []
        for path in letter.content.drawing.paths:
            ys += [segment[-1] for segment in path.segments if segment[0] != "Z"]
        assert min(ys) < 0 < max(ys)
        # No word stands on it.
        assert all(ink_of(book, mark, run).y > max(ys) for mark, run in runs(marks))


def test_where_words_do_not_fit_a_plan_another_one_is_taken(book: FontBook) -> None:
    """A plan that the author names is kept, with its error; one that the seed chose is not."""
    mentions = ("Ce document n’émane ni de la préfecture ni d’une banque. " * 24,)
    full = replace(META, title="Grève des loyers", mentions=mentions)
    _, case = cover(book, sobre.DESIGN, replace(full, cover_plan="cadre"))
    assert {doubt.code for doubt in case.diagnostics} == {"page-full"}
    for seed in range(4):
        _, case = cover(book, sobre.DESIGN, replace(full, seed=seed))
        assert case.diagnostics == []


def test_an_accent_that_rises_through_the_rule_leaves_the_series_alone(
    book: FontBook,
) -> None:
    meta = replace(
        META, title="Chômeurs, vos droits", series="Papiers communs", cover_plan="mur"
    )
    marks, case = cover(book, bloc.DESIGN, meta)
    assert case.diagnostics == []
    inks = {text_of([mark]): ink_of(book, mark, run) for mark, run in runs(marks)}
    assert inks["Papiers communs"].bottom < inks["Chômeurs,"].y


@pytest.mark.parametrize("plan", ["mur", "debout"])
def test_an_accent_over_a_label_that_is_as_long_as_the_page_leaves_it_alone(
    book: FontBook, plan: str
) -> None:
    look = with_page_size(bloc.DESIGN, Size(mm(105), mm(148)))
    meta = replace(
        META, title="Élisée", series="Vies", subtitle="", cover_plan=plan, seed=1
    )
    marks, case = cover(book, look, meta)
    assert case.diagnostics == []
    inks = {text_of([mark]): ink_of(book, mark, run) for mark, run in runs(marks)}
    label, title = inks["Vies"], inks["Élisée"]
    assert label.bottom < title.y or label.right < title.x


@pytest.mark.parametrize("title", ["Ça", "Ç"])
@pytest.mark.parametrize("plan", ["pied", "debout"])
def test_a_cedilla_at_the_foot_of_a_page_stays_on_it(
    book: FontBook, title: str, plan: str
) -> None:
    for seed in range(2):
        meta = replace(META, title=title, cover_plan=plan, seed=seed)
        marks, _ = cover(book, bloc.DESIGN, meta)
        for mark, run in runs(marks):
            ink = ink_of(book, mark, run)
            assert ink.right <= bloc.DESIGN.theme.page.size.width - mm(4)
            assert ink.bottom <= bloc.DESIGN.theme.page.size.height - mm(4)


def test_a_letter_alone_never_lies_on_its_back(book: FontBook) -> None:
    look = with_page_size(bloc.DESIGN, Size(mm(140), mm(140)))
    for seed in range(6):
        marks, _ = cover(book, look, Meta("Ô", "x", seed=seed))
        assert {run.angle for _, run in runs(marks)} == {0}


def test_an_accent_hides_no_dot_of_the_line_above_it(book: FontBook) -> None:
    """A colon above « É » would be printed as a full stop."""
    look = with_page_size(bloc.DESIGN, Size(mm(105), mm(148)))
    title = (
        "Comment ne pas travailler\u202f: petit traité de paresse à l’usage"
        " des jeunes générations"
    )
    meta = replace(META, title=title, subtitle="", series="Vies", cover_plan="pied")
    marks, _ = cover(book, look, meta)
    inks = [(text_of([mark]), ink_of(book, mark, run)) for mark, run in runs(marks)]
    colon = next(ink for text, ink in inks if ":" in text)
    accent = next(ink for text, ink in inks if "traité" in text)
    assert colon.bottom < accent.y


@pytest.mark.parametrize("title", ["Désertons", "Brûler", "Rendez l’eau"])
def test_a_letter_known_by_its_bows_is_cropped_at_its_stem(
    book: FontBook, title: str
) -> None:
    marks, _ = cover(book, sobre.DESIGN, replace(META, title=title, cover_plan="initiale"))
    letter = next(mark for mark in marks if isinstance(mark.content, ScaledDrawing))
    assert isinstance(letter.content, ScaledDrawing)
    xs: list[float] = []
    for path in letter.content.drawing.paths:
        xs += [float(segment[-2]) for segment in path.segments if segment[0] != "Z"]
    assert min(xs) < 0
    assert max(xs) < sobre.DESIGN.theme.page.size.width


def test_a_letter_known_by_its_head_keeps_it(book: FontBook) -> None:
    def cropped_share(title: str) -> float:
        marks, _ = cover(
            book, sobre.DESIGN, replace(META, title=title, cover_plan="initiale")
        )
        letter = next(mark for mark in marks if isinstance(mark.content, ScaledDrawing))
        assert isinstance(letter.content, ScaledDrawing)
        ys: list[float] = []
        for path in letter.content.drawing.paths:
            ys += [float(segment[-1]) for segment in path.segments if segment[0] != "Z"]
        return -min(ys) / (max(ys) - min(ys))

    assert 0 < cropped_share("Terre et liberté") < 0.05
    assert cropped_share("Occuper") > 0.05


@pytest.mark.parametrize(
    ("title", "most"), [("Occuper", 0.08), ("Œuvrer", 0.08), ("Grève", 0.0), ("3", 0.0)]
)
def test_a_letter_known_by_its_right_side_is_hardly_cropped_there(
    book: FontBook, title: str, most: float
) -> None:
    """Without its right side an O would be a C."""
    page = sobre.DESIGN.theme.page.size
    for seed in range(3):
        meta = replace(META, title=title, cover_plan="initiale", seed=seed)
        marks, _ = cover(book, sobre.DESIGN, meta)
        letter = next(mark for mark in marks if isinstance(mark.content, ScaledDrawing))
        assert isinstance(letter.content, ScaledDrawing)
        xs: list[float] = []
        for path in letter.content.drawing.paths:
            xs += [float(segment[-2]) for segment in path.segments if segment[0] != "Z"]
        assert max(xs) <= page.width * (1 + most)


def test_the_head_of_a_page_leaves_most_of_an_initial_s_accent(book: FontBook) -> None:
    meta = replace(META, title="Élisée", cover_plan="initiale")
    marks, _ = cover(book, sobre.DESIGN, meta)
    letter = next(mark for mark in marks if isinstance(mark.content, ScaledDrawing))
    assert isinstance(letter.content, ScaledDrawing)
    ys: list[float] = []
    for path in letter.content.drawing.paths:
        ys += [float(segment[-1]) for segment in path.segments if segment[0] != "Z"]
    assert 0 < -min(ys) / (max(ys) - min(ys)) < 0.1
