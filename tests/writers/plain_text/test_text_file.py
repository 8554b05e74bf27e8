"""Plain text of 72 columns: what stands apart is indented, rows of tables are sentences, notes stand at the end."""

from pamphlets.writers.plain_text.text_file import write_plain_text
from pamphlets.writers.plain_text.wrapping import WIDTH, measure_columns, wrap
from tests.support.publications import publish
from tests.writers.test_same_text import EVERYTHING


def text_of(markdown: str, **facts: object) -> str:
    return write_plain_text(publish(markdown, **facts)).decode()


def body_of(markdown: str) -> str:
    """What stands between the title and the words behind the text."""
    return (
        text_of(markdown)
        .partition("=====\n")[2]
        .strip("\n")
        .rpartition("* * *")[0]
        .strip("\n")
    )


def test_lines_have_72_columns_at_most() -> None:
    text = text_of(EVERYTHING + "\n" + "mot " * 200 + "\n\n- " + "mot " * 60)
    assert max(len(line) for line in text.splitlines()) == WIDTH - 1
    assert {line for line in text.splitlines() if line != line.rstrip()} == set()


def test_a_no_break_space_ends_no_line_and_is_a_space() -> None:
    words = "a" * 69
    assert wrap(f"{words} b\u202f!") == [words, "b !"]
    assert wrap(f"{words} b") == [f"{words} b"]
    assert wrap(f"{words[1:]} b\u202f!") == [f"{words[1:]} b !"]


def test_wide_signs_take_two_columns_and_marks_none() -> None:
    assert measure_columns("é") == measure_columns("e\u0301") == 1
    assert measure_columns("読む") == 4


def test_signs_are_those_of_a_keyboard() -> None:
    text = text_of("10\u202f000\u00a0€, porte\u2011voix, a\u00adb.\n")
    assert "10 000 €, porte-voix, ab." in text


def test_notes_are_called_in_brackets_and_stand_behind_the_text() -> None:
    text = text_of("Mot[^a][^b].\n\n[^a]: Une note.\n[^b]: Deux\n\n    paragraphes.\n")
    assert "Mot[1][2]." in text
    assert "\nNotes\n-----\n\n[1] Une note.\n\n[2] Deux\n\n    paragraphes.\n" in text


def test_rows_of_tables_are_sentences() -> None:
    body = body_of("| Année | Personnes |\n|---|---|\n| 2021 | 3 |\n| 2022 |  |\n")
    assert body == "- Année : 2021 ; Personnes : 3\n\n- Année : 2022"


def test_lists_are_tight_where_they_were_and_numbered_as_typed() -> None:
    assert body_of("3) un\n4) deux\n   - trois\n") == "3) un\n4) deux\n\n   - trois"
    assert body_of("- un\n\n- deux\n") == "- un\n\n- deux"
    assert body_of("- [x] fait\n- [ ] non\n") == "- [x] fait\n- [ ] non"


def test_what_stands_apart_is_indented() -> None:
    assert body_of("> Une citation.\n>\n> — Qui\n") == "    Une citation.\n\n    — Qui"
    assert body_of("```\na  b\n  c\n```\n") == "    a  b\n      c"
    assert body_of("Terme\n: Explication.\n") == "Terme :\n\n    Explication."


def test_headings_are_underlined_by_their_level() -> None:
    body = body_of("## Un\n\n### Deux\n\n#### Trois\n\nMot.\n")
    assert body == "Un\n==\n\n\nDeux\n----\n\n\nTrois\n\nMot."


def test_an_address_is_written_out_unless_the_text_shows_it() -> None:
    assert (
        body_of("[ici](https://exemple.org/a) mot.\n") == "ici <https://exemple.org/a> mot."
    )
    assert body_of("<https://exemple.org/a> mot.\n") == "https://exemple.org/a mot."
    both = body_of("[ici](https://exemple.org/a), <https://exemple.org/a>.\n")
    assert both == "ici, https://exemple.org/a."
    assert body_of("## Un\n\n[ici](#un)\n").endswith("\nici")


def test_pictures_are_told_by_their_words() -> None:
    assert body_of("![Un quai.](a.png)\n") == "[Image : Un quai.]"
    assert body_of("![](a.png){décor}\n") == ""


def test_forms_have_rules_and_places_for_figures() -> None:
    body = body_of("::: champs\n- Nom\n- Code [3 chiffres]\n- Fait à …, le …\n:::\n")
    lines = [line for line in body.splitlines() if line]
    assert lines[0].startswith("- Nom ________")
    assert lines[1] == "- Code _ _ _"
    assert lines[2].startswith("- Fait à ____")
    assert ", le ____" in lines[2].replace(" ,", ",")
