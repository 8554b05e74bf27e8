"""Brochure: A5 pages, notes at the foot, one cahier of A4 sheets stapled in the fold."""

from typing import Final

from pamphlets.style import Format

FORMAT: Final = Format(name="brochure", page="A5", sheet="A4", scheme="saddle")
