"""Texts as they change under somebody's hands: letters, words, lines and paragraphs typed, taken out, moved."""

from random import Random

_TYPED = (
    *("a", "é", " ", ".", " mot", " des mots de plus", "\n", "\n\n", "*", "**", "« Oui »"),
    *("[^1]", "`", "|", "- ", "# ", "> ", " ;", " 12 000", " ?", "—"),
)


def edit_text(text: str, random: Random) -> str:
    """Return a text after one change somewhere behind its head."""
    start = text.find("\n---\n") + 5
    at = random.randrange(start, len(text) + 1)
    kind = random.randrange(6)
    if kind < 3:
        return text[:at] + random.choice(_TYPED) + text[at:]
    if kind == 3:
        return text[:at] + text[at + random.randrange(1, 12) :]
    paragraphs = text[start:].split("\n\n")
    place = random.randrange(len(paragraphs))
    if kind == 4:
        moved = paragraphs.pop(place)
        paragraphs.insert(random.randrange(len(paragraphs) + 1), moved)
    else:
        paragraphs.insert(place, random.choice(paragraphs))
    return text[:start] + "\n\n".join(paragraphs)
