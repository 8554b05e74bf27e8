"""Lettre: one sheet of A4 to fill in by hand and send, with a strip to keep: what was asked, and its sources."""

from typing import Final

from pamphlets.format import Format
from pamphlets.layout.letter import letter
from pamphlets.themes.quiet import LETTER

FORMAT: Final = Format("lettre", letter, reading=lambda _meta: "lettre-a4", dress=lambda _look, _meta: LETTER)
