"""Words that only hold a place count as nothing typed, and are told once a file."""

import pytest

from pamphlets.core.source import Diagnostic, Source
from pamphlets.document.metadata import BLANK_NAME, Meta
from pamphlets.readers.front_matter.front_matter import read_collective, read_front_matter
from pamphlets.readers.front_matter.placeholders import is_placeholder

OURS = "collectif: Le Port\nadresse: 1, rue du Port\n"


def read(head: str, collective: str = "") -> tuple[Meta, list[Diagnostic]]:
    """The front matter of a text of a collective, and what is said of both."""
    defaults, doubts = read_collective(Source("collectif.yaml", collective))
    meta, _, faults = read_front_matter(
        Source("a.md", f"---\ntitre: A\n{head}---\n"), "a", defaults
    )
    return meta, [*doubts, *faults]


@pytest.mark.parametrize(
    "words",
    [
        "[nom de votre collectif]", "[adresse postale ou domiciliation de votre collectif]", "[Groupe]", "[ … ]", "[xxx]",
        "[]", "[[nom]]", "［nom］", "[tél.]", "<nom du collectif>", "à compléter", "A REMPLIR", "XXX", "……", "...", "____",
        "Nom du collectif", "[nom du collectif], [ville]", "12, rue [nom de la rue], 35000 [ville]", "[nom].", "???",
    ],
)  # fmt: skip
def test_words_that_hold_a_place(words: str) -> None:
    assert is_placeholder(words)


@pytest.mark.parametrize(
    "words",
    [
        "Le Port", "Les Amies [de la terre]", "lise[at]exemple.org", "nous [chez] exemple.org", "[nous@exemple.org]",
        "[https://exemple.org]", "Nom de rue", "Collectif du port", "1, rue du Nom", "A", "<nous@exemple.org>",
        "Les Petits Points…", "Quai [sic] 3", "Vélo en colère [groupe de Rennes]", "Chez Lise [adresse sur demande]",
        "Nom de Zeus [Albi]", "[« Nous »] et [vous]",
    ],
)  # fmt: skip
def test_words_that_say_something(words: str) -> None:
    assert not is_placeholder(words)


@pytest.mark.parametrize(
    "collective",
    [
        'collectif: "[nom de votre collectif]"\nadresse: "[adresse]"\ncontact: "[courriel]"\n',
        "collectif: [nom de votre collectif]\nadresse: [adresse postale, ville]\ncontact: [courriel]\n",
        "collectif: à compléter\nadresse: '[adresse]'\ncontact:\n  - \"[courriel]\"\n",
    ],
)
def test_the_placeholders_of_a_collective_are_empty_and_told_once(collective: str) -> None:
    meta, said = read("", collective)
    assert (meta.collective, meta.address, meta.contact, meta.imprint) == ("", "", "", "")
    assert meta.awaits_stamp
    assert [one.code for one in said] == ["placeholder-imprint"]
    assert said[0].fields["keys"] == "collectif, adresse, contact"


def test_a_text_says_who_prints_where_its_collective_does_not() -> None:
    meta, said = read(OURS, 'collectif: "[nom]"\nadresse: "[adresse]"\n')
    assert (meta.imprint, meta.awaits_stamp) == ("IPNS — Le Port, 1, rue du Port", False)
    assert [one.source.path for one in said] == ["collectif.yaml"]


def test_a_placeholder_of_a_text_leaves_what_its_collective_says() -> None:
    meta, said = read('collectif: "[nom de votre collectif]"\n', OURS)
    assert (meta.collective, meta.awaits_stamp) == ("Le Port", False)
    assert [one.code for one in said] == ["placeholder"]
    place = said[0].source.locate(said[0].span)
    assert (place.line, place.column) == (3, 1)


def test_a_placeholder_of_a_text_alone_awaits_a_stamp() -> None:
    meta, said = read("collectif: Nous\nadresse: [adresse postale]\n")
    assert (meta.collective, meta.awaits_stamp) == ("Nous", True)
    assert [one.code for one in said] == ["placeholder-imprint"]


def test_who_says_nothing_awaits_no_stamp() -> None:
    meta, said = read("")
    assert not meta.awaits_stamp
    assert [one.code for one in said] == ["imprint-missing"]


def test_a_contact_that_holds_a_place_is_no_matter_of_law() -> None:
    meta, said = read("", OURS + 'contact: "[courriel]"\n')
    assert (meta.contact, meta.awaits_stamp) == ("", False)
    assert [one.code for one in said] == ["placeholder"]


def test_of_a_list_what_says_something_stays() -> None:
    meta, said = read('auteurs: ["[prénom nom]", Lise]\nintervenants: ["[nom]"]\n', OURS)
    assert (meta.authors, meta.event_speakers) == (("Lise",), ())
    assert [one.fields["keys"] for one in said] == ["auteurs, intervenants"]


def test_a_list_of_names_without_quotation_marks_is_one_of_names() -> None:
    meta, said = read("auteurs: [Lise, Marc]\ncontact: [nous@exemple.org]\n", OURS)
    assert meta.authors == ("Lise", "Marc")
    assert meta.contact == "nous@exemple.org"
    assert said == []


def test_an_address_in_brackets_loses_them() -> None:
    meta, said = read('contact: "[nous@exemple.org]"\n', OURS)
    assert (meta.contact, said) == ("nous@exemple.org", [])


def test_a_title_may_stand_in_brackets() -> None:
    meta, _, _ = read_front_matter(
        Source("a.md", '---\ntitre: "[Sans titre]"\n---\n'), "a", {}
    )
    assert meta.title == "[Sans titre]"


@pytest.mark.parametrize(
    "title", ["[Titre]", "[titre de la brochure]", "[Your title]", "[à compléter]"]
)
def test_a_title_that_says_that_it_is_one_is_none(title: str) -> None:
    _, _, faults = read_front_matter(
        Source("a.md", f'---\ntitre: "{title}"\n---\n'), "a", {}
    )
    assert [one.code for one in faults if one.severity == "error"] == ["title-missing"]


def test_elsewhere_words_in_brackets_are_only_words() -> None:
    head = 'sous_titre: "[Sous-titre]"\nprix: 2 € [ou prix libre]\nentree: Libre [votre nom en bas]\nresume: Un [nom] et…\n'
    meta, said = read(head, OURS)
    assert (meta.subtitle, meta.price, meta.summary) == (
        "",
        "2 € [ou prix libre]",
        "Un [nom] et…",
    )
    assert meta.event_entry == "Libre [votre nom en bas]"
    assert [one.fields["keys"] for one in said] == ["sous_titre"]


def test_the_name_of_a_collective_that_is_awaited_is_a_dotted_line() -> None:
    meta, _ = read("mentions: Rédigé par {collectif}.\n", 'collectif: "[nom]"\n')
    # The full stop is one of the dots.
    assert meta.mentions == (f"Rédigé par {BLANK_NAME}",)


def test_a_sentence_of_a_collective_without_a_name_goes_and_the_others_stay() -> None:
    shop = "imprimeur: Imprimerie du Port, Brest\n"
    lines = 'mentions: ["Avant. Rédigé par {collectif}. Après.", "De {collectif}."]\n'
    meta, _ = read(shop + lines, 'collectif: "[nom]"\n')
    assert meta.mentions == ("Avant. Après.",)
    assert read("auteurs: ['{collectif}', Lise]\n")[0].authors == ("Lise",)
