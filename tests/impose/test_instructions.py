from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.impose.instructions import Job, instructions
from pamphlets.impose.notice import Lang

JOB = Job(
    title="Mon espace santé : refuser, fermer, effacer",
    pages=16,
    blanks=0,
    sheets=4,
    reading="mon-espace-sante-pageparpage-a5.pdf",
    short="mon-espace-sante-cahier-a4-bordcourt.pdf",
    long="mon-espace-sante-cahier-a4-bordlong.pdf",
)


def sheets(count: int) -> Job:
    return replace(JOB, sheets=count, pages=4 * count)


def flat(job: Job) -> str:
    """The text without its line ends and unbreakable spaces."""
    return " ".join(instructions(job).split())


@pytest.mark.parametrize("count", [1, 4, 14])
def test_it_says_what_it_said_when_it_was_last_read(top: Path, count: int) -> None:
    golden = top / "tests" / "golden" / f"comment-imprimer-{count}.txt"
    assert instructions(sheets(count)) == golden.read_text("utf-8")


@pytest.mark.parametrize("count", [1, 4, 14])
def test_in_english_it_says_what_it_said_when_it_was_last_read(top: Path, count: int) -> None:
    golden = top / "tests" / "golden" / f"how-to-print-{count}.txt"
    assert instructions(sheets(count), "en") == golden.read_text("utf-8")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("count", range(1, 61))
def test_it_fits_a_printed_page(count: int, lang: Lang) -> None:
    lines = instructions(sheets(count), lang).splitlines()
    assert len(lines) <= 62
    assert max(len(line) for line in lines) <= 76
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("count", range(1, 61))
def test_spaces_before_high_punctuation_and_inside_guillemets_do_not_break(count: int) -> None:
    text = instructions(sheets(count)).replace(JOB.title, "")
    assert "~" not in text
    for wrong in (" :", " ;", " !", " ?", " »", "« ", " %", "\n»", "«\n"):
        assert wrong not in text


@pytest.mark.parametrize(
    "words",
    [
        "bord court",
        "petits côtés",
        "reliure en haut",
        "retourner sur les bords courts",
        "taille réelle",
        "jamais « ajuster »",
        "pages impaires",
        "pages paires",
        "pageparpage",
        "4 feuilles A4 recto verso",
        "Dix exemplaires : 40 feuilles",
        "quatre par feuille",
        "Deux agrafes 24/6",
        JOB.reading,
        JOB.short,
        JOB.long,
    ],
)
def test_it_has_the_words_that_one_looks_for(words: str) -> None:
    assert words in flat(JOB)


def test_the_file_to_try_first_comes_first() -> None:
    text = instructions(JOB)
    assert text.index(JOB.short) < text.index(JOB.long) < text.index(JOB.reading)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "pas d’agrafe"),
        (20, "agrafes 24/6 ou 26/6"),
        (21, "agrafes 24/8 ou 26/8"),
        (40, "agrafes 24/8 ou 26/8"),
        (41, "cousez"),
    ],
)
def test_staples_suit_the_thickness(count: int, said: str) -> None:
    assert said in flat(sheets(count))


@pytest.mark.parametrize(("count", "creep"), [(7, None), (8, "0,7 mm"), (11, "1 mm"), (14, "1,3 mm")])
def test_creep_is_told_where_it_shows(count: int, creep: str | None) -> None:
    assert ("dépassent" in flat(sheets(count))) is (creep is not None)
    assert f"d’environ {creep} :" in flat(sheets(count)) or creep is None


@pytest.mark.parametrize(
    ("blanks", "said"),
    [(0, "16 pages A5, quatre par feuille."), (1, "dont 1 blanche à"), (3, "dont 3 blanches à")],
)
def test_blanks_are_counted_among_the_pages(blanks: int, said: str) -> None:
    text = flat(replace(JOB, pages=16 - blanks, blanks=blanks))
    assert said in text
    assert "pour 16 pages A5" in text


def test_a_long_title_is_broken_and_its_own_signs_are_left_alone() -> None:
    title = "Un ~ très " + "long " * 30 + "titre"
    assert " ".join(instructions(replace(JOB, title=title)).split("\n\n")[0].split()[2:]) == title
