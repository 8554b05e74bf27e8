"""French sentences -> lines of plain text: `~` becomes an unbreakable space, as do those inside guillemets."""

from textwrap import wrap
from typing import Final

LINE_WIDTH: Final = 76


def wrap_prose(text: str, indent: str = "   ") -> str:
    """Return a text in lines. A line that begins with a space goes on with the one before."""
    return "\n".join(
        _wrap_paragraph(line, indent) for line in text.strip().replace("\n ", " ").splitlines()
    )


def _wrap_paragraph(text: str, indent: str) -> str:
    """Return a paragraph in lines: headings at the edge, what follows a dash or a letter under its text."""
    if text[0].isdigit() and text[1] == ".":
        indent = ""
    hang = 2 if text.startswith("– ") else 3 if text[1:3] == ") " else 0
    french = text.replace("~", "\u00a0").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    return "\n".join(
        # To `wrap`, an unbreakable space is no white space.
        wrap(
            french,
            LINE_WIDTH,
            initial_indent=indent,
            subsequent_indent=indent + " " * hang,
            break_on_hyphens=False,
        ),
    )
