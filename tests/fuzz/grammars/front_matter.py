"""A Random -> a text whose first lines hold any key with any value, and YAML that is written to hurt."""

from random import Random

from pamphlets.readers.front_matter.imposition import IMPOSITION_KEYS
from pamphlets.readers.front_matter.keys import KEYS, MetaKey
from tests.fuzz.case import TEXT_FOLDERS, Case, text_case
from tests.fuzz.grammars.words import PLAIN_WORDS, hostile_number, odd_characters

_VALUES = (
    "oui", "non", "", "~", "null", "true", "12", "16", "24 pages", "A3", "A2", "A4", "SRA3", "320x450mm", "210 x 297", "tiers",
    "fr", "en", "fr-CA-x-klingon", "sobre", "bloc", "trait", "rouge", "#ff0000", "#zzz", "samedi 15 janvier 2050",
    "samedi 15 janvier 2050,", "15/01/2050", "2050-01-15", "31 février 2050", "année 0000", "0000-01-01", "1er mai",
    "mardi 3 mai 2050 à 18 h", "18:30", "https://exemple.org/a", "http://x", "javascript:x", "a, b, c", "[a, b]", "[[[[a]]]]",
    "{a: b}", "{a: {b: {c: d}}}", "'a'", '"a"', '"\\ud800"', '"\\x1b[31m"', '"\\0"', "|\n  un\n\n  deux", ">-\n  un\n  deux",
    "&x a", "*x", "!!python/object/apply:os.system [id]", "!!binary AAAA", "!!set {a}", "? a", "- a\n- b", "\n  - a\n  - b",
    "@a", "`a`", "%a", "a: b", "a # b", "../images/a.svg", "/etc/passwd", "a" * 400, "mot " * 300, "é" * 90, "<b>a</b>", "*a* [^n]",
    "saddle", "sections", "quarto", "zine8", "poster", "auto", "0,1 mm", "agrafes, titre", "intérieur", "notes", "droite-gauche",
    "brochure", "[brochure, affiche]", "[brochure, brochure]", "[brochure, html]", "epub", "grands-caracteres", "depliant-a6", "epreuve", "sources", "vide",
)  # fmt: skip
# What a key of each kind takes, and its neighbours in meaning.
_VALUES_BY_KIND = {
    "flag": ("oui", "non", "vrai", "yes"),
    "language": ("fr", "en", "br", "français"),
    "date": (
        "3 mai 2020",
        "mai 2020",
        "2020",
        "2020-05-03",
        "1er mai 2020",
        "31 février 2020",
        "3 mai 2020,",
        "03/05/2020",
    ),
    "pages": ("8", "12", "16", "48"),
    "cover": ("oui", "non", "../images/a.svg"),
    "links": ("notes", "sources", "texte"),
    "blanks": ("vide", "notes"),
    "cover-title": ("réserve", "surimpression", "bandeau"),
    "cover-paper": ("jaune", "bleu pâle", "white"),
    "seed": ("0", "3", "99999"),
    "verso": ("sources", "affiche", "vide"),
    "draft": ("oui", "non", "Version de travail"),
    "event-day": (
        "samedi 15 janvier 2050",
        "samedi 15 janvier 2050,",
        "15 janvier 2050 à 18 h",
        "15 janvier 2050.",
        "31 février 2050",
    ),
    "months": ("18", "1", "1200"),
    "paper": ("A3", "A2", "A4", "A5", "A6", "tiers"),
    "address": ("https://exemple.org/a", "http://x.fr"),
    "name": ("sobre", "bloc", "trait"),
    "names": (
        "brochure",
        "[brochure, affiche]",
        "tract",
        "zine",
        "lettre",
        "grands-caracteres",
        "depliant-a6",
        "epreuve",
    ),
}
_BODIES = (
    "", "Un mot.\n", "## Un\n\nMot.\n\n## Deux\n\nMot[^a].\n\n[^a]: Note.\n", "Mot.\n\n---\n\nVerso.\n",
    "\n\n".join(f"## N{n}\n\nMot." for n in range(6)) + "\n", "::: champs\n- Nom\n- Date\n:::\n",
    "::: tract\nA\n\n---\n\nB\n:::\n\nMot.\n",
)  # fmt: skip
_HURTING = (
    "{}: &a [*a]", "{}: " + "[" * 60 + "]" * 60, "{}: " + "[" * 3000, "{}: " + "{a: " * 2000,
    "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n{}: *c", "\t{}: a", "{}\n", "{}: a\n{}: b", "--- {}", "...\n{}: a", "{}: |\n a\n  b\n c",
    "{}: 'a", '{}: "a', "{}: [a", "{}:\n- a\n b", "%YAML 9.9\n{}: a", "{}: " + "'\"" * 20, "{}: <<", "<<: *x\n{}: a",
)  # fmt: skip
_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def make_case(random: Random) -> Case:
    """Return the case of one text in a folder of any format."""
    is_hostile = random.random() < 0.4
    keys = random.sample(KEYS[1:], random.choice((1, 1, 2, 4, 8)))
    lines = [_entry(random, key, is_hostile=is_hostile) for key in keys]
    if is_hostile and random.random() < 0.3:
        name = random.choice(KEYS).french
        lines.insert(
            random.randrange(len(lines) + 1), random.choice(_HURTING).replace("{}", name, 2)
        )
    if random.random() < 0.9:
        lines.insert(0, "titre: Essai")
    text = "\n".join(["---", *lines, "---", "", random.choice(_BODIES)])
    if is_hostile and random.random() < 0.2:
        place = random.randrange(len(text))
        text = text[:place] + odd_characters(random) + text[place:]
    folder = random.choice(TEXT_FOLDERS)
    return text_case(text, folder, files={"content/images/a.svg": _DRAWING})


def _entry(random: Random, key: MetaKey, *, is_hostile: bool) -> str:
    """Return one key with a value, or a block `imposition:`."""
    name = random.choice((key.french, *key.aliases))
    if is_hostile and random.random() < 0.1:
        name = random.choice(
            (
                name.upper(),
                name + "s",
                name[1:],
                name.replace("_", " "),
                f'"{name}"',
                "inconnu",
            )
        )
    if key.kind == "imposition" and random.random() < 0.8:
        inner = random.sample(IMPOSITION_KEYS, random.choice((1, 2, 4)))
        rows = [
            f"  {random.choice(one.names).replace('_', ' ')}: {_value(random)}"
            for one in inner
        ]
        return "\n".join([f"{name}:", *rows])
    if is_hostile:
        return f"{name}: {_value(random)}"
    return f"{name}: {random.choice(_VALUES_BY_KIND.get(key.kind, PLAIN_WORDS))}"


def _value(random: Random) -> str:
    """Return a value that some key takes, a plain word, a number, or a mixture."""
    chance = random.random()
    if chance < 0.7:
        return random.choice(_VALUES)
    if chance < 0.8:
        return hostile_number(random)
    if chance < 0.9:
        return random.choice(PLAIN_WORDS)
    return random.choice(_VALUES) + random.choice(
        (",", ".", ")", " ", ";", " (x)", "\u202f", odd_characters(random))
    )
