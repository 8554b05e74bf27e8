"""Instructions as plain text: how lines are filled and set in, and what files are for."""

from pamphlets.printing.instructions.instructions import (
    FileUse,
    Instructions,
    InstructionSection,
    Reloading,
    as_text,
    printer_file_uses,
    split_paragraphs,
)
from pamphlets.printing.instructions.languages.tables import load_language

FRENCH = load_language("fr")
NO_BREAK = "\u00a0"


def text(*sections: InstructionSection, title: str = "Un titre") -> str:
    return as_text(Instructions(FRENCH, "TITRE", title, "Résumé~: un.", sections))


def test_a_text_has_a_heading_a_title_and_a_summary() -> None:
    assert text() == f"TITRE\nUn titre\n\nRésumé{NO_BREAK}: un.\n"
    assert text(title="") == f"TITRE\n\nRésumé{NO_BREAK}: un.\n"


def test_a_section_has_its_number_its_files_its_words_and_its_drawing() -> None:
    files = (FileUse("a.pdf", "d’abord"), FileUse("b.pdf", "ensuite"))
    section = InstructionSection("files", "DEUX", "Une phrase.", files, "\n  ┌─┐")
    first = InstructionSection("trial", "UN")
    assert text(first, section).split("\n\n", 2)[2] == (
        "1. UN\n\n2. DEUX\n   a.pdf\n      d’abord\n   b.pdf\n      ensuite\n   Une phrase.\n\n  ┌─┐\n"
    )


def test_a_line_has_at_most_76_letters_and_is_set_in() -> None:
    lines = text(InstructionSection("hands", "PLIER", "mot " * 60)).splitlines()[6:]
    assert {len(line) for line in lines[:-1]} == {3 + 18 * 4 - 1}
    assert all(line.startswith("   mot") for line in lines)


def test_what_follows_a_dash_or_a_letter_stands_under_its_first_word() -> None:
    words = "– " + "mot " * 30 + "\na) " + "mot " * 30 + "\n" + "mot " * 30
    lines = text(InstructionSection("hands", "PLIER", words)).splitlines()[6:]
    starts = [len(line) - len(line.lstrip()) for line in lines]
    assert starts == [3, 5, 3, 6, 3, 3]
    assert lines[3] == "      " + "mot " * 12 + "mot"


def test_unbreakable_spaces_and_hyphens_do_not_break() -> None:
    words = "x" * 62 + " « taille~réelle » avec --flip"
    lines = text(InstructionSection("hands", "PLIER", words)).splitlines()[6:]
    assert lines[1].strip() == f"«{NO_BREAK}taille{NO_BREAK}réelle{NO_BREAK}» avec --flip"


def test_a_line_that_begins_with_a_space_goes_on_with_the_one_before() -> None:
    assert split_paragraphs("\nUne phrase\n longue.\n\nUne autre.\n") == (
        "Une phrase longue.",
        "Une autre.",
    )


def test_76_letters_stand_on_a_line_and_77_do_not() -> None:
    def lines(count: int) -> int:
        section = InstructionSection("hands", "PLIER", "x" * 36 + " " + "y" * (count - 40))
        return len(text(section).splitlines()[6:])

    assert (lines(76), lines(77)) == (1, 2)


def test_a_pile_is_put_back_as_it_lies_unless_it_is_said_otherwise() -> None:
    assert Reloading() == Reloading(None, "as-is", long_edge_up=False, half_turn=False)


def uses(names: tuple[str, ...], flip: str | None) -> list[str]:
    files = printer_file_uses("hp", names, flip, load_language("en"))  # type: ignore[arg-type]
    return [file.use for file in files]


def test_what_a_printer_learnt_is_told_with_its_edge() -> None:
    assert uses(("a.pdf",), "long") == [
        "made for the printer “hp”: take it there, two-sided, long edge"
    ]
    assert uses(("a.pdf", "cover.pdf"), None) == [
        "made for the printer “hp”: take it there",
        load_language("en").files.cover,
    ]


def test_in_two_passes_each_file_and_the_text_beside_them_have_their_use() -> None:
    words = load_language("en").files
    assert uses(("f.pdf", "b.pdf", "how.txt"), None) == [
        words.printer_fronts.format(printer="hp"),
        words.backs,
        words.reload_pile,
    ]
    assert uses(("f.pdf", "b.pdf", "cf.pdf", "cb.pdf", "how.txt"), None)[2:] == [
        words.fronts,
        words.backs,
        words.reload_pile,
    ]
