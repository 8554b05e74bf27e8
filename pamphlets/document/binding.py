"""How a title wants its sheets: what its front matter says of them, as mere words and numbers."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ImpositionSettings:
    """How a title wants its sheets; what is empty, 0 or False is left to its format.

    `signature`: sheets in a signature at most; `cover`: its sheet in a file of its own. `creep`: "auto" or
    millimetres a sheet; weights are in g/m².
    """

    scheme: str = ""
    paper: str = ""
    signature: int = 0
    cover: bool = False
    creep: str = ""
    weight: int = 0
    cover_weight: int = 0
    marks: tuple[Literal["crop", "steps", "staples", "slug"], ...] = ()
    blanks: Literal["end", "inside", "notes", "error"] = "end"
    rtl: bool = False
