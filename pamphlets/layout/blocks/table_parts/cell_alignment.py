"""The texts of a column -> how its cells are aligned: figures at one edge, on their decimal sign; signs in the middle."""

import re
from collections.abc import Sequence
from typing import Final, Literal

_NUMERIC_CELL: Final = re.compile(
    r"^(?P<whole>[+−–-]?\d(?:[\d\u202f\u00a0 ]*\d)?)(?P<decimals>[.,]\d+)?(?P<unit>\s*(?:%|€|M€|Md€|‰|°)?)$"
)
_SIGN_CELL: Final = re.compile(r"^[●○•■□✓✗×–—−+?-]$")
_NOTHING: Final = ("", "–", "—", "-", "?")  # stand among figures too


def align_column(texts: Sequence[str]) -> Literal["left", "center", "right"]:
    """Return where the cells of a column stand in it, by what they say below the head."""
    filled = [text for text in texts if text]
    figures = [text for text in texts if text not in _NOTHING]
    if figures and all(map(_NUMERIC_CELL.match, figures)):
        return "right"
    if filled and all(map(_SIGN_CELL.match, filled)):
        return "center"
    return "left"


def list_fractions(texts: Sequence[str]) -> list[str]:
    """Return what each cell of a column of figures has from its decimal sign on, its unit included.

    All are empty where there is nothing to align: no decimals, as many in each, or units of several kinds.
    """
    matches = [_NUMERIC_CELL.match(text) for text in texts]
    decimals = {len(match["decimals"] or "") for match in matches if match}
    units = {match["unit"].strip() for match in matches if match}
    if len(decimals) < 2 or len(units) > 1:
        return [""] * len(texts)
    fractions: list[str] = []
    for match in matches:
        fractions.append(f"{match['decimals'] or ''}{match['unit']}" if match else "")
    return fractions
