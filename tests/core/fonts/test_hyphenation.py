from itertools import pairwise
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pamphlets.core.fonts.hyphenation
from pamphlets.core.fonts.hyphenation import Hyphenator

FRENCH = Hyphenator("fr")


def divided(word: str, rules: Hyphenator = FRENCH) -> str:
    """The word with a hyphen at each point."""
    places = (0, *rules.break_points(word), len(word))
    return "-".join(word[start:stop] for start, stop in pairwise(places))


DIVIDED = """
    consti-tu-tion-nelle trans-atlan-tique trans-atlan-tiques Constella-tion in-ter-opé-ra-bi-lité
    dés-iden-ti-fi-ca-tion mi-cro-éco-no-mique té-le-scope neu-ro-sciences bio-éthique té-lé-as-sis-tance
    ci-toyenne as-su-rance pres-crip-tion caou-tchouc
    """.split()


@pytest.mark.parametrize("word", DIVIDED)
def test_french_words_divide_where_french_printers_divide_them(word: str) -> None:
    assert divided(word.replace("-", "")) == word


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("l’interopérabilité", "l’in-ter-opé-ra-bi-lité"),
        ("d'information", "d'in-for-ma-tion"),
        ("l’anémone", "l’ané-mone"),
        ("aujourd’hui", "au-jourd’hui"),
        ("(l’information),", "(l’in-for-ma-tion),"),
        ("«transatlantique»…", "«trans-atlan-tique»…"),
        ("—Parlementaire", "—Par-le-men-taire"),
    ],
)
def test_parts_at_an_apostrophe_divide_by_themselves_and_points_stand_aside(
    word: str, result: str
) -> None:
    assert divided(word) == result


@pytest.mark.parametrize(
    "word",
    [
        *(
            "citoyen·ne·s",
            "adhérent•es",
            "porte-monnaie",
            "porte\u2011monnaie",
            "covid19",
            "14heures30",
        ),
        *(
            "et/ouautrement",
            "contact@exemple.org",
            "exemple.organisation.fr",
            "snake_case_nommage",
        ),
        *(
            "ASSURANCE",
            "l’URSSAF",
            "GitHub",
            "maladie2",
            "@quelquun",
            "avion",
            "l’avion",
            "îlot",
            "’",
        ),
        *("", "12", "citoyen(ne)s", "infor\u00admation", "İstanbulite"),
    ],
)
def test_what_is_not_a_plain_word_is_never_divided(word: str) -> None:
    assert FRENCH.break_points(word) == ()


@given(st.text("abcdeéèioœprstnlmuxy'’-·. 1ÉA", max_size=24))
def test_two_letters_stay_before_and_three_after(word: str) -> None:
    points = FRENCH.break_points(word)
    assert list(points) == sorted(set(points))
    for point in points:
        assert word[point - 2 : point].isalpha()
        assert word[point : point + 3].isalpha()


@given(st.text("abcdeéèiopqrstnlmuxyç", min_size=6, max_size=24))
def test_without_an_exception_the_points_are_pyphen_s(word: str) -> None:
    FRENCH.break_points("maladie")  # so that the exceptions are read
    is_exception = word in FRENCH._exceptions
    if not is_exception and not any(word.startswith(p) for p, _ in FRENCH._prefixes):
        assert FRENCH.break_points(word) == tuple(
            pyphen.Pyphen(lang="fr", left=2, right=3).positions(word)
        )


EXCEPTIONAL = """
    transatlantique constellation antiinflammatoire autoévaluation autoécole bioéthique extraoculaire
    infraorbitaire intraoculaire intrautérin microéconomie microonde microanalyse néoimpressionniste
    neuroéthique socioéconomique téléassistance désidentification subrogation subroger subrogés sublétal
    caoutchouc monoxyde neurosciences posthume télescope trisaïeul
    quelqu lorsqu puisqu quoiqu
    janvier février septembre octobre novembre décembre mercredi vendredi samedi dimanche
    """.split()


def test_every_exception_divides_as_it_is_written_and_not_as_the_patterns_say() -> None:
    path = Path(pamphlets.core.fonts.hyphenation.__file__).with_name("hyphens_fr.txt")
    entries = [
        line.strip()
        for line in path.read_text("utf-8").splitlines()
        if line and line[0] != "#"
    ]
    assert len(entries) == len(EXCEPTIONAL)
    plain = pyphen.Pyphen(lang="fr", left=2, right=3)
    for entry in entries:
        letters = entry.removesuffix("~").replace("-", "")
        word = next(word for word in EXCEPTIONAL if word.startswith(letters))
        if "-" not in entry:
            assert divided(word) == word == entry
        assert divided(word).startswith(entry.rpartition("-")[0])
        assert divided(word) != plain.inserted(word)


@pytest.mark.parametrize("lang", ["zxx", "", "tlh", "fr2"])
def test_an_unknown_language_divides_nothing(lang: str) -> None:
    assert Hyphenator(lang).break_points("constitution") == ()


@pytest.mark.parametrize(
    ("lang", "result"),
    [("en-US", "hy-phen-ation"), ("de", "Si-cher-heit"), ("fr-CA", "in-for-ma-tion")],
)
def test_other_languages_have_their_own_rules(lang: str, result: str) -> None:
    assert divided(result.replace("-", ""), Hyphenator(lang)) == result


@given(st.text("abcdefghilmnoprstuvy", min_size=6, max_size=16))
def test_english_is_pyphen_s(word: str) -> None:
    english = Hyphenator("en-US")
    assert english.break_points(word) == tuple(
        pyphen.Pyphen(lang="en_US", left=2, right=3).positions(word)
    )
