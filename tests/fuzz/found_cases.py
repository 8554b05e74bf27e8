"""What was found once, by a file of cases/ -> its Case, and with which status its first command leaves.

A file is called KIND-STATUS-what.ending: `import` is brought in, `svg` is a picture, `printer` a profile, `record` a
record of an earlier build, and anything else the folder of a text.
"""

from pathlib import Path

from tests.fuzz.case import BUILD, Case, FuzzCommand, text_case

FOUND = tuple(sorted(path for path in (Path(__file__).parent / "cases").iterdir()))
_TEXT = "---\ntitre: Essai\n---\n\nMot.\n"
_PLACES = {
    "printer": "imprimantes/bureau.toml",
    "record": "build/.stamps/essai.json",
    "svg": "content/images/a.svg",
}


def found_case(path: Path) -> tuple[Case, int]:
    """Return the case of a file, and the status that its first command leaves with."""
    kind, status, _ = path.stem.split("-", 2)
    content = path.read_bytes()
    if kind == "import":
        command = FuzzCommand(("import", path.name))
        return Case({path.name: content}, (command,), path.name), int(status)
    if kind not in _PLACES:
        return text_case(content.decode(), kind), int(status)
    text = _TEXT + ("\n![une image](../images/a.svg)\n" if kind == "svg" else "")
    files = {"content/brochures/essai.md": text.encode(), _PLACES[kind]: content}
    return Case(files, (FuzzCommand(BUILD),), _PLACES[kind]), int(status)
