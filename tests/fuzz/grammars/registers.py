"""A Random -> a text that cites, with a register of sources, the collective's file and a list of names, sound or not."""

import json
from random import Random

from tests.fuzz.case import BUILD, Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_bytes, mutate_lines
from tests.fuzz.grammars.words import PLAIN_WORDS, hostile_number, odd_characters

_TYPES = (
    "book",
    "article-journal",
    "article-newspaper",
    "webpage",
    "legislation",
    "report",
    "chapter",
)
_HOSTILE_TYPES = ("xyz", "", "[book]", "{a: b}", "~")
_FIELDS = (
    "title-short", "container-title", "publisher", "publisher-place", "page", "volume", "issue", "URL", "DOI", "note", "genre",
    "language", "edition", "number", "authority", "section", "abstract",
    "inconnu",
)  # fmt: skip
_DATES = (
    "2022", "2022-11-28", "28 novembre 2022", "{date-parts: [[2022, 11, 28]]}", "{date-parts: [[2022], [2023, 1]]}", "{raw: 2022/2023}",
    "{literal: vers 1900, circa: true}",
)  # fmt: skip
_HOSTILE_DATES = (
    "{date-parts: [[]]}", "{date-parts: [[99999, 99, 99]]}", "[2022]", "0000", "0000-00-00", "{date-parts: 2}", "", "demain", "2022,",
    "{date-parts: [[2022, 11, 28, 3]]}", "{date-parts: [[-44]]}", "²⁰²²", "{date-parts: [[٣]]}",
)  # fmt: skip
_PEOPLE = (
    "[{family: Durand, given: Anne}]", "[{literal: Collectif}]", "Durand", "[{family: Gaulle, given: C, dropping-particle: de}]", "[]",
    "{family: X}", "[{family: A}, {family: B}, {family: C}, {family: D}]",
)  # fmt: skip
_HOSTILE_PEOPLE = (
    "[[a]]",
    "[{given: Anne}, {family: ''}]",
    "[{family: [a]}]",
    "[{family: {a: b}}]",
    "[~]",
    "{}",
    "[{}]",
)
# Fields of a fact -> what they take, and what they do not.
_FACT_FIELDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "wording": (("Un mot.", "Dix mots de suite."), ("", "[a]", "{a: b}")),
    "confidence": (("plain", "selon", "leave-out"), ("x", "")),
    "kind": (("etat", "evenement"), ("x",)),
    "as_of": (
        ("2022-11-28", "2022", "2022-01"),
        ("2022-13-45", "0000-00-00", "demain", "[2022]"),
    ),
    "value": (("10 000", "3,5 %", "2022", "dix"), ("-", "1e9", "{a: b}")),
    "where": (("p. 3",), ("",)),
    "a_verifier": (("true", "oui"), ("x",)),
    "verifie_le": (("2023-01-01",), ("x",)),
    "verifie_par": (("Anne",), ("[a]",)),
    "inconnu": ((), ("x",)),
}
_ALWAYS = ("wording", "confidence", "kind", "as_of")
_CITATIONS = (
    "[@a]",
    "[@a, p. 3]",
    "[@a#1]",
    "[@a#1, p. 4]",
    "[@a; @b]",
    "[@b#1]",
    "[@b, voir @a]",
)
_HOSTILE_CITATIONS = (
    "[@rien]",
    "[@a#rien]",
    "[@]",
    "[@a#]",
    "[@a b]",
    "[voir @a]",
    "[-@a]",
    "[@a, @b]",
    "[@A]",
    "[@a#1#1]",
    "[@a#1#2]",
)
_HURTING = ("[" * 400, "{" * 400, "- id: a\n  id: b", "- &x id: a\n- *x", "a: b", "- a", "- [a]", "id: a", "\t- id: a", "- id: [a]",
            "---\n- id: a\n---\n- id: b", "%TAG ! x", "- !!python/name:os.system ''", "- id: a\n  <<: {title: x}", "null", "42", "''")  # fmt: skip
_COLLECTIVE = ("collectif: Nous", "adresse: Ici", "prix: Libre", "titre: x", "perime_apres_mois: 18", "perime_apres_mois: 0", "theme: bloc",
               "licence: [a, b]", "contact: {a: b}", "imprimeur: ''", "pages: 16", "brouillon: oui", "langue: zz-top-model", "encre: vert")  # fmt: skip
_NAMES = ("personnes:\n  - Anne Durand / Mme Durand", "organismes: [Axa / AXA]", "personnes: x", "autres: [a]", "personnes: [a]", "personnes: {a: b}",
          "organismes:\n  - ' / '", "[a]", "personnes: [[a]]")  # fmt: skip


