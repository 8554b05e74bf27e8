"""A Random -> one of the repository's own texts, its lines mutated, built among its sources and pictures, or checked."""

from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz.case import BUILD, Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_lines

_CONTENT = Path(__file__).resolve().parents[3] / "content"
_SNIPPETS = (
    "::: tract", "::: affiche", "::: zine", "::: lettre", "::: encadré", "::: étapes", "::: exergue", "::: figure", "::: champs", ":::",
    "::::", "---", "***", "===", "[^x]", "[^x]: ", "[^]: a", "[@]", "[@x#y]", "[@loi#]", "[@a; @b, p. 3]", "{lang=en}", "{largeur=50%}",
    "{plein}", "{#id}", "![](a)", "![a](../images/guichet.svg){plein}", "| a |", "|---|", "> ", "- ", "1. ", "- [ ] ", "```", "~~~",
    "<!--", "-->", "<!-- sans source: x -->", "<sup>", "</sup>", "<br>", "<div>", "&nbsp;", "\\", "**", "*", "__", "`", "$", "« ", "»", "“",
    "”", "…", "—", "–", "\u202f;", "\u00a0", "\u200b", "\u00ad", "1 000 000 €", "12,5 %", "le 3 mai 2020", "art. L. 1111-8",
    "http://a.b/" + "c" * 90, "a" * 120, "\t", "    ", "# T", "## T {#a}", "###### x", "[a](#a)", "[a]: http://x", "<http://x>", "&#0;",
    "\x00", "\x0b", "\x1b[31m", "😀", "ééé", "e\u0301", "ﬁ", "\r", "titre: x", "format: [brochure, affiche]", "papier: A3", "pages: 16",
    "imposition: quarto", "imposition:", "  pliage: sections", "encre: rouge", "theme: bloc", "couverture: ../images/guichet.svg",
    "qr: https://x.fr", "jour: samedi 15 janvier 2050", "archive: oui", "verso: vide", "liste_des_sources: non", "langue: en",
    "brouillon: oui", ": def", "Terme\n: déf",
)  # fmt: skip


def make_case(random: Random) -> Case:
    """Return the case of one mutated text."""
    path = random.choice([*_texts()])
    lines = [
        line for text in _texts().values() for line in text.split("\n") if line.strip()
    ]
    text = mutate_lines(random, _texts()[path], _SNIPPETS, lines)
    folder = path.partition("/")[0]
    main_file = f"content/{folder}/essai.md"
    words = ("check", "--list") if random.random() < 0.25 else BUILD
    files = {**_shared_files(), main_file: text.encode()}
    return Case(files, (FuzzCommand(words),), main_file)


@cache
def _texts() -> dict[str, str]:
    """Return the texts of content/ by their paths there."""
    paths = sorted(_CONTENT.glob("*/*.md"))
    return {
        path.relative_to(_CONTENT).as_posix(): path.read_text("utf-8") for path in paths
    }


@cache
def _shared_files() -> dict[str, bytes]:
    """Return what all texts share: the register, the collective's file, pictures."""
    paths = sorted([*_CONTENT.glob("*.yaml"), *_CONTENT.glob("images/*")])
    return {
        f"content/{path.relative_to(_CONTENT).as_posix()}": path.read_bytes()
        for path in paths
    }
