"""A seeded French-looking text of any length, with notes, as Markdown and as Typst markup."""

from dataclasses import dataclass
from random import Random

SEED = 20261121
DISTINCT = 15_000
_SMALL = (
    "le la les de des du un une et à au aux en dans par pour sur qui que ne pas plus ce cette ces son sa ses il elle "
    "on nous vous ils leur mais ou où donc si comme avec sans sous entre vers chez dont lui y sont est être avoir fait"
).split()
_OPEN = (
    "a ba bé ca cha co da dé di do é en fa fi fo ga go i im in ju la li lo ma mé mi mo na né o pa pé po ra ré ro sa sé "
    "so ta tra u va vi"
).split()
_MIDDLE = (
    "ba ber ca cen chi cla co da den di du fé fi ga gi la lai lec li lo ma men mi mo na ni no pa pli po ra ri ro sa si "
    "son ta té ti tra tu va ven vi"
).split()
_END = (
    "e er ée ment tion té ble que ge ne re se te ture tif teur ance eur ir aux able ise isme iste sion lement"
).split()


@dataclass(frozen=True, slots=True)
class Text:
    """The same text twice, and what is in it."""

    markdown: str
    typst: str
    words: int
    notes: int
    distinct: int


def vocabulary(random: Random) -> list[str]:
    """Return `DISTINCT` words of two to five syllables, no two alike.

    With one small word for each of them the mean word has five letters, as in French prose.
    """
    found: dict[str, None] = {}
    while len(found) < DISTINCT:
        middle = "".join(
            random.choice(_MIDDLE)
            for _ in range(random.choice((0, 0, 1, 1, 1, 1, 2, 2, 3)))
        )
        found[random.choice(_OPEN) + middle + random.choice(_END)] = None
    return list(found)


def text(words: int, notes: int) -> Text:
    """Return about `words` words in paragraphs of 40 to 160, `notes` notes of 8 to 60 words spread evenly."""
    random = Random(SEED)
    rare = vocabulary(random)

    def some(count: int) -> list[str]:
        return [
            random.choice(_SMALL) if random.random() < 0.5 else random.choice(rare)
            for _ in range(count)
        ]

    markdown = ["---\ntitre: Banc d’essai\ntheme: sobre\nsommaire: non\n---\n"]
    typst: list[str] = []
    written = called = 0
    used: set[str] = set()
    while written < words:
        held = some(random.randint(40, 160))
        used.update(held)
        written += len(held)
        held[0] = held[0].capitalize()
        for at in range(12, len(held), 17):
            held[at] += random.choice((",", ",", ";", ".", " :"))
        plain = typeset = " ".join(held) + "."
        definition = ""
        if called < notes * written / words:
            called += 1
            note = " ".join(some(random.randint(8, 60))).capitalize() + "."
            at = len(held) // 2
            plain = f"{' '.join(held[:at])}[^n{called}] {' '.join(held[at:])}."
            typeset = f"{' '.join(held[:at])}#footnote[{note}] {' '.join(held[at:])}."
            definition = f"\n\n[^n{called}]: {note}"
        markdown.append(plain + definition)
        typst.append(typeset)
    return Text(
        "\n\n".join(markdown) + "\n", "\n\n".join(typst) + "\n", written, called, len(used)
    )