def make_case(random: Random) -> Case:
    """Return the case of one register, built and checked."""
    is_hostile = random.random() < 0.5
    name = random.choice(
        ("content/sources.yaml", "content/sources.yaml", "content/sources.json")
    )
    content = (
        _json_register(random)
        if name.endswith("json")
        else _register(random, is_hostile=is_hostile)
    ).encode()
    if is_hostile and random.random() < 0.2:
        content = mutate_bytes(random, content)
    body = "\n\n".join(
        _sentence(random, is_hostile=is_hostile) for _ in range(random.choice((1, 3, 8)))
    )
    files = {
        name: content,
        "content/brochures/essai.md": f"---\ntitre: Essai\n---\n\n{body}\n".encode(),
    }
    for path, lines in (
        ("content/collectif.yaml", _COLLECTIVE),
        ("content/noms.yaml", _NAMES),
    ):
        if is_hostile and random.random() < 0.5:
            files[path] = "\n".join(
                random.sample(lines, random.choice((1, 1, 2, 3)))
            ).encode()
            if is_hostile and random.random() < 0.3:
                files[path] = mutate_bytes(random, files[path])
    return Case(files, (FuzzCommand(BUILD), FuzzCommand(("check", "--list"))), name)


def _register(random: Random, *, is_hostile: bool) -> str:
    """Return a register in YAML."""
    keys = random.choice(("ab", "ab", "ba", "aab" if is_hostile else "abc"))
    register = "\n".join(_item(random, key, is_hostile=is_hostile) for key in keys)
    if is_hostile and random.random() < 0.3:
        snippets = (*_HURTING, odd_characters(random))
        return random.choice(
            (
                mutate_lines(random, register, snippets, register.split("\n")),
                random.choice(_HURTING),
            )
        )
    return register


def _item(random: Random, key: str, *, is_hostile: bool) -> str:
    """Return one source and its facts."""

    def choose(sound: tuple[str, ...], hostile: tuple[str, ...]) -> str:
        return random.choice(
            hostile if not sound or (is_hostile and random.random() < 0.15) else sound
        )

    lines = [
        f"- id: {key}",
        f"  type: {choose(_TYPES, _HOSTILE_TYPES)}",
        f"  title: {choose(('Un titre',), ('', '[a]', '<i>a</i>'))}",
    ]
    for field in random.sample(_FIELDS, random.choice((0, 1, 3, 8))):
        lines.append(f"  {field}: {_value(random) if is_hostile else 'Mot'}")
    for role in random.sample(("author", "editor", "translator"), random.choice((0, 1, 2))):
        lines.append(f"  {role}: {choose(_PEOPLE, _HOSTILE_PEOPLE)}")
    for date in random.sample(("issued", "accessed"), random.choice((0, 1, 2))):
        lines.append(f"  {date}: {choose(_DATES, _HOSTILE_DATES)}")
    lines.append(f"  {choose(('facts', 'faits'), ('faits', 'fait'))}:")
    for number in choose(("12", "1", "123"), ("11", " ", "é")):
        lines.append(f'    - id: "{number}"')
        for field, (sound, hostile) in _FACT_FIELDS.items():
            if field in _ALWAYS or (random.random() < 0.3 and (sound or is_hostile)):
                lines.append(f"      {field}: {choose(sound, hostile)}")
    return "\n".join(lines)


def _json_register(random: Random) -> str:
    """Return a register as Zotero writes it."""
    items = [
        {
            "id": key,
            "type": random.choice(_TYPES),
            "title": _value(random),
            "author": random.choice(([{"family": "Durand"}], "x", [], [None], {"a": 1})),
            "issued": random.choice(
                (
                    {"date-parts": [[2022, 1]]},
                    {"date-parts": [["2022"]]},
                    {"date-parts": [[None]]},
                    7,
                    None,
                )
            ),
        }
        for key in "ab"
    ]
    return json.dumps(
        items if random.random() < 0.9 else {"items": items},
        ensure_ascii=random.random() < 0.5,
    )


def _sentence(random: Random, *, is_hostile: bool) -> str:
    """Return words with citations and figures among them."""
    citations = (*_CITATIONS, *_HOSTILE_CITATIONS) if is_hostile else _CITATIONS
    pieces = [
        random.choice((*PLAIN_WORDS, "mot", random.choice(citations)))
        for _ in range(random.choice((2, 6, 12)))
    ]
    if is_hostile and random.random() < 0.1:
        pieces.append(
            f"<!-- sans source: {random.choice(('x', '', odd_characters(random)))} -->"
        )
    return " ".join(pieces) + random.choice((".", " [@a#1].", "[@a]."))


def _value(random: Random) -> str:
    """Return a plain value of a field."""
    chance = random.random()
    if chance < 0.6:
        return "Un titre de livre"
    if chance < 0.8:
        return random.choice(
            (
                "<i>Titre</i>",
                "'a'",
                "[a]",
                "{a: b}",
                "12-45",
                "https://ex.org/" + "a" * 90,
                "",
                "~",
                "|\n    a\n    b",
                "mot " * 80,
            )
        )
    return (
        hostile_number(random)
        if chance < 0.9
        else json.dumps(odd_characters(random) + " mot")
    )
