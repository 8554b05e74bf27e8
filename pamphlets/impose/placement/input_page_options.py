"""What is done to the pages of a source before they are laid out, as options."""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.plan.sheet import Turn


@dataclass(frozen=True, slots=True)
class InputPageOptions:
    """What is done to all pages; by default they stay as they are."""

    turn: Turn = 0
    """How far each page is turned, clockwise as one looks at it."""


PAGES_AS_THEY_ARE: Final = InputPageOptions()
