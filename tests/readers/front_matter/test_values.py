"""Texts -> values, kind by kind."""

import pytest

from pamphlets.readers.front_matter.keys import ValueKind
from pamphlets.readers.front_matter.values import language_tag, parse_value, whole_number

LONGEST = "https://exemple.org/" + "a" * 48


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("a \n\t b", "line", "a b"),
        ("a\u00a0b", "line", "a\u00a0b"),
        ("a5\n", "paper", "A5"),
        ("Bloc", "name", "bloc"),
        ("a\nb\n \nc\n\n\nd", "text", "a b\n\nc\n\nd"),
        ("Vrai", "flag", True),
        ("FAUX", "flag", False),
        ("peut-être", "flag", None),
        ("2022-05-21", "event-day", "samedi 21 mai 2022"),
        ("un jour", "event-day", None),
        ("2022-13-01", "date", None),
        ("English", "language", "en"),
        ("fr_CA", "language", None),
        (LONGEST, "address", LONGEST),
        (LONGEST + "a", "address", None),
        ("ftp://exemple.org", "address", None),
        ("https://exemple.org/é", "address", None),
        ("1", "months", 1),
        ("1200", "months", 1200),
        ("1201", "months", None),
        ("0", "months", None),
        ("8", "pages", 8),
        ("48", "pages", 48),
        ("52", "pages", None),
        ("4", "pages", None),
        ("10", "pages", None),
        ("Texte", "links", "text"),
        ("vides", "blanks", "blank"),
        ("Affiche", "verso", "poster"),
        ("dos", "verso", None),
        ("Chiffres", "disposition", "figure"),
        ("picture", "disposition", "image"),
        ("liste", "disposition", None),
        ("1", "answers", 1),
        ("6", "answers", 6),
        ("7", "answers", None),
        ("0", "answers", None),
        ("-4", "angle", -4.0),
        ("\u22122,5 °", "angle", -2.5),
        ("8", "angle", 8.0),
        ("8,1", "angle", None),
        ("90", "angle", 90.0),
        ("-90°", "angle", -90.0),
        ("45", "angle", None),
        ("penché", "angle", None),
    ],
)
def test_a_text_is_a_value_of_its_kind_or_none(
    text: str, kind: ValueKind, value: object
) -> None:
    assert parse_value(text, kind, "fr") == value
    assert type(parse_value(text, kind, "fr")) is type(value)


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("Haut", (0.5, 0.0)),
        ("30,70", (0.3, 0.7)),
        ("100 ; 0", (1.0, 0.0)),
        ("101,0", None),
        ("milieu", None),
    ],
)
def test_a_cropped_cover_keeps_a_place_in_sight(
    text: str, focus: tuple[float, float] | None
) -> None:
    assert parse_value(text, "focus", "fr") == focus


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("99999", 99999), ("100000", 0), ("1 2", 0), ("-1", 0), ("²", 0), ("", 0)],
)
def test_a_number_has_five_digits_at_most(text: str, number: int) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("FR", "fr"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("ca-valencia", "ca-valencia"),
        ("f", ""),
        ("fran", ""),
        ("fr-", ""),
    ],
)
def test_a_language_tag_is_written_as_is_usual(text: str, tag: str) -> None:
    assert language_tag(text) == tag


WORDS: tuple[tuple[ValueKind, str], ...] = (
    (
        "flag",
        "oui=True yes=True true=True vrai=True non=False no=False false=False faux=False",
    ),
    ("links", "notes=notes sources=sources texte=text text=text"),
    ("verso", "sources=sources affiche=poster poster=poster vide=blank blank=blank"),
    (
        "cover-title",
        "réserve=knockout reserve=knockout surimpression=overprint bandeau=band",
    ),
    ("cover-paper", "Jaune=jaune blue=bleu crème=ivoire"),
    ("seed", "0=0 12=12 99999=99999 100000=None -1=None 1.5=None"),
    (
        "figures",
        (
            "anciens=old-style elzéviriens=old-style elzeviriens=old-style old-style=old-style alignes=lining"
            " alignés=lining modernes=lining lining=lining"
        ),
    ),
    ("blanks", "vide=blank vides=blank blank=blank notes=notes"),
    (
        "language",
        (
            "français=fr francais=fr anglais=en english=en espagnol=es allemand=de italien=it portugais=pt breton=br"
            " occitan=oc catalan=ca basque=eu corse=co néerlandais=nl polonais=pl roumain=ro turc=tr russe=ru"
        ),
    ),
)


@pytest.mark.parametrize(("kind", "words"), WORDS)
def test_every_word_of_a_kind_has_its_value(kind: ValueKind, words: str) -> None:
    for pair in words.split():
        word, value = pair.split("=")
        assert str(parse_value(word, kind, "fr")) == value
