"""A Random -> a project with records of earlier builds in it, as somebody else may have written them, built anew."""

import json
from random import Random

from tests.fuzz.case import BUILD, FILE_TIME, Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_bytes
from tests.fuzz.grammars.words import hostile_number

_TEXT = "---\ntitre: Essai\n---\n\nMot.\n"
_RECORD = "build/.stamps/essai.json"
_NAMES = (
    "essai-pageparpage-a5.pdf", "../../content/brochures/essai.md", "/etc/passwd", "..", ".", "", "a/../../../neighbour.txt",
    "..\\..\\content\\brochures\\essai.md", "C:x", "~", "../essai/x.pdf", "a\x00b", "../../../neighbour.txt", "é" * 200, "comment-imprimer.txt",
)  # fmt: skip
_PLACES = (
    "../content/brochures/essai.md",
    "../content",
    "../../neighbour.txt",
    "/",
    "",
    "..",
    "../content/brochures/rien.md",
    "\x00",
    "a" * 5000,
)
_ODD: tuple[object, ...] = (
    None,
    1,
    -1,
    1.5,
    True,
    "mot",
    [],
    {},
    [[]],
    {"a": {}},
    "9" * 400,
    10**30,
)


def make_case(random: Random) -> Case:
    """Return the case of one record."""
    files = {
        "content/brochures/essai.md": _TEXT.encode(),
        "build/essai/comment-imprimer.txt": b"ancien",
        "build/essai/notes.txt": b"somebody's own",
        _RECORD: _record(random).encode("utf-8", "surrogatepass"),
    }
    if random.random() < 0.3:
        files[_RECORD] = mutate_bytes(random, files[_RECORD])
    if random.random() < 0.4:  # a title whose text is gone
        slug = random.choice(("autre", "autre", "..", "essai.json", "a b"))
        files[f"build/.stamps/{slug}.json"] = _record(random, slug).encode(
            "utf-8", "surrogatepass"
        )
    if random.random() < 0.4:
        digests = {"/etc/passwd": [1, 2, "a"], "x": random.choice(_ODD)}
        files["build/.stamps/digests"] = mutate_bytes(random, json.dumps(digests).encode())
    return Case(files, (FuzzCommand(BUILD), FuzzCommand(BUILD)), _RECORD)


def _record(random: Random, slug: str = "essai") -> str:
    """Return a record, most of it of the right shape, some of it naming what is no output of that title."""
    outputs: dict[str, object] = {}
    for name in random.sample(_NAMES, random.choice((1, 2, 4))):
        size = random.choice((len(_TEXT), len("ancien"), len("untouched"), 0))
        outputs[name] = [size, FILE_TIME * 10**9]
    record: dict[str, object] = {
        "slug": random.choice((slug, slug, slug, "../..", "autre")),
        "source": random.choice(_PLACES),
        "content": random.choice((_PLACES[1], random.choice(_PLACES))),
        "inputs": {"text": "absent", "picture ../images/a.svg": "0"},
        "outputs": outputs,
        "pages": 8,
        "sheets": 2,
    }
    if random.random() < 0.4:
        record[random.choice([*record])] = random.choice(_ODD)
    if random.random() < 0.2:
        record.pop(random.choice([*record]))
    text = json.dumps(record, ensure_ascii=random.random() < 0.5)
    if random.random() < 0.1:
        text = random.choice(
            (
                "[" * 100_000,
                "{}",
                "[]",
                "null",
                "",
                text.replace("8", hostile_number(random), 1),
                '{"a":' * 5000,
            )
        )
    return text
