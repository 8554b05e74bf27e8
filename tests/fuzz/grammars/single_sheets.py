"""A Random -> a poster, flyer, zine or letter in our Markdown, from a few words to far too many; its words tracked."""

from random import Random

from tests.fuzz.case import Case, text_case
from tests.fuzz.grammars.markdown import MarkdownWriter

_HEADS = {
    "affiches": (
        "papier: A3",
        "papier: A2",
        "papier: A4",
        "encre: rouge",
        "jour: samedi 15 janvier 2050",
        "heures: 18 h",
        "theme: bloc",
    ),
    "tracts": (
        "papier: A5",
        "papier: A6",
        "papier: tiers",
        "qr: https://exemple.org",
        "theme: trait",
    ),
    "zines": ("verso: sources", "verso: affiche", "verso: vide", "theme: sobre"),
    "lettres": ("theme: sobre",),
}
_FILES = {
    "affiches": "affiche-a3",
    "tracts": "tract-a5",
    "zines": "zine-a4",
    "lettres": "lettre-a4",
}
_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def make_case(random: Random) -> Case:
    """Return the case of one text of a format that has one sheet."""
    folder = random.choice([*_HEADS])
    writer = MarkdownWriter(
        random,
        is_hostile=random.random() < 0.15,
        most_words=random.choice((10, 30, 60, 120)),
    )
    heads = random.sample(
        _HEADS[folder], random.choice((0, 0, 1, min(2, len(_HEADS[folder]))))
    )
    title, subtitle = writer.words.give(), writer.words.give()
    if folder == "lettres":  # which prints neither: it begins with whoever sends it
        title, subtitle = "essai", "essai"
    head = "\n".join(
        [
            "---",
            f"titre: {title}",
            f"sous_titre: {subtitle} ?",
            *heads,
            "---",
        ]
    )
    count = random.choice((1, 2, 4))
    parts = [writer.blocks(count) for _ in range(random.choice((1, 2)))]
    body = "\n\n---\n\n".join(parts)
    if folder == "zines":
        body = "\n\n".join(
            f"## {writer.words.give()}\n\n{writer.blocks(1)}"
            for _ in range(random.choice((6, 6, 6, 5, 7)))
        )
    if folder == "lettres" and random.random() < 0.5:
        body = (
            f"::: champs\n- {writer.words.give()}\n- {writer.words.give()}\n:::\n\n{body}"
        )
    text = "\n\n".join([head, body, *writer.notes]) + "\n"
    words = frozenset(word for word in writer.words.given if word in text)
    is_usual = not any(line.startswith("papier") for line in heads)
    printed = f"build/essai/essai-{_FILES[folder]}.pdf" if is_usual else ""
    return text_case(text, folder, words, {"content/images/a.svg": _DRAWING}, printed)
