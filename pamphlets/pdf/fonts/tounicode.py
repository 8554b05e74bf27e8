"""Codes -> the CMap that tells readers which text each stands for: ISO 32000-1 § 9.10.3.

Code 0 is never mapped; a text may be several characters (a ligature) or one beyond the first plane.
"""

from collections.abc import Sequence
from typing import Final

_BLOCK_SIZE: Final = 100  # entries that one block may hold (Adobe Technical Note 5014 § 1.2)
_HEAD: Final = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL: Final = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def make_to_unicode_cmap(texts: Sequence[str]) -> bytes:
    """Return the CMap in which code 1 stands for the first text, 2 for the second, and so on."""
    lines = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts, 1)
    ]
    blocks = [lines[start : start + _BLOCK_SIZE] for start in range(0, len(lines), _BLOCK_SIZE)]
    middle = ["\n".join((f"{len(block)} beginbfchar", *block, "endbfchar\n")) for block in blocks]
    return "".join((_HEAD, *middle, _TAIL)).encode("ascii")
