"""Printers as people learn and use them: from the command line to the files that lie there in the end."""

import json
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.cli.main import run_command_line
from pamphlets.app.run.printing.printer_setup import set_up_printer
from pamphlets.printing.printers import profile_folder
from pamphlets.printing.printers.profile import PrinterProfile
from tests.app.build.test_incremental import order, states
from tests.support.command_line import run_words
from tests.support.pages import booklet
from tests.support.paper import look

pytestmark = pytest.mark.usefixtures("in_french")

__all__ = ["order"]  # a fixture

HAND = "recto_verso = non\ncote_blanc = non\nlettre = A\nsortie = visible\nendroit = oui\n"
EDGES = "bord_gauche = 4\nbord_droite = 5\nbord_haut = 5\nbord_bas = 11\nregle_couchee = 99,6\nregle_debout = 100\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> tuple[int, str]:
    return run_words(*words)


def test_the_test_sheets_are_made_first_and_wait_for_answers() -> None:
    status, said = run("regler-imprimante", "Bureau du fond")
    assert status == 0
    assert "feuille-d-essai-rectos.pdf sur une face" in said
    made = {path.name for path in Path("imprimantes").iterdir()}
    assert made == {
        "feuille-d-essai.pdf",
        "feuille-d-essai-rectos.pdf",
        "feuille-d-essai-versos.pdf",
    }


def test_answers_from_a_file_become_a_profile_that_is_the_usual_one() -> None:
    Path("reponses.txt").write_text(HAND + EDGES, "utf-8")
    status, said = run(
        "setup-printer", "Bureau", "--answers", "reponses.txt", "--queue", "hp"
    )
    assert status == 0, said
    # Printed over the fronts: the pile must be turned over, which changes the order too, and the edge.
    profile = PrinterProfile(
        "Bureau",
        "none",
        flip="long",
        pile_order="reversed",
        pile_placement="turned-over",
        output_face="up",
        unprintable_edges=(4.0, 5.0, 5.0, 11.0),
        ruler_lengths=(99.6, 100.0),
        queue="hp",
    )
    assert profile_folder.load_profile(Path("imprimantes"), "bureau") == profile
    assert profile_folder.default_printer(Path("imprimantes")) == "bureau"
    assert "retournée comme la page d’un livre" in said
    assert "compenser = true" in said
    assert run("setup-printer")[1] == "bureau (habituelle)\u00a0: imprimantes/bureau.toml\n"
    assert run("setup-printer", "bureau", "--show")[1] == Path(
        "imprimantes/bureau.toml"
    ).read_text("utf-8")


def test_a_printer_tested_again_keeps_what_no_sheet_tells() -> None:
    profile_folder.save_profile(
        Path("imprimantes"),
        PrinterProfile(
            "Bureau", queue="hp", side_price=0.04, ream_price=5.5, compensate=True
        ),
    )
    Path("reponses.txt").write_text(HAND + EDGES, "utf-8")
    assert run("setup-printer", "Bureau", "--answers", "reponses.txt")[0] == 0
    again = profile_folder.load_profile(Path("imprimantes"), "Bureau")
    assert (
        again.duplex,
        again.queue,
        again.side_price,
        again.ream_price,
        again.compensate,
    ) == (
        "none",
        "hp",
        0.04,
        5.5,
        True,
    )


def test_all_questions_are_a_file_of_answers_to_begin_with() -> None:
    Path("reponses.txt").write_text(run("setup-printer", "--questions")[1], "utf-8")
    assert run("setup-printer", "x", "--answers", "reponses.txt")[0] == 0
    assert profile_folder.load_profile(Path("imprimantes"), "x") == PrinterProfile("x")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "recto_verso = peut-être\n",
            "reponses.txt:1:1: erreur\u00a0: «\u00a0recto_verso\u00a0» n’a pas cette réponse",
        ),
        (
            "recto_verso = oui\n",
            "reponses.txt: erreur\u00a0: il manque une réponse à «\u00a0bord\u00a0»",
        ),
        (
            (HAND + EDGES).replace("= 11", "= 13"),
            "reponses.txt:9:1: erreur\u00a0: «\u00a0bord_bas\u00a0» n’a pas cette réponse",
        ),
    ],
)
def test_a_wrong_answer_is_told_by_its_place(text: str, said: str) -> None:
    Path("reponses.txt").write_text(text, "utf-8")
    status, output = run("setup-printer", "x", "--answers", "reponses.txt")
    assert status == 1
    assert said in output
    assert not profile_folder.profile_path(Path("imprimantes"), "x").exists()


def test_of_several_printers_one_is_said_to_be_the_usual_one() -> None:
    folder = Path("imprimantes")
    profile_folder.save_profile(folder, PrinterProfile("A"))
    profile_folder.save_profile(folder, PrinterProfile("Bé"))
    assert profile_folder.default_printer(folder) is None
    assert run("setup-printer", "Bé", "--habituelle")[0] == 0
    assert profile_folder.default_printer(folder) == "be"
    assert run("setup-printer", "c", "--usual")[0] == 1


def test_sheets_are_made_for_a_printer() -> None:
    profile_folder.save_profile(
        Path("imprimantes"), PrinterProfile("Bureau", duplex="none", flip="long")
    )
    booklet(Path("in.pdf"), 8)
    status, said = run("impose", "in.pdf", "-o", "out.pdf", "--printer", "bureau", "--json")
    assert status == 0, said
    facts = json.loads(said)
    assert (facts["fronts"], facts["backs"], facts["flip"]) == (
        "out-rectos.pdf",
        "out-versos.pdf",
        "long",
    )
    assert len(look(Path("out-rectos.pdf"))) == len(look(Path("out-versos.pdf"))) == 2
    assert "telle qu’elle est" in Path("out-deux-passages.txt").read_text("utf-8")
    assert (
        run("impose", "in.pdf", "-o", "one.pdf", "--printer", "bureau", "--passes", "1")[0]
        == 0
    )
    assert len(look(Path("one.pdf"))) == 4


