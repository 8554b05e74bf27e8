"""What may be asked of a job besides scheme, paper and flip."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Wish:
    """How pages are to be laid out; what is 0, empty or False is left to the scheme.

    `signature`: sheets in a signature at most. `up`: pieces on a side. `fold`: one of the scheme's manners.
    `last`: pages that stay at the end, the blanks before them. `blanks`: where the others stand; "error": nowhere.
    `cover`: the outermost sheet in a file of its own. `fit`: pages as large as their cells, whatever their size.
    """

    signature: int = 0
    up: int = 0
    fold: str = ""
    rtl: bool = False
    last: int = 0
    blanks: Literal["end", "inside", "error"] = "end"
    cover: bool = False
    fit: bool = False
