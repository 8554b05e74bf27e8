"""Words for pictures that are to become pages."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "scans.coarse": (
            "pictures printed at {dots} dots an inch or little more, which looks coarse: {pages}",
            "scan them finer, or print them smaller; 300 are best, 150 the least",
        ),
        "scans.mixed": (
            "pictures and PDFs are named in one go",
            "name them apart: pictures become the pages of one job, each PDF is a job of its own",
        ),
        "scans.undo": ("pictures are no sheets that could be made into pages", "leave out --undo"),
    }
)
