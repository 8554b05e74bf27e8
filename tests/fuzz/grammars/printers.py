"""A Random -> a project whose printer's profile is sound, damaged, or has numbers nobody expects, built and imposed for."""

from random import Random

from tests.fuzz.case import BUILD, Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_bytes, mutate_lines
from tests.fuzz.grammars.words import hostile_number, odd_characters

_TEXT = b"---\ntitre: Essai\n---\n\nMot.\n"
_PROFILE = """nom = "bureau"
recto_verso = "auto"
reglage = "bord court"
retournement = "bord court"

[main]
pile = "telle quelle"
ordre = "inverse"
sortie = ""

[bords]
gauche = 4.0
droite = 4.0
haut = 4.0
bas = 4.0

[versos]
droite = 0.0
bas = 0.0

[echelle]
largeur = 100.0
hauteur = 100.0
compenser = false

[cups]
file = ""

[prix]
face = 0.02
rame = 5.0
"""
_VALUES = (
    '"main"', '"auto"', '"bord long"', '"bord court"', '"retournée"', '"même"', '"cachée"', "true", "3", "-3.5", "nan", "inf", "1e400", '""', "[]", "{}", "'x'",
    '"\\u001b[31m"', '"mot " ', "2020-01-01", '"' + "a" * 300 + '"', "[1, 2]", "0.05", "99.9", "100.4", "12", "1_0",
)  # fmt: skip
_SNIPPETS = (
    "[main]",
    "[[bords]]",
    "x = 1",
    "nom = 'a'",
    "=",
    '"""',
    "# é",
    "[a.b.c]",
    "bords = 1",
    "a.b = 2",
    "\x00",
    "\ufeff",
)
_NAMES = ("bureau", "bureau", "bureau", "Bureau", "b" * 70, "é", "..", "a b", ".")


def make_case(random: Random) -> Case:
    """Return the case of one profile, that of the usual printer as it is the only one."""
    lines = _PROFILE.split("\n")
    for _ in range(random.choice((0, 1, 1, 2, 4))):
        place = random.choice([number for number, line in enumerate(lines) if "=" in line])
        value = random.choice((*_VALUES, hostile_number(random)))
        lines[place] = f"{lines[place].partition('=')[0]}= {value}"
    profile = "\n".join(lines)
    if random.random() < 0.2:
        profile = mutate_lines(random, profile, (*_SNIPPETS, odd_characters(random)), lines)
    content = profile.encode("utf-8", "surrogatepass")
    if random.random() < 0.15:
        content = mutate_bytes(random, content)
    path = f"imprimantes/{random.choice(_NAMES)}.toml"
    files = {"content/brochures/essai.md": _TEXT, path: content}
    pages = "build/essai/essai-pageparpage-a5.pdf"
    impose = ("impose", pages, "-o", "sheets.pdf", "--printer", "bureau")
    any_status = frozenset({0, 1, 2})
    return Case(files, (FuzzCommand(BUILD), FuzzCommand(impose, any_status)), path)
