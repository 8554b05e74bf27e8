"""What is done to the pages of a source before they are laid out, as options."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from pamphlets.impose.plan.sheet import Turn

SpreadKind = Literal["pairs", "wraparound"]
"""Two pages side by side, one after the other; or the first of all shows the back and the front of the cover."""


class PageChange(NamedTuple):
    """What was done to pages before they are laid out, to be told."""

    code: str
    fields: Mapping[str, object]
    is_doubt: bool = False
    """Whether it is told as a warning, not as a notice."""


@dataclass(frozen=True, slots=True)
class InputPageOptions:
    """What is done to all pages; by default they stay as they are."""

    turn: Turn = 0
    """How far each page is turned, clockwise as one looks at it."""
    spreads: SpreadKind | None = None
    """How pages that are spreads are cut in two; None: there are none."""
    is_right_page_first: bool = False
    """Whether the right page of a spread is read before the left one."""


PAGES_AS_THEY_ARE: Final = InputPageOptions()
