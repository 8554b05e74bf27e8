"""Random Markdown, and random edits of it, as someone makes them who writes: a letter, a word, a block at a time."""

from random import Random

from tests.support.documents import prose

_ADDED = (
    " mot",
    "x",
    ", dit-on,",
    " *en valeur*",
    " **fort**",
    " `code`",
    " la CGT et l’ONU",
    "\n\n",
    "  \n",
    "\n\n## Titre ajouté\n\n",
    "\n\n---\n\n",
    " (voir [le début](#debut))",
    "[^neuve]",
)


def write_text(random: Random, block_count: int) -> str:
    """A text of many kinds of blocks; its notes stand at its end."""
    blocks = ["## Début {#debut}"]
    notes: list[str] = []
    for number in range(block_count):
        blocks.append(_write_block(random, number, notes))
    notes.append(f"[^neuve]: {prose(random, 9)}")
    return "\n\n".join([*blocks, *notes]) + "\n"


def _write_block(random: Random, number: int, notes: list[str]) -> str:
    words = prose(random, random.choice((8, 40, 90, 140))).rstrip(".")
    match random.randrange(14):
        case 0:
            return f"## {prose(random, 4).rstrip('.')}"
        case 1:
            return f"# {prose(random, 3).rstrip('.')}"
        case 2:
            return f"> {words}.\n>\n> — Une camarade"
        case 3:
            return "\n".join(f"- {prose(random, 7)}" for _ in range(3))
        case 4:
            return f"::: encadré\n### {prose(random, 2)}\n\n{words}.\n:::"
        case 5:
            return "| Mot | Sens |\n|---|---|\n" + "\n".join(
                f"| {prose(random, 1)} | {prose(random, 5)} |" for _ in range(3)
            )
        case 6:
            return f"Voir [le début](#debut). {words}."
        case 7 | 8 | 9:
            notes.append(f"[^n{number}]: {prose(random, random.choice((3, 12, 60)))}")
            return f"{words}[^n{number}]. {prose(random, 30)}"
        case 10:
            return f"::: exergue\n{prose(random, 9)}\n:::"
        case _:
            return f"{words}."


def edit_text(random: Random, text: str) -> str:
    """A text with something added, taken away or doubled at one place."""
    at = random.randrange(len(text))
    match random.randrange(6):
        case 0:
            return text[:at] + text[at + random.choice((1, 3, 12)) :]
        case 1:
            blocks = text.split("\n\n")
            del blocks[random.randrange(len(blocks))]
            return "\n\n".join(blocks)
        case 2:
            blocks = text.split("\n\n")
            blocks.insert(random.randrange(len(blocks)), random.choice(blocks))
            return "\n\n".join(blocks)
        case _:
            at = max(text.find(" ", at), 0)
            return text[:at] + random.choice(_ADDED) + text[at:]
