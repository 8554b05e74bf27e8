"""Marks of Markdown in the head: its words are printed without them, and that is told."""

import pytest

from pamphlets.core.source import Diagnostic, Source
from pamphlets.document.metadata import Meta
from pamphlets.readers.front_matter.front_matter import read_front_matter


def read(head: str) -> tuple[Meta, list[Diagnostic]]:
    """What a head says, and what is told of its marks."""
    text = f"---\n{head}imprimeur: IPNS\n---\n"
    meta, _, faults = read_front_matter(Source("a.md", text), "a", {})
    return meta, faults


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Lecture de *La Société*", "Lecture de La Société"),
        ("**Gras** et __gras__ et _ital_", "Gras et gras et ital"),
        ("***Trois***", "Trois"),
        ("*Un*, « *deux* »", "Un, « deux »"),
        ("Le XIX^e^ siècle", "Le XIXe siècle"),
        ("L’H~2~O", "L’H2O"),
        ("Le 1<sup>er</sup> mai", "Le 1er mai"),
        ("~~Non~~", "Non"),
        ("Le `code`", "Le code"),
        ("Un titre<br>sur deux <br/> lignes", "Un titre sur deux lignes"),
    ],
)
def test_marks_are_left_out_and_told_once(typed: str, words: str) -> None:
    meta, faults = read(f'titre: "{typed}"\n')
    assert meta.title == words
    assert [(fault.severity, fault.code) for fault in faults] == [("notice", "head-marks")]


@pytest.mark.parametrize(
    "typed",
    ["les travailleur*euses et chercheur*euses", "5 * 3 * 2", "a_b_c", "_", "~10 km", "x^2", "[sic]", "a^b c^"],
)  # fmt: skip
def test_other_signs_stay(typed: str) -> None:
    meta, faults = read(f'titre: "{typed}"\n')
    assert (meta.title, faults) == (typed, [])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Histoire &amp; culture&nbsp;: l&#39;été", "Histoire & culture\u00a0: l'été"),
        ("Les travailleur\\*euses \\[sic\\]\\ ;", "Les travailleur*euses [sic] ;"),
        ("A & B; c&x", "A & B; c&x"),
        ("Le quai <!-- à revoir *vite* -->", "Le quai"),
    ],
)
def test_characters_that_stand_for_others_are_read(typed: str, words: str) -> None:
    meta, faults = read(f"titre: '{typed.replace(chr(39), chr(39) * 2)}'\n")
    assert (meta.title, faults) == (words, [])


def test_the_address_of_a_link_is_told() -> None:
    meta, faults = read('titre: "[Le quai](https://a.fr) et [la *rue*](https://b.fr)"\n')
    assert meta.title == "Le quai et la rue"
    assert [(fault.code, fault.fields.get("address")) for fault in faults] == [
        ("head-link", "https://a.fr"),
        ("head-link", "https://b.fr"),
        ("head-marks", None),
    ]


@pytest.mark.parametrize("call", ["[^1]", " [^note]", "^[une note]"])
def test_a_note_cannot_be_called_there(call: str) -> None:
    meta, faults = read(f'titre: A\nresume: "On lit *Le Capital*{call}."\n')
    assert meta.summary == "On lit Le Capital."
    assert [(fault.severity, fault.code) for fault in faults] == [
        ("notice", "head-marks"),
        ("warning", "head-note"),
    ]
    assert faults[1].source.text[faults[1].span.start :].startswith(call.strip())


def test_names_lose_theirs_and_addresses_keep_their_signs() -> None:
    meta, faults = read("titre: A\nauteurs: [Lise, Le groupe *Écran*]\nadresse: 1 *bis*\n")
    assert meta.authors == ("Lise", "Le groupe Écran")
    assert meta.address == "1 bis"
    assert [fault.code for fault in faults] == ["head-marks", "head-marks"]


@pytest.mark.parametrize("value", ["*Le Capital*", "*Le Capital* lu", "**Gras**"])
def test_a_value_may_begin_with_a_star(value: str) -> None:
    meta, faults = read(f"titre: {value}\n")
    assert meta.title == value.replace("*", "")
    assert [fault.code for fault in faults] == ["head-marks"]
