"""What a job came to -> its counts: the hand-over from imposing to what tells of it and measures its margins."""

from dataclasses import dataclass
from pathlib import Path

from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.place import is_two_sided


@dataclass(frozen=True, slots=True)
class Imposition:
    """What a job came to."""

    arrangement: Arrangement
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[Path, ...]
    """Those written, with a cover apart last: where there are two passes, fronts and backs in turn."""
    cover_path: Path | None
    """The file of the scheme's outermost sheet, where that is one of its own."""
    bleeding_page_count: int
    """Pages with colour beyond their edges."""
    single_page_sizes: tuple[Size, ...] = ()
    """Of the pages that were written each alone; empty: none was."""

    @property
    def page_count(self) -> int:
        """Pages of the source that stand in the sequence."""
        return len(self.arrangement.page_sequence) - self.blank_count

    @property
    def blank_count(self) -> int:
        """Blanks added."""
        return self.arrangement.page_sequence.count(None)

    @property
    def sheet_count(self) -> int:
        """Sheets of paper a copy, a cover among them."""
        return len(self.arrangement.plan) + len(self.arrangement.cover_plan)

    @property
    def sides_per_sheet(self) -> int:
        """How many sides of a sheet are printed: 1 or 2."""
        return 2 if is_two_sided(self.arrangement.plan) else 1

    @property
    def is_in_two_passes(self) -> bool:
        """Whether fronts and backs are files of their own."""
        return self.arrangement.options.has_two_passes and self.sides_per_sheet == 2

    @property
    def scheme_name(self) -> str:
        """The scheme that was used."""
        return self.arrangement.scheme.name
