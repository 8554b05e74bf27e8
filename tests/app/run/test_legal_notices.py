"""`pamphlets mentions` as people and programs meet it: every hint, typed, ends what it is about."""

import json
from pathlib import Path

import pytest

from pamphlets.app.cli.main import run_command_line as run_words
from pamphlets.languages.wording import speak_language

HEAD = "titre: Essai\nserie: Cahiers, 3\n"
COLLECTIVE = "collectif: Collectif du marché\nadresse: 1 rue du Port, 44000 Nantes\n"
# What the hints name, by the notice that they are about.
TYPED = {
    "printer": COLLECTIVE,
    "address": COLLECTIVE.partition("\n")[2],
    "owner": COLLECTIVE,
    "date": "faits_arretes_au: 1er mars 2026\n",
    "price": "prix: Prix libre\n",
    "licence": "licence: Photocopiez, diffusez\n",
    "deposit": "depot_legal: mars 2026\n",
    "director": "directeur_de_publication: Ana Roux\n",
    "paper": "encre: rouge\n",
}

Rows = dict[str, dict[str, dict[str, str]]]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of texts, beside which we stand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    for name in ("brochures", "affiches", "lettres"):
        (tmp_path / "content" / name).mkdir(parents=True)
    return tmp_path / "content"


def write(content: Path, slug: str, head: str) -> None:
    (content / f"{slug}.md").write_text(f"---\n{head}---\n\nDu texte.\n", "utf-8")


def read_rows(capsys: pytest.CaptureFixture[str], *words: str) -> Rows:
    """What the table says, by title and notice."""
    capsys.readouterr()
    assert run_words(["notices", "--json", *words]) == 0
    titles = json.loads(capsys.readouterr().out)["titles"]
    return {
        row["title"]: {notice["notice"]: notice for notice in row["notices"]}
        for row in titles
    }


def test_every_hint_typed_ends_what_it_is_about(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/livre", HEAD)
    write(content, "affiches/mur", HEAD)
    gaps = {"missing", "advised"}
    before = read_rows(capsys)
    told = {
        name
        for notices in before.values()
        for name, notice in notices.items()
        if notice["state"] in gaps
    }
    assert told == TYPED.keys()
    for name, typed in TYPED.items():
        hints = "".join(notices[name]["hint"] for notices in before.values())
        key = typed.partition(" ")[0]
        assert key in hints, name
    # Each key once.
    lines = dict.fromkeys("".join(TYPED.values()).splitlines(keepends=True))
    write(content, "brochures/livre", HEAD + "".join(lines))
    write(content, "affiches/mur", HEAD + "".join(lines))
    after = read_rows(capsys)
    for notices in after.values():
        assert not gaps & {notice["state"] for notice in notices.values()}
    assert after["livre"]["price"]["words"] == "Prix libre"
    assert after["livre"]["price"]["page"]


def test_the_table_says_what_its_words_mean_and_why_something_is_missing(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/livre", HEAD + COLLECTIVE)
    write(content, "brochures/un-titre-bien-trop-long-pour-une-colonne", HEAD)
    assert run_words(["mentions"]) == 0
    told = capsys.readouterr().out
    table, _, rest = told.partition("\n\n")
    assert max(map(len, table.splitlines())) <= 80
    assert table.splitlines()[1].split()[:3] == ["livre", "yes", "yes"]
    assert table.splitlines()[2].split()[1:3] == ["NO", "NO"]
    assert "yes: printed; NO: the law wants it" in rest
    assert "who prints — un-titre-bien-trop-long-pour-une-colonne" in rest
    assert "why: every printed text bears the name and the address" in rest
    assert rest.rstrip().endswith("no legal advice; nothing here stops a title.")
    with speak_language("fr"):
        assert run_words(["mentions"]) == 0
    assert "pourquoi\u00a0: tout imprimé rendu public" in capsys.readouterr().out


def test_many_titles_are_counted_and_a_title_alone_may_lack_nothing(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(1, 8):
        write(content, f"lettres/lettre-{number}", "titre: Essai\n")
    assert run_words(["mentions"]) == 0
    assert "lettre-4, lettre-5… and 2 others" in capsys.readouterr().out
    write(content, "lettres/lettre-1", f"titre: Essai\n{COLLECTIVE}")
    assert run_words(["mentions", "lettre-1"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("Nothing is missing.")


def test_a_text_that_cannot_be_set_is_told_and_hides_no_other(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/bon", HEAD)
    write(content, "brochures/mauvais", "titre: Essai\ntheme: rien\n")
    assert run_words(["mentions", "--json"]) == 1
    told = capsys.readouterr()
    assert [row["title"] for row in json.loads(told.out)["titles"]] == ["bon"]
    assert "rien" in told.err


def test_a_proof_is_not_handed_out(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/livre", f"{HEAD}formats: [brochure, epreuve]\n")
    assert run_words(["mentions", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["titles"]
    assert row["formats"] == ["brochure"]


def test_nothing_is_well_of_a_text_that_cannot_be_set(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/faux", "titre: Essai\ntheme: aucun\n")
    assert run_words(["notices"]) != 0
    assert capsys.readouterr().out == ""
    entries = dict.fromkeys(TYPED.values())
    del entries[TYPED["address"]], entries[TYPED["paper"]]
    write(content, "brochures/livre", HEAD + "".join(entries))
    assert run_words(["notices", "livre"]) == 0
    assert "Nothing is missing." in capsys.readouterr().out
    assert run_words(["notices"]) != 0
    told = capsys.readouterr().out
    assert "livre" in told
    assert "Nothing is missing." not in told