def test_a_printer_that_nobody_knows_is_told_and_nothing_made() -> None:
    booklet(Path("in.pdf"), 8)
    status, said = run("impose", "in.pdf", "-o", "out.pdf", "--printer", "ailleurs")
    assert (status, Path("out.pdf").exists()) == (1, False)
    assert "aucune imprimante ne s’appelle «\u00a0ailleurs\u00a0»" in said


def test_a_build_makes_a_cahier_for_the_usual_printer_and_stale_is_what_was_made_for_another(
    order: BuildRequest,
) -> None:
    from dataclasses import replace

    printers = order.content.parent / "imprimantes"
    order = replace(order, printers=printers)
    folder = order.out / "a"
    assert states(order) == ["made"]
    plain = {path.name: path.read_bytes() for path in folder.iterdir()}
    profile_folder.save_profile(printers, PrinterProfile("Bureau"))
    assert states(order) == ["made"]
    assert states(order) == ["stands"]
    assert {path.name for path in folder.iterdir()} - plain.keys() == {
        "a-cahier-a4-bureau.pdf"
    }
    changed = {name for name, data in plain.items() if (folder / name).read_bytes() != data}
    assert changed == {
        "comment-imprimer.txt",
        "comment-imprimer.pdf",
    }  # they name the new one
    assert (folder / "a-cahier-a4-bureau.pdf").read_bytes() == plain[
        "a-cahier-a4-bordcourt.pdf"
    ]
    profile_folder.save_profile(printers, PrinterProfile("Bureau", duplex="none"))
    assert states(order) == ["made"]
    assert {path.name for path in folder.iterdir()} - plain.keys() == {
        "a-cahier-a4-bureau-rectos.pdf",
        "a-cahier-a4-bureau-versos.pdf",
        "a-cahier-a4-bureau-deux-passages.txt",
    }
    source = next(order.content.rglob("a.md"))
    text = source.read_text("utf-8")
    source.write_text(
        text.replace("---\n", "---\nimposition:\n  couverture à part: oui\n", 1)
        + "\n# B\n\nDu texte.\n\n# C\n\nDu texte.\n",
        "utf-8",
    )
    assert states(order) == ["made"]
    assert {path.name for path in folder.glob("*bureau*")} == {
        f"a-cahier-a4-bureau-{part}"
        for part in (
            "rectos.pdf",
            "versos.pdf",
            "couverture-rectos.pdf",
            "couverture-versos.pdf",
            "deux-passages.txt",
        )
    }
    pile = (folder / "a-cahier-a4-bureau-deux-passages.txt").read_text("utf-8")
    assert "« a-cahier-a4-bureau-couverture-versos.pdf »" in " ".join(pile.split())
    source.write_text(text, "utf-8")
    (printers / "bureau.toml").unlink()
    assert states(order) == ["made"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == plain


def test_whoever_sits_at_the_terminal_is_asked_until_it_makes_sense(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = iter(
        [
            "",
            "rond",
            "l",
            "non",
            "4",
            "5",
            "99",
            "5",
            "5",
            "1,5",
            "4",
            "-0,5",
            "",
            "99,5",
            "",
        ]
    )
    asked: list[str] = []

    def answer(words: str) -> str:
        asked.append(words)
        return next(given)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr(
        "pamphlets.app.run.printing.printer_setup.write_test_sheet", lambda *_: None
    )
    set_up_printer(Path("imprimantes"), "Bureau", None, None)
    assert profile_folder.load_profile(Path("imprimantes"), "Bureau") == PrinterProfile(
        "Bureau",
        asked_flip="long",
        flip="long",
        unprintable_edges=(4.0, 5.0, 5.0, 5.0),
        back_shift=(14, -5),
        ruler_lengths=(99.5, 100.0),
    )
    assert "numéro dont on voit le trait" in asked[4]


def test_whoever_leaves_while_being_asked_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(words: str) -> str:
        raise EOFError(words)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", gone)
    monkeypatch.setattr(
        "pamphlets.app.run.printing.printer_setup.write_test_sheet", lambda *_: None
    )
    assert run_command_line(["setup-printer", "Bureau"]) == 1
    assert "Arrêté" in capsys.readouterr().err
    assert profile_folder.profile_names(Path("imprimantes")) == ()


@pytest.mark.parametrize("name", ["!!!", "a\nb", "a" * 70, "x/y", "con"])
def test_a_name_that_no_profile_can_bear_is_refused_before_anything_is_made(
    name: str,
) -> None:
    status, said = run("setup-printer", name)
    assert status == 1
    assert said.startswith("imprimantes: erreur\u00a0: un nom d’imprimante a ")
    assert not Path("imprimantes").exists()


def test_a_broken_profile_is_told_before_anybody_answers_for_it() -> None:
    Path("imprimantes").mkdir()
    Path("imprimantes/bureau.toml").write_text("nom = Bureau\n", "utf-8")
    Path("reponses.txt").write_text(HAND + EDGES, "utf-8")
    status, said = run("setup-printer", "bureau", "--answers", "reponses.txt")
    assert status == 1
    assert said.startswith("imprimantes/bureau.toml:1:7: erreur\u00a0: ")
    assert Path("imprimantes/bureau.toml").read_text("utf-8") == "nom = Bureau\n"


def test_the_words_to_go_on_with_are_one_word_to_the_shell() -> None:
    assert (
        "regler-imprimante 'Bureau du fond'\n" in run("setup-printer", "Bureau du fond")[1]
    )
