"""The tables of keys -> the table of LISEZMOI.md that names them all.

`python -m tests.docs.key_table` writes it anew between its two marks.
"""

from pathlib import Path
from typing import Final

from pamphlets.app.content.key_list import (
    KeyDescription,
    describe_imposition_keys,
    describe_keys,
    describe_source_keys,
)
from pamphlets.app.messages import word
from pamphlets.languages.wording import speak_language

MANUAL: Final = Path(__file__).parents[2] / "LISEZMOI.md"
BEGIN: Final = "<!-- table des clés -->\n"
END: Final = "<!-- fin de la table des clés -->\n"
_HEAD: Final = "| clé | où | par exemple | ce qu’elle dit |\n|---|---|---|---|\n"


def make_key_table() -> str:
    """Return the table of all keys, in French, as Markdown."""
    with speak_language("fr"):
        rows = [
            _row(key, "texte, collectif" if key.is_shared else "texte")
            for key in describe_keys()
        ]
        rows += [_row(key, "imposition") for key in describe_imposition_keys()]
        rows += [_row(key, "source") for key in describe_source_keys()]
    return _HEAD + "".join(rows)


def find_key_table(manual: str) -> str:
    """Return the table that stands in the manual."""
    return manual.partition(BEGIN)[2].partition(END)[0]


def _row(key: KeyDescription, place: str) -> str:
    return f"| `{key.name}` | {place} | `{key.example}` | {word(key.purpose)} |\n"


if __name__ == "__main__":
    manual = MANUAL.read_text("utf-8")
    MANUAL.write_text(manual.replace(find_key_table(manual), make_key_table()), "utf-8")
