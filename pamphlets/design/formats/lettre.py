"""Lettre: one sheet of A4 to fill in by hand and send, with a strip to keep: what was asked, and its sources."""

from typing import Final

from pamphlets.design.format import Format
from pamphlets.design.themes.quiet import LETTER
from pamphlets.layout.single_sheet.letter import letter

FORMAT: Final = Format("lettre", letter, reading=lambda _meta: "lettre-a4", dress=lambda _look, _meta: LETTER)
