import pytest

from pamphlets.readers.markdown.grammar.dialogue import find_dialogue_breaks
from tests.readers.markdown.outline import outline, read_body


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("— Oui.\n— Non.\n– Peut-être.\n", "— Oui. / — Non. / – Peut-être."),
        ("—\u00a0Oui ?\n—\u202fNon…\n", "—\u00a0Oui ? / —\u202fNon…"),
        ("—Oui.\n—Non.\n", "—Oui. / —Non."),
        ("–un\n–deux\n—3\n", "–un / –deux / —3"),
        ("-- Oui.\n-- Non.\n", "-- Oui. / -- Non."),
        ("– un\n– deux\n– trois\n", "– un / – deux / – trois"),
        ("– un\n– deux qui\nva\n– trois\n", "– un / – deux qui va / – trois"),
        ("Elle dit :\n— Oui.\n— Non.\n", "Elle dit : / — Oui. / — Non."),
        ("Il faut :\n– du pain\n– du vin\n", "Il faut : / – du pain / – du vin"),
        ("Elle partit.\n— Déjà ?\n", "Elle partit. / — Déjà ?"),
        ("« Oui. »\n— Non.\n", "« Oui. » / — Non."),
        ("**Oui.**\n— Non.\n", "**Oui.** / — Non."),
        ("Oui.[^a]\n— Non.\n\n[^a]: x\n", "Oui.{1} / — Non."),
        ("*— Oui.*\n*— Non.*\n", "*— Oui.* / *— Non.*"),
        ("— Oui.  \n   — Non.\n", "— Oui. / — Non."),
    ],
)
def test_a_line_that_begins_with_a_dash_stands_by_itself(text: str, words: str) -> None:
    lines = [line for line in outline(read_body(text)[0]).splitlines() if line[:2] == "p "]
    assert lines == [f"p {line}" for line in words.split(" / ")]


@pytest.mark.parametrize(
    "text",
    [
        "Un homme,\n— le même —\npassa.\n",
        "Un homme — grand,\n— et gros — passa. Un autre\n– le fils – vint.\n",
        "— Vous le connaissez, dit-il\n— avec un sourire — et pourtant.\n",
        "Il vint\n–5 degrés\n",
        "Le train Paris\n– Lyon\n",
        "un mot\n—mot\n",
        "un\n- deux".replace("-", "‐"),
    ],
)
def test_a_dash_in_the_middle_of_a_sentence_breaks_no_line(text: str) -> None:
    words = " ".join(text.split("\n")).strip()
    assert outline(read_body(text)[0]) == f"p {words}"


def test_in_a_quotation_the_last_such_line_alone_is_its_attribution() -> None:
    assert outline(read_body("> — Oui.\n> — Non.\n")[0]) == "quote\n  p — Oui. / — Non."
    assert outline(read_body("> Cité.\n> — Lise\n")[0]) == "quote\n  p Cité.\n  — Lise"


def test_code_is_no_speech() -> None:
    assert outline(read_body("```\n— a.\n— b.\n```\n")[0]) == "code\n  — a.\n  — b."


def test_the_breaks_are_line_ends_of_the_words() -> None:
    assert find_dialogue_breaks("— a.\n— b.\nc\n— d") == frozenset({4, 11})
    assert find_dialogue_breaks("— a — b\n— c") == frozenset()
    assert find_dialogue_breaks("— a\n— c") == frozenset({3})
