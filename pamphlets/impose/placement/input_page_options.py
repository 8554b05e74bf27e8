"""What is done to the pages of a source before they are laid out, as options."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NamedTuple

from pamphlets.impose.placement.page_selection import PageRange, list_range_files
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
    """What is done to all pages, and which of them a job has; by default they stay as they are."""

    turn: Turn = 0
    """How far each page is turned, clockwise as one looks at it."""
    print_screen_annotations: bool = False
    """Whether comments and fields are printed that are marked for screens alone."""
    straighten: bool = False
    """Whether scans that lean by a few degrees are turned upright."""
    cut_borders: bool = False
    """Whether the dark borders that scanners leave round a page are cut off."""
    spreads: SpreadKind | None = None
    """How pages that are spreads are cut in two; None: there are none."""
    is_right_page_first: bool = False
    """Whether the right page of a spread is read before the left one."""
    page_ranges: tuple[PageRange, ...] | None = None
    """The pages of the job, in its order; None: all."""
    joined_files: tuple[Path, ...] = ()
    """Files whose pages come behind those of the source, in the same job."""
    starts_on_recto: bool = False
    """Whether each file begins on a right-hand page."""
    cover_file: Path | None = None
    """The file of the cover: its pages go around all others."""

    @property
    def has_blanks(self) -> bool:
        """Return whether blank or ruled pages are asked for."""
        return any(each.is_blank for each in self.page_ranges or ())

    @property
    def further_files(self) -> tuple[Path, ...]:
        """Return the files that are read besides the source: joined ones, the cover's, those that ranges name."""
        cover_files = () if self.cover_file is None else (self.cover_file,)
        return (*self.joined_files, *cover_files, *list_range_files(self.page_ranges or ()))


PAGES_AS_THEY_ARE: Final = InputPageOptions()
